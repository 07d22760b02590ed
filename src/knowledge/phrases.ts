/** The phrases of the thesaurus and the glossary in a row of words. */
import { isPhrase, type Lexicon, longestPhrase, opensPhrase } from './concept.ts'
import type { TextLanguage } from './terms.ts'

/** Words that may stand inside a phrase: `lose my job` is `lose job`. */
const fillers = new Set(
  'my your our their his her the a an it them this that some any someone'.split(' '),
)

/** Words from `start` to `end` that are one entry. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** The phrases of the thesaurus in a row of words with their stems, longest first, none inside another. */
export function findPhrases(
  lexicon: Lexicon,
  words: readonly string[],
  stems: readonly string[],
  language: TextLanguage,
): Phrase[] {
  const has = (key: string) => isPhrase(lexicon, key, language)
  const longest = longestPhrase(lexicon, language)
  const found: Phrase[] = []
  for (let start = 0; start < words.length; start++) {
    let best: Phrase | undefined
    let key = stems[start] ?? ''
    if (!opensPhrase(lexicon, key, language)) continue
    let count = 1
    for (let at = start + 1; at < words.length && count < longest; at++) {
      if (fillers.has(words[at] ?? '') && !has(`${key} ${stems[at]}`)) continue
      key = `${key} ${stems[at]}`
      count++
      if (has(key)) best = { start, end: at, key }
      if (!opensPhrase(lexicon, key, language)) break
    }
    if (best) {
      found.push(best)
      start = best.end
    }
  }
  return found
}
