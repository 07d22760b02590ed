/** A question as weighted concepts, its focus told apart from the story around it. */
import { type Lexicon, readPhrase, readWord, type Variant } from './concept.ts'
import { findPhrases } from './phrases.ts'
import type { QuestionPart, ReadQuestion, Weights } from './read-question.ts'
import { platformNames } from './shorthand.ts'
import { englishStopWords, frenchStopWords } from './stop-words.ts'
import type { TextLanguage } from './terms.ts'
import { tuning } from './tuning.ts'

/** One thing that the question names. */
export interface Concept extends Weights {
  /** As the question writes it. */
  readonly word: string
  readonly variants: readonly Variant[]
  readonly own: number | undefined
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

class ConceptReader {
  private readonly concepts = new Map<string, Concept>()
  private readonly lexicon: Lexicon
  private readonly language: TextLanguage
  private readonly names: ReadonlyMap<string, number>

  constructor(lexicon: Lexicon, { language, names }: ReadQuestion) {
    this.lexicon = lexicon
    this.language = language
    this.names = names
  }

  /** Adds a part's concepts; returns its known terms in their order. */
  add({ words, stems, weight, documentWeight }: QuestionPart): number[] {
    const { lexicon, language } = this
    const phrases = findPhrases(lexicon, words, stems, language)
    for (const { start, end, key } of phrases) {
      const meaning = readPhrase(lexicon, key, language)
      if (meaning)
        this.keep(key, {
          word: words.slice(start, end + 1).join(' '),
          naming: 0,
          ...meaning,
          weight,
          documentWeight,
        })
    }
    const stopWords = language === 'fr' ? frenchStopWords : englishStopWords
    const order: number[] = []
    for (const [at, word] of words.entries()) {
      if (word === '' || stopWords.has(word)) continue
      const inPhrase = phrases.some(({ start, end }) => start <= at && at <= end)
      const { variants, own } = readWord(lexicon, word, language)
      if (inPhrase && own === undefined) continue
      this.keep(stems[at] ?? '', {
        word,
        variants,
        own,
        weight: weight * (inPhrase ? tuning.insidePhrase : 1),
        documentWeight,
        naming: this.names.get(word) ?? 0,
      })
      if (own !== undefined) order.push(own)
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
export function readQuery(lexicon: Lexicon, question: ReadQuestion): Query {
  const { language, focus, around, hasStory } = question
  const reader = new ConceptReader(lexicon, question)
  const order = reader.add(focus)
  for (const part of around) reader.add(part)
  const pairs = order.slice(1).map((id, at): [number, number] => [order[at] ?? -1, id])
  return { language, concepts: reader.list(), pairs, hasStory }
}
