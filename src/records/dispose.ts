/** Carries out what two people decided: each record in a transaction of its own, in which everything is asked once more. */
import { type ApprovedBy, certificateOf } from './certificate.ts'
import { holdsStill } from './decide-disposal.ts'
import { type RecordsDesk, todayOf } from './desk.ts'
import { isHiddenFrom } from './hidden.ts'
import { type KeptRecord, objectOf, type RecordKind } from './kept.ts'
import { coverOf, recordDueOn, seriesOf } from './schedule.ts'
import type { Disposal, Outcome, RecordTransaction } from './store.ts'

/** Proposals in one round of one organization; the rest waits for the next. */
const batch = 10

/**
 * Disposes of what was approved. A process that dies in the middle leaves whole records only, and the next round goes on;
 * several processes may do it at once. Returns how many proposals were finished.
 */
export async function disposeApproved(desk: RecordsDesk): Promise<number> {
  const approved = await desk.store.disposals(desk.org, ['approved'], batch)
  let finished = 0
  for (const disposal of [...approved].reverse()) {
    if (!isApproved(disposal)) continue
    for (const { number, outcome } of disposal.items)
      if (outcome === undefined)
        await desk.store.transaction((tx) => disposeOne(desk, tx, disposal, number))
    // Before anybody is told that it is done: what was deleted must not be left in the files.
    await desk.store.scrub()
    if (await finish(desk, disposal)) finished += 1
  }
  return finished
}

const isApproved = (disposal: Disposal): disposal is Disposal & ApprovedBy =>
  disposal.decidedBy !== undefined && disposal.decidedAt !== undefined

async function disposeOne(
  desk: RecordsDesk,
  tx: RecordTransaction,
  disposal: Disposal & ApprovedBy,
  number: string,
): Promise<void> {
  const { org, now } = desk
  // The lock that holds take too: one that was placed before this moment is seen, one that comes now waits.
  await tx.lockRecords(org)
  const record = await tx.lockRecord(org, number)
  const outcome = record ? await outcomeOf(desk, tx, disposal, record) : 'gone'
  if (!(await tx.settleItem(org, disposal.id, number, outcome))) return
  const at = now()
  const { series, id } = disposal
  const detail = { series, disposal: id }
  const actor = disposal.decidedBy.id
  const object = objectOf(record ?? { kind: kindOf(desk, series), number })
  if (outcome !== 'disposed' || !record) {
    const why = { ...detail, outcome }
    await tx.audit({ org, at, actor, action: 'record-kept', object, detail: why })
    return
  }
  const certificate = certificateOf(desk, record, disposal, at)
  await tx.eraseRecord(org, record)
  await tx.insertCertificate(certificate)
  const sealed = { ...detail, certificate: certificate.hash }
  await tx.audit({ org, at, actor, action: 'record-disposed', object, detail: sealed })
}

async function outcomeOf(
  desk: RecordsDesk,
  tx: RecordTransaction,
  disposal: Disposal & ApprovedBy,
  record: KeptRecord,
): Promise<Outcome> {
  const { org, schedule, settings } = desk
  const { series, proposedBy, decidedBy } = disposal
  const { number } = record
  const holds = await tx.holdsOn(org, [
    { kind: 'record', name: number },
    { kind: 'series', name: series },
  ])
  if (holds.length > 0) return 'held'
  if (isHiddenFrom(record, proposedBy) || isHiddenFrom(record, decidedBy)) return 'withheld'
  const due = recordDueOn(schedule, record, settings)
  const isDue = due !== undefined && due <= todayOf(desk)
  const isStill = holdsStill(desk, disposal) && seriesOf(schedule, record) === series
  return isDue && isStill ? 'disposed' : 'restarted'
}

function kindOf({ schedule }: RecordsDesk, name: string): RecordKind {
  const series = schedule.series[name]
  return series ? coverOf(series).kind : 'case'
}

/** Says that it is done, once, whichever process gets here first. */
function finish(desk: RecordsDesk, { id }: Disposal): Promise<boolean> {
  const { org, schedule, store, now } = desk
  return store.transaction(async (tx) => {
    await tx.lockRecords(org)
    const disposal = await tx.lockDisposal(org, id)
    const isWaiting = disposal?.items.some(({ outcome }) => outcome === undefined)
    if (disposal?.state !== 'approved' || isWaiting) return false
    await tx.setDisposalState({ ...disposal, state: 'done' })
    await tx.enqueue(
      org,
      { kind: 'disposal', to: `role:${schedule.role}`, disposal: id, what: 'done' },
      now(),
    )
    return true
  })
}
