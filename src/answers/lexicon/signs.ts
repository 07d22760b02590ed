/** A text as signs that can be compared: the concepts it names, and the stems of its other words. */

import { keptFor } from '../../kept-for.ts'
import { stemOf, type TextLanguage } from '../../knowledge/terms.ts'
import { plain } from '../plain.ts'
import type { ConceptWeight } from './concept.ts'
import { type ConceptMatch, type Lexicon, longestOf, matchesOf } from './lexicon.ts'
import { nearStems } from './near.ts'
import { stopWords } from './stop-words.ts'

/** `concept:id` or `word:stem`. */
export type Sign = string

/** One thing that a question says, with the signs under which a clause may say it. */
export interface Slot {
  readonly tokens: readonly string[]
  /** The signs and what each is worth before its rarity counts. */
  readonly signs: ReadonlyMap<Sign, number>
  /** The telling words of a name of several: a text that has them all has the thing, whatever it is called. */
  readonly words: readonly Sign[]
  /** Words of like meaning, with their closeness. */
  readonly near: ReadonlyMap<Sign, number>
}

const worth: Readonly<Record<ConceptWeight, number>> = {
  frame: 0.1,
  common: 0.4,
  topic: 1,
  pinned: 1.4,
  outside: 1.4,
}

/** A word that names no concept, and a word that does: the same word again is the surest sign, where it is rare. */
export const wordWorth = 0.7

/** The name of a platform stands for any of them, unless the question is about that very one. */
const platformName: Sign = 'concept:platform-name'
const platformWorth = 0.25

/** Signs are looked up again and again, which is quicker where the same sign is the same string. */
const mostSigns = 50_000
export const conceptSign = keptFor(mostSigns, (id): Sign => `concept:${id}`)
const signOfStem = keptFor(mostSigns, (stem): Sign => `word:${stem}`)
export const wordSign = (token: string, language: TextLanguage): Sign =>
  signOfStem(stemOf(token, language))

export function tokensOf(text: string): readonly string[] {
  return plain(text)
    .split(' ')
    .filter((token) => token !== '')
}

/** Everything that a text names, so that a question can find it under any of its names. */
export function signsOf(lexicon: Lexicon, tokens: readonly string[]): ReadonlySet<Sign> {
  const signs = new Set<Sign>()
  for (const { concept } of matchesOf(lexicon, tokens)) signs.add(conceptSign(concept))
  for (const token of tokens)
    if (!stopWords.has(token)) signs.add(wordSign(token, lexicon.language))
  return signs
}

/** How often a text names each concept. */
export function countsOf(lexicon: Lexicon, tokens: readonly string[]): ReadonlyMap<Sign, number> {
  const counts = new Map<Sign, number>()
  for (const { concept } of matchesOf(lexicon, tokens)) {
    const sign = conceptSign(concept)
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return counts
}

/** What a question says, thing by thing: its longest names, then the words that name nothing. */
export function slotsOf(lexicon: Lexicon, tokens: readonly string[]): readonly Slot[] {
  const matches = byStart(longestOf(matchesOf(lexicon, tokens)))
  const slots: Slot[] = []
  let index = 0
  while (index < tokens.length) {
    const { end, own } = cluster(matches, index)
    const covered = tokens.slice(index, end)
    const signs = new Map<Sign, number>()
    for (const { concept } of own)
      signs.set(conceptSign(concept), worth[lexicon.weights.get(concept) ?? 'topic'])
    const telling = [...new Set(covered.filter((token) => !stopWords.has(token)))]
    const words = [...new Set(telling.map((token) => wordSign(token, lexicon.language)))]
    const [only, ...others] = words
    if (only !== undefined && others.length === 0)
      signs.set(only, signs.has(platformName) ? platformWorth : wordWorth)
    if (signs.size > 0 || words.length > 0)
      slots.push({
        tokens: covered,
        signs,
        words: words.length > 1 ? words : [],
        near: nearSigns(telling, lexicon.language),
      })
    index = end
  }
  return distinct(slots)
}

/** Words of like meaning; those of a name of several words are left out: each of them is another thing. */
function nearSigns(tokens: readonly string[], language: TextLanguage): ReadonlyMap<Sign, number> {
  const [only, ...others] = tokens
  return only === undefined || others.length > 0 ? nothingNear : nearSignsIn[language](only)
}

const nothingNear: ReadonlyMap<Sign, number> = new Map()
const mostNear = 10_000

const nearIn = (language: TextLanguage) =>
  keptFor(mostNear, (token): ReadonlyMap<Sign, number> => {
    const stems = [...nearStems(token, language)]
    return new Map(stems.map(([stem, closeness]) => [signOfStem(stem), closeness]))
  })
const nearSignsIn = { en: nearIn('en'), fr: nearIn('fr') }

/** The matches that begin at each token. */
function byStart(matches: readonly ConceptMatch[]): readonly (readonly ConceptMatch[])[] {
  const lists: ConceptMatch[][] = []
  for (const match of matches) {
    const list = lists[match.start]
    if (list) list.push(match)
    else lists[match.start] = [match]
  }
  return lists
}

/** The matches that begin at a token or overlap those that do. */
function cluster(
  matches: readonly (readonly ConceptMatch[])[],
  start: number,
): { readonly end: number; readonly own: readonly ConceptMatch[] } {
  let end = start + 1
  const own: ConceptMatch[] = []
  for (let at = start; at < end; at++)
    for (const match of matches[at] ?? []) {
      own.push(match)
      end = Math.max(end, match.end)
    }
  return { end, own }
}

/** A thing said twice counts once. */
function distinct(slots: readonly Slot[]): readonly Slot[] {
  const seen = new Set<string>()
  return slots.filter(({ signs }) => {
    const key = [...signs.keys()].sort().join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
