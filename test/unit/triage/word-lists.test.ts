/** A list of phrases is read when somebody looks for it: here all are, so that no fault of a list waits for a complaint. */
import { expect, test, vi } from 'vitest'
import type { PhraseSet } from '../../../src/triage/phrase.ts'

const { written } = vi.hoisted((): { written: PhraseSet[] } => ({ written: [] }))

vi.mock('../../../src/triage/phrase.ts', async (load) => {
  const real = await load<typeof import('../../../src/triage/phrase.ts')>()
  return {
    ...real,
    phrases(...given: Parameters<typeof real.phrases>) {
      const set = real.phrases(...given)
      written.push(set)
      return set
    },
  }
})

/** Reads a set and those in it; how many were read. */
function read(set: PhraseSet, seen: Set<PhraseSet>): number {
  if (seen.has(set)) return 0
  seen.add(set)
  const { byWord, byBeginning, others } = set.index
  const beginnings = [...byBeginning.values()].flatMap((begun) => [...begun.values()])
  return [...byWord.values(), ...beginnings, others]
    .flat(2)
    .reduce((sum, step) => sum + (step.kind === 'choice' ? read(step.phrases, seen) : 0), 1)
}

test('every list of phrases is one, with all the lists that it names', async () => {
  await import('../../../src/triage/suggest-reports.ts')
  await import('../../../src/triage/review-comment.ts')

  const seen = new Set<PhraseSet>()

  expect(written.length).toBeGreaterThan(30)
  expect(written.reduce((sum, set) => sum + read(set, seen), 0)).toBeGreaterThan(written.length)
})
