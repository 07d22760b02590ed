/** What changed between two versions of a document, clause by clause. */
import { matchClauses } from './clause-match.ts'
import type { Clause, PolicyDocument } from './document.ts'
import { type WordChange, wordChanges } from './word-changes.ts'

export type ClauseChange =
  | { readonly kind: 'added'; readonly after: Clause }
  | { readonly kind: 'removed'; readonly before: Clause }
  | {
      readonly kind: 'changed'
      readonly before: Clause
      readonly after: Clause
      readonly words: readonly WordChange[]
    }
  /** The same clause under another id; `words` where its text changed as well. */
  | {
      readonly kind: 'renumbered'
      readonly before: Clause
      readonly after: Clause
      readonly words: readonly WordChange[]
    }

/** The words that a reader compares: the heading, and the text under it where that does not begin with it. */
function wordsOf({ heading, text }: Clause): string {
  return text.startsWith(heading) ? text : `${heading}\n${text}`
}

/** In the order of the newer version; what was removed stands where it was. No entry for a clause that stayed as it was. */
export function clauseChanges(
  before: Pick<PolicyDocument, 'clauses'>,
  after: Pick<PolicyDocument, 'clauses'>,
): readonly ClauseChange[] {
  const pairs = matchClauses(before.clauses, after.clauses)
  const oldOf = new Map(pairs.map((pair) => [pair.after, pair.before]))
  const kept = new Set(pairs.map((pair) => pair.before))
  const removed = before.clauses.filter((clause) => !kept.has(clause))
  const changes: ClauseChange[] = []
  const takeRemovedUpTo = (position: number) => {
    while (removed[0] && before.clauses.indexOf(removed[0]) < position) {
      const clause = removed.shift()
      if (clause) changes.push({ kind: 'removed', before: clause })
    }
  }
  for (const clause of after.clauses) {
    const old = oldOf.get(clause)
    if (!old) {
      changes.push({ kind: 'added', after: clause })
      continue
    }
    takeRemovedUpTo(before.clauses.indexOf(old))
    const isSame = wordsOf(old) === wordsOf(clause)
    if (isSame && old.id === clause.id) continue
    const words = isSame ? [] : wordChanges(wordsOf(old), wordsOf(clause))
    const kind = old.id === clause.id ? 'changed' : 'renumbered'
    changes.push({ kind, before: old, after: clause, words })
  }
  takeRemovedUpTo(before.clauses.length)
  return changes
}
