/** Puts two rankings of the same clauses together: by words, and by meaning. */

/** The usual constant of reciprocal rank fusion: how little the first places count for more than the next. */
const flatness = 60

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): only places count, so that scores of different kinds
 * need no common scale, which could only be tuned for one model. What the second ranking does not have counts as last.
 * Ties keep the order of `ranked`.
 */
export function fuse<Entry>(
  ranked: readonly Entry[],
  keyOf: (entry: Entry) => string,
  others: readonly string[],
): readonly Entry[] {
  const places = new Map(others.map((key, place) => [key, place]))
  const worth = (place: number) => 1 / (flatness + place)
  return ranked
    .map((entry, place) => {
      const other = places.get(keyOf(entry)) ?? others.length
      return { entry, place, value: worth(place) + worth(other) }
    })
    .sort((a, b) => b.value - a.value || a.place - b.place)
    .map(({ entry }) => entry)
}
