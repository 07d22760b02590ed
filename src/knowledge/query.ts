/** A question as weighted terms, its focus told apart from the story around it. */
import type { SearchIndex } from './search-index.ts'
import { type TextLanguage, termsOf, textLanguage, wordsOf } from './terms.ts'
import { tuning } from './tuning.ts'

export interface Question {
  readonly text: string
  /** Earlier questions of the conversation, oldest first. */
  readonly history?: readonly string[]
}

/** One thing that the question names. */
export interface QueryTerm {
  readonly word: string
  readonly id: number | undefined
  /** What it counts for passages: 1 in the question itself, less in the story or in earlier questions. */
  readonly weight: number
  readonly documentWeight: number
  /** How far the message names a document by this term, between 0 and 1. */
  readonly naming: number
}

export interface Query {
  readonly language: TextLanguage
  readonly terms: readonly QueryTerm[]
  /** Terms that follow each other in the question. */
  readonly pairs: readonly (readonly [number, number])[]
  readonly hasStory: boolean
}

const opensQuestion =
  /^(?:who|what|when|where|which|why|how|can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|must|has|have|qui|que|quoi|quand|où|comment|combien|quel|quelle|est-ce|puis|peut|dois|doit|faut)\b/i

/** The sentences of a message. */
export function sentencesOf(text: string): string[] {
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
function documentNames(text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const sentence of sentencesOf(text).filter((candidate) => documentWord.test(candidate))) {
    for (const word of wordsOf(sentence, 'en')) words.set(word, tuning.namedInPassing)
    for (const name of sentence.match(properName) ?? []) for (const word of wordsOf(name, 'en')) words.set(word, 1)
  }
  return words
}

function splitFocus(text: string): { focus: string; story: string } {
  const sentences = sentencesOf(text)
  const asked = sentences.filter((sentence) => sentence.endsWith('?') || opensQuestion.test(sentence))
  if (asked.length === 0 || asked.length === sentences.length) return { focus: text, story: '' }
  const story = sentences.filter((sentence) => !asked.includes(sentence))
  return { focus: asked.join(' '), story: story.join(' ') }
}

/** Reads a question against the words that an index knows. */
export function readQuery(index: SearchIndex, question: Question): Query {
  const language = textLanguage(question.text)
  const { focus, story } = splitFocus(question.text)
  const names = documentNames(question.text)
  const terms = new Map<string, QueryTerm>()
  const add = (text: string, weight: number, documentWeight: number) => {
    const ids: number[] = []
    for (const { stem, word } of termsOf(text, language)) {
      const id = index.termIds.get(stem)
      const known = terms.get(stem)
      if (!known || known.weight < weight) terms.set(stem, { word, id, weight, documentWeight, naming: names.get(word) ?? 0 })
      if (id !== undefined) ids.push(id)
    }
    return ids
  }
  const ids = add(focus, 1, story === '' ? 1 : tuning.focusForDocuments)
  add(story, tuning.scenario, 1)
  for (const earlier of question.history ?? []) add(earlier, tuning.history, tuning.history)
  const pairs = ids.slice(1).map((id, at): [number, number] => [ids[at] ?? -1, id])
  return { language, terms: [...terms.values()], pairs, hasStory: story !== '' }
}
