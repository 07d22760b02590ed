/** A question as weighted concepts, its focus told apart from the story around it. */
import { type Lexicon, readPhrase, readWord, type Variant } from './concept.ts'
import { documentNames, splitFocus } from './message-parts.ts'
import { findPhrases } from './phrases.ts'
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
    const phrases = findPhrases(lexicon, words, language)
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
