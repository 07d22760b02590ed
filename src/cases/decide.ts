/** Takes a step on a case: one transaction, one winner, everybody concerned told after it. */
import { enterAccount } from '../accounts/enter-account.ts'
import { dayOf } from '../accounts/review-day.ts'
import { answerLimits } from '../approved/approved-answer.ts'
import { enterAnswer } from '../approved/keep.ts'
import { AppError } from '../errors.ts'
import { monthOf } from '../gaps/gap.ts'
import { enterTraining } from '../training/keep.ts'
import type { Case, CaseEvent, Person } from './case.ts'
import { type CaseDesk, calendarOfDesk, choicesOf, formSettings, workflowOf } from './desk.ts'
import { unanswered } from './opinion.ts'
import { withReminders } from './reminders.ts'
import { show } from './show.ts'
import { roleInTurn, rolesHearing } from './sight.ts'
import { takeStep } from './step.ts'
import type { StepRequest, StepResult } from './step-request.ts'
import type { AddressKey, CaseTransaction, Intent } from './store.ts'
import { isOpinionVerb, isSideVerb, verbIn, type Workflow } from './workflow.ts'

export interface DecisionRequest extends Omit<StepRequest, 'at' | 'fields'> {
  readonly number: string
  /** The revision that the person saw, where the card tells. */
  readonly revision?: number
}

export type DecidedCase =
  | StepResult
  /** The person revised the submission after this card was drawn. */
  | { readonly kind: 'superseded'; readonly case: Case }

export type Decided = DecidedCase | { readonly kind: 'missing' }

export function decide(desk: CaseDesk, request: DecisionRequest): Promise<Decided> {
  return desk.store.transaction(async (tx) => {
    const other = await lockOther(desk, tx, request)
    const entry = await tx.lockCase(desk.org, request.number)
    if (!entry) return { kind: 'missing' }
    if (request.verb === 'link' && !other)
      return { kind: 'refused', why: 'no-such-case', case: entry }
    if (request.revision !== undefined && request.revision !== entry.revision)
      return { kind: 'superseded', case: entry }
    const { number: _number, revision: _revision, ...asked } = request
    const isToCome =
      request.doneOn !== undefined && request.doneOn > dayOf(desk.now(), desk.settings.timeZone)
    if (isToCome) return { kind: 'refused', why: 'not-yet', case: entry }
    const result = takeStep(
      entry,
      workflowOf(desk, entry.workflow),
      { ...asked, ...conflictRoleOf(desk), ...mostEvidenceOf(desk, entry), at: desk.now() },
      calendarOfDesk(desk).due,
    )
    if (result.kind === 'stepped') {
      if (other) await linkBack(tx, other, result)
      const stored = await store(desk, tx, entry, result)
      await keepEvidence(tx, result, request)
      return stored
    }
    if (result.kind === 'refused') await auditRefusal(desk, tx, request, result.why)
    return result
  })
}

const conflictRoleOf = ({ settings: { conflictRole } }: CaseDesk) =>
  conflictRole ? { conflictRole } : {}

const mostEvidenceOf = (desk: CaseDesk, { form }: Case) => ({
  mostEvidence: formSettings(desk, form)?.evidence?.files ?? 0,
})

/** The bytes of the files that the case now lists: with it or not at all. */
async function keepEvidence(
  tx: CaseTransaction,
  { case: { org, number, evidence = [] }, event }: StepResult & { kind: 'stepped' },
  { evidence: given = [] }: DecisionRequest,
): Promise<void> {
  for (const { id, sha256 } of evidence) {
    const file = given.find((one) => one.sha256 === sha256)
    if (file && event.evidence?.includes(id))
      await tx.putEvidence({ org, number, id }, file.content)
  }
}

/** Both cases of a link, locked in the same order whichever of them it is made from. */
async function lockOther(
  { org }: CaseDesk,
  tx: CaseTransaction,
  { verb, number, link }: DecisionRequest,
): Promise<Case | undefined> {
  if (verb !== 'link' || !link || link === number) return undefined
  if (number < link) await tx.lockCase(org, number)
  return tx.lockCase(org, link)
}

