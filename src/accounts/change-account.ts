/** The rules of the register, without any input or output: what a change makes of an account, and why it cannot be. */
import { isSamePerson, type Someone } from '../forms/someone.ts'
import type { Account, AccountChange, AccountVerb, Moment } from './account.ts'
import { holders } from './account.ts'

export type ChangeVerb = Exclude<AccountVerb, 'enter'>

/** Somebody's wish to change an entry; whether they keep the register is asked before. */
export interface ChangeRequest {
  readonly verb: ChangeVerb
  readonly by: Someone
  readonly at: Moment
  /** The new owner, or whose access it is about. */
  readonly person?: Someone
  readonly note?: string
  /** The day of the next review, for a review. */
  readonly reviewOn?: string
}

export type ChangeRefusal =
  | 'reason-needed'
  | 'person-needed'
  /** It is as asked for already. */
  | 'already'
  /** The person has no access that could be taken back. */
  | 'no-access'
  /** A retired account is restored before anything else is changed; access can still be taken back. */
  | 'retired'

export type ChangeResult =
  | {
      readonly kind: 'changed'
      readonly account: Account
      readonly change: Omit<AccountChange, 'seq'>
    }
  | { readonly kind: 'refused'; readonly why: ChangeRefusal; readonly account: Account }

/** Which changes take a reason, and which name somebody. */
export const needsReason = (verb: ChangeVerb): boolean => verb === 'suspend' || verb === 'retire'
export const needsPerson = (verb: ChangeVerb): boolean =>
  verb === 'change-owner' || verb === 'give-access' || verb === 'take-access'

export function takeChange(account: Account, request: ChangeRequest): ChangeResult {
  const why = refusalOf(account, request)
  if (why) return { kind: 'refused', why, account }
  const { verb, by, at, person, note } = request
  return {
    kind: 'changed',
    account: { ...changed(account, request), version: account.version + 1, updatedAt: at },
    change: {
      org: account.org,
      account: account.id,
      at,
      by,
      verb,
      ...(person && needsPerson(verb) ? { person } : {}),
      ...(note ? { note } : {}),
    },
  }
}

function refusalOf(account: Account, request: ChangeRequest): ChangeRefusal | undefined {
  const { verb, person, note } = request
  const { status, owner } = account
  if (status === 'retired' && !['restore', 'take-access', 'retire'].includes(verb)) return 'retired'
  if (needsPerson(verb) && !person?.name) return 'person-needed'
  const hasAccess = person !== undefined && accessOf(account, person) !== undefined
  const isAlready = {
    suspend: status === 'suspended',
    retire: status === 'retired',
    restore: status === 'active',
    'change-owner': person !== undefined && isSamePerson(owner, person),
    'give-access': hasAccess,
    'take-access': false,
    review: false,
  }[verb]
  if (isAlready) return 'already'
  if (verb === 'take-access' && !hasAccess) return 'no-access'
  return needsReason(verb) && !note ? 'reason-needed' : undefined
}

const accessOf = (account: Account, person: Someone) =>
  holders(account).find((access) => isSamePerson(access.person, person))

function changed(account: Account, { verb, by, at, person, reviewOn }: ChangeRequest): Account {
  switch (verb) {
    case 'suspend':
      return { ...account, status: 'suspended' }
    case 'retire':
      return { ...account, status: 'retired' }
    case 'restore':
      return { ...account, status: 'active' }
    case 'change-owner':
      return person ? { ...account, owner: person } : account
    case 'give-access':
      return person
        ? { ...account, access: [...account.access, { person, givenAt: at, givenBy: by }] }
        : account
    case 'take-access': {
      const taken = person && accessOf(account, person)
      return {
        ...account,
        access: account.access.map((access) =>
          access === taken ? { ...access, takenAt: at, takenBy: by } : access,
        ),
      }
    }
    case 'review':
      return {
        ...account,
        ...(reviewOn ? { reviewOn } : {}),
        access: account.access.map((access) =>
          access.takenAt === undefined ? { ...access, reviewedAt: at, reviewedBy: by } : access,
        ),
      }
  }
}
