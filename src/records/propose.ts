/** Proposes to dispose of exactly the records that somebody has just looked at. */
import { createHash } from 'node:crypto'
import type { Person } from '../cases/case.ts'
import type { RecordsDesk } from './desk.ts'
import { type DueRecord, dueNow, seenBy } from './due.ts'
import { printOf, standingOf } from './schedule.ts'
import type { Disposal } from './store.ts'

export interface Preview {
  /** What a proposal would hold. */
  readonly records: readonly DueRecord[]
  /** Due as well, and on hold. */
  readonly held: readonly DueRecord[]
  /** Stands for exactly these records. */
  readonly print: string
}

/** What is due of a series, as far as this person may know of it. */
export async function preview(desk: RecordsDesk, series: string, person: Person): Promise<Preview> {
  const due = await seenBy(desk, person, await dueNow(desk, series))
  const records = due.filter(({ isHeld }) => !isHeld)
  return { records, held: due.filter(({ isHeld }) => isHeld), print: printOfRecords(records) }
}

const printOfRecords = (records: readonly DueRecord[]): string =>
  createHash('sha256')
    .update(records.map(({ number }) => number).join('\n'))
    .digest('hex')
    .slice(0, 16)

export type Proposed =
  | { readonly kind: 'proposed'; readonly disposal: Disposal }
  /** Another proposal for the series waits. */
  | { readonly kind: 'open'; readonly id: number }
  /** What is due is no longer what the person saw. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'nothing-due' | 'not-approved' | 'no-series' }

export interface Proposal {
  readonly series: string
  readonly by: Person
  /** The print of the preview that the person saw; without it, the preview of this moment counts. */
  readonly seen?: string
}

export async function propose(
  desk: RecordsDesk,
  { series, by, seen }: Proposal,
): Promise<Proposed> {
  const { org, schedule, store, now } = desk
  if (!Object.hasOwn(schedule.series, series)) return { kind: 'no-series' }
  if (standingOf(schedule).kind !== 'approved') return { kind: 'not-approved' }
  const { records, print } = await preview(desk, series, by)
  if (records.length === 0) return { kind: 'nothing-due' }
  if (seen !== undefined && seen !== print) return { kind: 'moved' }
  return store.transaction(async (tx): Promise<Proposed> => {
    await tx.lockRecords(org)
    const [open] = await tx.openDisposals(org, series)
    if (open !== undefined) return { kind: 'open', id: open }
    const at = now()
    const disposal: Disposal = {
      org,
      id: await tx.nextRecordId(org),
      series,
      print: printOf(schedule),
      state: 'proposed',
      proposedBy: by,
      proposedAt: at,
      items: records.map(({ number }) => ({ number })),
    }
    await tx.insertDisposal(disposal)
    await tx.enqueue(
      org,
      { kind: 'disposal', to: `role:${schedule.role}`, disposal: disposal.id, what: 'proposed' },
      at,
    )
    await tx.audit({
      org,
      at,
      actor: by.id,
      action: 'disposal-proposed',
      object: `disposal:${disposal.id}`,
      detail: { series, records: records.length, schedule: disposal.print },
    })
    return { kind: 'proposed', disposal }
  })
}
