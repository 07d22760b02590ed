/** A clause in the making: its parts as printed, before its id is known to be the only one. */
import type { Clause, ClauseItem } from './document.ts'
import type { Part } from './outline.ts'

export type ClauseDraft = Omit<Clause, 'items' | 'text'> & {
  readonly parts: readonly Part[]
  /** How many parts at the beginning are the printed heading. */
  readonly headings?: number
  /** The heading above its own. */
  readonly above?: string
}

/** The list's items; without a list the paragraphs, where there are several or one line leads to them. */
function itemsOf(id: string, parts: readonly Part[]): readonly ClauseItem[] {
  const listed = parts.filter((part) => part.isItem)
  const leads = parts.length > 1 && parts[0]?.text.endsWith(':')
  const paragraphs = leads ? parts.slice(1) : parts
  const items = listed.length > 0 ? listed : leads || paragraphs.length > 1 ? paragraphs : []
  return items.map((part, index) => ({ id: `${id}/${index + 1}`, text: part.text }))
}

/** Makes the clause of a draft under an id. */
export function finishClause(draft: ClauseDraft, id = draft.id): Clause {
  const { parts, heading, headingPath, kind, headings = 0 } = draft
  const text = parts.map((part) => `${part.prefix}${part.text}`).join('\n')
  return { id, heading, headingPath, kind, text, items: itemsOf(id, parts.slice(headings)) }
}

/** Clauses whose ids are each the only one: of two equal ones the second is told apart by what stands above it. */
export function withUniqueIds(drafts: readonly ClauseDraft[]): Clause[] {
  const taken = new Set<string>()
  return drafts.map((draft) => {
    const candidates = [draft.id, ...(draft.above ? [`${draft.above} ${draft.id}`] : [])]
    let id = candidates.find((candidate) => !taken.has(candidate))
    for (let copy = 2; id === undefined; copy++) {
      const candidate = `${draft.id} (${copy})`
      if (!taken.has(candidate)) id = candidate
    }
    taken.add(id)
    return finishClause(draft, id)
  })
}
