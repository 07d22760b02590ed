/** A post on an official account, logged as the record of what was published; and everything that happens to its record. */

/** Microseconds since 1970, UTC. */
export type Moment = number

export interface PostPerson {
  readonly id: string
  readonly name: string
}

/** What is recorded of a post. */
export interface PostFields {
  /** The account of the register, by its id. */
  readonly account: string
  /** As the register named it when the record was made: a record still reads after the account was renamed or retired. */
  readonly accountName: string
  /** The id of a kind in organization.yaml. */
  readonly kind: string
  /** The record series of that kind when the record was made. */
  readonly series: string
  /** ISO day. */
  readonly postedOn: string
  /** What it says, in a sentence. */
  readonly about: string
  readonly link?: string
  /** Where the screenshot is kept: a link, or the name of a file. */
  readonly screenshot?: string
}

export interface LoggedPost extends PostFields {
  readonly org: string
  /** `SML-2026-0001`: prefix, year, running number. */
  readonly number: string
  /** A record that was struck stays, with the reason, until the schedule of records says otherwise. */
  readonly status: 'kept' | 'struck'
  readonly loggedBy: PostPerson
  readonly loggedAt: Moment
  /** Counts every change; changes are compare-and-set on it. */
  readonly version: number
  readonly updatedAt: Moment
}

/** One line of a record's history, with the record as it stood from then on. */
export interface PostChange {
  readonly org: string
  readonly number: string
  /** The version that it made: 1 for the logging. */
  readonly version: number
  readonly at: Moment
  readonly by: PostPerson
  readonly verb: 'log' | 'correct' | 'strike'
  /** Why it was corrected or struck. */
  readonly reason?: string
  readonly fields: PostFields
}

/** Characters of each text. */
export const postLimits = { about: 500, link: 500, screenshot: 300, reason: 300 } as const
