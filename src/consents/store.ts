/** What the consents need of a database. One contract suite holds every implementation to it. */
import type { Consent } from './consent.ts'

/** Tell those who keep the consents, by its number alone, that one runs out, has run out, or was withdrawn. */
export interface ConsentIntent {
  readonly kind: 'consent'
  readonly to: `role:${string}`
  readonly consent: number
  readonly why: 'runs-out' | 'ran-out' | 'withdrawn'
  /** The day on which it ends or ended. */
  readonly on: string
}

/** Tell them that a check names consents that do not hold, as far as it does when it is told. */
export interface NamedConsentsIntent {
  readonly kind: 'named-consents'
  readonly to: `role:${string}`
  readonly caseNumber: string
}

export interface ConsentTransaction {
  /** The next number of the organization; two transactions never get the same. */
  nextConsentId(org: string): Promise<number>
  insertConsent(consent: Consent): Promise<void>
  /** The consent, locked against other transactions until this one ends. */
  lockConsent(org: string, id: number): Promise<Consent | undefined>
  /** Stores it where the stored version is still `expectedVersion`; false when somebody was faster. */
  updateConsent(consent: Consent, expectedVersion: number): Promise<boolean>
  /** Notes that this end was spoken of; false where it was before, or the consent ends on another day by now. */
  markConsentTold(
    org: string,
    id: number,
    why: 'runs-out' | 'ran-out',
    until: string,
  ): Promise<boolean>
}

export interface ConsentReads {
  /** All of them, the newest first. Rejects where one cannot be opened: a list with a gap would answer "no" wrongly. */
  consents(org: string): Promise<readonly Consent[]>
  findConsent(org: string, id: number): Promise<Consent | undefined>
  /** Those that nobody withdrew and that end before this ISO day, the first to end first. Names nobody. */
  consentsEnding(
    org: string,
    before: string,
  ): Promise<readonly { readonly id: number; readonly until: string }[]>
}
