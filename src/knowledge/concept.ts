/** What one word of a question may stand for in the documents. */
import type { AssociatesOf } from './associations.ts'
import { shorthand } from './shorthand.ts'
import { nearestWords, type Vocabulary } from './spelling.ts'
import { englishStopWords, frenchStopWords } from './stop-words.ts'
import { stemOf, type TextLanguage } from './terms.ts'
import { english, french, type Meanings, meaningsIn, type Thesaurus } from './thesaurus.ts'
import { tuning } from './tuning.ts'

/** A term of the index that may stand for a word of the question. */
export interface Variant {
  readonly id: number
  /** 1 for the word itself, less for words of like meaning. */
  readonly strength: number
}

export interface Lexicon {
  readonly termIds: ReadonlyMap<string, number>
  /** What mistyped words of a question in each language are repaired to. */
  readonly vocabularies: Readonly<Record<TextLanguage, Vocabulary>>
  readonly glossary: Thesaurus
  readonly associatesOf: AssociatesOf
}

export interface Meaning {
  readonly variants: readonly Variant[]
  /** The term itself, where the documents have it, as written or repaired. */
  readonly own: number | undefined
}

const noMeaning: Meaning = { variants: [], own: undefined }

/** The closest are enough; each costs time with every question. */
const mostVariants = 24

class VariantList {
  private readonly strengths = new Map<number, number>()
  private readonly lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  add(stem: string, strength: number): void {
    const id = this.lexicon.termIds.get(stem)
    if (id !== undefined) this.addTerm(id, strength)
  }

  addAll(meanings: Meanings, strength: number): void {
    for (const [stem, closeness] of meanings) this.add(stem, closeness * strength)
  }

  addTerm(id: number, strength: number): void {
    this.strengths.set(id, Math.max(strength, this.strengths.get(id) ?? 0))
  }

  list(): Variant[] {
    const variants = [...this.strengths].map(([id, strength]) => ({ id, strength }))
    if (variants.length <= mostVariants) return variants
    return variants.sort((a, b) => b.strength - a.strength).slice(0, mostVariants)
  }
}

/** Words of like meaning for an English word or phrase, the organization's own words first. */
function addSynonyms(list: VariantList, lexicon: Lexicon, key: string, strength: number): void {
  list.addAll(meaningsIn(lexicon.glossary, key), Math.min(1, strength * tuning.glossary))
  list.addAll(meaningsIn(english, key), strength)
}

/** A word of a French question as it stands: itself, its translations, and words of like meaning to those. */
function addFrench(list: VariantList, lexicon: Lexicon, word: string, strength: number): void {
  const stem = stemOf(word, 'fr')
  list.add(stem, strength)
  list.add(stemOf(word, 'en'), strength)
  list.addAll(meaningsIn(lexicon.glossary, stem), strength)
  const translations = meaningsIn(french, stem)
  list.addAll(translations, strength)
  for (const [translation] of translations) {
    list.addAll(meaningsIn(english, translation), strength * tuning.synonym)
  }
}

function readFrench(lexicon: Lexicon, word: string): Meaning {
  const list = new VariantList(lexicon)
  addFrench(list, lexicon, word, 1)
  const variants = list.list()
  if (variants.length > 0 || french.entries.has(stemOf(word, 'fr')))
    return { variants, own: lexicon.termIds.get(stemOf(word, 'fr')) }
  const repaired = nearestWords(lexicon.vocabularies.fr, word)
  if (repaired.some((candidate) => frenchStopWords.has(candidate))) return noMeaning
  for (const candidate of repaired) addFrench(list, lexicon, candidate, tuning.repaired)
  const [first] = repaired
  return {
    variants: list.list(),
    own: first === undefined ? undefined : lexicon.termIds.get(stemOf(first, 'fr')),
  }
}

/** People use the same words again, and make the same errors: what was found is kept, up to so many words of an index. */
const found = new WeakMap<Lexicon, Readonly<Record<TextLanguage, Map<string, Meaning>>>>()
const mostFound = 10_000

/** Reads a word against what the index knows. A word that nothing stands for has no variants. */
export function readWord(lexicon: Lexicon, word: string, language: TextLanguage): Meaning {
  const before = found.get(lexicon) ?? { en: new Map<string, Meaning>(), fr: new Map() }
  found.set(lexicon, before)
  const words = before[language]
  const known = words.get(word)
  if (known) return known
  const meaning = language === 'fr' ? readFrench(lexicon, word) : readEnglish(lexicon, word)
  if (words.size >= mostFound) words.clear()
  words.set(word, meaning)
  return meaning
}

function readEnglish(lexicon: Lexicon, word: string): Meaning {
  const written = Object.hasOwn(shorthand, word) ? (shorthand[word] ?? word) : word
  const stem = stemOf(written, 'en')
  const own = lexicon.termIds.get(stem)
  const list = new VariantList(lexicon)
  const known = own !== undefined
  if (known) list.add(stem, 1)
  const inThesaurus = english.entries.has(stem) || lexicon.glossary.entries.has(stem)
  addSynonyms(list, lexicon, stem, known ? tuning.synonym : tuning.synonymOfUnknown)
  if (own !== undefined) {
    for (const { id, strength } of lexicon.associatesOf(own))
      list.addTerm(id, strength * tuning.associate)
  }
  if (known || inThesaurus) return { variants: list.list(), own }
  const repaired = nearestWords(lexicon.vocabularies.en, written)
  if (repaired.some((candidate) => englishStopWords.has(candidate))) return noMeaning
  for (const candidate of repaired) {
    const candidateStem = stemOf(candidate, 'en')
    list.add(candidateStem, tuning.repaired)
    addSynonyms(list, lexicon, candidateStem, tuning.repaired * tuning.synonym)
  }
  const [first] = repaired
  return {
    variants: list.list(),
    own: first === undefined ? undefined : lexicon.termIds.get(stemOf(first, 'en')),
  }
}

/** Reads a phrase of the thesaurus; undefined where it is none or means nothing here. */
export function readPhrase(
  lexicon: Lexicon,
  key: string,
  language: TextLanguage,
): Meaning | undefined {
  const list = new VariantList(lexicon)
  if (language === 'fr') {
    const translations = meaningsIn(french, key)
    list.addAll(translations, 1)
    list.addAll(meaningsIn(lexicon.glossary, key), 1)
  } else addSynonyms(list, lexicon, key, tuning.synonymOfUnknown)
  const variants = list.list()
  return variants.length === 0 ? undefined : { variants, own: undefined }
}

/** Whether a row of stems is a phrase of the thesaurus or the glossary. */
export function isPhrase({ glossary }: Lexicon, key: string, language: TextLanguage): boolean {
  return glossary.entries.has(key) || (language === 'fr' ? french : english).entries.has(key)
}

/** Whether a phrase begins with these stems and has more. Most rows of words need not be put together further. */
export function opensPhrase({ glossary }: Lexicon, stems: string, language: TextLanguage): boolean {
  return glossary.openings.has(stems) || (language === 'fr' ? french : english).openings.has(stems)
}

/** How many words the longest phrase has. */
export function longestPhrase(lexicon: Lexicon, language: TextLanguage): number {
  return Math.max(language === 'fr' ? french.longest : english.longest, lexicon.glossary.longest)
}
