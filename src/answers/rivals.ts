/** Two documents that answer the same question in different ways: which clauses, and which of them counts. */
import type { PreparedSpan } from './base.ts'
import type { ScoredClause } from './evidence.ts'
import type { ExaminedPart } from './examine.ts'
import { compareStanding, differ } from './precedence.ts'

export interface Rivals {
  /** The clause of the document that goes before the other. */
  readonly higher: ScoredClause
  readonly lower: ScoredClause
}

/** How far down another document's clause is looked for, and the share of the best one's score that it needs. */
const candidates = 10
const leastScore = 0.4
/** Of the question, in the sentence itself; and of the shorter sentence's things, in the other. */
const least = { recall: 0.25, shared: 0.34 }

/** The best clause and one of another document that contradicts it, where there is one. */
export function rivalsOf({ found }: ExaminedPart): Rivals | undefined {
  const [first, ...others] = found.clauses
  if (!first) return undefined
  const rival = others
    .slice(0, candidates)
    .find((other) => other.score >= leastScore * first.score && contradicts(first, other))
  if (!rival) return undefined
  return standing(first, rival) < 0
    ? { higher: first, lower: rival }
    : { higher: rival, lower: first }
}

const standing = (a: ScoredClause, b: ScoredClause) =>
  compareStanding(a.prepared.document, b.prepared.document)

function contradicts(a: ScoredClause, b: ScoredClause): boolean {
  if (standing(a, b) === 0) return false
  const [one, other] = [bestOf(a), bestOf(b)]
  return one && other ? sharesMatter(one, other) && differ(one.text, other.text) : false
}

function bestOf({ best, bestSpan }: ScoredClause): PreparedSpan | undefined {
  return bestSpan >= least.recall ? best : undefined
}

function sharesMatter(a: PreparedSpan, b: PreparedSpan): boolean {
  const shared = [...a.signs].filter((sign) => b.signs.has(sign)).length
  return shared >= 2 && shared >= least.shared * Math.min(a.signs.size, b.signs.size)
}
