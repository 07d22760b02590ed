/** Keeps the consents: each change in one transaction with its audit entry, which names nobody but whoever acted. */
import { dayOf } from '../accounts/review-day.ts'
import type { AuditEntry } from '../audit-entry.ts'
import type { Consent, Moment, Someone } from './consent.ts'
import type { ConsentSettings } from './settings.ts'
import type { ConsentIntent, ConsentReads, ConsentTransaction } from './store.ts'

/** What keeping the consents needs of a transaction. */
export interface KeepingTransaction extends ConsentTransaction {
  enqueue(org: string, intent: ConsentIntent, at: Moment): Promise<void>
  audit(entry: AuditEntry): Promise<void>
  /** The card of the form by which it is entered, locked. */
  lockCard(nonce: string): Promise<{ readonly caseNumber?: string } | undefined>
  setCardCase(nonce: string, number: string): Promise<void>
}

/** A case desk has all of it. */
export interface ConsentDesk {
  readonly org: string
  readonly settings: {
    readonly consents?: ConsentSettings | undefined
    readonly timeZone: string
  }
  readonly store: ConsentReads & {
    transaction<T>(work: (tx: KeepingTransaction) => Promise<T>): Promise<T>
  }
  /** Microseconds since 1970. */
  readonly now: () => Moment
}

export type NewConsent = Pick<
  Consent,
  'person' | 'givenBy' | 'uses' | 'where' | 'told' | 'document' | 'givenOn' | 'until'
>

export const todayOf = ({ now, settings }: Pick<ConsentDesk, 'now' | 'settings'>): string =>
  dayOf(now(), settings.timeZone)

/** Enters it once, however often Teams delivers the form with this nonce; answers its number. */
export function enterConsent(
  desk: ConsentDesk,
  {
    entry,
    by,
    nonce,
  }: { readonly entry: NewConsent; readonly by: Someone; readonly nonce: string },
): Promise<number | undefined> {
  const { org, store, now } = desk
  return store.transaction(async (tx) => {
    const card = await tx.lockCard(nonce)
    if (!card) return undefined
    if (card.caseNumber) return Number(card.caseNumber)
    const at = now()
    const id = await tx.nextConsentId(org)
    await tx.insertConsent({
      ...entry,
      org,
      id,
      enteredBy: by,
      enteredAt: at,
      renewals: [],
      version: 1,
      updatedAt: at,
    })
    await tx.setCardCase(nonce, String(id))
    await note(tx, { org, id, at, actor: by.id, action: 'consent-entered' })
    return id
  })
}

export type ConsentChange =
  | { readonly kind: 'withdraw'; readonly reason?: string }
  /** Given anew; without `until`, without an end. */
  | { readonly kind: 'renew'; readonly until?: string; readonly document?: string }

export type ConsentChanged =
  | { readonly kind: 'changed' | 'already'; readonly consent: Consent }
  /** Somebody changed it after this card was drawn. */
  | { readonly kind: 'moved'; readonly consent: Consent }
  /** Withdrawn for good: a new consent is a new record. */
  | { readonly kind: 'withdrawn'; readonly consent: Consent }
  | { readonly kind: 'missing' }

export interface ConsentRequest {
  readonly id: number
  /** The version that the person saw, where a card tells. */
  readonly version?: number
  readonly by: Someone
  readonly change: ConsentChange
}

export function changeConsent(
  desk: ConsentDesk,
  { id, version, by, change }: ConsentRequest,
): Promise<ConsentChanged> {
  const { org, store, now } = desk
  return store.transaction(async (tx) => {
    const before = await tx.lockConsent(org, id)
    if (!before) return { kind: 'missing' }
    if (before.withdrawn)
      return { kind: change.kind === 'withdraw' ? 'already' : 'withdrawn', consent: before }
    if (version !== undefined && version !== before.version)
      return { kind: 'moved', consent: before }
    const at = now()
    const on = todayOf(desk)
    const consent: Consent = {
      ...(change.kind === 'withdraw'
        ? { ...before, withdrawn: { on, by, ...reasonOf(change) } }
        : renewed(before, change, by, at)),
      version: before.version + 1,
      updatedAt: at,
    }
    if (!(await tx.updateConsent(consent, before.version)))
      return { kind: 'moved', consent: before }
    const role = desk.settings.consents?.role
    if (change.kind === 'withdraw' && role)
      await tx.enqueue(
        org,
        { kind: 'consent', to: `role:${role}`, consent: id, why: 'withdrawn', on },
        at,
      )
    const action = change.kind === 'withdraw' ? 'consent-withdrawn' : 'consent-renewed'
    await note(tx, { org, id, at, actor: by.id, action })
    return { kind: 'changed', consent }
  })
}

const reasonOf = ({ reason }: { readonly reason?: string }) => (reason ? { reason } : {})

function renewed(
  before: Consent,
  { until, document }: Extract<ConsentChange, { kind: 'renew' }>,
  by: Someone,
  at: Moment,
): Consent {
  const { until: _until, ...kept } = before
  const given = { ...(until ? { until } : {}), ...(document ? { document } : {}) }
  return { ...kept, ...given, renewals: [...before.renewals, { at, by, ...given }] }
}

/** That the consents were read or exported, or that somebody was refused: without a word of whom it was about. */
export function noteLook(
  desk: ConsentDesk,
  look: {
    readonly actor: string
    readonly action: 'consents-read' | 'consents-exported' | 'consents-denied'
    readonly detail: Readonly<Record<string, string | number>>
  },
): Promise<void> {
  return desk.store.transaction((tx) =>
    tx.audit({ org: desk.org, at: desk.now(), object: 'consents', ...look }),
  )
}

const note = (
  tx: KeepingTransaction,
  {
    org,
    id,
    at,
    actor,
    action,
  }: {
    readonly org: string
    readonly id: number
    readonly at: Moment
    readonly actor: string
    readonly action: string
  },
) => tx.audit({ org, at, actor, action, object: `consent:${id}`, detail: {} })
