/** What the cases need of a database. One contract suite holds every implementation to it. */
import type { AccountStore, AccountTransaction, ReviewIntent } from '../accounts/store.ts'
import type { AnswerIntent, ApprovedReads, ApprovedTransaction } from '../approved/store.ts'
import type { AuditEntry } from '../audit-entry.ts'
import type {
  ConsentIntent,
  ConsentReads,
  ConsentTransaction,
  NamedConsentsIntent,
} from '../consents/store.ts'
import type { DraftStore, DraftTransaction } from '../forms/draft.ts'
import type { GapNotes, GapReads, GapTransaction } from '../gaps/gap.ts'
import type { Language } from '../messages/message.ts'
import type { PostReads, PostTransaction } from '../posts/store.ts'
import type { TrainingIntent, TrainingReads, TrainingTransaction } from '../training/store.ts'
import type { Case, CaseEvent, Deadline, Instant, Person } from './case.ts'
import type { EvidenceReads, EvidenceTransaction } from './evidence.ts'
import type { CaseView, ViewPurpose } from './view.ts'

/** How near a deadline is: days before it, on its day, after it, or told to the role that hears of delays. */
export type ReminderStage = 'soon' | 'today' | 'overdue' | 'escalated'

/** Where somebody is reached: a person by Entra object id, or the channel that a role is bound to. */
export type AddressKey = `person:${string}` | `role:${string}`

/** An address as the messaging side stores it: `reference` is its own business (JSON text). */
export interface Address {
  readonly org: string
  readonly key: AddressKey
  readonly reference: string
  /** Who may act for a role, where people were named when it was bound; empty: the members of the channel's team. */
  readonly people: readonly Person[]
  readonly updatedAt: Instant
}

/**
 * A card that was handed out. All that its buttons carry is the nonce; what they may do is looked up here.
 * `form`: an empty or prefilled form for one person. `case`: the view of a case for a role or a person. `account`: an
 * entry of the register, with its version as the revision. `answer`: an approved answer, `consent`: a consent, likewise;
 * `post`: the record of a post, or the empty form for one; `training`: the list of trainings, or the form to record some.
 * `records`: a view of the records for one of those who keep them.
 */
export interface CardRecord {
  /** At least 128 random bits, base64url. */
  readonly nonce: string
  readonly org: string
  readonly kind:
    | 'form'
    | 'case'
    | 'account'
    | 'answer'
    | 'consent'
    | 'post'
    | 'training'
    | 'records'
  /** The form's name; for an account or an approved answer, its id; for the record of a post, its number. */
  readonly form: string
  /** The case shown; for a form, the case that its submission opened (or that it revises). */
  readonly caseNumber?: string
  /** For a form that revises a case: true. */
  readonly revises: boolean
  /** Who may use it. */
  readonly audience: AddressKey
  /** The revision of the case that the card shows; 0 for a form. */
  readonly revision: number
  readonly createdAt: Instant
  /** Where the message stands once it was delivered: the messaging side's own JSON text. */
  readonly place?: string
  /** Since when its buttons do nothing: its message is gone and another card took its place. */
  readonly retiredAt?: Instant
}

/** What the keepers of the records are told of a proposal to dispose of some. */
export const disposalNews = ['proposed', 'declined', 'done'] as const
export type DisposalNews = (typeof disposalNews)[number]

