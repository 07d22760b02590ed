/** Tables of a PDF page, found by the rules that are drawn around their cells. */
import { type Line, linesOf } from './pdf-lines.ts'
import type { PdfPage } from './pdf-page.ts'
import type { Rule } from './pdf-rules.ts'
import type { Word } from './pdf-words.ts'

export interface PdfTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly x: number
  readonly right: number
  readonly y: number
  readonly bottom: number
}

interface Grid extends Rule {
  /** The places of the upright and of the level rules, ascending. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly rules: readonly Rule[]
}

/** Rules that end this close to each other touch; borders are drawn side by side, or cell by cell. */
const near = 3

const isUpright = ({ x, y, right, bottom }: Rule) => bottom - y > right - x
const middleX = ({ x, right }: { readonly x: number; readonly right: number }) => (x + right) / 2
const middleY = ({ y, bottom }: Rule) => (y + bottom) / 2

const touch = (a: Rule, b: Rule) =>
  a.x - near <= b.right && b.x - near <= a.right && a.y - near <= b.bottom && b.y - near <= a.bottom

/** Groups of rules that hang together. */
function groupsOf(rules: readonly Rule[]): readonly Rule[][] {
  const left = new Set(rules)
  const groups: Rule[][] = []
  for (const rule of rules) {
    if (!left.delete(rule)) continue
    const group = [rule]
    for (let index = 0; index < group.length; index++) {
      const member = group[index]
      for (const other of left) {
        if (!member || !touch(member, other)) continue
        left.delete(other)
        group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

/** Places without their near neighbours, ascending. */
function distinct(places: readonly number[]): readonly number[] {
  const kept: number[] = []
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > 2 * near) kept.push(place)
  }
  return kept
}

function gridOf(rules: readonly Rule[]): Grid | undefined {
  const columns = distinct(rules.filter(isUpright).map(middleX))
  const rows = distinct(rules.filter((rule) => !isUpright(rule)).map(middleY))
  const [x, right, y, bottom] = [columns[0], columns.at(-1), rows[0], rows.at(-1)]
  // A frame around a paragraph has two upright rules and is no table.
  if (columns.length < 3 || rows.length < 2) return undefined
  if (x === undefined || right === undefined || y === undefined || bottom === undefined) {
    return undefined
  }
  return { x, right, y, bottom, columns, rows, rules }
}

const holds = (grid: Grid, word: Word) => {
  const [x, y] = [middleX(word), word.y - 0.3 * word.size]
  return x >= grid.x && x <= grid.right && y >= grid.y && y <= grid.bottom
}

/** The last place that is not beyond a value. */
const slotOf = (places: readonly number[], value: number) =>
  Math.min(places.filter((place) => place <= value).length, places.length - 1) - 1

/** The cell of a word: cells without a rule between them are one, called by its first column and row. */
function cellOf(grid: Grid, word: Word): readonly [number, number] {
  const y = word.y - 0.3 * word.size
  let column = slotOf(grid.columns, middleX(word))
  let row = slotOf(grid.rows, y)
  const hasRule = (place: number, upright: boolean, at: number) =>
    grid.rules.some(
      (rule) =>
        isUpright(rule) === upright &&
        Math.abs((upright ? middleX(rule) : middleY(rule)) - place) <= 2 * near &&
        (upright ? rule.y : rule.x) - near <= at &&
        at <= (upright ? rule.bottom : rule.right) + near,
    )
  while (column > 0 && !hasRule(grid.columns[column] ?? 0, true, y)) column -= 1
  while (row > 0 && !hasRule(grid.rows[row] ?? 0, false, middleX(word))) row -= 1
  return [row, column]
}

/** The lines of a cell as one text: a cell is read as a whole. */
const cellText = (words: readonly Word[]) =>
  linesOf(words, [])
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

function tableOf(grid: Grid, words: readonly Word[]): PdfTable {
  const cells = new Map<number, Map<number, Word[]>>()
  for (const word of words) {
    const [row, column] = cellOf(grid, word)
    const inRow = cells.get(row) ?? new Map<number, Word[]>()
    cells.set(row, inRow.set(column, [...(inRow.get(column) ?? []), word]))
  }
  const rows = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, inRow]) => {
      return grid.columns.slice(1).map((_, column) => cellText(inRow.get(column) ?? []))
    })
  const { x, right, y, bottom } = grid
  return { kind: 'table', rows, x, right, y, bottom }
}

export type Piece = Line | PdfTable

/** The lines and tables of a page; a table stands where the first of its words is drawn. */
export function piecesOf({ words, rules, spots }: PdfPage): readonly Piece[] {
  const grids = groupsOf(rules).flatMap((group) => gridOf(group) ?? [])
  const inGrids = new Map<Grid, Word[]>()
  const pieces: (Word[] | Grid)[] = [[]]
  for (const word of words) {
    const grid = grids.find((candidate) => holds(candidate, word))
    const known = grid && inGrids.get(grid)
    const open = pieces.at(-1)
    if (known) known.push(word)
    else if (grid) {
      inGrids.set(grid, [word])
      pieces.push(grid, [])
    } else if (Array.isArray(open)) open.push(word)
  }
  return pieces.flatMap((piece): readonly Piece[] =>
    Array.isArray(piece) ? linesOf(piece, spots) : [tableOf(piece, inGrids.get(piece) ?? [])],
  )
}
