/** What is remembered of everything that comes in: which activities were taken, and how often somebody did what is limited. */
import type { Instant } from './case.ts'

/** At most so many in any stretch of so many microseconds. */
export interface Limit {
  readonly most: number
  readonly within: number
}

export type Use =
  | { readonly kind: 'allowed' }
  /** `until`: when there is room again. */
  | { readonly kind: 'over'; readonly until: Instant }

/** Kept in the database, so that all processes together keep a limit, and a restart forgets nothing. */
export interface Intake {
  /** When the activity with this key was taken; none where it was not, or more than a day ago. */
  takenAt(org: string, key: string): Promise<Instant | undefined>
  noteTaken(org: string, key: string, at: Instant): Promise<void>
  /** Counts one use where there is room for it. The same `key` again is the same use. */
  use(
    org: string,
    { scope, key, limit }: { readonly scope: string; readonly key: string; readonly limit: Limit },
    now: Instant,
  ): Promise<Use>
}
