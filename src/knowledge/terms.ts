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

const tokenHere = new RegExp(token.source, 'uy')

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => code >= 97 && code <= 122

/** Where the plain word that starts at `start` ends; -1 where it may be more than letters and digits. */
function endOfPlain(text: string, start: number): number {
  const startsWithDigit = isDigit(text.charCodeAt(start))
  let at = start + 1
  let code = text.charCodeAt(at)
  while (isLetter(code) || isDigit(code)) code = text.charCodeAt(++at)
  // An apostrophe, an accent, or a number with its fraction or its letter in brackets.
  if (code === 39 || code > 127) return -1
  if (startsWithDigit && (code === 40 || code === 44 || code === 46)) return -1
  return at
}

/**
 * The tokens of a text in lower case. The pattern says what they are; most are plain words, which are found without it
 * in a fraction of the time.
 */
function tokensOf(text: string): readonly string[] {
  if (text.includes('@')) return text.match(token) ?? []
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const isPlain = isLetter(code) || isDigit(code)
    if (!isPlain && code <= 127) {
      at++
      continue
    }
    let end = isPlain ? endOfPlain(text, at) : -1
    if (end < 0) {
      tokenHere.lastIndex = at
      end = tokenHere.test(text) ? tokenHere.lastIndex : -1
    }
    if (end > 0) found.push(text.slice(at, end))
    // Past a sign outside the basic plane as a whole.
    at = end > 0 ? end : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  }
  return found
}

/** The words of a text, lower case, in their order. French elisions (`l'employé`) are two words. */
export function wordsOf(text: string, language: TextLanguage): string[] {
  return tokensIn(text).flatMap((found) => wordsOfToken(found, language))
}

/** The tokens of a text as they stand, lower case. */
export const tokensIn = (text: string): readonly string[] =>
  tokensOf(text.toLowerCase().replaceAll('’', "'"))

/** The words of one token: one, or two where French runs them together. */
export function wordsOfToken(found: string, language: TextLanguage): readonly string[] {
  if (!found.includes("'")) return [found]
  if (language === 'en') return [found.replace(/'s$/, '')]
  return /^(?:qu|jusqu|lorsqu|[cdjlmnst])'/.test(found) ? found.split("'") : [found]
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

/** True for a word that carries meaning. */
export function isTelling(word: string, language: TextLanguage): boolean {
  const stopWords = language === 'fr' ? frenchStopWords : englishStopWords
  return word !== '' && !stopWords.has(word)
}

/** The terms of a text without its stop words. */
export function termsOf(text: string, language: TextLanguage): Term[] {
  return wordsOf(text, language)
    .filter((word) => isTelling(word, language))
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
