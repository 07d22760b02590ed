/** How likely it is that the passages found answer the question. */
import type { Query } from './query.ts'
import type { Ranked } from './rank.ts'

/** What speaks for an answer and against it. Shares between 0 and 1. */
export interface Signs {
  /** The question's words, or words of like meaning, in the best passage. */
  readonly bridged: number
  readonly fullness: number
  readonly pairs: number
  /** Likeness to a typical question. */
  readonly asked: number
  /** How far the best passage stands out from the tenth. */
  readonly gap: number
  /** The question's words that no document has. */
  readonly unknown: number
  /** 1 where a number, a time or an amount is asked for and none is stated. */
  readonly lacksFigure: number
}

/**
 * A logistic regression over public sets: questions with an answer against questions on other matters and questions
 * whose answer was cut out of the documents. Words alone tell the former apart well, the latter barely.
 */
const weights: Signs = {
  bridged: 1.3,
  fullness: 2.6,
  pairs: 0.9,
  asked: 0.7,
  gap: 1.0,
  unknown: -1.5,
  lacksFigure: -0.5,
}
const bias = -0.65

/** An answer that stands further down is not found by people either. */
const looked = 3

const asksFigure =
  /\bhow (?:many|much|long|often|old|soon|fast|big|large|far|late|early)\b|\bwhat (?:time|size|percentage|age|amount|number|date|day|rate)\b|\b(?:phone|telephone) number\b|\b(?:deadline|time limit)\b|\bwhich (?:day|date|year)\b|\bcombien\b|\bquelle? (?:est la )?(?:durée|longueur|taille|heure|date|âge)\b/i
const statesFigure =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|half|daily|weekly|monthly|yearly|annual(?:ly)?|once|twice|immediate(?:ly)?|promptly|as soon as|monday|within|jours?|semaines?|mois)\b/i

/** Reads the signs. `textOf` gives the words of a passage. */
export function readSigns(
  question: string,
  query: Query,
  ranked: readonly Ranked[],
  textOf: (passage: number) => string,
): Signs {
  const top = ranked.slice(0, looked)
  const most = (measure: (passage: Ranked) => number) => Math.max(0, ...top.map(measure))
  const weightOf = (concepts: Query['concepts']) =>
    concepts.reduce((sum, concept) => sum + concept.weight, 0)
  const unknown = query.concepts.filter((concept) => concept.own === undefined)
  const best = ranked[0]?.score ?? 0
  const states = ({ passage }: Ranked) => statesFigure.test(textOf(passage))
  return {
    bridged: most((passage) => passage.bridged),
    fullness: most((passage) => passage.fullness),
    pairs: most((passage) => passage.pairs),
    asked: most((passage) => passage.asked),
    gap: best > 0 ? (best - (ranked[9]?.score ?? 0)) / best : 0,
    unknown: weightOf(unknown) / (weightOf(query.concepts) || 1),
    lacksFigure: asksFigure.test(question) && !top.some(states) ? 1 : 0,
  }
}

/** Between 0 and 1. From 0.5 on the question counts as answered. */
export function confidenceOf(signs: Signs): number {
  const names = Object.keys(weights) as (keyof Signs)[]
  const sum = names.reduce((total, name) => total + weights[name] * signs[name], bias)
  return 1 / (1 + Math.exp(-sum))
}
