/** A word of a sentence and the word of its clause that supports it. */

/** Where a word stands: the piece of a part of the unit. */
export interface Place {
  readonly part: number
  readonly index: number
}

/** A content word of the sentence (by the index of its piece) and the word of the unit that supports it. */
export interface Pair {
  readonly at: number
  readonly place: Place
}

export const keyOf = ({ part, index }: Place) => `${part}:${index}`

/** The words of the unit that a sentence says. */
export const saidOf = (pairs: readonly Pair[]): ReadonlySet<string> =>
  new Set(pairs.map(({ place }) => keyOf(place)))