/** A link is seen from both of its cases. */
async function linkBack(
  tx: CaseTransaction,
  other: Case,
  { event }: StepResult & { kind: 'stepped' },
): Promise<void> {
  const { links = [] } = other
  if (links.includes(event.number)) return
  const linked = { ...other, links: [...links, event.number], version: other.version + 1 }
  await tx.updateCase({ ...linked, updatedAt: event.at }, other.version)
  const { state: from } = other
  await tx.addEvent({ ...event, number: other.number, link: event.number, from, to: from })
}

async function store(
  desk: CaseDesk,
  tx: CaseTransaction,
  before: Case,
  result: StepResult & { kind: 'stepped' },
): Promise<Decided> {
  const { event } = result
  const after = withReminders(
    result.case,
    workflowOf(desk, result.case.workflow),
    calendarOfDesk(desk),
  )
  // The row is locked: nobody was faster unless a store breaks its promise, and then nothing is kept.
  if (!(await tx.updateCase(after, before.version)))
    throw new AppError('record-corrupt', `Case ${after.number} changed under its lock.`)
  const seq = await tx.addEvent(event)
  await show(desk, tx, after, before)
  for (const intent of tellings(desk, before, after, { ...event, seq }))
    await tx.enqueue(desk.org, intent, event.at)
  await register(desk, tx, after, event)
  await keepAnswer(desk, tx, after, event)
  await keepTraining(desk, tx, after, event)
  await countRejection(desk, tx, before, event)
  await tx.audit({
    org: desk.org,
    at: event.at,
    actor: event.by.id,
    action: 'case-stepped',
    object: `case:${after.number}`,
    detail: {
      verb: event.verb,
      from: event.from,
      to: event.to,
      version: after.version,
      ...(event.role ? { role: event.role } : {}),
    },
  })
  return { ...result, case: after }
}

/** Who is told of a step beside those whose card shows it. */
function tellings(desk: CaseDesk, before: Case, entry: Case, event: CaseEvent): readonly Intent[] {
  const { number: caseNumber } = entry
  const applicant: AddressKey = `person:${entry.openedBy.id}`
  const notice = (to: AddressKey): Intent => ({ kind: 'notice', to, caseNumber, event: event.seq })
  const workflow = workflowOf(desk, entry.workflow)
  if (isOpinionVerb(event.verb))
    return entry.role && unanswered(entry, workflow).length === 0
      ? [notice(`role:${entry.role}`)]
      : []
  if (isSideVerb(event.verb)) return sideTellings(before, entry, workflow, event, notice)
  const { role: turn } = entry
  const mayRevise = verbIn(workflow, entry.state, 'revise')?.by === 'applicant'
  return [
    ...(event.role ? [notice(applicant)] : []),
    // Where the case now waits for them, the form comes with it, filled in as they sent it.
    ...(event.role && !entry.closed && turn === undefined && mayRevise
      ? [
          {
            kind: 'form' as const,
            to: applicant,
            form: entry.form,
            language: entry.language,
            revises: caseNumber,
          },
        ]
      : []),
    ...rolesHearing(entry, workflow).map((role) => notice(`role:${role}`)),
  ]
}

function sideTellings(
  before: Case,
  entry: Case,
  workflow: Workflow,
  event: CaseEvent,
  notice: (to: AddressKey) => Intent,
): readonly Intent[] {
  const { number: caseNumber, questions } = entry
  switch (event.verb) {
    case 'ask':
      return [
        {
          kind: 'question',
          to: `person:${entry.openedBy.id}`,
          caseNumber,
          question: questions.length - 1,
        },
      ]
    case 'answer': {
      const answered = questions.find(({ answer }) => answer?.at === event.at)
      if (!answered) return []
      // Whoever asked may see the case no more: then whoever has it now is told.
      const heard = rolesHearing(entry, workflow).includes(answered.role)
      const role = heard ? answered.role : roleInTurn(entry, workflow)
      return role ? [notice(`role:${role}`)] : []
    }
    case 'add':
    case 'evidence': {
      const turn = roleInTurn(entry, workflow)
      if (entry.assignee && !entry.closed) return [notice(`person:${entry.assignee.id}`)]
      return turn ? [notice(`role:${turn}`)] : []
    }
    case 'reassign':
      // Back from a conflict of interest: it comes there as a new card, which says all there is to say.
      if (before.conflict && !entry.conflict) return []
      if (!event.assigned?.person) return [notice(`role:${event.assigned?.role ?? ''}`)]
      // Whoever takes it on themselves knows.
      return event.assigned.person.id === event.by.id
        ? []
        : [notice(`person:${event.assigned.person.id}`)]
    default:
      return []
  }
}

