/** What the approved answers need of a database. One contract suite holds every implementation to it. */
import type { AuditEntry } from '../audit-entry.ts'
import type { ApprovedAnswer, Moment, Retirement } from './approved-answer.ts'

/** Tell the owner that an answer is due for review, or that it retired by itself. */
export interface AnswerIntent {
  readonly kind: 'approved-answer'
  readonly to: `person:${string}` | `role:${string}`
  readonly answer: number
  readonly why: 'review' | Exclude<Retirement, 'by-hand'>
  /** The day of the review, or of the retirement. */
  readonly on: string
}

export interface ApprovedTransaction {
  /** The next id of the organization; two transactions never get the same. */
  nextAnswerId(org: string): Promise<number>
  insertAnswer(answer: ApprovedAnswer): Promise<void>
  /** The answer, locked against other transactions until this one ends. */
  lockAnswer(org: string, id: number): Promise<ApprovedAnswer | undefined>
  /** Stores it where the stored version is still `expectedVersion`; false when somebody was faster. */
  updateAnswer(answer: ApprovedAnswer, expectedVersion: number): Promise<boolean>
  /** Notes that the review of this day was called for; false where it was before. */
  markAnswerReview(org: string, id: number, reviewOn: string): Promise<boolean>
  enqueue(org: string, intent: AnswerIntent, at: Moment): Promise<void>
  audit(entry: AuditEntry): Promise<void>
}

export interface ApprovedReads {
  /** The organization's approved answers in use, oldest first. */
  activeAnswers(org: string): Promise<readonly ApprovedAnswer[]>
  /** All of them, the newest first. */
  approvedAnswers(org: string, limit: number): Promise<readonly ApprovedAnswer[]>
  findAnswer(org: string, id: number): Promise<ApprovedAnswer | undefined>
}

export interface ApprovedStore extends ApprovedReads {
  transaction<T>(work: (tx: ApprovedTransaction) => Promise<T>): Promise<T>
}
