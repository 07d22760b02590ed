/** A question beside an organization's clauses: which texts have its signs, so that it costs only what shares one with it. */
import type { AnswerBase, PreparedAsk, PreparedClause } from './base.ts'
import type { Sign } from './lexicon/signs.ts'
import { type Reading, readingOf, recall } from './reading.ts'

/** How much of a question the texts of a clause have, 0 to 1. Clauses by their number, their pieces by their place. */
export interface Comparison {
  readonly whole: (clause: number) => number
  readonly heading: (clause: number) => number
  readonly span: (clause: number, at: number) => number
  /** Of a typical question, and how much of that the question has. */
  readonly ask: (clause: number, at: number) => number
  readonly askedOf: (clause: number, at: number) => number
}

type Weighing = Pick<AnswerBase, 'knows' | 'rarity'>

/** A question beside texts that it is compared with one by one. */
export function compareEach(
  base: Weighing,
  clauses: readonly PreparedClause[],
  question: Reading,
): Comparison {
  const nothing: ReadonlySet<Sign> = new Set()
  const recallOf = (signs = nothing) => recall(question, signs)
  return {
    whole: (clause) => recallOf(clauses[clause]?.signs),
    heading: (clause) => recallOf(clauses[clause]?.headingSigns),
    span: (clause, at) => recallOf(clauses[clause]?.spans[at]?.signs),
    ask: (clause, at) => recallOf(clauses[clause]?.asks[at]?.signs),
    askedOf(clause, at) {
      const ask = clauses[clause]?.asks[at]
      return ask ? recall(readingOfAsk(base, ask), question.signs) : 0
    },
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
  /** For each clause the number of its first text: the whole, then its heading, its pieces, its typical questions. */
  readonly firstTexts: Int32Array
  /** For each clause the number of its first typical question, and of its first piece's text that is one. */
  readonly firstAsks: Int32Array
  readonly firstAskTexts: Int32Array
  readonly texts: number
  readonly textsWith: ReadonlyMap<Sign, readonly number[]>
  /** What each thing weighs that typical questions say, one question behind the other. */
  readonly things: readonly number[]
  /** Where the things of each typical question end, and what they weigh together with those that nobody knows. */
  readonly askEnds: readonly number[]
  readonly askTotals: readonly number[]
  readonly thingsWith: ReadonlyMap<Sign, readonly Share[]>
}

/** How much of a thing a sign is. Words of a name of several add up. */
interface Share {
  readonly thing: number
  readonly worth: number
  readonly addsUp: boolean
}

export function holdersOf(base: Weighing, clauses: readonly PreparedClause[]): Holders {
  const firstTexts = new Int32Array(clauses.length)
  const firstAsks = new Int32Array(clauses.length)
  const firstAskTexts = new Int32Array(clauses.length)
  const textsWith = new Map<Sign, number[]>()
  let texts = 0
  let asks = 0
  for (const [clause, prepared] of clauses.entries()) {
    firstTexts[clause] = texts
    firstAskTexts[clause] = texts + 2 + prepared.spans.length
    firstAsks[clause] = asks
    asks += prepared.asks.length
    const pieces = [...prepared.spans, ...prepared.asks].map(({ signs }) => signs)
    for (const signs of [prepared.signs, prepared.headingSigns, ...pieces]) {
      for (const sign of signs) put(textsWith, sign, texts)
      texts += 1
    }
  }
  return { firstTexts, firstAsks, firstAskTexts, texts, textsWith, ...thingsOf(base, clauses) }
}

function thingsOf(base: Weighing, clauses: readonly PreparedClause[]) {
  const things: number[] = []
  const askEnds: number[] = []
  const askTotals: number[] = []
  const thingsWith = new Map<Sign, Share[]>()
  for (const ask of clauses.flatMap((clause) => clause.asks)) {
    const { slots, total } = readingOfAsk(base, ask)
    for (const { known, weight, credits, wordCredits } of slots) {
      if (!known) continue
      const thing = things.push(weight) - 1
      for (const [sign, worth] of wordCredits) put(thingsWith, sign, { thing, worth, addsUp: true })
      for (const [sign, worth] of credits) put(thingsWith, sign, { thing, worth, addsUp: false })
    }
    askEnds.push(things.length)
    askTotals.push(total)
  }
  return { things, askEnds, askTotals, thingsWith }
}

function put<Entry>(table: Map<Sign, Entry[]>, sign: Sign, entry: Entry): void {
  const known = table.get(sign)
  if (known) known.push(entry)
  else table.set(sign, [entry])
}

/** The same as `compareEach`, for all texts at once. */
export function compareAll(holders: Holders, question: Reading): Comparison {
  const { firstTexts, firstAsks, firstAskTexts, things, askEnds, askTotals } = holders
  const found = recallOfTexts(holders, question)
  const had = hadOfThings(holders, question.signs)
  const first = (clause: number) => firstTexts[clause] ?? 0
  return {
    whole: (clause) => found[first(clause)] ?? 0,
    heading: (clause) => found[first(clause) + 1] ?? 0,
    span: (clause, at) => found[first(clause) + 2 + at] ?? 0,
    ask: (clause, at) => found[(firstAskTexts[clause] ?? 0) + at] ?? 0,
    askedOf(clause, at) {
      const ask = (firstAsks[clause] ?? 0) + at
      const total = askTotals[ask] ?? 0
      const end = askEnds[ask] ?? 0
      let sum = 0
      for (let thing = ask > 0 ? (askEnds[ask - 1] ?? 0) : 0; thing < end; thing++)
        sum += (things[thing] ?? 0) * (had[thing] ?? 0)
      return total === 0 ? 0 : sum / total
    },
  }
}

/** How much of a question each text has. */
function recallOfTexts({ texts, textsWith }: Holders, { slots, total }: Reading): Float64Array {
  const found = new Float64Array(texts)
  const credit = new Float64Array(texts)
  const touched: number[] = []
  for (const { known, weight, credits, wordCredits } of slots) {
    if (!known) continue
    for (const [word, worth] of wordCredits)
      for (const text of textsWith.get(word) ?? []) {
        const before = credit[text] ?? 0
        if (before === 0) touched.push(text)
        credit[text] = before + worth
      }
    for (const [sign, worth] of credits)
      for (const text of textsWith.get(sign) ?? []) {
        const before = credit[text] ?? 0
        if (worth <= before) continue
        if (before === 0) touched.push(text)
        credit[text] = worth
      }
    for (const text of touched) {
      found[text] = (found[text] ?? 0) + weight * (credit[text] ?? 0)
      credit[text] = 0
    }
    touched.length = 0
  }
  if (total > 0) for (let text = 0; text < texts; text++) found[text] = (found[text] ?? 0) / total
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
    if ((best[thing] ?? 0) > (had[thing] ?? 0)) had[thing] = best[thing] ?? 0
  return had
}
