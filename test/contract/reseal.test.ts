/** Keys can be replaced: what the old one had sealed is sealed anew, whatever interrupts it. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createCipher } from '../../src/storage/encrypt.ts'
import { reseal } from '../../src/storage/reseal.ts'
import { type Databases, describeOnEachDatabase } from '../support/databases.ts'
import { aCase, aConsent, anEvent, anExport, noon } from './builders.ts'

const oldKey = Buffer.alloc(32, 1)
const newKey = Buffer.alloc(32, 2)
const before = createCipher([oldKey])
const both = createCipher([newKey, oldKey])
const afterwards = createCipher([newKey])

const by = { id: 'person-x', name: 'Jo' }
const numbered = (index: number) => `SMC-2026-000${index}`

const draftKey = { org: aCase().org, personId: by.id, form: 'complaint' }

describeOnEachDatabase('replacing the encryption key', (databases) => {
  /** Seven confidential cases with their timelines, a draft and a comment, all sealed with the old key. */
  async function fill(url: string) {
    const { cases, feedback, exports } = await databases.open(url, before)
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

  test('leaves nothing that needs the old key, in no table, and nothing lost', async () => {
    const url = await databases.create()
    await fill(url)
    const database = await databases.connect(url)
    expect(await marks(databases, url, before.newestMark)).toBeGreaterThan(0)

    const done = await reseal(database, both, { batch: 2 })

    expect(done.left).toBe(0)
    expect(done.sealed).toBeGreaterThanOrEqual(7 * 7 + 2)
    expect(await marks(databases, url, before.newestMark)).toBe(0)
    const { cases, feedback, exports } = await databases.open(url, afterwards)
    for (let index = 1; index <= 7; index += 1) {
      const entry = await cases.findCase(aCase().org, numbered(index))
      expect(entry?.fields).toEqual({ story: `story ${index}` })
      expect(entry?.opinions[0]?.reason).toBe('opinion')
      const events = await cases.events(aCase().org, numbered(index))
      expect(events[0]?.reason).toBe(`because ${index}`)
    }
    expect((await cases.findDraft(draftKey, noon))?.values).toEqual({ story: 'draft' })
    expect(await cases.findConsent('north', 3)).toEqual(aConsent({ id: 3 }))
    expect((await feedback.list(aCase().org, 1))[0]?.comment).toBe('words')
    expect((await exports.list('north', 1))[0]?.reason).toBe('the auditor')
    expect(await reseal(database, both)).toEqual({ sealed: 0, left: 0 })
  })

  test('goes on where it was stopped', async () => {
    const url = await databases.create()
    await fill(url)
    const database = await databases.connect(url)
    const all = await marks(databases, url, before.newestMark)
    // Asked before each batch: the third time it is told to stop.
    let asked = 0
    const signal = {
      get aborted() {
        asked += 1
        return asked > 2
      },
    } as AbortSignal

    const first = await reseal(database, both, { signal, batch: 2 })
    const rest = await reseal(database, both, { batch: 2 })

    expect(first.sealed).toBeGreaterThan(0)
    expect(first.sealed).toBeLessThan(all)
    expect(await marks(databases, url, before.newestMark)).toBe(0)
    expect(rest.sealed).toBeGreaterThan(0)
  })

  test('counts what no key opens and seals all the rest', async () => {
    const url = await databases.create()
    await fill(url)
    const database = await databases.connect(url)
    const broken = before.seal('"moved"', ['somewhere', 'else'])
    await database.transaction((connection) =>
      connection.run(sql`update cases set fields = ${broken} where number = ${numbered(3)}`),
    )

    const done = await reseal(database, both, { batch: 2 })

    expect(done.left).toBe(1)
    expect(await marks(databases, url, before.newestMark)).toBe(1)
  })
})

/** How often a mark stands in any text of any table. */
async function marks(databases: Databases, url: string, mark: string): Promise<number> {
  const database = await databases.connect(url)
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
