/** How well each clause speaks to a question: in its own words, and by its typical questions. */
import { type Act, fitOf } from './act.ts'
import type { AnswerBase, PreparedAsk, PreparedClause, PreparedSpan } from './base.ts'
import { defines } from './definition.ts'
import { type Sign, type Slot, wordWorth } from './lexicon/signs.ts'
import type { QuestionType } from './question-type.ts'

/** What a message says, ready for comparing: its things with their weights, and all their signs. */
export interface Reading {
  readonly slots: readonly WeightedSlot[]
  readonly signs: ReadonlySet<Sign>
  readonly total: number
}

export interface WeightedSlot extends Slot {
  readonly weight: number
  /** 1 in the question itself, less for the story around it and for earlier questions. */
  readonly share: number
  /** False where neither a clause nor a typical question has any of the signs. */
  readonly known: boolean
}

/** A word that nobody knows counts little: most often it belongs to the story. */
const unknownWorth = 0.22

/** Weighs the things that a message says: rare ones more, unknown ones little. */
export function readingOf(
  base: AnswerBase,
  parts: readonly { readonly slots: readonly Slot[]; readonly share: number }[],
): Reading {
  const slots: WeightedSlot[] = []
  const seen = new Set<string>()
  for (const { slots: own, share } of parts)
    for (const slot of own) {
      const key = [...slot.signs.keys()].join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      const values = [...slot.signs].filter(([sign]) => base.knows(sign))
      const inWords = valueOfWords(base, slot)
      const own = Math.max(inWords, ...values.map(([sign, worth]) => worth * base.rarity(sign)))
      const best = own > 0 ? own : valueOfNear(base, slot)
      const known = best > 0
      const weight = share * (known ? best : unknownWorth * Math.max(...slot.signs.values()))
      slots.push({ ...slot, weight, share, known })
    }
  const signs = new Set(slots.flatMap((slot) => [...slot.signs.keys()]))
  return { slots, signs, total: slots.reduce((sum, { weight }) => sum + weight, 0) }
}

/** The share of what a message says that a text has too, 0 to 1. */
export function recall(base: AnswerBase, reading: Reading, signs: ReadonlySet<Sign>): number {
  if (reading.total === 0) return 0
  let found = 0
  for (const slot of reading.slots) found += slot.weight * credit(base, slot, signs)
  return found / reading.total
}

/** How much of one thing a text has: 1 for its weightiest sign, less for a lesser one. */
export function credit(base: AnswerBase, slot: WeightedSlot, signs: ReadonlySet<Sign>): number {
  let most = valueOfWords(base, slot)
  let own = most > 0 ? valueOfWords(base, slot, signs) : 0
  for (const [sign, worth] of slot.signs) {
    const value = base.knows(sign) ? worth * base.rarity(sign) : 0
    most = Math.max(most, value)
    if (signs.has(sign)) own = Math.max(own, value)
  }
  if (most === 0) return signs && valueOfNear(base, slot, signs) > 0 ? 1 : 0
  return Math.max(
    own / most,
    valueOfNear(base, slot, signs) > 0 ? nearCredit * closest(slot, signs) : 0,
  )
}

/** How much of a thing a text has that names it by a word of like meaning. */
const nearCredit = 0.5

const closest = ({ near }: Slot, signs: ReadonlySet<Sign>) => {
  let most = 0
  for (const [sign, closeness] of near) if (closeness > most && signs.has(sign)) most = closeness
  return most
}

/** What words of like meaning are worth where the documents, or a text, have them. */
function valueOfNear(base: AnswerBase, { near }: Slot, signs?: ReadonlySet<Sign>): number {
  let most = 0
  for (const [sign, closeness] of near)
    if (signs ? signs.has(sign) : base.knows(sign))
      most = Math.max(most, nearCredit * wordWorth * closeness * base.rarity(sign))
  return most
}

/** What the words of a name of several are worth together, or those of them that a text has. */
function valueOfWords(base: AnswerBase, { words }: Slot, signs?: ReadonlySet<Sign>): number {
  if (words.length === 0 || !words.some((word) => base.knows(word))) return 0
  const counted = signs ? words.filter((word) => signs.has(word)) : words
  const sum = counted.reduce((total, word) => total + base.rarity(word), 0)
  return (wordWorth * sum) / words.length
}

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
  readonly retrieved: RetrievedEvidence
  readonly type: QuestionType
  /** The words of the question, plain. */
  readonly tokens: readonly string[]
  readonly acts: readonly Act[]
}

/** Scores a clause for a question. */
export function scoreClause(
  base: AnswerBase,
  prepared: PreparedClause,
  question: Reading,
  { retrieved, type, tokens, acts }: ClauseHints,
): ScoredClause {
  const spans = prepared.spans.map((span): ScoredSpan => {
    return { span, recall: recall(base, question, span.signs) }
  })
  const bestSpan = Math.max(0, ...spans.map((span) => span.recall))
  const whole = recall(base, question, prepared.signs)
  const isDefinition = defines(prepared.clause, type, tokens)
  let asked = 0
  let nearest: PreparedAsk | undefined
  for (const ask of prepared.asks) {
    const likeness = likenessTo(base, question, ask) * sameKind(type, ask.type)
    if (likeness <= asked) continue
    asked = likeness
    nearest = ask
  }
  const best = spans.reduce<ScoredSpan | undefined>(
    (most, span) => (most && most.recall >= span.recall ? most : span),
    undefined,
  )
  const features = {
    asked,
    span: bestSpan,
    clause: whole,
    heading: recall(base, question, prepared.headingSigns),
    fit: best && bestSpan > 0 ? fitOf(acts, best.span.acts) : 0,
    score: retrieved.score,
    askedThere: retrieved.asked,
    bothAsked: Math.min(asked, retrieved.asked),
    bridged: retrieved.bridged,
    pairs: retrieved.pairs,
    defined: isDefinition ? 1 : 0,
    definition: prepared.clause.kind === 'definition' && !isDefinition ? 1 : 0,
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
  return { ...scored, nearest: askReading(base, nearest), ...item }
}

const askReadings = new WeakMap<PreparedAsk, Reading>()

/** A typical question, weighed once. */
function askReading(base: AnswerBase, ask: PreparedAsk): Reading {
  const known = askReadings.get(ask)
  if (known) return known
  const reading = readingOf(base, [{ slots: ask.slots, share: 1 }])
  askReadings.set(ask, reading)
  return reading
}

/** Likeness of a question to a typical one: what each says that the other has. */
function likenessTo(base: AnswerBase, question: Reading, ask: PreparedAsk): number {
  const there = recall(base, question, ask.signs)
  if (there === 0) return 0
  return Math.sqrt(there * recall(base, askReading(base, ask), question.signs))
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
