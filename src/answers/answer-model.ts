/** The weights with which evidence counts when it is decided whether a clause answers. */

/** What speaks for the best clause and against it. Shares lie between 0 and 1, counts begin at 0. */
export interface Signals {
  readonly score: number
  /** Share of the question in the whole clause. */
  readonly recall: number
  /** Weight of what is known of the question: a bare word is thin evidence. */
  readonly known: number
  /** Share of the things that the question names of which no document speaks. */
  readonly unknown: number
  /** How sure the search is, which knows nothing of the lexicon. */
  readonly confidence: number
  /** Whether the best sentence says the sort of thing that is asked for. */
  readonly fit: number
  /** 1 where it defines what is asked about. */
  readonly defined: number
  /** 1 where the organization has typical questions: then one that resembles none of them is suspect. */
  readonly hasAsks: number
  /** 1 where the question is about something definite that the clause does not have. */
  readonly pinned: number
  readonly outside: number
  /** 1 where a figure, a date, a form is asked for and the clause states none. */
  readonly noFigure: number
}

/** What other organizations have on it: a question that they answer better may be about their rules. */
export interface Rivals {
  /** By how much another organization's best clause is better. */
  readonly neighbourScore: number
  /** Share of the question that its clause has and ours lacks. */
  readonly neighbourHas: number
}

/**
 * A logistic model; above 0 is an answer. Fitted on questions to ten organizations, most of them without typical
 * questions; each organization's figures were taken with a model that had not seen it. scripts/fit-answer-model.mjs fits
 * it anew to the sets of this repository, which are only a part of those questions: its weights come out smaller.
 */
export const answerModel: {
  readonly bias: number
  readonly weights: Readonly<Record<keyof Signals, number>>
  readonly rivals: Readonly<Record<keyof Rivals, number>>
} = {
  bias: -2.24,
  weights: {
    score: 0.88,
    recall: 0.36,
    known: 0.61,
    unknown: -0.47,
    confidence: 2.44,
    fit: 0.42,
    defined: 1.39,
    hasAsks: -1.33,
    pinned: -3.08,
    outside: -2.18,
    noFigure: -4.36,
  },
  rivals: { neighbourScore: -2.3, neighbourHas: -2.03 },
}
