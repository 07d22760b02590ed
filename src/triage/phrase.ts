/** A small language for phrases, so that word lists read like the talk they look for. */

/** Names for sets of phrases; a phrase may use another list. */
export type PhraseLists = Readonly<Record<string, readonly string[]>>

/** Phrases written one after the other, with commas or new lines between them. */
export const listed = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

const between = '[^\\p{L}\\p{N}.!?;\\n]+'
const anyWord = '[\\p{L}\\p{N}]+'

/**
 * Lower case without accents, apostrophes as spaces, each character in its place: an offset in the result is the
 * offset in the text.
 */
export function fold(text: string): string {
  return Array.from({ length: text.length }, (_, index) => foldCharacter(text[index] ?? '')).join(
    '',
  )
}

function foldCharacter(character: string): string {
  if (/[’'`´]/.test(character)) return ' '
  const plain = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.length === 1 ? plain : character
}

/**
 * One expression for several phrases, to be run on folded text. In a phrase:
 * `kill*` every word that begins so; `(a|b* c)` one of these phrases; `word?` may be missing; `~3` up to three words of
 * any kind within the sentence; `{list}` one phrase of the list.
 * @throws Error where a phrase names a list that is not given: a fault of the word lists.
 */
export function phrases(written: readonly string[], lists: PhraseLists = {}): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(written, lists)})(?![\\p{L}\\p{N}])`, 'gu')
}

const anyOf = (written: readonly string[], lists: PhraseLists) =>
  written.map((phrase) => sequence(fold(phrase), lists)).join('|')

/** A phrase, part by part; a part is a word, a choice in brackets, a list or a gap. */
function sequence(phrase: string, lists: PhraseLists): string {
  return split(phrase, ' ')
    .map((part, index) => {
      const gap = /^~(\d+)$/.exec(part)
      if (gap) return `(?:${between}${anyWord}){0,${gap[1]}}?`
      const optional = part.endsWith('?')
      const expression = one(optional ? part.slice(0, -1) : part, lists)
      if (index === 0) return expression
      return `(?:${between}${expression})${optional ? '?' : ''}`
    })
    .join('')
}

function one(part: string, lists: PhraseLists): string {
  if (part.startsWith('(')) {
    const choices = split(part.slice(1, -1), '|')
    return `(?:${choices.map((choice) => sequence(choice, lists)).join('|')})`
  }
  const name = /^\{(.+)\}$/.exec(part)?.[1]
  if (name === undefined) return word(part)
  const list = lists[name]
  if (!list) throw new Error(`No list of phrases is named ${name}.`)
  return `(?:${anyOf(list, lists)})`
}

function word(part: string): string {
  if (!/^[\p{L}\p{N}*]+$/u.test(part))
    throw new Error(`'${part.slice(0, 60)}' is no word of a phrase.`)
  return part.replaceAll('*', '[\\p{L}\\p{N}]*')
}

/** Splits outside of brackets. */
function split(text: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === separator && depth === 0) parts.push('')
    else parts.push(`${parts.pop()}${character}`)
  }
  return parts
}

/** A place in a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the phrases stand in folded text. */
export function find(expression: RegExp, folded: string): Span[] {
  return [...folded.matchAll(expression)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }))
}

/** The sentences of a text, with their places. */
export function sentencesOf(text: string): (Span & { readonly text: string })[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
    text: match,
  }))
}
