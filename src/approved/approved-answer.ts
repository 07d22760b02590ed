/** An approved answer: what a person answered once, kept by an owner and given to whoever asks the same. */
import type { Language } from '../messages/message.ts'

/** Microseconds since 1970. */
export type Moment = number

/** The clause behind an answer, in the words that it had when the answer was approved. */
export interface AnswerClause {
  readonly document: string
  readonly title: string
  readonly version: string
  readonly id: string
  readonly heading: string
  readonly words: string
}

/** `by-hand`: whoever keeps the answers took it out; the others happen by themselves. */
export type Retirement = 'by-hand' | 'clause-changed' | 'clause-removed'

export interface ApprovedAnswer {
  readonly org: string
  /** 1, 2, 3 … within the organization. */
  readonly id: number
  /** The question, as those who keep the answers word it. Never shown to those who ask. */
  readonly question: string
  /** Other ways to ask the same. */
  readonly wordings: readonly string[]
  readonly text: string
  readonly language: Language
  readonly clause?: AnswerClause
  readonly owner: { readonly id: string; readonly name: string }
  readonly approvedBy: string
  readonly approvedAt: Moment
  /** ISO day on which the owner is asked whether it still holds. */
  readonly reviewOn: string
  readonly status: 'active' | 'retired'
  readonly retired?: Retirement
  /** The case whose answer it was. */
  readonly caseNumber?: string
  /** Counts every change; changes are compare-and-set on it. */
  readonly version: number
  readonly updatedAt: Moment
}

/** Characters of an answer, of a question, and of all its other wordings together. */
export const answerLimits = { text: 1000, question: 500, wordings: 1500 } as const

/** Whether the clause behind an answer still says what it said: an answer without a clause rests on its owner alone. */
export function clauseState(
  { clause }: Pick<ApprovedAnswer, 'clause'>,
  wordsNow: (document: string, clause: string) => string | undefined,
): 'same' | Exclude<Retirement, 'by-hand'> {
  if (!clause) return 'same'
  const words = wordsNow(clause.document, clause.id)
  if (words === undefined) return 'clause-removed'
  return words === clause.words ? 'same' : 'clause-changed'
}
