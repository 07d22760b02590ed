/** The words of a message of Teams, which come as HTML: one line where it had one, and no mark-up. */

/** Whatever Teams writes between the lines of a message. */
const breaks = /<br\s*\/?>|<\/(?:p|div|li|h[1-6]|tr|blockquote|pre)>/gi

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

export function plainText(html: string): string {
  return html
    .replace(/<(?:style|script)\b[^>]*>[\s\S]*?<\/(?:style|script)>/gi, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(breaks, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
      (whole, decimal, hexadecimal, name) =>
        name === undefined
          ? characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16))
          : (named[String(name).toLowerCase()] ?? whole),
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

/** The web addresses in a message, those behind other words included; what Teams itself writes there is none of them. */
export const linksIn = (html: string): readonly string[] => [
  ...new Set(
    (html.match(/https?:\/\/[^\s"'<>\\]+/g) ?? [])
      .map((link) => link.replaceAll('&amp;', '&'))
      .filter((link) => !/^https?:\/\/(?:schema\.skype\.com|teams\.microsoft\.com)\//.test(link)),
  ),
]
