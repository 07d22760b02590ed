/** A sample of the attacks through every way into the bot; `npm run proof` runs all of them. */
import { expect, test } from 'vitest'
import { runInjection } from '../support/injection-scene.ts'

test('attacks have no effect, and smuggle nothing into a message, a card or an answer', async () => {
  const { attacks, harm, effects, leaks, looked } = await runInjection((index) => index % 11 === 0)

  expect(attacks).toBeGreaterThan(70)
  expect(looked).toBeGreaterThan(attacks)
  expect(harm).toEqual([])
  expect(effects).toEqual([])
  expect(leaks).toEqual([])
}, 240_000)
