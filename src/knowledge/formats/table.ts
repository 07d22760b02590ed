/** Tables: rows of cells, the facts of a title block, or mere layout. */
import type { Block } from './block.ts'

export type Cell = readonly Block[]

const wordsOf = (block: Block): string => {
  if (block.kind === 'row') return block.cells.join(' ')
  return block.kind === 'item' && block.marker !== '-'
    ? `${block.marker} ${block.text}`
    : block.text
}

const cellText = (cell: Cell) => cell.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim()

/** A fact of a title block: `Issued: 2013`, `Policy # 3.51`, or a short label beside its value. */
const isFact = (cells: readonly string[]) =>
  cells.some((cell) => /^[^:.]{2,40}:(?:\s|$)|#/.test(cell)) ||
  (cells.length === 2 && cells.every((cell) => cell.length <= 60))

/** A title block has at most a few lines above it: names and a title, but no section that has begun to speak. */
const farthestTitleBlock = 5

function canBeTitleBlock(before: readonly Block[]): boolean {
  const headings = before.filter(({ kind }) => kind === 'heading').length
  const speaks = before.some(
    (block) => block.kind === 'paragraph' && /[.:]$/.test(block.text.trim()),
  )
  return before.length <= farthestTitleBlock && headings <= 1 && !(headings > 0 && speaks)
}

/**
 * The blocks of a table. A table with one column, or with headings in its cells, is layout and is read cell by cell;
 * short facts at the beginning of a document (`before`: the blocks above) are its title block, one line a row.
 */
export function readTable(
  rows: readonly (readonly Cell[])[],
  before: readonly Block[],
): readonly Block[] {
  const first = canBeTitleBlock(before)
  const filled = rows.map((cells) => cells.map(cellText).filter((text) => text !== ''))
  const isLayout =
    filled.every((cells) => cells.length <= 1) ||
    rows.some((cells) => cells.some((cell) => cell.some(({ kind }) => kind === 'heading')))
  if (isLayout && !(first && filled.length > 1 && filled.every(isFact))) return rows.flat(2)
  const isShort = filled.every((cells) => cells.every((cell) => cell.length <= 120))
  const facts = filled.filter((cells) => cells.length > 0 && isFact(cells)).length
  if (first && isShort && filled.length >= 2 && facts >= 0.6 * filled.length) {
    const text = filled.map((cells) => cells.join('\t')).join('\n')
    return [{ kind: 'paragraph', text }]
  }
  return rows.map((cells) => ({ kind: 'row', cells: cells.map(cellText) }))
}
