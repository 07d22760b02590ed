/** Tells whether a question leans on the ones before it: "and for contractors?", "who looks at it then?". */
import { plain } from './plain.ts'

/** How much of the earlier question a follow-up carries along. One that can stand alone carries nothing. */
const share = { elliptical: 0.6, pointing: 0.5, alone: 0 }

/** Words that continue what was said before. */
const continues =
  /^(?:and|but|or|so|also|ok and|okay and|what about|how about|what if|same (?:for|with|goes)|even if|even for|only|for how long|by whom|why not|why is that|how so|how come|then what|then who|et|mais|ou|alors|donc|aussi|meme|et si|qu en est il|pourquoi pas|et pour|pareil pour)\b/

/** Words that point back, where nothing in the message itself can be meant. */
const points =
  /\b(?:it|that|those|they|them|their|theirs|there|then|same|either|afterwards|ones|he|she|him|her|ca|cela|celui|celle|ceux|celles|ils|elles|en|y|la dessus|lui|leur)\b/

/** True for a short question that points to something said beside it. */
export function pointsBack(text: string): boolean {
  const words = plain(text)
  return points.test(words) && words.split(' ').length <= shortest.beside
}

/** Letters, digits, at most this many words: a longer message says what it is about. */
const shortest = { pointing: 12, bare: 3, beside: 8 }

/**
 * The share of the earlier questions in this one, 0 to 1. A bare "why?" or "who?" leans as well.
 */
export function shareOfHistory(text: string): number {
  const words = plain(text)
  const count = words.split(' ').length
  if (continues.test(words)) return share.elliptical
  if (count <= shortest.bare) return share.pointing
  return points.test(words) && count <= shortest.pointing ? share.pointing : share.alone
}
