/** Decides whether the best clause answers a question, or only lies near it. */
import { answerModel, type Rivals, type Signals } from './answer-model.ts'
import type { AnswerBase } from './base.ts'
import type { ConceptWeight } from './lexicon/concept.ts'
import { people } from './lexicon/people.ts'
import { conceptSign, type Sign } from './lexicon/signs.ts'
import { type QuestionType, statesFact } from './question-type.ts'
import { credit, type Reading, type WeightedSlot } from './reading.ts'
import type { Found } from './search.ts'

/** Why a clause is no answer, the surest reason first. */
export type Shortcoming = 'outside' | 'pinned' | 'no-figure' | 'neighbour' | 'weak'

export interface Judgement {
  readonly answers: boolean
  /** Above 0 the clause counts as an answer. */
  readonly strength: number
  readonly shortcoming?: Shortcoming
}

/** The part of the policy that a question asks for stands among so many of its best clauses. */
const near = 3

/** Judges the best clause for a question. Other organizations are looked at only where ours would answer. */
export function judge(
  base: AnswerBase,
  found: Found,
  type: QuestionType,
  elsewhere: () => readonly Found[],
): Judgement {
  const signals = signalsOf(base, found, type)
  if (!signals) return { answers: false, strength: -9, shortcoming: 'weak' }
  const own = answerModel.bias + weigh(answerModel.weights, signals)
  if (own <= 0) return { answers: false, strength: own, shortcoming: shortcomingOf(signals) }
  // Whom to ask about our policy, for whom it is and why there is one, no other organization answers better.
  if (found.clauses.slice(0, near).some(({ isPartAskedFor }) => isPartAskedFor))
    return { answers: true, strength: own }
  // Nor what one of its own words means.
  if (found.clauses[0]?.isDefinition) return { answers: true, strength: own }
  const others = elsewhere()
  // The best of many is better by chance alone.
  const doubt = weigh(answerModel.rivals, rivalsOf(found, others)) / Math.sqrt(others.length || 1)
  const strength = own + doubt
  if (strength <= 0) return { answers: false, strength, shortcoming: 'neighbour' }
  return { answers: true, strength }
}

function weigh<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  values: Readonly<Record<Name, number>>,
): number {
  let sum = 0
  for (const name of Object.keys(weights) as Name[]) sum += weights[name] * values[name]
  return sum
}

function shortcomingOf(signals: Signals): Shortcoming {
  if (signals.outside > 0) return 'outside'
  if (signals.pinned > 0) return 'pinned'
  return signals.noFigure > 0 ? 'no-figure' : 'weak'
}

/** What is known of the best clause; nothing where there is none. */
export function signalsOf(
  base: AnswerBase,
  { reading, clauses, confidence }: Found,
  type: QuestionType,
): Signals | undefined {
  const [first] = clauses
  if (!first) return undefined
  const has = first.prepared.everything
  const own = reading.slots
    .filter(({ share }) => share > 0.5)
    .map((slot) => ({ slot, missing: 1 - credit(slot, has) }))
  const lacks = (kind: ConceptWeight) =>
    own.some(
      ({ slot, missing }) =>
        (missing > 0.5 || (kind === 'pinned' && !isNamed(base, slot, has))) &&
        lacksConcept(base, slot, kind, has),
    )
      ? 1
      : 0
  return {
    score: first.score,
    recall: first.recall,
    known: reading.slots.reduce((sum, { known, weight }) => sum + (known ? weight : 0), 0),
    unknown: own.filter(({ slot }) => !slot.known).length / Math.max(1, own.length),
    confidence,
    fit: first.fit,
    defined: first.isDefinition ? 1 : 0,
    hasAsks: base.hasAsks ? 1 : 0,
    pinned: Math.max(lacks('pinned'), isAboutOthers(base, own, has) ? 1 : 0),
    outside: isOnTopic(own) ? 0 : lacks('outside'),
    noFigure: statesFact(type, first.prepared.spans.map(({ text }) => text).join('\n')) ? 0 : 1,
  }
}

export function rivalsOf({ reading, clauses }: Found, elsewhere: readonly Found[]): Rivals {
  const [first] = clauses
  const rivals = elsewhere.flatMap((found) => found.clauses.slice(0, 1))
  if (!first || first.isDefinition) return { neighbourScore: 0, neighbourHas: 0 }
  const has = first.prepared.everything
  const leads = rivals.map((rival) => lead(reading, rival.prepared.everything, has))
  return {
    neighbourScore: Math.max(
      0,
      ...rivals.map(
        ({ score }, at) =>
          (score - first.score) * ((leads[at] ?? 0) > lacksNothing ? 1 : speaksToo),
      ),
    ),
    neighbourHas: Math.max(0, ...leads),
  }
}

/**
 * Where our clause names all that another organization's names, both speak of the matter: by how much the other one is
 * better is then in part a question of wording.
 */
const lacksNothing = 0.1
const speaksToo = 0.75

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
    'antagonistic',
    'harassment',
    'disparage',
    'complaint-form',
    'policy',
  ].map(conceptSign),
)

const aboutPeople = new Set(people.map(({ id }) => id))

/** From this closeness on another word names the same thing: a cell is a phone, an emoji is no comment. */
const sameThing = 0.7

/** True where a document names the thing itself, or this text by a word that means the same; names of several words are left to their words. */
const isNamed = (
  { knows }: AnswerBase,
  { signs, words, near }: WeightedSlot,
  has: ReadonlySet<Sign>,
) =>
  near.size === 0 ||
  [...signs.keys(), ...words].some(knows) ||
  [...near].some(([sign, closeness]) => closeness >= sameThing && has.has(sign))

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
    let [most, inRival, inOwn] = [Number.NEGATIVE_INFINITY, 0, 0]
    for (const [sign, worth] of signs) {
      if (worth > most) most = worth
      if (worth > inRival && rival.has(sign)) inRival = worth
      if (worth > inOwn && own.has(sign)) inOwn = worth
    }
    total += share * most
    more += share * Math.max(0, inRival - inOwn)
  }
  return total > 0 ? more / total : 0
}
