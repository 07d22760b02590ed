/** Paragraphs of a PDF, put together from its lines by what the eye goes by: gaps, indents, and lines that end early. */
import { isLine, type Layout } from './pdf-layout.ts'
import type { Line } from './pdf-lines.ts'
import type { PdfTable, Piece } from './pdf-tables.ts'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly lines: readonly Line[]
}

/** How far right lines reach that begin about where this one does. The farthest few may stand out. */
function edgeOf(line: Line, others: readonly Line[]): number {
  const beside = others.filter(({ x, right }) => x < line.right && right > line.x)
  const rights = beside.map(({ right }) => right).sort((a, b) => b - a)
  return rights[Math.min(2, Math.floor(rights.length / 4))] ?? line.right
}

export const bulletSigns = /^[•●○▪◦‣∙■□➢➤✓✔❖⁃\uf020-\uf0ff]/u
const opensItem =
  /^(?:\(?(?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,3}(?:\.\d{1,3}){0,4})[.)]|\d{1,3}(?:\.\d{1,3}){1,4})(?:\s|$)/i
const endsSentence = /[.!?:;]["”’»)]?$/

/** Whether a line begins with a sign or number that begins an item or a clause. */
export function opensWithMarker({ opening, size, text }: Line): boolean {
  if (bulletSigns.test(opening.sign)) return true
  if (/^[-–—*o]$/.test(opening.sign)) return opening.gap > 0.2 * size
  return opensItem.test(text)
}

/** Where the words of an item begin, after its marker. */
const textStart = (line: Line) => (opensWithMarker(line) ? line.opening.textX : line.x)

interface Neighbours {
  readonly open: readonly Line[]
  /** The lines of `open` that stand in the column of `before`, its first line being one that goes on from another column. */
  readonly column: readonly Line[]
  readonly before: Line
  readonly line: Line
  readonly edge: number
  readonly sameColumn: boolean
}

/** Programs that count letters leave this part of a line free, in the middle of a paragraph. */
const carelessShare = 0.2

const isFactLine = (line: Line) =>
  !opensWithMarker(line) && /\t|^\p{Lu}[^:.]{1,39}:\s/u.test(line.text)

/** Whether the room at the end of a line would have held the first word of the next: then the line was ended on purpose. */
function endsEarly({ column, before, line, edge }: Neighbours, { gapped }: Layout): boolean {
  if (isFactLine(before) && isFactLine(line)) return true
  const room = edge - before.right
  if (room < line.opening.width + 0.8 * before.size) return false
  const width = edge - (column[0]?.x ?? before.x)
  if (room > carelessShare * width) return true
  return !gapped && endsSentence.test(before.text)
}

/** A short line that ends no sentence, after one that did: a heading that nothing else sets apart. */
function isBareHeading({ column, before, line, edge }: Neighbours): boolean {
  if (!endsSentence.test(before.text) || endsSentence.test(line.text)) return false
  const width = edge - (column[0]?.x ?? before.x)
  return /^\p{Lu}/u.test(line.text) && edge - line.right > 0.3 * width
}

function isIndentedAnew({ open, column, before, line }: Neighbours): boolean {
  const [first] = column
  const step = 0.8 * line.size
  if (!first) return false
  if (column.length < open.length) return Math.abs(line.x - first.x) > step
  const usual = open.length > 1 ? (open[1] ?? first).x : undefined
  if (usual !== undefined) return Math.abs(line.x - usual) > step
  // Back to the margin: the first line alone was indented, unless a sentence ended with it.
  if (line.x < first.x - step) return endsSentence.test(before.text)
  return line.x > textStart(first) + step
}

/** Lines of one paragraph have a size in common, though a name or a command in it may be set smaller. */
const shareSize = (a: Line, b: Line) =>
  a.sizes.some((one) => b.sizes.some((other) => Math.abs(one - other) <= 0.08 * one))

/** A dash below the dash that opened the item above it. */
const isNextItem = ({ open: [first], line }: Neighbours) =>
  first !== undefined &&
  opensWithMarker(first) &&
  first.opening.sign === line.opening.sign &&
  Math.abs(first.x - line.x) < 2

function beginsAnew(near: Neighbours, layout: Layout): boolean {
  const { open, before, line, sameColumn } = near
  const { leading } = layout
  if (!shareSize(before, line)) return true
  const text = before.text
  const ended = endsSentence.test(text)
  const early = endsEarly(near, layout)
  if (opensWithMarker(line)) {
    const isBullet = bulletSigns.test(line.opening.sign)
    if (isBullet || ended || early || isIndentedAnew(near) || isNextItem(near)) return true
    if (/\b(?:and|or|et|ou)$/i.test(text) && /^\(/.test(line.text)) return true
  }
  if (!sameColumn) return early || (ended && !/^\p{Ll}/u.test(line.text))
  const pitch = (line.bottom - before.bottom) / line.size
  const own = open.length > 1 ? ((open[1]?.bottom ?? 0) - (open[0]?.bottom ?? 0)) / line.size : 0
  if (pitch > 1.2 * Math.max(leading, Math.min(own, 1.3 * leading))) return true
  if ((ended && line.bold && !before.bold) || isBareHeading(near)) return true
  return early || isIndentedAnew(near)
}

/** A heading that goes on in the next line: large or bold, of one style, and set close. */
function isHeadingGoingOn({ before, line, sameColumn }: Neighbours, layout: Layout): boolean {
  if (!sameColumn || before.size < 1.07 * layout.bodySize) return false
  if (Math.abs(before.size - line.size) > 0.05 * line.size || opensWithMarker(line)) return false
  return before.bold === line.bold && line.bottom - before.bottom < 1.4 * line.size
}

/** On a page of fewer lines the page before shows how far lines reach. */
const fewestLines = 8

/**
 * The paragraphs and tables of a document in their order; a paragraph may run over a page's end. `notes` has the lines
 * of a footnote by the line that refers to it.
 */
export function paragraphsOf(
  pages: readonly { readonly pieces: readonly Piece[] }[],
  notes: ReadonlyMap<Line, readonly Line[]>,
  layout: Layout,
): readonly (Paragraph | PdfTable)[] {
  const found: (Paragraph | PdfTable)[] = []
  let open: Line[] = []
  let column: Line[] = []
  const close = () => {
    if (open.length > 0) found.push({ kind: 'paragraph', lines: open })
    for (const line of open) {
      const note = notes.get(line) ?? []
      if (note.length > 0) found.push({ kind: 'paragraph', lines: note })
    }
    open = []
    column = []
  }
  let above: readonly Line[] = []
  for (const { pieces } of pages) {
    const lines = pieces.filter(isLine)
    const around = lines.length < fewestLines ? [...above, ...lines] : lines
    let first = true
    for (const piece of pieces) {
      if (!isLine(piece)) {
        close()
        found.push(piece)
        continue
      }
      const before = open.at(-1)
      if (before) {
        const sameColumn = !first && piece.bottom > before.bottom
        const edge = edgeOf(before, first ? above : around)
        const near = { open, column, before, line: piece, edge, sameColumn }
        if (!isHeadingGoingOn(near, layout) && beginsAnew(near, layout)) close()
        if (!sameColumn) column = []
      }
      open.push(piece)
      column.push(piece)
      first = false
    }
    if (lines.length > 0) above = lines
  }
  close()
  return found
}
