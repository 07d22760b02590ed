/** What the records of posts need of a database. One contract suite holds every implementation to it. */
import type { AuditEntry } from '../audit-entry.ts'
import type { LoggedPost, PostChange } from './post.ts'

/** Which records; all where nothing is said. Days are ISO, both included. */
export interface PostWish {
  /** Only those of these accounts, by id. */
  readonly accounts?: readonly string[]
  readonly from?: string
  readonly to?: string
}

export interface PostTransaction {
  /** The next number of the series, `PREFIX-YEAR-0001`. */
  nextNumber(org: string, prefix: string, year: number): Promise<string>
  insertPost(post: LoggedPost): Promise<void>
  /** The record, locked against other transactions until this one ends. */
  lockPost(org: string, number: string): Promise<LoggedPost | undefined>
  /** The kept record of this very link on the account. */
  postOfLink(org: string, account: string, link: string): Promise<LoggedPost | undefined>
  /** Stores it where the stored version is still `expectedVersion`; false when somebody was faster. */
  updatePost(post: LoggedPost, expectedVersion: number): Promise<boolean>
  /** Appends to the history of a record. */
  addPostChange(change: PostChange): Promise<void>
  /** The form that was handed out, locked; `caseNumber`: the record that its submission made. */
  lockCard(nonce: string): Promise<{ readonly caseNumber?: string } | undefined>
  setCardCase(nonce: string, number: string): Promise<void>
  audit(entry: AuditEntry): Promise<void>
}

export interface PostReads {
  /** The newest post first; struck ones too. */
  posts(org: string, wish: PostWish, limit: number): Promise<readonly LoggedPost[]>
  findPost(org: string, number: string): Promise<LoggedPost | undefined>
  /** The history of a record, oldest first. */
  postChanges(org: string, number: string): Promise<readonly PostChange[]>
}

export interface PostStore extends PostReads {
  transaction<T>(work: (tx: PostTransaction) => Promise<T>): Promise<T>
}
