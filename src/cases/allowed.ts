/** What a role may do with a case as it stands; whether the person may act for the role is asked elsewhere. */
import type { Case } from './case.ts'
import { mayMarkConflict } from './confide.ts'
import { mayAsk, mayComment, reassignableTo } from './side-step.ts'
import { roleInTurn } from './sight.ts'
import { opinionVerbs, type Workflow } from './workflow.ts'

export interface Allowed {
  /** Verbs of the workflow that move the case on. */
  readonly decisions: readonly string[]
  /** Recommend and object, as long as the role is asked. */
  readonly opinions: readonly string[]
  readonly mayAsk: boolean
  readonly mayComment: boolean
  /** The roles to which the case may be passed on; empty where it may not. */
  readonly reassign: readonly string[]
  /** Whether a reviewer may say that it concerns a reviewer. */
  readonly mayMarkConflict: boolean
}

export function allowedTo(
  entry: Case,
  workflow: Workflow,
  role: string,
  conflictRole?: string,
): Allowed {
  const state = workflow.states[entry.state]
  const isTurn = !!state && roleInTurn(entry, workflow) === role
  const isAsked =
    (state?.consult.includes(role) ?? false) &&
    !entry.conflict &&
    !entry.opinions.some((opinion) => opinion.role === role)
  return {
    decisions: isTurn
      ? Object.entries(state.verbs).flatMap(([verb, { by }]) => (by === 'role' ? [verb] : []))
      : [],
    opinions: isAsked ? opinionVerbs : [],
    mayAsk: mayAsk(entry, workflow, role),
    mayComment: mayComment(workflow, entry, role),
    reassign: isTurn ? reassignableTo(entry, workflow) : [],
    mayMarkConflict: mayComment(workflow, entry, role) && mayMarkConflict(entry, conflictRole),
  }
}

/** What the person who opened the case may do with it now. */
export function allowedToApplicant(entry: Case, workflow: Workflow): readonly string[] {
  const verbs = Object.entries(workflow.states[entry.state]?.verbs ?? {})
  return verbs.flatMap(([name, { by, until }]) =>
    by === 'applicant' && !(until === 'opinion' && entry.opinions.length > 0) ? [name] : [],
  )
}
