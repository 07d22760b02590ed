/** How dates are written, by language and time zone: each format is made once, which takes as long as using it fifty times. */

const made = new Map<string, Intl.DateTimeFormat>()

/** The zones are those of the organizations' files: there are never many. */
export function dateFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options])
  const known = made.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, options)
  made.set(key, format)
  return format
}

/** By minute and zone: no zone's day begins within a minute. */
const days = new Map<string, string>()
const mostDays = 1000

/** The ISO day on which a moment (in milliseconds) falls in a time zone: a form asks it of the same minute several times. */
export function isoDayIn(ms: number, timeZone: string): string {
  const key = `${Math.floor(ms / 60_000)} ${timeZone}`
  const known = days.get(key)
  if (known !== undefined) return known
  const day = dateFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(ms))
  if (days.size >= mostDays) days.clear()
  days.set(key, day)
  return day
}
