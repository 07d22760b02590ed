/** The drill: a backup while others write, the restore, a move from one database to the other, and what was damaged. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { anchorChains, readAnchors } from '../../src/storage/anchor.ts'
import { writeBackup } from '../../src/storage/backup.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { restoreBackup } from '../../src/storage/restore.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aCard, aCase, aDraft, aNotice, anEntry, anEvent, noon } from './builders.ts'

const folders: string[] = []

async function aFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-backup-'))
  folders.push(folder)
  return join(folder, 'desk.backup')
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

describeOnEachDatabase('a backup', (databases) => {
  async function filled() {
    const url = await databases.create()
    const storage = await databases.open(url)
    await storage.cases.transaction(async (tx) => {
      await tx.insertCase(aCase({ confidential: true }))
      await tx.addEvent(anEvent({ reason: 'Line\n{"x"} é \u0000' }))
      await tx.insertCard(aCard())
      await tx.enqueue('north', aNotice(1), noon)
      await tx.audit(anEntry({ detail: { text: 'NUL \u0000 é', share: 0.1 } }))
    })
    await storage.cases.saveDraft(aDraft())
    return { url, storage }
  }

  test('gives back every record when it is restored over what came later', async () => {
    const { url, storage } = await filled()
    const database = await databases.connect(url)
    const file = await aFile()

    const written = await writeBackup(database, file, new Date())
    await storage.cases.transaction(async (tx) => {
      await tx.insertCase(aCase({ number: 'SMA-2026-0002' }))
      await tx.audit(anEntry())
    })
    const restored = await restoreBackup(database, file)

    expect(restored).toBe(written)
    expect(await storage.cases.findCase('north', 'SMA-2026-0002')).toBeUndefined()
    expect(await storage.cases.findCase('north', 'SMA-2026-0001')).toEqual(
      aCase({ confidential: true }),
    )
    expect(await storage.cases.events('north', 'SMA-2026-0001')).toHaveLength(1)
    expect(await storage.outbox.backlog()).toBe(1)
    expect(await verifyChain(storage.audit, 'north')).toMatchObject({ kind: 'whole' })
    // What is counted goes on without meeting a number that is there.
    await storage.cases.insertCard(aCard({ nonce: 'nonce-2' }))
  })

  test('moves to the other kind of database, and the chain still verifies against its anchors', async () => {
    const { url, storage } = await filled()
    const [file, anchors] = [await aFile(), await aFile()]
    await anchorChains(storage.audit, anchors, new Date())
    const folder = await aFile()
    const target = await openDatabase(`file:${folder}.db`)

    await writeBackup(await databases.connect(url), file, new Date())
    await restoreBackup(target, file)
    // And back again: onto a database of this suite's own kind.
    const returned = await aFile()
    await writeBackup(target, returned, new Date())
    await target.close()
    const home = await databases.create()
    const database = await databases.connect(home)
    await restoreBackup(database, returned)

    const moved = await databases.open(home)
    expect(await moved.audit.entries('north', 0, 10)).toEqual(
      await storage.audit.entries('north', 0, 10),
    )
    expect(await verifyChain(moved.audit, 'north', await readAnchors(anchors))).toMatchObject({
      kind: 'whole',
    })
  })

  test('is of one moment, and nobody waits for it', async () => {
    const { url, storage } = await filled()
    const database = await databases.connect(url)

    const counts = await database.snapshot(async (connection) => {
      const count = () =>
        connection.first(
          z.object({ entries: z.coerce.number() }),
          sql`select count(*) as entries from audit_entry`,
        )
      const before = await count()
      await storage.audit.append(anEntry())
      return [before, await count()]
    })

    expect(counts).toEqual([{ entries: 1 }, { entries: 1 }])
    expect((await storage.audit.end('north')).seq).toBe(2)
  })

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
    [
      'altered',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(9), bytes.subarray(69)]),
    ],
    ['something else', () => Buffer.from('no backup')],
  ])('that is %s changes nothing', async (_what, damage) => {
    const { url, storage } = await filled()
    const database = await databases.connect(url)
    const file = await aFile()
    await writeBackup(database, file, new Date())
    await writeFile(file, damage(await readFile(file)))

    await expect(restoreBackup(database, file)).rejects.toMatchObject({ code: 'input-invalid' })

    expect(await storage.cases.findCase('north', 'SMA-2026-0001')).toBeDefined()
  })
})

describeOnEachDatabase('the anchors of a chain', (databases) => {
  async function chain(entries: number, at = noon) {
    const { audit } = await databases.open(await databases.create())
    for (let count = 0; count < entries; count++) await audit.append(anEntry({ at: at + count }))
    return audit
  }

  test.each([
    ['that was sealed anew', 3, 1, 'resealed'],
    ['that was cut short with its end', 2, 3, 'missing'],
    ['that was emptied with its end', 0, 1, 'missing'],
  ])('show a chain %s', async (_what, left, seq, problem) => {
    const file = await aFile()
    await anchorChains(await chain(3), file, new Date())
    const forged = await chain(left, left === 3 ? noon + 50 : noon)

    expect(await verifyChain(forged, 'north')).toMatchObject({ kind: 'whole' })
    expect(await verifyChain(forged, 'north', await readAnchors(file))).toEqual({
      kind: 'broken',
      seq,
      problem,
    })
  })
})
