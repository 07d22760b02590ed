/** The contract of `ExportStore`, on both databases. */
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aCase, anExport, noon } from './builders.ts'

describeOnEachDatabase('ExportStore', (databases) => {
  test('lists what is there, oldest first, as it was recorded', async () => {
    const { exports } = await databases.open(await databases.create())
    const later = anExport({ id: 'later', madeAt: noon + 1, redacted: true, object: 'period:x/y' })
    const { reason: _, ...silent } = later

    await exports.record(silent)
    await exports.record(anExport())

    expect(await exports.list('north', 9)).toEqual([anExport(), silent])
    expect(await exports.list('north', 1)).toEqual([anExport()])
  })

  test('records with the audit chain, or not at all', async () => {
    const { exports, audit } = await databases.open(await databases.create())

    await exports.record(anExport())
    await expect(exports.record(anExport())).rejects.toThrow()

    const entries = await audit.entries('north', 0, 9)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      actor: 'person-avery',
      action: 'case-exported',
      object: 'case:SMA-2026-0001',
      detail: { export: 'export-1', redacted: false },
    })
  })

  test('notes a deletion once', async () => {
    const { exports, audit } = await databases.open(await databases.create())
    await exports.record(anExport())

    await exports.noteDeletion('north', 'export-1', noon + 5)
    await exports.noteDeletion('north', 'export-1', noon + 6)

    expect(await exports.list('north', 9)).toEqual([])
    const actions = (await audit.entries('north', 0, 9)).map(({ action }) => action)
    expect(actions).toEqual(['case-exported', 'export-deleted'])
  })

  test('gives the cases of a period page by page, none twice and none left out', async () => {
    const { cases } = await databases.open(await databases.create())
    // Two at the same moment, on both sides of a page's end.
    const moments = [0, 1, 1, 2, 3].map((offset) => noon + offset)
    await cases.transaction(async (tx) => {
      for (const [index, openedAt] of moments.entries())
        await tx.insertCase(aCase({ number: `SMA-2026-000${index + 1}`, openedAt }))
    })
    const period = { from: noon, before: noon + 3 }

    const first = await cases.casesOpenedIn('north', period, 2)
    const rest = await cases.casesOpenedIn('north', period, 9, first.at(-1))

    expect([...first, ...rest].map(({ number }) => number.slice(-1))).toEqual(['1', '2', '3', '4'])
  })
})
