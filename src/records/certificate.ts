/** What is kept of a record that was disposed of: which rule, who proposed and approved, when. Nothing of its content. */
import { createHash } from 'node:crypto'
import { dayOf } from '../accounts/review-day.ts'
import type { Case, Instant, Person } from '../cases/case.ts'
import type { RecordsDesk } from './desk.ts'
import { caseDueOn, ruleOf } from './schedule.ts'
import type { Certificate, Disposal } from './store.ts'

export function certificateOf(
  { org, schedule, settings: { timeZone } }: RecordsDesk,
  entry: Case,
  { id, series, proposedBy, proposedAt, decidedBy, decidedAt }: Disposal & ApprovedBy,
  disposedAt: Instant,
): Certificate {
  const settings = schedule.series[series]
  const content: Content = {
    org,
    number: entry.number,
    form: entry.form,
    series,
    ...(settings?.code ? { code: settings.code } : {}),
    rule: settings ? ruleOf(settings) : { kind: 'permanent' },
    scheduleBy: schedule.approved?.by ?? '',
    scheduleOn: schedule.approved?.on ?? '',
    openedOn: dayOf(entry.openedAt, timeZone),
    lastActivityOn: dayOf(entry.updatedAt, timeZone),
    dueOn: caseDueOn(schedule, entry, timeZone) ?? '',
    disposal: id,
    proposedBy,
    proposedAt,
    approvedBy: decidedBy,
    approvedAt: decidedAt,
    disposedAt,
  }
  return { ...content, hash: hashOf(content) }
}

/** A proposal that a second person approved. */
export interface ApprovedBy {
  readonly decidedBy: Person
  readonly decidedAt: Instant
}

/** Whether a certificate still says what it said when it was made. */
export const isGenuine = ({ hash, ...content }: Certificate): boolean => hash === hashOf(content)

type Content = Omit<Certificate, 'hash'>

/** Over a list of fixed order: the same certificate has the same hash on every database and in every release. */
function hashOf({ rule, proposedBy, approvedBy, code = '', ...content }: Content): string {
  const { org, number, form, series, scheduleBy, scheduleOn, disposal } = content
  const { openedOn, lastActivityOn, dueOn, proposedAt, approvedAt, disposedAt } = content
  const kept = rule.kind === 'permanent' ? [rule.kind] : [rule.kind, rule.months, rule.after]
  const people = [proposedBy.id, proposedBy.name, approvedBy.id, approvedBy.name]
  const what = [org, number, form, series, code, ...kept, scheduleBy, scheduleOn]
  const when = [openedOn, lastActivityOn, dueOn, disposal, proposedAt, approvedAt, disposedAt]
  const all = ['policy-desk certificate 1', ...what, ...people, ...when]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}
