/** Adds up what the terms of a query are worth to each unit of an index. */
import type { InvertedLists } from './postings.ts'
import type { Concept } from './query.ts'
import { tuning } from './tuning.ts'

export type WeightOf = (concept: Concept) => number

export const largest = (values: Float64Array): number => {
  let most = 0
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) > most) most = values[at] ?? 0
  return most
}

/** A variant with what a full match of it would add, where its list goes on, and where it ends. */
interface Gain {
  readonly gain: number
  next: number
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
    gains.push({ gain, next: id > 0 ? (ends[id - 1] ?? 0) : 0, end: ends[id] ?? 0 })
  }
  return gains.filter(({ gain }) => gain >= tuning.leastGain * most)
}

/**
 * So many units are summed up at a time: what is read and written again and again stays close to the processor. A power of
 * two, so that a unit's place in its block is some of its bits, which cannot lie outside `best`: nothing has to be checked.
 */
const block = 2048
const placeBits = block - 1

/** What the best of a concept's terms has added to each unit of a block so far. Nothing in a search waits: nobody else has it meanwhile. */
const best = new Float64Array(block)

/** Two numbers, to be told apart by their place: a processor cannot foresee which one is greater, and a wrong guess costs more than both. */
const pair = new Float64Array(2)

/** Looked up once, not for each of a million entries. */
const also = tuning.alsoThere

/** Adds the part of a concept's first list whose units lie before `limit`: there is nothing to compare with yet. */
function addFirst(
  list: Gain,
  limit: number,
  { ids, impacts }: InvertedLists,
  scores: Float64Array,
): void {
  const { gain, end } = list
  let at = list.next
  for (; at < end; at++) {
    const unit = ids[at] ?? 0
    if (unit >= limit) break
    const value = gain * (impacts[at] ?? 0)
    scores[unit] = (scores[unit] ?? 0) + value
    best[unit & placeBits] = value
  }
  list.next = at
}

/** Adds the same part of a further list. */
function addFurther(
  list: Gain,
  limit: number,
  { ids, impacts }: InvertedLists,
  scores: Float64Array,
): void {
  const { gain, end } = list
  let at = list.next
  for (; at < end; at++) {
    const unit = ids[at] ?? 0
    if (unit >= limit) break
    const place = unit & placeBits
    const value = gain * (impacts[at] ?? 0)
    const before = best[place] ?? 0
    pair[0] = before
    pair[1] = value
    const isMore = +(value > before) | 0
    const greater = pair[isMore] ?? 0
    // What was added for the lesser of the two is taken back but for a little.
    scores[unit] = (scores[unit] ?? 0) + greater - before + also * (pair[isMore ^ 1] ?? 0)
    best[place] = greater
  }
  list.next = at
}

/** Taken from here instead of called by name, as the loops are a fifth slower where the engine builds both into their caller. */
const ways = [addFirst, addFurther]

/** Adds one concept for which several terms may stand. */
function addBest(gains: readonly Gain[], lists: InvertedLists, scores: Float64Array): void {
  for (let base = 0; base < scores.length; base += block) {
    best.fill(0, 0, Math.min(block, scores.length - base))
    for (let at = 0; at < gains.length; at++) {
      const list = gains[at]
      const add = ways[Math.min(at, 1)]
      if (list && add) add(list, base + block, lists, scores)
    }
  }
}

/** Adds one concept for which one term stands: nothing to compare with, and most words are such. */
function addOnly(
  { gain, next, end }: Gain,
  { ids, impacts }: InvertedLists,
  scores: Float64Array,
): void {
  for (let at = next; at < end; at++) {
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
