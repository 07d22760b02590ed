/** Looks up words of like meaning: the bridge from how people type to how policies are written. */
import { frenchThesaurus } from './thesaurus-french.ts'
import { generalThesaurus } from './thesaurus-general.ts'
import { workplaceThesaurus } from './thesaurus-workplace.ts'
import { stemOf, type TextLanguage, termsOf, wordsOf } from './terms.ts'

/** Stems that may stand for a word, each with its closeness between 0 and 1. */
export type Meanings = ReadonlyMap<string, number>

interface Entry {
  readonly groups: Meanings[]
}

export interface Thesaurus {
  /** By the stems of a word or phrase, joined by spaces. */
  readonly entries: ReadonlyMap<string, Entry>
  /** The most words that an entry has. */
  readonly longest: number
  /** Every word of the entries, for the repair of typing errors. */
  readonly words: ReadonlySet<string>
}

const near = 0.5

const keyOf = (phrase: string, language: TextLanguage) =>
  wordsOf(phrase, language)
    .map((word) => stemOf(word, language))
    .join(' ')

const listOf = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** A word of several parts stands for each of them, less closely. */
function meaningsOf(words: readonly string[], closeness: number): [string, number][] {
  return words.flatMap((word) => {
    const stems = termsOf(word, 'en').map((term) => term.stem)
    return stems.map((stem): [string, number] => [stem, stems.length > 1 ? closeness * 0.6 : closeness])
  })
}

function closest(pairs: readonly (readonly [string, number])[]): Map<string, number> {
  const meanings = new Map<string, number>()
  for (const [stem, closeness] of pairs) {
    meanings.set(stem, Math.max(closeness, meanings.get(stem) ?? 0))
  }
  return meanings
}

class ThesaurusBuilder {
  private readonly entries = new Map<string, Entry>()
  private readonly words = new Set<string>()
  private longest = 1

  /** Adds one line: `word, word ~ near word`. */
  addGroup(line: string): void {
    const [same = '', related = ''] = line.split('~')
    const words = listOf(same)
    const meanings = closest([...meaningsOf(listOf(related), near), ...meaningsOf(words, 1)])
    for (const word of words) this.add(word, 'en', meanings)
  }

  /** Adds one line: `mot, mot = word, word`. */
  addTranslation(line: string): void {
    const [french = '', english = ''] = line.split('=')
    const meanings = closest(meaningsOf(listOf(english), 1))
    for (const word of listOf(french)) this.add(word, 'fr', meanings)
  }

  add(word: string, language: TextLanguage, meanings: Meanings): void {
    const key = keyOf(word, language)
    const entry = this.entries.get(key) ?? { groups: [] }
    entry.groups.push(meanings)
    this.entries.set(key, entry)
    this.longest = Math.max(this.longest, key.split(' ').length)
    for (const part of wordsOf(word, language)) this.words.add(part)
  }

  build(): Thesaurus {
    return { entries: this.entries, longest: this.longest, words: this.words }
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')

function buildEnglish(): Thesaurus {
  const builder = new ThesaurusBuilder()
  for (const line of linesOf(workplaceThesaurus)) builder.addGroup(line)
  for (const line of linesOf(generalThesaurus)) builder.addGroup(line)
  return builder.build()
}

function buildFrench(): Thesaurus {
  const builder = new ThesaurusBuilder()
  for (const line of linesOf(frenchThesaurus)) builder.addTranslation(line)
  return builder.build()
}

/** English words of like meaning. */
export const english: Thesaurus = buildEnglish()

/** French words and phrases with their English equivalents. */
export const french: Thesaurus = buildFrench()

/** An organization's own words: each term and what people call it stand for each other. */
export function glossaryThesaurus(glossary: Readonly<Record<string, readonly string[]>>): Thesaurus {
  const builder = new ThesaurusBuilder()
  for (const [term, synonyms] of Object.entries(glossary)) {
    builder.addGroup([term, ...synonyms].map((word) => word.replaceAll(/[,~]/g, ' ')).join(','))
  }
  return builder.build()
}

/** What a word or phrase may stand for. A word of many groups is ambiguous, and each of them counts for less. */
export function meaningsIn(thesaurus: Thesaurus, key: string): Meanings {
  const entry = thesaurus.entries.get(key)
  if (!entry) return new Map()
  const certainty = 1 / Math.sqrt(entry.groups.length)
  return closest(
    entry.groups.flatMap((group) =>
      [...group].map(([stem, closeness]): [string, number] => [stem, closeness * certainty]),
    ),
  )
}
