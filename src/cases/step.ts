/** The rules of a case, without any input or output: what a step makes of it, and why a step cannot be taken. */
import type { Warning } from '../forms/caution.ts'
import type { FieldValue, FieldValues } from '../forms/form.ts'
import type { Language } from '../messages/message.ts'
import type { Case, CaseEvent, FieldChange, Instant, Person } from './case.ts'
import { awaitedRoles, giveOpinion, needsReason } from './opinion.ts'
import { takeSideStep } from './side-step.ts'
import { eventOf, refuse, type StepRequest, type StepResult } from './step-request.ts'
import { isOpinionVerb, isSideVerb, verbIn, type Workflow, type WorkflowVerb } from './workflow.ts'

export interface NewCase {
  readonly org: string
  readonly number: string
  readonly form: string
  readonly workflow: string
  readonly confidential: boolean
  readonly by: Person
  readonly language: Language
  readonly fields: FieldValues
  readonly warnings?: readonly Warning[]
  readonly at: Instant
}

export type DueDate = (workingDays: number, from: Instant) => Instant

/** A case as it is when its form is accepted, with the first line of its timeline. */
export function openCase(
  entry: NewCase,
  workflow: Workflow,
  due: DueDate,
): { case: Case; event: Omit<CaseEvent, 'seq'> } {
  const { by, at, ...kept } = entry
  const opened: Case = {
    ...kept,
    ...arrive(workflow, workflow.start, {}, at, due),
    version: 1,
    revision: 1,
    openedBy: by,
    opinions: [],
    openedAt: at,
    updatedAt: at,
    awaits: [],
    standIns: {},
    questions: [],
    notes: [],
    conditions: [],
    changes: [],
  }
  const { org, number } = entry
  return {
    case: { ...opened, awaits: awaitedRoles(opened, workflow) },
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
  if (isOpinionVerb(request.verb)) return giveOpinion(entry, workflow, request, request.verb)
  if (isSideVerb(request.verb)) return takeSideStep(entry, workflow, request, request.verb)
  const verb = verbIn(workflow, entry.state, request.verb)
  if (!verb) return outOfTurn(entry, workflow, request)
  if (verb.by === 'applicant') {
    // The form is sent anew: the word alone changes nothing.
    if (request.verb === 'revise' && !request.fields) return refuse(entry, 'unknown-verb')
    if (request.by.id !== entry.openedBy.id) return refuse(entry, 'not-your-turn')
    if (verb.until === 'opinion' && entry.opinions.length > 0) return refuse(entry, 'too-late')
  } else {
    if (request.by.id === entry.openedBy.id) return refuse(entry, 'own-case')
    if (request.role === undefined || request.role !== entry.role)
      return refuse(entry, 'not-your-turn')
  }
  return lacking(entry, workflow, request, verb) ?? move(entry, workflow, request, verb.to, due)
}

/** What the step needs and does not have. */
function lacking(
  entry: Case,
  workflow: Workflow,
  { verb: name, reason, outcome, clause, conditions = [], at }: StepRequest,
  verb: WorkflowVerb,
): StepResult | undefined {
  if (verb.conditions && conditions.length === 0) return refuse(entry, 'conditions-needed')
  if (!reason && needsReason(entry, workflow, name, at)) return refuse(entry, 'reason-needed')
  if (verb.outcomes && !(outcome && Object.hasOwn(verb.outcomes, outcome)))
    return refuse(entry, 'outcome-needed')
  return verb.clause && !clause ? refuse(entry, 'clause-needed') : undefined
}

/** A verb that the state does not know: late for one that another state has, unknown otherwise. */
function outOfTurn(entry: Case, workflow: Workflow, request: StepRequest): StepResult {
  const known = Object.values(workflow.states).some(({ verbs }) =>
    Object.hasOwn(verbs, request.verb),
  )
  return known ? { kind: 'already', case: entry } : refuse(entry, 'unknown-verb')
}

function move(
  entry: Case,
  workflow: Workflow,
  request: StepRequest,
  to: string,
  due: DueDate,
): StepResult {
  const { verb, by, at, role, reason, outcome, clause, conditions, fields, warnings } = request
  const { role: _role, dueAt: _dueAt, consultDueAt: _until, assignee, ...kept } = entry
  const there = arrive(workflow, to, entry.standIns, at, due)
  const changes = fields ? changesBetween(entry.fields, fields) : entry.changes
  const moved: Case = {
    ...kept,
    ...there,
    ...(assignee && staysWith(entry.role, there.role) ? { assignee } : {}),
    ...(fields ? { fields, warnings: warnings ?? [] } : {}),
    changes,
    // Opinions were given on what the reviewers saw; a new revision asks them again.
    opinions: fields ? [] : entry.opinions,
    revision: entry.revision + (fields ? 1 : 0),
    conditions: conditions ?? entry.conditions,
    version: entry.version + 1,
    updatedAt: at,
    lastStep: {
      verb,
      by,
      at,
      ...(role ? { role } : {}),
      ...(reason ? { reason } : {}),
      ...(outcome ? { outcome } : {}),
      ...(clause ? { clause } : {}),
    },
  }
  const event = eventOf(entry, request, to)
  return {
    kind: 'stepped',
    case: { ...moved, awaits: awaitedRoles(moved, workflow) },
    event: fields && changes.length > 0 ? { ...event, changes } : event,
  }
}

/** Whoever was named for a role keeps the case until it goes to another role. */
const staysWith = (before: string | undefined, now: string | undefined) =>
  !before || !now || before === now

function arrive(
  workflow: Workflow,
  name: string,
  standIns: Case['standIns'],
  at: Instant,
  due: DueDate,
) {
  const state = workflow.states[name]
  const role = state?.role && !state.closed ? (standIns[state.role] ?? state.role) : undefined
  const consultInDays = state?.consult.length ? state.consultInDays : undefined
  return {
    state: name,
    closed: state?.closed ?? false,
    ...(role ? { role } : {}),
    ...(state?.dueInDays ? { dueAt: due(state.dueInDays, at) } : {}),
    ...(consultInDays ? { consultDueAt: due(consultInDays, at) } : {}),
    // The reminders of the state that was left mean nothing here.
    reminded: {},
  }
}

/** What differs between two submissions, in the order of the fields. */
export function changesBetween(before: FieldValues, after: FieldValues): readonly FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.flatMap((field) => {
    const old = entered(before[field])
    const now = entered(after[field])
    if (JSON.stringify(old) === JSON.stringify(now)) return []
    return [
      {
        field,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ]
  })
}

const entered = (value: FieldValue | undefined) => (value === '' ? undefined : value)
