/** What is printed on every page of a PDF and belongs to none: running headers, footers, page numbers. */
import type { Layout } from './pdf-layout.ts'
import type { Piece } from './pdf-tables.ts'

export interface PageOfPieces {
  readonly height: number
  readonly pieces: readonly Piece[]
}

const textOf = (piece: Piece) =>
  (piece.kind === 'line' ? piece.text : piece.rows.flat().join(' ')).trim()

/** Fewer lines than this run at the top or the bottom of a page. */
const deepest = 5

const pageNumber =
  /^(?:[-–—|\s]*(?:page|p\.)?[-–—|\s]*\d{1,4}[-–—|\s]*|.{0,60}\bpage\s+\d{1,4}(?:\s*(?:of|de|sur|\/)\s*\d{1,4})?)$/i

/** What a piece says and where, with its numbers left open: `Page # of #`, 30 points from the top. */
const keyOf = (piece: Piece, isTop: boolean, height: number) => {
  const distance = Math.round((isTop ? piece.bottom : height - piece.bottom) / 6)
  return `${isTop} ${distance} ${textOf(piece).replace(/\d+/g, '#')}`
}

/** The pieces at one edge of a page up to the first gap that is wider than those between lines of the text. */
function edgeGroup(fromEdge: readonly Piece[], leading: number): readonly Piece[] {
  const end = fromEdge.findIndex((piece, index) => {
    const inner = fromEdge[index + 1]
    if (!inner || piece.kind === 'table') return true
    const size = Math.max(piece.size, inner.kind === 'line' ? inner.size : 0)
    return Math.abs(inner.bottom - piece.bottom) > 1.3 * leading * size
  })
  return end < 0 || end >= deepest ? [] : fromEdge.slice(0, end + 1)
}

/** What may run through the pages, with its key. */
function marginOf(
  { pieces, height }: PageOfPieces,
  leading: number,
): readonly (readonly [Piece, string])[] {
  const byPlace = [...pieces].sort((a, b) => a.bottom - b.bottom)
  const top = edgeGroup(byPlace, leading)
  const bottom = edgeGroup(byPlace.reverse(), leading)
  return [
    ...top.map((piece) => [piece, keyOf(piece, true, height)] as const),
    ...bottom.map((piece) => [piece, keyOf(piece, false, height)] as const),
  ]
}

const isFact = (text: string) => /(?:^|\s)[\p{L} ]{2,40}:\s+\S|#\s*\S/u.test(text)

/** A piece that stands where page numbers stand, and is one. */
const isPageNumber = (piece: Piece, height: number) =>
  (piece.bottom < 0.1 * height || piece.bottom > 0.88 * height) && pageNumber.test(textOf(piece))

/** `11/21/26, 5:12 AM`, an address, `1/3`: what a browser prints at the edges. */
const browserLine = /^\d{1,4}[-/]\d{1,2}[-/]\d{2,4},|^(?:file|https?):\/\/|\s\d{1,4}\/\d{1,4}$/

/** Small print at the very edge, as browsers set it on pages that they print. */
const isSmallPrint = (piece: Piece, height: number, bodySize: number) =>
  piece.kind === 'line' &&
  (piece.size < 0.8 * bodySize || browserLine.test(piece.text)) &&
  (piece.bottom < 0.05 * height || piece.bottom > 0.94 * height)

/** Leaves out what runs through the pages. A header that states facts is the title block: its first copy stays. */
export function withoutFurniture<Page extends PageOfPieces>(
  pages: readonly Page[],
  { bodySize, leading }: Layout,
): readonly Page[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(marginOf(page, leading).map(([, key]) => key))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  // A long line may well be part of the text; to run, it must stand on nearly all pages.
  const runs = ([piece, key]: readonly [Piece, string]) => {
    const isLong = piece.kind === 'line' && /^[^\t]{60}/.test(textOf(piece))
    const enough = isLong ? Math.max(3, 0.8 * pages.length) : Math.max(2, 0.4 * pages.length)
    return (counts.get(key) ?? 0) >= enough
  }
  let keepsFacts = true
  return pages.map((page) => {
    const running = marginOf(page, leading).filter(runs)
    const dropped = new Set(running.map(([piece]) => piece))
    const facts = running.filter(([piece, key]) => key.startsWith('true') && isFact(textOf(piece)))
    const isTitleBlock = keepsFacts && new Set(facts.map(([piece]) => piece)).size >= 2
    if (isTitleBlock || (keepsFacts && facts.some(([piece]) => piece.kind === 'table'))) {
      keepsFacts = false
      for (const [piece, key] of running) if (key.startsWith('true')) dropped.delete(piece)
    }
    const pieces = page.pieces.filter(
      (piece) =>
        !dropped.has(piece) &&
        !isPageNumber(piece, page.height) &&
        !isSmallPrint(piece, page.height, bodySize),
    )
    return { ...page, pieces }
  })
}
