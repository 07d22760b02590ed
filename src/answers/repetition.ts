/** Tells that a sentence says nothing which was not said already: policies say some rules twice, for people who read one part. */

import { keptFor } from '../kept-for.ts'
import { type TextLanguage, termsOf, textLanguage, wordsOf } from '../knowledge/terms.ts'
import { textsOfClauses } from './kept.ts'
import { differ } from './precedence.ts'

/** Fewer words than this are no rule of their own, and alike by chance. */
const fewestTerms = 5

/** The share of a sentence's words that must have been said. */
const leastSaid = 0.8

/** What makes two sentences of the same words two rules. */
const weighty = new Set(
  'must shall should may can cannot not never no only unless except without will required encouraged doit doivent peut peuvent devrait devraient pas jamais aucun aucune seulement sauf sans'.split(
    ' ',
  ),
)

/** True where `text` repeats `earlier`: its words stand there, and each that binds, forbids or counts. */
export function repeats(text: string, earlier: string): boolean {
  const read = readIn[languageOf(earlier)]
  const [own, known] = [read(text), read(earlier)]
  if (own.stems.size < fewestTerms || differ(text, earlier)) return false
  if (own.binding.some((word) => !known.words.has(word))) return false
  const said = [...own.stems].filter((stem) => known.stems.has(stem)).length
  return said >= leastSaid * own.stems.size
}

/** The words of a text, those of them that bind, forbid or count, and its stems. */
interface ReadText {
  readonly words: ReadonlySet<string>
  readonly binding: readonly string[]
  readonly stems: ReadonlySet<string>
}

const languageOf = keptFor(textsOfClauses, textLanguage)

function readAs(language: TextLanguage): (text: string) => ReadText {
  return keptFor(textsOfClauses, (text) => {
    const words = wordsOf(text, language)
    return {
      words: new Set(words),
      binding: words.filter((word) => weighty.has(word) || /\d/.test(word)),
      stems: new Set(termsOf(text, language).map(({ stem }) => stem)),
    }
  })
}

const readIn = { en: readAs('en'), fr: readAs('fr') }
