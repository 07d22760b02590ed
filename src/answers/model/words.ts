/** Turns words into what they stand for: marks that bind or bound, links, and content with its family of meanings. */
import { stemOf } from '../../knowledge/terms.ts'
import type { Language } from '../../messages/message.ts'
import { englishWords } from './words-english.ts'
import { frenchToEnglish, frenchWords } from './words-french.ts'

/** What changes a claim without naming a thing: obligations, negations, conditions, quantities. */
export const markKinds = [
  'prohibited',
  'exempt',
  'must',
  'should',
  'will',
  'would',
  'may',
  'encouraged',
  'negation',
  'without',
  'unless',
  'only',
  'condition',
  'relative',
  'before',
  'after',
  'all',
  'some',
] as const
export type MarkKind = (typeof markKinds)[number]

/** A language's own tables. Lists are separated by commas where their entries may have several words. */
export interface LanguageWords {
  readonly marks: Readonly<Record<MarkKind, string>>
  readonly weak: string
  /** Marks that stand behind what they speak of: "consent is required". */
  readonly predicates: string
  readonly links: string
  readonly and: string
  readonly or: string
  readonly but: string
  readonly you: string
  readonly pointers: string
  readonly light: string
  /** Content that belongs to no description: what stands on both sides of it does not belong together. */
  readonly loose: string
  /** Written otherwise before the words are read. */
  readonly phrases: readonly (readonly [RegExp, string])[]
  readonly synonyms: string
  readonly numbers: string
}

export interface MarkPhrase {
  readonly words: readonly string[]
  readonly kind: MarkKind
  readonly isWeak: boolean
  readonly isPredicate: boolean
}

export interface Vocabulary {
  /** By first word; the longest first. */
  readonly marks: ReadonlyMap<string, readonly MarkPhrase[]>
  readonly links: ReadonlySet<string>
  readonly joins: ReadonlyMap<string, 'and' | 'or' | 'but'>
  readonly you: ReadonlySet<string>
  readonly pointers: ReadonlySet<string>
  readonly light: ReadonlySet<string>
  readonly loose: ReadonlySet<string>
  readonly phrases: readonly (readonly [RegExp, string])[]
  readonly numbers: readonly string[]
}

const listed = (text: string) =>
  text
    .split(/[,\n]/)
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '')
const spaced = (text: string) => new Set(text.split(/\s+/).filter((word) => word !== ''))

function vocabularyOf(words: LanguageWords): Vocabulary {
  const weak = new Set(listed(words.weak))
  const predicates = new Set(listed(words.predicates))
  const marks = new Map<string, MarkPhrase[]>()
  for (const kind of markKinds)
    for (const entry of listed(words.marks[kind])) {
      const parts = entry.split(' ')
      const phrase = {
        words: parts,
        kind,
        isWeak: weak.has(entry),
        isPredicate: predicates.has(entry),
      }
      const first = parts[0] ?? ''
      marks.set(first, [...(marks.get(first) ?? []), phrase])
    }
  for (const phrases of marks.values()) phrases.sort((a, b) => b.words.length - a.words.length)
  return {
    marks,
    links: spaced(words.links),
    joins: new Map([
      [words.and, 'and'],
      [words.or, 'or'],
      [words.but, 'but'],
    ]),
    you: spaced(words.you),
    pointers: spaced(words.pointers),
    light: spaced(words.light),
    loose: spaced(words.loose),
    phrases: words.phrases,
    numbers: [...spaced(words.numbers)],
  }
}

export const vocabularies: Readonly<Record<Language, Vocabulary>> = {
  en: vocabularyOf(englishWords),
  fr: vocabularyOf(frenchWords),
}

/** Words that the stemmer takes for others: a personal account is no person's, and a publication may not be public. */
const ownStems: Readonly<Record<string, string>> = {
  personal: 'personal',
  personally: 'personal',
  information: 'information',
  publication: 'publication',
  publications: 'publication',
}
const englishStem = (word: string) =>
  Object.hasOwn(ownStems, word) ? (ownStems[word] ?? word) : stemOf(word, 'en')

/** Stem of an English word to the first stem of its family. */
const families = new Map<string, string>()
for (const line of englishWords.synonyms.split('\n')) {
  const stems = listed(line).map(englishStem)
  for (const stem of stems) families.set(stem, families.get(stem) ?? stems[0] ?? stem)
}
const familyOf = (stem: string) => families.get(stem) ?? stem

/** Stem of a French word to English families. */
const translations = new Map<string, Set<string>>()
for (const line of frenchToEnglish.split('\n')) {
  const [from = '', to = ''] = line.split('=')
  for (const word of listed(from))
    for (const english of listed(to)) {
      const stem = stemOf(word, 'fr')
      translations.set(
        stem,
        (translations.get(stem) ?? new Set()).add(familyOf(englishStem(english))),
      )
    }
}

/** The families of meaning of a word: two words say the same where they share one. */
export function familiesOf(word: string, language: Language): readonly string[] {
  if (/[\d@]/.test(word)) return [word]
  const number = vocabularies[language].numbers.indexOf(word)
  if (number >= 0) return [String(number + 2)]
  if (language === 'en') return [familyOf(englishStem(word))]
  // Titles and names of forms stay as the clause writes them, in whichever language that is.
  const stem = stemOf(word, 'fr')
  return [...(translations.get(stem) ?? []), `fr:${stem}`, familyOf(englishStem(word))]
}
