/** Printed numbers of sections and clauses, told apart from the numbers that merely stand in a text. */

export interface PrintedNumber {
  readonly kind: 'decimal' | 'roman' | 'letter' | 'lettered'
  /** As printed, without the closing dot: `4.01`, `7`, `B`, `II`, `A5`. */
  readonly label: string
  /** Its value part by part: [4, 1]. A closing `.0` is left out. */
  readonly parts: readonly number[]
  /** What follows it in the line. */
  readonly rest: string
}

const decimal =
  /^(?:(?:section|article|part|clause|chapter|partie|chapitre)\s+|§\s*)?(\d{1,3}(?:\.\d{1,3}){0,5})(?:[.):]\s+|[.)](?=\p{Lu})|\s*[–—-]\s+|[.):]?$|\s+)(.*)$/iu
const roman = /^(?:(?:section|article|part|partie)\s+)?([IVX]{1,5})[.):]\s+(.*)$/
const letter = /^(?:(?:section|article|part|partie)\s+)?([A-H])[.):]\s+(.*)$/
/** `A5.`: a letter for the part, then a number. */
const lettered = /^([A-Z])-?(\d{1,2})[.):]\s+(.*)$/

/** `3.5 million`, `30 days`: amounts, not clauses. */
const amount =
  /^(?:million|billion|thousand|per ?cent|percent|%|cents?|dollars?|hours?|minutes?|days?|weeks?|months?|years?|km|kg|cm|mm|metres?|meters?|hectares?|heures?|jours?|mois|ans?)\b/

const romanValue = (text: string) =>
  [...text].reduce((sum, sign, index) => {
    const value = { I: 1, V: 5, X: 10 }[sign] ?? 0
    const next = { I: 1, V: 5, X: 10 }[text[index + 1] ?? ''] ?? 0
    return sum + (next > value ? -value : value)
  }, 0)

function decimalParts(label: string): number[] {
  const parts = label.split('.').map(Number)
  return parts.length > 1 && parts.at(-1) === 0 ? parts.slice(0, -1) : parts
}

/** The number that a line opens with, if it opens with one. */
export function readNumber(text: string): PrintedNumber | undefined {
  const [, number, words = ''] = decimal.exec(text) ?? []
  if (number !== undefined) {
    if (amount.test(words)) return undefined
    return { kind: 'decimal', label: number, parts: decimalParts(number), rest: words }
  }
  const [, numeral, afterNumeral = ''] = roman.exec(text) ?? []
  if (numeral !== undefined) {
    const parts = [romanValue(numeral)]
    return { kind: 'roman', label: numeral, parts, rest: afterNumeral }
  }
  const [, part, at, afterPart = ''] = lettered.exec(text) ?? []
  if (part !== undefined) {
    const parts = [part.charCodeAt(0) - 64, Number(at)]
    return { kind: 'lettered', label: `${part}${at}`, parts, rest: afterPart }
  }
  const [, sign, afterSign = ''] = letter.exec(text) ?? []
  if (sign === undefined) return undefined
  return { kind: 'letter', label: sign, parts: [sign.charCodeAt(0) - 64], rest: afterSign }
}

/** Numbers may be left out (a repealed clause), but only a few. */
const furthestSkip = 3

/** Whether a number is the first of its kind: `1`, `4.01` after `4`, `A`. */
export const opens = (parts: readonly number[]): boolean => parts.every((part) => part <= 1)

/**
 * Whether a number can follow the last one of its kind: its first child, its next sibling, or the next sibling of one
 * of its ancestors (or that one's first child). `Revises 3.5` and `609` in a title block cannot.
 */
export function follows(last: readonly number[] | undefined, next: readonly number[]): boolean {
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
