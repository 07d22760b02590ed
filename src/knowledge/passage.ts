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

/** Cuts a clause into passages: its lines, short ones joined with the one before. */
function cutClause(clause: Clause): readonly string[] {
  if (clause.text.length <= tuning.whole) return [clause.text]
  const passages: string[] = []
  for (const line of clause.text.split('\n')) {
    const before = passages.at(-1)
    if (
      before !== undefined &&
      before.length + line.length < (/^\d/.test(clause.id) ? tuning.joinedNumbered : tuning.joined)
    ) {
      passages[passages.length - 1] = `${before}\n${line}`
    } else passages.push(line)
  }
  return passages
}

/** The passages of a document in their order. */
export function passagesOf(document: PolicyDocument): Passage[] {
  return document.clauses.flatMap((clause) =>
    cutClause(clause).map((text): Passage => {
      const item = clause.items.find((candidate) => text.endsWith(candidate.text))
      const isItem = item !== undefined && text.length <= item.text.length + 8
      return isItem ? { document, clause, item, text } : { document, clause, text }
    }),
  )
}
