/** What comes back for a question: an answer with its citations, a form, or an honest no. */
import type { ApprovedAnswer } from '../approved/approved-answer.ts'
import type { Language } from '../messages/message.ts'

export interface Question {
  readonly text: string
  /** The person's earlier questions in this conversation, oldest first. */
  readonly history?: readonly string[]
  /** The language to answer in; left out, it is that of the question. */
  readonly language?: Language
  /** Clauses (`document#clause`) in the order of their likeness in meaning, where something has compared them. */
  readonly near?: readonly string[]
  /** Answers of people that are preferred where they answer the same. */
  readonly approved?: readonly ApprovedAnswer[]
}

/** `quote` stands in the clause to the letter. */
export interface Citation {
  readonly document: string
  /** The document's title, for people. */
  readonly title: string
  readonly version: string
  readonly clause: string
  readonly heading: string
  readonly quote: string
}

/** Who stands behind an approved answer. */
export type Approval = Pick<
  ApprovedAnswer,
  'id' | 'approvedBy' | 'approvedAt' | 'reviewOn' | 'text' | 'language'
>

/** Why there is no answer; each has its own sentence and next step. */
export type DeclineReason =
  | 'empty'
  | 'too-long'
  | 'out-of-scope'
  | 'not-in-policy'
  | 'other-organization'
  | 'judge-person'
  | 'personal-data'
  | 'instruction'

export type Answer =
  | {
      readonly kind: 'answer'
      readonly language: Language
      /** Plain sentences, each ending in the number of its citation: `… [1]`. */
      readonly text: string
      readonly citations: readonly Citation[]
      /** Forms that the cited clauses call for, by name. */
      readonly offers: readonly string[]
      /** Documents that the cited clauses name and that the knowledge base does not hold. */
      readonly missing: readonly string[]
      /** The sentences are a model's, each checked against its clause; the citations are to the letter as ever. */
      readonly generated?: true
      /** A person's own answer, approved for everybody; never a model's. */
      readonly approved?: Approval
    }
  | {
      readonly kind: 'form'
      readonly language: Language
      readonly form: string
      readonly text: string
      readonly citations: readonly Citation[]
      readonly offers: readonly string[]
    }
  | {
      readonly kind: 'not-in-policy' | 'refusal'
      readonly language: Language
      readonly reason: DeclineReason
      readonly text: string
      /** A clause that is only near; it is introduced as such and is no answer. */
      readonly nearest?: Citation
      /** What the policy says to somebody for whom there is no form; its sentences are quoted in the text. */
      readonly instead?: readonly Citation[]
      readonly offers: readonly string[]
    }

/** The clauses that the sentences of an answer quote, in the order of their numbers. */
export const citationsOf = (answer: Answer): readonly Citation[] =>
  'citations' in answer ? answer.citations : (answer.instead ?? [])
