/** What is kept of a record that was disposed of: which rule, who proposed and approved, when. Nothing of its content. */
import { createHash } from 'node:crypto'
import { dayOf } from '../accounts/review-day.ts'
import type { Instant, Person } from '../cases/case.ts'
import type { RecordsDesk } from './desk.ts'
import { doneOn, type KeptRecord } from './kept.ts'
import { recordDueOn, ruleOf } from './schedule.ts'
import type { Certificate, Disposal } from './store.ts'

export function certificateOf(
  { org, schedule, settings: ends }: RecordsDesk,
  record: KeptRecord,
  { id, series, proposedBy, proposedAt, decidedBy, decidedAt }: Disposal & ApprovedBy,
  disposedAt: Instant,
): Certificate {
  const settings = schedule.series[series]
  const content: Content = {
    org,
    kind: record.kind,
    number: record.number,
    form: record.form,
    series,
    ...(settings?.code ? { code: settings.code } : {}),
    rule: settings ? ruleOf(settings) : { kind: 'permanent' },
    scheduleBy: schedule.approved?.by ?? '',
    scheduleOn: schedule.approved?.on ?? '',
    openedOn: dayOf(record.openedAt, ends.timeZone),
    lastActivityOn: doneOn(record, ends) ?? '',
    dueOn: recordDueOn(schedule, record, ends) ?? '',
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
function hashOf({ kind, rule, proposedBy, approvedBy, code = '', ...content }: Content): string {
  const { org, number, form, series, scheduleBy, scheduleOn, disposal } = content
  const { openedOn, lastActivityOn, dueOn, proposedAt, approvedAt, disposedAt } = content
  const kept = rule.kind === 'permanent' ? [rule.kind] : [rule.kind, rule.months, rule.after]
  const people = [proposedBy.id, proposedBy.name, approvedBy.id, approvedBy.name]
  const what = [org, number, form, series, code, ...kept, scheduleBy, scheduleOn]
  const when = [openedOn, lastActivityOn, dueOn, disposal, proposedAt, approvedAt, disposedAt]
  const all = ['policy-desk certificate 1', ...what, ...people, ...when]
  // The first certificates were of cases alone: theirs are as they were.
  if (kind !== 'case') all.push(kind)
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}