/** Something to tell or show, decided in a transaction and delivered after it. Holds ids only, never what people wrote. */
export type Intent =
  /** Show the case to `to` as it now stands: post the card, or update the one that is there. */
  | { readonly kind: 'case-card'; readonly to: AddressKey; readonly caseNumber: string }
  /** Tell `to` about one event of the case: a person in their own chat, a role in the thread under its card. */
  | {
      readonly kind: 'notice'
      readonly to: AddressKey
      readonly caseNumber: string
      readonly event: number
    }
  /** Put a question to the person who opened the case; `question` counts from 0. */
  | {
      readonly kind: 'question'
      readonly to: AddressKey
      readonly caseNumber: string
      readonly question: number
    }
  /** Remind `to` of a deadline, unless it has passed meanwhile in another way. */
  | {
      readonly kind: 'reminder'
      readonly to: AddressKey
      readonly caseNumber: string
      readonly deadline: Deadline
      readonly stage: ReminderStage
      readonly dueAt: Instant
    }
  /** Replace the form's own message by the receipt. */
  | {
      readonly kind: 'receipt'
      readonly to: AddressKey
      readonly caseNumber: string
      readonly nonce: string
    }
  /** Show all of the case to one entitled person, in their own chat; the view was recorded when it was asked for. */
  | {
      readonly kind: 'details'
      readonly to: AddressKey
      readonly caseNumber: string
      readonly language: Language
      readonly purpose?: ViewPurpose
    }
  | ReviewIntent
  /** Tell that somebody opened many unrelated confidential cases within an hour. */
  | {
      readonly kind: 'view-alert'
      readonly to: AddressKey
      readonly personId: string
      readonly count: number
      readonly at: Instant
    }
  /** Tell those who handle a case that Teams refuses messages to the person who opened it. */
  | { readonly kind: 'unreachable'; readonly to: AddressKey; readonly caseNumber: string }
  | AnswerIntent
  /** Tell the keepers of the records what becomes due for disposal: `days` ahead, from the day `on`. */
  | {
      readonly kind: 'records-due'
      readonly to: `role:${string}`
      readonly series: string
      readonly days: number
      readonly on: string
    }
  /** Tell them of a proposal to dispose of records, or what became of it. */
  | {
      readonly kind: 'disposal'
      readonly to: `role:${string}`
      readonly disposal: number
      readonly what: DisposalNews
    }
  | ConsentIntent
  | NamedConsentsIntent
  | TrainingIntent
  /** Tell an administrator what could not be delivered. */
  | { readonly kind: 'alert'; readonly to: AddressKey }
  /** Hand out a form in the person's own chat. */
  | {
      readonly kind: 'form'
      readonly to: AddressKey
      readonly form: string
      readonly language: Language
      /** The case that the person is to revise: the form comes filled in as they sent it. */
      readonly revises?: string
      /** The card that waits to be drawn: what it is filled in with is its draft. */
      readonly nonce?: string
    }

/**
 * waiting: due at `nextAt`; sending: held by a process; sent; ambiguous: may or may not have arrived, and is not tried
 * again; dead: refused for good. The last two are the operator's to see.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'ambiguous' | 'dead'

/** What stands in the place of an intent that another release wrote, or a hand: nobody can tell what it was to say. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly to: AddressKey
}

export interface Delivery {
  readonly id: number
  readonly org: string
  readonly intent: Intent | Unreadable
  readonly state: DeliveryState
  /** How often it was begun, this time included. */
  readonly attempts: number
  /** How often an attempt ended without knowing whether Teams took the message. */
  readonly uncertain: number
  /** When it is or was due; for one that was sent, when that was. */
  readonly nextAt: Instant
  /** Grows with every attempt: a process whose lane was taken over can no longer write (fencing). */
  readonly fence: number
  /** A short code of the last failure, for the operator: `refused 429`. */
  readonly problem?: string
  readonly createdAt: Instant
}

/**
 * How one attempt ended. `uncertain` and `retry` say when to try again. `hold`: nothing else is sent to this address
 * until then. `tell`: who gets an alert about it, in the same transaction.
 */
export type DeliveryResult =
  | { readonly state: 'sent' }
  | {
      readonly state: 'retry'
      readonly at: Instant
      readonly problem: string
      readonly hold?: boolean
      readonly tell?: readonly AddressKey[]
    }
  | { readonly state: 'uncertain'; readonly at: Instant; readonly problem: string }
  | {
      readonly state: 'ambiguous' | 'dead'
      readonly problem: string
      readonly tell?: readonly AddressKey[]
    }

/**
 * An entry of the organization's audit chain. `detail` holds ids, verbs and counts; never text that people wrote.
 */
export interface SealedAuditEntry extends AuditEntry {
  /** 1, 2, 3 … within the organization, without gaps. */
  readonly seq: number
  /** Hex SHA-256 of the entry before; 64 zeros for the first. */
  readonly previousHash: string
  readonly hash: string
}

