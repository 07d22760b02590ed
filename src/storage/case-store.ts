/** The cases and their cards: implements `CaseStore`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { AuditEntry } from '../audit-entry.ts'
import type { CaseStore } from '../cases/store.ts'
import { accountReads } from './account-store.ts'
import { approvedReads } from './approved-store.ts'
import { appendEntry } from './audit.ts'
import { insertCard, selectCard } from './card-row.ts'
import { selectCases, selectEntries, selectEvents } from './case-row.ts'
import { createCaseTransaction } from './case-transaction.ts'
import { consentReads } from './consent-store.ts'
import type { Database } from './database.ts'
import { createDraftStore } from './draft-store.ts'
import type { Cipher } from './encrypt.ts'
import { evidenceReads } from './evidence-store.ts'
import { gapNotes, gapReads } from './gap-store.ts'
import { postReads } from './post-store.ts'
import { trainingReads } from './training-store.ts'

const Numbered = z.object({ number: z.string() })

/** Later than every deadline: what has none comes last. */
const never = Number.MAX_SAFE_INTEGER

export function createCaseStore(database: Database, cipher: Cipher): CaseStore {
  return {
    transaction: (work) =>
      database.transaction(async (connection) => {
        // Appended last: the end of the organization's chain is the lock that all its transactions share, and none that
        // holds it waits for a case which another holds.
        const entries: AuditEntry[] = []
        const audit = async (entry: AuditEntry) => {
          entries.push(entry)
        }
        const result = await work(createCaseTransaction(connection, cipher, audit))
        for (const entry of entries) await appendEntry(connection, entry)
        return result
      }),

    async findCase(org, number) {
      const [entry] = await database.read((connection) =>
        selectCases(connection, cipher, sql`where org = ${org} and number = ${number}`),
      )
      return entry
    },

    casesOpenedBy: (org, personId, limit) =>
      database.read((connection) =>
        selectCases(
          connection,
          cipher,
          sql`
            where org = ${org} and opened_by_id = ${personId}
            order by opened_at desc, number desc limit ${limit}`,
        ),
      ),

    casesOpenedIn: (org, { from, before }, limit, after) =>
      database.read((connection) =>
        selectCases(
          connection,
          cipher,
          sql`
            where org = ${org} and opened_at >= ${from} and opened_at < ${before}
              and (opened_at, number) > (${after?.openedAt ?? from}, ${after?.number ?? ''})
            order by opened_at, number limit ${limit}`,
        ),
      ),

    async casesWaitingFor(org, roles, limit) {
      if (roles.length === 0) return []
      return await database.read((connection) =>
        selectCases(
          connection,
          cipher,
          sql`
            where org = ${org} and number in (
              select number from case_awaits where org = ${org} and role in (${sql.join(roles)}))
            order by coalesce(due_at, ${never}), opened_at, number limit ${limit}`,
        ),
      )
    },

    async casesToRemind(org, now, limit) {
      const due = await database.read((connection) =>
        connection.all(
          Numbered,
          sql`
            select number from cases
            where org = ${org} and remind_at is not null and remind_at <= ${now}
            order by remind_at, number limit ${limit}`,
        ),
      )
      return due.map(({ number }) => number)
    },

    events: (org, number) =>
      database.read((connection) => selectEvents(connection, cipher, org, number)),

    findCard: (nonce) =>
      database.read((connection) => selectCard(connection, sql`where nonce = ${nonce}`)),

    findCaseCard: (org, caseNumber, audience) =>
      database.read((connection) =>
        selectCard(
          connection,
          sql`
            where org = ${org} and case_number = ${caseNumber} and audience = ${audience} and kind = 'case'
            order by created_at desc, id desc limit 1`,
        ),
      ),

    insertCard: (card) => database.transaction((connection) => insertCard(connection, card)),

    noteCard: (card) => database.note((connection) => insertCard(connection, card)),

    async setCardPlace(nonce, place) {
      await database.transaction((connection) =>
        connection.run(sql`update card set place = ${place} where nonce = ${nonce}`),
      )
    },

    async retireCard(nonce, at) {
      await database.transaction((connection) =>
        connection.run(sql`update card set retired_at = ${at} where nonce = ${nonce}`),
      )
    },

    closedCases: (org, form, limit) =>
      database.read((connection) =>
        selectCases(
          connection,
          cipher,
          sql`
            where org = ${org} and closed = 1 and form = ${form}
            order by updated_at desc, number desc limit ${limit}`,
        ),
      ),

    openCases: (org, form, limit) =>
      database.read((connection) =>
        selectCases(
          connection,
          cipher,
          sql`
            where org = ${org} and closed = 0 and form = ${form}
            order by opened_at, number limit ${limit}`,
        ),
      ),

    openEntries: (org, form, limit, after) =>
      database.read((connection) =>
        selectEntries(
          connection,
          cipher,
          sql`
            where org = ${org} and closed = 0 and form = ${form}
              and (opened_at, number) > (${after?.openedAt ?? 0}, ${after?.number ?? ''})
            order by opened_at, number limit ${limit}`,
        ),
      ),

    ...accountReads(database),
    ...approvedReads(database),
    ...consentReads(database, cipher),
    ...gapNotes(database),
    ...gapReads(database),
    ...evidenceReads(database, cipher),
    ...postReads(database),
    ...trainingReads(database),
    ...createDraftStore(database, cipher),
  }
}
