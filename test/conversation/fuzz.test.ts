/** Two thousand activities that no client sends; `npm run proof -- --long` sends a hundred thousand. */
import { expect, test } from 'vitest'
import { runFuzz } from '../support/fuzz-scene.ts'

test('no activity, however strange, is answered with a fault or ends the bot', async () => {
  const { failures, statuses, isAlive } = await runFuzz(1500, 20261129)

  expect(failures).toEqual([])
  expect(isAlive).toBe(true)
  // The generator reaches both sides of the gate.
  expect(statuses['200']).toBeGreaterThan(300)
  expect(statuses['400']).toBeGreaterThan(100)
}, 240_000)
