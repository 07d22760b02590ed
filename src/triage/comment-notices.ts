/** What is noticed of a public comment before anybody decides on it: the rules that it may touch, each quoted. */
import { type ClausesWithItems, commentRules } from './comment-rules.ts'
import { reviewComment } from './review-comment.ts'
import type { TriageSettings } from './settings.ts'

export type CommentNotice =
  | {
      readonly kind: 'ground'
      readonly clause: string
      readonly text: string
      readonly words: string[]
    }
  | { readonly kind: 'no-ground'; readonly rules: number }
  | { readonly kind: 'no-chart'; readonly name: { readonly en: string; readonly fr: string } }

/** Words of a comment that are shown for one rule. */
const mostWords = 4

/** The form by which comments are brought, and what is noticed of one; none where the organization has no such rules. */
export function commentReview(settings: TriageSettings, documents: readonly ClausesWithItems[]) {
  const { comments } = settings
  const rules = commentRules(settings, documents)
  if (!comments || rules.length === 0) return undefined
  const { form, field, post, chart } = comments
  return {
    form,
    field,
    post,
    notices(values: Readonly<Record<string, unknown>>): readonly CommentNotice[] {
      const text = (id: string) => (typeof values[id] === 'string' ? values[id] : '')
      const touched = reviewComment({ comment: text(field), post: text(post) }, rules)
      return [
        ...touched.map(({ rule, words }) => ({
          kind: 'ground' as const,
          clause: rule.clause,
          text: rule.text,
          words: [...new Set(words)].slice(0, mostWords),
        })),
        ...(touched.length > 0 ? [] : [{ kind: 'no-ground' as const, rules: rules.length }]),
        ...(chart ? [{ kind: 'no-chart' as const, name: chart }] : []),
      ]
    },
  }
}
