/** Places and releases holds: what is on hold is not disposed of, whoever approved it and whenever. */
import type { Person } from '../cases/case.ts'
import type { RecordsDesk } from './desk.ts'
import { isHiddenFrom } from './hidden.ts'
import { objectOf } from './kept.ts'
import type { Hold, HoldScope, RecordTransaction } from './store.ts'

export const longestReason = 500

export type Placed =
  | { readonly kind: 'placed'; readonly hold: Hold }
  | { readonly kind: 'already'; readonly hold: Hold }
  /** No such record, or none that this person may know of; no such series. */
  | { readonly kind: 'missing' }

export interface HoldRequest {
  readonly scope: HoldScope
  readonly by: Person
}

/** A disposal that runs waits, or has gone before: after this nothing that is on hold is disposed of. */
export function placeHold(
  desk: RecordsDesk,
  { scope, by, reason }: HoldRequest & { readonly reason: string },
): Promise<Placed> {
  const { org, store, now } = desk
  return store.transaction(async (tx): Promise<Placed> => {
    await tx.lockRecords(org)
    const object = await objectHeld(desk, tx, scope, by)
    if (object === undefined) return { kind: 'missing' }
    const [known] = await tx.holdsOn(org, [scope])
    if (known) return { kind: 'already', hold: known }
    const at = now()
    const hold: Hold = {
      org,
      id: await tx.nextRecordId(org),
      scope,
      reason: reason.slice(0, longestReason),
      by,
      at,
    }
    await tx.insertHold(hold)
    await tx.audit(entry(desk, object, by, 'hold-placed', hold.id))
    return { kind: 'placed', hold }
  })
}

export type Released = { readonly kind: 'released' | 'none' }

export function releaseHold(desk: RecordsDesk, { scope, by }: HoldRequest): Promise<Released> {
  const { org, store } = desk
  return store.transaction(async (tx): Promise<Released> => {
    await tx.lockRecords(org)
    const [hold] = await tx.holdsOn(org, [scope])
    const object = await objectHeld(desk, tx, scope, by)
    if (!hold || object === undefined) return { kind: 'none' }
    await tx.deleteHold(org, hold.id)
    await tx.audit(entry(desk, object, by, 'hold-released', hold.id))
    return { kind: 'released' }
  })
}

/** As the audit chain names it; none where it is not there, or not for this person to know of. */
async function objectHeld(
  { org, schedule }: RecordsDesk,
  tx: RecordTransaction,
  { kind, name }: HoldScope,
  by: Person,
): Promise<string | undefined> {
  if (kind === 'series') return Object.hasOwn(schedule.series, name) ? `series:${name}` : undefined
  const found = await tx.lockRecord(org, name)
  return found && !isHiddenFrom(found, by) ? objectOf(found) : undefined
}

const entry = (
  { org, now }: RecordsDesk,
  object: string,
  by: Person,
  action: 'hold-placed' | 'hold-released',
  hold: number,
) => ({ org, at: now(), actor: by.id, action, object, detail: { hold } })
