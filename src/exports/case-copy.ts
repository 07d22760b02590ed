/** Everything that is kept of one case, as a copy of it tells: the case, its timeline, the policy of its day, who looked. */
import { type Case, type CaseEvent, deskItself, type Instant, type Person } from '../cases/case.ts'
import type { FormSettings } from '../cases/settings.ts'
import type { AuditLog, CaseStore } from '../cases/store.ts'
import type { VersionStore } from '../knowledge/version.ts'
import { type ClauseThen, clausesBehind, clausesThen } from './clauses-then.ts'
import type { EvidenceCopy } from './evidence-copy.ts'
import type { Export } from './export.ts'
import { type Redactor, redactCase, redactEvent } from './redact.ts'

/** One entry of the audit chain about the case. */
export interface Access {
  readonly seq: number
  readonly at: Instant
  readonly by: Person
  readonly action: string
  readonly detail: Readonly<Record<string, string | number | boolean>>
}

/** `case.json`. Not redacted, `case` and `events` are what is stored, to the last value. */
export interface CaseCopy {
  readonly format: 'policy-desk case 1'
  readonly times: 'microseconds since 1970-01-01T00:00:00Z'
  readonly export: Pick<Export, 'id' | 'redacted'> & {
    /** ISO. */
    readonly madeAt: string
    readonly expiresAt: string
  }
  readonly organization: { readonly id: string; readonly name: string }
  readonly case: Case
  /** Which files of the case's evidence are in this copy, and under which name. */
  readonly evidence: readonly EvidenceCopy[]
  readonly events: readonly CaseEvent[]
  readonly clauses: readonly ClauseThen[]
  readonly accesses: readonly Access[]
}

/** Where a copy comes from. */
export interface CopySources {
  readonly cases: Pick<CaseStore, 'findCase' | 'events'>
  readonly audit: Pick<AuditLog, 'entries'>
  readonly versions: Pick<VersionStore, 'versions' | 'content'>
}

export const iso = (instant: Instant): string => new Date(instant / 1000).toISOString()

export async function copyCase(
  { audit, versions }: Omit<CopySources, 'cases'>,
  {
    entry,
    events,
    redactor,
    settings,
    organization,
    evidence,
    made,
  }: {
    readonly entry: Case
    readonly events: readonly CaseEvent[]
    readonly redactor: Redactor
    readonly settings: FormSettings | undefined
    readonly organization: CaseCopy['organization']
    readonly evidence: CaseCopy['evidence']
    readonly made: Pick<Export, 'id' | 'redacted' | 'madeAt' | 'expiresAt'>
  },
): Promise<CaseCopy> {
  const { org, openedAt: then } = entry
  const ids = clausesBehind(settings)
  const known = namesIn(entry, events)
  const accesses = await accessesOf(audit, org, `case:${entry.number}`)
  return {
    format: 'policy-desk case 1',
    times: 'microseconds since 1970-01-01T00:00:00Z',
    export: {
      id: made.id,
      redacted: made.redacted,
      madeAt: iso(made.madeAt),
      expiresAt: iso(made.expiresAt),
    },
    organization,
    case: redactCase(entry, redactor),
    evidence,
    events: events.map((event) => redactEvent(event, redactor)),
    clauses: await clausesThen(versions, org, ids, { then, now: made.madeAt }),
    accesses: accesses.map(({ seq, at, actor, action, detail }) => ({
      seq,
      at,
      by: redactor.person({ id: actor, name: known.get(actor.toLowerCase()) ?? '' }),
      action,
      detail,
    })),
  }
}

/** Entries that are in memory at once. */
const page = 1000

async function accessesOf(audit: Pick<AuditLog, 'entries'>, org: string, object: string) {
  const found: Awaited<ReturnType<AuditLog['entries']>>[number][] = []
  for (let after = 0; ; ) {
    const entries = await audit.entries(org, after, page)
    found.push(...entries.filter((entry) => entry.object === object))
    if (entries.length < page) return found
    after = entries.at(-1)?.seq ?? after
  }
}

/** The chain names nobody: the names are those that the case has for the same people. */
function namesIn(entry: Case, events: readonly CaseEvent[]): ReadonlyMap<string, string> {
  const people = [
    deskItself,
    entry.openedBy,
    ...(entry.assignee ? [entry.assignee] : []),
    ...[...events, ...entry.notes, ...entry.opinions, ...entry.questions].map(({ by }) => by),
  ]
  return new Map(people.map(({ id, name }) => [id.toLowerCase(), name]))
}
