/** A case: one submission on its way through its workflow, with everything that was said and decided. */
import type { Warning } from '../forms/caution.ts'
import type { FieldValue, FieldValues } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import type { Language } from '../messages/message.ts'
import type { Evidence } from './evidence.ts'

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

/** A clause on which a decision rests, in the words that it had on that day. */
export interface CitedClause {
  readonly document: string
  readonly title: string
  readonly version: string
  readonly id: string
  readonly heading: string
  readonly words: string
}

/** What an approval asks for. `dueOn`: an ISO day. */
export interface Condition {
  readonly text: string
  readonly dueOn?: string
}

/** A question to the person who opened the case, with the answer once it is there. */
export interface CaseQuestion {
  readonly role: string
  readonly by: Person
  readonly at: Instant
  readonly text: string
  readonly answer?: { readonly at: Instant; readonly text: string }
}

/** A note among reviewers; the person who opened the case never sees it. */
export interface CaseNote {
  readonly role: string
  readonly by: Person
  readonly at: Instant
  readonly text: string
}

/** What the person who opened the case wrote of their own accord after it was sent. */
export interface CaseAddition {
  readonly at: Instant
  readonly text: string
}

/** Another report that the case calls for: ticked in the form, or suggested by its words; and whether it is filed. */
export interface CompanionReport {
  /** The key of `companions.reports`. */
  readonly id: string
  readonly why: 'ticked' | 'suggested' | 'added'
  readonly filed?: { readonly at: Instant; readonly by: Person; readonly role?: string }
}

/** Why a case went to the role for conflicts of interest. `unsure`: Teams could not say whether it concerns a reviewer. */
export type ConflictReason = 'picked' | 'said' | 'marked' | 'unsure'

/** Only this role hears of the case. */
export interface Conflict {
  readonly role: string
  readonly why: ConflictReason
}

/** What a revision changed in one field; no `before` or `after` where it was or is left empty. */
export interface FieldChange {
  readonly field: string
  readonly before?: FieldValue
  readonly after?: FieldValue
}

/** A role whose answer is awaited, and until when. */
export interface AwaitedRole {
  readonly role: string
  readonly dueAt?: Instant
}

/**
 * The deadlines that a case may have: for the one whose turn it is, for those who are consulted, for the answer of the
 * person who opened it, and for the conditions of an approval.
 */
export const deadlines = ['decision', 'consultation', 'answer', 'condition'] as const
export type Deadline = (typeof deadlines)[number]

/** The last step that moved the case from one state to another. */
export interface Step {
  readonly verb: string
  readonly by: Person
  readonly at: Instant
  /** In which the person acted; none for the one who opened the case. */
  readonly role?: string
  readonly reason?: string
  /** The id of the outcome, where the verb asks for one. */
  readonly outcome?: string
  readonly clause?: CitedClause
  /** The id of whom the case was referred to. */
  readonly addressee?: string
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
  /** What is entered is sealed where it is stored. A confidential case is sealed in any event. */
  readonly sealed?: boolean
  readonly openedBy: Person
  readonly language: Language
  readonly fields: FieldValues
  /** What was noticed when the present revision was sent. */
  readonly warnings?: readonly Warning[]
  readonly opinions: readonly Opinion[]
  readonly lastStep?: Step
  readonly openedAt: Instant
  readonly updatedAt: Instant
  readonly dueAt?: Instant
  /** Until when the consulted are asked to answer. */
  readonly consultDueAt?: Instant
  /** Whose answer is awaited: those consulted who have not answered, and the role whose turn it is. */
  readonly awaits: readonly AwaitedRole[]
  /** The person of the role who is expected to act; others of the role still may. */
  readonly assignee?: Person
  /** Roles that took over from others of the workflow: by the role that the workflow names. */
  readonly standIns: Readonly<Record<string, string>>
  readonly questions: readonly CaseQuestion[]
  readonly notes: readonly CaseNote[]
  /** What the approval asks for. */
  readonly conditions: readonly Condition[]
  /** What the last revision changed, field by field. */
  readonly changes: readonly FieldChange[]
  /** Whom it is about, as the form names them: they never learn of it. */
  readonly subjects?: readonly Someone[]
  /** It concerns somebody who would otherwise handle it. */
  readonly conflict?: Conflict
  /** Only the person who handles the case sees who opened it. */
  readonly shielded?: boolean
  /** Its words show signs of haste; a suggestion, never a judgement. */
  readonly urgent?: boolean
  readonly reports?: readonly CompanionReport[]
  /** The numbers of related cases. */
  readonly links?: readonly string[]
  readonly additions?: readonly CaseAddition[]
  /** The files that the person who opened it sent. */
  readonly evidence?: readonly Evidence[]
  /** When all of it is to be done, whatever its state. */
  readonly closeBy?: Instant
  /** How many reminders of a deadline have gone out, those included that were due before the case came here. */
  readonly reminded: Readonly<Partial<Record<Deadline, number>>>
  /** When the next reminder is due. */
  readonly remindAt?: Instant
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
  /** The reason, the question, the answer or the note. */
  readonly reason?: string
  readonly outcome?: string
  readonly clause?: CitedClause
  readonly conditions?: readonly Condition[]
  readonly changes?: readonly FieldChange[]
  /** The id of whom the case was referred to. */
  readonly addressee?: string
  /** What the reviewers wrote to the person who opened the case. */
  readonly letter?: string
  /** The id of the report that was ticked off. */
  readonly report?: string
  /** The number of the case that was linked. */
  readonly link?: string
  /** The ids of the files that were added. */
  readonly evidence?: readonly number[]
  /** The ISO day on which it was done, where the step says so. */
  readonly doneOn?: string
  /** To whom the case was passed on. */
  readonly assigned?: { readonly role: string; readonly person?: Person }
}

/** Who acts where nobody does: the bot itself, for what happens by the calendar. */
export const deskItself: Person = { id: 'system', name: 'Policy Desk' }

/** In the place of somebody who is to be named to nobody but the person who handles their case. */
export const theComplainant: Person = { id: 'complainant', name: '' }
