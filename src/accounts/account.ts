/** An official account as the register keeps it, and everything that happens to its entry. */
import type { Someone } from '../forms/someone.ts'
import type { LocalizedText } from '../messages/message.ts'

/** Microseconds since 1970, UTC. */
export type Moment = number

export const accountStatuses = ['active', 'suspended', 'retired'] as const
export type AccountStatus = (typeof accountStatuses)[number]

/** Somebody's access to an account. One that was taken back stays in the register. */
export interface Access {
  readonly person: Someone
  readonly givenAt: Moment
  readonly givenBy: Someone
  readonly reviewedAt?: Moment
  readonly reviewedBy?: Someone
  readonly takenAt?: Moment
  readonly takenBy?: Someone
}

export interface Account {
  readonly org: string
  readonly id: string
  /** As people write it: `Instagram`. */
  readonly platform: string
  readonly handle: string
  /** The program area. */
  readonly area: LocalizedText
  readonly owner: Someone
  readonly backup?: Someone
  readonly moderators: readonly Someone[]
  /** Oldest first. */
  readonly access: readonly Access[]
  /** What the approval depends on. */
  readonly conditions?: string
  readonly status: AccountStatus
  /** The day on which the entry is due for review, ISO; none for one that is not reviewed. */
  readonly reviewOn?: string
  /** The case that decided on it; none for one that was entered by hand. */
  readonly caseNumber?: string
  /** Counts every change; changes are compare-and-set on it. */
  readonly version: number
  readonly createdAt: Moment
  readonly updatedAt: Moment
}

export const accountVerbs = [
  'enter',
  'change-owner',
  'give-access',
  'take-access',
  'suspend',
  'restore',
  'retire',
  'review',
] as const
export type AccountVerb = (typeof accountVerbs)[number]

/** One line of an entry's history. */
export interface AccountChange {
  readonly org: string
  readonly account: string
  /** 1, 2, 3 … within the account. */
  readonly seq: number
  readonly at: Moment
  readonly by: Someone
  readonly verb: AccountVerb
  /** Whom it was about: the new owner, who was given access. */
  readonly person?: Someone
  readonly note?: string
}

/** Who can post at present. */
export const holders = (account: Pick<Account, 'access'>): readonly Access[] =>
  account.access.filter(({ takenAt }) => takenAt === undefined)

/** A handle or a platform as it is compared: without @, case, accents or white space. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^@/, '')
    .replace(/[\s’'-]+/g, ' ')
    .trim()
