/** Tells whether a question leans on the ones before it: "and for contractors?", "who looks at it then?". */
import { plain } from './plain.ts'

/** How much of the earlier question a follow-up carries along. */
export const historyShare = { leaning: 0.6, alone: 0.15 }

const leaningOpening =
  /^(?:and|but|or|so|also|what about|how about|what if|same|then|ok and|okay and|even|only|why|why not|who|by whom|when|where|how|how long|is that|does that|does it|is it|can they|do they|will they|would they|et|mais|alors|donc|aussi|meme|et si|qu en est il|pourquoi|par qui|et pour|ca)\b/
const pointing =
  /\b(?:it|its|that|this|these|those|they|them|their|one|ones|he|she|his|her|him|there|then|same|either|instead|otherwise|afterwards|ca|cela|celui|celle|ceux|ils|elles|en|y|la dessus|ce|lui|leur)\b/

/** The share of the earlier questions in this one. */
export function shareOfHistory(text: string): number {
  const words = plain(text)
  const count = words.split(' ').length
  const leans = (leaningOpening.test(words) && count <= 12) || (pointing.test(words) && count <= 14) || count <= 4
  return leans ? historyShare.leaning : historyShare.alone
}
