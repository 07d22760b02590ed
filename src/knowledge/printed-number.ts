/** Printed numbers of sections and clauses, told apart from the numbers that merely stand in a text. */

export interface PrintedNumber {
  /** As printed, without the closing dot: `4.01`, `7`, `B`, `II`. */
  readonly label: string
  /** Its value part by part: [4, 1]. */
  readonly parts: readonly number[]
  /** What follows it in the line. */
  readonly rest: string
}

const decimal =
  /^(?:(?:section|article|part|clause|chapter|partie|chapitre)\s+|§\s*)?(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.):]|\s*[–—-](?=\s))?(?:\s+|$)(.*)$/i
const roman = /^(?:(?:section|article|part|partie)\s+)?([IVX]{1,5})[.):]\s+(.*)$/
const letter = /^(?:(?:section|article|part|partie)\s+)?([A-H])[.):]\s+(.*)$/

const romanValue = (text: string) =>
  [...text].reduce((sum, sign, index) => {
    const value = { I: 1, V: 5, X: 10 }[sign] ?? 0
    const next = { I: 1, V: 5, X: 10 }[text[index + 1] ?? ''] ?? 0
    return sum + (next > value ? -value : value)
  }, 0)

/** The number that a line opens with, if it opens with one. */
export function readNumber(text: string): PrintedNumber | undefined {
  const found = decimal.exec(text)
  if (found?.[1] !== undefined) {
    return { label: found[1], parts: found[1].split('.').map(Number), rest: found[2] ?? '' }
  }
  const inRoman = roman.exec(text)
  if (inRoman?.[1]) {
    return { label: inRoman[1], parts: [romanValue(inRoman[1])], rest: inRoman[2] ?? '' }
  }
  const inLetters = letter.exec(text)
  if (!inLetters?.[1]) return undefined
  const parts = [inLetters[1].charCodeAt(0) - 64]
  return { label: inLetters[1], parts, rest: inLetters[2] ?? '' }
}

/** Numbers may be left out (a repealed clause), but only a few. */
const furthestSkip = 3

/**
 * Whether a number can follow the last one of the document: its first child, its next sibling, or the next sibling of
 * one of its ancestors (or that one's first child). `Revises 3.5` and `609` in a title block cannot.
 */
export function follows(last: readonly number[] | undefined, next: readonly number[]): boolean {
  const opens = (parts: readonly number[]) => parts.every((part) => part <= 1)
  if (!last) return opens(next)
  if (next.length > last.length && last.every((part, index) => next[index] === part)) {
    return opens(next.slice(last.length))
  }
  for (let depth = 1; depth <= Math.min(last.length, next.length); depth++) {
    const step = (next[depth - 1] ?? 0) - (last[depth - 1] ?? 0)
    if (step === 0) continue
    return step > 0 && step <= furthestSkip && opens(next.slice(depth))
  }
  return false
}
