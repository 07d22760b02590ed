/** Opens everything that is stored: one database, brought to this release's schema, behind the ports of the cases. */
import type { FeedbackStore } from '../answers/feedback.ts'
import type { AddressStore, CaseStore, Outbox, SendBudget } from '../cases/store.ts'
import type { VersionStore } from '../knowledge/version.ts'
import { createAddressStore } from './address-store.ts'
import { type AuditChain, createAuditChain } from './audit.ts'
import { createCaseStore } from './case-store.ts'
import { openDatabase } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { createFeedbackStore } from './feedback-store.ts'
import { migrate } from './migrate.ts'
import { createOutbox } from './outbox.ts'
import { createSendBudget } from './send-budget.ts'
import { createVersionStore } from './version-store.ts'

export interface Storage {
  readonly cases: CaseStore
  readonly addresses: AddressStore
  readonly outbox: Outbox
  readonly budget: SendBudget
  readonly audit: AuditChain
  readonly versions: VersionStore
  readonly feedback: FeedbackStore
  /** True on SQLite: this process is the only one that delivers. */
  readonly embedded: boolean
  /** Rejects with `database-unavailable` when the database does not answer. */
  ping(): Promise<void>
  /** Waits for what is running, then closes. */
  close(): Promise<void>
}

/** `url` as in DATABASE_URL. Rejects with `configuration-invalid`, `database-unavailable` or `database-newer`. */
export async function openStorage({
  url,
  cipher,
}: {
  readonly url: string
  readonly cipher: Cipher
}): Promise<Storage> {
  const database = await openDatabase(url)
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return {
    cases: createCaseStore(database, cipher),
    addresses: createAddressStore(database),
    outbox: createOutbox(database),
    budget: createSendBudget(database),
    audit: createAuditChain(database),
    versions: createVersionStore(database),
    feedback: createFeedbackStore(database, cipher),
    embedded: database.embedded,
    ping: () => database.ping(),
    close: () => database.close(),
  }
}

/** The outbox alone, which needs no key: for the operator's commands. Rejects as `openStorage` does. */
export async function openOutbox(
  url: string,
): Promise<{ readonly outbox: Outbox; close(): Promise<void> }> {
  const database = await openDatabase(url)
  try {
    await migrate(database)
  } catch (error) {
    await database.close()
    throw error
  }
  return { outbox: createOutbox(database), close: () => database.close() }
}
