/** Finds the clauses for one question: the search gives candidates, the evidence ranks them. */
import { type Retrieved, retrieve } from '../knowledge/retrieve.ts'
import { actsOf } from './act.ts'
import type { AnswerBase, PreparedClause } from './base.ts'
import {
  type ClauseHints,
  notRetrieved,
  type RetrievedEvidence,
  type ScoredClause,
  scoreClause,
} from './evidence.ts'
import { pointsBack } from './follow-up.ts'
import { fuse } from './fuse.ts'
import { compareAll, compareEach } from './holders.ts'
import { languageOfText } from './language.ts'
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
  readonly text: string
  readonly history: readonly string[]
  readonly hints: Pick<ClauseHints, 'type' | 'tokens' | 'acts' | 'part'>
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
    text: [story, question].join(' '),
    history,
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
  { parts, text, history, hints }: ReadSearch,
  near?: readonly string[],
): Found {
  const reading = readingOf(
    base,
    parts.map(({ words, share }) => ({ slots: slotsOfText(base, words), share })),
  )
  const passages = retrieve(base.index, { text, history, top: candidates })
  const retrieved = evidenceOf(passages)
  const alike = new Set(near?.slice(0, candidates))
  const holders = base.holders()
  const pool = holders
    ? base.clauses
    : base.clauses.filter(
        (prepared) => retrieved.has(keyOf(prepared)) || alike.has(keyOf(prepared)),
      )
  const compared = holders ? compareAll(base, holders, reading) : compareEach(base, reading)
  const clauses = pool
    .map((prepared) => {
      const found = retrieved.get(keyOf(prepared)) ?? notRetrieved
      return scoreClause(base, prepared, { ...hints, compared, retrieved: found })
    })
    .sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b))
  const ordered = near ? fuse(clauses, ({ prepared }) => keyOf(prepared), near) : clauses
  return { reading, clauses: ordered, confidence: passages.confidence }
}

const readText = (text: string): ReadText => ({
  tokens: tokensOf(text),
  isFrench: languageOfText(text) === 'fr',
})

/** The things that a message says, typing errors repaired. */
export const slotsOfMessage = (base: AnswerBase, text: string): readonly Slot[] =>
  slotsOfText(base, readText(text))

/** The French “comment” asks how, and names no comment. */
function slotsOfText(base: AnswerBase, { tokens, isFrench }: ReadText): readonly Slot[] {
  const meant = tokens
    .filter((token) => !(isFrench && token === 'comment'))
    .flatMap((token) => repaired(base.words, token).split(' '))
  return slotsOf(base.lexicon, meant)
}

/** A message in plain words with its typing errors repaired: what it asks for is read from its small words too. */
export const repairedText = ({ words }: AnswerBase, text: string): string =>
  tokensOf(text)
    .map((token) => repaired(words, token))
    .join(' ')

/** A policy goes before a guideline of equal score. */
const rankOf = ({ prepared }: ScoredClause) => (prepared.document.kind === 'policy' ? 0 : 1)

const keyOf = ({ document, clause }: Pick<PreparedClause, 'document' | 'clause'>) =>
  `${document.name}#${clause.id}`

/** What the search says of each clause: the best of its passages. */
function evidenceOf({ passages }: Retrieved): ReadonlyMap<string, RetrievedEvidence> {
  const clauses = new Map<string, RetrievedEvidence>()
  const top = Math.max(...passages.map(({ score }) => score), Number.EPSILON)
  for (const passage of passages) {
    const key = keyOf(passage)
    const before = clauses.get(key) ?? notRetrieved
    const { asked, bridged, pairs } = passage.evidence
    clauses.set(key, {
      score: Math.max(before.score, passage.score / top),
      asked: Math.max(before.asked, asked),
      bridged: Math.max(before.bridged, bridged),
      pairs: Math.max(before.pairs, pairs),
    })
  }
  return clauses
}
