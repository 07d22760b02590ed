/** A record that a schedule may be about, whatever its kind: what the schedule asks of it, and nothing of its content. */
import { dayOf, monthsLater } from '../accounts/review-day.ts'
import type { Case, Instant } from '../cases/case.ts'

export const recordKinds = ['case', 'post', 'consent', 'training'] as const
export type RecordKind = (typeof recordKinds)[number]

export interface KeptRecord {
  readonly kind: RecordKind
  /** As people name it: `SMC-2026-0007`; of a consent `CONSENT-12`. */
  readonly number: string
  /** Within its kind: the form of a case, the series of a post; of the others, their kind. */
  readonly form: string
  readonly openedAt: Instant
  /** Whatever was done about it last. */
  readonly lastActivity: Instant
  /** A case that is open, a consent without an end. */
  readonly isOpen: boolean
  /** ISO day through which a consent holds. */
  readonly until?: string
  /** ISO day of a training that nobody struck: it counts for some months. */
  readonly trainedOn?: string
  /** The case itself, where it is one and was looked at: only it knows whom it is about. */
  readonly entry?: Case
}

/** What the settings say that a record's end depends on. */
export interface EndSettings {
  readonly timeZone: string
  readonly training?: { readonly validMonths: number } | undefined
}

/**
 * The ISO day on which a record was done with: closed, over or no longer counting, and nothing done about it since. None
 * as long as it is in use.
 */
export function doneOn(
  record: KeptRecord,
  { timeZone, training }: EndSettings,
): string | undefined {
  if (record.isOpen) return undefined
  const last = dayOf(record.lastActivity, timeZone)
  const { until, trainedOn } = record
  if (trainedOn === undefined) return until !== undefined && until > last ? until : last
  // Without the setting nobody can say until when it counts.
  if (!training) return undefined
  const expiry = monthsLater(trainedOn, training.validMonths)
  return expiry > last ? expiry : last
}

/** As it stands in an entry of the audit chain. */
export const objectOf = ({ kind, number }: Pick<KeptRecord, 'kind' | 'number'>): string =>
  `${kind}:${kind === 'consent' ? consentId(number) : number}`

export const consentNumber = (id: number): string => `CONSENT-${id}`

/** None where the number is of another kind of record. */
export function consentId(number: string): number | undefined {
  const id = /^CONSENT-(\d{1,9})$/.exec(number)?.[1]
  return id === undefined ? undefined : Number(id)
}
