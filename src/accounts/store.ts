/** What the register needs of a database. One contract suite holds every implementation to it. */
import type { AuditEntry } from '../audit-entry.ts'
import type { Account, AccountChange, Moment } from './account.ts'
import type { PlatformEntry } from './platform.ts'

/** Tell those who keep the register that an account is due for review. */
export interface ReviewIntent {
  readonly kind: 'account-review'
  readonly to: `role:${string}`
  readonly account: string
  /** The day on which it became due. */
  readonly reviewOn: string
}

/** Everything in one transaction is stored together or not at all. */
export interface AccountTransaction {
  /** The account, locked against other transactions until this one ends. */
  lockAccount(org: string, id: string): Promise<Account | undefined>
  insertAccount(account: Account): Promise<void>
  /** Stores the account where its stored version is still `expectedVersion`; false when somebody was faster. */
  updateAccount(account: Account, expectedVersion: number): Promise<boolean>
  /** Appends to the history of the account. */
  addChange(change: Omit<AccountChange, 'seq'>): Promise<void>
  putPlatform(entry: PlatformEntry): Promise<void>
  /** Notes that the review of this day was called for; false where it was before. */
  markReviewCalled(org: string, id: string, reviewOn: string): Promise<boolean>
  enqueue(org: string, intent: ReviewIntent, at: Moment): Promise<void>
  audit(entry: AuditEntry): Promise<void>
}

export interface AccountStore {
  transaction<T>(work: (tx: AccountTransaction) => Promise<T>): Promise<T>
  /** Every account of the organization, oldest first. */
  accounts(org: string): Promise<readonly Account[]>
  findAccount(org: string, id: string): Promise<Account | undefined>
  /** The history of an account, newest first. */
  accountChanges(org: string, id: string, limit: number): Promise<readonly AccountChange[]>
  /** What was changed in the list of platforms, in the order in which platforms were first changed. */
  platforms(org: string): Promise<readonly PlatformEntry[]>
  /** Accounts in use whose review was due by `day` (ISO) and not called for yet. */
  reviewsToCall(org: string, day: string, limit: number): Promise<readonly Account[]>
}
