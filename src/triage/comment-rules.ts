/** The items of a clause that say which public comments are not allowed, each with what it is about. */
import type { CommentRule } from './review-comment.ts'
import type { TriageSettings } from './settings.ts'

/** What is used of a policy document. */
export interface ClausesWithItems {
  readonly clauses: readonly {
    readonly id: string
    readonly items: readonly { readonly id: string; readonly text: string }[]
  }[]
}

/** None where the organization names no such clause, or its documents do not hold it. */
export function commentRules(
  { comments }: TriageSettings,
  documents: readonly ClausesWithItems[],
): readonly CommentRule[] {
  if (!comments) return []
  const items =
    documents.flatMap(({ clauses }) => clauses).find(({ id }) => id === comments.clause)?.items ??
    []
  return comments.grounds.flatMap((kind, index) => {
    const item = items[index]
    return item ? [{ kind, ordinal: index + 1, clause: item.id, text: item.text }] : []
  })
}
