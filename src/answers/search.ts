/** Finds the clauses for one question: the search gives candidates, the evidence ranks them. */
import { type Retrieved, retrieve } from '../knowledge/retrieve.ts'
import { actsOf } from './act.ts'
import type { AnswerBase, PreparedClause } from './base.ts'
import { notRetrieved, type RetrievedEvidence, type ScoredClause, scoreClause } from './evidence.ts'
import { fuse } from './fuse.ts'
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
  /** Clauses in the order of their likeness in meaning. It changes their order only: whether they answer rests on words. */
  readonly near?: readonly string[]
}

export interface Found {
  readonly reading: Reading
  /** Best first. */
  readonly clauses: readonly ScoredClause[]
  /** How sure the search is that a passage answers, 0 to 1. */
  readonly confidence: number
}

/** Up to this many clauses all are compared; beyond, only those that the search brings up. */
const compareAll = 400
const candidates = 60
/** What the story and the other questions count for this one. */
const share = { story: 0.8, others: 0.25 }

export function search(base: AnswerBase, wanted: Search): Found {
  const read = (text: string) => slotsOfMessage(base, text)
  const reading = readingOf(base, [
    { slots: read(wanted.question), share: 1 },
    { slots: read(wanted.story), share: share.story },
    ...wanted.others.map((text) => ({ slots: read(text), share: share.others })),
    ...wanted.history.map((text) => ({ slots: read(text), share: wanted.historyShare })),
  ])
  const text = [wanted.story, wanted.question].join(' ')
  const passages = retrieve(base.index, { text, history: wanted.history, top: candidates })
  const retrieved = evidenceOf(passages)
  const alike = new Set(wanted.near?.slice(0, candidates))
  const pool =
    base.clauses.length <= compareAll
      ? base.clauses
      : base.clauses.filter(
          (prepared) => retrieved.has(keyOf(prepared)) || alike.has(keyOf(prepared)),
        )
  const hints = {
    type: questionType(wanted.question),
    tokens: tokensOf(wanted.question),
    acts: actsOf(wanted.question),
    part: partAskedFor(wanted.question),
  }
  const clauses = pool
    .map((prepared) => {
      const found = retrieved.get(keyOf(prepared)) ?? notRetrieved
      return scoreClause(base, prepared, reading, { ...hints, retrieved: found })
    })
    .sort((a, b) => b.score - a.score || rankOf(a) - rankOf(b))
  const ordered = wanted.near
    ? fuse(clauses, ({ prepared }) => keyOf(prepared), wanted.near)
    : clauses
  return { reading, clauses: ordered, confidence: passages.confidence }
}

/** The things that a message says, typing errors repaired. The French “comment” asks how, and names no comment. */
export function slotsOfMessage(base: AnswerBase, text: string): readonly Slot[] {
  const isFrench = languageOfText(text) === 'fr'
  const tokens = tokensOf(text)
    .filter((token) => !(isFrench && token === 'comment'))
    .flatMap((token) => repaired(base.words, token).split(' '))
  return slotsOf(base.lexicon, tokens)
}

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
