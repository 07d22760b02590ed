/** Tells that a sentence says nothing which was not said already: policies say some rules twice, for people who read one part. */
import { termsOf, textLanguage, wordsOf } from '../knowledge/terms.ts'
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
  const language = textLanguage(earlier)
  const stems = (said: string) => new Set(termsOf(said, language).map(({ stem }) => stem))
  const [own, known] = [stems(text), stems(earlier)]
  if (own.size < fewestTerms || differ(text, earlier)) return false
  const words = new Set(wordsOf(earlier, language))
  const adds = wordsOf(text, language).some(
    (word) => (weighty.has(word) || /\d/.test(word)) && !words.has(word),
  )
  const said = [...own].filter((stem) => known.has(stem)).length
  return !adds && said >= leastSaid * own.size
}
