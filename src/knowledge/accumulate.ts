/** Adds up what the terms of a query are worth to each unit of an index. */
import type { InvertedLists } from './postings.ts'
import type { Concept } from './query.ts'
import { zeros } from './scratch.ts'
import { tuning } from './tuning.ts'

export type WeightOf = (concept: Concept) => number

export const largest = (values: Float64Array): number => {
  let most = 0
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) > most) most = values[at] ?? 0
  return most
}

/** A variant with what a full match of it would add, and where its list starts and ends. */
interface Gain {
  readonly gain: number
  readonly start: number
  readonly end: number
}

/** The variants that can tell units apart: common words of distant meaning cost much and change nothing. */
function gainsOf(concept: Concept, weight: number, { ends, idf }: InvertedLists): Gain[] {
  const gains: Gain[] = []
  let most = 0
  for (const { id, strength } of concept.variants) {
    const gain = weight * strength * (idf[id] ?? 0)
    if (gain <= 0) continue
    if (gain > most) most = gain
    gains.push({ gain, start: ends[id - 1] ?? 0, end: ends[id] ?? 0 })
  }
  return gains.filter(({ gain }) => gain >= tuning.leastGain * most)
}

/** So many units are summed up at a time: what is read and written again and again stays close to the processor. */
const block = 2048

/** Adds the part of one list from entry `from` on whose units lie in the block at `base`; returns the entry that comes next. */
function addStretch(
  { gain, end }: Gain,
  from: number,
  base: number,
  { ids, impacts }: InvertedLists,
  scores: Float64Array,
  best: Float64Array,
): number {
  let at = from
  for (; at < end; at++) {
    const unit = ids[at] ?? 0
    const place = unit - base
    if (place >= block) break
    const value = gain * (impacts[at] ?? 0)
    const before = best[place] ?? 0
    const more = value > before ? value : before
    const less = value > before ? before : value
    scores[unit] = (scores[unit] ?? 0) + more - before + tuning.alsoThere * less
    best[place] = more
  }
  return at
}

/** Adds one concept for which several terms may stand. */
function addBest(gains: readonly Gain[], lists: InvertedLists, scores: Float64Array): void {
  const next = Int32Array.from(gains, ({ start }) => start)
  for (let base = 0; base < scores.length; base += block) {
    const best = zeros('best', block)
    for (let at = 0; at < gains.length; at++) {
      const gain = gains[at]
      if (gain) next[at] = addStretch(gain, next[at] ?? 0, base, lists, scores, best)
    }
  }
}

/** Adds one concept for which one term stands: nothing to compare with, and most words are such. */
function addOnly(
  { gain, start, end }: Gain,
  { ids, impacts }: InvertedLists,
  scores: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const unit = ids[at] ?? 0
    scores[unit] = (scores[unit] ?? 0) + gain * (impacts[at] ?? 0)
  }
}

/**
 * Scores every unit; of the terms that may stand for one concept the best counts, and a little of the others. `scores`
 * are zeros at first.
 */
export function accumulate(
  scores: Float64Array,
  lists: InvertedLists,
  concepts: readonly Concept[],
  weightOf: WeightOf,
): Float64Array {
  for (const concept of concepts) {
    const gains = gainsOf(concept, weightOf(concept), lists)
    if (gains.length > 1) addBest(gains, lists, scores)
    else if (gains[0]) addOnly(gains[0], lists, scores)
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
  // A heap whose root is the worst that is kept: most units are passed over by one comparison with its score.
  const heap = new Int32Array(count)
  let size = 0
  let least = 0
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference < 0 || (difference === 0 && a > b)
  }
  const sink = (unit: number) => {
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++
      if (!isWorse(heap[child] ?? 0, unit)) break
      heap[at] = heap[child] ?? 0
      at = child
    }
    heap[at] = unit
  }
  const rise = (unit: number) => {
    let at = size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isWorse(unit, heap[parent] ?? 0)) break
      heap[at] = heap[parent] ?? 0
      at = parent
    }
    heap[at] = unit
  }
  for (let unit = 0; unit < scores.length; unit++) {
    if ((scores[unit] ?? 0) <= least) continue
    if (size < count) rise(unit)
    else sink(unit)
    if (size === count) least = scores[heap[0] ?? 0] ?? 0
  }
  return [...heap.subarray(0, size)].sort((a, b) => (isWorse(a, b) ? 1 : -1))
}
