/** Which texts of an organization have a sign, so that a question costs only what shares a sign with it. */
import type { AnswerBase, PreparedAsk, PreparedClause } from './base.ts'
import type { Sign } from './lexicon/signs.ts'
import { type Reading, readingOf, recall } from './reading.ts'

/** A question beside an organization's texts; all between 0 and 1. */
export interface Comparison {
  /** How much of the question a text has. */
  readonly recallOf: (signs: ReadonlySet<Sign>) => number
  /** How much of a typical question the question has. */
  readonly askedOf: (ask: PreparedAsk) => number
}

type Weighing = Pick<AnswerBase, 'knows' | 'rarity'>

/** A question beside texts that it is compared with one by one. */
export function compareEach(base: Weighing, question: Reading): Comparison {
  return {
    recallOf: (signs) => recall(question, signs),
    askedOf: (ask) => recall(readingOfAsk(base, ask), question.signs),
  }
}

const askReadings = new WeakMap<PreparedAsk, Reading>()

/** A typical question, weighed once. */
export function readingOfAsk(base: Weighing, ask: PreparedAsk): Reading {
  const known = askReadings.get(ask)
  if (known) return known
  const reading = readingOf(base, [{ slots: ask.slots, share: 1 }])
  askReadings.set(ask, reading)
  return reading
}

/** All texts of an organization, looked up by their signs. */
export interface Holders {
  readonly texts: ReadonlyMap<ReadonlySet<Sign>, number>
  readonly textsWith: ReadonlyMap<Sign, readonly number[]>
  /** The things that typical questions say, one after the other. */
  readonly things: readonly Thing[]
  /** Where the things of a typical question begin. */
  readonly asks: ReadonlyMap<PreparedAsk, { readonly first: number; readonly total: number }>
  readonly thingsWith: ReadonlyMap<Sign, readonly Share[]>
}

interface Thing {
  readonly ask: PreparedAsk
  readonly weight: number
}

/** How much of a thing a sign is. Words of a name of several add up. */
interface Share {
  readonly thing: number
  readonly worth: number
  readonly addsUp: boolean
}

export function holdersOf(base: Weighing, clauses: readonly PreparedClause[]): Holders {
  const texts = new Map<ReadonlySet<Sign>, number>()
  const textsWith = new Map<Sign, number[]>()
  for (const { signs, headingSigns, spans, asks } of clauses)
    for (const text of [signs, headingSigns, ...[...spans, ...asks].map((own) => own.signs)]) {
      const number = texts.size
      texts.set(text, number)
      for (const sign of text) put(textsWith, sign, number)
    }
  return { texts, textsWith, ...thingsOf(base, clauses) }
}

function thingsOf(base: Weighing, clauses: readonly PreparedClause[]) {
  const things: Thing[] = []
  const asks = new Map<PreparedAsk, { first: number; total: number }>()
  const thingsWith = new Map<Sign, Share[]>()
  for (const ask of clauses.flatMap((clause) => clause.asks)) {
    const { slots, total } = readingOfAsk(base, ask)
    asks.set(ask, { first: things.length, total })
    for (const { known, weight, credits, wordCredits } of slots) {
      if (!known) continue
      const thing = things.push({ ask, weight }) - 1
      for (const [sign, worth] of wordCredits) put(thingsWith, sign, { thing, worth, addsUp: true })
      for (const [sign, worth] of credits) put(thingsWith, sign, { thing, worth, addsUp: false })
    }
  }
  return { things, asks, thingsWith }
}

function put<Entry>(table: Map<Sign, Entry[]>, sign: Sign, entry: Entry): void {
  const known = table.get(sign)
  if (known) known.push(entry)
  else table.set(sign, [entry])
}

/** The same as `compareEach`, for all texts at once. */
export function compareAll(base: Weighing, holders: Holders, question: Reading): Comparison {
  const { texts, asks } = holders
  const found = recallOfTexts(holders, question)
  const had = hadOfThings(holders, question.signs)
  const each = compareEach(base, question)
  return {
    recallOf(signs) {
      const text = texts.get(signs)
      if (text === undefined) return each.recallOf(signs)
      return question.total === 0 ? 0 : (found[text] ?? 0) / question.total
    },
    askedOf(ask) {
      const own = asks.get(ask)
      if (own === undefined) return each.askedOf(ask)
      let sum = 0
      for (let at = own.first; holders.things[at]?.ask === ask; at++)
        sum += (holders.things[at]?.weight ?? 0) * (had[at] ?? 0)
      return own.total === 0 ? 0 : sum / own.total
    },
  }
}

/** What each text has of a question, thing by thing, in weights. */
function recallOfTexts({ texts, textsWith }: Holders, { slots }: Reading): Float64Array {
  const found = new Float64Array(texts.size)
  const credit = new Float64Array(texts.size)
  for (const { known, weight, credits, wordCredits } of slots) {
    if (!known) continue
    credit.fill(0)
    for (const [word, worth] of wordCredits)
      for (const text of textsWith.get(word) ?? []) credit[text] = (credit[text] ?? 0) + worth
    for (const [sign, worth] of credits)
      for (const text of textsWith.get(sign) ?? [])
        if (worth > (credit[text] ?? 0)) credit[text] = worth
    for (let text = 0; text < found.length; text++)
      found[text] = (found[text] ?? 0) + weight * (credit[text] ?? 0)
  }
  return found
}

/** How much of each thing a message with these signs has. */
function hadOfThings({ things, thingsWith }: Holders, signs: ReadonlySet<Sign>): Float64Array {
  const had = new Float64Array(things.length)
  const best = new Float64Array(things.length)
  for (const sign of signs)
    for (const { thing, worth, addsUp } of thingsWith.get(sign) ?? []) {
      if (addsUp) had[thing] = (had[thing] ?? 0) + worth
      else if (worth > (best[thing] ?? 0)) best[thing] = worth
    }
  for (let thing = 0; thing < had.length; thing++)
    had[thing] = Math.max(had[thing] ?? 0, best[thing] ?? 0)
  return had
}
