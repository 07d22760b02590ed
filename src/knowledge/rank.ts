/** Ranks the passages of an index for a query. */
import type { Query } from './query.ts'
import type { Postings, SearchIndex } from './search-index.ts'
import { tuning } from './tuning.ts'

export interface Ranked {
  readonly passage: number
  readonly score: number
  /** Share of the question's idf that the passage has. */
  readonly coverage: number
  readonly pairs: number
}

function accumulate(
  size: number,
  postings: readonly Postings[],
  terms: readonly { id: number | undefined; gain: number }[],
): Float64Array {
  const scores = new Float64Array(size)
  for (const { id, gain } of terms) {
    const list = id === undefined ? undefined : postings[id]
    if (!list) continue
    for (let at = 0; at < list.ids.length; at++) {
      const unit = list.ids[at] ?? 0
      scores[unit] = (scores[unit] ?? 0) + gain * (list.impacts[at] ?? 0)
    }
  }
  return scores
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, value), 0)

/** How far the message names each document by its title: 1 for the one that it names best. */
function namedDocuments(index: SearchIndex, query: Query): Float64Array {
  const scores = new Float64Array(index.documents.length)
  const ids = new Map(query.terms.flatMap(({ id, naming }) => (id === undefined ? [] : [[id, naming]])))
  for (const [at, { title }] of index.documents.entries()) {
    let score = 0
    for (const id of new Set(title)) score += (ids.get(id) ?? 0) * (index.titleIdf[id] ?? 0)
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
  const terms = query.terms.map(({ id, documentWeight }) => ({
    id,
    gain: documentWeight * (id === undefined ? 0 : (index.documentIdf[id] ?? 0)),
  }))
  const scores = accumulate(count, index.documentPostings, terms)
  const covered = new Float64Array(count)
  let total = 0
  for (const { id, gain } of terms) {
    total += gain
    if (id === undefined) continue
    for (const unit of index.documentPostings[id]?.ids ?? []) covered[unit] = (covered[unit] ?? 0) + gain
  }
  const named = namedDocuments(index, query)
  const best = largest(scores) || 1
  const weight = query.hasStory ? 1 : tuning.bareQuestion
  for (let at = 0; at < count; at++) {
    const share = (covered[at] ?? 0) / (total || 1)
    evidence[at] =
      weight * (tuning.documentCoverage * share + (tuning.documentScore * (scores[at] ?? 0)) / best) +
      tuning.named * (named[at] ?? 0)
  }
  return evidence
}

/** How many of the query's pairs stand in a text in order with at most two terms between. */
function countPairs(body: Int32Array, query: Query, idf: Float64Array): number {
  let found = 0
  let total = 0
  for (const [first, second] of query.pairs) {
    const gain = (idf[first] ?? 0) + (idf[second] ?? 0)
    total += gain
    search: for (let at = 0; at < body.length; at++) {
      if (body[at] !== first) continue
      for (let next = at + 1; next <= at + 3 && next < body.length; next++) {
        if (body[next] === second) {
          found += gain
          break search
        }
      }
    }
  }
  return total > 0 ? found / total : 0
}

function best(scores: Float64Array, count: number): number[] {
  const found: number[] = []
  for (let unit = 0; unit < scores.length; unit++) if ((scores[unit] ?? 0) > 0) found.push(unit)
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count)
}

/** The best passages, best first. `allowed` leaves documents out. */
export function rank(index: SearchIndex, query: Query, allowed?: (document: number) => boolean): Ranked[] {
  const gains = query.terms.map(({ id, weight }) => ({
    id,
    gain: weight * (id === undefined ? 0 : (index.idf[id] ?? 0)),
  }))
  const scores = accumulate(index.passages.length, index.postings, gains)
  const top = largest(scores) || 1
  const evidence = documentEvidence(index, query)
  for (let unit = 0; unit < scores.length; unit++) {
    const document = index.documentOf[unit] ?? 0
    if ((scores[unit] ?? 0) === 0) continue
    scores[unit] = allowed && !allowed(document) ? 0 : (scores[unit] ?? 0) / top + (evidence[document] ?? 0)
  }
  const total = gains.reduce((sum, { gain }) => sum + gain, 0) || 1
  const candidates = best(scores, tuning.candidates).map((passage): Ranked => {
    const body = index.bodies[passage] ?? new Int32Array()
    const own = new Set(body)
    const title = new Set(index.documents[index.documentOf[passage] ?? 0]?.title)
    let covered = 0
    let titled = 0
    for (const { id, gain } of gains) {
      if (id !== undefined && own.has(id)) covered += gain
      if (id !== undefined && title.has(id)) titled += gain
    }
    const pairs = countPairs(body, query, index.idf)
    const score =
      (scores[passage] ?? 0) + tuning.pairs * pairs + (tuning.titleCoverage * titled) / total
    return { passage, score, coverage: covered / total, pairs }
  })
  return candidates.sort((a, b) => b.score - a.score || a.passage - b.passage)
}
