/** Opens everything that is stored: one database on this release's schema, behind the ports of the cases. */
import { sql } from 'kysely'
import type { FeedbackStore } from '../answers/feedback.ts'
import type { ApprovedReads } from '../approved/store.ts'
import type { Intake } from '../cases/intake.ts'
import type { SendBudget } from '../cases/send-budget.ts'
import type { AddressStore, CaseStore, Outbox } from '../cases/store.ts'
import { AppError } from '../errors.ts'
import type { ExportStore } from '../exports/export.ts'
import type { GapReads } from '../gaps/gap.ts'
import type { VersionStore } from '../knowledge/version.ts'
import type { RecordStore } from '../records/store.ts'
import { createAddressStore } from './address-store.ts'
import { approvedReads } from './approved-store.ts'
import { type AuditChain, createAuditChain } from './audit.ts'
import { createCaseStore } from './case-store.ts'
import { type DatabaseCondition, databaseCondition } from './condition.ts'
import { type Database, openDatabase } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { createExportStore } from './export-store.ts'
import { createFeedbackStore } from './feedback-store.ts'
import { gapReads } from './gap-store.ts'
import { createIntake } from './intake-store.ts'
import { hasOwnSchema, migrate, schemaState } from './migrate.ts'
import { type OpenCase, selectOpenCases } from './open-cases.ts'
import { createOutbox } from './outbox.ts'
import { createRecordStore } from './record-store.ts'
import { type Resealed, reseal } from './reseal.ts'
import { createSendBudget } from './send-budget.ts'
import { createVersionStore } from './version-store.ts'

/** What is stored and holds nothing sealed. */
export interface Records {
  readonly addresses: AddressStore
  readonly outbox: Outbox
  readonly budget: SendBudget
  readonly intake: Intake
  readonly audit: AuditChain
  readonly versions: VersionStore
  /** The answers of people that the bot gives to everybody. */
  readonly approved: ApprovedReads
  readonly gaps: GapReads['gaps']
  /** Those that are not closed, oldest first. */
  openCases(org: string): Promise<readonly OpenCase[]>
  /** True on SQLite: this process is the only one that delivers. */
  readonly embedded: boolean
  /** How it is set, and what time it has. */
  condition(): Promise<DatabaseCondition>
  /** Whether its schema is the one that this release works with: another release may have changed it meanwhile. */
  hasOwnSchema(): Promise<boolean>
  /** Rejects with `database-unavailable` when the database does not answer. */
  ping(): Promise<void>
  /** Resolves where something can be stored: a full disk still answers a ping. `at`: microseconds since 1970. */
  probe(at: number): Promise<void>
  /** Waits for what is running, then closes. */
  close(): Promise<void>
}

export interface Storage extends Records {
  readonly cases: CaseStore
  readonly feedback: FeedbackStore
  readonly exports: ExportStore
  readonly records: RecordStore
  /** Seals with the newest key what older keys had sealed. */
  reseal(signal: AbortSignal): Promise<Resealed>
}

/**
 * A new database gets this release's schema. An older one is brought to it by a start of the bot (`upgrade`) and by no command: it may
 * still be served by the release that made it, which no command beside it should lock out.
 */
async function openOwn(url: string, upgrade = false): Promise<Database> {
  const database = await openDatabase(url)
  try {
    if (!upgrade && (await database.read(schemaState)) === 'older')
      throw new AppError(
        'database-older',
        'The database has the schema of an older release, and was left so; start the bot of this release, which brings it up, or use the command of the older one',
      )
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

const recordsOf = (database: Database): Records => ({
  addresses: createAddressStore(database),
  outbox: createOutbox(database),
  budget: createSendBudget(database),
  intake: createIntake(database),
  audit: createAuditChain(database),
  versions: createVersionStore(database),
  approved: approvedReads(database),
  gaps: gapReads(database).gaps,
  openCases: (org) => selectOpenCases(database, org),
  embedded: database.embedded,
  condition: () => databaseCondition(database),
  hasOwnSchema: () => database.read(hasOwnSchema),
  ping: () => database.ping(),
  async probe(at) {
    await database.transaction((connection) =>
      connection.run(sql`
        insert into done_once (org, key, at) values ('', 'probe', ${at})
        on conflict (org, key) do update set at = excluded.at`),
    )
  },
  close: () => database.close(),
})

/** For commands that need no key. Rejects as `openStorage` does. */
export async function openRecords({ url }: { readonly url: string }): Promise<Records> {
  return recordsOf(await openOwn(url))
}

/**
 * The same without a step towards this release's schema: `condition` says which one it has. Until it is this release's own,
 * nothing else may be asked of it.
 */
export async function openAsItIs({ url }: { readonly url: string }): Promise<Records> {
  return recordsOf(await openDatabase(url))
}

export interface StorageOptions {
  /** As in DATABASE_URL. */
  readonly url: string
  readonly cipher: Cipher
  /** Whether an older database is brought to this release's schema: the start of the bot does that, commands do not. */
  readonly upgrade?: boolean
}

/** Rejects with `configuration-invalid`, `database-unavailable`, `database-newer` or, without `upgrade`, `database-older`. */
export async function openStorage({ url, cipher, upgrade }: StorageOptions): Promise<Storage> {
  const database = await openOwn(url, upgrade)
  return {
    ...recordsOf(database),
    cases: createCaseStore(database, cipher),
    feedback: createFeedbackStore(database, cipher),
    exports: createExportStore(database, cipher),
    records: createRecordStore(database, cipher),
    reseal: (signal) => reseal(database, cipher, { signal }),
  }
}

/** The outbox alone, which needs no key: for the operator's commands. Rejects as `openStorage` does. */
export async function openOutbox(
  url: string,
): Promise<{ readonly outbox: Outbox; close(): Promise<void> }> {
  const database = await openOwn(url)
  return { outbox: createOutbox(database), close: () => database.close() }
}
