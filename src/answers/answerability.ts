/** Decides whether the best clause answers a question, or only lies near it. */
import { answerModel, type Signals } from './answer-model.ts'
import type { AnswerBase } from './base.ts'
import { credit, type Reading, type ScoredClause, type WeightedSlot } from './evidence.ts'
import type { ConceptWeight } from './lexicon/concept.ts'
import { people } from './lexicon/people.ts'
import { conceptSign, type Sign } from './lexicon/signs.ts'
import { isStrict, type QuestionType, statesFact } from './question-type.ts'
import type { Found } from './search.ts'

/** Why a clause is no answer, the surest reason first. */
export type Shortcoming = 'outside' | 'pinned' | 'no-figure' | 'neighbour' | 'weak'

export interface Judgement {
  readonly answers: boolean
  /** Above 0 the clause counts as an answer. */
  readonly strength: number
  readonly shortcoming?: Shortcoming
}

/** Below this there is nothing to speak of: a word or two in common. */
const leastScore = 0.9

/** Judges the best clause for a question. */
export function judge(
  base: AnswerBase,
  found: Found,
  type: QuestionType,
  elsewhere: readonly Found[],
): Judgement {
  const signals = signalsOf(base, found, type, elsewhere)
  if (!signals) return { answers: false, strength: -9, shortcoming: 'weak' }
  const names = Object.keys(answerModel.weights) as (keyof Signals)[]
  const strength = names.reduce(
    (sum, name) => sum + answerModel.weights[name] * signals[name],
    answerModel.bias,
  )
  const isMissing = signals.noFigure > 0 && isStrict(type)
  const isEmpty = signals.score < leastScore
  if (strength > 0 && !isMissing && !isEmpty) return { answers: true, strength }
  return { answers: false, strength, shortcoming: shortcomingOf(signals) }
}

function shortcomingOf(signals: Signals): Shortcoming {
  if (signals.outside > 0) return 'outside'
  if (signals.pinned > 0) return 'pinned'
  if (signals.noFigure > 0) return 'no-figure'
  return signals.neighbourScore > 0.3 ? 'neighbour' : 'weak'
}

/** What is known of the best clause; nothing where there is none. */
export function signalsOf(
  base: AnswerBase,
  { reading, clauses }: Found,
  type: QuestionType,
  elsewhere: readonly Found[],
): Signals | undefined {
  const [first] = clauses
  if (!first) return undefined
  const has = everythingIn(first)
  const slots = reading.slots.map((slot) => ({
    slot,
    kinds: kindsOf(base, slot),
    missing: 1 - credit(base, slot, has),
  }))
  const known = slots.filter(({ slot }) => slot.known)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const total = sum(known.map(({ slot }) => slot.weight))
  const own = slots.filter(({ slot }) => slot.share > 0.5)
  const isTopical = (kinds: readonly ConceptWeight[]) =>
    kinds.includes('topic') || kinds.includes('pinned')
  const unknown = slots.filter(({ slot }) => !slot.known)
  const lacks = (kind: ConceptWeight) =>
    own.some(({ slot }) => lacksConcept(base, slot, kind, has)) ? 1 : 0
  const best = (scored: ScoredClause | undefined) =>
    Math.max(scored?.asked ?? 0, scored?.retrieved.asked ?? 0)
  const rivals = first.isDefinition ? [] : elsewhere.flatMap((found) => found.clauses.slice(0, 1))
  return {
    score: first.score,
    asked: first.asked,
    askedThere: first.retrieved.asked,
    recall: first.recall,
    known: total,
    unknownConcepts: sum(
      unknown.filter(({ kinds }) => isTopical(kinds)).map(({ slot }) => slot.share),
    ),
    lackingConcepts: sum(
      known
        .filter(({ kinds }) => isTopical(kinds))
        .map(({ slot, missing }) => slot.share * missing),
    ),
    pinned: Math.max(lacks('pinned'), isAboutOthers(base, own, has) ? 1 : 0),
    outside: isOnTopic(own) ? 0 : lacks('outside'),
    noFigure: statesFact(type, first.prepared.spans.map(({ text }) => text).join('\n')) ? 0 : 1,
    neighbourScore: Math.max(0, ...rivals.map(({ score }) => score - first.score)),
    neighbourAsked: Math.max(0, ...rivals.map((rival) => best(rival) - best(first))),
    neighbourHas: Math.max(0, ...rivals.map((rival) => lead(reading, everythingIn(rival), has))),
  }
}

/** True where somebody asks whether the rules hold for people of whom the clause does not speak. */
function isAboutOthers(
  { lexicon }: AnswerBase,
  own: readonly { readonly slot: WeightedSlot }[],
  has: ReadonlySet<Sign>,
): boolean {
  const asksScope = own.some(({ slot }) => slot.signs.has('concept:scope'))
  if (!asksScope) return false
  return own.some(({ slot }) => {
    const groups = [...slot.signs.keys()].filter((sign) => {
      const id = sign.replace('concept:', '')
      return aboutPeople.has(id) && lexicon.weights.get(id) === 'topic'
    })
    return groups.length > 0 && !groups.some((sign) => has.has(sign))
  })
}

/** True where a message speaks of posts or accounts: then a word from another world is part of its story. */
function isOnTopic(own: readonly { readonly slot: WeightedSlot }[]): boolean {
  return own.some(({ slot }) => [...slot.signs.keys()].some((sign) => anchors.has(sign)))
}

/** What only a message about social media names. */
const anchors: ReadonlySet<Sign> = new Set(
  [
    'social-media',
    'platform',
    'platform-name',
    'account',
    'official',
    'post',
    'comment',
    'direct-message',
    'correspondence',
    'image',
    'repost',
    'disclaimer',
    'complaint-form',
    'policy',
  ].map(conceptSign),
)

const aboutPeople = new Set(people.map(({ id }) => id))

/** True where a thing is named by a concept of this kind and the clause has none of those concepts. */
function lacksConcept(
  { lexicon }: AnswerBase,
  { signs }: WeightedSlot,
  kind: ConceptWeight,
  has: ReadonlySet<Sign>,
): boolean {
  const named = [...signs.keys()].filter(
    (sign) => lexicon.weights.get(sign.replace('concept:', '')) === kind,
  )
  return named.length > 0 && !named.some((sign) => has.has(sign))
}

/** The share of a message that one clause has and another lacks, every thing counted at its full worth. */
function lead(reading: Reading, rival: ReadonlySet<Sign>, own: ReadonlySet<Sign>): number {
  let total = 0
  let more = 0
  for (const { signs, share } of reading.slots) {
    const worthIn = (text: ReadonlySet<Sign>) =>
      Math.max(0, ...[...signs].map(([sign, worth]) => (text.has(sign) ? worth : 0)))
    total += share * Math.max(...signs.values())
    more += share * Math.max(0, worthIn(rival) - worthIn(own))
  }
  return total > 0 ? more / total : 0
}

/** What the clause and its typical questions speak of. */
function everythingIn({ prepared }: ScoredClause): ReadonlySet<Sign> {
  return new Set([...prepared.signs, ...prepared.asks.flatMap(({ signs }) => [...signs])])
}

function kindsOf({ lexicon }: AnswerBase, { signs }: WeightedSlot): readonly ConceptWeight[] {
  return [...signs.keys()].flatMap(
    (sign) => lexicon.weights.get(sign.replace('concept:', '')) ?? [],
  )
}
