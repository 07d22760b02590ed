/** Those who are consulted: who is asked, who has answered, and what an answer makes of the case. */
import type { AwaitedRole, Case, Instant, Opinion } from './case.ts'
import { eventOf, refuse, type StepRequest, type StepResult } from './step-request.ts'
import { type OpinionVerb, verbIn, type Workflow } from './workflow.ts'

/** The consulted roles that have said nothing on the present revision. */
export function unanswered(entry: Case, workflow: Workflow): readonly string[] {
  const answered = new Set(entry.opinions.map(({ role }) => role))
  const consulted = workflow.states[entry.state]?.consult ?? []
  // In a conflict of interest nobody else hears of the case.
  return entry.conflict ? [] : consulted.filter((role) => !answered.has(role))
}

/**
 * Whether a step needs a reason now: always, or as long as somebody who was consulted has not answered and still has
 * time to. Without a time of their own they have until the decision is due.
 */
export function needsReason(entry: Case, workflow: Workflow, verb: string, now: Instant): boolean {
  const rule = verbIn(workflow, entry.state, verb)?.reason
  return rule === 'always' || (rule === 'while-consulting' && isConsulting(entry, workflow, now))
}

export function isConsulting(entry: Case, workflow: Workflow, now: Instant): boolean {
  const until = entry.consultDueAt ?? entry.dueAt
  return unanswered(entry, workflow).length > 0 && (until === undefined || now <= until)
}

export function giveOpinion(
  entry: Case,
  workflow: Workflow,
  request: StepRequest,
  verb: OpinionVerb,
): StepResult {
  const { role, reason } = request
  const state = workflow.states[entry.state]
  if (request.by.id === entry.openedBy.id) return refuse(entry, 'own-case')
  if (!role || !rolesConsulted(workflow).has(role)) return refuse(entry, 'not-your-turn')
  if (!state?.consult.includes(role) || entry.opinions.some((opinion) => opinion.role === role))
    return { kind: 'already', case: entry }
  if (verb === 'object' && !reason) return refuse(entry, 'reason-needed')
  const opinion: Opinion = {
    role,
    verb,
    by: request.by,
    at: request.at,
    ...(reason ? { reason } : {}),
  }
  const heard: Case = {
    ...entry,
    version: entry.version + 1,
    updatedAt: request.at,
    opinions: [...entry.opinions, opinion],
  }
  return {
    kind: 'stepped',
    case: { ...heard, awaits: awaitedRoles(heard, workflow) },
    event: eventOf(entry, request, entry.state),
  }
}

const rolesConsulted = (workflow: Workflow): ReadonlySet<string> =>
  new Set(Object.values(workflow.states).flatMap(({ consult }) => consult))

/** Whose answer the case waits for as it stands. */
export function awaitedRoles(entry: Case, workflow: Workflow): readonly AwaitedRole[] {
  const decider = entry.role && {
    role: entry.role,
    ...(entry.dueAt === undefined ? {} : { dueAt: entry.dueAt }),
  }
  const until = entry.consultDueAt ?? entry.dueAt
  return [
    ...(decider ? [decider] : []),
    ...unanswered(entry, workflow)
      .filter((role) => role !== entry.role)
      .map((role) => ({ role, ...(until === undefined ? {} : { dueAt: until }) })),
  ]
}
