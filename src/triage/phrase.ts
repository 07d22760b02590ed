/** A small language for phrases, so that word lists read like the talk they look for. */
import { plain, type Reading, type Span } from './reading.ts'

/** Phrases written one after the other, with commas or new lines between them. */
export const listed = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** Names for sets of phrases; a phrase may use another list. */
export type PhraseLists = Readonly<Record<string, readonly string[]>>

type Part =
  | { readonly kind: 'word'; readonly word: string; readonly isBeginning: boolean }
  | { readonly kind: 'choice'; readonly phrases: PhraseSet }
  | { readonly kind: 'gap'; readonly most: number }
type Step = Part & { readonly optional: boolean }
type Sequence = readonly Step[]

/** Phrases, found by how they begin. */
interface PhraseIndex {
  readonly byWord: ReadonlyMap<string, readonly Sequence[]>
  /** Beginnings of words, by their length. */
  readonly byBeginning: ReadonlyMap<number, ReadonlyMap<string, readonly Sequence[]>>
  /** Those that begin with a choice. */
  readonly others: readonly Sequence[]
}

/** Phrases to look for. They are read when first looked for: most of what is said to the bot is no complaint. */
export class PhraseSet {
  readonly #read: () => PhraseIndex
  #index: PhraseIndex | undefined

  constructor(read: () => PhraseIndex) {
    this.#read = read
  }

  /** @throws Error for what is no phrase, or names a list that is not given: a fault of the word lists. */
  get index(): PhraseIndex {
    this.#index ??= this.#read()
    return this.#index
  }
}

/** What was read of lists that several sets use. */
const readLists = new WeakMap<PhraseLists, Map<string, PhraseSet>>()

/**
 * In a phrase: `kill*` every word that begins so; `(a|b* c)` one of these phrases; `word?` may be missing; `~3` up to
 * three words of any kind; `{list}` one phrase of the list. A phrase stays within a sentence.
 */
export function phrases(written: readonly string[], lists: PhraseLists = {}): PhraseSet {
  const known = readLists.get(lists) ?? new Map<string, PhraseSet>()
  readLists.set(lists, known)
  const listOf = (name: string): PhraseSet => {
    const list = lists[name]
    if (!list) throw new Error(`No list of phrases is named ${name}.`)
    const set = known.get(name) ?? setOf(list)
    known.set(name, set)
    return set
  }
  const setOf = (texts: readonly string[]) =>
    new PhraseSet(() => byBeginnings(texts.map((text) => split(plain(text), ' ').map(stepOf))))
  const stepOf = (text: string): Step => {
    const gap = /^~(\d+)$/.exec(text)
    if (gap) return { kind: 'gap', most: Number(gap[1]), optional: false }
    const optional = text.endsWith('?')
    const part = optional ? text.slice(0, -1) : text
    if (part.startsWith('('))
      return { kind: 'choice', phrases: setOf(split(part.slice(1, -1), '|')), optional }
    const name = /^\{(.+)\}$/.exec(part)?.[1]
    if (name !== undefined) return { kind: 'choice', phrases: listOf(name), optional }
    if (!/^[\p{L}\p{N}]+\*?$/u.test(part)) throw new Error(`'${part}' is no word of a phrase.`)
    const isBeginning = part.endsWith('*')
    return { kind: 'word', word: isBeginning ? part.slice(0, -1) : part, isBeginning, optional }
  }
  return setOf(written)
}

function byBeginnings(sequences: readonly Sequence[]): PhraseIndex {
  const byWord = new Map<string, Sequence[]>()
  const byBeginning = new Map<number, Map<string, Sequence[]>>()
  const others: Sequence[] = []
  const add = (to: Map<string, Sequence[]>, key: string, sequence: Sequence) => {
    to.set(key, [...(to.get(key) ?? []), sequence])
  }
  for (const sequence of sequences) {
    const [first] = sequence
    if (first?.kind !== 'word') others.push(sequence)
    else if (first.isBeginning) {
      const length = first.word.length
      byBeginning.set(length, byBeginning.get(length) ?? new Map())
      add(byBeginning.get(length) ?? new Map(), first.word, sequence)
    } else add(byWord, first.word, sequence)
  }
  return { byWord, byBeginning, others }
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

/** Where a phrase stands, and in which sentence. */
export interface Found extends Span {
  readonly sentence: number
}

/** Where phrases of the set stand, in the order of the text; of those that begin at one word the longest. */
export function find(set: PhraseSet, { words }: Reading): Found[] {
  const cursor = new Cursor(words)
  return words.flatMap(({ start, sentence }, at) => {
    const ends = cursor.ends(set, at)
    if (ends.length === 0) return []
    const end = words[Math.max(...ends) - 1]?.end
    return end === undefined || end <= start ? [] : [{ start, end, sentence }]
  })
}

const none: readonly number[] = []

/** Follows phrases through the words of one text, each set at each word once. */
class Cursor {
  readonly #words: Reading['words']
  readonly #known = new Map<PhraseSet, Map<number, readonly number[]>>()

  constructor(words: Reading['words']) {
    this.#words = words
  }

  /** After which words a phrase of the set that begins at a word may end; each as the place of the next word. */
  ends(set: PhraseSet, at: number): readonly number[] {
    const candidates = this.#candidates(set, at)
    if (candidates.length === 0) return none
    const known = this.#known.get(set) ?? new Map<number, readonly number[]>()
    this.#known.set(set, known)
    const found = known.get(at) ?? [
      ...new Set(candidates.flatMap((sequence) => this.#follow(sequence, 0, at, at))),
    ]
    known.set(at, found)
    return found
  }

  /** The phrases that may begin at a word. Most words begin none: nothing is made for those. */
  #candidates({ index }: PhraseSet, at: number): readonly Sequence[] {
    const word = this.#words[at]?.word ?? ''
    let found = index.byWord.get(word) ?? index.others
    if (found !== index.others && index.others.length > 0) found = [...found, ...index.others]
    for (const [length, sequences] of index.byBeginning) {
      const begun = sequences.get(word.slice(0, length))
      if (begun) found = [...found, ...begun]
    }
    return found
  }

  /** From a step of a sequence on; `next` is the word to be read. */
  #follow(sequence: Sequence, index: number, next: number, begin: number): readonly number[] {
    const step = sequence[index]
    if (!step) return next > begin ? [next] : []
    const skipped = step.optional ? this.#follow(sequence, index + 1, next, begin) : []
    return [...skipped, ...this.#step(sequence, index, step, next, begin)]
  }

  #step(
    sequence: Sequence,
    index: number,
    step: Step,
    next: number,
    begin: number,
  ): readonly number[] {
    const on = (place: number) => this.#follow(sequence, index + 1, place, begin)
    if (step.kind === 'gap')
      return Array.from({ length: step.most + 1 }, (_, more) => next + more)
        .filter((place) => this.#isWithin(begin, place - 1))
        .flatMap(on)
    if (!this.#isWithin(begin, next)) return []
    if (step.kind === 'choice') return this.ends(step.phrases, next).flatMap(on)
    const word = this.#words[next]?.word ?? ''
    const fits = step.isBeginning ? word.startsWith(step.word) : word === step.word
    return fits ? on(next + 1) : []
  }

  /** Whether two words stand in one sentence. */
  #isWithin(begin: number, place: number): boolean {
    const sentence = this.#words[place]?.sentence
    return sentence !== undefined && sentence === this.#words[begin]?.sentence
  }
}
