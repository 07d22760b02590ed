/** The words of an HTML page as Markdown lines: headings, list items, table rows and paragraphs. */

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi,
    (whole, number, hex, name) => {
      const code = number ? Number(number) : hex ? Number.parseInt(hex, 16) : undefined
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
      return entities[String(name).toLowerCase()] ?? whole
    },
  )
}

const unread =
  /<(script|style|head|nav|footer|template|noscript|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi

/** Reads the body of a page. The title element is used where the page has no first-level heading. */
export function readHtml(html: string): string {
  const title = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1]
  const body = html
    .replace(unread, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<h([1-6])\b[^>]*>/gi, (_, level) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<li\b[^>]*>\s*(?:<p\b[^>]*>)?/gi, '\n- ')
    .replace(/<tr\b[^>]*>/gi, '\n| ')
    .replace(/<\/t[dh]\s*>\s*(?:<t[dh]\b[^>]*>)?/gi, ' | ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(
      /<\/?(?:p|div|h[1-6]|ul|ol|table|section|article|blockquote|dl|dt|dd|hr|main|body)\b[^>]*>/gi,
      '\n\n',
    )
    .replace(/<\/(?:b|strong)\s*>|<(?:b|strong)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, '')
  const lines = decode(body)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => !/^(?:#{1,6}|-|\|[\s|]*)$/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (lines === '' || title === undefined || /^# /m.test(lines)) return lines
  return `# ${decode(title).replace(/\s+/g, ' ').trim()}\n\n${lines}`
}
