/** What was found of a text, kept for whoever asks of the same text again. */

/** Finds something of texts, and keeps it for so many of them; then it begins anew. */
export function keptFor<Found>(
  most: number,
  find: (text: string) => Found,
): (text: string) => Found {
  const known = new Map<string, { readonly found: Found }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.found
    if (known.size >= most) known.clear()
    const found = find(text)
    known.set(text, { found })
    return found
  }
}

/** A message and its parts are read by one after the other within a turn, and by nobody after it. */
export const textsOfTurn = 8

/** The words of clauses are quoted and compared again and again. */
export const textsOfClauses = 5000
