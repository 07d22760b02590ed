/** The rules of an organization that a public comment may touch, in the policy's words; people decide. */

import type { GroundKind } from './grounds/kinds.ts'
import { groundsTouched } from './grounds.ts'

/** An item of the clause that says what is not allowed. */
export interface CommentRule {
  readonly kind: GroundKind
  /** Its place in the clause's list, from 1. */
  readonly ordinal: number
  /** The item's id: the clause's, a slash and the ordinal. */
  readonly clause: string
  /** The policy's words. */
  readonly text: string
}

export interface TouchedRule {
  readonly rule: CommentRule
  /** The comment's words that may touch it; none where it is the matter as a whole. */
  readonly words: readonly string[]
}

/** None: no rule speaks against the comment, hard as its words on a service may be. */
export function reviewComment(
  { comment, post }: { readonly comment: string; readonly post: string },
  rules: readonly CommentRule[],
): readonly TouchedRule[] {
  const touched = new Map(groundsTouched(comment, post).map(({ kind, quotes }) => [kind, quotes]))
  return rules.flatMap((rule) => {
    const words = touched.get(rule.kind)
    return words ? [{ rule, words }] : []
  })
}
