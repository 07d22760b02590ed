/** What was acknowledged survives `kill -9`, on both databases. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { verify } from '../../src/storage/audit.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { killAfter } from './child.ts'

describeOnEachDatabase('durability', (databases) => {
  test('keeps every acknowledged case, whole, through five kills', {
    timeout: 60_000,
  }, async () => {
    const url = await databases.create()
    const acknowledged: string[] = []

    // Different counts, so that the kills fall at different points of the work.
    for (const count of [1, 20, 33, 47, 60])
      acknowledged.push(...(await killAfter('commit-loop', url, count)))

    const { cases, audit, outbox } = await databases.open(url)
    const database = await databases.connect(url)
    // Taken first: the series is locked by a transaction that the last kill may have left to PostgreSQL to end.
    const next = await cases.transaction((tx) => tx.nextNumber('north', 'SMA', 2026))
    const stored = await database.read((connection) =>
      connection.all(z.object({ number: z.string() }), sql`select number from cases`),
    )
    const numbers = new Set(stored.map(({ number }) => number))
    expect(acknowledged.length).toBeGreaterThanOrEqual(161)
    expect(new Set(acknowledged).size).toBe(acknowledged.length)
    expect(acknowledged.filter((number) => !numbers.has(number))).toEqual([])
    for (const number of numbers) expect(await cases.events('north', number)).toHaveLength(1)
    expect(await outbox.backlog()).toBe(numbers.size)
    expect(verify(await audit.entries('north', 0, 10_000))).toMatchObject({
      kind: 'whole',
      end: { seq: numbers.size },
    })
    expect(next).toBe(`SMA-2026-${`${numbers.size + 1}`.padStart(4, '0')}`)
  })
})
