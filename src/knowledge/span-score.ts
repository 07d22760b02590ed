/** Scores a ranking against marked spans of the documents: how early, and how much of what answers, it brings. */

/** A stretch of a document; offsets are UTF-16 code units of its file, the end is excluded. */
export interface Span {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** A ranked result as a reader gets it. */
export interface RankedText {
  readonly document: string
  readonly text: string
}

/** The letters and digits of a text in lower case, and the offset that each came from. */
export interface Squeezed {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Between 0 and 1. */
export interface SpanScore {
  /** Gain 1 for each newly covered span, over the first ten results. */
  readonly ndcg10: number
  /** Share of the spans that the first three results cover. */
  readonly recall3: number
}

/** So that returning whole documents does not pay. */
const longestCounted = 2000
const deepest = 10

/** White space, list marks and Markdown marks are no words: a result is found in its file without them. */
export function squeeze(text: string): Squeezed {
  const letters: string[] = []
  const offsets: number[] = []
  for (let offset = 0; offset < text.length; offset++) {
    const letter = text.charAt(offset)
    if (!/[\p{L}\p{N}]/u.test(letter)) continue
    letters.push(letter.toLowerCase())
    offsets.push(offset)
  }
  return { text: letters.join(''), offsets }
}

/** Where a result stands in its document; nothing where its words are not found there. */
export function placeText(
  { document, text }: RankedText,
  files: ReadonlyMap<string, Squeezed>,
): Span | undefined {
  const file = files.get(document)
  const wanted = squeeze(text.slice(0, longestCounted)).text
  if (!file || wanted === '') return undefined
  const at = file.text.indexOf(wanted)
  if (at < 0) return undefined
  const [start, last] = [file.offsets[at], file.offsets[at + wanted.length - 1]]
  return start === undefined || last === undefined ? undefined : { document, start, end: last + 1 }
}

/** Both lie in one document and overlap by at least half of the shorter. */
export function covers(found: Span, wanted: Span): boolean {
  if (found.document !== wanted.document) return false
  const overlap = Math.min(found.end, wanted.end) - Math.max(found.start, wanted.start)
  return overlap >= 0.5 * Math.min(found.end - found.start, wanted.end - wanted.start)
}

/**
 * The measure of the public sets (questions/retrieval): `spans` is not empty; `files` holds each document by the name
 * that spans and results use.
 */
export function scoreSpans(
  spans: readonly Span[],
  ranked: readonly RankedText[],
  files: ReadonlyMap<string, Squeezed>,
): SpanScore {
  const covered = new Set<Span>()
  let gain = 0
  let inThree = 0
  for (const [index, result] of ranked.slice(0, deepest).entries()) {
    const found = placeText(result, files)
    const fresh = found ? spans.filter((span) => !covered.has(span) && covers(found, span)) : []
    for (const span of fresh) covered.add(span)
    // One result, one gain: a long result that covers two spans is not worth two good ones.
    if (fresh.length > 0) gain += discount(index)
    if (index < 3) inThree = covered.size
  }
  const ideal = spans.slice(0, deepest).reduce((sum, _, index) => sum + discount(index), 0)
  return { ndcg10: Math.min(1, gain / ideal), recall3: inThree / spans.length }
}

const discount = (index: number) => 1 / Math.log2(index + 2)
