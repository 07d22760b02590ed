/** The paragraphs of a PDF as blocks: which are headings, which items, and of which rank. */
import type { Block } from './block.ts'
import { joinAtLineEnd, type Vocabulary } from './hyphens.ts'
import { bulletSigns, opensWithMarker, type Paragraph } from './pdf-paragraphs.ts'
import type { PdfTable } from './pdf-tables.ts'
import { readTable } from './table.ts'

/** Longer ones are paragraphs in large type. */
const longestHeading = 160
/** Larger by this part than the body is a heading. */
const headingSize = 1.07

const sizeOf = ({ lines }: Paragraph) => Math.round((lines[0]?.size ?? 0) * 2) / 2

/** The lines as one text; where one stretch of bold words runs over a line end, its marks are closed up. */
export const textOf = ({ lines }: Paragraph, vocabulary: Vocabulary) =>
  lines
    .map(({ marked }) => marked)
    .reduce((text, line) => joinMarked(text, line, vocabulary), '')
    .trim()

function joinMarked(before: string, after: string, vocabulary: Vocabulary): string {
  if (!before.endsWith('**') || !after.startsWith('**'))
    return joinAtLineEnd(before, after, vocabulary)
  return joinAtLineEnd(before.slice(0, -2), after.slice(2), vocabulary)
}

/** A line of a table of contents: a title, leaders, a page. */
const isContentsLine = (text: string) => /(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$/.test(text)

const contentsTitle = /^(?:table of contents|contents|table des matières|sommaire)$/i

function headingSizes(paragraphs: readonly Paragraph[], bodySize: number): readonly number[] {
  const sizes = new Set(paragraphs.filter((paragraph) => isLarge(paragraph, bodySize)).map(sizeOf))
  return [...sizes].sort((a, b) => b - a)
}

function isLarge(paragraph: Paragraph, bodySize: number): boolean {
  const length = paragraph.lines.reduce((sum, { text }) => sum + text.length + 1, 0)
  const hasLetters = paragraph.lines.some(({ text }) => /\p{L}{2}/u.test(text))
  return sizeOf(paragraph) >= headingSize * bodySize && length <= longestHeading && hasLetters
}

/** Ranks of nested lists, by how far in their markers stand. */
class Nesting {
  private indents: number[] = []

  depthOf(x: number): number {
    const near = 4
    this.indents = this.indents.filter((indent) => indent < x + near)
    if ((this.indents.at(-1) ?? Number.NEGATIVE_INFINITY) < x - near) this.indents.push(x)
    return this.indents.length - 1
  }

  end(): void {
    this.indents = []
  }
}

/** The words after a bullet, whose sign stands alone or touches them. */
const withoutBullet = (text: string) =>
  text
    .replace(/^\*\*(?=[•●○▪◦‣∙■□])/u, '')
    .replace(bulletSigns, '')
    .replace(/^(?:\*\*)?[-–—*o](?:\*\*)?(?=\s)/, '')
    .trim()

export function blocksOf(
  parts: readonly (Paragraph | PdfTable)[],
  bodySize: number,
  vocabulary: Vocabulary,
): readonly Block[] {
  const paragraphs = parts.filter((part): part is Paragraph => part.kind === 'paragraph')
  const sizes = headingSizes(paragraphs, bodySize)
  const nesting = new Nesting()
  const blocks: Block[] = []
  for (const part of parts) {
    if (part.kind === 'table') {
      const rows = part.rows.map((cells) =>
        cells.map((text): Block[] => (text === '' ? [] : [{ kind: 'paragraph', text }])),
      )
      blocks.push(...readTable(rows, blocks))
      continue
    }
    const text = textOf(part, vocabulary)
    const [line] = part.lines
    if (!line || text === '' || isContentsLine(text)) continue
    const { sign } = line.opening
    if (isLarge(part, bodySize)) {
      nesting.end()
      blocks.push({ kind: 'heading', level: sizes.indexOf(sizeOf(part)) + 1, text })
    } else if (opensWithMarker(line) && (bulletSigns.test(sign) || /^[-–—*o]$/.test(sign))) {
      blocks.push({
        kind: 'item',
        depth: nesting.depthOf(line.x),
        marker: '-',
        text: withoutBullet(text),
      })
    } else {
      if (!opensWithMarker(line)) nesting.end()
      blocks.push({ kind: 'paragraph', text })
    }
  }
  return blocks.filter((block) => !('text' in block && contentsTitle.test(block.text)))
}
