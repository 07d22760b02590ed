/** Holds, disposals and certificates: implements `RecordStore`. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { AuditEntry } from '../audit-entry.ts'
import { recordKinds } from '../records/kept.ts'
import { triggers } from '../records/settings.ts'
import {
  type Certificate,
  type Disposal,
  disposalStates,
  type Hold,
  outcomes,
  type RecordStore,
  type RecordTransaction,
} from '../records/store.ts'
import { appendEntry } from './audit.ts'
import { createCaseTransaction } from './case-transaction.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { eraseRecord } from './erase-record.ts'
import { selectDone, selectKept } from './kept-record.ts'
import { scrub } from './scrub.ts'
import { Counted, canonicalJson, fromJson, Series, StoredPerson } from './stored.ts'

const HoldRow = z.object({
  org: z.string(),
  id: z.int(),
  scope: z.enum(['record', 'series']),
  name: z.string(),
  reason: z.string(),
  placed_by: z.string(),
  placed_at: z.int(),
})

const DisposalRow = z.object({
  org: z.string(),
  id: z.int(),
  series: z.string(),
  print: z.string(),
  state: z.enum(disposalStates),
  proposed_by: z.string(),
  proposed_at: z.int(),
  decided_by: z.string().nullable(),
  decided_at: z.int().nullable(),
})

const ItemRow = z.object({ number: z.string(), outcome: z.enum(outcomes).nullable() })

const StoredCertificate: z.ZodType<Certificate> = z.object({
  org: z.string(),
  // The first ones were of cases alone, and say no kind.
  kind: z.enum(recordKinds).default('case'),
  number: z.string(),
  form: z.string(),
  series: z.string(),
  code: z.string().exactOptional(),
  rule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('permanent') }),
    z.object({ kind: z.literal('months'), months: z.int(), after: z.enum(triggers) }),
  ]),
  scheduleBy: z.string(),
  scheduleOn: z.string(),
  openedOn: z.string(),
  lastActivityOn: z.string(),
  dueOn: z.string(),
  disposal: z.int(),
  proposedBy: StoredPerson,
  proposedAt: z.int(),
  approvedBy: StoredPerson,
  approvedAt: z.int(),
  disposedAt: z.int(),
  hash: z.string(),
})

const Body = z.object({ body: z.string() })
const Id = z.object({ id: z.int() })

export function createRecordStore(database: Database, cipher: Cipher): RecordStore {
  return {
    transaction: (work) =>
      database.transaction(async (connection) => {
        // The chain's end last, as in the transactions of the cases.
        const entries: AuditEntry[] = []
        const result = await work(
          recordTransaction(connection, cipher, async (entry) => void entries.push(entry)),
        )
        for (const entry of entries) await appendEntry(connection, entry)
        return result
      }),

    findRecord: (org, number) =>
      database.read((connection) => selectKept(connection, cipher, { org, number })),

    doneRecords: (org, cover, span, limit) =>
      database.read((connection) => selectDone(connection, cipher, { org, cover, span, limit })),

    holds: (org) =>
      database.read((connection) =>
        selectHolds(connection, cipher, sql`where org = ${org} order by id desc`),
      ),

    findDisposal: (org, id) =>
      database.read(async (connection) => {
        const [found] = await selectDisposals(connection, sql`where org = ${org} and id = ${id}`)
        return found
      }),

    disposals: (org, states, limit) =>
      database.read((connection) =>
        selectDisposals(
          connection,
          sql`
            where org = ${org} and state in (${sql.join(states)})
            order by id desc limit ${limit}`,
        ),
      ),

    async certificates(org, limit, offset) {
      const rows = await database.read((connection) =>
        connection.all(
          Body,
          sql`
            select body from disposal_certificate where org = ${org}
            order by disposed_at desc, number desc limit ${limit} offset ${offset}`,
        ),
      )
      return rows.map(({ body }) => fromJson(StoredCertificate, body, 'a certificate'))
    },

    async countCertificates(org) {
      const counted = await database.read((connection) =>
        connection.first(
          Counted,
          sql`select count(*) as count from disposal_certificate where org = ${org}`,
        ),
      )
      return counted?.count ?? 0
    },

    async findCertificate(org, number) {
      const row = await database.read((connection) =>
        connection.first(
          Body,
          sql`select body from disposal_certificate where org = ${org} and number = ${number}`,
        ),
      )
      return row && fromJson(StoredCertificate, row.body, `certificate of ${number}`)
    },

    scrub: () => scrub(database),
  }
}

function recordTransaction(
  connection: Connection,
  cipher: Cipher,
  audit: RecordTransaction['audit'],
): RecordTransaction {
  const { enqueue } = createCaseTransaction(connection, cipher, audit)
  return {
    enqueue,
    audit,

    async lockRecords(org) {
      await connection.run(sql`
        insert into record_head (org, last) values (${org}, 0) on conflict (org) do nothing`)
      await connection.first(
        Series,
        sql`select last from record_head where org = ${org} ${connection.forUpdate}`,
      )
    },

    async nextRecordId(org) {
      const head = await connection.first(
        Series,
        sql`update record_head set last = last + 1 where org = ${org} returning last`,
      )
      return head?.last ?? 1
    },

    lockRecord: (org, number) =>
      selectKept(connection, cipher, { org, number }, connection.forUpdate),

    async insertHold({ org, id, scope, reason, by, at }) {
      const sealed = cipher.seal(JSON.stringify(reason), placeOf(org, id))
      await connection.run(sql`
        insert into record_hold (org, id, scope, name, reason, placed_by, placed_at)
        values (${org}, ${id}, ${scope.kind}, ${scope.name}, ${sealed}, ${JSON.stringify(by)}, ${at})`)
    },

    async deleteHold(org, id) {
      const deleted = await connection.run(
        sql`delete from record_hold where org = ${org} and id = ${id}`,
      )
      return deleted === 1
    },

    async holdsOn(org, scopes) {
      const found: Hold[] = []
      for (const { kind, name } of scopes)
        found.push(
          ...(await selectHolds(
            connection,
            cipher,
            sql`where org = ${org} and scope = ${kind} and name = ${name}`,
          )),
        )
      return found
    },

    async insertDisposal({ org, id, series, print, state, proposedBy, proposedAt, items }) {
      await connection.run(sql`
        insert into disposal (org, id, series, print, state, proposed_by, proposed_at)
        values (${org}, ${id}, ${series}, ${print}, ${state}, ${JSON.stringify(proposedBy)}, ${proposedAt})`)
      for (const { number } of items)
        await connection.run(sql`
          insert into disposal_item (org, disposal, number) values (${org}, ${id}, ${number})`)
    },

    async lockDisposal(org, id) {
      const [found] = await selectDisposals(
        connection,
        sql`where org = ${org} and id = ${id} ${connection.forUpdate}`,
      )
      return found
    },

    async openDisposals(org, series) {
      const rows = await connection.all(
        Id,
        sql`
          select id from disposal
          where org = ${org} and state in ('proposed', 'approved') and series = ${series} order by id`,
      )
      return rows.map(({ id }) => id)
    },

    async setDisposalState({ org, id, state, decidedBy, decidedAt }) {
      await connection.run(sql`
        update disposal set state = ${state},
          decided_by = ${decidedBy ? JSON.stringify(decidedBy) : null}, decided_at = ${decidedAt ?? null}
        where org = ${org} and id = ${id}`)
    },

    async settleItem(org, id, number, outcome) {
      const written = await connection.run(sql`
        update disposal_item set outcome = ${outcome}
        where org = ${org} and disposal = ${id} and number = ${number} and outcome is null`)
      return written === 1
    },

    eraseRecord: (org, record) => eraseRecord(connection, org, record),

    async insertCertificate(certificate) {
      const { org, number, disposedAt } = certificate
      await connection.run(sql`
        insert into disposal_certificate (org, number, disposed_at, body)
        values (${org}, ${number}, ${disposedAt}, ${canonicalJson(certificate)})`)
    },

    async claimWarning(org, number, dueOn, days) {
      const written = await connection.run(sql`
        insert into record_warning (org, number, due_on, days) values (${org}, ${number}, ${dueOn}, ${days})
        on conflict (org, number, due_on, days) do nothing`)
      return written === 1
    },
  }
}

/** Bound to its hold: elsewhere a sealed reason does not open. */
const placeOf = (org: string, id: number) => [org, `hold ${id}`, 'reason']

