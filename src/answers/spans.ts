/** Cuts a clause into the pieces that can be quoted whole: its sentences and the items of its lists. */
import type { Clause } from '../knowledge/document.ts'

/** A piece of a clause: the characters from `start` up to `end` of its text, to the letter. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The item that the piece belongs to. */
  readonly item?: string
  /** True for the sentence that introduces a list: "… are responsible for the following items:". */
  readonly isLeadIn: boolean
}

/** A full stop behind these ends no sentence. */
const abbreviation =
  /\b(?:e\.g|i\.e|etc|no|nos|st|dr|mr|mrs|ms|vs|art|s|p|pp|approx|inc|ltd|dept|ext)\.$/i

/** The pieces of a clause in their order. Line breaks, bullets and the space between belong to no piece. */
export function spansOf(clause: Clause): readonly Span[] {
  const spans: Span[] = []
  const items = itemRanges(clause)
  let offset = 0
  for (const line of clause.text.split('\n')) {
    const head = offset === 0 ? headLength(clause, line) : 0
    for (const { start, end } of sentencesOf(line, head)) {
      const from = offset + start
      const to = offset + end
      const item = items.find((range) => from < range.end && to > range.start)
      const begin = item && item.start > from && item.start < to ? item.start : from
      const text = clause.text.slice(begin, to)
      if (!/[\p{L}\p{N}]/u.test(text)) continue
      const isLeadIn = /:\s*$/.test(text)
      spans.push({ start: begin, end: to, text, isLeadIn, ...(item ? { item: item.id } : {}) })
    }
    offset += line.length + 1
  }
  return spans
}

interface Range {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** Where the items stand in the text of their clause. */
function itemRanges(clause: Clause): readonly Range[] {
  const ranges: Range[] = []
  let from = 0
  for (const { id, text } of clause.items) {
    const start = clause.text.indexOf(text, from)
    if (start < 0) continue
    ranges.push({ id, start, end: start + text.length })
    from = start + text.length
  }
  return ranges
}

/** What stands before the words of a clause in its first line: the printed number, or the heading as a line of its own. */
function headLength({ id, heading }: Clause, line: string): number {
  if (line.trim().toLowerCase() === heading.trim().toLowerCase()) return line.length
  return line.startsWith(`${id} `) ? id.length + 1 : 0
}

/** The sentences of one line behind its head, without the bullet before and the space around them. */
function sentencesOf(
  line: string,
  head: number,
): readonly { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = []
  let start = head + (/^\s*(?:[-•*–]\s+)?/.exec(line.slice(head))?.[0].length ?? 0)
  const boundary = /[.!?](?:["”’)\]]*)(?=\s+["“‘(]?[\p{Lu}\p{N}])/gu
  boundary.lastIndex = start
  for (let match = boundary.exec(line); match; match = boundary.exec(line)) {
    const end = match.index + match[0].length
    if (abbreviation.test(line.slice(start, match.index + 1))) continue
    ranges.push({ start, end })
    start = end + (/^\s*/.exec(line.slice(end))?.[0].length ?? 0)
  }
  const end = line.trimEnd().length
  if (end > start) ranges.push({ start, end })
  return ranges
}