/** An approved application becomes an account in the register. */
async function register(
  desk: CaseDesk,
  tx: CaseTransaction,
  entry: Case,
  event: { readonly by: Person; readonly at: number },
): Promise<void> {
  const settings = formSettings(desk, entry.form)
  const state = workflowOf(desk, entry.workflow).states[entry.state]
  if (!settings?.account || state?.registers !== 'account') return
  await enterAccount(desk, tx, {
    fields: settings.account,
    values: entry.fields,
    choicesOf: (field) => choicesOf(desk, entry.form, field),
    caseNumber: entry.number,
    by: event.by,
    at: event.at,
    ...(entry.conditions.length > 0
      ? { conditions: entry.conditions.map(conditionText).join('; ') }
      : {}),
  })
}

/** A step that must rest on a clause is a rejection: the clause is counted for the policy's owner, without the case. */
async function countRejection(
  desk: CaseDesk,
  tx: CaseTransaction,
  { form, workflow, state }: Case,
  { verb, at, clause }: Omit<CaseEvent, 'seq'>,
): Promise<void> {
  const { settings, org } = desk
  const rests = verbIn(workflowOf(desk, workflow), state, verb)?.clause === true
  if (!settings.gaps || !rests || !clause) return
  await tx.countGap(org, {
    month: monthOf(at, settings.timeZone),
    kind: 'rejected',
    clause: `${clause.document}#${clause.id}`,
    detail: form,
  })
}

/** An answer that is meant for everybody becomes an approved answer. */
async function keepAnswer(
  desk: CaseDesk,
  tx: CaseTransaction,
  entry: Case,
  { by, at, reason, clause }: Omit<CaseEvent, 'seq'>,
): Promise<void> {
  const asked = formSettings(desk, entry.form)?.question
  const state = workflowOf(desk, entry.workflow).states[entry.state]
  if (!asked || !reason || state?.registers !== 'answer') return
  await enterAnswer(desk, tx, {
    question: String(entry.fields[asked.field] ?? '').slice(0, answerLimits.question),
    text: reason,
    language: entry.language,
    ...(clause ? { clause } : {}),
    caseNumber: entry.number,
    by,
    at,
  })
}

/** Whoever asked for training and had it: it is on record from that day. */
async function keepTraining(
  desk: CaseDesk,
  tx: CaseTransaction,
  entry: Case,
  { by, at, doneOn }: Omit<CaseEvent, 'seq'>,
): Promise<void> {
  const state = workflowOf(desk, entry.workflow).states[entry.state]
  if (!desk.settings.training || state?.registers !== 'training') return
  await enterTraining(
    desk,
    tx,
    {
      person: entry.openedBy,
      doneOn: doneOn ?? dayOf(at, desk.settings.timeZone),
      by,
      caseNumber: entry.number,
    },
    at,
  )
}

const conditionText = ({ text, dueOn }: Case['conditions'][number]): string =>
  dueOn ? `${text} (${dueOn})` : text

function auditRefusal(
  desk: CaseDesk,
  tx: CaseTransaction,
  request: DecisionRequest,
  why: string,
): Promise<void> {
  return tx.audit({
    org: desk.org,
    at: desk.now(),
    actor: request.by.id,
    action: 'step-refused',
    object: `case:${request.number}`,
    detail: { why },
  })
}
