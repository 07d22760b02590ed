/** The lines of a document with what their layout says: heading, list item, table row or plain words. */
import { plainText } from './plain-text.ts'

export type LineMark =
  | { readonly kind: 'heading'; readonly level: number }
  /** A whole line in bold: often a heading that lost its rank. */
  | { readonly kind: 'bold' }
  | { readonly kind: 'bullet' }
  /** `(a)`, `b)`, `iv.`, `(2)`: always an item. `label` is the marker as printed. */
  | { readonly kind: 'ordered'; readonly label: string }
  | { readonly kind: 'row' }
  | { readonly kind: 'plain' }

export interface SourceLine {
  /** The words, marks removed. Tabs in a title block are kept in `cells`. */
  readonly text: string
  readonly mark: LineMark
  readonly indent: number
  /** True after an empty line, and for the first line. */
  readonly gap: boolean
  /** The line's parts between tabs: a title block sets several facts in one line. */
  readonly cells: readonly string[]
}

const bullet = /^(?:[-*+•●○▪◦‣∙·–—]|\uf0b7)\s+(?=\S)/
const orderedLabel =
  /^(\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})\.)\s+(?=\S)/
const pageNumber = /^(?:page\s+)?\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})$|^page\s+\d{1,4}$/i

/** A section's title with a bold sub-heading glued to it: `5. Roles**Personal use**` is two headings. */
function unglue(raw: string): readonly string[] {
  const glued = /^(\s*(?:#{1,6}\s+)?\d+(?:\.\d+)*[.)]?\s+[^*]*[^*\s])(\*\*[^*]+\*\*)\s*$/.exec(raw)
  return glued?.[1] && glued[2] ? [glued[1], glued[2]] : [raw]
}

function rowText(line: string): string {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(plainText)
    .filter((cell) => cell !== '')
    .join(' | ')
}

function readMark(body: string): { mark: LineMark; rest: string } {
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(body)
  if (heading?.[1]) {
    return { mark: { kind: 'heading', level: heading[1].length }, rest: heading[2] ?? '' }
  }
  if (/^\|.*\|$/.test(body)) return { mark: { kind: 'row' }, rest: rowText(body) }
  const item = bullet.exec(body)
  if (item) return { mark: { kind: 'bullet' }, rest: body.slice(item[0].length) }
  const ordered = orderedLabel.exec(body)
  if (ordered?.[1]) {
    return { mark: { kind: 'ordered', label: ordered[1] }, rest: body.slice(ordered[0].length) }
  }
  if (/^\*\*[^*]+\*\*:?$|^__[^_]+__:?$/.test(body)) return { mark: { kind: 'bold' }, rest: body }
  return { mark: { kind: 'plain' }, rest: body }
}

/** Reads a text into lines. Empty lines, rules, code fences and printed page numbers are left out. */
export function readLines(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let gap = true
  for (const raw of text.split(/\r\n|[\n\r\f\v\u2028]/).flatMap(unglue)) {
    const body = raw.trim()
    if (body === '') {
      gap = true
      continue
    }
    const underlined = lines.at(-1)
    if (/^(?:={3,}|-{3,})$/.test(body) && underlined && !gap && underlined.mark.kind === 'plain') {
      const level = body.startsWith('=') ? 1 : 2
      lines[lines.length - 1] = { ...underlined, mark: { kind: 'heading', level } }
      continue
    }
    if (/^(?:[-*_]\s?){3,}$|^```|^~~~|^\|?[\s:|-]+\|[\s:|-]*$|^<!--.*-->$/.test(body)) {
      gap = true
      continue
    }
    if (pageNumber.test(body)) continue
    const { mark, rest } = readMark(body)
    const words = plainText(rest)
    if (words === '') continue
    const cells = raw
      .split('\t')
      .map(plainText)
      .filter((cell) => cell !== '')
    lines.push({ text: words, mark, indent: raw.search(/\S/), gap, cells })
    gap = false
  }
  return lines
}