async function selectHolds(
  connection: Connection,
  cipher: Cipher,
  rest: RawBuilder<unknown>,
): Promise<readonly Hold[]> {
  const rows = await connection.all(
    HoldRow,
    sql`select org, id, scope, name, reason, placed_by, placed_at from record_hold ${rest}`,
  )
  return rows.map(({ org, id, scope, name, reason, placed_by, placed_at }) => ({
    org,
    id,
    scope: { kind: scope, name },
    reason: fromJson(z.string(), cipher.open(reason, placeOf(org, id)), `reason of hold ${id}`),
    by: fromJson(StoredPerson, placed_by, `person of hold ${id}`),
    at: placed_at,
  }))
}

async function selectDisposals(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly Disposal[]> {
  const rows = await connection.all(
    DisposalRow,
    sql`
      select org, id, series, print, state, proposed_by, proposed_at, decided_by, decided_at
      from disposal ${rest}`,
  )
  const found: Disposal[] = []
  for (const row of rows) {
    const items = await connection.all(
      ItemRow,
      sql`
        select number, outcome from disposal_item
        where org = ${row.org} and disposal = ${row.id} order by number`,
    )
    found.push(disposalOf(row, items))
  }
  return found
}

function disposalOf(
  { org, id, series, print, state, ...row }: z.infer<typeof DisposalRow>,
  items: readonly z.infer<typeof ItemRow>[],
): Disposal {
  const personOf = (text: string) => fromJson(StoredPerson, text, `person of disposal ${id}`)
  return {
    ...{ org, id, series, print, state },
    proposedBy: personOf(row.proposed_by),
    proposedAt: row.proposed_at,
    ...(row.decided_by === null ? {} : { decidedBy: personOf(row.decided_by) }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    items: items.map(({ number, outcome }) => ({
      number,
      ...(outcome === null ? {} : { outcome }),
    })),
  }
}
