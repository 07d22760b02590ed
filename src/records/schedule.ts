/** What the schedule says of a record: its series, until when it is kept, and whether anything may be disposed of at all. */
import { createHash } from 'node:crypto'
import { monthsLater } from '../accounts/review-day.ts'
import { doneOn, type EndSettings, type KeptRecord, type RecordKind } from './kept.ts'
import type { Schedule, SeriesSettings, Trigger } from './settings.ts'

/** How long a series is kept. */
export type Rule =
  | { readonly kind: 'permanent' }
  | { readonly kind: 'months'; readonly months: number; readonly after: Trigger }

export function ruleOf({ years, months, after }: SeriesSettings): Rule {
  const all = years === undefined ? months : years * 12
  return all === undefined ? { kind: 'permanent' } : { kind: 'months', months: all, after }
}

/** What belongs to a series: records of one kind, of these forms. */
export interface Cover {
  readonly kind: RecordKind
  readonly forms: readonly string[]
}

export function coverOf({ forms, posts, consents }: SeriesSettings): Cover {
  if (forms) return { kind: 'case', forms }
  if (posts) return { kind: 'post', forms: posts }
  const kind = consents ? 'consent' : 'training'
  return { kind, forms: [kind] }
}

/** The series to which a record belongs. */
export const seriesOf = (
  { series }: Schedule,
  { kind, form }: Pick<KeptRecord, 'kind' | 'form'>,
): string | undefined =>
  Object.entries(series).find(([, settings]) => {
    const cover = coverOf(settings)
    return cover.kind === kind && cover.forms.includes(form)
  })?.[0]

/** The day (ISO) from which what was done with on a day may be disposed of; none for what is kept for good. */
export function dueOn(rule: Rule, done: string): string | undefined {
  if (rule.kind === 'permanent') return undefined
  const start = rule.after === 'closed' ? done : `${Number(done.slice(0, 4)) + 1}-01-01`
  return monthsLater(start, rule.months)
}

/** The same for a record: one that is in use is never due, and each thing that is done about it starts the time anew. */
export function recordDueOn(
  schedule: Schedule,
  record: KeptRecord,
  settings: EndSettings,
): string | undefined {
  const name = seriesOf(schedule, record)
  const series = name === undefined ? undefined : schedule.series[name]
  const done = doneOn(record, settings)
  return series && done !== undefined ? dueOn(ruleOf(series), done) : undefined
}

/** Twelve characters that stand for the rules of all series: another rule gives another print, another title does not. */
export function printOf({ series }: Pick<Schedule, 'series'>): string {
  const rules = Object.entries(series)
    .map(([name, settings]) => [name, namesOf(coverOf(settings)), ruleOf(settings)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 12)
}

/** Forms as they have always stood there, so that what was approved before there were other kinds stays approved. */
const namesOf = ({ kind, forms }: Cover): readonly string[] =>
  forms.map((form) => (kind === 'case' ? form : `${kind}:${form}`)).sort()

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
