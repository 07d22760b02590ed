/** Calls at Teams' pace where time goes on otherwise than it was booked. */
import { expect, test, vi } from 'vitest'
import type { BudgetScope, SendBudget } from '../../../src/cases/send-budget.ts'
import type { Connector, Outcome } from '../../../src/teams/connector.ts'
import { pacedConnector } from '../../../src/teams/pace.ts'
import { createTurnCalls } from '../../../src/teams/turn-calls.ts'

const second = 1_000_000
const reference = {
  serviceUrl: 'https://teams',
  conversationId: 'a:1',
  botId: '28:bot',
  tenantId: 'north',
}

/** A connector whose bookings come so many microseconds late, one after the other. */
function lateBy(...late: number[]) {
  let now = 0
  const booked: (readonly BudgetScope[])[] = []
  const budget: SendBudget = {
    async book(_org, scopes, at) {
      booked.push(scopes)
      now += late.shift() ?? 0
      return { isBooked: true, at }
    },
  }
  const turnCalls = createTurnCalls(() => now)
  const post = vi.fn<() => Promise<Outcome<{ activityId: string }>>>(async () => ({
    kind: 'done',
    activityId: '1',
  }))
  const connector: Partial<Connector> = { post }
  const paced = pacedConnector(connector as Connector, 'north', {
    budget,
    turnCalls,
    now: () => now,
  })
  return { paced, turnCalls, booked, post }
}

test('a call whose moment has passed while the process stood still is booked anew', async () => {
  const { paced, booked, post } = lateBy(0.5 * second)

  await paced.post(reference, { type: 'message' })

  expect(booked).toHaveLength(2)
  expect(post).toHaveBeenCalledOnce()
})

test('a call goes out all the same where every booking comes late: it has paid for three', async () => {
  const { paced, booked, post } = lateBy(second, second, second)

  await paced.post(reference, { type: 'message' })

  expect(booked).toHaveLength(3)
  expect(post).toHaveBeenCalledOnce()
})

test('what turns sent to the tenant in the last second counts, once', async () => {
  const { paced, turnCalls, booked } = lateBy()
  turnCalls.made('north')
  turnCalls.made('north')
  turnCalls.made('south')

  await paced.post(reference, { type: 'message' })
  await paced.post(reference, { type: 'message' })

  const unbooked = booked.map((scopes) => scopes.map((scope) => scope.unbooked))
  expect(unbooked).toEqual([
    [2, undefined],
    [0, undefined],
  ])
})
