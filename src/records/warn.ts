/** Tells the keepers of the records 30, 7 and 1 days ahead what becomes due: each record once at each, whatever the number of processes. */
import { timeOn } from '../cases/working-days.ts'
import { type RecordsDesk, todayOf } from './desk.ts'
import { dueBetween } from './due.ts'
import { standingOf } from './schedule.ts'

export const warnedBefore = [30, 7, 1] as const

/** Records of a series in one look; more of them are spoken of in the same words. */
const mostWarned = 1000

/** Says what becomes due; how many warnings go out. None before working hours begin: nobody is woken by it. */
export async function warn(desk: RecordsDesk): Promise<number> {
  const { schedule, settings, now } = desk
  const today = todayOf(desk)
  const isTime = now() >= timeOn(today, settings.workingHours.from, settings.timeZone) * 1000
  if (!isTime || standingOf(schedule).kind !== 'approved') return 0
  let told = 0
  for (const series of Object.keys(schedule.series)) told += await warnOf(desk, series, today)
  return told
}

async function warnOf(desk: RecordsDesk, series: string, today: string): Promise<number> {
  const { org, schedule, store, now } = desk
  const span = { from: daysLater(today, 1), to: daysLater(today, warnedBefore[0]) }
  const coming = (await dueBetween(desk, series, span, mostWarned)).filter(({ isHeld }) => !isHeld)
  let told = 0
  for (const days of warnedBefore) {
    const these = coming.filter(({ dueOn }) => stageOf(today, dueOn) === days)
    if (these.length === 0) continue
    told += await store.transaction(async (tx) => {
      const claimed: string[] = []
      for (const { number, dueOn } of these)
        if (await tx.claimWarning(org, number, dueOn, days)) claimed.push(dueOn)
      const [on] = claimed.sort()
      if (on === undefined) return 0
      const to = `role:${schedule.role}` as const
      await tx.enqueue(org, { kind: 'records-due', to, series, days, on }, now())
      return 1
    })
  }
  return told
}

/** Of the warnings that a record has reached, the last: what a sleeping process missed is not made up for. */
const stageOf = (today: string, dueOn: string) =>
  warnedBefore.findLast((days) => dueOn <= daysLater(today, days))

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
