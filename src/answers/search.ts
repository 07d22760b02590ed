/** Finds the clauses for one question: the search gives candidates, the evidence ranks them. */

import { keptFor } from '../kept-for.ts'
import type { Ranked } from '../knowledge/rank.ts'
import { type ReadQuestion, readQuestion } from '../knowledge/read-question.ts'
import { rankPassages } from '../knowledge/retrieve.ts'
import { actsOf } from './act.ts'
import type { AnswerBase, PreparedClause } from './base.ts'
import {
  notRetrieved,
  type QuestionHints,
  type RetrievedEvidence,
  type ScoredClause,
  scoreClause,
} from './evidence.ts'
import { pointsBack } from './follow-up.ts'
import { fuse } from './fuse.ts'
import { compareAll, compareEach } from './holders.ts'
import { textsOfTurn } from './kept.ts'
import { languageOfText } from './language.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { repaired } from './lexicon/repair.ts'
import { type Slot, slotsOf, tokensOf } from './lexicon/signs.ts'
import { partAskedFor } from './policy-part.ts'
import { questionType } from './question-type.ts'
import { type Reading, readingOf } from './reading.ts'

/** One question of a message with what stands around it. */
export interface Search {
  readonly question: string
  /** What the message tells beside its questions. */
  readonly story: string
  /** The other questions of the message. */
  readonly others: readonly string[]
  readonly history: readonly string[]
  /** How much of the earlier questions the question carries along. */
  readonly historyShare: number
}

export interface Found {
  readonly reading: Reading
  /** Best first. */
  readonly clauses: readonly ScoredClause[]
  /** How sure the search is that a passage answers, 0 to 1. */
  readonly confidence: number
}

const candidates = 60
/** What the story and the other questions count for this one. */
const share = { story: 0.8, others: 0.25, meant: 0.6 }

/** A question with what stands around it, read once for all organizations that are searched for it. */
export interface ReadSearch {
  readonly parts: readonly { readonly words: ReadText; readonly share: number }[]
  /** What the index is asked. */
  readonly asked: ReadQuestion
  readonly hints: QuestionHints
}

/** The words of a text, and whether it is French. */
interface ReadText {
  readonly tokens: readonly string[]
  readonly isFrench: boolean
}

/** @param base Whose words typing errors are repaired to where it is read what the question asks for. */
export function readSearch(base: AnswerBase, wanted: Search): ReadSearch {
  const { question, story, others, history, historyShare } = wanted
  // “… and who keeps them?” says what it is about in the question beside it.
  const othersShare = pointsBack(question) ? share.meant : share.others
  const asked = repairedText(base, question)
  return {
    parts: [
      { words: readText(question), share: 1 },
      { words: readText(story), share: share.story },
      ...others.map((text) => ({ words: readText(text), share: othersShare })),
      ...history.map((text) => ({ words: readText(text), share: historyShare })),
    ],
    asked: readQuestion({ text: [story, question].join(' '), history }),
    hints: {
      type: questionType(asked),
      tokens: tokensOf(asked),
      acts: actsOf(asked),
      part: partAskedFor(asked),
    },
  }
}

/** @param near Clauses in the order of their likeness in meaning. It changes their order only: whether they answer rests on words. */
export function search(
  base: AnswerBase,
  { parts, asked, hints }: ReadSearch,
  near?: readonly string[],
): Found {
  const reading = readingOf(
    base,
    parts.map(({ words, share }) => ({ slots: slotsOfText(base, words), share })),
  )
  const { ranked, confidence } = rankPassages(base.index, asked)
  const retrieved = evidenceOf(base, ranked.slice(0, candidates))
  const holders = base.holders()
  const compared = holders ? compareAll(holders, reading) : compareEach(base, base.clauses, reading)
  const alike = new Set(near?.slice(0, candidates))
  const clauses: ScoredClause[] = []
  for (const [number, prepared] of base.clauses.entries()) {
    const found = retrieved.get(numberOf(base, number))
    if (!holders && !found && !alike.has(keyOf(prepared))) continue
    clauses.push(scoreClause(base, number, prepared, compared, found ?? notRetrieved, hints))
  }
  clauses.sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b))
  const ordered = near ? fuse(clauses, ({ prepared }) => keyOf(prepared), near) : clauses
  return { reading, clauses: ordered, confidence }
}

/** A message and its parts are read for each organization, and once more for what its words report. */
const readText = keptFor(
  textsOfTurn,
  (text): ReadText => ({ tokens: tokensOf(text), isFrench: languageOfText(text) === 'fr' }),
)

/** The things that a message says, typing errors repaired. */
export const slotsOfMessage = (base: AnswerBase, text: string): readonly Slot[] =>
  slotsOfText(base, readText(text))

/** What each lexicon finds in a text, as long as the text is kept. */
const slotsOfTexts = new WeakMap<ReadText, Map<Lexicon, readonly Slot[]>>()

/** The French “comment” asks how, and names no comment. */
function slotsOfText(base: AnswerBase, text: ReadText): readonly Slot[] {
  const before = slotsOfTexts.get(text) ?? new Map<Lexicon, readonly Slot[]>()
  slotsOfTexts.set(text, before)
  const known = before.get(base.lexicon)
  if (known) return known
  const meant = text.tokens
    .filter((token) => !(text.isFrench && token === 'comment'))
    .flatMap((token) => repaired(base.words, token).split(' '))
  const slots = slotsOf(base.lexicon, meant)
  before.set(base.lexicon, slots)
  return slots
}

/** A message in plain words with its typing errors repaired: what it asks for is read from its small words too. */
export const repairedText = ({ words }: AnswerBase, text: string): string =>
  tokensOf(text)
    .map((token) => repaired(words, token))
    .join(' ')

/** A policy goes before a guideline of equal score. */
const rankOf = ({ prepared }: ScoredClause) => (prepared.document.kind === 'policy' ? 0 : 1)

const keyOf = ({ document, clause }: PreparedClause) => `${document.name}#${clause.id}`

/** What the search says of each clause, by its number: the best of its passages. */
function evidenceOf(
  base: AnswerBase,
  passages: readonly Ranked[],
): ReadonlyMap<number, RetrievedEvidence> {
  const clauses = new Map<number, RetrievedEvidence>()
  const top = passages.reduce((most, { score }) => Math.max(most, score), Number.EPSILON)
  for (const { passage, score, asked, bridged, pairs } of passages) {
    const number = numberOf(base, base.index.clauseOf[passage] ?? -1)
    const before = clauses.get(number) ?? notRetrieved
    clauses.set(number, {
      score: Math.max(before.score, score / top),
      asked: Math.max(before.asked, asked),
      bridged: Math.max(before.bridged, bridged),
      pairs: Math.max(before.pairs, pairs),
    })
  }
  return clauses
}

/** Clauses of one document and one id count as one: for each the number of the first of them. */
const numbers = new WeakMap<AnswerBase['clauses'], Int32Array>()

function numberOf({ clauses }: AnswerBase, clause: number): number {
  let known = numbers.get(clauses)
  if (!known) {
    const firsts = new Map<string, number>()
    known = Int32Array.from(clauses, (prepared, number) => {
      const first = firsts.get(keyOf(prepared)) ?? number
      firsts.set(keyOf(prepared), first)
      return first
    })
    numbers.set(clauses, known)
  }
  return known[clause] ?? clause
}
