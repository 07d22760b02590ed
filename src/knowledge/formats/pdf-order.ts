/** The order of reading on a PDF page, where a program drew a part out of its place. */
import type { Piece } from './pdf-tables.ts'

interface Segment {
  readonly pieces: Piece[]
  x: number
  right: number
  y: number
  bottom: number
}

/** Farther down the page begins another part, as a footer after a header. Points. */
const farthest = 60

/** Pieces drawn one below the other. A jump upwards begins a new column, or a part drawn late. */
function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of pieces) {
    const open = segments.at(-1)
    if (open && piece.bottom > open.bottom - 2 && piece.y < open.bottom + farthest) {
      open.pieces.push(piece)
      open.x = Math.min(open.x, piece.x)
      open.right = Math.max(open.right, piece.right)
      open.y = Math.min(open.y, piece.y)
      open.bottom = Math.max(open.bottom, piece.bottom)
    } else {
      const { x, right, y, bottom } = piece
      segments.push({ pieces: [piece], x, right, y, bottom })
    }
  }
  return segments
}

const isAbove = (a: Segment, b: Segment) => a.bottom <= b.y + 2 && a.x < b.right && b.x < a.right

/** Columns keep the order in which they are drawn; a header or heading drawn late goes above what stands below it. */
export function inReadingOrder(pieces: readonly Piece[]): readonly Piece[] {
  const ordered: Segment[] = []
  for (const segment of segmentsOf(pieces)) {
    let at = ordered.length
    for (
      let before = ordered[at - 1];
      before && isAbove(segment, before);
      before = ordered[at - 1]
    ) {
      at -= 1
    }
    ordered.splice(at, 0, segment)
  }
  return ordered.flatMap((segment) => segment.pieces)
}
