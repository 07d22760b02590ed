import { describe, expect, test } from 'vitest'
import type { Delivery, Intent } from '../../../src/cases/store.ts'
import { resultOf, type Sent } from '../../../src/teams/delivery-result.ts'

const now = 1_782_043_200_000_000
const second = 1_000_000
const ari = 'person:ari' as const
const card: Intent = { kind: 'case-card', to: 'role:it', caseNumber: 'SMA-2026-0001' }
const notice: Intent = { kind: 'notice', to: 'person:a', caseNumber: 'SMA-2026-0001', event: 2 }

const aDelivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: 1,
  org: 'north',
  intent: card,
  state: 'sending',
  attempts: 1,
  uncertain: 0,
  nextAt: now,
  fence: 1,
  createdAt: now,
  ...changes,
})
const judge = (sent: Sent, changes: Partial<Delivery> = {}) =>
  resultOf(aDelivery(changes), sent, now, [ari])
const refused = (status: number, retryAfterMs?: number): Sent => ({
  kind: 'refused',
  status,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

describe('an attempt', () => {
  test.each([401, 412, 429, 503])('that got %i is made again, and the address waits', (status) => {
    expect(judge(refused(status))).toMatchObject({
      state: 'retry',
      hold: true,
      problem: `refused ${status}`,
    })
  })

  test('waits exactly as long as Teams asks', () => {
    expect(judge(refused(429, 7000), { attempts: 9 })).toMatchObject({ at: now + 7 * second })
  })

  test.each([400, 403, 404, 413])('that got %i is dead, and somebody is told', (status) => {
    expect(judge(refused(status))).toEqual({
      state: 'dead',
      problem: `refused ${status}`,
      tell: [ari],
    })
  })

  test('that never reached Teams is made again later and later, at most every six minutes', () => {
    const waits = [1, 2, 3, 20].map((attempts) => {
      const result = judge({ kind: 'unreached', problem: 'ECONNREFUSED' }, { attempts })
      return result.state === 'retry' ? (result.at - now) / second : 0
    })

    const [first = 0, , third = 0, last = 0] = waits
    expect(first).toBeGreaterThanOrEqual(1)
    expect(third).toBeGreaterThanOrEqual(4)
    expect(last).toBeGreaterThanOrEqual(300)
    expect(last).toBeLessThanOrEqual(375)
  })

  test('is given up after days, and somebody is told', () => {
    const result = judge({ kind: 'unreached', problem: 'ENOTFOUND' }, { attempts: 1000 })

    expect(result).toEqual({ state: 'dead', problem: 'gave up: ENOTFOUND', tell: [ari] })
  })

  test('for a role without a channel waits for ever, and somebody is told once', () => {
    const tells = [1, 2, 3, 2000].map((attempts) => {
      const result = judge({ kind: 'unbound' }, { attempts })
      expect(result).toMatchObject({ state: 'retry', problem: 'not-bound', hold: true })
      return 'tell' in result ? result.tell : undefined
    })

    expect(tells).toEqual([undefined, [ari], undefined, undefined])
  })

  test('that may have arrived is repeated for a card, which only replaces itself', () => {
    const unknown: Sent = { kind: 'unknown', problem: 'timeout' }

    expect(judge(unknown, { uncertain: 5 })).toMatchObject({ state: 'uncertain' })
    expect(judge(unknown, { uncertain: 12 })).toEqual({
      state: 'ambiguous',
      problem: 'timeout',
      tell: [ari],
    })
  })

  test('that may have arrived is repeated once for a notice, and then somebody has to look', () => {
    const unknown: Sent = { kind: 'unknown', problem: 'status-502' }

    const first = judge(unknown, { intent: notice })
    expect(first).toMatchObject({ state: 'uncertain' })
    expect('at' in first ? first.at : 0).toBeGreaterThanOrEqual(now + 4 * second)
    expect(judge(unknown, { intent: notice, uncertain: 1 })).toMatchObject({ state: 'ambiguous' })
  })

  test('whose update failed is made again, and other messages need not wait for it', () => {
    expect(judge({ kind: 'failed', problem: 'status-500', alone: true })).toMatchObject({
      state: 'retry',
      hold: false,
    })
  })

  test('of an alert raises no alert', () => {
    expect(judge(refused(403), { intent: { kind: 'alert', to: ari } })).toMatchObject({ tell: [] })
  })
})
