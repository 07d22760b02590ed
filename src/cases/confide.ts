/** Steps around a concern that do not move it on: further words, files, a report ticked off, a related case, a conflict of interest. */
import type { Case, CompanionReport } from './case.ts'
import { standInsOf } from './concern.ts'
import { awaitedRoles } from './opinion.ts'
import { eventOf, refuse, type StepRequest, type StepResult } from './step-request.ts'
import type { Workflow } from './workflow.ts'

/** The person who opened the case writes at any time, also when it is closed: what is learned later belongs to its file. */
export function add(entry: Case, request: StepRequest): StepResult {
  if (request.by.id !== entry.openedBy.id) return refuse(entry, 'not-your-turn')
  if (!request.reason) return refuse(entry, 'reason-needed')
  const { additions = [] } = entry
  // Teams delivers a slow message again.
  if (additions.at(-1)?.text === request.reason) return { kind: 'already', case: entry }
  const addition = { at: request.at, text: request.reason }
  return aside(entry, request, { ...entry, additions: [...additions, addition] })
}

/**
 * Files, like words, are taken at any time. The same file is kept once: Teams delivers a slow message again, under
 * another id. What goes beyond the limit is left out; nobody loses the files that fit.
 */
export function addEvidence(entry: Case, request: StepRequest): StepResult {
  if (request.by.id !== entry.openedBy.id) return refuse(entry, 'not-your-turn')
  const { evidence: kept = [] } = entry
  const known = new Set(kept.map(({ sha256 }) => sha256))
  const given = new Map((request.evidence ?? []).map((file) => [file.sha256, file]))
  const fresh = [...given.values()].filter(({ sha256 }) => !known.has(sha256))
  if (fresh.length === 0) return { kind: 'already', case: entry }
  const room = Math.max(0, (request.mostEvidence ?? 0) - kept.length)
  if (room === 0) return refuse(entry, 'no-more-evidence')
  const last = kept.at(-1)?.id ?? 0
  const added = fresh.slice(0, room).map(({ content, ...file }, index) => ({
    ...file,
    id: last + index + 1,
    at: request.at,
    bytes: content.length,
  }))
  const result = aside(entry, request, { ...entry, evidence: [...kept, ...added] })
  return { ...result, event: { ...result.event, evidence: added.map(({ id }) => id) } }
}

/** Whoever opened the case and those who review it may say that another report was filed. */
export function tickOff(entry: Case, request: StepRequest): StepResult {
  const { report: id, by, at, role } = request
  if (!id) return refuse(entry, 'no-such-report')
  const { reports = [] } = entry
  const known = reports.find((report) => report.id === id)
  if (known?.filed) return { kind: 'already', case: entry }
  const filed: CompanionReport = {
    id,
    why: known?.why ?? 'added',
    filed: { at, by, ...(role ? { role } : {}) },
  }
  const others = known
    ? reports.map((report) => (report === known ? filed : report))
    : [...reports, filed]
  return aside(entry, request, { ...entry, reports: others })
}

export function link(entry: Case, request: StepRequest): StepResult {
  const { link: number } = request
  if (!number || number === entry.number) return refuse(entry, 'no-such-case')
  const { links = [] } = entry
  if (links.includes(number)) return { kind: 'already', case: entry }
  return aside(entry, request, { ...entry, links: [...links, number] })
}

/** Whether this can still be said: there is another role, and the case is not there yet. */
export const mayMarkConflict = (entry: Case, conflictRole: string | undefined): boolean =>
  conflictRole !== undefined && !entry.closed && !entry.conflict && entry.role !== conflictRole

/** "This concerns a reviewer": from here on the other role alone sees the case, and whoever said so does no more. */
export function markConflict(entry: Case, workflow: Workflow, request: StepRequest): StepResult {
  const { conflictRole } = request
  if (entry.conflict) return { kind: 'already', case: entry }
  if (!conflictRole || !mayMarkConflict(entry, conflictRole))
    return refuse(entry, 'no-conflict-role')
  const { assignee: _assignee, ...kept } = entry
  const conflict = { role: conflictRole, why: 'marked' as const }
  const moved: Case = {
    ...kept,
    conflict,
    standIns: standInsOf(workflow, conflict),
    ...(entry.role ? { role: conflictRole } : {}),
  }
  return aside(entry, request, { ...moved, awaits: awaitedRoles(moved, workflow) })
}

export function aside(
  entry: Case,
  request: StepRequest,
  changed: Case,
): StepResult & { readonly kind: 'stepped' } {
  return {
    kind: 'stepped',
    case: { ...changed, version: entry.version + 1, updatedAt: request.at },
    event: eventOf(entry, request, entry.state),
  }
}
