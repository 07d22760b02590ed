/** The passages that speak to a question, with what tells whether they answer it. */
import { confidenceOf, readSigns, type Signs } from './confidence.ts'
import type { Clause, ClauseItem, PolicyDocument } from './document.ts'
import { type Query, readQuery } from './query.ts'
import { type Ranked, rank } from './rank.ts'
import { type Question, type ReadQuestion, readQuestion } from './read-question.ts'
import { passageAt, type SearchIndex } from './search-index.ts'
import type { TextLanguage } from './terms.ts'

export interface RetrievalQuery extends Question {
  /** The name of the one document to search. */
  readonly document?: string
  /** How many passages to return at most; 10 unless given. */
  readonly top?: number
}

/** Why a passage ranks where it does. Shares lie between 0 and 1. */
export interface Evidence {
  /** Share of what the question asks for (by idf) that the passage has in its own words. */
  readonly coverage: number
  /** The same, counting words of like meaning. */
  readonly bridged: number
  /** Share of the question's neighbouring words that stand together in the passage. */
  readonly pairs: number
  /** Likeness to a typical question of the clause. */
  readonly asked: number
}

export interface RetrievedPassage {
  readonly document: PolicyDocument
  readonly clause: Clause
  readonly item?: ClauseItem
  /** Words of the clause to the letter: the whole clause or a part of it. */
  readonly text: string
  /** Comparable within one answer only. */
  readonly score: number
  readonly evidence: Evidence
}

export interface Retrieved {
  readonly language: TextLanguage
  /** Best first. A clause may stand here with several of its parts. */
  readonly passages: readonly RetrievedPassage[]
  /** Words of the question that no document has, not even misspelt. */
  readonly unknown: readonly string[]
  /** Between 0 and 1: how likely it is that a passage answers the question. */
  readonly confidence: number
  /** What the confidence rests on. */
  readonly signs: Signs
}

/** Above this confidence a question counts as answered. */
export const answerThreshold = 0.5

/** What an index says to a question, the passages by their numbers only. */
export interface RankedPassages {
  readonly query: Query
  /** Best first. */
  readonly ranked: readonly Ranked[]
  readonly confidence: number
  readonly signs: Signs
}

/** Finds the passages for a question that was read, in one document or in all, without their words. */
export function rankPassages(
  index: SearchIndex,
  question: ReadQuestion,
  document?: string,
): RankedPassages {
  const query = readQuery(index, question)
  const isNamed = (at: number) => index.documents[at]?.document.name === document
  const ranked = rank(index, query, document === undefined ? undefined : isNamed)
  const textOf = (passage: number) => passageAt(index, passage)?.text ?? ''
  const signs = readSigns(question.text, query, ranked, textOf)
  return { query, ranked, confidence: ranked.length === 0 ? 0 : confidenceOf(signs), signs }
}

/** Finds the passages for a question. An empty question finds none. */
export function retrieve(index: SearchIndex, question: RetrievalQuery): Retrieved {
  const found = rankPassages(index, readQuestion(question), question.document)
  const { query, ranked, confidence, signs } = found
  const passages = ranked.slice(0, question.top ?? 10).flatMap((one): RetrievedPassage[] => {
    const passage = passageAt(index, one.passage)
    if (!passage) return []
    const { score, coverage, bridged, pairs, asked } = one
    return [{ ...passage, score, evidence: { coverage, bridged, pairs, asked } }]
  })
  const unknown = query.concepts
    .filter(({ variants }) => variants.length === 0)
    .map(({ word }) => word)
  return { language: query.language, passages, unknown, confidence, signs }
}
