/** A document's text, split into the clauses that can be cited. */
import { readDefinitions } from './definitions.ts'
import type { Clause, ClauseItem, DocumentFacts } from './document.ts'
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
import { isTitleBlock, isTitleLine, readFacts, readTitle, titleBlockItems } from './title-block.ts'
import { joinWrappedLines } from './wrapped-lines.ts'

export interface SplitText {
  readonly title: string | undefined
  readonly facts: DocumentFacts
  readonly clauses: readonly Clause[]
}

type Draft = Omit<Clause, 'items' | 'text'> & {
  readonly parts: readonly Part[]
  readonly above?: string
}

const printedName = (heading: Heading) =>
  heading.label === undefined ? heading.title : `${heading.label} ${heading.title}`

/** The number of the innermost numbered heading and the words below it: `5 Responding to Comments`. */
function idOf(path: readonly Heading[], own?: string): string {
  const last = path.at(-1)
  const numbered = path.filter((heading) => heading.label !== undefined).at(-1)
  if (own !== undefined) return numbered?.label === undefined ? own : `${numbered.label} ${own}`
  if (last?.label !== undefined) return last.label
  return numbered?.label === undefined ? (last?.title ?? '') : `${numbered.label} ${last?.title}`
}

function draftsOf(section: Section, hasChildren: boolean): Draft[] {
  const { path, number, parts } = section
  const last = path.at(-1)
  const heading = last?.title ?? ''
  const headingPath = path.map(printedName)
  const above = path.at(-2)?.title
  const base = { heading, headingPath, ...(above === undefined ? {} : { above }) }
  if (number !== undefined) return [{ ...base, id: number, kind: 'clause', parts }]
  const defines = path.findIndex((entry) => definitionTitles.test(entry.title))
  if (defines >= 0 && defines < path.length - 1) {
    const term = { text: section.printed ?? heading, isItem: false, prefix: '' }
    return [{ ...base, id: idOf(path), kind: 'definition', parts: [term, ...parts] }]
  }
  if (defines >= 0) {
    const read = readDefinitions(parts)
    const terms = (read?.terms ?? []).map(
      ({ term, parts: own }): Draft => ({
        heading: term,
        headingPath: [...headingPath, term],
        above: heading,
        id: idOf(path, term),
        kind: 'definition',
        parts: own,
      }),
    )
    const rest = read ? read.intro : parts
    if (isLeadIn(rest) && (terms.length > 0 || hasChildren)) return terms
    return [{ ...base, id: idOf(path), kind: 'section', parts: rest }, ...terms]
  }
  if (hasChildren && isLeadIn(parts)) return []
  if (backMatterTitles.test(heading)) {
    const printed = { text: section.printed ?? heading, isItem: false, prefix: '' }
    return [{ ...base, id: idOf(path), kind: 'metadata', parts: [printed, ...parts] }]
  }
  if (parts.length === 0) {
    const printed = { text: section.printed ?? heading, isItem: false, prefix: '' }
    return [{ ...base, id: idOf(path), kind: 'section', parts: [printed] }]
  }
  return [{ ...base, id: idOf(path), kind: 'section', parts }]
}

/** One sentence that only leads to what follows, or nothing at all. */
function isLeadIn(parts: readonly Part[]): boolean {
  if (parts.length > 1) return false
  const text = parts[0]?.text ?? ''
  return (
    text === '' ||
    text.endsWith(':') ||
    /^(?:the|these|following|in this)\b.{0,120}\b(?:definitions?|terms?|words)\b/i.test(text)
  )
}

const isBelow = (inner: Section, outer: Section) =>
  outer.number === undefined &&
  inner !== outer &&
  outer.path.every((heading, index) => inner.path[index] === heading) &&
  (inner.path.length > outer.path.length || inner.number !== undefined)

const printedText = (part: Part) => `${part.prefix}${part.text}`

