/** What waits for somebody, the most urgent first, and what of it they wish to see. */
import type { Case, Instant } from './case.ts'

export interface QueueEntry {
  readonly case: Case
  /** Until when the answer of the reader's role is asked for. */
  readonly dueAt?: Instant
  readonly isOverdue: boolean
}

/** As it is typed and as it stands in a button: `all`, `mine`, `overdue`, a role, or a form. */
export type QueueFilter = string

/** @param roles Those for which the reader acts. */
export function queueOf(
  cases: readonly Case[],
  reader: { readonly personId: string; readonly roles: readonly string[] },
  filter: QueueFilter,
  now: Instant,
): readonly QueueEntry[] {
  return cases
    .filter((entry) => entry.openedBy.id !== reader.personId)
    .map((entry) => queueEntry(entry, reader.roles, now))
    .filter((entry) => isShown(entry, reader, filter))
    .sort(
      (a, b) =>
        (a.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.dueAt ?? Number.MAX_SAFE_INTEGER) ||
        a.case.openedAt - b.case.openedAt,
    )
}

function queueEntry(entry: Case, roles: readonly string[], now: Instant): QueueEntry {
  const dates = entry.awaits
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt]))
  if (dates.length === 0) return { case: entry, isOverdue: false }
  const dueAt = Math.min(...dates)
  return { case: entry, dueAt, isOverdue: dueAt < now }
}

function isShown(
  { case: entry, isOverdue }: QueueEntry,
  { personId, roles }: { readonly personId: string; readonly roles: readonly string[] },
  filter: QueueFilter,
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'overdue':
      return isOverdue
    case 'mine':
      // What was given to another person of the role is theirs.
      return entry.assignee ? entry.assignee.id === personId : true
    default:
      return (
        entry.form === filter ||
        (roles.includes(filter) && entry.awaits.some(({ role }) => role === filter))
      )
  }
}

/** @param asked Counted from 1; the last page for one that is not there any more. */
export function pageOf<T>(all: readonly T[], perPage: number, asked = 1) {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(Math.max(1, asked), pages)
  return { rows: all.slice((page - 1) * perPage, page * perPage), page, pages }
}
