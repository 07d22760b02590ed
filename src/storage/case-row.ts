/** Cases and the lines of their timelines as rows. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Case, CaseEvent } from '../cases/case.ts'
import type { CaseEntry } from '../cases/store.ts'
import { Warning } from '../forms/caution.ts'
import {
  detailOf,
  progressOf,
  StoredClause,
  StoredDetail,
  StoredFields,
  StoredProgress,
} from './case-progress.ts'
import type { Connection } from './connection.ts'
import type { Cipher } from './encrypt.ts'
import { Flag, flag, StoredLanguage, StoredPerson, vaultOf } from './stored.ts'

const CaseRow = z.object({
  org: z.string(),
  number: z.string(),
  form: z.string(),
  workflow: z.string(),
  state: z.string(),
  role: z.string().nullable(),
  closed: Flag,
  version: z.int(),
  revision: z.int(),
  confidential: Flag,
  sealed: Flag,
  opened_by: z.string(),
  language: StoredLanguage,
  fields: z.string(),
  warnings: z.string().nullable(),
  opinions: z.string(),
  last_step: z.string().nullable(),
  opened_at: z.int(),
  updated_at: z.int(),
  due_at: z.int().nullable(),
  consult_due_at: z.int().nullable(),
  remind_at: z.int().nullable(),
  progress: z.string().nullable(),
})

const EventRow = z.object({
  org: z.string(),
  number: z.string(),
  seq: z.int(),
  at: z.int(),
  acted_by: z.string(),
  role: z.string().nullable(),
  verb: z.string(),
  from_state: z.string(),
  to_state: z.string(),
  reason: z.string().nullable(),
  outcome: z.string().nullable(),
  detail: z.string().nullable(),
})

const StoredReason = z.string()

const StoredOpinions = z.array(
  z.object({
    role: z.string(),
    verb: z.enum(['recommend', 'object']),
    by: StoredPerson,
    at: z.int(),
    reason: z.string().exactOptional(),
  }),
)

const StoredWarnings = z.array(Warning)

const StoredStep = z.object({
  verb: z.string(),
  by: StoredPerson,
  at: z.int(),
  role: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  outcome: z.string().exactOptional(),
  clause: StoredClause.exactOptional(),
  addressee: z.string().exactOptional(),
})

/** The cases that `rest` selects: everything of the statement from `where` on. */
export async function selectCases(
  connection: Connection,
  cipher: Cipher,
  rest: RawBuilder<unknown>,
): Promise<readonly Case[]> {
  const rows = await connection.all(
    CaseRow,
    sql`
      select org, number, form, workflow, state, role, closed, version, revision, confidential, sealed, opened_by, language,
        fields, warnings, opinions, last_step, opened_at, updated_at, due_at, consult_due_at, remind_at, progress
      from cases ${rest}`,
  )
  return rows.map((row) => caseOf(cipher, row))
}

const EntryRow = CaseRow.pick({ org: true, number: true, opened_at: true, fields: true })

/** What was entered in those cases: a seventh of the work where nothing else of them is asked for. */
export async function selectEntries(
  connection: Connection,
  cipher: Cipher,
  rest: RawBuilder<unknown>,
): Promise<readonly CaseEntry[]> {
  const rows = await connection.all(
    EntryRow,
    sql`select org, number, opened_at, fields from cases ${rest}`,
  )
  return rows.map((row) => {
    const vault = vaultOf(cipher, { ...row, confidential: false })
    const fields = vault.take(StoredFields, row.fields, 'fields')
    return { number: row.number, openedAt: row.opened_at, fields }
  })
}

function caseOf(cipher: Cipher, row: z.infer<typeof CaseRow>): Case {
  const vault = vaultOf(cipher, row)
  return {
    org: row.org,
    number: row.number,
    form: row.form,
    workflow: row.workflow,
    state: row.state,
    ...(row.role === null ? {} : { role: row.role }),
    closed: row.closed,
    version: row.version,
    revision: row.revision,
    confidential: row.confidential,
    ...(row.sealed ? { sealed: true } : {}),
    openedBy: vault.take(StoredPerson, row.opened_by, 'opened_by'),
    language: row.language,
    fields: vault.take(StoredFields, row.fields, 'fields'),
    ...(row.warnings === null
      ? {}
      : { warnings: vault.take(StoredWarnings, row.warnings, 'warnings') }),
    opinions: vault.take(StoredOpinions, row.opinions, 'opinions'),
    ...(row.last_step === null
      ? {}
      : { lastStep: vault.take(StoredStep, row.last_step, 'last_step') }),
    openedAt: row.opened_at,
    updatedAt: row.updated_at,
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.consult_due_at === null ? {} : { consultDueAt: row.consult_due_at }),
    ...(row.remind_at === null ? {} : { remindAt: row.remind_at }),
    ...(row.progress === null
      ? StoredProgress.parse({})
      : vault.take(StoredProgress, row.progress, 'progress')),
  }
}

export async function insertCase(
  connection: Connection,
  cipher: Cipher,
  entry: Case,
): Promise<void> {
  const vault = vaultOf(cipher, entry)
  await connection.run(sql`
    insert into cases (org, number, form, workflow, state, role, closed, version, revision, confidential, sealed,
      opened_by_id, opened_by, language, fields, warnings, opinions, last_step, opened_at, updated_at, due_at,
      consult_due_at, remind_at, progress)
    values (${entry.org}, ${entry.number}, ${entry.form}, ${entry.workflow}, ${entry.state}, ${entry.role ?? null},
      ${flag(entry.closed)}, ${entry.version}, ${entry.revision}, ${flag(entry.confidential)},
      ${flag(entry.sealed ?? false)},
      ${entry.openedBy.id}, ${vault.put(entry.openedBy, 'opened_by')}, ${entry.language},
      ${vault.put(entry.fields, 'fields')}, ${entry.warnings ? vault.put(entry.warnings, 'warnings') : null},
      ${vault.put(entry.opinions, 'opinions')},
      ${entry.lastStep ? vault.put(entry.lastStep, 'last_step') : null},
      ${entry.openedAt}, ${entry.updatedAt}, ${entry.dueAt ?? null}, ${entry.consultDueAt ?? null},
      ${entry.remindAt ?? null}, ${vault.put(progressOf(entry), 'progress')})`)
  await insertAwaited(connection, entry)
}

