/** Makes the copy of a period: the cases that were opened in it, as tables. */
import type { Case, Instant } from '../cases/case.ts'
import { isKeptFrom } from '../cases/sight.ts'
import type { CaseStore } from '../cases/store.ts'
import {
  contextOf,
  draftOf,
  type ExportDesk,
  type Exported,
  type ExportRequest,
  keep,
} from './export-case.ts'
import { textFile } from './folder.ts'
import { casesCsv, eventsCsv, fieldsCsv, type PeriodCase } from './period-copy.ts'
import { redactorFor, unredacted } from './redact.ts'

export interface Period {
  /** As it stands in the manifest: `2026-01-01/2026-03-31`. */
  readonly name: string
  readonly from: Instant
  /** Not part of it any more. */
  readonly before: Instant
  /** Cases of one form; all. */
  readonly form?: string
}

export interface PeriodDesk extends ExportDesk {
  readonly cases: ExportDesk['cases'] & Pick<CaseStore, 'casesOpenedIn'>
  /** How many cases have been read, of how many. */
  readonly onCase?: (done: number, total: number) => void
}

/** Cases that are in memory at once while they are read. */
const page = 200

export async function exportPeriod(
  desk: PeriodDesk,
  period: Period,
  request: ExportRequest,
): Promise<Exported> {
  const found = await casesOf(desk, period)
  // What is kept from whoever asked is not counted either.
  const entries = found.filter((entry) => !(request.by && isKeptFrom(entry, request.by)))
  const draft = draftOf(desk, `period:${period.name}`, request)
  const cases: PeriodCase[] = []
  for (const entry of entries) {
    const events = await desk.cases.events(entry.org, entry.number)
    const redactor = draft.redacted ? redactorFor(entry, events, request) : unredacted
    desk.onCase?.(cases.length + 1, entries.length)
    cases.push({ view: contextOf(desk, entry, request.language), events, redactor })
  }
  const made = await keep(desk, draft, [
    textFile('cases.csv', casesCsv(cases, draft)),
    textFile('steps.csv', eventsCsv(cases, draft)),
    textFile('fields.csv', fieldsCsv(cases, draft)),
  ])
  return { kind: 'exported', made, cases: cases.length, withheld: [] }
}

async function casesOf(
  { cases, organization: { id: org } }: PeriodDesk,
  { from, before, form }: Period,
): Promise<readonly Case[]> {
  const found: Case[] = []
  for (let after: Case | undefined; ; ) {
    const entries = await cases.casesOpenedIn(org, { from, before }, page, after)
    found.push(...entries.filter((entry) => form === undefined || entry.form === form))
    if (entries.length < page) return found
    after = entries.at(-1)
  }
}
