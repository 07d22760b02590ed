/** Reminds people ahead of the day on which their training counts no more: once for that day, whatever the number of processes. */
import { dayOf, monthsLater } from '../accounts/review-day.ts'
import type { TrainingDesk } from './keep.ts'
import { expiryOf, standingOf, type TrainingRecord } from './training.ts'

/** Trainings in one look: more than an organization holds in so many days. */
const most = 5000

/** How many people are to be told. */
export async function callRenewals(desk: TrainingDesk): Promise<number> {
  const { org, store, settings, now } = desk
  if (!settings.training) return 0
  const { validMonths, remindDaysBefore } = settings.training
  const today = dayOf(now(), settings.timeZone)
  const lastDay = daysLater(today, remindDaysBefore)
  // A day more at either end: months are not of one length. What is not due yet is left for its day.
  const from = daysLater(monthsLater(today, -validMonths), -5)
  const to = daysLater(monthsLater(lastDay, -validMonths), 5)
  const found = await store.trainingsToRemind(org, from, to, most)
  const due = found.filter((record) => {
    const expiresOn = expiryOf(record, validMonths)
    return expiresOn > today && expiresOn <= lastDay
  })
  let told = 0
  for (const record of due) if (await call(desk, record, validMonths)) told += 1
  return told
}

function call(
  { org, store, now, settings }: TrainingDesk,
  record: TrainingRecord,
  validMonths: number,
): Promise<boolean> {
  const expiresOn = expiryOf(record, validMonths)
  return store.transaction(async (tx) => {
    if (!(await tx.markTrainingReminded(org, record.number, expiresOn))) return false
    const all = await tx.lockTrainingsOf(org, record.person.id)
    const standing = standingOf(all, validMonths, dayOf(now(), settings.timeZone))
    // Whoever was trained since then has nothing to renew.
    if (standing.kind === 'none' || standing.record.number !== record.number) return false
    const intent = {
      kind: 'training-expiry',
      to: `person:${record.person.id}`,
      record: record.number,
      expiresOn,
    } as const
    await tx.enqueue(org, intent, now())
    await tx.audit({
      org,
      at: now(),
      actor: 'system',
      action: 'training-reminded',
      object: `training:${record.number}`,
      detail: { expiresOn },
    })
    return true
  })
}

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
