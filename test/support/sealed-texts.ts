/** Texts that an old key had sealed, in every place where one may be, and a look for those that still need it. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../src/storage/database.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import type { Storage } from '../../src/storage/open.ts'
import { aCase, aConsent, anEvent, anExport, noon } from '../contract/builders.ts'

const oldKey = Buffer.alloc(32, 1)
const newKey = Buffer.alloc(32, 2)
export const before = createCipher([oldKey])
export const both = createCipher([newKey, oldKey])
export const afterwards = createCipher([newKey])

const by = { id: 'person-x', name: 'Jo' }
export const numbered = (index: number) => `SMC-2026-000${index}`

export const draftKey = { org: aCase().org, personId: by.id, form: 'complaint' }

/** Seven confidential cases with their timelines, a draft and a comment, all sealed with the old key: by a storage that was opened with it. */
export async function fillSealed({ cases, feedback, exports }: Storage): Promise<void> {
  await cases.transaction(async (tx) => {
    for (let index = 1; index <= 7; index += 1) {
      const number = numbered(index)
      await tx.insertCase(
        aCase({
          number,
          confidential: true,
          openedBy: by,
          fields: { story: `story ${index}` },
          warnings: [],
          opinions: [{ role: 'it', verb: 'object', by, at: noon, reason: 'opinion' }],
          lastStep: { verb: 'close', by, at: noon, reason: 'step' },
        }),
      )
      await tx.addEvent(anEvent({ number, by, reason: `because ${index}` }))
      await tx.insertConsent(aConsent({ id: index }))
    }
  })
  await cases.saveDraft({
    ...draftKey,
    values: { story: 'draft' },
    confidential: true,
    savedAt: noon,
    expiresAt: noon + 1_000_000,
  })
  await exports.record(anExport())
  await feedback.put({
    org: aCase().org,
    key: 'one',
    day: 1,
    reaction: 'dislike',
    comment: 'words',
    answer: 'answer',
    generated: false,
    clauses: [],
  })
}

/** How often a mark stands in any text of any table. */
export async function marksIn(database: Database, mark: string): Promise<number> {
  const Name = z.object({ name: z.string() })
  return database.read(async (connection) => {
    const isSqlite = connection.dialect === 'sqlite'
    const tables = await connection.all(
      Name,
      isSqlite
        ? sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : sql`select table_name as name from information_schema.tables where table_schema = current_schema()`,
    )
    let count = 0
    for (const { name: table } of tables) {
      const columns = await connection.all(
        Name,
        isSqlite
          ? sql`select name from pragma_table_info(${table}) where type = 'TEXT' or type = 'text'`
          : sql`select column_name as name from information_schema.columns
              where table_schema = current_schema() and table_name = ${table} and data_type = 'text'`,
      )
      for (const { name } of columns) {
        const found = await connection.all(
          z.object({ text: z.string() }),
          sql`select ${sql.ref(name)} as text from ${sql.table(table)} where ${sql.ref(name)} like ${`%${mark}%`}`,
        )
        count += found.length
      }
    }
    return count
  })
}
