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
