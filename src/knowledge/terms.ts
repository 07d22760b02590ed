/** The words of a text as search terms: lower case, cut to their stems, stop words left out. */
import { stemEnglish } from './stem-english.ts'
import { stemFrench } from './stem-french.ts'
import { englishStopWords, frenchStopWords } from './stop-words.ts'

export type TextLanguage = 'en' | 'fr'

export interface Term {
  /** The stem, accents removed: what the index knows. */
  readonly stem: string
  /** The word as written, lower case. */
  readonly word: string
}

const token =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\d+\([a-z\d]\)|\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The words of a text, lower case, in their order. French elisions (`l'employé`) are two words. */
export function wordsOf(text: string, language: TextLanguage): string[] {
  const found = text.toLowerCase().replaceAll('’', "'").match(token) ?? []
  if (language === 'en') return found.map((word) => word.replace(/'s$/, ''))
  return found.flatMap((word) =>
    /^(?:qu|jusqu|lorsqu|[cdjlmnst])'/.test(word) ? word.split("'") : [word],
  )
}

function computeStem(word: string, language: TextLanguage): string {
  if (/\d|@/.test(word)) return word.replace(/,(?=\d{3})/g, '')
  const stem = language === 'fr' ? stemFrench(word) : stemEnglish(word.replaceAll("'", ''))
  return fold(stem)
}

/** Texts repeat their words: most stems are found here. Emptied when it has grown beyond any policy's vocabulary. */
const knownStems = { en: new Map<string, string>(), fr: new Map<string, string>() }
const mostKnownStems = 100_000

/** The stem of one lower-case word. */
export function stemOf(word: string, language: TextLanguage): string {
  const known = knownStems[language]
  const found = known.get(word)
  if (found !== undefined) return found
  const stem = computeStem(word, language)
  if (known.size >= mostKnownStems) known.clear()
  known.set(word, stem)
  return stem
}

/** The terms of a text without its stop words. */
export function termsOf(text: string, language: TextLanguage): Term[] {
  const stopWords = language === 'fr' ? frenchStopWords : englishStopWords
  return wordsOf(text, language)
    .filter((word) => word !== '' && !stopWords.has(word))
    .map((word) => ({ word, stem: stemOf(word, language) }))
}

/** Words that only one of the two languages has. */
const typical = {
  en: /\b(?:the|and|is|are|of|to|what|who|can|do|does|my|our|we|how|in|for|i|about)\b/g,
  fr: /\b(?:le|la|les|des|est|et|une|un|du|de|que|qui|quoi|où|je|nous|mon|ma|mes|nos|sur|puis|peut|avec|pour|dans|au|aux|ça|quel|quelle|quels|quelles|combien|comment|pas)\b/g,
} as const

/** The language of a text; English where it shows neither. */
export function textLanguage(text: string): TextLanguage {
  const lower = ` ${text.toLowerCase().replaceAll('’', "'").replaceAll("'", ' ')} `
  const accents = (lower.match(/[éèêëàâçùûîïôœ]/g) ?? []).length
  const french = (lower.match(typical.fr) ?? []).length + accents
  return french > (lower.match(typical.en) ?? []).length ? 'fr' : 'en'
}