/** Everything in one transaction is stored together or not at all. Its methods see its own writes. */
export interface CaseTransaction
  extends AccountTransaction,
    ApprovedTransaction,
    ConsentTransaction,
    DraftTransaction,
    EvidenceTransaction,
    GapTransaction,
    PostTransaction,
    TrainingTransaction {
  /** The next number of the series, `PREFIX-YEAR-0001`; without gaps as long as transactions commit. */
  nextNumber(org: string, prefix: string, year: number): Promise<string>
  /** The case, locked against other transactions until this one ends. */
  lockCase(org: string, number: string): Promise<Case | undefined>
  insertCase(entry: Case): Promise<void>
  /** Stores the case where its stored version is still `expectedVersion`; false when somebody was faster. */
  updateCase(entry: Case, expectedVersion: number): Promise<boolean>
  /** Appends to the timeline and returns its `seq`. */
  addEvent(event: Omit<CaseEvent, 'seq'>): Promise<number>
  /** The card, locked like a case. */
  lockCard(nonce: string): Promise<CardRecord | undefined>
  insertCard(card: CardRecord): Promise<void>
  /** Ties a form's card to its case, and notes where its message stands, when that is known. */
  setCardCase(nonce: string, caseNumber: string, place?: string): Promise<void>
  /** Adds an intent, due at once. An equal one (same organization and content) that is still waiting is not added twice. */
  enqueue(org: string, intent: Intent, at: Instant): Promise<void>
  /** Notes that a person opened a confidential case; how many unrelated ones since then, this one included. */
  noteView(view: CaseView, since: Instant): Promise<number>
  /**
   * Whether this is the first time: false where the same `key` was noted less than `within` microseconds before. For what
   * must not be done twice when Teams delivers an invoke again.
   */
  once(org: string, key: string, at: Instant, within: number): Promise<boolean>
  audit(entry: AuditEntry): Promise<void>
  /** Binds or rebinds an address, and makes what waits for it, or was refused there, due at once. */
  putAddress(address: Address): Promise<void>
}

/** What somebody entered in a case, without all the rest of it. */
export type CaseEntry = Pick<Case, 'number' | 'openedAt' | 'fields'>

export interface CaseStore
  extends AccountStore,
    ApprovedReads,
    ConsentReads,
    DraftStore,
    EvidenceReads,
    GapNotes,
    GapReads,
    PostReads,
    TrainingReads {
  /** Runs `work` in one transaction: commits when it resolves, rolls back and rethrows when it rejects. */
  transaction<T>(work: (tx: CaseTransaction) => Promise<T>): Promise<T>
  findCase(org: string, number: string): Promise<Case | undefined>
  /** Newest first. */
  casesOpenedBy(org: string, personId: string, limit: number): Promise<readonly Case[]>
  /** Those opened in a period, in the order in which they were; `after`: the last one that was read. */
  casesOpenedIn(
    org: string,
    period: { readonly from: Instant; readonly before: Instant },
    limit: number,
    after?: Pick<Case, 'openedAt' | 'number'>,
  ): Promise<readonly Case[]>
  /** Open cases that await an answer of one of these roles, the most urgent first. */
  casesWaitingFor(org: string, roles: readonly string[], limit: number): Promise<readonly Case[]>
  /** The numbers of cases with a reminder due, the longest due first. */
  casesToRemind(org: string, now: Instant, limit: number): Promise<readonly string[]>
  events(org: string, number: string): Promise<readonly CaseEvent[]>
  findCard(nonce: string): Promise<CardRecord | undefined>
  /** The newest card of the case for this audience. */
  findCaseCard(
    org: string,
    caseNumber: string,
    audience: AddressKey,
  ): Promise<CardRecord | undefined>
  insertCard(card: CardRecord): Promise<void>
  /** The same without waiting for the disk: a power cut may forget the card, and whoever presses its button is told so. */
  noteCard(card: CardRecord): Promise<void>
  setCardPlace(nonce: string, place: string): Promise<void>
  /** Closed cases of a form, those changed last first. */
  closedCases(org: string, form: string, limit: number): Promise<readonly Case[]>
  /** Open cases of a form, oldest first. */
  openCases(org: string, form: string, limit: number): Promise<readonly Case[]>
  /** What was entered in them; `after`: the last one that was read. */
  openEntries(
    org: string,
    form: string,
    limit: number,
    after?: Pick<CaseEntry, 'openedAt' | 'number'>,
  ): Promise<readonly CaseEntry[]>
  /** From now on its buttons do nothing. */
  retireCard(nonce: string, at: Instant): Promise<void>
}

