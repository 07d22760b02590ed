/** The words of a text as concepts: different words for one thing become the same sign. */

import { keptFor } from '../../kept-for.ts'
import type { TextLanguage } from '../../knowledge/terms.ts'
import { textsOfTurn } from '../kept.ts'
import { plain } from '../plain.ts'
import type { Concept, ConceptWeight } from './concept.ts'
import { baseOf } from './inflection.ts'
import { conceptPatterns } from './patterns.ts'
import { stopWords } from './stop-words.ts'

/** One way to name a concept: tokens in order. */
interface Phrase {
  readonly concept: string
  readonly tokens: readonly PhraseToken[]
}

/** How one word of a name is compared: any ending of a beginning, every inflection of a word, or the word itself. */
interface PhraseToken {
  readonly word: string
  readonly base: string
  readonly fit: 'beginning' | 'inflected' | 'exact'
}

export interface Lexicon {
  /** The language of the documents. */
  readonly language: TextLanguage
  readonly weights: ReadonlyMap<string, ConceptWeight>
  /** Phrases by their first token, where that token is closed. */
  readonly closed: ReadonlyMap<string, readonly Phrase[]>
  /** Phrases by the first three letters of their first token, where that token is open. */
  readonly open: ReadonlyMap<string, readonly Phrase[]>
  /** Every whole word and every beginning that names something: what typing errors are repaired to. */
  readonly words: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
}

/** Where a concept stands in a text: the tokens from `start` up to `end`. */
export interface ConceptMatch {
  readonly concept: string
  readonly start: number
  readonly end: number
}

/** Builds a lexicon. Entries that share an id are one concept; the weight of the first one holds. */
export function buildLexicon(concepts: readonly Concept[], language: TextLanguage): Lexicon {
  const weights = new Map<string, ConceptWeight>()
  const closed = new Map<string, Phrase[]>()
  const open = new Map<string, Phrase[]>()
  const words = new Set<string>()
  const beginnings = new Set<string>()
  for (const concept of concepts) {
    for (const phrase of phrasesOf(concept)) {
      if (!weights.has(phrase.concept)) weights.set(phrase.concept, concept.weight)
      const [first] = phrase.tokens
      if (first === undefined) continue
      for (const { word, fit } of phrase.tokens)
        (fit === 'beginning' ? beginnings : words).add(word)
      const isOpen = first.fit === 'beginning'
      add(isOpen ? open : closed, isOpen ? first.word.slice(0, 3) : first.base, phrase)
    }
  }
  return { language, weights, closed, open, words, beginnings }
}

/** The general concepts are read once for all organizations: reading them takes longer than all the rest. */
const read = new WeakMap<Concept, readonly Phrase[]>()

function phrasesOf(concept: Concept): readonly Phrase[] {
  const known = read.get(concept)
  if (known) return known
  const isStrict = concept.weight === 'pinned' || concept.weight === 'outside'
  const phrases = concept.words.split(',').map(
    (entry): Phrase => ({
      concept: idOf(concept, entry.trim()),
      tokens: readEntry(entry, isStrict),
    }),
  )
  read.set(concept, phrases)
  return phrases
}

/** Matters of another kind lie far apart: a clause on drafting a post has nothing to say of the weather. */
const idOf = ({ id, weight }: Concept, entry: string): string =>
  weight === 'outside' ? `${id}/${entry}` : id

function add(table: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = table.get(key)
  if (known) known.push(phrase)
  else table.set(key, [phrase])
}

/** Names of pinned concepts are taken exactly: "followers" is another matter than "to follow". */
function readEntry(entry: string, isStrict: boolean): PhraseToken[] {
  return entry
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const isOpen = part.endsWith('*')
      const own = plain(part.replace('*', ''))
        .split(' ')
        .filter((word) => word !== '')
      return own.map((word, index): PhraseToken => {
        const base = baseOf(word)
        if (isOpen && index === own.length - 1) return { word, base, fit: 'beginning' }
        return { word, base, fit: isStrict || stopWords.has(word) ? 'exact' : 'inflected' }
      })
    })
}

/** What was read last: a text is asked for its signs, its counts and its things, one after the other. */
let last:
  | {
      readonly tokens: readonly string[]
      readonly lexicon: Lexicon
      readonly matches: readonly ConceptMatch[]
    }
  | undefined

/** Every place where a concept is named. `tokens` are plain. */
export function matchesOf(lexicon: Lexicon, tokens: readonly string[]): readonly ConceptMatch[] {
  if (last?.tokens !== tokens || last.lexicon !== lexicon)
    last = { tokens, lexicon, matches: findMatches(lexicon, tokens) }
  return last.matches
}

