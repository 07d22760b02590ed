/** What somebody wishes to do with a case, and what can become of the wish. */
import type { Warning } from '../forms/caution.ts'
import type { FieldValues } from '../forms/form.ts'
import type { Case, CaseEvent, CitedClause, Condition, Instant, Person } from './case.ts'
import type { NewEvidence } from './evidence.ts'

/** `role`: in which they act; none for the one who opened the case. */
export interface StepRequest {
  readonly verb: string
  readonly by: Person
  readonly role?: string
  /** The reason; for `ask`, `answer` and `comment` what is said. */
  readonly reason?: string
  readonly outcome?: string
  /** The clause on which the step rests, as it stands in the policy now. */
  readonly clause?: CitedClause
  readonly conditions?: readonly Condition[]
  /** To whom the case is passed on; that the person may act for the role is asked before. */
  readonly assign?: { readonly role: string; readonly person?: Person }
  /** Whom the case is referred to, where the verb asks for it. */
  readonly addressee?: string
  /** Words for the person who opened the case, where the verb allows them. */
  readonly letter?: string
  /** The companion report that is ticked off. */
  readonly report?: string
  /** The number of the case to link; that the person may see it is asked before. */
  readonly link?: string
  /** Files that were fetched and looked at. */
  readonly evidence?: readonly NewEvidence[]
  /** How many files the case takes in all. */
  readonly mostEvidence?: number
  /** The role that takes a case in a conflict of interest, where the organization named one. */
  readonly conflictRole?: string
  /** The ISO day on which it was done, where the verb asks for it. */
  readonly doneOn?: string
  /** Which question is answered, counted from 0; without it, the oldest that waits. */
  readonly question?: number
  /** New values, where the person revises the submission. */
  readonly fields?: FieldValues
  /** What was noticed about them. */
  readonly warnings?: readonly Warning[]
  readonly at: Instant
}

export type StepResult =
  | { readonly kind: 'stepped'; readonly case: Case; readonly event: Omit<CaseEvent, 'seq'> }
  /** The case has moved on, or this very step was taken before; `case.lastStep` says by whom. */
  | { readonly kind: 'already'; readonly case: Case }
  | { readonly kind: 'refused'; readonly why: StepRefusal; readonly case: Case }

export type StepRefusal =
  | 'own-case'
  | 'not-your-turn'
  | 'reason-needed'
  | 'outcome-needed'
  | 'clause-needed'
  | 'conditions-needed'
  | 'no-question'
  | 'no-such-role'
  | 'too-late'
  | 'unknown-verb'
  /** A letter to the person who opened the case names whom it is about. */
  | 'names-others'
  | 'no-such-report'
  | 'no-such-case'
  | 'no-conflict-role'
  /** The case has as many files as it takes. */
  | 'no-more-evidence'
  /** The day on which it was done is still to come. */
  | 'not-yet'

export const refuse = (entry: Case, why: StepRefusal): StepResult => ({
  kind: 'refused',
  why,
  case: entry,
})

/** The line of the timeline that tells of a step. */
export function eventOf(entry: Case, request: StepRequest, to: string): Omit<CaseEvent, 'seq'> {
  const { at, by, verb, role, reason, outcome, clause, conditions, assign } = request
  const { addressee, letter, report, link, doneOn } = request
  return {
    org: entry.org,
    number: entry.number,
    at,
    by,
    verb,
    from: entry.state,
    to,
    ...(role ? { role } : {}),
    ...(reason ? { reason } : {}),
    ...(outcome ? { outcome } : {}),
    ...(clause ? { clause } : {}),
    ...(conditions && conditions.length > 0 ? { conditions } : {}),
    ...(assign ? { assigned: assign } : {}),
    ...(addressee ? { addressee } : {}),
    ...(letter ? { letter } : {}),
    ...(report ? { report } : {}),
    ...(link ? { link } : {}),
    ...(doneOn ? { doneOn } : {}),
  }
}
