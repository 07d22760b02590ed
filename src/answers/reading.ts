/** What a message says, weighed against an organization's documents, and how much of it a text has too. */
import type { AnswerBase } from './base.ts'
import { keptFor } from './kept.ts'
import { type Sign, type Slot, wordWorth } from './lexicon/signs.ts'

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
  /** How much of the thing a text has that has a sign, 0 to 1; the most first. */
  readonly credits: readonly Credit[]
  /** What each word of a name of several adds. */
  readonly wordCredits: readonly Credit[]
}

type Credit = readonly [Sign, number]

/** A word that nobody knows counts little: most often it belongs to the story. */
const unknownWorth = 0.22

/** How much of a thing a text has that names it by a word of like meaning. */
const nearCredit = 0.5

/** Weighs the things that a message says: rare ones more, unknown ones little. */
export function readingOf(
  base: Pick<AnswerBase, 'knows' | 'rarity'>,
  parts: readonly { readonly slots: readonly Slot[]; readonly share: number }[],
): Reading {
  const slots: WeightedSlot[] = []
  const seen = new Set<string>()
  for (const { slots: own, share } of parts)
    for (const slot of own) {
      const key = [...slot.signs.keys()].join(' ')
      if (seen.has(key)) continue
      seen.add(key)
      slots.push(weigh(base, slot, share))
    }
  const signs = new Set(slots.flatMap((slot) => [...slot.signs.keys()]))
  return { slots, signs, total: slots.reduce((sum, { weight }) => sum + weight, 0) }
}

/** What a sign counts in an organization's texts, 0 where it is not known; kept for so many signs of each. */
const rarities = new WeakMap<AnswerBase['knows'], (sign: Sign) => number>()
const mostRarities = 20_000

function rarityOf({ knows, rarity }: Pick<AnswerBase, 'knows' | 'rarity'>) {
  const known = rarities.get(knows)
  if (known) return known
  const found = keptFor(mostRarities, (sign) => (knows(sign) ? rarity(sign) : 0))
  rarities.set(knows, found)
  return found
}

function weigh(
  base: Pick<AnswerBase, 'knows' | 'rarity'>,
  slot: Slot,
  share: number,
): WeightedSlot {
  const knownRarity = rarityOf(base)
  const isWorded = slot.words.some((word) => knownRarity(word) > 0)
  const words = (isWorded ? slot.words : []).map((word): Credit => {
    return [word, (wordWorth * (knownRarity(word) || base.rarity(word))) / slot.words.length]
  })
  const inWords = words.reduce((sum, [, worth]) => sum + worth, 0)
  let own = inWords
  for (const [sign, worth] of slot.signs) own = Math.max(own, worth * knownRarity(sign))
  const credits: Credit[] = []
  for (const [sign, worth] of slot.signs) {
    const value = worth * knownRarity(sign)
    if (value > 0) credits.push([sign, value / own])
  }
  let nearest = 0
  for (const [sign, closeness] of slot.near) {
    const value = nearCredit * closeness * (wordWorth * knownRarity(sign))
    if (value <= 0) continue
    nearest = Math.max(nearest, value)
    credits.push([sign, own > 0 ? nearCredit * closeness : 1])
  }
  const best = own > 0 ? own : nearest
  return {
    ...slot,
    share,
    known: best > 0,
    weight: share * (best > 0 ? best : unknownWorth * Math.max(...slot.signs.values())),
    credits: credits.sort((a, b) => b[1] - a[1]),
    wordCredits: words.map(([word, worth]): Credit => [word, worth / own]),
  }
}

/** The signs that a text has, or several texts together. */
type Having = Pick<ReadonlySet<Sign>, 'has'>

/** The share of what a message says that a text has too, 0 to 1. */
export function recall(reading: Reading, signs: Having): number {
  if (reading.total === 0) return 0
  let found = 0
  for (const slot of reading.slots) if (slot.known) found += slot.weight * credit(slot, signs)
  return found / reading.total
}

/** How much of one thing a text has: 1 for its weightiest sign, less for a lesser one. */
export function credit({ credits, wordCredits }: WeightedSlot, signs: Having): number {
  let inWords = 0
  for (const [word, worth] of wordCredits) if (signs.has(word)) inWords += worth
  for (const [sign, worth] of credits) {
    if (worth <= inWords) break
    if (signs.has(sign)) return worth
  }
  return inWords
}