function findMatches(lexicon: Lexicon, tokens: readonly string[]): readonly ConceptMatch[] {
  const matches = patternMatches(tokens.join(' ')).filter(({ concept }) =>
    lexicon.weights.has(concept),
  )
  const bases = tokens.map(baseOf)
  for (let start = 0; start < tokens.length; start++)
    for (const { concept, tokens: words } of phrasesFrom(lexicon, tokens, start))
      if (words.length === 1 || goesOn(words, tokens, bases, start))
        matches.push({ concept, start, end: start + words.length })
  return matches
}

/** The phrases that begin with a word, and where they are many those of them that a second one leaves. */
interface Begun {
  readonly phrases: readonly Phrase[]
  readonly goingOn: ((next: string) => readonly Phrase[]) | undefined
}

/** People use the same words again: what may begin with a word, or with two, is kept, up to so many of each lexicon. */
const begun = new WeakMap<Lexicon, (word: string) => Begun>()
const mostBegun = { words: 20_000, nextWords: 500 }
/** Fewer are sooner compared than looked up. */
const manyPhrases = 16

/** The phrases whose first word stands at a token, without some whose second one does not follow. */
function phrasesFrom(
  lexicon: Lexicon,
  tokens: readonly string[],
  start: number,
): readonly Phrase[] {
  const beginning = begun.get(lexicon) ?? begunIn(lexicon)
  const { phrases, goingOn } = beginning(tokens[start] ?? '')
  return goingOn ? goingOn(tokens[start + 1] ?? '') : phrases
}

function begunIn(lexicon: Lexicon): (word: string) => Begun {
  const { closed, open } = lexicon
  const beginning = keptFor(mostBegun.words, (word): Begun => {
    const all = [...(closed.get(baseOf(word)) ?? []), ...(open.get(word.slice(0, 3)) ?? [])]
    const phrases = all.filter(({ tokens: [first] }) => first && isNamed(first, word))
    if (phrases.length < manyPhrases) return { phrases, goingOn: undefined }
    const goingOn = keptFor(mostBegun.nextWords, (next) =>
      phrases.filter(({ tokens: [, second] }) => !second || (next !== '' && isNamed(second, next))),
    )
    return { phrases, goingOn }
  })
  begun.set(lexicon, beginning)
  return beginning
}

/** Concepts named with other words in between, in plain words. They cover their first word only, so that those words count too. */
const patternMatches = keptFor(textsOfTurn, (text): readonly ConceptMatch[] => {
  // In most texts there is none of them, which is seen at one glance.
  if (!anyPattern.test(text)) return []
  return conceptPatterns.flatMap(({ concept, pattern }) => {
    // Most are nowhere in the others either, and looking for all places copies a pattern each time.
    if (text.search(pattern) < 0) return []
    return [...text.matchAll(pattern)].map(({ index }): ConceptMatch => {
      const start = text.slice(0, index).split(' ').length - 1
      return { concept, start, end: start + 1 }
    })
  })
})
const anyPattern = new RegExp(conceptPatterns.map(({ pattern }) => pattern.source).join('|'))
/*
 * Node makes an expression ready for the text that it is first used on: for a long one (from 1,000 characters) it makes
 * machine code, for a shorter one code to interpret, which takes about ten times as long to make of an expression this large.
 */
anyPattern.test(' '.repeat(1000))

/** Whether a phrase that begins at a token goes on as the text does. */
function goesOn(
  words: readonly PhraseToken[],
  tokens: readonly string[],
  bases: readonly string[],
  start: number,
): boolean {
  if (start + words.length > tokens.length) return false
  for (let at = 1; at < words.length; at++) {
    const word = words[at]
    const token = tokens[start + at] ?? ''
    if (!word || !isNamed(word, token, bases[start + at])) return false
  }
  return true
}

function isNamed(
  { word, base, fit }: PhraseToken,
  token: string,
  tokenBase = baseOf(token),
): boolean {
  if (token === word) return true
  if (fit === 'beginning') return token.startsWith(word)
  if (fit === 'exact') return token.length === word.length + 1 && token === `${word}s`
  // "can" is no form of "canned".
  return tokenBase === base && !stopWords.has(token)
}

/** The matches that no longer one contains: in "photo release form" the form is a release, no complaint form. */
export function longestOf(matches: readonly ConceptMatch[]): readonly ConceptMatch[] {
  /** Where the longest ends that begins at a token, and where the one ends that goes on longest of those before. */
  const ends: number[] = []
  for (const { start, end } of matches) ends[start] = Math.max(ends[start] ?? 0, end)
  const before: number[] = []
  for (let start = 1, farthest = 0; start < ends.length; start++) {
    farthest = Math.max(farthest, ends[start - 1] ?? 0)
    before[start] = farthest
  }
  return matches.filter(({ start, end }) => (before[start] ?? 0) < end && (ends[start] ?? 0) <= end)
}
