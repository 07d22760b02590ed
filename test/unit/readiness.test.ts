import { describe, expect, test } from 'vitest'
import { type ReadinessParts, readiness } from '../../src/readiness.ts'

const now = 1_000_000_000_000
const minute = 60_000_000

/** A bot that is well, but for what is handed over. */
const found = ({ storage = {}, ...rest }: Partial<Replaced> = {}) =>
  readiness({
    knowledge: { current: () => [{}], troubles: () => [] },
    worker: { isHealthy: () => true },
    keys: { isReachable: () => true },
    freeBytes: async () => 1e12,
    now: () => now,
    ...rest,
    storage: {
      probe: async () => undefined,
      hasOwnSchema: async () => true,
      embedded: true,
      outbox: { dueSince: async () => undefined },
      ...storage,
    },
  } as unknown as ReadinessParts)

interface Replaced extends Omit<ReadinessParts, 'storage'> {
  readonly storage: Partial<ReadinessParts['storage']>
}

test('a bot that is well is ready, and has no reason to give', async () => {
  expect(await found()).toEqual({
    ready: true,
    parts: {
      database: 'ok',
      schema: 'ok',
      index: 'ok',
      delivery: 'ok',
      keys: 'ok',
      disk: 'ok',
      knowledge: 'ok',
    },
    reasons: {},
  })
})

describe('is not ready, and says why', () => {
  const broken = async () => {
    throw new Error('down')
  }
  const cases: readonly (readonly [string, string, Partial<Replaced>, RegExp])[] = [
    ['database', 'unavailable', { storage: { probe: broken } }, /Nothing can be stored/],
    ['schema', 'foreign', { storage: { hasOwnSchema: async () => false } }, /Another release/],
    [
      'index',
      'empty',
      { knowledge: { current: () => [], troubles: () => [] } },
      /no organization to answer for/,
    ],
    ['delivery', 'failing', { worker: { isHealthy: () => false } }, /outbox could not/],
    [
      'delivery',
      'behind',
      { storage: { outbox: { dueSince: async () => now - 6 * minute } } },
      /due for more than five minutes/,
    ],
    ['keys', 'unreachable', { keys: { isReachable: () => false } }, /key server/],
    ['disk', 'full', { freeBytes: async () => 1e6 }, /nearly full/],
  ]

  test.each(cases)('%s %s', async (part, code, replaced, reason) => {
    const { ready, parts, reasons } = await found(replaced)

    expect(ready).toBe(false)
    expect(parts[part]).toBe(code)
    expect(reasons).toEqual({ [part]: expect.stringMatching(reason) })
  })
})

test('a message that became due a minute ago is no backlog', async () => {
  const outbox = { dueSince: async () => now - minute }

  expect(await found({ storage: { outbox } })).toMatchObject({ ready: true })
})

test('over PostgreSQL the disk of this machine does not matter', async () => {
  const full = { freeBytes: async () => 0, storage: { embedded: false } }

  expect(await found(full)).toMatchObject({ ready: true })
})

test('a document that could not be read is named, and stops nobody', async () => {
  const trouble = { org: 'north', code: 'knowledge-unreadable', text: 'x' } as const
  const knowledge = { current: () => [{}], troubles: () => [trouble] }

  expect(await found({ knowledge } as unknown as Partial<Replaced>)).toMatchObject({
    ready: true,
    parts: { knowledge: 'north: knowledge-unreadable' },
  })
})
