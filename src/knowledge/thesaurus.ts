/** Looks up words of like meaning: the bridge from how people type to how policies are written. */

import { stemOf, type TextLanguage, termsOf, wordsOf } from './terms.ts'
import { frenchThesaurus } from './thesaurus-french.ts'
import { generalThesaurus } from './thesaurus-general.ts'
import { workplaceThesaurus } from './thesaurus-workplace.ts'

/** Stems that may stand for a word, each with its closeness between 0 and 1. */
export type Meanings = ReadonlyMap<string, number>

export interface Thesaurus {
  /** By the stems of a word or phrase, joined by spaces. */
  readonly entries: ReadonlyMap<string, Meanings>
  /** The stems with which entries begin that have more, joined by spaces. */
  readonly openings: ReadonlySet<string>
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
    return stems.map((stem): [string, number] => [
      stem,
      stems.length > 1 ? closeness * 0.6 : closeness,
    ])
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
  private readonly groups = new Map<string, Meanings[]>()
  private readonly words = new Set<string>()
  private readonly openings = new Set<string>()
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
    this.addUnder(keyOf(word, language), word, language, meanings)
  }

  private addUnder(key: string, word: string, language: TextLanguage, meanings: Meanings): void {
    this.groups.set(key, [...(this.groups.get(key) ?? []), meanings])
    const stems = key.split(' ')
    this.longest = Math.max(this.longest, stems.length)
    for (let end = 1; end < stems.length; end++) this.openings.add(stems.slice(0, end).join(' '))
    for (const part of wordsOf(word, language)) this.words.add(part)
  }

  /** Adds a word that may be English or French. */
  addEither(word: string, meanings: Meanings): void {
    const [inEnglish, inFrench] = [keyOf(word, 'en'), keyOf(word, 'fr')]
    this.addUnder(inEnglish, word, 'en', meanings)
    if (inFrench !== inEnglish) this.addUnder(inFrench, word, 'fr', meanings)
  }

  /** A word of many groups is ambiguous, and each of them counts for less. */
  build(): Thesaurus {
    const entries = new Map<string, Meanings>()
    for (const [key, groups] of this.groups) {
      const [only] = groups
      if (only && groups.length === 1) {
        entries.set(key, only)
        continue
      }
      const certainty = 1 / Math.sqrt(groups.length)
      const scaled = groups.flatMap((group) => [...group])
      entries.set(key, closest(scaled.map(([stem, closeness]) => [stem, closeness * certainty])))
    }
    return { entries, openings: this.openings, longest: this.longest, words: this.words }
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

/**
 * An organization's own words: what people say stands for the organization's term, and, less closely, the term for what
 * people say. Terms may be in either language.
 */
export function glossaryThesaurus(
  glossary: Readonly<Record<string, readonly string[]>>,
): Thesaurus {
  const builder = new ThesaurusBuilder()
  for (const [term, synonyms] of Object.entries(glossary)) {
    const meanings = closest([...meaningsOf(synonyms, 0.3), ...meaningsOf([term], 1)])
    for (const synonym of synonyms) builder.addEither(synonym, meanings)
    builder.addEither(term, closest(meaningsOf(synonyms, 0.6)))
  }
  return builder.build()
}

const nothing: Meanings = new Map()

/** What a word or phrase may stand for. */
export function meaningsIn(thesaurus: Thesaurus, key: string): Meanings {
  return thesaurus.entries.get(key) ?? nothing
}
