/** What a message asks, the story that it tells, and the documents that it names. */
import { wordsOf } from './terms.ts'
import { tuning } from './tuning.ts'

const opensQuestion =
  /^(?:and |so |but |ok |et |mais )?(?:who|what|when|where|which|why|how|can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|must|has|have|qui|que|quoi|quand|où|comment|combien|quel|quelle|est-ce|puis|peut|dois|doit|faut)\b/i

/** The sentences of a message. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

const documentWord =
  /\b(?:policy|policies|agreement|contract|guidelines?|protocols?|handbook|manual|document|notice|statement|procedures?|terms|charter|politique|directives?|lignes directrices|entente|guide)\b/i
const properName =
  /(?<=[\p{Ll}\d,"“”«»()]['’]?s?\s+["“«(]?|["“«])\p{Lu}[\p{L}\d'’]*(?:\s+\p{Lu}[\p{L}\d'’]*)*/gu

/** The words by which a message names a document, lower case: `the travel policy` names one by `travel`. */
export function documentNames(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const sentence of sentencesOf(text).filter((candidate) => documentWord.test(candidate))) {
    for (const word of wordsOf(sentence, 'en')) words.set(word, tuning.namedInPassing)
    for (const name of sentence.match(properName) ?? []) {
      for (const word of wordsOf(name, 'en')) words.set(word, 1)
    }
  }
  return words
}

/** The sentences that ask, and those around them. A message that only asks or only tells is all focus. */
export function splitFocus(text: string): { focus: string; story: string } {
  const sentences = sentencesOf(text)
  const asked = sentences.filter(
    (sentence) => sentence.endsWith('?') || opensQuestion.test(sentence),
  )
  if (asked.length === 0 || asked.length === sentences.length) return { focus: text, story: '' }
  const story = sentences.filter((sentence) => !asked.includes(sentence))
  return { focus: asked.join(' '), story: story.join(' ') }
}
