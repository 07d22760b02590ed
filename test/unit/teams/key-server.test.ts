import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createKeyServer, type KeyServer } from '../../../src/teams/key-server.ts'

const minute = 60_000
let keys: KeyServer
let isUp: boolean
let asked: number
const lines: string[] = []

function start(kind: 'local' | 'SingleTenant'): void {
  keys = createKeyServer({
    identity: { kind },
    log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
    now: () => Date.now() * 1000,
    fetch: async () => {
      asked += 1
      if (!isUp) throw new Error('no way')
      return new Response('{}')
    },
  })
  keys.start()
}

beforeEach(() => {
  vi.useFakeTimers()
  isUp = true
  asked = 0
  lines.length = 0
})
afterEach(() => {
  keys.stop()
  vi.useRealTimers()
})

test('that was reached is tolerated away for an hour: the keys at hand serve that long', async () => {
  start('SingleTenant')
  await vi.advanceTimersByTimeAsync(minute)
  isUp = false

  await vi.advanceTimersByTimeAsync(50 * minute)
  expect(keys.isReachable()).toBe(true)
  await vi.advanceTimersByTimeAsync(20 * minute)
  expect(keys.isReachable()).toBe(false)

  isUp = true
  await vi.advanceTimersByTimeAsync(5 * minute)
  expect(keys.isReachable()).toBe(true)
})

test('that was never reached is unreachable at once: nobody could be let in', async () => {
  isUp = false
  start('SingleTenant')
  await vi.advanceTimersByTimeAsync(1)

  expect(keys.isReachable()).toBe(false)
  expect(lines.join('')).toContain('the key server cannot be reached')
})

test('is not asked in local mode, where nobody has a token', async () => {
  isUp = false
  start('local')
  await vi.advanceTimersByTimeAsync(10 * minute)

  expect(asked).toBe(0)
  expect(keys.isReachable()).toBe(true)
})
