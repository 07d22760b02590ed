/** Ranks the passages of an index for a query. */
import { accumulate, bestUnits, largest, worth } from './accumulate.ts'
import { documentEvidence } from './document-evidence.ts'
import { rowOf } from './index-data.ts'
import type { Concept, Query } from './query.ts'
import { zeros } from './scratch.ts'
import type { SearchIndex } from './search-index.ts'
import { tuning } from './tuning.ts'

export interface Ranked {
  readonly passage: number
  readonly score: number
  /** Share of the question's idf that the passage has in the question's own words. */
  readonly coverage: number
  /** The same with words of like meaning. */
  readonly bridged: number
  readonly pairs: number
  /** Likeness to a typical question of the clause. */
  readonly asked: number
  /** What the passage's own terms score, as a share of the most that the question could score. */
  readonly fullness: number
}

const weightOf = (concept: Concept) => concept.weight

/** A concept that a term may stand for, and how closely. */
interface Role {
  readonly concept: number
  readonly strength: number
  readonly isOwn: boolean
}

/** What is measured of a passage, concept by concept. */
class Meter {
  private readonly index: SearchIndex
  private readonly query: Query
  private readonly gains: Float64Array
  private readonly strengths: Float64Array
  private readonly roles: Role[][] = []
  /** For each term of the index its place in `roles`, counted from 1; 0 for the many that have none. */
  private readonly roleOf: Uint16Array
  private readonly total: number

  constructor(index: SearchIndex, query: Query) {
    this.index = index
    this.query = query
    const unknown = Math.log(index.documentOf.length + 1)
    this.gains = Float64Array.from(
      query.concepts,
      (concept) =>
        concept.weight *
        (concept.variants.length > 0 ? worth(concept, index.ofPassages.idf) : unknown),
    )
    this.strengths = new Float64Array(this.gains.length)
    this.total = this.gains.reduce((sum, gain) => sum + gain, 0) || 1
    this.roleOf = new Uint16Array(index.ofPassages.idf.length)
    for (const [concept, { own, variants }] of query.concepts.entries()) {
      for (const { id, strength } of variants) {
        const role = { concept, strength, isOwn: id === own }
        const known = this.roleOf[id] ?? 0
        if (known > 0) this.roles[known - 1]?.push(role)
        else this.roleOf[id] = this.roles.push([role])
      }
    }
  }

  /** A score as a share of the most that the question could score. */
  share(score: number): number {
    return score / this.total
  }

  /** The shares of the question's idf that a row of terms has: in its own words, and with words of like meaning. */
  cover(terms: ArrayLike<number>): { coverage: number; bridged: number } {
    const { gains, strengths, roleOf } = this
    strengths.fill(0)
    let coverage = 0
    let bridged = 0
    for (let at = 0; at < terms.length; at++) {
      const known = roleOf[terms[at] ?? 0] ?? 0
      if (known === 0) continue
      for (const { concept, strength, isOwn } of this.roles[known - 1] ?? []) {
        const before = strengths[concept] ?? 0
        if (strength <= before) continue
        strengths[concept] = strength
        const gain = gains[concept] ?? 0
        bridged += gain * (strength - before)
        if (isOwn) coverage += gain
      }
    }
    return { coverage: coverage / this.total, bridged: bridged / this.total }
  }

  /** The share, by idf, of the query's pairs that stand in a text in order with at most two terms between. */
  pairs(body: Int32Array): number {
    let found = 0
    let total = 0
    for (const [first, second] of this.query.pairs) {
      const gain =
        (this.index.ofPassages.idf[first] ?? 0) + (this.index.ofPassages.idf[second] ?? 0)
      total += gain
      if (standTogether(body, first, second)) found += gain
    }
    return total > 0 ? found / total : 0
  }
}

function standTogether(body: Int32Array, first: number, second: number): boolean {
  for (let at = body.indexOf(first); at >= 0; at = body.indexOf(first, at + 1)) {
    if (body[at + 1] === second || body[at + 2] === second || body[at + 3] === second) return true
  }
  return false
}

/** Scores from the inverted lists: the passage's own, its clause's, its document's. */
function firstScores(
  index: SearchIndex,
  query: Query,
  asked: Float64Array,
  allowed: ((document: number) => boolean) | undefined,
): { scores: Float64Array; own: Float64Array } {
  const { concepts } = query
  const own = accumulate(
    zeros('passages', index.documentOf.length),
    index.ofPassages,
    concepts,
    weightOf,
  )
  const scores = zeros('totals', own.length)
  const clauses = accumulate(zeros('clauses', asked.length), index.ofClauses, concepts, weightOf)
  const top = largest(own) || 1
  const topClause = largest(clauses) || 1
  const evidence = documentEvidence(index, query)
  for (let unit = 0; unit < scores.length; unit++) {
    const document = index.documentOf[unit] ?? 0
    const clause = index.clauseOf[unit] ?? 0
    const words = (own[unit] ?? 0) / top
    const near = (tuning.clause * (clauses[clause] ?? 0)) / topClause
    const likely = tuning.asked * (asked[clause] ?? 0)
    const total = words + near + likely
    if (total > 0 && (!allowed || allowed(document)))
      scores[unit] = total + (evidence[document] ?? 0)
  }
  return { scores, own }
}

/** How like each clause's typical questions the question is, between 0 and 1. */
function likeness(index: SearchIndex, query: Query): Float64Array {
  const asked = zeros('asked', index.clauses.length)
  if (index.asks.length === 0) return asked
  const scores = accumulate(
    new Float64Array(index.asks.length),
    index.ofAsks,
    query.concepts,
    weightOf,
  )
  const own = query.concepts.reduce((sum, concept) => {
    const rarity =
      concept.variants.length > 0
        ? worth(concept, index.ofAsks.idf)
        : Math.log(index.asks.length + 1)
    return sum + concept.weight * rarity
  }, 0)
  for (const [at, { clause, weight }] of index.asks.entries()) {
    const share = (scores[at] ?? 0) / Math.sqrt(own * weight || 1)
    asked[clause] = Math.max(asked[clause] ?? 0, Math.min(1, share))
  }
  return asked
}

/** The best passages, best first. `allowed` leaves documents out. */
export function rank(
  index: SearchIndex,
  query: Query,
  allowed?: (document: number) => boolean,
): Ranked[] {
  const asked = likeness(index, query)
  const { scores, own } = firstScores(index, query, asked, allowed)
  const meter = new Meter(index, query)
  const titles = new Map<number, number>()
  const candidates = bestUnits(scores, tuning.candidates).map((passage): Ranked => {
    const body = rowOf(index.bodies, passage)
    const document = index.documentOf[passage] ?? 0
    const title =
      titles.get(document) ?? meter.cover(index.documents[document]?.title ?? []).coverage
    titles.set(document, title)
    const { coverage, bridged } = meter.cover(body)
    const pairs = meter.pairs(body)
    const score = (scores[passage] ?? 0) + tuning.pairs * pairs + tuning.titleCoverage * title
    return {
      passage,
      score,
      coverage,
      bridged,
      pairs,
      asked: asked[index.clauseOf[passage] ?? 0] ?? 0,
      fullness: meter.share(own[passage] ?? 0),
    }
  })
  return candidates.sort((a, b) => b.score - a.score || a.passage - b.passage)
}
