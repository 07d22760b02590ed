/** The consents, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { describeOnEachDatabase } from '../support/databases.ts'
import { aConsent, atOnce, avery, noon } from './builders.ts'

describeOnEachDatabase('the consents', (databases) => {
  test('are kept as they were entered, for their organization only', async () => {
    const { cases } = await databases.open(await databases.create())
    const { until: _until, ...endless } = aConsent({ id: 2, givenBy: 'Pat Example' })
    const withdrawn = aConsent({
      id: 3,
      withdrawn: { on: '2026-11-01', by: avery, reason: 'Asked.' },
      renewals: [{ at: noon, by: avery, until: '2027-06-30', document: 'File 13' }],
    })
    await cases.transaction(async (tx) => {
      await tx.insertConsent(aConsent())
      await tx.insertConsent(endless)
      await tx.insertConsent(withdrawn)
      await tx.insertConsent(aConsent({ org: 'south' }))
    })

    expect(await cases.consents('north')).toEqual([withdrawn, endless, aConsent()])
    expect(await cases.findConsent('north', 2)).toEqual(endless)
    expect(await cases.findConsent('west', 1)).toBeUndefined()
  })

  test('hold nothing that can be read without the key', async () => {
    const url = await databases.create()
    const { cases } = await databases.open(url)
    await cases.transaction((tx) => tx.insertConsent(aConsent()))
    const database = await databases.connect(url)

    const rows = await database.read((connection) =>
      connection.all(z.record(z.string(), z.unknown()), sql`select * from consent`),
    )

    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/Jane|Example|poster|File 12|All accounts/)
  })

  test('get numbers of their own, and are changed once, where several processes do it at once', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const ids = await atOnce(6, stores, ({ cases }) =>
      cases.transaction(async (tx) => {
        const id = await tx.nextConsentId('north')
        await tx.insertConsent(aConsent({ id }))
        return id
      }),
    )

    const written = await atOnce(6, stores, ({ cases }, index) =>
      cases.transaction(async (tx) => {
        await tx.lockConsent('north', 1)
        return tx.updateConsent(aConsent({ version: 2, where: `Place ${index}` }), 1)
      }),
    )

    expect([...ids].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    expect(written.filter(Boolean)).toHaveLength(1)
  })

  test('are found by their end, and each end is spoken of once', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]
    const [first] = stores
    if (!first) throw new Error('no store')
    await first.cases.transaction(async (tx) => {
      await tx.insertConsent(aConsent())
      await tx.insertConsent(aConsent({ id: 2, until: '2027-01-31' }))
      await tx.insertConsent(aConsent({ id: 3, withdrawn: { on: '2026-11-01', by: avery } }))
      await tx.insertConsent(aConsent({ id: 4, until: '2028-01-01' }))
    })

    expect(await first.cases.consentsEnding('north', '2027-07-01')).toEqual([
      { id: 2, until: '2027-01-31' },
      { id: 1, until: '2027-06-30' },
    ])
    const told = await atOnce(4, stores, ({ cases }) =>
      cases.transaction((tx) => tx.markConsentTold('north', 1, 'runs-out', '2027-06-30')),
    )
    expect(told.filter(Boolean)).toHaveLength(1)
    const mark = (id: number, why: 'runs-out' | 'ran-out', until: string) =>
      first.cases.transaction((tx) => tx.markConsentTold('north', id, why, until))
    expect(await mark(1, 'ran-out', '2027-06-30')).toBe(true)
    expect(await mark(2, 'runs-out', '2027-06-30')).toBe(false)
    expect(await mark(3, 'runs-out', '2027-06-30')).toBe(false)
  })
})
