/** The rules of a case, without any input or output: what a step makes of it, and why a step cannot be taken. */
import type { FieldValues } from '../forms/form.ts'
import type { Language } from '../messages/message.ts'
import type { Case, CaseEvent, Instant, Opinion, Person } from './case.ts'
import { isOpinionVerb, type OpinionVerb, verbIn, type Workflow } from './workflow.ts'

export interface NewCase {
  readonly org: string
  readonly number: string
  readonly form: string
  readonly workflow: string
  readonly confidential: boolean
  readonly by: Person
  readonly language: Language
  readonly fields: FieldValues
  readonly at: Instant
}

/** Somebody's wish to move a case on. `role`: in which they act; none for the one who opened the case. */
export interface StepRequest {
  readonly verb: string
  readonly by: Person
  readonly role?: string
  readonly reason?: string
  readonly outcome?: string
  /** New values, where the person revises the submission. */
  readonly fields?: FieldValues
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
  | 'unknown-verb'

type DueDate = (workingDays: number, from: Instant) => Instant

/** A case as it is when its form is accepted, with the first line of its timeline. */
export function openCase(
  entry: NewCase,
  workflow: Workflow,
  due: DueDate,
): { case: Case; event: Omit<CaseEvent, 'seq'> } {
  const { by, at, ...kept } = entry
  const opened: Case = {
    ...kept,
    ...arrive(workflow, workflow.start, at, due),
    version: 1,
    revision: 1,
    openedBy: by,
    opinions: [],
    openedAt: at,
    updatedAt: at,
  }
  const { org, number } = entry
  return {
    case: opened,
    event: { org, number, at, by, verb: 'open', from: '', to: workflow.start },
  }
}

/** Takes one step, or says why not. Decisions are for those who ask within the state; later ones learn who was first. */
export function takeStep(
  entry: Case,
  workflow: Workflow,
  request: StepRequest,
  due: DueDate,
): StepResult {
  const state = workflow.states[entry.state]
  if (isOpinionVerb(request.verb)) return giveOpinion(entry, workflow, request, request.verb)
  const verb = verbIn(workflow, entry.state, request.verb)
  if (!state || !verb) return outOfTurn(entry, workflow, request)
  const refuse = (why: StepRefusal): StepResult => ({ kind: 'refused', why, case: entry })
  if (verb.by === 'applicant') {
    if (request.by.id !== entry.openedBy.id) return refuse('not-your-turn')
  } else {
    if (request.by.id === entry.openedBy.id) return refuse('own-case')
    if (request.role !== state.role) return refuse('not-your-turn')
  }
  if (!request.reason && needsReason(entry, workflow, request.verb)) return refuse('reason-needed')
  if (verb.outcomes && !(request.outcome && Object.hasOwn(verb.outcomes, request.outcome)))
    return refuse('outcome-needed')
  return { kind: 'stepped', ...move(entry, workflow, request, verb.to, due) }
}

/** Whether a step needs a reason now: always, or as long as somebody who was consulted has not answered. */
export function needsReason(entry: Case, workflow: Workflow, verb: string): boolean {
  const rule = verbIn(workflow, entry.state, verb)?.reason
  return (
    rule === 'always' || (rule === 'while-consulting' && unanswered(entry, workflow).length > 0)
  )
}

/** The consulted roles that have said nothing on the present revision. */
export function unanswered(entry: Case, workflow: Workflow): readonly string[] {
  const answered = new Set(entry.opinions.map(({ role }) => role))
  return (workflow.states[entry.state]?.consult ?? []).filter((role) => !answered.has(role))
}

/** A verb that the state does not know: late for one that another state has, unknown otherwise. */
function outOfTurn(entry: Case, workflow: Workflow, request: StepRequest): StepResult {
  const known = Object.values(workflow.states).some(({ verbs }) =>
    Object.hasOwn(verbs, request.verb),
  )
  return known
    ? { kind: 'already', case: entry }
    : { kind: 'refused', why: 'unknown-verb', case: entry }
}

function giveOpinion(
  entry: Case,
  workflow: Workflow,
  request: StepRequest,
  verb: OpinionVerb,
): StepResult {
  const role = request.role
  const state = workflow.states[entry.state]
  const refuse = (why: StepRefusal): StepResult => ({ kind: 'refused', why, case: entry })
  if (request.by.id === entry.openedBy.id) return refuse('own-case')
  if (!role || !rolesConsulted(workflow).has(role)) return refuse('not-your-turn')
  if (!state?.consult.includes(role)) return { kind: 'already', case: entry }
  if (entry.opinions.some((opinion) => opinion.role === role))
    return { kind: 'already', case: entry }
  if (verb === 'object' && !request.reason) return refuse('reason-needed')
  const opinion: Opinion = {
    role,
    verb,
    by: request.by,
    at: request.at,
    ...(request.reason ? { reason: request.reason } : {}),
  }
  return {
    kind: 'stepped',
    case: {
      ...entry,
      version: entry.version + 1,
      updatedAt: request.at,
      opinions: [...entry.opinions, opinion],
    },
    event: eventOf(entry, request, entry.state),
  }
}

const rolesConsulted = (workflow: Workflow): ReadonlySet<string> =>
  new Set(Object.values(workflow.states).flatMap(({ consult }) => consult))

function move(entry: Case, workflow: Workflow, request: StepRequest, to: string, due: DueDate) {
  const { role: _role, dueAt: _dueAt, ...kept } = entry
  const revised = request.fields !== undefined
  const moved: Case = {
    ...kept,
    ...arrive(workflow, to, request.at, due),
    ...(request.fields ? { fields: request.fields } : {}),
    // Opinions were given on what the reviewers saw; a new revision asks them again.
    opinions: revised ? [] : entry.opinions,
    revision: entry.revision + (revised ? 1 : 0),
    version: entry.version + 1,
    updatedAt: request.at,
    lastStep: {
      verb: request.verb,
      by: request.by,
      at: request.at,
      ...(request.reason ? { reason: request.reason } : {}),
      ...(request.outcome ? { outcome: request.outcome } : {}),
    },
  }
  return { case: moved, event: eventOf(entry, request, to) }
}

function arrive(workflow: Workflow, name: string, at: Instant, due: DueDate) {
  const state = workflow.states[name]
  return {
    state: name,
    closed: state?.closed ?? false,
    ...(state?.role && !state.closed ? { role: state.role } : {}),
    ...(state?.dueInDays ? { dueAt: due(state.dueInDays, at) } : {}),
  }
}

function eventOf(entry: Case, request: StepRequest, to: string): Omit<CaseEvent, 'seq'> {
  return {
    org: entry.org,
    number: entry.number,
    at: request.at,
    by: request.by,
    verb: request.verb,
    from: entry.state,
    to,
    ...(request.role ? { role: request.role } : {}),
    ...(request.reason ? { reason: request.reason } : {}),
    ...(request.outcome ? { outcome: request.outcome } : {}),
  }
}
