/** What people wrote in confidence cannot be read in the database, and what was overwritten is gone from it. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createCipher } from '../../src/storage/encrypt.ts'
import { codeOf } from '../../src/storage/fault.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aCase, anEvent, atOnce, noon } from './builders.ts'

/** A word for each place, found nowhere else. */
const canaries = [
  'canary-field',
  'canary-list',
  'canary-opinion',
  'canary-step',
  'canary-event',
  'canary-name',
] as const
const [inField, inList, inOpinion, inStep, inEvent, inName] = canaries

const by = { id: 'person-x', name: inName }
const aCaseFullOfCanaries = aCase({
  openedBy: by,
  fields: { story: `${inField} ${'and more '.repeat(500)}`, several: [inList] },
  opinions: [{ role: 'it', verb: 'object', by, at: noon, reason: inOpinion }],
  lastStep: { verb: 'close', by, at: noon, reason: inStep },
})

describeOnEachDatabase('confidentiality', (databases) => {
  /** The canaries that stand in what the database keeps: its files' bytes, or every row as text. */
  async function found(url: string): Promise<readonly string[]> {
    const kept = databases.dialect === 'sqlite' ? await bytesOf(url) : await rowsOf(url)
    return canaries.filter((canary) => kept.includes(canary))
  }

  async function bytesOf(url: string): Promise<Buffer> {
    const folder = dirname(url.slice('file:'.length))
    const names = await readdir(folder)
    const contents = names.map((name) =>
      readFile(join(folder, name)).catch((error: unknown) => {
        // A closed database's log goes when the last statement is collected, which may be at this moment.
        if (/-(wal|shm)$/.test(name) && codeOf(error) === 'ENOENT') return Buffer.alloc(0)
        throw error
      }),
    )
    return Buffer.concat(await Promise.all(contents))
  }

  async function rowsOf(url: string): Promise<string> {
    const database = await databases.connect(url)
    const tables = [
      'cases',
      'case_event',
      'card',
      'delivery',
      'audit_entry',
      'account',
      'address',
      'draft',
    ]
    const rows = await Promise.all(
      tables.map((table) =>
        database.read((connection) =>
          connection.all(
            z.object({ row: z.string() }),
            sql`select t::text as row from ${sql.table(table)} t`,
          ),
        ),
      ),
    )
    return JSON.stringify(rows)
  }

  test.each([
    { kept: { confidential: true }, readable: [] },
    { kept: { confidential: false, sealed: true }, readable: [] },
    // The same search finds all of them where nothing is sealed: it could fail.
    { kept: { confidential: false }, readable: canaries },
  ])('stores the text of a case that is $kept', async ({ kept, readable }) => {
    const url = await databases.create()
    const storage = await databases.open(url)

    await storage.cases.transaction(async (tx) => {
      await tx.insertCase({ ...aCaseFullOfCanaries, ...kept })
      await tx.addEvent(anEvent({ by, reason: inEvent }))
      await tx.updateCase({ ...aCaseFullOfCanaries, ...kept, version: 2 }, 1)
    })

    expect(await found(url)).toEqual(readable)
    const [event] = await storage.cases.events('north', 'SMA-2026-0001')
    expect(event).toMatchObject({ by, reason: inEvent })
    expect(await storage.cases.findCase('north', 'SMA-2026-0001')).toMatchObject(kept)
    await storage.close()
    expect(await found(url)).toEqual(readable)
  })

  test('leaves nothing of text that was overwritten, once the database is closed', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    await storage.cases.transaction((tx) => tx.insertCase(aCaseFullOfCanaries))
    const emptied = aCase({ fields: {}, opinions: [], version: 2 })

    await storage.cases.transaction((tx) => tx.updateCase(emptied, 1))

    await storage.close()
    expect(await found(url)).toEqual([])
  })

  test('opens sealed text with any key of the ring, and names the key that is missing', async () => {
    const url = await databases.create()
    const [oldKey, newKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const before = await databases.open(url, createCipher([oldKey]))
    const first = { ...aCaseFullOfCanaries, confidential: true }
    const second = { ...first, number: 'SMA-2026-0002' }
    await before.cases.transaction((tx) => tx.insertCase(first))

    const rotated = await databases.open(url, createCipher([newKey, oldKey]))
    await rotated.cases.transaction((tx) => tx.insertCase(second))

    expect(await rotated.cases.findCase('north', first.number)).toEqual(first)
    expect(await rotated.cases.findCase('north', second.number)).toEqual(second)
    await expect(before.cases.findCase('north', second.number)).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringContaining('ENCRYPTION_KEY'),
    })
  })

  test('does not open text that was moved to another case', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    const first = { ...aCaseFullOfCanaries, confidential: true }
    await storage.cases.transaction(async (tx) => {
      await tx.insertCase(first)
      await tx.insertCase({ ...first, number: 'SMA-2026-0002' })
    })
    const database = await databases.connect(url)

    await database.transaction((connection) =>
      connection.run(sql`
        update cases set fields = (select fields from cases where number = 'SMA-2026-0001')
        where number = 'SMA-2026-0002'`),
    )

    expect(await storage.cases.findCase('north', 'SMA-2026-0001')).toEqual(first)
    await expect(storage.cases.findCase('north', 'SMA-2026-0002')).rejects.toMatchObject({
      code: 'record-corrupt',
    })
  })

  test('names a row that lost its shape, without what is written in it', async () => {
    const url = await databases.create()
    const storage = await databases.open(url)
    await storage.cases.transaction((tx) => tx.insertCase(aCaseFullOfCanaries))
    const database = await databases.connect(url)

    const faults = await atOnce(1, [storage], async ({ cases }) => {
      await database.transaction((connection) =>
        connection.run(sql`update cases set opinions = ${`{"${inOpinion}": 1}`}`),
      )
      return await cases.findCase('north', 'SMA-2026-0001').catch((error: unknown) => error)
    })

    expect(faults[0]).toMatchObject({
      code: 'record-corrupt',
      message: expect.stringMatching(/opinions of SMA-2026-0001/),
    })
    expect(String(faults[0])).not.toContain(inOpinion)
  })
})
