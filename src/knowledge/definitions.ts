/** The entries of a section of definitions. */
import type { Part } from './outline.ts'

export interface DefinedTerm {
  readonly term: string
  readonly parts: readonly Part[]
}

const strong =
  /^["“«]?\s*(\p{Lu}[^.:;,"”»|]{0,70}?)\s*["”»]?(?:\s*\([^)]{1,40}\))?\s*(?:\bmeans?\b|\bshall mean\b|\brefers? to\b|\bis defined as\b|\bhas the meaning\b|\bdésigne\b|\bs['’]entend\b|\||:\s|\s[–—-]\s)/u
const weak =
  /^["“«]?\s*(\p{Lu}[^.:;,"”»|]{0,50}?)\s*["”»]?\s+(?:is|are|includes?|est|sont|comprend)\s/u

function termOf(text: string, pattern: RegExp): string | undefined {
  const term = pattern
    .exec(text)?.[1]
    ?.replace(/^(?:the term|le terme)\s+/i, '')
    .trim()
  return term && term.split(' ').length <= 7 ? term : undefined
}

/** Cuts the parts of a section of definitions into one entry a term; undefined where they define nothing. */
export function readDefinitions(
  parts: readonly Part[],
): { readonly intro: readonly Part[]; readonly terms: readonly DefinedTerm[] } | undefined {
  if (!parts.some((part) => termOf(part.text, strong))) return undefined
  const intro: Part[] = []
  const terms: { term: string; parts: Part[] }[] = []
  for (const part of parts) {
    const certain = termOf(part.text, strong)
    const likely = certain ?? (terms.length > 0 ? termOf(part.text, weak) : undefined)
    const short = likely !== undefined && (certain !== undefined || likely.split(' ').length <= 4)
    if (
      likely !== undefined &&
      short &&
      !(part.isItem && terms.at(-1)?.parts[0]?.text.endsWith(':'))
    ) {
      terms.push({ term: likely, parts: [{ ...part, isItem: false, prefix: '' }] })
    } else (terms.at(-1)?.parts ?? intro).push(part)
  }
  return { intro, terms }
}
