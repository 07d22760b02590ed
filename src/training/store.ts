/** What the records of training need of a database. One contract suite holds every implementation to it. */
import type { AuditEntry } from '../audit-entry.ts'
import type { Moment, TrainingRecord } from './training.ts'

/** Tell somebody that their training will soon count no more. */
export interface TrainingIntent {
  readonly kind: 'training-expiry'
  readonly to: `person:${string}` | `role:${string}`
  /** The number of the record. */
  readonly record: string
  /** The day from which it counts no more: what was said of another day is not said. */
  readonly expiresOn: string
}

export interface TrainingTransaction {
  /** The next number of the series, `PREFIX-YEAR-0001`. */
  nextNumber(org: string, prefix: string, year: number): Promise<string>
  /** False where the person has this day on record already. */
  insertTraining(record: TrainingRecord): Promise<boolean>
  /** All of a person, locked against other transactions until this one ends. */
  lockTrainingsOf(org: string, personId: string): Promise<readonly TrainingRecord[]>
  /** Strikes it; false where it was struck before, or is not there. */
  strikeTraining(
    org: string,
    number: string,
    struck: NonNullable<TrainingRecord['struck']>,
  ): Promise<boolean>
  /** Notes that the person was reminded of this day; false where they were before. */
  markTrainingReminded(org: string, number: string, expiresOn: string): Promise<boolean>
  enqueue(org: string, intent: TrainingIntent, at: Moment): Promise<void>
  audit(entry: AuditEntry): Promise<void>
}

export interface TrainingReads {
  /** Of one person, the newest training first; struck ones too. */
  trainingsOf(org: string, personId: string): Promise<readonly TrainingRecord[]>
  findTraining(org: string, number: string): Promise<TrainingRecord | undefined>
  /** Of everybody, the newest training first; struck ones too. */
  trainings(org: string, limit: number): Promise<readonly TrainingRecord[]>
  /**
   * Trainings that were not struck, done on one of these days (ISO, both included), the oldest first. Whether the person was
   * reminded is asked when it is marked: the period may have changed since.
   */
  trainingsToRemind(
    org: string,
    from: string,
    to: string,
    limit: number,
  ): Promise<readonly TrainingRecord[]>
}

export interface TrainingStore extends TrainingReads {
  transaction<T>(work: (tx: TrainingTransaction) => Promise<T>): Promise<T>
}
