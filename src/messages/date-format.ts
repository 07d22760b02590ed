/** How dates are written, by language and time zone: each format is made once, which takes as long as using it fifty times. */
import { keptFor } from '../kept-for.ts'

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

/** Of each zone for so many minutes: no day begins within one. */
const daysIn = keptFor(40, (timeZone) =>
  keptFor(1000, (minute) =>
    dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      new Date(Number(minute) * 60_000),
    ),
  ),
)

/** The ISO day on which a moment (in milliseconds) falls in a time zone: a form asks it of the same minute several times. */
export const isoDayIn = (ms: number, timeZone: string): string =>
  daysIn(timeZone)(String(Math.floor(ms / 60_000)))
