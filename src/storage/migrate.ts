/** Brings the database to the schema of this release, forward only, one transaction a step; a new one in a single transaction. */
import { sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Connection, Dialect } from './connection.ts'
import type { Database } from './database.ts'
import { firstRelease } from './migrations/0001-first-release.ts'
import { knowledgeVersions } from './migrations/0002-knowledge-versions.ts'
import { workflow } from './migrations/0003-workflow.ts'
import { register } from './migrations/0004-register.ts'
import { deliveries } from './migrations/0005-deliveries.ts'
import { feedbackTable } from './migrations/0006-feedback.ts'
import { remindersOfClosed } from './migrations/0007-reminders-of-closed.ts'
import { caseViews } from './migrations/0010-case-views.ts'
import { closedCasesIndex } from './migrations/0020-closed-cases.ts'
import { sealedCases } from './migrations/0025-sealed-cases.ts'
import { consents } from './migrations/0026-consents.ts'
import { approvedAnswers } from './migrations/0030-approved-answers.ts'
import { gaps } from './migrations/0031-gaps.ts'
import { posts } from './migrations/0040-posts.ts'
import { training } from './migrations/0041-training.ts'
import { limits } from './migrations/0045-limits.ts'
import { evidence } from './migrations/0050-evidence.ts'
import { draftOfCard } from './migrations/0054-draft-of-card.ts'
import { records } from './migrations/0060-records.ts'
import { exportsTable } from './migrations/0065-exports.ts'
import { recordSeries } from './migrations/0070-record-series.ts'
import { openCasesIndex } from './migrations/0095-open-cases.ts'
import type { DialectWords, Migration } from './migrations/migration.ts'

export const allMigrations: readonly Migration[] = [
  firstRelease,
  knowledgeVersions,
  workflow,
  register,
  deliveries,
  feedbackTable,
  remindersOfClosed,
  caseViews,
  closedCasesIndex,
  sealedCases,
  consents,
  approvedAnswers,
  gaps,
  posts,
  training,
  limits,
  evidence,
  draftOfCard,
  records,
  exportsTable,
  recordSeries,
  openCasesIndex,
]

const words: Readonly<Record<Dialect, DialectWords>> = {
  sqlite: {
    identity: 'integer primary key autoincrement',
    integer: 'integer',
    text: 'text',
    strict: 'strict',
    field: (column, key) => `json_extract(${column}, '$.${key}')`,
  },
  postgres: {
    identity: 'bigint generated always as identity primary key',
    integer: 'bigint',
    text: 'text collate "C"',
    strict: '',
    // Not by its own JSON: a NUL anywhere in the text, which JSON may have and it may not, would stop the upgrade.
    field: (column, key) => `coalesce(substring(${column} from '"${key}":"([^"\\\\]*)'), '')`,
  },
}

/** Any constant will do, as long as every release uses the same: it names the lock that a migrating process holds. */
const lockKey = 5_171_326_110

/**
 * Applies what is missing. Two processes that start at once take turns; a process that dies in the middle leaves whole
 * steps only, and the next start goes on. Rejects with `database-newer` where a newer release has been here.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  let isBehind = true
  while (isBehind)
    isBehind = await database.transaction((connection) => applyNext(connection, migrations))
}

/** Applies the next step, and in a new database all of them, which have nothing to wait for; whether there was one. */
async function applyNext(
  connection: Connection,
  migrations: readonly Migration[],
): Promise<boolean> {
  // SQLite needs no lock: its transactions exclude each other from the start.
  if (connection.dialect === 'postgres') {
    await connection.run(sql`select pg_advisory_xact_lock(${lockKey})`)
    await connection.run(sql`set local statement_timeout = 0`)
  }
  await ensureVersions(connection)
  const applied = await appliedVersions(connection)
  const stored = Math.max(0, ...applied)
  const known = migrations.at(-1)?.version ?? 0
  if (stored > known)
    throw new AppError(
      'database-newer',
      `The database has schema ${stored}, this release knows ${known}; start the newer release again, or restore the backup made before it`,
    )
  // Not the ones above the newest: a step may have been merged after a later one had been tried out somewhere.
  const missing = migrations.filter(({ version }) => !applied.has(version))
  for (const step of applied.size === 0 ? missing : missing.slice(0, 1))
    await applyStep(connection, step)
  return missing.length > 0
}

/** One step, with the note that it was taken. */
export async function applyStep(connection: Connection, step: Migration): Promise<void> {
  for (const statement of step.statements(words[connection.dialect]))
    await connection.run(sql.raw(statement))
  await connection.run(
    sql`insert into schema_version (version, name) values (${step.version}, ${step.name})`,
  )
}

export async function ensureVersions(connection: Connection): Promise<void> {
  await connection.run(sql`
    create table if not exists schema_version (version integer not null primary key, name text not null)`)
}

export async function appliedVersions(connection: Connection): Promise<ReadonlySet<number>> {
  const Version = z.object({ version: z.int() })
  const rows = await connection.all(Version, sql`select version from schema_version`)
  return new Set(rows.map(({ version }) => version))
}

/** `none`: nobody has made the tables yet. `older`: steps are missing. `newer`: steps are there that this release does not know. */
export type SchemaState = 'own' | 'none' | 'older' | 'newer'

/** What a start would find, without making or changing anything. */
export async function schemaState(connection: Connection): Promise<SchemaState> {
  if (!(await hasVersions(connection))) return 'none'
  const applied = await appliedVersions(connection)
  const known = new Set(allMigrations.map(({ version }) => version))
  if ([...applied].some((version) => !known.has(version))) return 'newer'
  return applied.size === known.size ? 'own' : 'older'
}

async function hasVersions(connection: Connection): Promise<boolean> {
  const found =
    connection.dialect === 'sqlite'
      ? sql`select count(*) as found from sqlite_master where type = 'table' and name = 'schema_version'`
      : sql`select count(to_regclass('schema_version')) as found`
  return (await connection.first(z.object({ found: z.number() }), found))?.found === 1
}

/** Neither a step of this release is missing, nor one there that only another knows. */
export async function hasOwnSchema(connection: Connection): Promise<boolean> {
  return (await schemaState(connection)) === 'own'
}

/** The tables that the steps make. */
export function tablesOfSteps(): ReadonlySet<string> {
  const statements = allMigrations.flatMap((step) => [...step.statements(words.sqlite)])
  return new Set(
    statements.flatMap((text) => /^\s*create table (?:if not exists )?(\w+)/.exec(text)?.[1] ?? []),
  )
}
