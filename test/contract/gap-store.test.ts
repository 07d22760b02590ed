/** The counts of a policy's gaps, on both databases. */
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../support/databases.ts'
import { atOnce } from './builders.ts'

const gap = {
  month: '2026-11',
  kind: 'unanswered',
  clause: 'policy#4.06',
  detail: 'not-in-policy',
} as const

describeOnEachDatabase('the gaps', (databases) => {
  test('are counted one by one, also where several processes count at once', async () => {
    const url = await databases.create()
    const stores = [await databases.open(url), await databases.open(url)]

    await atOnce(12, stores, ({ cases }) => cases.transaction((tx) => tx.countGap('north', gap)))
    await atOnce(12, stores, ({ cases }) => cases.noteGap('north', gap))

    expect(await stores[1]?.gaps('north', '2026-11')).toEqual([{ ...gap, count: 24 }])
  })

  test('belong to their organization and month', async () => {
    const { cases } = await databases.open(await databases.create())
    await cases.transaction(async (tx) => {
      await tx.countGap('north', gap)
      await tx.countGap('north', { ...gap, month: '2026-09' })
      await tx.countGap('south', gap)
    })

    expect(await cases.gaps('north', '2026-10')).toEqual([{ ...gap, count: 1 }])
    expect(await cases.gaps('north', '2026-01')).toHaveLength(2)
    expect(await cases.gaps('west', '2026-01')).toEqual([])
  })
})
