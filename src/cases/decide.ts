/** Takes a step on a case: one transaction, one winner, everybody concerned told after it. */
import { AppError } from '../errors.ts'
import type { Case, Person } from './case.ts'
import { type CaseDesk, dueDate, formSettings, workflowOf } from './desk.ts'
import { show } from './show.ts'
import { type StepResult, takeStep } from './step.ts'
import type { CaseTransaction } from './store.ts'
import { isOpinionVerb } from './workflow.ts'

export interface DecisionRequest {
  readonly number: string
  readonly by: Person
  /** The role in which the person acts; whether they may is asked before. None: as the one who opened the case. */
  readonly role?: string
  readonly verb: string
  readonly reason?: string
  readonly outcome?: string
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
    const entry = await tx.lockCase(desk.org, request.number)
    if (!entry) return { kind: 'missing' }
    if (request.revision !== undefined && request.revision !== entry.revision)
      return { kind: 'superseded', case: entry }
    const { number: _number, revision: _revision, ...asked } = request
    const result = takeStep(
      entry,
      workflowOf(desk, entry.workflow),
      { ...asked, at: desk.now() },
      dueDate(desk),
    )
    if (result.kind === 'stepped') return store(desk, tx, entry, result)
    if (result.kind === 'refused') await auditRefusal(desk, tx, request, result.why)
    return result
  })
}

async function store(
  desk: CaseDesk,
  tx: CaseTransaction,
  before: Case,
  result: StepResult & { kind: 'stepped' },
): Promise<Decided> {
  const { case: after, event } = result
  // The row is locked: nobody was faster unless a store breaks its promise, and then nothing is kept.
  if (!(await tx.updateCase(after, before.version)))
    throw new AppError('record-corrupt', `Case ${after.number} changed under its lock.`)
  const seq = await tx.addEvent(event)
  await show(desk, tx, after)
  if (event.role && !isOpinionVerb(event.verb))
    await tx.enqueue(
      desk.org,
      {
        kind: 'notice',
        to: `person:${after.openedBy.id}`,
        caseNumber: after.number,
        event: seq,
      },
      event.at,
    )
  await register(desk, tx, after)
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
  return result
}

/** An approved application becomes an account in the register. */
async function register(desk: CaseDesk, tx: CaseTransaction, entry: Case): Promise<void> {
  const fields = formSettings(desk, entry.form)?.account
  const state = workflowOf(desk, entry.workflow).states[entry.state]
  if (!fields || state?.registers !== 'account') return
  const text = (field: string) => String(entry.fields[field] ?? '')
  await tx.insertAccount({
    org: desk.org,
    id: desk.newId(),
    platform: text(fields.platform),
    handle: text(fields.handle),
    area: text(fields.area),
    owner: text(fields.owner),
    status: 'active',
    caseNumber: entry.number,
    createdAt: entry.updatedAt,
  })
}

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
