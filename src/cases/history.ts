/** What of a case's history somebody is told: all of it among reviewers, what concerns them for the one who opened it. */
import { type Case, type CaseEvent, deskItself } from './case.ts'
import { isOpinionVerb } from './workflow.ts'

export type Reader = 'applicant' | 'reviewer'

/** Notes stay among reviewers, and so do the reasons of those who were consulted; a confidential case's reasons too. */
export function historyFor(
  reader: Reader,
  { confidential }: Pick<Case, 'confidential'>,
  events: readonly CaseEvent[],
): readonly CaseEvent[] {
  if (reader === 'reviewer') return events
  return events
    .filter(({ verb }) => verb !== 'comment')
    .map((event) => (isOpen(event, confidential) ? event : withoutReason(event)))
    .map((event) => (confidential && event.role ? { ...event, by: deskItself } : event))
}

const isOpen = ({ verb, role }: CaseEvent, confidential: boolean): boolean =>
  role === undefined ||
  verb === 'ask' ||
  !(confidential || isOpinionVerb(verb) || verb === 'reassign')

function withoutReason({ reason: _reason, ...event }: CaseEvent): CaseEvent {
  return event
}

/** The case as its reader may see it: no reviewer is named to the one who opened a confidential case. */
export function caseFor(reader: Reader, entry: Case): Case {
  if (reader === 'reviewer') return entry
  const opinions = entry.opinions.map(({ reason: _reason, ...opinion }) => opinion)
  if (!entry.confidential) return { ...entry, notes: [], opinions }
  const { lastStep: _lastStep, assignee: _assignee, ...kept } = entry
  const questions = entry.questions.map((question) => ({ ...question, by: deskItself }))
  return { ...kept, notes: [], opinions: [], questions }
}
