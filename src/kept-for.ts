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
