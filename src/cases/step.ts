/** The rules of a case, without any input or output: what a step makes of it, and why a step cannot be taken. */
import type { Warning } from '../forms/caution.ts'
import type { FieldValue, FieldValues } from '../forms/form.ts'
import type { Language } from '../messages/message.ts'
import type { Case, CaseEvent, Conflict, FieldChange, Instant, Person } from './case.ts'
import { type Concern, standInsOf } from './concern.ts'
import { awaitedRoles, giveOpinion, needsReason } from './opinion.ts'
import { takeSideStep } from './side-step.ts'
import { isKeptFrom, roleInTurn, sharesName } from './sight.ts'
import { eventOf, refuse, type StepRequest, type StepResult } from './step-request.ts'
import { isOpinionVerb, isSideVerb, verbIn, type Workflow, type WorkflowVerb } from './workflow.ts'

export interface NewCase extends Concern {
  readonly org: string
  readonly number: string
  readonly form: string
  readonly workflow: string
  readonly confidential: boolean
  /** What is entered is sealed where it is stored. A confidential case is sealed in any event. */
  readonly sealed?: boolean
  readonly by: Person
  readonly language: Language
  readonly fields: FieldValues
  readonly warnings?: readonly Warning[]
  /** It goes to another role from the start. */
  readonly conflict?: Conflict
  readonly at: Instant
  /** The state in which it begins; without it, the workflow's start. */
  readonly start?: string
}

export type DueDate = (workingDays: number, from: Instant) => Instant

/** A case as it is when its form is accepted, with the first line of its timeline. */
export function openCase(
  entry: NewCase,
  workflow: Workflow,
  due: DueDate,
): { case: Case; event: Omit<CaseEvent, 'seq'> } {
  const { by, at, start = workflow.start, ...kept } = entry
  const standIns = entry.conflict ? standInsOf(workflow, entry.conflict) : {}
  const closeBy = closeByOf(workflow, at, due)
  const opened: Case = {
    ...kept,
    ...closeBy,
    ...arrive(workflow, start, { standIns, ...closeBy }, at, due),
    version: 1,
    revision: 1,
    openedBy: by,
    opinions: [],
    openedAt: at,
    updatedAt: at,
    awaits: [],
    standIns,
    questions: [],
    notes: [],
    conditions: [],
    changes: [],
  }
  const { org, number } = entry
  return {
    case: { ...opened, awaits: awaitedRoles(opened, workflow) },
    event: { org, number, at, by, verb: 'open', from: '', to: start },
  }
}

/** Takes one step, or says why not. Decisions are for those who ask within the state; later ones learn who was first. */
export function takeStep(
  entry: Case,
  workflow: Workflow,
  request: StepRequest,
  due: DueDate,
): StepResult {
  if (isKeptFrom(entry, request.by)) return refuse(entry, 'not-your-turn')
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
    if (request.role === undefined || request.role !== roleInTurn(entry, workflow))
      return refuse(entry, 'not-your-turn')
  }
  return lacking(entry, workflow, request, verb) ?? move(entry, workflow, request, verb.to, due)
}

/** What the step needs and does not have. */
function lacking(
  entry: Case,
  workflow: Workflow,
  { verb: name, reason, outcome, clause, conditions = [], letter = '', at }: StepRequest,
  verb: WorkflowVerb,
): StepResult | undefined {
  if (verb.conditions && conditions.length === 0) return refuse(entry, 'conditions-needed')
  if (!reason && needsReason(entry, workflow, name, at)) return refuse(entry, 'reason-needed')
  if (verb.outcomes && !(outcome && Object.hasOwn(verb.outcomes, outcome)))
    return refuse(entry, 'outcome-needed')
  if (verb.letter && namesSubject(entry, letter)) return refuse(entry, 'names-others')
  return verb.clause === true && !clause ? refuse(entry, 'clause-needed') : undefined
}

/** What the person reads must not tell them of others: the name of whom it is about has no place in it. */
const namesSubject = ({ subjects = [] }: Case, letter: string): boolean =>
  subjects.some(({ name }) => sharesName(letter, name))

/** Whom the case is referred to: the one chosen, else the first that the workflow names. */
function addresseeOf(verb: WorkflowVerb | undefined, chosen: string | undefined) {
  const known = verb?.refersTo
  if (!known) return {}
  const addressee = chosen && Object.hasOwn(known, chosen) ? chosen : Object.keys(known)[0]
  return addressee ? { addressee } : {}
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
  const rule = verbIn(workflow, entry.state, verb)
  const addressee = addresseeOf(rule, request.addressee)
  const { role: _role, dueAt: _dueAt, consultDueAt: _until, assignee, ...kept } = entry
  // A case that is opened again has all its time anew.
  const closeBy = entry.closed
    ? closeByOf(workflow, at, due)
    : entry.closeBy === undefined
      ? {}
      : { closeBy: entry.closeBy }
  const there = arrive(workflow, to, { standIns: entry.standIns, ...closeBy }, at, due)
  const changes = fields ? changesBetween(entry.fields, fields) : entry.changes
  const moved: Case = {
    ...kept,
    ...closeBy,
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
      ...addressee,
    },
  }
  const { letter, addressee: _chosen, ...asked } = request
  const event = eventOf(
    entry,
    { ...asked, ...addressee, ...(letter && rule?.letter ? { letter } : {}) },
    to,
  )
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
  { standIns, closeBy }: Pick<Case, 'standIns' | 'closeBy'>,
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
    ...(state?.dueInDays && !state.closed
      ? { dueAt: Math.min(due(state.dueInDays, at), closeBy ?? Number.MAX_SAFE_INTEGER) }
      : {}),
    ...(consultInDays ? { consultDueAt: due(consultInDays, at) } : {}),
    // The reminders of the state that was left mean nothing here.
    reminded: {},
  }
}

const closeByOf = ({ closeInDays }: Workflow, at: Instant, due: DueDate): { closeBy?: Instant } =>
  closeInDays ? { closeBy: due(closeInDays, at) } : {}

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
