/** The record of checks, such as those before a publication: what was checked, what was still missing, and who approved it. */
import { folded } from '../accounts/account.ts'
import { csv } from '../accounts/csv.ts'
import { dayOf } from '../accounts/review-day.ts'
import type { FieldValue } from '../forms/form.ts'
import type { Case } from './case.ts'

/** In the time zone of the organization; both days count. */
export interface CheckFilter {
  readonly words: string
  /** ISO days. */
  readonly from?: string
  readonly to?: string
}

/** The newest first. A confidential case is no record to look through: it never is in here. */
export function checksIn(
  cases: readonly Case[],
  { words, from = '', to = '9' }: CheckFilter,
  timeZone: string,
): readonly Case[] {
  const wanted = wordsOf(words)
  return cases
    .filter((entry) => {
      const day = dayOf(entry.openedAt, timeZone)
      return !entry.confidential && from <= day && day <= to && holds(entry, wanted)
    })
    .toSorted((a, b) => b.openedAt - a.openedAt || b.number.localeCompare(a.number, 'en'))
}

/** Every word begins one of the check's: "bus" finds "Buses", and not "syllabus". */
function holds({ number, openedBy, fields }: Case, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const said = [number, openedBy.name, ...Object.values(fields).map(plain)].join(' ')
  const text = ` ${wordsOf(said).join(' ')}`
  return wanted.every((word) => text.includes(` ${word}`))
}

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function plain(value: FieldValue): string {
  if (typeof value !== 'object') return String(value)
  return value.map((each) => (typeof each === 'string' ? each : each.name)).join('; ')
}

/** The fields at which something was still missing when it was sent. */
export const missingIn = ({ warnings = [] }: Case): readonly string[] => [
  ...new Set(warnings.flatMap((each) => (each.kind === 'caution' ? [each.field] : []))),
]

const columns = [
  'check',
  'sent_at',
  'sent_by',
  'state',
  'missing',
  'decided_at',
  'decision',
  'decided_by',
  'reason',
  'clause',
] as const

const iso = (moment: number): string => new Date(moment / 1000).toISOString()

/** `fields`: the form's, in its order; each is a column, named `field_…`, for a form may name one as we do. */
export const checksCsv = (checks: readonly Case[], fields: readonly string[]): string =>
  csv([
    [...columns, ...fields.map((field) => `field_${field}`)],
    ...checks.map((check) => [
      check.number,
      iso(check.openedAt),
      check.openedBy.name,
      check.state,
      missingIn(check).join('; '),
      check.lastStep ? iso(check.lastStep.at) : '',
      check.lastStep?.verb ?? '',
      check.lastStep?.by.name ?? '',
      check.lastStep?.reason ?? '',
      check.lastStep?.clause?.id ?? '',
      ...fields.map((field) => plain(check.fields[field] ?? '')),
    ]),
  ])

/** With what was noticed in the words of the post, and the clause in the words that it had on the day of the decision. */
export function checksJson(checks: readonly Case[], exportedAt: number): string {
  const content = {
    exportedAt: iso(exportedAt),
    checks: checks.map(
      ({ number, openedAt, openedBy, state, fields, warnings = [], lastStep }) => ({
        number,
        sentAt: iso(openedAt),
        sentBy: openedBy,
        state,
        fields,
        noticed: warnings,
        ...(lastStep ? { decision: { ...lastStep, at: iso(lastStep.at) } } : {}),
      }),
    ),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
