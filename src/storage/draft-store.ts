/** Drafts of forms: implements `DraftStore`. A confidential form's draft is sealed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Draft, DraftKey, DraftStore } from '../forms/draft.ts'
import { StoredFields } from './case-progress.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { Flag, flag, vaultOf } from './stored.ts'

const DraftRow = z.object({
  confidential: Flag,
  body: z.string(),
  saved_at: z.int(),
  expires_at: z.int(),
})

/** Bound to the person and the form: elsewhere a sealed draft does not open. */
const vault = (cipher: Cipher, { org, personId, form }: DraftKey, confidential: boolean) =>
  vaultOf(cipher, { org, number: `draft of ${form} by ${personId}`, confidential })

/** The case or the card that it belongs to; no case number has a blank in it. */
const ownerOf = ({ caseNumber = '', card }: DraftKey) => (card ? `card ${card}` : caseNumber)

const isOf = (key: DraftKey) => sql`
  org = ${key.org} and person_id = ${key.personId} and form = ${key.form} and belongs_to = ${ownerOf(key)}`

export async function deleteDraft(connection: Connection, key: DraftKey): Promise<void> {
  await connection.run(sql`delete from draft where ${isOf(key)}`)
}

const deleteExpired = (connection: Connection, now: number): Promise<number> =>
  connection.run(sql`delete from draft where expires_at <= ${now}`)

export function createDraftStore(database: Database, cipher: Cipher): DraftStore {
  return {
    saveDraft: (draft) =>
      database.transaction(async (connection) => {
        await deleteExpired(connection, draft.savedAt)
        const { org, personId, form, confidential } = draft
        const body = vault(cipher, draft, confidential).put(draft.values, 'values')
        await connection.run(sql`
          insert into draft (org, person_id, form, belongs_to, confidential, body, saved_at, expires_at)
          values (${org}, ${personId}, ${form}, ${ownerOf(draft)}, ${flag(confidential)}, ${body},
            ${draft.savedAt}, ${draft.expiresAt})
          on conflict (org, person_id, form, belongs_to) do update set confidential = excluded.confidential,
            body = excluded.body, saved_at = excluded.saved_at, expires_at = excluded.expires_at`)
      }),

    async findDraft(key, now) {
      const row = await database.read((connection) =>
        connection.first(
          DraftRow,
          sql`
            select confidential, body, saved_at, expires_at from draft
            where ${isOf(key)} and expires_at > ${now}`,
        ),
      )
      if (!row) return undefined
      const draft: Draft = {
        ...key,
        values: vault(cipher, key, row.confidential).take(StoredFields, row.body, 'values'),
        confidential: row.confidential,
        savedAt: row.saved_at,
        expiresAt: row.expires_at,
      }
      return draft
    },

    dropDraft: (key) => database.transaction((connection) => deleteDraft(connection, key)),

    purgeDrafts: (now) => database.transaction((connection) => deleteExpired(connection, now)),
  }
}
