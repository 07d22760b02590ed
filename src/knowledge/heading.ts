/** Headings that carry no mark of their own: short lines that name what follows. */
import type { SourceLine } from './source-line.ts'

const unfinished = /\b(?:and|or|of|the|to|for|by|with|in|a|an|et|ou|de|du|des|la|le|les)$/
const smallWords = new Set('a an and as at by for from in of on or the to with'.split(' '))

export const isUpperCase = (text: string) =>
  text.toUpperCase() === text && /\p{Lu}\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** `PERSONAL USE OF SOCIAL MEDIA` reads better as `Personal Use of Social Media`. Other titles stay as they are. */
export function readableTitle(title: string): string {
  const bare = title.replace(/\s*:$/, '')
  if (!isUpperCase(bare) || bare.length <= 4) return bare
  return bare
    .toLowerCase()
    .split(' ')
    .map((word, index, words) =>
      index > 0 && index < words.length - 1 && smallWords.has(word)
        ? word
        : word.replace(
            /(^|[-/(])(\p{Ll})/gu,
            (_, before: string, first: string) => before + first.toUpperCase(),
          ),
    )
    .join(' ')
}

/** Short, unpunctuated and opening with a capital: what a heading looks like. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 90 || text.split(' ').length > 12) return false
  if (!/^[\p{Lu}\p{N}"“«(]/u.test(text) || !/\p{L}{2}/u.test(text)) return false
  if (/[.;,:!]$/.test(text) || /[.!?;]\s+\p{Lu}/u.test(text)) return false
  return !/[@_…]|https?:|\.{3}/.test(text) && !unfinished.test(text)
}

/** A question as a heading, as in lists of frequent questions. */
const isQuestion = (text: string) => text.endsWith('?') && text.split(' ').length <= 25

const isSentence = (line: SourceLine) =>
  line.mark.kind === 'bullet' || /[.;:!?]["”’)]?$/.test(line.text) || line.text.length > 90

export interface HeadingContext {
  readonly before: SourceLine | undefined
  readonly after: SourceLine | undefined
  /** True where the document sets its paragraphs apart by empty lines. */
  readonly spaced: boolean
}

/** Whether a plain line is a heading where it stands. A row of short lines is a list, not a row of headings. */
export function isBareHeading(
  line: SourceLine,
  { before, after, spaced }: HeadingContext,
): boolean {
  if (!after || line.mark.kind !== 'plain') return false
  if (isQuestion(line.text)) return line.gap && !isQuestion(after.text)
  if (!looksLikeHeading(line.text)) return false
  const followed = isSentence(after) || /^\d+\.\d/.test(after.text)
  if (isUpperCase(line.text)) return line.gap && !isUpperCase(after.text)
  if (spaced) return line.gap && followed && (after.gap || after.mark.kind === 'bullet')
  const closed = !before || /[.;!?]["”’)]?$/.test(before.text) || before.mark.kind !== 'plain'
  return (
    closed &&
    followed &&
    line.text.length <= 60 &&
    /^\p{Lu}/u.test(line.text) &&
    after.text.length >= 50
  )
}
