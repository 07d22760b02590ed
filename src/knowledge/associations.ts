/** Words that keep company in these very documents: `verbal` with `orally`, where agreements speak of both. */
import type { Variant } from './concept.ts'
import { type InvertedLists, unitsWith } from './postings.ts'
import type { TermRows } from './term-rows.ts'
import { tuning } from './tuning.ts'

/** Finds the terms that a term stands together with more often than chance would have it. */
export type AssociatesOf = (term: number) => readonly Variant[]

/** Fewer meetings than this are chance. */
const fewestMeetings = 3
const leastStrength = 0.1

/**
 * Closeness is the normalized pointwise mutual information. Found when first asked for, and kept. `counts`: in how many
 * bodies each term stands.
 */
export function createAssociations(
  bodies: TermRows,
  lists: InvertedLists,
  counts: Int32Array,
): AssociatesOf {
  const termCount = lists.ends.length
  const passageCount = bodies.ends.length
  const seen = new Int32Array(termCount)
  const most = tuning.associateShare * passageCount
  const isTelling = (count: number) => count >= fewestMeetings && count <= most
  const meetings = new Int32Array(termCount)
  const known = new Map<number, readonly Variant[]>()

  /** The terms that stand in a passage with a term; `meetings` then says how often. */
  const meet = (term: number): readonly number[] => {
    const met: number[] = []
    seen.fill(0)
    const units = unitsWith(lists, term)
    for (let unit = 0; unit < units.length; unit++) {
      const passage = units[unit] ?? 0
      const end = bodies.ends[passage] ?? 0
      let at = bodies.ends[passage - 1] ?? 0
      // Most have the term around them only: in a title, or in the passage before.
      while (at < end && bodies.terms[at] !== term) at++
      if (at === end) continue
      for (at = bodies.ends[passage - 1] ?? 0; at < end; at++) {
        const other = bodies.terms[at] ?? 0
        if (seen[other] === passage + 1) continue
        seen[other] = passage + 1
        if (meetings[other] === 0) met.push(other)
        meetings[other] = (meetings[other] ?? 0) + 1
      }
    }
    return met
  }

  const find = (term: number): readonly Variant[] => {
    const own = counts[term] ?? 0
    if (!isTelling(own)) return []
    const found: Variant[] = []
    for (const id of meet(term)) {
      const together = meetings[id] ?? 0
      meetings[id] = 0
      const count = counts[id] ?? 0
      if (id === term || together < fewestMeetings || !isTelling(count)) continue
      const information = Math.log((together * passageCount) / (own * count))
      const strength = information / -Math.log(together / passageCount)
      if (strength > leastStrength) found.push({ id, strength })
    }
    return found.sort((a, b) => b.strength - a.strength || a.id - b.id).slice(0, tuning.associates)
  }

  return (term) => {
    const found = known.get(term) ?? find(term)
    known.set(term, found)
    return found
  }
}
