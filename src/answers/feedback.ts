/** What people say of an answer: thumb, reason, and the clauses it stood on. Never who says it, and never what was asked. */

export const reactions = ['like', 'dislike'] as const
export type Reaction = (typeof reactions)[number]

export const feedbackReasons = [
  'wrong',
  'incomplete',
  'unclear',
  'off-topic',
  'outdated',
  'other',
] as const
export type FeedbackReason = (typeof feedbackReasons)[number]

/** Where a clause stands: enough to find it again, whatever later versions say. */
export interface ClauseReference {
  readonly document: string
  readonly version: string
  readonly clause: string
}

export interface Feedback {
  /** One person on one answer; nobody can tell from it which person or which answer. A later thumb replaces it. */
  readonly key: string
  readonly org: string
  /** Microseconds since 1970, at the beginning of the day: the hour could lead to a person. */
  readonly day: number
  readonly reaction: Reaction
  readonly reason?: FeedbackReason
  /** The person's own words, where they gave some. */
  readonly comment?: string
  readonly answer: 'answer' | 'form' | 'not-in-policy' | 'refusal' | 'unknown'
  /** Whether a model had worded it. */
  readonly generated: boolean
  /** What it cited, or came nearest to; empty where the answer is no longer known. */
  readonly clauses: readonly ClauseReference[]
}

export interface FeedbackStore {
  /** Stores it, in place of an earlier one of the same key. */
  put(feedback: Feedback): Promise<void>
  /** An organization's feedback, the newest day first, at most `limit`. */
  list(org: string, limit: number): Promise<readonly Feedback[]>
}

/** Characters of a comment. */
export const longestComment = 500
