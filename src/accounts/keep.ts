/** Keeps the register: each change in one transaction with its line of history and its audit entry. */
import type { Someone } from '../forms/someone.ts'
import type { LocalizedText } from '../messages/message.ts'
import type { Account } from './account.ts'
import { folded } from './account.ts'
import { type ChangeRequest, type ChangeResult, takeChange } from './change-account.ts'
import { firstReview, type RegisterHolder } from './enter-account.ts'
import { findPlatform, type Platform, type PlatformStatus, platformList } from './platform.ts'
import type { AccountStore } from './store.ts'

export interface RegisterDesk extends RegisterHolder {
  readonly store: AccountStore
  /** Microseconds since 1970. */
  readonly now: () => number
}

export type KeptChange =
  | ChangeResult
  | { readonly kind: 'missing' }
  /** Somebody changed the entry after this card was drawn. */
  | { readonly kind: 'moved'; readonly account: Account }

export interface KeepRequest extends Omit<ChangeRequest, 'at' | 'reviewOn'> {
  readonly account: string
  /** The version that the person saw, where a card tells. */
  readonly version?: number
}

export function changeAccount(desk: RegisterDesk, request: KeepRequest): Promise<KeptChange> {
  return desk.store.transaction(async (tx) => {
    const before = await tx.lockAccount(desk.org, request.account)
    if (!before) return { kind: 'missing' }
    if (request.version !== undefined && request.version !== before.version)
      return { kind: 'moved', account: before }
    const { account: _account, version: _version, ...wish } = request
    const at = desk.now()
    const next = request.verb === 'review' ? firstReview(desk, at) : {}
    const result = takeChange(before, { ...wish, ...next, at })
    if (result.kind === 'refused') return result
    if (!(await tx.updateAccount(result.account, before.version)))
      return { kind: 'moved', account: before }
    await tx.addChange(result.change)
    await tx.audit({
      org: desk.org,
      at,
      actor: request.by.id ?? 'system',
      action: 'account-changed',
      object: `account:${before.id}`,
      detail: {
        verb: request.verb,
        status: result.account.status,
        version: result.account.version,
        ...(result.change.person ? { person: result.change.person.id ?? 'typed' } : {}),
      },
    })
    return result
  })
}

export interface NewAccount {
  readonly platform: string
  readonly handle: string
  readonly area: LocalizedText
  readonly owner: Someone
  readonly backup?: Someone
  readonly note?: string
  readonly by: Someone
}

export type Added =
  | { readonly kind: 'added'; readonly account: Account }
  /** An account of this name on this platform is in use. */
  | { readonly kind: 'exists'; readonly account: Account }

/** Enters an account that no application of the bot led to, such as one from before. */
export async function addAccount(desk: RegisterDesk, entry: NewAccount): Promise<Added> {
  const id = accountId(entry)
  const same = (await desk.store.accounts(desk.org)).find(
    (account) => accountId(account) === id && account.status !== 'retired',
  )
  if (same) return { kind: 'exists', account: same }
  return desk.store.transaction(async (tx) => {
    const { note, by, ...kept } = entry
    const at = desk.now()
    const account: Account = {
      ...kept,
      ...firstReview(desk, at),
      org: desk.org,
      id,
      moderators: [],
      access: [],
      status: 'active',
      version: 1,
      createdAt: at,
      updatedAt: at,
    }
    const known = await tx.lockAccount(desk.org, account.id)
    if (known) return { kind: 'exists', account: known }
    await tx.insertAccount(account)
    const change = { org: desk.org, account: account.id, at, by, verb: 'enter' as const }
    await tx.addChange(note ? { ...change, note } : change)
    await tx.audit({
      org: desk.org,
      at,
      actor: by.id ?? 'system',
      action: 'account-entered',
      object: `account:${account.id}`,
      detail: { status: account.status },
    })
    return { kind: 'added', account }
  })
}

/** Made of what an account is: a form that is delivered twice enters it once. */
const accountId = ({ platform, handle }: Pick<Account, 'platform' | 'handle'>): string =>
  `${folded(platform)}/${folded(handle)}`

export type PlatformChanged =
  | { readonly kind: 'changed' | 'already'; readonly platform: Platform }
  | { readonly kind: 'reason-needed' | 'unknown' }

export interface PlatformRequest {
  readonly name: string
  readonly status: PlatformStatus
  readonly reason: string
  readonly by: Someone
}

/** Adds, suspends or retires a platform; the reason is kept with it. */
export async function changePlatform(
  desk: RegisterDesk,
  { name, status, reason, by }: PlatformRequest,
): Promise<PlatformChanged> {
  const { store, org } = desk
  const seeds = desk.settings.register?.platforms ?? []
  const known = findPlatform(platformList(seeds, await store.platforms(org)), name)
  if (!known && status !== 'approved') return { kind: 'unknown' }
  if (known?.status === status) return { kind: 'already', platform: known }
  if (!reason) return { kind: 'reason-needed' }
  const at = desk.now()
  const platform = { name: known?.name ?? name, status, reason, at }
  await store.transaction(async (tx) => {
    await tx.putPlatform({ org, ...platform, by })
    await tx.audit({
      org,
      at,
      actor: by.id ?? 'system',
      action: 'platform-changed',
      object: `platform:${folded(platform.name)}`,
      detail: { status },
    })
  })
  return { kind: 'changed', platform }
}
