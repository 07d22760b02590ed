/** What people write in confidence, and what they ask, is looked for wherever it must not be. */
import { expect, test } from 'vitest'
import { runCanaries } from '../support/canary-scene.ts'

test('no word of a report or a question is anywhere but where it was meant to go', async () => {
  const { planted, looked, found, lost } = await runCanaries()

  expect(found).toEqual([])
  expect(lost).toEqual([])
  expect(planted).toBeGreaterThanOrEqual(50)
  // This process prints nothing; everywhere else there was something to look through.
  const empty = Object.keys(looked).filter((place) => looked[place] === 0)
  expect(empty.filter((place) => place !== 'what was printed')).toEqual([])
}, 300_000)
