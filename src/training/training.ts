/** Somebody's training, as it was recorded, and how they stand today. */
import { monthsLater } from '../accounts/review-day.ts'

/** Microseconds since 1970, UTC. */
export type Moment = number

export interface TrainedPerson {
  readonly id: string
  readonly name: string
}

export interface TrainingRecord {
  readonly org: string
  /** `TRN-2026-0001`: prefix, year, running number. */
  readonly number: string
  readonly person: TrainedPerson
  /** ISO day. */
  readonly doneOn: string
  readonly recordedBy: TrainedPerson
  readonly recordedAt: Moment
  /** The case in which it was asked for; none for one that was recorded without. */
  readonly caseNumber?: string
  /** A record that was struck stays, and says by whom, when and why. */
  readonly struck?: { readonly by: TrainedPerson; readonly at: Moment; readonly reason: string }
}

/** How somebody stands: what counts is their newest training that was not struck. */
export type TrainingStanding =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'valid' | 'expired'
      readonly record: TrainingRecord
      /** The first day on which it counts no more. */
      readonly expiresOn: string
    }

export const expiryOf = ({ doneOn }: Pick<TrainingRecord, 'doneOn'>, validMonths: number): string =>
  monthsLater(doneOn, validMonths)

/** `today`: ISO. */
export function standingOf(
  records: readonly TrainingRecord[],
  validMonths: number,
  today: string,
): TrainingStanding {
  const newest = records
    .filter(({ struck }) => !struck)
    .reduce<TrainingRecord | undefined>(
      (best, record) => (best && best.doneOn >= record.doneOn ? best : record),
      undefined,
    )
  if (!newest) return { kind: 'none' }
  const expiresOn = expiryOf(newest, validMonths)
  return { kind: expiresOn > today ? 'valid' : 'expired', record: newest, expiresOn }
}

/** The newest that counts of each person, by name. */
export function newestOfEach(records: readonly TrainingRecord[]): readonly TrainingRecord[] {
  const best = new Map<string, TrainingRecord>()
  for (const record of records) {
    if (record.struck) continue
    const known = best.get(record.person.id)
    if (!known || known.doneOn < record.doneOn) best.set(record.person.id, record)
  }
  return [...best.values()].sort((a, b) => a.person.name.localeCompare(b.person.name, 'en'))
}

/** Characters of a reason. */
export const longestTrainingReason = 300
