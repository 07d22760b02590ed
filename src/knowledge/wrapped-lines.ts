/** Paragraphs that were broken into lines of equal width, put together again. */
import type { SourceLine } from './source-line.ts'

const continues = (line: SourceLine) => line.mark.kind === 'plain' && !line.gap

/** True where most lines go on in the next one, as in e-mail, extracted PDF and old text files. */
function isHardWrapped(lines: readonly SourceLine[]): boolean {
  const pairs = lines.filter((line, index) => index > 0 && continues(line))
  if (pairs.length < 4 || lines.some((line) => line.text.length > 140)) return false
  return pairs.filter((line) => /^\p{Ll}/u.test(line.text)).length >= 0.35 * pairs.length
}

/** A clause's number that stands in a line of its own. */
const loneNumber = /^(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,2}\.)$/

function belongsTogether(before: SourceLine, line: SourceLine, wrapped: number): boolean {
  if (loneNumber.test(before.text) && line.mark.kind === 'plain') return !/^\d/.test(line.text)
  if (!continues(line) || before.mark.kind === 'heading' || before.mark.kind === 'row') return false
  if (before.mark.kind === 'bold' || /[:;]$/.test(before.text)) return false
  if (/^\p{Ll}/u.test(line.text) && !/[.!?]["”’)]?$/.test(before.text)) return true
  if (/\b(?:e\.g|i\.e|p\. ex|No|Mr|Ms|Mrs|Dr)\.$/i.test(before.text)) return true
  return wrapped > 0 && before.text.length >= 0.72 * wrapped && !/^\d/.test(line.text)
}

/** Joins each line to the one before where it goes on in mid-sentence. */
export function joinWrappedLines(lines: readonly SourceLine[]): SourceLine[] {
  const width = isHardWrapped(lines) ? Math.max(...lines.map((line) => line.text.length)) : 0
  const joined: SourceLine[] = []
  let last = ''
  for (const line of lines) {
    const before = joined.at(-1)
    if (before && belongsTogether({ ...before, text: last }, line, width)) {
      const hyphenated = /\p{Ll}-$/u.test(before.text) && width > 0
      const text = hyphenated ? before.text.slice(0, -1) + line.text : `${before.text} ${line.text}`
      joined[joined.length - 1] = { ...before, text }
    } else joined.push(line)
    last = line.text
  }
  return joined
}
