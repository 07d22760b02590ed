/** Days of the calendar as moments: a version that holds from a day on answers from that day's beginning where its people are. */

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at)
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
  return wall - Math.floor(at / 60_000) * 60_000
}

/** Midnight of an ISO day (`2027-01-01`) in microseconds; undefined for what is no day or no time zone. */
export function startOfDay(day: string, timeZone: string): number | undefined {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // 30 February is read as the second of March: no day that anybody meant.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day)
    return undefined
  try {
    // Twice: where the clocks change between the guess and the day, the second look sees the right hour.
    const guess = midnight - aheadOfUtc(midnight, timeZone)
    return (midnight - aheadOfUtc(guess, timeZone)) * 1000
  } catch {
    return undefined
  }
}
