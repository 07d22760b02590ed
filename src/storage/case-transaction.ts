/** What happens to a case in one transaction: implements `CaseTransaction`. */
import { sql } from 'kysely'
import type { Instant } from '../cases/case.ts'
import type { CaseTransaction } from '../cases/store.ts'
import type { CaseView } from '../cases/view.ts'
import { accountTransaction } from './account-store.ts'
import { upsertAddress } from './address-row.ts'
import { approvedTransaction } from './approved-store.ts'
import { insertCard, selectCard } from './card-row.ts'
import { insertCase, insertEvent, selectCases, updateCase } from './case-row.ts'
import type { Connection } from './connection.ts'
import { consentTransaction } from './consent-store.ts'
import { insertDelivery } from './delivery-row.ts'
import { deleteDraft } from './draft-store.ts'
import type { Cipher } from './encrypt.ts'
import { evidenceTransaction } from './evidence-store.ts'
import { gapTransaction } from './gap-store.ts'
import { postTransaction } from './post-store.ts'
import { Counted, Series } from './stored.ts'
import { trainingTransaction } from './training-store.ts'
import { reviveDeliveries, wakeDeliveries } from './wake.ts'

/** `audit` receives the entries to append before the commit. */
export function createCaseTransaction(
  connection: Connection,
  cipher: Cipher,
  audit: CaseTransaction['audit'],
): CaseTransaction {
  return {
    nextNumber: (org, prefix, year) => nextNumber(connection, org, prefix, year),
    async lockCase(org, number) {
      const [entry] = await selectCases(
        connection,
        cipher,
        sql`where org = ${org} and number = ${number} ${connection.forUpdate}`,
      )
      return entry
    },
    insertCase: (entry) => insertCase(connection, cipher, entry),
    updateCase: (entry, expectedVersion) => updateCase(connection, cipher, entry, expectedVersion),
    addEvent: (event) => insertEvent(connection, cipher, event),
    lockCard: (nonce) =>
      selectCard(connection, sql`where nonce = ${nonce} ${connection.forUpdate}`),
    insertCard: (card) => insertCard(connection, card),
    async setCardCase(nonce, caseNumber, place) {
      await connection.run(sql`
        update card set case_number = ${caseNumber}, place = coalesce(${place ?? null}, place)
        where nonce = ${nonce}`)
    },
    async once(org, key, at, within) {
      const noted = await connection.run(sql`
        insert into done_once (org, key, at) values (${org}, ${key}, ${at})
        on conflict (org, key) do update set at = excluded.at where done_once.at <= ${at - within}`)
      return noted > 0
    },
    noteView: (view, since) => noteView(connection, view, since),
    enqueue: (org, intent, at) => insertDelivery(connection, org, intent, at),
    audit,
    ...accountTransaction(connection),
    ...approvedTransaction(connection),
    ...consentTransaction(connection, cipher),
    ...gapTransaction(connection),
    ...evidenceTransaction(connection, cipher),
    ...postTransaction(connection),
    ...trainingTransaction(connection),
    dropDraft: (key) => deleteDraft(connection, key),
    async putAddress(address) {
      await upsertAddress(connection, address)
      await wakeDeliveries(connection, address)
      await reviveDeliveries(connection, address)
    },
  }
}

async function noteView(
  connection: Connection,
  { org, personId, group, at }: CaseView,
  since: Instant,
): Promise<number> {
  await connection.run(sql`
    insert into case_view (org, person_id, related, at) values (${org}, ${personId}, ${group}, ${at})
    on conflict (org, person_id, related) do update set at = excluded.at`)
  // Nothing is kept that is no longer counted: who looked when stands in the audit chain.
  await connection.run(
    sql`delete from case_view where org = ${org} and person_id = ${personId} and at <= ${since}`,
  )
  const counted = await connection.first(
    Counted,
    sql`select count(*) as count from case_view where org = ${org} and person_id = ${personId}`,
  )
  return counted?.count ?? 0
}

/** Counts in the series' own row, which stays locked until the commit: so a number that is rolled back is not lost. */
async function nextNumber(
  connection: Connection,
  org: string,
  prefix: string,
  year: number,
): Promise<string> {
  const [series] = await connection.all(
    Series,
    sql`
      insert into case_number (org, prefix, year, last) values (${org}, ${prefix}, ${year}, 1)
      on conflict (org, prefix, year) do update set last = case_number.last + 1
      returning last`,
  )
  const running = String(series?.last).padStart(4, '0')
  return `${prefix}-${year}-${running}`
}