export interface AddressStore {
  find(org: string, key: AddressKey): Promise<Address | undefined>
  /** Stores an address; writes nothing where reference and people are unchanged. */
  put(address: Address): Promise<void>
  /** Makes due what Teams refused at a person's chat: they are back. Whether there was anything. */
  resume(org: string, key: AddressKey, at: Instant): Promise<boolean>
  /** The bound roles of an organization. */
  roles(org: string): Promise<readonly Address[]>
}

/** Where deliveries go one after the other: an address of an organization. */
export interface DeliveryLane {
  readonly org: string
  readonly address: string
}

/**
 * Deliveries, in one lane an address. A lane belongs to one process at a time, which sends its deliveries one after the
 * other, oldest first; what is said of one case keeps its order even where one of its messages has to wait.
 */
export interface Outbox {
  /**
   * Takes up to `limit` lanes in which something is due, for `owner` until `leaseUntil`, and begins one delivery of each.
   * One that a lost process had begun counts as uncertain: it may have been sent. Two processes never get the same lane.
   */
  claim(
    owner: string,
    now: Instant,
    leaseUntil: Instant,
    limit: number,
  ): Promise<readonly Delivery[]>
  /**
   * Writes how an attempt ended, and begins the next delivery of the lane where `leaseUntil` asks for it; where there is
   * none, or nobody asks, the lane is free again. `written` is false when the lane was taken over meanwhile (by `fence`).
   */
  finish(
    id: number,
    fence: number,
    result: DeliveryResult,
    now: Instant,
    leaseUntil?: Instant,
  ): Promise<{ readonly written: boolean; readonly next?: Delivery }>
  /** Prolongs the leases of those of the lanes that the owner still holds: the heartbeat. */
  extend(owner: string, lanes: readonly DeliveryLane[], leaseUntil: Instant): Promise<void>
  /** Frees the lanes that other owners hold: for a start on an embedded database, which has one process only. */
  takeOver(owner: string, now: Instant): Promise<number>
  /**
   * Makes due what waits longer than `longestWait` from now, and cuts the leases that last longer than `longestLease`
   * (microseconds): the clock that they were written by has been set back since.
   */
  forgetBeyond(now: Instant, longestWait: number, longestLease: number): Promise<void>
  /** When the next one becomes due that is not due now; none when nothing waits for a time. */
  nextDue(now: Instant): Promise<Instant | undefined>
  /** Since when the longest due could have been begun, and nobody did; none when whoever sends keeps up. */
  dueSince(now: Instant): Promise<Instant | undefined>
  /** For the operator, newest first; of every organization where none is named. */
  list(state: DeliveryState, limit: number, org?: string): Promise<readonly Delivery[]>
  find(id: number): Promise<Delivery | undefined>
  /** How many there are of each state that the operator may have to look at; `waiting` and `sending` are the backlog. */
  count(): Promise<Readonly<Record<Exclude<DeliveryState, 'sent'>, number>>>
  /** Makes an ambiguous or dead delivery due again, as if it had never been tried. */
  retry(id: number, now: Instant): Promise<boolean>
  /** The operator has seen to an ambiguous or dead delivery otherwise: it counts as sent. */
  settle(id: number, now: Instant): Promise<boolean>
  /** Waiting and sending together: the backlog. */
  backlog(): Promise<number>
  /** Deletes up to `limit` deliveries that were sent before the instant; says how many. */
  sweep(sentBefore: Instant, limit: number): Promise<number>
  /** Deletes what was noted before the instant to keep rates and to do things once. */
  tidy(idleBefore: Instant): Promise<void>
}

export interface AuditLog {
  append(entry: AuditEntry): Promise<void>
  entries(org: string, after: number, limit: number): Promise<readonly SealedAuditEntry[]>
}
