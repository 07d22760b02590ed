/** A document's text, split into the clauses that can be cited. */
import { type ClauseDraft, withUniqueIds } from './clause-draft.ts'
import { readDefinitions } from './definitions.ts'
import type { Clause, DocumentFacts } from './document.ts'
import { openingClauses, titleBlockClause } from './opening-clauses.ts'
import {
  backMatterTitles,
  definitionTitles,
  type Heading,
  type Part,
  readOutline,
  type Section,
} from './outline.ts'
import { groupLines } from './paragraph-groups.ts'
import { readLines, type SourceLine } from './source-line.ts'
import { isTitleBlock, isTitleLine, readFacts, readTitle } from './title-block.ts'
import { joinWrappedLines } from './wrapped-lines.ts'

export interface SplitText {
  readonly title: string | undefined
  readonly facts: DocumentFacts
  readonly clauses: readonly Clause[]
}

const printedName = (heading: Heading) =>
  heading.label === undefined ? heading.title : `${heading.label} ${heading.title}`

/** The number of the innermost numbered heading and the words below it: `5 Responding to Comments`. */
function idOf(path: readonly Heading[], term?: string): string {
  const last = path.at(-1)
  if (term === undefined && last?.label !== undefined) return last.label
  const numbered = path.filter((heading) => heading.label !== undefined).at(-1)
  const words = term ?? last?.title ?? ''
  return numbered?.label === undefined ? words : `${numbered.label} ${words}`
}

/** One sentence that only leads to what follows, or nothing at all. */
function isLeadIn(parts: readonly Part[]): boolean {
  if (parts.length > 1) return false
  const text = parts[0]?.text ?? ''
  const announces = /^(?:the|these|following|in this)\b.{0,120}\b(?:definitions?|terms?|words)\b/i
  return text === '' || text.endsWith(':') || announces.test(text)
}

type DraftBase = Pick<ClauseDraft, 'id' | 'heading' | 'headingPath' | 'above'>

/** A section of definitions: one clause a term, and its other words, if they are more than a lead-in. */
function definitionDrafts(section: Section, base: DraftBase, hasChildren: boolean): ClauseDraft[] {
  const read = readDefinitions(section.parts)
  const terms = (read?.terms ?? []).map(
    ({ term, parts }): ClauseDraft => ({
      id: idOf(section.path, term),
      heading: term,
      headingPath: [...base.headingPath, term],
      above: base.heading,
      kind: 'definition',
      parts,
    }),
  )
  const rest = read?.intro ?? section.parts
  if (isLeadIn(rest) && (terms.length > 0 || hasChildren)) return terms
  return [{ ...base, kind: 'section', parts: rest }, ...terms]
}

function draftsOf(section: Section, hasChildren: boolean): ClauseDraft[] {
  const { path, number, parts } = section
  const heading = path.at(-1)?.title ?? ''
  const above = path.at(-2)?.title
  const base: DraftBase = {
    id: number ?? idOf(path),
    heading,
    headingPath: path.map(printedName),
    ...(above === undefined ? {} : { above }),
  }
  if (number !== undefined) return [{ ...base, kind: 'clause', parts }]
  const printed: Part = { text: section.printed ?? heading, isItem: false, prefix: '' }
  const withHeading = { parts: [printed, ...parts], headings: 1 }
  const defines = path.findIndex((entry) => definitionTitles.test(entry.title))
  if (defines >= 0 && defines < path.length - 1) {
    return [{ ...base, ...withHeading, kind: 'definition' }]
  }
  if (defines >= 0) return definitionDrafts(section, base, hasChildren)
  if (hasChildren && isLeadIn(parts)) return []
  if (backMatterTitles.test(heading)) return [{ ...base, ...withHeading, kind: 'metadata' }]
  if (parts.length === 0) return [{ ...base, ...withHeading, kind: 'section' }]
  return [{ ...base, kind: 'section', parts }]
}

const isBelow = (inner: Section, outer: Section) =>
  outer.number === undefined &&
  inner !== outer &&
  outer.path.every((heading, index) => inner.path[index] === heading) &&
  (inner.path.length > outer.path.length || inner.number !== undefined)

/** A first-level heading above all others, or a first line that reads like a title. */
function opensWithTitle([first, ...others]: readonly SourceLine[]): boolean {
  if (!first) return false
  if (first.mark.kind !== 'heading') return isTitleLine(first, others[0])
  const { level } = first.mark
  return others.every(({ mark }) => mark.kind !== 'heading' || mark.level > level)
}

/** Splits a text into its clauses, in their order, and reads its title block. */
export function splitText(text: string): SplitText {
  const lines = groupLines(joinWrappedLines(readLines(text)))
  const titled = opensWithTitle(lines)
  const { opening, sections } = readOutline(lines, titled)
  const title = readTitle(opening, titled)
  // What stands below a section follows it at once.
  const drafts = sections.flatMap((section, index) => {
    const next = sections[index + 1]
    return draftsOf(section, next !== undefined && isBelow(next, section))
  })
  const words = titled ? opening.slice(1) : opening
  const isBlock = isTitleBlock(words) || isTitleBlock(opening)
  const before = isBlock
    ? [titleBlockClause(opening)]
    : openingClauses(words, title, drafts.length > 0)
  const clauses = [...before, ...withUniqueIds(drafts)]
  // A text of nothing but a title is a clause all the same.
  const cited = clauses.length > 0 ? clauses : openingClauses(lines, undefined, false)
  return { title, facts: readFacts(opening), clauses: cited }
}
