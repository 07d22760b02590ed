/** The passages that speak to a question, with what tells whether they answer it. */
import { confidenceOf, readSigns, type Signs } from './confidence.ts'
import type { Clause, ClauseItem, PolicyDocument } from './document.ts'
import { type Question, readQuery } from './query.ts'
import { type Ranked, rank } from './rank.ts'
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

function toPassage(index: SearchIndex, ranked: Ranked): RetrievedPassage[] {
  const passage = passageAt(index, ranked.passage)
  if (!passage) return []
  const { coverage, bridged, pairs, asked } = ranked
  return [{ ...passage, score: ranked.score, evidence: { coverage, bridged, pairs, asked } }]
}

/** Above this confidence a question counts as answered. */
export const answerThreshold = 0.5

/** Finds the passages for a question. An empty question finds none. */
export function retrieve(index: SearchIndex, question: RetrievalQuery): Retrieved {
  const query = readQuery(index, question)
  const name = question.document
  const allowed = (document: number) =>
    name === undefined || index.documents[document]?.document.name === name
  const ranked = rank(index, query, allowed)
  const passages = ranked
    .slice(0, question.top ?? 10)
    .flatMap((passage) => toPassage(index, passage))
  const texts = ranked.slice(0, 10).map(({ passage }) => passageAt(index, passage)?.text ?? '')
  const signs = readSigns(question.text, query, ranked, texts)
  const unknown = query.concepts
    .filter(({ variants }) => variants.length === 0)
    .map(({ word }) => word)
  const confidence = passages.length === 0 ? 0 : confidenceOf(signs)
  return { language: query.language, passages, unknown, confidence, signs }
}