function itemsOf(id: string, parts: readonly Part[], skip: number): readonly ClauseItem[] {
  const listed = parts.filter((part) => part.isItem)
  const leads = parts[skip]?.text.endsWith(':') && parts.length > skip + 1
  const paragraphs = parts.slice(leads ? skip + 1 : skip)
  const items = listed.length > 0 ? listed : paragraphs.length > 1 || leads ? paragraphs : []
  return items.map((part, index) => ({ id: `${id}/${index + 1}`, text: part.text }))
}

function finish(draft: Draft, id: string): Clause {
  const { parts, heading, headingPath, kind } = draft
  const printsHeading = kind === 'metadata' || (kind === 'definition' && parts[0]?.text === heading)
  const items = itemsOf(id, parts, printsHeading ? 1 : 0)
  return { id, heading, headingPath, kind, text: parts.map(printedText).join('\n'), items }
}

/** An id names one clause of its document: the second of two equal ones is told apart by what stands above it. */
function withUniqueIds(drafts: readonly Draft[]): Clause[] {
  const taken = new Set<string>()
  return drafts.map((draft) => {
    const candidates = [draft.id, ...(draft.above ? [`${draft.above} ${draft.id}`] : [])]
    let id = candidates.find((candidate) => !taken.has(candidate))
    for (let copy = 2; id === undefined; copy++) {
      const candidate = `${draft.id} (${copy})`
      if (!taken.has(candidate)) id = candidate
    }
    taken.add(id)
    return finish(draft, id)
  })
}

function titleBlock(lines: readonly SourceLine[]): Clause {
  const items = titleBlockItems(lines).map((line, index) => ({
    id: `0/${index + 1}`,
    text: line.text,
  }))
  const text = lines.map((line) => line.text).join('\n')
  return {
    id: '0',
    heading: 'Title block',
    headingPath: ['Title block'],
    kind: 'metadata',
    text,
    items,
  }
}

/** Words before any heading: each paragraph is a clause of its own, with the list that it leads to. */
function openingClauses(lines: readonly SourceLine[], title: string | undefined): Clause[] {
  const groups: SourceLine[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open && line.mark.kind !== 'plain') open.push(line)
    else groups.push([line])
  }
  return groups.map((group, index) => {
    const id = `paragraph ${index + 1}`
    const parts = group.map(
      (line): Part => ({
        text: line.text,
        isItem: line.mark.kind !== 'plain' && group.length > 1,
        prefix:
          line.mark.kind === 'bullet'
            ? '- '
            : line.mark.kind === 'ordered'
              ? `${line.mark.label} `
              : '',
      }),
    )
    const headingPath = title === undefined ? [] : [title]
    return finish({ id, heading: title ?? '', headingPath, kind: 'section', parts }, id)
  })
}

/** Splits a text into its clauses, in their order, and reads its title block. */
export function splitText(text: string): SplitText {
  const lines = groupLines(joinWrappedLines(readLines(text)))
  const titled = opensWithTitle(lines)
  const { opening, sections } = readOutline(lines, titled)
  const title = readTitle(opening, titled)
  const drafts = sections.flatMap((section) =>
    draftsOf(
      section,
      sections.some((other) => isBelow(other, section)),
    ),
  )
  const words = titled ? opening.slice(1) : opening
  const isBlock = isTitleBlock(words) || isTitleBlock(opening)
  const before = isBlock ? [titleBlock(opening)] : openingClauses(words, title)
  const clauses = [...before, ...withUniqueIds(drafts)]
  return { title, facts: readFacts(opening), clauses: clauses.length > 0 ? clauses : lone(lines) }
}

/** A first-level heading above all others, or a first line that reads like a title. */
function opensWithTitle([first, ...others]: readonly SourceLine[]): boolean {
  if (!first) return false
  if (first.mark.kind !== 'heading') return isTitleLine(first, others[0])
  const { level } = first.mark
  return others.every(({ mark }) => mark.kind !== 'heading' || mark.level > level)
}

/** A text of nothing but a title is a clause all the same. */
function lone(lines: readonly SourceLine[]): Clause[] {
  return openingClauses(lines, undefined)
}
