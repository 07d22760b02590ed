/** Words that keep company in these very documents: `verbal` with `orally`, where agreements speak of both. */
import type { Variant } from './concept.ts'
import type { Postings } from './postings.ts'
import { tuning } from './tuning.ts'

/** Finds the terms that a term stands together with more often than chance would have it. */
export type AssociatesOf = (term: number) => readonly Variant[]

/** Fewer meetings than this are chance. */
const fewestMeetings = 3

/** How many of the passages have each term in their body. */
function countPassages(bodies: readonly Int32Array[], termCount: number): Int32Array {
  const counts = new Int32Array(termCount)
  for (const body of bodies) {
    for (const term of new Set(body)) counts[term] = (counts[term] ?? 0) + 1
  }
  return counts
}

/** Closeness is the normalized pointwise mutual information. Found when first asked for, and kept. */
export function createAssociations(
  bodies: readonly Int32Array[],
  postings: readonly Postings[],
): AssociatesOf {
  const counts = countPassages(bodies, postings.length)
  const most = tuning.associateShare * bodies.length
  const isTelling = (count: number) => count >= fewestMeetings && count <= most
  const known = new Map<number, readonly Variant[]>()

  const find = (term: number): readonly Variant[] => {
    const own = counts[term] ?? 0
    if (!isTelling(own)) return []
    const meetings = new Map<number, number>()
    for (const passage of postings[term]?.ids ?? []) {
      const body = bodies[passage]
      if (!body?.includes(term)) continue
      for (const other of new Set(body)) meetings.set(other, (meetings.get(other) ?? 0) + 1)
    }
    const found: Variant[] = []
    for (const [id, together] of meetings) {
      const count = counts[id] ?? 0
      if (id === term || together < fewestMeetings || !isTelling(count)) continue
      const information = Math.log((together * bodies.length) / (own * count))
      const strength = information / -Math.log(together / bodies.length)
      if (strength > 0.1) found.push({ id, strength })
    }
    return found.sort((a, b) => b.strength - a.strength || a.id - b.id).slice(0, tuning.associates)
  }

  return (term) => {
    const found = known.get(term) ?? find(term)
    known.set(term, found)
    return found
  }
}
