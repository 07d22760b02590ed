/** How well each clause speaks to a question: in its own words, and by its typical questions. */
import { type Act, fitOf } from './act.ts'
import type { AnswerBase, PreparedAsk, PreparedClause, PreparedSpan } from './base.ts'
import { defines } from './definition.ts'
import { type Comparison, readingOfAsk } from './holders.ts'
import type { PolicyPart } from './policy-part.ts'
import type { QuestionType } from './question-type.ts'
import type { Reading } from './reading.ts'

export interface ScoredSpan {
  readonly span: PreparedSpan
  readonly recall: number
}

export interface ScoredClause {
  readonly prepared: PreparedClause
  readonly score: number
  readonly retrieved: RetrievedEvidence
  /** True where it defines what is asked about. */
  readonly isDefinition: boolean
  /** Likeness to the nearest typical question, 0 to 1. */
  readonly asked: number
  /** The nearest typical question. */
  readonly nearest?: Reading
  /** The item that it is about. */
  readonly askedItem?: string
  /** Share of the question in the whole clause, and in its best sentence. */
  readonly recall: number
  readonly bestSpan: number
  readonly spans: readonly ScoredSpan[]
  readonly features: Features
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
  metadata: 0,
  referenceList: -0.5,
}
type Features = Readonly<Record<keyof typeof weights, number>>
const featureNames = Object.keys(weights) as (keyof typeof weights)[]

/** What the search says of a clause; all between 0 and 1. */
export interface RetrievedEvidence {
  /** Its score, as a share of the best one. */
  readonly score: number
  readonly asked: number
  readonly bridged: number
  readonly pairs: number
}

export const notRetrieved: RetrievedEvidence = { score: 0, asked: 0, bridged: 0, pairs: 0 }

/** What else is known when a clause is scored. */
export interface ClauseHints {
  /** The question beside the organization's texts. */
  readonly compared: Comparison
  readonly retrieved: RetrievedEvidence
  readonly type: QuestionType
  /** The words of the question, plain. */
  readonly tokens: readonly string[]
  readonly acts: readonly Act[]
  /** The part of the policy that it asks for. */
  readonly part: PolicyPart | undefined
}

/** Scores a clause for a question. */
export function scoreClause(
  base: AnswerBase,
  prepared: PreparedClause,
  hints: ClauseHints,
): ScoredClause {
  const { compared, retrieved, type, tokens, acts, part } = hints
  const spans = prepared.spans.map((span): ScoredSpan => {
    return { span, recall: compared.recallOf(span.signs) }
  })
  const bestSpan = Math.max(0, ...spans.map((span) => span.recall))
  const whole = compared.recallOf(prepared.signs)
  const isDefinition = defines(prepared.clause, type, tokens)
  const { asked, nearest } = nearestAsk(prepared, hints)
  const best = spans.reduce<ScoredSpan | undefined>(
    (most, span) => (most && most.recall >= span.recall ? most : span),
    undefined,
  )
  const features = {
    asked,
    span: bestSpan,
    clause: whole,
    heading: compared.recallOf(prepared.headingSigns),
    fit: best && bestSpan > 0 ? fitOf(acts, best.span.acts) : 0,
    score: retrieved.score,
    askedThere: retrieved.asked,
    bothAsked: Math.min(asked, retrieved.asked),
    bridged: retrieved.bridged,
    pairs: retrieved.pairs,
    defined: isDefinition ? 1 : 0,
    definition: prepared.clause.kind === 'definition' && !isDefinition ? 1 : 0,
    part: part && prepared.playsParts.has(part) ? 1 : 0,
    metadata: prepared.clause.kind === 'metadata' ? 1 : 0,
    referenceList: prepared.isReferenceList && whole < 1 ? 1 : 0,
  }
  const score = featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0)
  const scored = {
    prepared,
    score,
    retrieved,
    isDefinition,
    asked,
    recall: whole,
    bestSpan,
    spans,
    features,
  }
  if (!nearest) return scored
  const item = nearest.item === undefined ? {} : { askedItem: nearest.item }
  return { ...scored, nearest: readingOfAsk(base, nearest), ...item }
}

/** The most alike of a clause's typical questions: what each says that the other has. */
function nearestAsk({ asks }: PreparedClause, { compared, type }: ClauseHints) {
  let asked = 0
  let nearest: PreparedAsk | undefined
  for (const ask of asks) {
    const there = compared.recallOf(ask.signs)
    if (there === 0) continue
    const likeness = sameKind(type, ask.type) * Math.sqrt(there * compared.askedOf(ask))
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
