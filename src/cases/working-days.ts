/** Deadlines in working days: Monday to Friday without the organization's holidays, in its time zone. */
import type { Instant } from './case.ts'

const dayMs = 86_400_000

/**
 * The end of the `days`-th working day after `from`, as the start of the next calendar day in `timeZone`, less a second.
 * `holidays`: ISO days.
 */
export function workingDaysLater(
  days: number,
  from: Instant,
  timeZone: string,
  holidays: ReadonlySet<string>,
): Instant {
  let day = Date.parse(`${calendarDay(from / 1000, timeZone)}T00:00:00Z`)
  for (let left = days; left > 0; ) {
    day += dayMs
    const iso = new Date(day).toISOString().slice(0, 10)
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.has(iso)) left -= 1
  }
  return startOfDay(day + dayMs, timeZone) * 1000 - 1_000_000
}

/** The ISO day on which a moment falls in a time zone. */
export function calendarDay(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(ms))
}

/** Midnight of a calendar day (given as its UTC midnight) in a time zone, as milliseconds. */
function startOfDay(utcMidnight: number, timeZone: string): number {
  // Offsets lie between -12 h and +14 h: the guess is corrected by what the zone's clock shows at it, twice for a clock change.
  let guess = utcMidnight
  for (let pass = 0; pass < 2; pass++) guess -= wallClock(guess, timeZone) - utcMidnight
  return guess
}

/** What a zone's clock shows at a moment, read as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(ms))
  const part = (type: string) => Number(parts.find((entry) => entry.type === type)?.value)
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
}
