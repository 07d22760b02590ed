/** Ranks the passages of an index for a query. */
import type { Concept, Query } from './query.ts'
import type { Postings, SearchIndex } from './search-index.ts'
import { tuning } from './tuning.ts'

export interface Ranked {
  readonly passage: number
  readonly score: number
  /** Share of the question's idf that the passage has in the question's own words. */
  readonly coverage: number
  /** The same with words of like meaning. */
  readonly bridged: number
  readonly pairs: number
}

type WeightOf = (concept: Concept) => number

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), 0)

/** Adds up, unit by unit, the best variant of each concept. */
function accumulate(
  size: number,
  postings: readonly Postings[],
  idf: Float64Array,
  concepts: readonly Concept[],
  weightOf: WeightOf,
): Float64Array {
  const scores = new Float64Array(size)
  const scratch = new Float64Array(size)
  for (const concept of concepts) {
    const weight = weightOf(concept)
    const single = concept.variants.length === 1
    for (const { id, strength } of concept.variants) {
      const list = postings[id]
      if (!list) continue
      const gain = weight * strength * (idf[id] ?? 0)
      const { ids, impacts } = list
      for (let at = 0; at < ids.length; at++) {
        const unit = ids[at] ?? 0
        const value = gain * (impacts[at] ?? 0)
        const before = single ? 0 : (scratch[unit] ?? 0)
        if (value <= before) continue
        scores[unit] = (scores[unit] ?? 0) + value - before
        if (!single) scratch[unit] = value
      }
    }
    if (!single) {
      for (const { id } of concept.variants) for (const unit of postings[id]?.ids ?? []) scratch[unit] = 0
    }
  }
  return scores
}

/** What a concept is worth: the rarity of its own term, else of the best that may stand for it. */
function worth(concept: Concept, idf: Float64Array): number {
  if (concept.own !== undefined) return idf[concept.own] ?? 0
  return concept.variants.reduce((most, { id, strength }) => Math.max(most, strength * (idf[id] ?? 0)), 0)
}

/** How far the message names each document by its title: 1 for the one that it names best. */
function namedDocuments(index: SearchIndex, query: Query): Float64Array {
  const scores = new Float64Array(index.documents.length)
  const naming = new Map(
    query.concepts.flatMap((concept): [number, number][] =>
      concept.own === undefined ? [] : [[concept.own, concept.naming]],
    ),
  )
  for (const [at, { title }] of index.documents.entries()) {
    let score = 0
    for (const id of new Set(title)) score += (naming.get(id) ?? 0) * (index.titleIdf[id] ?? 0)
    scores[at] = score
  }
  const best = Math.max(largest(scores), tuning.namedFloor)
  return scores.map((score) => score / best)
}

/** What each document adds to its passages. */
function documentEvidence(index: SearchIndex, query: Query): Float64Array {
  const count = index.documents.length
  const evidence = new Float64Array(count)
  if (count < 2) return evidence
  const weightOf = (concept: Concept) => concept.documentWeight
  const scores = accumulate(count, index.documentPostings, index.documentIdf, query.concepts, weightOf)
  const covered = new Float64Array(count)
  let total = 0
  for (const concept of query.concepts) {
    const gain = concept.documentWeight * worth(concept, index.documentIdf)
    total += gain
    if (concept.own === undefined) continue
    for (const unit of index.documentPostings[concept.own]?.ids ?? []) {
      covered[unit] = (covered[unit] ?? 0) + gain
    }
  }
  const named = namedDocuments(index, query)
  const best = largest(scores) || 1
  const weight = query.hasStory ? 1 : tuning.bareQuestion
  for (let at = 0; at < count; at++) {
    const share = (covered[at] ?? 0) / (total || 1)
    const score = (scores[at] ?? 0) / best
    evidence[at] =
      weight * (tuning.documentCoverage * share + tuning.documentScore * score) +
      tuning.named * (named[at] ?? 0)
  }
  return evidence
}

/** The share, by idf, of the query's pairs that stand in a text in order with at most two terms between. */
function sharePairs(body: Int32Array, query: Query, idf: Float64Array): number {
  let found = 0
  let total = 0
  for (const [first, second] of query.pairs) {
    const gain = (idf[first] ?? 0) + (idf[second] ?? 0)
    total += gain
    if (standTogether(body, first, second)) found += gain
  }
  return total > 0 ? found / total : 0
}

function standTogether(body: Int32Array, first: number, second: number): boolean {
  for (let at = 0; at < body.length; at++) {
    if (body[at] !== first) continue
    if (body[at + 1] === second || body[at + 2] === second || body[at + 3] === second) return true
  }
  return false
}

function best(scores: Float64Array, count: number): number[] {
  const found: number[] = []
  for (let unit = 0; unit < scores.length; unit++) if ((scores[unit] ?? 0) > 0) found.push(unit)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count)
}

/** The best passages, best first. `allowed` leaves documents out. */
export function rank(
  index: SearchIndex,
  query: Query,
  allowed?: (document: number) => boolean,
): Ranked[] {
  const { concepts } = query
  const weightOf = (concept: Concept) => concept.weight
  const scores = accumulate(index.passages.length, index.postings, index.idf, concepts, weightOf)
  const ofClauses = accumulate(
    index.clauseOf.length === 0 ? 0 : (index.clauseOf.at(-1) ?? 0) + 1,
    index.clausePostings,
    index.clauseIdf,
    concepts,
    weightOf,
  )
  const top = largest(scores) || 1
  const topClause = largest(ofClauses) || 1
  const evidence = documentEvidence(index, query)
  for (let unit = 0; unit < scores.length; unit++) {
    const document = index.documentOf[unit] ?? 0
    if ((scores[unit] ?? 0) === 0) continue
    const own = (scores[unit] ?? 0) / top
    const clause = (tuning.clause * (ofClauses[index.clauseOf[unit] ?? 0] ?? 0)) / topClause
    scores[unit] = allowed && !allowed(document) ? 0 : own + clause + (evidence[document] ?? 0)
  }
  const gains = concepts.map((concept) => ({ concept, gain: concept.weight * worth(concept, index.idf) }))
  const unknown = Math.log(index.passages.length + 1)
  const total =
    concepts.reduce(
      (sum, concept, at) => sum + (concept.variants.length > 0 ? (gains[at]?.gain ?? 0) : concept.weight * unknown),
      0,
    ) || 1
  const candidates = best(scores, tuning.candidates).map((passage): Ranked => {
    const body = index.bodies[passage] ?? new Int32Array()
    const own = new Set(body)
    const title = new Set(index.documents[index.documentOf[passage] ?? 0]?.title)
    let covered = 0
    let bridged = 0
    let titled = 0
    for (const { concept, gain } of gains) {
      if (concept.own !== undefined && own.has(concept.own)) covered += gain
      if (concept.own !== undefined && title.has(concept.own)) titled += gain
      bridged += gain * concept.variants.reduce((most, { id, strength }) => (own.has(id) ? Math.max(most, strength) : most), 0)
    }
    const pairs = sharePairs(body, query, index.idf)
    const score =
      (scores[passage] ?? 0) + tuning.pairs * pairs + (tuning.titleCoverage * titled) / total
    return { passage, score, coverage: covered / total, bridged: bridged / total, pairs }
  })
  return candidates.sort((a, b) => b.score - a.score || a.passage - b.passage)
}
