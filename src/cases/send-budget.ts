/** How fast messages may leave: what the outbox asks of whoever keeps count. */
import type { Instant } from './case.ts'

/** One rate: at most `burst` at once, and one more each `every` microseconds. */
export interface Rate {
  readonly burst: number
  readonly every: number
}

/** What was sent lately, kept where every process sees it, so that all of them together obey a rate. */
export interface SendBudget {
  /**
   * Books the next moment at which one more call fits into every scope, where it is at most `patience` microseconds away;
   * else books nothing. `at`: that moment; a call that was booked is made then, not before.
   */
  book(
    org: string,
    scopes: readonly BudgetScope[],
    now: Instant,
    patience: number,
  ): Promise<{ readonly isBooked: boolean; readonly at: Instant }>
}

/** What rates are kept for. */
export interface BudgetScope {
  readonly scope: string
  readonly rates: readonly Rate[]
  /** Calls of the last second that were made without a booking: they are counted first, whether there is room or not. */
  readonly unbooked?: number
}
