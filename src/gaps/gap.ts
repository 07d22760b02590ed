/** Where the policy leaves people alone, counted: never who it was, and never what they wrote. */
import { dateFormat } from '../messages/date-format.ts'

/** `unanswered`: no answer in the policy; `refused`: not the bot's to answer; `rejected`: on which clause; `complaint`: of which kind. */
export const gapKinds = ['unanswered', 'disliked', 'refused', 'rejected', 'complaint'] as const
export type GapKind = (typeof gapKinds)[number]

/** What is counted together. */
export interface Gap {
  /** `2026-11`, on the organization's calendar. */
  readonly month: string
  readonly kind: GapKind
  /** `document#clause`: the one that came nearest, or on which it rests; empty where there is none. */
  readonly clause: string
  /** A code: why there was no answer, what was wrong with it, the form, the kind of complaint. */
  readonly detail: string
}

export interface CountedGap extends Gap {
  readonly count: number
}

export interface GapTransaction {
  /** One more. */
  countGap(org: string, gap: Gap): Promise<void>
}

export interface GapNotes {
  /** The same by itself, without waiting for the disk: one that a power cut takes is missed by nobody. */
  noteGap(org: string, gap: Gap): Promise<void>
}

export interface GapReads {
  /** Since a month, that one included, the newest first. */
  gaps(org: string, since: string): Promise<readonly CountedGap[]>
}

/** The month of a moment (microseconds since 1970), on the organization's calendar. */
export const monthOf = (moment: number, timeZone: string): string =>
  dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit' }).format(
    new Date(moment / 1000),
  )

/** The month some months before. */
export function monthsBefore(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - months, 1)).toISOString().slice(0, 7)
}
