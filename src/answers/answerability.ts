/** Decides whether a clause answers a question, or only lies near it. */
import type { AnswerBase } from './base.ts'
import { credit, type Reading, type ScoredClause, type WeightedSlot } from './evidence.ts'
import type { Sign } from './lexicon/signs.ts'
import { type QuestionType, statesFact } from './question-type.ts'

/** Why a clause is no answer, the surest reason first. */
export type Shortcoming = 'outside' | 'pinned' | 'no-figure' | 'weak'

export interface Judgement {
  readonly answers: boolean
  /** 0 to 1 and a little more: how much speaks for the clause. */
  readonly strength: number
  readonly shortcoming?: Shortcoming
}

/** Set on our own questions: below it more questions are wrongly answered than are lost above it. */
export const leastStrength = 0.4

/** What a thing that nobody in the documents speaks of takes away: a named concept much, an ordinary word little. */
const absent = { concept: 0.75, word: 0.12 }

/** Judges the best clause for a question. */
export function judge(
  base: AnswerBase,
  reading: Reading,
  type: QuestionType,
  scored: ScoredClause,
): Judgement {
  const has = everythingIn(scored)
  const strength = strengthOf(base, reading, scored, has)
  const pinned = pinnedSlots(base, reading).filter((slot) => !slot.share || credit(base, slot, has) === 0)
  if (pinned.some(({ kind }) => kind === 'outside')) return { answers: false, strength, shortcoming: 'outside' }
  if (pinned.length > 0) return { answers: false, strength, shortcoming: 'pinned' }
  if (!statesFact(type, scored.prepared.clause.text)) return { answers: false, strength, shortcoming: 'no-figure' }
  if (strength < leastStrength) return { answers: false, strength, shortcoming: 'weak' }
  return { answers: true, strength }
}

/** What the clause and its typical questions speak of. */
function everythingIn({ prepared }: ScoredClause): ReadonlySet<Sign> {
  return new Set([...prepared.signs, ...prepared.asks.flatMap(({ signs }) => [...signs])])
}

/** How much of the question the clause meets, what is absent from every document counted as missing. */
function strengthOf(
  base: AnswerBase,
  reading: Reading,
  scored: ScoredClause,
  has: ReadonlySet<Sign>,
): number {
  let total = 0
  let found = 0
  for (const slot of reading.slots) {
    const weight = slot.known ? slot.weight : slot.share * absenceOf(base, slot)
    total += weight
    found += weight * credit(base, slot, has)
  }
  const met = total > 0 ? found / total : 0
  return 0.5 * met + 0.5 * Math.max(scored.asked, scored.bestSpan)
}

function absenceOf(base: AnswerBase, slot: WeightedSlot): number {
  const weights = [...slot.signs.keys()].map((sign) => base.lexicon.weights.get(conceptOf(sign)))
  return weights.some((weight) => weight === 'topic' || weight === 'pinned') ? absent.concept : absent.word
}

const conceptOf = (sign: Sign) => sign.replace('concept:', '')

type PinnedSlot = WeightedSlot & { readonly kind: 'pinned' | 'outside' }

/** The things that must be met, or no clause answers. Those of earlier questions bind nothing. */
function pinnedSlots(base: AnswerBase, reading: Reading): readonly PinnedSlot[] {
  const own = reading.slots.filter(({ share }) => share > 0.5)
  const weightOf = (slot: WeightedSlot) =>
    [...slot.signs.keys()].map((sign) => base.lexicon.weights.get(conceptOf(sign)))
  const onTopic = own.some((slot) =>
    weightOf(slot).some((weight) => weight === 'topic' || weight === 'common' || weight === 'pinned'),
  )
  return own.flatMap((slot): PinnedSlot[] => {
    const kinds = weightOf(slot)
    if (kinds.includes('pinned')) return [{ ...slot, kind: 'pinned' }]
    return kinds.includes('outside') && !onTopic ? [{ ...slot, kind: 'outside' }] : []
  })
}
