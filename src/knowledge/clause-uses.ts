/** Where an organization's settings rely on clauses: wherever a key says that it names some. */

export interface ClauseUse {
  /** Where it stands: `['forms', 'complaint', 'cites', 'involves']`. */
  readonly path: readonly PropertyKey[]
  /** A clause's or an item's id, with `document#` before it where one document is meant. */
  readonly clause: string
}

/** Keys under which clauses stand, whatever part of the file they belong to. */
const lists = new Set(['clause', 'clauses', 'decidedUnder'])
const records = new Set(['cites'])
const keyed = new Set(['asks'])
/** A verb of a workflow says by this word that it may rest on a clause; it names none. */
const noClause = 'optional'

/** Every use in a file as it was parsed. */
export function clauseUses(
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly ClauseUse[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => clauseUses(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...path, key]
    if (lists.has(key) || records.has(key)) return textsOf(part, here)
    if (keyed.has(key) && typeof part === 'object' && part !== null)
      return Object.keys(part).map((clause) => ({ path: [...here, clause], clause }))
    return clauseUses(part, here)
  })
}

function textsOf(value: unknown, path: readonly PropertyKey[]): readonly ClauseUse[] {
  if (typeof value === 'string') return value === noClause ? [] : [{ path, clause: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...path, key]))
}
