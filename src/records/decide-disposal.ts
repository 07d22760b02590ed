/** A second person approves a proposal or turns it down; the one who made it may withdraw it. */
import type { Person } from '../cases/case.ts'
import { isSame, type RecordsDesk } from './desk.ts'
import { printOf, standingOf } from './schedule.ts'
import type { Disposal } from './store.ts'

export const verdicts = ['approve', 'decline', 'withdraw'] as const
export type Verdict = (typeof verdicts)[number]

export type DisposalDecided =
  | { readonly kind: 'decided'; readonly disposal: Disposal }
  /** Somebody decided before. */
  | { readonly kind: 'already'; readonly disposal: Disposal }
  /** `own`: nobody approves what they proposed. `others`: only the one who proposed it may withdraw it. */
  | { readonly kind: 'own' | 'others'; readonly disposal: Disposal }
  /** The schedule is not approved, or no longer the one under which it was proposed. */
  | { readonly kind: 'schedule'; readonly disposal: Disposal }
  | { readonly kind: 'missing' }

const states = { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' } as const

export function decideDisposal(
  desk: RecordsDesk,
  { id, by, verdict }: { readonly id: number; readonly by: Person; readonly verdict: Verdict },
): Promise<DisposalDecided> {
  const { org, schedule, store, now } = desk
  return store.transaction(async (tx): Promise<DisposalDecided> => {
    await tx.lockRecords(org)
    const disposal = await tx.lockDisposal(org, id)
    if (!disposal) return { kind: 'missing' }
    if (disposal.state !== 'proposed') return { kind: 'already', disposal }
    const isOwn = isSame(disposal.proposedBy, by)
    if (verdict === 'withdraw' && !isOwn) return { kind: 'others', disposal }
    if (verdict !== 'withdraw' && isOwn) return { kind: 'own', disposal }
    if (verdict === 'approve' && !holdsStill(desk, disposal)) return { kind: 'schedule', disposal }
    const at = now()
    const decided = { ...disposal, state: states[verdict], decidedBy: by, decidedAt: at }
    await tx.setDisposalState(decided)
    if (verdict === 'decline')
      await tx.enqueue(
        org,
        { kind: 'disposal', to: `role:${schedule.role}`, disposal: id, what: 'declined' },
        at,
      )
    await tx.audit({
      org,
      at,
      actor: by.id,
      action: `disposal-${decided.state}`,
      object: `disposal:${id}`,
      detail: { series: disposal.series, records: disposal.items.length },
    })
    return { kind: 'decided', disposal: decided }
  })
}

/** Whether the schedule is approved, and the same as when this was proposed. */
export const holdsStill = ({ schedule }: RecordsDesk, { print }: Disposal): boolean =>
  standingOf(schedule).kind === 'approved' && print === printOf(schedule)
