/** Days of review, as ISO dates in the organization's time zone. */
import { isoDayIn } from '../messages/date-format.ts'
import type { Moment } from './account.ts'

/** The day of a moment, ISO. */
export const dayOf = (moment: Moment, timeZone: string): string => isoDayIn(moment / 1000, timeZone)

/** The same day some months later; the last of the month where that is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}
