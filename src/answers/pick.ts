/** Picks the clauses that an answer cites: the best one of each question, then those that say the rest of it. */
import type { PreparedClause } from './base.ts'
import type { ScoredClause } from './evidence.ts'
import type { ExaminedPart } from './examine.ts'
import type { View } from './extract.ts'
import { rivalsOf } from './rivals.ts'

/** A clause to cite, with every question that it answers. */
export interface Pick {
  readonly prepared: PreparedClause
  readonly views: readonly View[]
  /** True where it only stands beside a better one. */
  readonly isBrief: boolean
  /** True where a question asks for a list or a meaning: then all of it is said. */
  readonly wholeList: boolean
}

/** More clauses nobody reads. */
const most = 3

/** The share of the best clause's score that makes another one worth citing beside it. */
const closeBehind = { second: 0.6, third: 0.66 }

/** A clause beside the best one needs evidence of its own. */
const leastEvidence = { asked: 0.3, span: 0.35 }

export function pickClauses(parts: readonly ExaminedPart[]): readonly Pick[] {
  const picks: Pick[] = []
  for (const part of parts) {
    const rivals = rivalsOf(part)
    const scored = rivals?.higher ?? part.found.clauses[0]
    if (!scored) continue
    const view = { reading: part.found.reading, scored }
    const wholeList = part.type === 'list' || part.type === 'meaning'
    const known = picks.findIndex(({ prepared }) => prepared === scored.prepared)
    const before = picks[known]
    if (before) picks[known] = { ...before, views: [...before.views, view] }
    else picks.push({ prepared: scored.prepared, views: [view], isBrief: false, wholeList })
    if (rivals) picks.push(...[briefly(part, rivals.lower)].filter(isNew(picks)))
  }
  for (const part of parts) picks.push(...beside(part).filter(isNew(picks)))
  return picks.slice(0, most)
}

const isNew = (picks: readonly Pick[]) => (pick: Pick) =>
  !picks.some(({ prepared }) => prepared === pick.prepared)

/** The clauses close behind the best one: they say the same of another case, or the rest of it. */
function beside(part: ExaminedPart): readonly Pick[] {
  const [first, second, third] = part.found.clauses
  if (!first) return []
  const close = [
    ...(second && second.score >= closeBehind.second * first.score ? [second] : []),
    ...(third && third.score >= closeBehind.third * first.score ? [third] : []),
  ]
  return close
    .filter(
      ({ asked, retrieved, bestSpan }) =>
        Math.max(asked, retrieved.asked) >= leastEvidence.asked || bestSpan >= leastEvidence.span,
    )
    .map((scored) => briefly(part, scored))
}

const briefly = ({ found }: ExaminedPart, scored: ScoredClause): Pick => ({
  prepared: scored.prepared,
  views: [{ reading: found.reading, scored }],
  isBrief: true,
  wholeList: false,
})
