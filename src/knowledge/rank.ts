/** Ranks the passages of an index for a query. */
import { accumulate, largest, worth } from './accumulate.ts'
import { BestUnits } from './best-units.ts'
import { documentEvidence } from './document-evidence.ts'
import { Meter } from './meter.ts'
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

/** Multiplied by a reciprocal, a score differs from the divided one by far less than this. */
const rounding = 1e-9

/** Scores from the inverted lists: the passage's own, its clause's, its document's. */
function firstScores(
  index: SearchIndex,
  query: Query,
  asked: Float64Array,
  allowed: ((document: number) => boolean) | undefined,
): { best: BestUnits; own: Float64Array } {
  const { concepts } = query
  const { documentOf, clauseOf } = index
  const own = accumulate(zeros('passages', documentOf.length), index.ofPassages, concepts, weightOf)
  const clauses = accumulate(zeros('clauses', asked.length), index.ofClauses, concepts, weightOf)
  const top = largest(own) || 1
  const topClause = largest(clauses) || 1
  const evidence = documentEvidence(index, query)
  const best = new BestUnits(tuning.candidates)
  // Most units are passed over by one product, most of the others without a division.
  const perTop = 1 / top
  const perTopClause = tuning.clause / topClause
  const mostBeside = tuning.clause + tuning.asked * largest(asked) + largest(evidence)
  let least = best.least - rounding
  for (let unit = 0; unit < own.length; unit++) {
    const share = (own[unit] ?? 0) * perTop
    if (share + mostBeside < least) continue
    const document = documentOf[unit] ?? 0
    const clause = clauseOf[unit] ?? 0
    const about =
      share +
      (clauses[clause] ?? 0) * perTopClause +
      tuning.asked * (asked[clause] ?? 0) +
      (evidence[document] ?? 0)
    if (about < least) continue
    const words = (own[unit] ?? 0) / top
    const near = (tuning.clause * (clauses[clause] ?? 0)) / topClause
    const likely = tuning.asked * (asked[clause] ?? 0)
    const total = words + near + likely
    if (total <= 0) continue
    const score = total + (evidence[document] ?? 0)
    if (score <= best.least || (allowed && !allowed(document))) continue
    best.offer(unit, score)
    least = best.least - rounding
  }
  return { best, own }
}

/** How like each clause's typical questions the question is, between 0 and 1. */
function likeness(index: SearchIndex, query: Query): Float64Array {
  const { asks } = index
  const asked = zeros('asked', index.clauses.length)
  if (asks.length === 0) return asked
  const scores = accumulate(zeros('asks', asks.length), index.ofAsks, query.concepts, weightOf)
  const own = query.concepts.reduce((sum, concept) => {
    const rarity =
      concept.variants.length > 0
        ? worth(concept, index.ofAsks.idf)
        : Math.log(index.asks.length + 1)
    return sum + concept.weight * rarity
  }, 0)
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] ?? 0
    const ask = score > 0 ? asks[at] : undefined
    if (!ask) continue
    const share = Math.min(1, score / Math.sqrt(own * ask.weight || 1))
    if (share > (asked[ask.clause] ?? 0)) asked[ask.clause] = share
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
  const { best, own } = firstScores(index, query, asked, allowed)
  const meter = new Meter(index, query)
  const { ends, terms } = index.bodies
  const titles = new Map<number, number>()
  const candidates: Ranked[] = []
  best.forEach((passage, first) => {
    const document = index.documentOf[passage] ?? 0
    let title = titles.get(document)
    if (title === undefined) {
      const words = index.documents[document]?.title ?? new Int32Array()
      meter.measure(words, 0, words.length)
      title = meter.coverage
      titles.set(document, title)
    }
    meter.measure(terms, passage > 0 ? (ends[passage - 1] ?? 0) : 0, ends[passage] ?? 0)
    const { coverage, bridged, pairs } = meter
    candidates.push({
      passage,
      score: first + tuning.pairs * pairs + tuning.titleCoverage * title,
      coverage,
      bridged,
      pairs,
      asked: asked[index.clauseOf[passage] ?? 0] ?? 0,
      fullness: meter.share(own[passage] ?? 0),
    })
  })
  return candidates.sort((a, b) => b.score - a.score || a.passage - b.passage)
}
