/** What of a case's history somebody is told: all of it among reviewers, what concerns them for the one who opened it. */
import {
  type Case,
  type CaseEvent,
  type CompanionReport,
  deskItself,
  type Person,
  theComplainant,
} from './case.ts'
import { isOpinionVerb } from './workflow.ts'

export type Reader = 'applicant' | 'reviewer'

/** What stays among reviewers. */
const unheard: ReadonlySet<string> = new Set(['comment', 'link', 'conflict'])

/** Notes stay among reviewers, and so do the reasons of those who were consulted; a confidential case's reasons too. */
export function historyFor(
  reader: Reader,
  entry: Pick<Case, 'confidential' | 'shielded' | 'assignee'>,
  events: readonly CaseEvent[],
  readerId?: string,
): readonly CaseEvent[] {
  const { confidential } = entry
  if (reader === 'reviewer')
    return isShieldedFrom(entry, readerId) ? events.map(withoutName) : events
  return events
    .filter(({ verb }) => !unheard.has(verb))
    .map((event) => (isOpen(event, confidential) ? event : withoutReason(event)))
    .map((event) => (confidential && event.role ? { ...event, by: deskItself } : event))
}

const isOpen = ({ verb, role }: CaseEvent, confidential: boolean): boolean =>
  role === undefined ||
  verb === 'ask' ||
  !(confidential || isOpinionVerb(verb) || verb === 'reassign')

/** Nor to whom it was referred or passed on: that would name a reviewer. */
function withoutReason(event: CaseEvent): CaseEvent {
  const { reason: _reason, addressee: _addressee, assigned, ...kept } = event
  return assigned ? { ...kept, assigned: { role: assigned.role } } : kept
}

/** What was done in no role was done by the person who opened the case. */
const withoutName = (event: CaseEvent): CaseEvent =>
  event.role || event.by.id === deskItself.id ? event : { ...event, by: theComplainant }

const withoutReviewer = (report: CompanionReport, self: Person): CompanionReport =>
  report.filed && report.filed.by.id !== self.id
    ? { ...report, filed: { ...report.filed, by: deskItself } }
    : report

/** Whoever opened it asked that only the person who handles it sees who they are. */
export const isShieldedFrom = (
  { shielded, assignee }: Pick<Case, 'shielded' | 'assignee'>,
  readerId: string | undefined,
): boolean => shielded === true && (readerId === undefined || assignee?.id !== readerId)

/** The case as its reader may see it: no reviewer is named to the one who opened a confidential case. */
export function caseFor(reader: Reader, entry: Case, readerId?: string): Case {
  if (reader === 'reviewer')
    return isShieldedFrom(entry, readerId) ? { ...entry, openedBy: theComplainant } : entry
  const opinions = entry.opinions.map(({ reason: _reason, ...opinion }) => opinion)
  if (!entry.confidential) return { ...entry, notes: [], opinions }
  const { lastStep: _lastStep, assignee: _assignee, conflict: _conflict, ...kept } = entry
  const questions = entry.questions.map((question) => ({ ...question, by: deskItself }))
  const reports = entry.reports?.map((report) => withoutReviewer(report, entry.openedBy))
  return { ...kept, notes: [], opinions: [], links: [], questions, ...(reports ? { reports } : {}) }
}
