/** A question as weighted concepts, its focus told apart from the story around it. */
import {
  isPhrase,
  type Lexicon,
  longestPhrase,
  readPhrase,
  readWord,
  type Variant,
} from './concept.ts'
import { platformNames } from './shorthand.ts'
import { englishStopWords, frenchStopWords } from './stop-words.ts'
import { stemOf, type TextLanguage, textLanguage, wordsOf } from './terms.ts'
import { tuning } from './tuning.ts'

export interface Question {
  readonly text: string
  /** Earlier questions of the conversation, oldest first. */
  readonly history?: readonly string[]
}

/** One thing that the question names. */
export interface Concept {
  /** As the question writes it. */
  readonly word: string
  readonly variants: readonly Variant[]
  readonly own: number | undefined
  /** What it counts for passages: 1 in the question itself, less in the story or in earlier questions. */
  readonly weight: number
  readonly documentWeight: number
  /** How far the message names a document by this term, between 0 and 1. */
  readonly naming: number
}

export interface Query {
  readonly language: TextLanguage
  readonly concepts: readonly Concept[]
  /** Terms that follow each other in the question. */
  readonly pairs: readonly (readonly [number, number])[]
  readonly hasStory: boolean
}

const opensQuestion =
  /^(?:and |so |but |ok |et |mais )?(?:who|what|when|where|which|why|how|can|could|do|does|did|is|are|am|was|were|will|would|should|shall|may|must|has|have|qui|que|quoi|quand|où|comment|combien|quel|quelle|est-ce|puis|peut|dois|doit|faut)\b/i

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
    for (const name of sentence.match(properName) ?? []) {
      for (const word of wordsOf(name, 'en')) words.set(word, 1)
    }
  }
  return words
}

function splitFocus(text: string): { focus: string; story: string } {
  const sentences = sentencesOf(text)
  const asked = sentences.filter(
    (sentence) => sentence.endsWith('?') || opensQuestion.test(sentence),
  )
  if (asked.length === 0 || asked.length === sentences.length) return { focus: text, story: '' }
  const story = sentences.filter((sentence) => !asked.includes(sentence))
  return { focus: asked.join(' '), story: story.join(' ') }
}

/** Words that may stand inside a phrase: `lose my job` is `lose job`. */
const fillers = new Set(
  'my your our their his her the a an it them this that some any someone'.split(' '),
)

interface Phrase {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** The phrases of the thesaurus in a row of words, longest first, none inside another. */
function findPhrases(
  lexicon: Lexicon,
  words: readonly string[],
  language: TextLanguage,
  has: (key: string) => boolean,
): Phrase[] {
  const longest = longestPhrase(lexicon, language)
  const stems = words.map((word) => stemOf(word, language))
  const found: Phrase[] = []
  for (let start = 0; start < words.length; start++) {
    let best: Phrase | undefined
    let key = stems[start] ?? ''
    let count = 1
    for (let at = start + 1; at < words.length && count < longest; at++) {
      if (fillers.has(words[at] ?? '') && !has(`${key} ${stems[at]}`)) continue
      key = `${key} ${stems[at]}`
      count++
      if (has(key)) best = { start, end: at, key }
    }
    if (best) {
      found.push(best)
      start = best.end
    }
  }
  return found
}

interface Weights {
  readonly weight: number
  readonly documentWeight: number
}

class ConceptReader {
  private readonly concepts = new Map<string, Concept>()
  private readonly lexicon: Lexicon
  private readonly language: TextLanguage
  private readonly names: ReadonlyMap<string, number>

  constructor(lexicon: Lexicon, language: TextLanguage, names: ReadonlyMap<string, number>) {
    this.lexicon = lexicon
    this.language = language
    this.names = names
  }

  /** Adds a text's concepts; returns its known terms in their order. */
  add(text: string, weights: Weights): number[] {
    const { lexicon, language } = this
    const words = wordsOf(text, language)
    const has = (key: string) => isPhrase(lexicon, key, language)
    const phrases = findPhrases(lexicon, words, language, has)
    for (const { start, end, key } of phrases) {
      const meaning = readPhrase(lexicon, key, language)
      if (meaning)
        this.keep(key, {
          word: words.slice(start, end + 1).join(' '),
          naming: 0,
          ...meaning,
          ...weights,
        })
    }
    const stopWords = language === 'fr' ? frenchStopWords : englishStopWords
    const order: number[] = []
    for (const [at, word] of words.entries()) {
      if (word === '' || stopWords.has(word)) continue
      const inPhrase = phrases.some(({ start, end }) => start <= at && at <= end)
      const meaning = readWord(lexicon, word, language)
      if (inPhrase && meaning.own === undefined) continue
      const share = inPhrase ? tuning.insidePhrase : 1
      const weight = weights.weight * share
      this.keep(stemOf(word, language), {
        word,
        ...meaning,
        weight,
        documentWeight: weights.documentWeight,
        naming: this.names.get(word) ?? 0,
      })
      if (meaning.own !== undefined) order.push(meaning.own)
    }
    return order
  }

  private keep(key: string, concept: Concept): void {
    const known = this.concepts.get(key)
    if (!known || known.weight < concept.weight) this.concepts.set(key, concept)
  }

  /** All concepts; the names of platforms count for less where the question has more to say. */
  list(): Concept[] {
    const all = [...this.concepts.values()]
    const others = all.filter(
      ({ word, variants }) => !platformNames.has(word) && variants.length > 0,
    )
    if (others.length < 2) return all
    return all.map((concept) =>
      platformNames.has(concept.word)
        ? { ...concept, weight: concept.weight * tuning.platform }
        : concept,
    )
  }
}

/** Reads a question against the words that an index knows. */
export function readQuery(lexicon: Lexicon, question: Question): Query {
  const language = textLanguage(question.text)
  const { focus, story } = splitFocus(question.text)
  const reader = new ConceptReader(lexicon, language, documentNames(question.text))
  const order = reader.add(focus, {
    weight: 1,
    documentWeight: story === '' ? 1 : tuning.focusForDocuments,
  })
  reader.add(story, { weight: tuning.scenario, documentWeight: 1 })
  for (const earlier of question.history ?? []) {
    reader.add(earlier, { weight: tuning.history, documentWeight: tuning.history })
  }
  const pairs = order.slice(1).map((id, at): [number, number] => [order[at] ?? -1, id])
  return { language, concepts: reader.list(), pairs, hasStory: story !== '' }
}
