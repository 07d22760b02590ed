/** What the index returns: a clause, or a part of one that can be shown on its own. */
import type { Clause, ClauseItem, PolicyDocument } from './document.ts'
import { tuning } from './tuning.ts'

export interface Passage {
  readonly document: PolicyDocument
  readonly clause: Clause
  /** The item that the passage is, where it is one. */
  readonly item?: ClauseItem
  /** Words of the clause to the letter. */
  readonly text: string
}

/**
 * Cuts a clause into passages: its lines. Under a printed number short lines are joined, as the number is what gets
 * cited; elsewhere each line stands for itself, as each may be the whole of an answer.
 */
function cutClause(clause: Clause): readonly string[] {
  const shortest = /^\d/.test(clause.id) ? tuning.joinedLines : 0
  const passages: string[] = []
  for (const line of clause.text.split('\n')) {
    const before = passages.at(-1)
    if (before !== undefined && before.length + line.length < shortest) {
      passages[passages.length - 1] = `${before}\n${line}`
    } else passages.push(line)
  }
  return passages
}

/** `- ` or `(iv) ` may stand before an item's words in its clause. */
const longestMarker = 8

/** The passages of a document in their order. */
export function passagesOf(document: PolicyDocument): Passage[] {
  return document.clauses.flatMap((clause) =>
    cutClause(clause).map((text): Passage => {
      const item = clause.items.find(
        (candidate) =>
          text.endsWith(candidate.text) && text.length <= candidate.text.length + longestMarker,
      )
      return item ? { document, clause, item, text } : { document, clause, text }
    }),
  )
}
