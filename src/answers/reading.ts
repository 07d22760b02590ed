/** What a message says, weighed against an organization's documents, and how much of it a text has too. */

import { keptFor } from '../kept-for.ts'
import type { AnswerBase } from './base.ts'
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
  base: Weighing,
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

type Weighing = Pick<AnswerBase, 'knows' | 'rarity'>

/** What is known of the words of an organization: what a sign counts in its texts, 0 where it is not known. */
interface KnownWorth {
  readonly rarityOf: (sign: Sign) => number
  /** Of words of like meaning, those that its texts have. */
  readonly near: WeakMap<Slot['near'], NearWords>
}

interface NearWords {
  /** How much of the thing each names, the most first. */
  readonly credits: readonly Credit[]
  /** What the best of them weighs. */
  readonly nearest: number
}

/** Kept for so many signs of each organization. */
const mostRarities = 20_000
const worths = new WeakMap<AnswerBase['knows'], KnownWorth>()

function worthIn({ knows, rarity }: Weighing): KnownWorth {
  const known = worths.get(knows)
  if (known) return known
  const rarityOf = keptFor(mostRarities, (sign) => (knows(sign) ? rarity(sign) : 0))
  const found: KnownWorth = { rarityOf, near: new WeakMap() }
  worths.set(knows, found)
  return found
}

/** The same words are near whenever a word comes again: they are looked up once. */
function nearIn({ rarityOf, near }: KnownWorth, words: Slot['near']): NearWords {
  const known = near.get(words)
  if (known) return known
  const credits: Credit[] = []
  let nearest = 0
  for (const [sign, closeness] of words) {
    const value = nearCredit * closeness * (wordWorth * rarityOf(sign))
    if (value <= 0) continue
    nearest = Math.max(nearest, value)
    credits.push([sign, nearCredit * closeness])
  }
  const found = { credits: credits.sort(mostFirst), nearest }
  near.set(words, found)
  return found
}

const mostFirst = (a: Credit, b: Credit) => b[1] - a[1]

function weigh(base: Weighing, slot: Slot, share: number): WeightedSlot {
  const worth = worthIn(base)
  const { rarityOf } = worth
  const isWorded = slot.words.some((word) => rarityOf(word) > 0)
  const words = (isWorded ? slot.words : []).map((word): Credit => {
    return [word, (wordWorth * (rarityOf(word) || base.rarity(word))) / slot.words.length]
  })
  const inWords = words.reduce((sum, [, worth]) => sum + worth, 0)
  let own = inWords
  for (const [sign, worth] of slot.signs) own = Math.max(own, worth * rarityOf(sign))
  const credits: Credit[] = []
  for (const [sign, worth] of slot.signs) {
    const value = worth * rarityOf(sign)
    if (value > 0) credits.push([sign, value / own])
  }
  const near = nearIn(worth, slot.near)
  const best = own > 0 ? own : near.nearest
  return {
    tokens: slot.tokens,
    signs: slot.signs,
    words: slot.words,
    near: slot.near,
    share,
    known: best > 0,
    weight: share * (best > 0 ? best : unknownWorth * Math.max(...slot.signs.values())),
    credits: own > 0 ? merged(credits.sort(mostFirst), near.credits) : all(near.credits),
    wordCredits: words.map(([word, worth]): Credit => [word, worth / own]),
  }
}

/** Both in one, the most first; of equals those of `own`. */
function merged(own: readonly Credit[], near: readonly Credit[]): readonly Credit[] {
  if (near.length === 0) return own
  const both: Credit[] = []
  let next = 0
  for (const credit of own) {
    for (let other = near[next]; other && other[1] > credit[1]; other = near[++next])
      both.push(other)
    both.push(credit)
  }
  for (let other = near[next]; other; other = near[++next]) both.push(other)
  return both
}

/** Where a thing has no name of its own in the texts, a text that names any of these has it. */
const all = (credits: readonly Credit[]) => credits.map(([sign]): Credit => [sign, 1])

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
