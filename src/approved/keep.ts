/** Keeps the approved answers: each change in one transaction with its audit entry. */
import { dayOf, monthsLater } from '../accounts/review-day.ts'
import type { AnswerClause, ApprovedAnswer, Moment, Retirement } from './approved-answer.ts'
import type { ApprovedSettings } from './settings.ts'
import type { ApprovedStore, ApprovedTransaction } from './store.ts'

/** What keeping the answers needs of an organization; a case desk has all of it. */
export interface AnswerDesk {
  readonly org: string
  readonly settings: {
    readonly approvedAnswers?: ApprovedSettings | undefined
    readonly timeZone: string
  }
  readonly store: ApprovedStore
  /** Microseconds since 1970. */
  readonly now: () => number
}

export type NewAnswer = Pick<
  ApprovedAnswer,
  'question' | 'text' | 'language' | 'clause' | 'caseNumber'
> & {
  readonly by: { readonly id: string; readonly name: string }
  readonly at: Moment
}

/** In the transaction that answered the question: answered and kept, or neither. */
export async function enterAnswer(
  desk: Pick<AnswerDesk, 'org' | 'settings'>,
  tx: ApprovedTransaction,
  { by, at, ...entry }: NewAnswer,
): Promise<ApprovedAnswer> {
  const { org } = desk
  const answer: ApprovedAnswer = {
    ...entry,
    org,
    id: await tx.nextAnswerId(org),
    wordings: [],
    owner: by,
    approvedBy: by.name,
    approvedAt: at,
    reviewOn: nextReview(desk, at),
    status: 'active',
    version: 1,
    updatedAt: at,
  }
  await tx.insertAnswer(answer)
  await note(tx, answer, by.id, 'approved-answer-entered', { reviewOn: answer.reviewOn })
  return answer
}

export const nextReview = ({ settings }: Pick<AnswerDesk, 'settings'>, at: Moment): string =>
  monthsLater(dayOf(at, settings.timeZone), settings.approvedAnswers?.reviewInMonths ?? 12)

export type AnswerChange =
  | {
      readonly kind: 'edit'
      readonly text?: string
      readonly question?: string
      readonly wordings?: readonly string[]
      readonly reviewOn?: string
      /** `none` takes the clause away. */
      readonly clause?: AnswerClause | 'none'
    }
  /** It still holds: approved anew by whoever says so. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'retire' }

export type AnswerChanged =
  | { readonly kind: 'changed'; readonly answer: ApprovedAnswer }
  | { readonly kind: 'missing' }
  /** Somebody changed it after this card was drawn. */
  | { readonly kind: 'moved'; readonly answer: ApprovedAnswer }
  | { readonly kind: 'retired'; readonly answer: ApprovedAnswer }

export interface AnswerRequest {
  readonly id: number
  /** The version that the person saw, where a card tells. */
  readonly version?: number
  readonly by: { readonly id: string; readonly name: string }
  readonly change: AnswerChange
}

export function changeAnswer(
  desk: AnswerDesk,
  { id, version, by, change }: AnswerRequest,
): Promise<AnswerChanged> {
  return desk.store.transaction(async (tx) => {
    const before = await tx.lockAnswer(desk.org, id)
    if (!before) return { kind: 'missing' }
    if (version !== undefined && version !== before.version)
      return { kind: 'moved', answer: before }
    if (before.status === 'retired') return { kind: 'retired', answer: before }
    const at = desk.now()
    const answer: ApprovedAnswer = {
      ...changed(desk, before, change, by, at),
      version: before.version + 1,
      updatedAt: at,
    }
    if (!(await tx.updateAnswer(answer, before.version))) return { kind: 'moved', answer: before }
    await note(tx, answer, by.id, `approved-answer-${auditWord[change.kind]}`, {
      version: answer.version,
    })
    return { kind: 'changed', answer }
  })
}

const auditWord = { edit: 'edited', confirm: 'confirmed', retire: 'retired' } as const

function changed(
  desk: AnswerDesk,
  before: ApprovedAnswer,
  change: AnswerChange,
  by: ApprovedAnswer['owner'],
  at: Moment,
): ApprovedAnswer {
  switch (change.kind) {
    case 'confirm':
      return { ...before, ...approval(by, at), reviewOn: nextReview(desk, at) }
    case 'retire':
      return { ...before, status: 'retired', retired: 'by-hand' }
    case 'edit': {
      const { kind: _kind, clause, ...parts } = change
      const { clause: _before, ...rest } = before
      const kept = clause === undefined ? before.clause : clause === 'none' ? undefined : clause
      return { ...rest, ...parts, ...approval(by, at), ...(kept ? { clause: kept } : {}) }
    }
  }
}

/** Whoever words an answer or confirms it stands behind it from then on. */
const approval = (by: ApprovedAnswer['owner'], at: Moment) => ({
  owner: by,
  approvedBy: by.name,
  approvedAt: at,
})

/** Takes an answer out whose clause is gone or says something else, and has the owner told. False where it was out. */
export function retireForClause(
  desk: AnswerDesk,
  id: number,
  why: Exclude<Retirement, 'by-hand'>,
): Promise<boolean> {
  return desk.store.transaction(async (tx) => {
    const before = await tx.lockAnswer(desk.org, id)
    if (before?.status !== 'active') return false
    const at = desk.now()
    const answer: ApprovedAnswer = {
      ...before,
      status: 'retired',
      retired: why,
      version: before.version + 1,
      updatedAt: at,
    }
    if (!(await tx.updateAnswer(answer, before.version))) return false
    await tx.enqueue(
      desk.org,
      {
        kind: 'approved-answer',
        to: `person:${before.owner.id}`,
        answer: id,
        why,
        on: dayOf(at, desk.settings.timeZone),
      },
      at,
    )
    await note(tx, answer, 'system', 'approved-answer-retired', { why })
    return true
  })
}

/** Asks the owner whether an answer whose day has come still holds: once for each day, whatever the number of processes. */
export function callReview(desk: AnswerDesk, { id, reviewOn, owner }: ApprovedAnswer) {
  return desk.store.transaction(async (tx) => {
    if (!(await tx.markAnswerReview(desk.org, id, reviewOn))) return false
    const at = desk.now()
    await tx.enqueue(
      desk.org,
      {
        kind: 'approved-answer',
        to: `person:${owner.id}`,
        answer: id,
        why: 'review',
        on: reviewOn,
      },
      at,
    )
    return true
  })
}

const note = (
  tx: ApprovedTransaction,
  { org, id, updatedAt: at }: ApprovedAnswer,
  actor: string,
  action: string,
  detail: Readonly<Record<string, string | number>>,
) => tx.audit({ org, at, actor, action, object: `approved-answer:${id}`, detail })
