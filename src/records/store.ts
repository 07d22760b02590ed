/** What the keeping of records needs of a database. One contract suite holds every implementation to it. */
import type { Case, Instant, Person } from '../cases/case.ts'
import type { CaseTransaction } from '../cases/store.ts'
import type { Rule } from './schedule.ts'

/** What a hold is on: one case, or all cases of a series, those to come included. */
export interface HoldScope {
  readonly kind: 'case' | 'series'
  /** The number of the case, or the name of the series. */
  readonly name: string
}

/** Keeps from disposal, until it is released. */
export interface Hold {
  readonly org: string
  readonly id: number
  readonly scope: HoldScope
  /** What people wrote: sealed at rest. */
  readonly reason: string
  readonly by: Person
  readonly at: Instant
}

/** A closed case, as far as the schedule asks for it: nothing of its content. */
export interface ClosedRecord {
  readonly number: string
  readonly form: string
  readonly lastActivity: Instant
}

/** `gone`: no longer there. `restarted`: somebody worked on it meanwhile, or the schedule changed. `withheld`: not these people’s to dispose of. */
export const outcomes = ['disposed', 'held', 'restarted', 'gone', 'withheld'] as const
export type Outcome = (typeof outcomes)[number]

export const disposalStates = ['proposed', 'approved', 'done', 'declined', 'withdrawn'] as const
export type DisposalState = (typeof disposalStates)[number]

/** A proposal to dispose of records of one series, and what became of it. */
export interface Disposal {
  readonly org: string
  readonly id: number
  readonly series: string
  /** The print of the schedule under which it was proposed. */
  readonly print: string
  readonly state: DisposalState
  readonly proposedBy: Person
  readonly proposedAt: Instant
  readonly decidedBy?: Person
  readonly decidedAt?: Instant
  readonly items: readonly DisposalItem[]
}

export interface DisposalItem {
  readonly number: string
  /** None as long as it waits. */
  readonly outcome?: Outcome
}

/** What remains of a record that was disposed of. Nothing of its content, and of nobody whom it was about. */
export interface Certificate {
  readonly org: string
  readonly number: string
  readonly form: string
  readonly series: string
  readonly code?: string
  /** As it was on that day. */
  readonly rule: Rule
  /** Who approved the schedule, and on which day. */
  readonly scheduleBy: string
  readonly scheduleOn: string
  /** ISO days: when the case was opened, when it was last worked on, and from when it was due. */
  readonly openedOn: string
  readonly lastActivityOn: string
  readonly dueOn: string
  readonly disposal: number
  readonly proposedBy: Person
  readonly proposedAt: Instant
  readonly approvedBy: Person
  readonly approvedAt: Instant
  readonly disposedAt: Instant
  /** SHA-256 of all the above; the audit chain holds it too. */
  readonly hash: string
}

export interface RecordTransaction extends Pick<CaseTransaction, 'lockCase' | 'enqueue' | 'audit'> {
  /** Whoever holds or disposes waits here for whoever else does, until the transaction ends. */
  lockRecords(org: string): Promise<void>
  /** The next number of a hold or a proposal, under that lock. */
  nextRecordId(org: string): Promise<number>
  insertHold(hold: Hold): Promise<void>
  /** Deletes it with its reason; false where there is none. */
  deleteHold(org: string, id: number): Promise<boolean>
  holdsOn(org: string, scopes: readonly HoldScope[]): Promise<readonly Hold[]>
  /** With all of its items waiting. */
  insertDisposal(disposal: Disposal): Promise<void>
  /** Locked against other transactions until this one ends. */
  lockDisposal(org: string, id: number): Promise<Disposal | undefined>
  /** Those of a series that are proposed or approved. */
  openDisposals(org: string, series: string): Promise<readonly number[]>
  setDisposalState(disposal: Disposal): Promise<void>
  /** Whether the item still waited: then it has this outcome now. */
  settleItem(org: string, id: number, number: string, outcome: Outcome): Promise<boolean>
  /** Deletes everything that is stored of a case, but for its certificate and what the audit chain says. */
  eraseCase(org: string, number: string): Promise<void>
  insertCertificate(certificate: Certificate): Promise<void>
  /** Notes that a record was warned of; false where it was before. */
  claimWarning(org: string, number: string, dueOn: string, days: number): Promise<boolean>
}

export interface RecordStore {
  transaction<T>(work: (tx: RecordTransaction) => Promise<T>): Promise<T>
  findCase(org: string, number: string): Promise<Case | undefined>
  /** Closed cases of these forms that were last worked on at or after `from` and before `before`, the longest ago first. */
  closedRecords(
    org: string,
    forms: readonly string[],
    span: { readonly from: Instant; readonly before: Instant },
    limit: number,
  ): Promise<readonly ClosedRecord[]>
  /** Newest first. */
  holds(org: string): Promise<readonly Hold[]>
  findDisposal(org: string, id: number): Promise<Disposal | undefined>
  /** Those in one of these states, newest first. */
  disposals(
    org: string,
    states: readonly DisposalState[],
    limit: number,
  ): Promise<readonly Disposal[]>
  /** Newest first. */
  certificates(org: string, limit: number, offset: number): Promise<readonly Certificate[]>
  countCertificates(org: string): Promise<number>
  findCertificate(org: string, number: string): Promise<Certificate | undefined>
  /** Takes what was deleted out of the files of the database, as far as the database can. */
  scrub(): Promise<void>
}
