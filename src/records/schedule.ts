/** What the schedule says of a case: its series, until when it is kept, and whether anything may be disposed of at all. */
import { createHash } from 'node:crypto'
import { dayOf, monthsLater } from '../accounts/review-day.ts'
import type { Case, Instant } from '../cases/case.ts'
import type { Schedule, SeriesSettings, Trigger } from './settings.ts'

/** How long a series is kept. */
export type Rule =
  | { readonly kind: 'permanent' }
  | { readonly kind: 'months'; readonly months: number; readonly after: Trigger }

export function ruleOf({ years, months, after }: SeriesSettings): Rule {
  const all = years === undefined ? months : years * 12
  return all === undefined ? { kind: 'permanent' } : { kind: 'months', months: all, after }
}

/** The series to which the cases of a form belong. */
export const seriesOf = ({ series }: Schedule, form: string): string | undefined =>
  Object.entries(series).find(([, { forms }]) => forms.includes(form))?.[0]

/**
 * The day (ISO) from which a record may be disposed of; none for what is kept for good. `lastActivity`: whatever was done
 * about the case last, also after it closed: each such thing starts the time anew.
 */
export function dueOn(rule: Rule, lastActivity: Instant, timeZone: string): string | undefined {
  if (rule.kind === 'permanent') return undefined
  const day = dayOf(lastActivity, timeZone)
  const start = rule.after === 'closed' ? day : `${Number(day.slice(0, 4)) + 1}-01-01`
  return monthsLater(start, rule.months)
}

/** The same for a case; an open one is never due. */
export function caseDueOn(schedule: Schedule, entry: Case, timeZone: string): string | undefined {
  const name = seriesOf(schedule, entry.form)
  const series = name === undefined ? undefined : schedule.series[name]
  return series && entry.closed ? dueOn(ruleOf(series), entry.updatedAt, timeZone) : undefined
}

/** Twelve characters that stand for the rules of all series: another rule gives another print, another title does not. */
export function printOf({ series }: Pick<Schedule, 'series'>): string {
  const rules = Object.entries(series)
    .map(([name, settings]) => [name, [...settings.forms].sort(), ruleOf(settings)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 12)
}

export type Standing =
  | { readonly kind: 'approved'; readonly by: string; readonly on: string }
  | { readonly kind: 'not-approved' }
  /** The series are not those that were approved. */
  | { readonly kind: 'changed' }

export function standingOf(schedule: Schedule): Standing {
  const { approved } = schedule
  if (!approved) return { kind: 'not-approved' }
  const { by, on, print } = approved
  return print === printOf(schedule) ? { kind: 'approved', by, on } : { kind: 'changed' }
}
