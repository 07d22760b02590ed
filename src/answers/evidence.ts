/** How well each clause speaks to a question: in its own words, and by its typical questions. */
import { type Act, fitOf } from './act.ts'
import type { AnswerBase, PreparedAsk, PreparedClause, PreparedSpan } from './base.ts'
import { defines } from './definition.ts'
import { type Comparison, readingOfAsk } from './holders.ts'
import type { PolicyPart } from './policy-part.ts'
import type { QuestionType } from './question-type.ts'
import type { Reading } from './reading.ts'

export interface ScoredClause {
  readonly prepared: PreparedClause
  readonly score: number
  readonly retrieved: RetrievedEvidence
  /** True where it defines what is asked about. */
  readonly isDefinition: boolean
  /** True where it is the part of the policy that is asked for. */
  readonly isPartAskedFor: boolean
  /** Likeness to the nearest typical question, 0 to 1. */
  readonly asked: number
  /** The nearest typical question. */
  readonly nearest: Reading | undefined
  /** The item that it is about. */
  readonly askedItem: string | undefined
  /** Share of the question in the whole clause. */
  readonly recall: number
  /** The sentence that has most of the question, the first of equals, and its share. */
  readonly best: PreparedSpan | undefined
  readonly bestSpan: number
  /** The share of what the question is after that this sentence says, 0 to 1. */
  readonly fit: number
}

/** Fitted on our own questions; what the two searches agree on counts once more. */
const weights = {
  asked: 1.18,
  span: 0.68,
  clause: 0.66,
  heading: 0.57,
  fit: 0.32,
  score: 0.66,
  askedThere: 0.55,
  bothAsked: 0.51,
  bridged: 0.16,
  pairs: 0.49,
  defined: 0.57,
  definition: -0.18,
  part: 1.3,
  referenceList: -0.5,
}

/** What the search says of a clause; all between 0 and 1. */
export interface RetrievedEvidence {
  /** Its score, as a share of the best one. */
  readonly score: number
  readonly asked: number
  readonly bridged: number
  readonly pairs: number
}

export const notRetrieved: RetrievedEvidence = { score: 0, asked: 0, bridged: 0, pairs: 0 }

/** What is known of a question when clauses are scored for it. */
export interface QuestionHints {
  readonly type: QuestionType
  /** The words of the question, plain. */
  readonly tokens: readonly string[]
  readonly acts: readonly Act[]
  /** The part of the policy that it asks for. */
  readonly part: PolicyPart | undefined
}

/** Scores a clause of the base for a question that was compared with all of them. */
export function scoreClause(
  base: AnswerBase,
  number: number,
  prepared: PreparedClause,
  compared: Comparison,
  retrieved: RetrievedEvidence,
  hints: QuestionHints,
): ScoredClause {
  const { type, tokens, acts, part } = hints
  const { clause, spans } = prepared
  let best = spans[0]
  let bestSpan = best ? compared.span(number, 0) : 0
  for (let at = 1; at < spans.length; at++) {
    const recall = compared.span(number, at)
    if (recall <= bestSpan) continue
    best = spans[at]
    bestSpan = recall
  }
  const whole = compared.whole(number)
  const isDefinition = defines(clause, type, tokens)
  const isPartAskedFor = part !== undefined && prepared.playsParts.has(part)
  const { asked, nearest } = nearestAsk(prepared, number, compared, type)
  const fit = best && bestSpan > 0 ? fitOf(acts, best.acts) : 0
  const score =
    weights.asked * asked +
    weights.span * bestSpan +
    weights.clause * whole +
    weights.heading * compared.heading(number) +
    weights.fit * fit +
    weights.score * retrieved.score +
    weights.askedThere * retrieved.asked +
    weights.bothAsked * Math.min(asked, retrieved.asked) +
    weights.bridged * retrieved.bridged +
    weights.pairs * retrieved.pairs +
    (isDefinition ? weights.defined : 0) +
    (clause.kind === 'definition' && !isDefinition ? weights.definition : 0) +
    (isPartAskedFor ? weights.part : 0) +
    (prepared.isReferenceList && whole < 1 ? weights.referenceList : 0)
  return {
    prepared,
    score,
    retrieved,
    isDefinition,
    isPartAskedFor,
    asked,
    recall: whole,
    best,
    bestSpan,
    fit,
    nearest: nearest && readingOfAsk(base, nearest),
    askedItem: nearest?.item,
  }
}

/** The most alike of a clause's typical questions: what each says that the other has. */
function nearestAsk(
  { asks }: PreparedClause,
  number: number,
  compared: Comparison,
  type: QuestionType,
) {
  let asked = 0
  let nearest: PreparedAsk | undefined
  for (let at = 0; at < asks.length; at++) {
    const there = compared.ask(number, at)
    const ask = asks[at]
    if (there === 0 || !ask) continue
    const likeness = sameKind(type, ask.type) * Math.sqrt(there * compared.askedOf(number, at))
    if (likeness <= asked) continue
    asked = likeness
    nearest = ask
  }
  return { asked, nearest }
}

/** Questions of these types are answered by clauses of which the same is typically asked. */
const tellingTypes: readonly QuestionType[] = [
  'who',
  'meaning',
  'which-form',
  'when',
  'how-often',
  'how-soon',
]

function sameKind(question: QuestionType, ask: QuestionType): number {
  if (question === ask) return tellingTypes.includes(question) ? 1.1 : 1
  return tellingTypes.includes(question) || tellingTypes.includes(ask) ? 0.93 : 1
}
