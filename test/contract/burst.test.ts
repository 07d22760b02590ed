/** A burst of notices, with the real outbox and worker and a clock that the test turns: Teams' rates hold all the time. */
import { afterEach, expect, test, vi } from 'vitest'
import type { Intent } from '../../src/cases/store.ts'
import { createLog } from '../../src/log.ts'
import type { Connector } from '../../src/teams/connector.ts'
import { createDeliveryWorker } from '../../src/teams/delivery.ts'
import { pacedConnector } from '../../src/teams/pace.ts'
import { createTurnCalls } from '../../src/teams/turn-calls.ts'
import { describeOnSqlite } from '../support/databases.ts'

/** Microsoft's limits: calls, and in how many milliseconds. */
const conversationLimits = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
  [1800, 3_600_000],
] as const
const tenantLimits = [[50, 1000]] as const

/** The most calls that any stretch of so many milliseconds saw. */
function most(times: readonly number[], stretch: number): number {
  let first = 0
  return times.reduce((highest, time, index) => {
    while (time - (times[first] ?? time) >= stretch) first += 1
    return Math.max(highest, index - first + 1)
  }, 0)
}

afterEach(() => {
  vi.useRealTimers()
})

describeOnSqlite('a burst of 2,000 notices', (databases) => {
  test('goes out whole, in order, and never faster than Teams allows', async () => {
    const { cases, outbox, budget } = await databases.open(await databases.create())
    // Half of them to ten people, the other half to a thousand.
    const people = Array.from({ length: 2000 }, (_, index) =>
      index % 2 ? `crowd-${index}` : `few-${(index / 2) % 10}`,
    )
    await cases.transaction(async (tx) => {
      for (const [event, person] of people.entries()) {
        const to = `person:${person}` as const
        const intent: Intent = { kind: 'notice', to, caseNumber: 'SMA-2026-0001', event }
        await tx.enqueue('north', intent, Date.now() * 1000)
      }
    })
    vi.useFakeTimers()
    const sent: { to: string; event: number; at: number }[] = []
    const post: Connector['post'] = async ({ conversationId }, { event }) => {
      sent.push({ to: conversationId, event: Number(event), at: Date.now() })
      return { kind: 'done', activityId: '1' }
    }
    const now = () => Date.now() * 1000
    const turnCalls = createTurnCalls(now)
    const paced = pacedConnector({ post } as Connector, 'north', { budget, turnCalls, now })
    const worker = createDeliveryWorker({
      outbox,
      send: ({ intent }) =>
        paced.post(
          { serviceUrl: 'https://teams', conversationId: intent.to, botId: '28:bot' },
          { type: 'message', event: intent.kind === 'notice' ? intent.event : -1 },
        ),
      log: createLog('silent'),
      metrics: { countSend: () => undefined, countThrottled: () => undefined },
      owner: 'worker',
      embedded: true,
      administrators: [],
      keepSent: 1,
      now,
    })

    const began = Date.now()
    await worker.start()
    for (let step = 0; step < 20_000 && sent.length < people.length; step++)
      await vi.advanceTimersByTimeAsync(100)
    await worker.stop()

    expect(sent).toHaveLength(people.length)
    for (const [limit, stretch] of tenantLimits)
      expect(
        most(
          sent.map(({ at }) => at),
          stretch,
        ),
      ).toBeLessThanOrEqual(limit)
    for (const to of new Set(sent.map((entry) => entry.to))) {
      const own = sent.filter((entry) => entry.to === to)
      for (const [limit, stretch] of conversationLimits)
        expect(
          most(
            own.map(({ at }) => at),
            stretch,
          ),
        ).toBeLessThanOrEqual(limit)
      expect(own.map(({ event }) => event)).toEqual(
        own.map(({ event }) => event).toSorted((a, b) => a - b),
      )
    }
    // 46 a second at most, and nearly that: the pace is kept, not crawled.
    expect(Date.now() - began).toBeGreaterThan(40_000)
    expect(Date.now() - began).toBeLessThan(150_000)
  })
})
