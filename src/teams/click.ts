/** One effect a click, however often Teams delivers it. */
import type { CaseTransaction } from '../cases/store.ts'

/** Teams delivers a slow invoke up to four times, some fifteen seconds apart, under new ids; who presses again after this means it; microseconds. */
const redeliveredWithin = 60_000_000

/** False when the same person pressed the same thing on the same card within a minute. */
export function isFirstClick(
  tx: CaseTransaction,
  click: {
    readonly org: string
    readonly what: string
    readonly by: string
    readonly card: string
  },
  now: number,
): Promise<boolean> {
  const { org, what, by, card } = click
  return tx.once(org, `${what} ${by} ${card}`, now, redeliveredWithin)
}
