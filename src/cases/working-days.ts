/** Deadlines in working days: without weekends and the organization's holidays, in its time zone. */
import { keptFor } from '../kept-for.ts'
import { dateFormat, isoDayIn } from '../messages/date-format.ts'
import type { Instant } from './case.ts'

const dayMs = 86_400_000

/** On which days nobody works. `weekend`: days of the week, 0 for Sunday; `holidays`: ISO days. */
export interface WorkingWeek {
  readonly holidays: ReadonlySet<string>
  readonly weekend: ReadonlySet<number>
}

/** The end of the `days`-th working day after `from`: the start of the next calendar day in `timeZone`, less a second. */
export function workingDaysLater(
  days: number,
  from: Instant,
  timeZone: string,
  week: WorkingWeek,
): Instant {
  const last = workingDaysFrom(isoDayIn(from / 1000, timeZone), days, week)
  return momentAt(utcMidnight(last) + dayMs, timeZone) * 1000 - 1_000_000
}

/** The working day so many working days after (or before) an ISO day; 0: that day, or the next where nobody works. */
export function workingDaysFrom(day: string, days: number, week: WorkingWeek): string {
  const step = days < 0 ? -dayMs : dayMs
  let at = utcMidnight(day)
  if (days === 0) while (!isWorkingDay(at, week)) at += dayMs
  for (let left = Math.abs(days); left > 0; ) {
    at += step
    if (isWorkingDay(at, week)) left -= 1
  }
  return isoDay(at)
}

/** A time such as `08:30` on an ISO day in a time zone, as milliseconds since 1970. */
export function timeOn(day: string, time: string, timeZone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return momentAt(utcMidnight(day) + (hours * 60 + minutes) * 60_000, timeZone)
}

const utcMidnight = (day: string) => Date.parse(`${day}T00:00:00Z`)
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const isWorkingDay = (ms: number, { holidays, weekend }: WorkingWeek) =>
  !weekend.has(new Date(ms).getUTCDay()) && !holidays.has(isoDay(ms))

/** A zone's clock is slow to read, and the deadlines of one day are the same few moments: kept for so many. */
const momentsIn = keptFor(40, (timeZone) =>
  keptFor(1000, (shown) => reckonMoment(Number(shown), timeZone)),
)

/** The moment at which a zone's clock shows a time (given as if it were UTC), as milliseconds. */
const momentAt = (shown: number, timeZone: string): number => momentsIn(timeZone)(String(shown))

function reckonMoment(shown: number, timeZone: string): number {
  // Offsets lie between -12 h and +14 h: the guess is corrected by what the zone's clock shows at it, twice for a clock change.
  let guess = shown
  for (let pass = 0; pass < 2; pass++) guess -= wallClock(guess, timeZone) - shown
  return guess
}

/** What a zone's clock shows at a moment, read as if it were UTC. */
function wallClock(ms: number, timeZone: string): number {
  const shown = dateFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).format(new Date(ms))
  // As in `11/29/2026, 21:11:12`.
  const [month = 1, day = 1, year = 1970, ...time] = (shown.match(/\d+/g) ?? []).map(Number)
  const [hour = 0, minute = 0, second = 0] = time
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
