/** What is said or arranged without moving the case on: a question, its answer, a note, another hand. */
import type { Case } from './case.ts'
import { mayReturn } from './concern.ts'
import { add, addEvidence, aside, link, markConflict, tickOff } from './confide.ts'
import { awaitedRoles } from './opinion.ts'
import { openQuestion } from './reminders.ts'
import { isKeptFrom, rolesHearing } from './sight.ts'
import { refuse, type StepRequest, type StepResult } from './step-request.ts'
import type { SideVerb, Workflow } from './workflow.ts'

export function takeSideStep(
  entry: Case,
  workflow: Workflow,
  request: StepRequest,
  verb: SideVerb,
): StepResult {
  const isOwn = request.by.id === entry.openedBy.id
  if (isOwn && !ownVerbs.has(verb)) return refuse(entry, 'own-case')
  if (
    !isOwn &&
    reviewVerbs.has(verb) &&
    !(request.role && mayComment(workflow, entry, request.role))
  )
    return refuse(entry, 'not-your-turn')
  switch (verb) {
    case 'answer':
      return answer(entry, request)
    case 'ask':
      return ask(entry, workflow, request)
    case 'comment':
      return comment(entry, request)
    case 'reassign':
      return reassign(entry, workflow, request)
    case 'add':
      return add(entry, request)
    case 'evidence':
      return addEvidence(entry, request)
    case 'filed':
      return tickOff(entry, request)
    case 'link':
      return link(entry, request)
    case 'conflict':
      return markConflict(entry, workflow, request)
  }
}

/** What the person who opened the case may do of these. */
const ownVerbs: ReadonlySet<SideVerb> = new Set(['answer', 'add', 'evidence', 'filed'])
/** What everybody who reviews the case may do. */
const reviewVerbs: ReadonlySet<SideVerb> = new Set(['comment', 'filed', 'link', 'conflict'])

/** Those who may ask and pass on: the one whose turn it is, and for questions those who are consulted too. */
export function mayAsk(entry: Case, workflow: Workflow, role: string | undefined): boolean {
  if (entry.closed || !role || entry.role === undefined) return false
  return role === entry.role || (workflow.states[entry.state]?.consult.includes(role) ?? false)
}

function ask(entry: Case, workflow: Workflow, request: StepRequest): StepResult {
  const { role, reason, by, at } = request
  if (entry.closed) return { kind: 'already', case: entry }
  if (!role || !mayAsk(entry, workflow, role)) return refuse(entry, 'not-your-turn')
  if (!reason) return refuse(entry, 'reason-needed')
  const last = entry.questions.at(-1)
  // Teams delivers a slow click again: the same question is not put twice.
  if (last && !last.answer && last.by.id === by.id && last.text === reason)
    return { kind: 'already', case: entry }
  const question = { role, by, at, text: reason }
  const asked = { ...entry, questions: [...entry.questions, question] }
  return aside(entry, request, openQuestion(entry) ? asked : remindedAfresh(asked))
}

function answer(entry: Case, request: StepRequest): StepResult {
  if (request.by.id !== entry.openedBy.id) return refuse(entry, 'not-your-turn')
  if (entry.closed) return { kind: 'already', case: entry }
  const index = request.question ?? entry.questions.findIndex(({ answer }) => !answer)
  const question = entry.questions[index]
  if (!question) return refuse(entry, 'no-question')
  if (question.answer) return { kind: 'already', case: entry }
  if (!request.reason) return refuse(entry, 'reason-needed')
  const answered = { ...question, answer: { at: request.at, text: request.reason } }
  const questions = entry.questions.map((asked) => (asked === question ? answered : asked))
  return aside(entry, request, remindedAfresh({ ...entry, questions }))
}

/** Another question waits for its answer now: its reminders begin with the first. */
function remindedAfresh(entry: Case): Case {
  const { answer: _answer, ...reminded } = entry.reminded
  return { ...entry, reminded }
}

/** Also on a closed case: what is learned later belongs to its file. */
function comment(entry: Case, request: StepRequest): StepResult {
  const { role, reason, by, at } = request
  if (!role) return refuse(entry, 'not-your-turn')
  if (!reason) return refuse(entry, 'reason-needed')
  const last = entry.notes.at(-1)
  if (last?.by.id === by.id && last.text === reason) return { kind: 'already', case: entry }
  const note = { role, by, at, text: reason }
  return aside(entry, request, { ...entry, notes: [...entry.notes, note] })
}

export const mayComment = (workflow: Workflow, entry: Case, role: string): boolean =>
  rolesHearing(entry, workflow).includes(role)

/** The roles to which a case may go from here, the present one for another person of it. */
export function reassignableTo(entry: Case, workflow: Workflow): readonly string[] {
  if (entry.closed || !entry.role) return []
  const named = workflow.states[entry.state]
  const own = named?.role ? [named.role] : []
  // In a conflict of interest: its own people, or back to where it was kept from, if that was a mistake.
  if (entry.conflict) return [entry.role, ...(mayReturn(entry.conflict.why) ? own : [])]
  return [...new Set([entry.role, ...own, ...(named?.reassign ?? [])])]
}

function reassign(entry: Case, workflow: Workflow, request: StepRequest): StepResult {
  const { assign, role } = request
  const own = workflow.states[entry.state]?.role
  if (entry.closed) return { kind: 'already', case: entry }
  if (!role || role !== entry.role || !own) return refuse(entry, 'not-your-turn')
  if (!assign || !reassignableTo(entry, workflow).includes(assign.role))
    return refuse(entry, 'no-such-role')
  if (assign.role === entry.role && !assign.person) return refuse(entry, 'no-such-role')
  if (assign.person?.id === entry.openedBy.id) return refuse(entry, 'own-case')
  // Whom it is about is no reviewer of it, and nobody is told why.
  if (assign.person && isKeptFrom(entry, assign.person)) return refuse(entry, 'no-such-role')
  if (assign.role === entry.role && assign.person?.id === entry.assignee?.id)
    return { kind: 'already', case: entry }
  const returns = entry.conflict !== undefined && assign.role !== entry.conflict.role
  const { assignee: _assignee, conflict, ...kept } = entry
  const { [own]: _before, ...others } = returns ? {} : entry.standIns
  const passed: Case = {
    ...kept,
    role: assign.role,
    ...(assign.person ? { assignee: assign.person } : {}),
    ...(conflict && !returns ? { conflict } : {}),
    standIns: assign.role === own ? others : { ...others, [own]: assign.role },
  }
  return aside(entry, request, { ...passed, awaits: awaitedRoles(passed, workflow) })
}
