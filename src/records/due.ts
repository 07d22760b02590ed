/** Which records are due for disposal, or will be soon, and which of them a hold keeps. */
import { monthsLater } from '../accounts/review-day.ts'
import type { Person } from '../cases/case.ts'
import { type RecordsDesk, todayOf } from './desk.ts'
import { isHiddenFrom } from './hidden.ts'
import { doneOn } from './kept.ts'
import { coverOf, dueOn, ruleOf } from './schedule.ts'

export interface DueRecord {
  readonly number: string
  readonly form: string
  readonly series: string
  /** ISO day from which it may be disposed of. */
  readonly dueOn: string
  readonly isHeld: boolean
}

/** Records of one series in one look: a proposal that nobody can read to its end is no preview. */
export const mostAtOnce = 100

const day = 86_400_000_000
const noonOf = (isoDay: string) => Date.parse(`${isoDay}T12:00:00Z`) * 1000

/** Records of a series that are due between two days, those included, the longest due first. */
export async function dueBetween(
  desk: RecordsDesk,
  name: string,
  { from, to }: { readonly from: string; readonly to: string },
  limit: number = mostAtOnce,
): Promise<readonly DueRecord[]> {
  const { org, schedule, settings, store } = desk
  const series = schedule.series[name]
  const rule = series && ruleOf(series)
  if (!series || rule?.kind !== 'months') return []
  // Two days wider, and a year where the time runs from the end of one: what is asked of the database need not be exact.
  const early = rule.after === 'end-of-year' ? 12 : 0
  const span = {
    from: Math.max(0, noonOf(monthsLater(from, -rule.months - early)) - 2 * day),
    before: noonOf(monthsLater(to, -rule.months)) + 2 * day,
    validMonths: settings.training?.validMonths ?? 0,
  }
  const held = await heldNames(desk)
  const found = await store.doneRecords(org, coverOf(series), span, limit + widest)
  return found
    .flatMap((record) => {
      const { number, form } = record
      const done = doneOn(record, settings)
      const due = done === undefined ? undefined : dueOn(rule, done)
      if (due === undefined || due < from || due > to) return []
      return [{ number, form, series: name, dueOn: due, isHeld: held(name, number) }]
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .slice(0, limit)
}

/** How many that are not exactly due may stand before those that are. */
const widest = 400

async function heldNames({ store, org }: RecordsDesk) {
  const names = new Set((await store.holds(org)).map(({ scope }) => `${scope.kind} ${scope.name}`))
  return (series: string, number: string) =>
    names.has(`series ${series}`) || names.has(`record ${number}`)
}

/** Records due by today. */
export const dueNow = (desk: RecordsDesk, series: string): Promise<readonly DueRecord[]> =>
  dueBetween(desk, series, { from: '1970-01-02', to: todayOf(desk) })

/** Those of the records that somebody may know of: whom a case is about does not learn of it here either. */
export async function seenBy(
  { store, org }: RecordsDesk,
  person: Person,
  records: readonly DueRecord[],
): Promise<readonly DueRecord[]> {
  const kept = new Set<string>()
  for (const { number } of records) {
    const record = await store.findRecord(org, number)
    if (!record || isHiddenFrom(record, person)) kept.add(number)
  }
  return records.filter(({ number }) => !kept.has(number))
}
