/** Footnotes of a PDF: taken from the foot of their page, to be said after the paragraph that refers to them. */
import type { Line } from './pdf-lines.ts'
import type { Piece } from './pdf-tables.ts'

export interface PageOfNotes {
  readonly pieces: readonly Piece[]
  /** Where short level rules stand: one parts the notes from the text. */
  readonly separators: readonly number[]
}

export interface PartedPage {
  /** What is left of the page. */
  readonly pieces: readonly Piece[]
  /** The lines of each note, by the line that refers to it. */
  readonly notes: ReadonlyMap<Line, readonly Line[]>
}

/** The mark that a note begins with: `2`, apart or touching its first word. */
const markOf = (line: Line) => /^(\d{1,3}|[*†‡§])/.exec(line.text)?.[1]

const withoutMark = (line: Line, mark: string): Line => {
  const text = line.text.slice(mark.length).trimStart()
  return { ...line, text, marked: text, opening: { ...line.opening, sign: text.slice(0, 1) } }
}

/** Where the notes of a page begin: at a line below a rule, or in smaller type, that opens with a mark of the page. */
function startOfNotes(page: PageOfNotes, marks: ReadonlySet<string>, bodySize: number): number {
  return page.pieces.findIndex((piece, index) => {
    if (piece.kind !== 'line' || !marks.has(markOf(piece) ?? '')) return false
    const isParted = page.separators.some(
      (y) => y < piece.y + 0.3 * piece.size && y > piece.bottom - 3 * piece.size,
    )
    const isSmall = piece.size < 0.93 * bodySize
    const below = page.pieces.slice(index)
    const isLast = below.every((other) => other.kind === 'line' && other.size <= piece.size + 0.5)
    return isLast && (isParted || isSmall)
  })
}

export function partNotes(page: PageOfNotes, bodySize: number): PartedPage {
  const lines = page.pieces.filter((piece): piece is Line => piece.kind === 'line')
  const references = lines.flatMap((line) => line.noteMarks.map((mark) => ({ mark, line })))
  const marks = new Set(references.map(({ mark }) => mark))
  const start = startOfNotes(page, marks, bodySize)
  if (start < 0) return { pieces: page.pieces, notes: new Map() }
  const byMark = new Map<string, Line[]>()
  let open: Line[] = []
  for (const piece of page.pieces.slice(start)) {
    if (piece.kind !== 'line') continue
    const mark = markOf(piece)
    if (mark !== undefined && marks.has(mark) && !byMark.has(mark)) {
      open = []
      byMark.set(mark, open)
      open.push(withoutMark(piece, mark))
    } else open.push(piece)
  }
  const notes = new Map<Line, Line[]>()
  for (const { mark, line } of references) {
    notes.set(line, [...(notes.get(line) ?? []), ...(byMark.get(mark) ?? [])])
    byMark.delete(mark)
  }
  return { pieces: page.pieces.slice(0, start), notes }
}
