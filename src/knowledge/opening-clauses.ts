/** The clauses before the first heading: the title block, an introduction, or the paragraphs of a plain page. */
import { type ClauseDraft, finishClause } from './clause-draft.ts'
import type { Clause } from './document.ts'
import type { Part } from './outline.ts'
import type { SourceLine } from './source-line.ts'
import { titleBlockItems } from './title-block.ts'

/** Clause `0`: every line of the block, its facts as items. */
export function titleBlockClause(lines: readonly SourceLine[]): Clause {
  const items = titleBlockItems(lines).map(({ text }, index) => ({ id: `0/${index + 1}`, text }))
  const text = lines.map((line) => line.text).join('\n')
  const heading = 'Title block'
  return { id: '0', heading, headingPath: [heading], kind: 'metadata', text, items }
}

/** Each paragraph with the list that it leads to. */
function paragraphsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open && line.mark.kind !== 'plain') open.push(line)
    else groups.push([line])
  }
  return groups
}

function partOf({ mark, text }: SourceLine): Part {
  const prefix = mark.kind === 'bullet' ? '- ' : mark.kind === 'ordered' ? `${mark.label} ` : ''
  return { text, isItem: mark.kind !== 'plain', prefix }
}

/** More paragraphs than this are no introduction but the page itself. */
const longestIntroduction = 3

/** Words before any heading. `hasSections`: headings follow. */
export function openingClauses(
  lines: readonly SourceLine[],
  title: string | undefined,
  hasSections: boolean,
): Clause[] {
  const paragraphs = paragraphsOf(lines)
  const isIntroduction = hasSections && paragraphs.length <= longestIntroduction
  const groups = isIntroduction && lines.length > 0 ? [[...lines]] : paragraphs
  return groups.map((group, index) => {
    const draft: ClauseDraft = {
      id: isIntroduction ? 'Introduction' : `paragraph ${index + 1}`,
      heading: isIntroduction ? 'Introduction' : (title ?? ''),
      headingPath: isIntroduction ? ['Introduction'] : title === undefined ? [] : [title],
      kind: 'section',
      parts: group.map(partOf),
    }
    return finishClause(draft)
  })
}
