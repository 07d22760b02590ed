/** Adds up what the terms of a query are worth to each unit of an index. */

import type { Postings } from './postings.ts'
import type { Concept } from './query.ts'
import { tuning } from './tuning.ts'

export type WeightOf = (concept: Concept) => number

export const largest = (values: Float64Array): number => {
  let most = 0
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) > most) most = values[at] ?? 0
  return most
}

/** A variant with what a full match of it would add. */
interface Gain {
  readonly gain: number
  readonly ids: Int32Array
  readonly impacts: Float32Array
}

/** The variants that can tell units apart: common words of distant meaning cost much and change nothing. */
function gainsOf(
  concept: Concept,
  weight: number,
  postings: readonly Postings[],
  idf: Float64Array,
): Gain[] {
  const gains = concept.variants.flatMap(({ id, strength }): Gain[] => {
    const list = postings[id]
    const gain = weight * strength * (idf[id] ?? 0)
    return list && gain > 0 ? [{ gain, ...list }] : []
  })
  const most = gains.reduce((largestYet, { gain }) => Math.max(largestYet, gain), 0)
  return gains.filter(({ gain }) => gain >= tuning.leastGain * most)
}

let scratch = new Float64Array(0)

/**
 * Zeros for every unit, which whoever takes them leaves as zeros: nothing here waits, so nobody else has them meanwhile,
 * and no query makes a new array of this size for the garbage collector.
 */
function emptyScratch(size: number): Float64Array {
  if (scratch.length < size) scratch = new Float64Array(size)
  return scratch
}

/** Scores every unit; of the terms that may stand for one concept the best counts, and a little of the others. */
export function accumulate(
  size: number,
  postings: readonly Postings[],
  idf: Float64Array,
  concepts: readonly Concept[],
  weightOf: WeightOf,
): Float64Array {
  const scores = new Float64Array(size)
  const best = emptyScratch(size)
  for (const concept of concepts) {
    const gains = gainsOf(concept, weightOf(concept), postings, idf)
    const [only, ...others] = gains
    if (only && others.length === 0) {
      // Nothing to compare with: most words have no other that stands for them.
      const { gain, ids, impacts } = only
      for (let at = 0; at < ids.length; at++) {
        const unit = ids[at] ?? 0
        scores[unit] = (scores[unit] ?? 0) + gain * (impacts[at] ?? 0)
      }
      continue
    }
    for (const { gain, ids, impacts } of gains) {
      for (let at = 0; at < ids.length; at++) {
        const unit = ids[at] ?? 0
        const value = gain * (impacts[at] ?? 0)
        const before = best[unit] ?? 0
        const more = value > before ? value : before
        const less = value > before ? before : value
        scores[unit] = (scores[unit] ?? 0) + more - before + tuning.alsoThere * less
        best[unit] = more
      }
    }
    for (const { ids } of gains) for (let at = 0; at < ids.length; at++) best[ids[at] ?? 0] = 0
  }
  return scores
}

/** What a concept is worth: the rarity of its own term, else of the best that may stand for it. */
export function worth(concept: Concept, idf: Float64Array): number {
  if (concept.own !== undefined) return idf[concept.own] ?? 0
  let most = 0
  for (const { id, strength } of concept.variants) most = Math.max(most, strength * (idf[id] ?? 0))
  return most
}

/** The units with the highest scores above zero, best first; the earlier of equals first. */
export function bestUnits(scores: Float64Array, count: number): number[] {
  let threshold = 0
  let found: number[] = []
  const trim = () => {
    found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    found = found.slice(0, count)
    if (found.length === count) threshold = scores[found.at(-1) ?? 0] ?? 0
  }
  for (let unit = 0; unit < scores.length; unit++) {
    if ((scores[unit] ?? 0) <= threshold) continue
    found.push(unit)
    if (found.length >= 4 * count) trim()
  }
  trim()
  return found
}