/** Compare-and-set: writes where the stored version is still `expectedVersion`, and says whether it was. */
export async function updateCase(
  connection: Connection,
  cipher: Cipher,
  entry: Case,
  expectedVersion: number,
): Promise<boolean> {
  const vault = vaultOf(cipher, entry)
  const changed = await connection.run(sql`
    update cases set form = ${entry.form}, workflow = ${entry.workflow}, state = ${entry.state},
      role = ${entry.role ?? null}, closed = ${flag(entry.closed)}, version = ${entry.version},
      revision = ${entry.revision}, confidential = ${flag(entry.confidential)},
      opened_by_id = ${entry.openedBy.id}, opened_by = ${vault.put(entry.openedBy, 'opened_by')},
      language = ${entry.language}, fields = ${vault.put(entry.fields, 'fields')},
      warnings = ${entry.warnings ? vault.put(entry.warnings, 'warnings') : null},
      opinions = ${vault.put(entry.opinions, 'opinions')},
      last_step = ${entry.lastStep ? vault.put(entry.lastStep, 'last_step') : null},
      opened_at = ${entry.openedAt}, updated_at = ${entry.updatedAt}, due_at = ${entry.dueAt ?? null},
      consult_due_at = ${entry.consultDueAt ?? null}, remind_at = ${entry.remindAt ?? null},
      progress = ${vault.put(progressOf(entry), 'progress')}
    where org = ${entry.org} and number = ${entry.number} and version = ${expectedVersion}`)
  if (changed !== 1) return false
  await connection.run(
    sql`delete from case_awaits where org = ${entry.org} and number = ${entry.number}`,
  )
  await insertAwaited(connection, entry)
  return true
}

async function insertAwaited(connection: Connection, { org, number, awaits }: Case): Promise<void> {
  if (awaits.length === 0) return
  const rows = awaits.map(({ role, dueAt }) => sql`(${org}, ${number}, ${role}, ${dueAt ?? null})`)
  await connection.run(
    sql`insert into case_awaits (org, number, role, due_at) values ${sql.join(rows)}`,
  )
}

export async function selectEvents(
  connection: Connection,
  cipher: Cipher,
  org: string,
  number: string,
): Promise<readonly CaseEvent[]> {
  const rows = await connection.all(
    EventRow,
    sql`
      select org, number, seq, at, acted_by, role, verb, from_state, to_state, reason, outcome, detail
      from case_event where org = ${org} and number = ${number} order by seq`,
  )
  return rows.map((row) => eventOf(cipher, row))
}

function eventOf(cipher: Cipher, row: z.infer<typeof EventRow>): CaseEvent {
  const vault = vaultOf(cipher, { ...keyOf(row), confidential: false })
  return {
    ...keyOf(row),
    seq: row.seq,
    at: row.at,
    by: vault.take(StoredPerson, row.acted_by, eventField(row.seq, 'acted_by')),
    ...(row.role === null ? {} : { role: row.role }),
    verb: row.verb,
    from: row.from_state,
    to: row.to_state,
    ...(row.reason === null
      ? {}
      : { reason: vault.take(StoredReason, row.reason, eventField(row.seq, 'reason')) }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.detail === null
      ? {}
      : vault.take(StoredDetail, row.detail, eventField(row.seq, 'detail'))),
  }
}

const Owner = z.object({ confidential: Flag, sealed: Flag })
const LastLine = z.object({ seq: z.int() })

/** Appends to the timeline of a stored case and returns the line's `seq`. */
export async function insertEvent(
  connection: Connection,
  cipher: Cipher,
  event: Omit<CaseEvent, 'seq'>,
): Promise<number> {
  // Two statements: on PostgreSQL the first waits for whoever appends at this moment, and only a statement begun after
  // that waiting sees what they wrote.
  const owner = await connection.first(
    Owner,
    sql`select confidential, sealed from cases where org = ${event.org} and number = ${event.number} ${connection.forUpdate}`,
  )
  const last = await connection.first(
    LastLine,
    sql`select coalesce(max(seq), 0) as seq from case_event where org = ${event.org} and number = ${event.number}`,
  )
  const seq = (last?.seq ?? 0) + 1
  const vault = vaultOf(cipher, { ...keyOf(event), confidential: true, ...owner })
  const reason =
    event.reason === undefined ? null : vault.put(event.reason, eventField(seq, 'reason'))
  const detail = detailOf(event)
  const kept = detail === undefined ? null : vault.put(detail, eventField(seq, 'detail'))
  await connection.run(sql`
    insert into case_event (org, number, seq, at, acted_by, role, verb, from_state, to_state, reason, outcome, detail)
    values (${event.org}, ${event.number}, ${seq}, ${event.at}, ${vault.put(event.by, eventField(seq, 'acted_by'))},
      ${event.role ?? null}, ${event.verb}, ${event.from}, ${event.to}, ${reason}, ${event.outcome ?? null},
      ${kept})`)
  return seq
}

function keyOf({ org, number }: { readonly org: string; readonly number: string }) {
  return { org, number }
}

function eventField(seq: number, field: string): string {
  return `event ${seq} ${field}`
}
