/** A case: one submission on its way through its workflow, with everything that was said and decided. */
import type { FieldValues } from '../forms/form.ts'
import type { Language } from '../messages/message.ts'

/** Microseconds since 1970, UTC: an integer that every database keeps exactly. */
export type Instant = number

/** A person as Teams names them: `id` is the Entra object id, `name` a snapshot for display. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** What a consulted role said of the present revision. */
export interface Opinion {
  readonly role: string
  readonly verb: 'recommend' | 'object'
  readonly by: Person
  readonly at: Instant
  readonly reason?: string
}

/** The last step that moved the case from one state to another. */
export interface Step {
  readonly verb: string
  readonly by: Person
  readonly at: Instant
  readonly reason?: string
  /** The id of the outcome, where the verb asks for one. */
  readonly outcome?: string
}

export interface Case {
  readonly org: string
  /** `SMA-2026-0007`: prefix of the form, year, running number. */
  readonly number: string
  readonly form: string
  readonly workflow: string
  readonly state: string
  /** The role whose turn it is in this state; none when the case waits for the person or is closed. */
  readonly role?: string
  readonly closed: boolean
  /** Counts every change; decisions are compare-and-set on it. */
  readonly version: number
  /** Counts the submissions: 1, and one more each time the person revises. Cards belong to a revision. */
  readonly revision: number
  /** Confidential cases show nothing but number, kind and age outside an entitled reviewer's own view. */
  readonly confidential: boolean
  readonly openedBy: Person
  readonly language: Language
  readonly fields: FieldValues
  readonly opinions: readonly Opinion[]
  readonly lastStep?: Step
  readonly openedAt: Instant
  readonly updatedAt: Instant
  readonly dueAt?: Instant
}

/** One line of a case's timeline. */
export interface CaseEvent {
  readonly org: string
  readonly number: string
  /** 1, 2, 3 … within the case. */
  readonly seq: number
  readonly at: Instant
  readonly by: Person
  /** The role in which the person acted; none for the one who opened the case. */
  readonly role?: string
  readonly verb: string
  readonly from: string
  readonly to: string
  readonly reason?: string
  readonly outcome?: string
}
