/** What the keeping of records needs of a database. One contract suite holds every implementation to it. */
import type { Instant, Person } from '../cases/case.ts'
import type { CaseTransaction } from '../cases/store.ts'
import type { KeptRecord, RecordKind } from './kept.ts'
import type { Cover, Rule } from './schedule.ts'

/** What a hold is on: one record, or all records of a series, those to come included. */
export interface HoldScope {
  readonly kind: 'record' | 'series'
  /** The number of the record, or the name of the series. */
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
  readonly kind: RecordKind
  readonly number: string
  readonly form: string
  readonly series: string
  readonly code?: string
  /** As it was on that day. */
  readonly rule: Rule
  /** Who approved the schedule, and on which day. */
  readonly scheduleBy: string
  readonly scheduleOn: string
  /** ISO days: when the record was opened, when it was done with, and from when it was due. */
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

export interface RecordTransaction extends Pick<CaseTransaction, 'enqueue' | 'audit'> {
  /** Whoever holds or disposes waits here for whoever else does, until the transaction ends. */
  lockRecords(org: string): Promise<void>
  /** The next number of a hold or a proposal, under that lock. */
  nextRecordId(org: string): Promise<number>
  /** Locked against other transactions until this one ends. */
  lockRecord(org: string, number: string): Promise<KeptRecord | undefined>
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
  /** Deletes everything that is stored of a record, but for its certificate and what the audit chain says. */
  eraseRecord(org: string, record: Pick<KeptRecord, 'kind' | 'number'>): Promise<void>
  insertCertificate(certificate: Certificate): Promise<void>
  /** Notes that a record was warned of; false where it was before. */
  claimWarning(org: string, number: string, dueOn: string, days: number): Promise<boolean>
}

/** From one moment until before another. */
export interface DoneSpan {
  readonly from: Instant
  readonly before: Instant
  /** How long a training counts before it is done with. */
  readonly validMonths: number
}

export interface RecordStore {
  transaction<T>(work: (tx: RecordTransaction) => Promise<T>): Promise<T>
  findRecord(org: string, number: string): Promise<KeptRecord | undefined>
  /** Records that are no longer in use and were done with in this span, the longest ago first. */
  doneRecords(
    org: string,
    cover: Cover,
    span: DoneSpan,
    limit: number,
  ): Promise<readonly KeptRecord[]>
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
