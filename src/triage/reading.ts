/** A text as words in their places: what phrases are looked for in. */

/** A place in a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Word extends Span {
  /** Lower case, without accents. */
  readonly word: string
  /** The sentence that it stands in, from 0. */
  readonly sentence: number
}

export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
}

const wordOrEnd = /[\p{L}\p{N}\p{M}]+|[.!?;\n]+/gu

export const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** An apostrophe parts words: `don’t` is `don` and `t`. */
export function read(text: string): Reading {
  const words: Word[] = []
  let sentence = 0
  for (const { index, 0: found } of text.matchAll(wordOrEnd)) {
    if (/^[.!?;\n]/.test(found)) sentence += 1
    else words.push({ word: plain(found), start: index, end: index + found.length, sentence })
  }
  return { text, words }
}

/** Where an expression (with the flag `g`) matches a text: for what lies below words, such as numbers and addresses. */
export const matches = (expression: RegExp, text: string): Span[] =>
  [...text.matchAll(expression)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }))

export const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end
