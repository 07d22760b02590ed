/** An export: a copy of a case or of a period that leaves the bot, recorded when it was made, with the day on which it expires. */
import type { Instant } from '../cases/case.ts'

export interface Export {
  readonly org: string
  /** Stands in the folder's name and in its manifest. */
  readonly id: string
  /** `case:SMC-2026-0007`, or `period:2026-01-01/2026-03-31`. */
  readonly object: string
  readonly madeAt: Instant
  /** Entra object id of whom it was made for, or `system` for whoever sits at the server. */
  readonly madeBy: string
  readonly expiresAt: Instant
  /** False: it names everybody. */
  readonly redacted: boolean
  /** Why nothing was struck out. */
  readonly reason?: string
  /** Which files of evidence it holds: known when it is made, and from then on by the audit chain. */
  readonly evidence?: readonly number[]
  /** The folder, on the machine on which it was made. */
  readonly place: string
  /** SHA-256 of its manifest, which holds the hashes of its files. */
  readonly manifest: string
  readonly deletedAt?: Instant
}

/** Keeps what was exported: the folder may be anywhere, and is still to be found when it expires. */
export interface ExportStore {
  /** Records the export and the entry of the audit chain together, before anything is written. */
  record(made: Export): Promise<void>
  /** Those whose folder was not deleted, oldest first. */
  list(org: string, limit: number): Promise<readonly Export[]>
  /** Notes that its folder is gone, with an entry of the audit chain. */
  noteDeletion(org: string, id: string, at: Instant): Promise<void>
}
