/** The marks of a unit with the words that they speak of, and the statements that a sentence is made of. */
import { keyOf } from './pair.ts'
import type { Unit } from './passage.ts'
import type { Piece } from './statement.ts'
import type { MarkKind } from './words.ts'

export type Mark = Extract<Piece, { kind: 'mark' }>

/** A mark of the unit with the words that it speaks of. */
export interface UnitMark {
  readonly mark: Mark
  readonly part: number
  readonly index: number
  /** The words that may stand next to such a mark in a sentence. */
  readonly reach: ReadonlySet<string>
  /** The words next to it: where one of them is said, so is the mark. */
  readonly head: ReadonlySet<string>
}

/** These bind: what must, should, may or must not be. */
const modal = new Set<MarkKind>(['prohibited', 'exempt', 'must', 'should', 'may', 'encouraged'])
/** How many words away a mark still speaks of. */
const reaches: Readonly<Partial<Record<MarkKind, number>>> = {
  negation: 4,
  without: 4,
  only: 2,
  all: 1,
  some: 1,
  before: 4,
  after: 4,
}
const farthest = 8
/** What is prohibited may be a long list before or behind the word. */
const farthestOfPredicate = 40
/** "does not harm A, break B or hurt C" */
const farthestOfRow = 12
const nearest = 3

/** Every mark of a unit, in order. */
export function unitMarks(unit: Unit): readonly UnitMark[] {
  return unit.parts.flatMap((pieces, part) =>
    pieces.flatMap((piece, index): readonly UnitMark[] => {
      if (piece.kind !== 'mark') return []
      const segment = segmentsOf(pieces).find(({ from, to }) => index >= from && index < to)
      const rest = pieces.slice(index, segment?.to)
      const isOfRow = rest.some((other) => other.kind === 'join' && other.word === 'or')
      const own = piece.mark === 'negation' && isOfRow ? farthestOfRow : reaches[piece.mark]
      const most = own ?? (piece.isPredicate ? farthestOfPredicate : farthest)
      const within = { from: segment?.from ?? 0, to: segment?.to ?? pieces.length, most }
      const behind = contentFrom(pieces, part, index, { ...within, step: 1 })
      const before = contentFrom(pieces, part, index, { ...within, step: -1 })
      const isBoth = piece.isPredicate || behind.length === 0
      const reach = isBoth ? [...behind, ...before] : [...behind]
      // What is said before a list is said of its items.
      if (piece.isPredicate && part === 0) reach.push(...itemsOf(unit))
      const head = (behind.length > 0 ? behind : before).slice(0, nearest)
      return [{ mark: piece, part, index, reach: new Set(reach), head: new Set(head) }]
    }),
  )
}

const itemsOf = ({ parts }: Unit): readonly string[] =>
  parts.flatMap((pieces, part) =>
    part === 0
      ? []
      : pieces.flatMap(({ kind }, index) => (kind === 'content' ? [keyOf({ part, index })] : [])),
  )

/** The content next to a mark, up to the next mark that binds or the end of the statement. */
function contentFrom(
  pieces: readonly Piece[],
  part: number,
  start: number,
  { from, to, most, step }: { from: number; to: number; most: number; step: 1 | -1 },
): readonly string[] {
  const found: string[] = []
  for (let index = start + step; index >= from && index < to; index += step) {
    const piece = pieces[index]
    // "may have to": both speak of what follows.
    const isNext = found.length === 0 && pieces[index - step]?.kind === 'mark'
    if (!piece || found.length >= most || (isModal(piece) && !isNext)) break
    if (piece.kind === 'content') found.push(keyOf({ part, index }))
  }
  return found
}

const isBut = (piece: Piece | undefined) => piece?.kind === 'join' && piece.word === 'but'
export const bindsItself = (piece: Piece) =>
  piece.kind === 'mark' && (piece.mark === 'will' || (modal.has(piece.mark) && !piece.isWeak))

/** Where one statement may end and the next begin. */
function isJoint(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  if (piece?.kind === 'stop')
    return piece.word === ';' || (piece.word === ',' && pieces[index + 1]?.kind === 'join')
  return isBut(piece)
}

export const isModal = (piece: Piece): piece is Mark =>
  piece.kind === 'mark' && modal.has(piece.mark) && !piece.isWeak

/** The statements of a sentence: "…; …" and "…, and …" part them where the second has a mark of its own that binds. */
export function segmentsOf(
  pieces: readonly Piece[],
): readonly { readonly from: number; readonly to: number }[] {
  const starts = [0]
  for (const [index, piece] of pieces.entries()) {
    if (!isJoint(pieces, index) || index === 0) continue
    const rest = pieces.slice(index + 1)
    const next = rest.findIndex((_, offset) => offset > 0 && isJoint(rest, offset))
    const own = next < 0 ? rest : rest.slice(0, next)
    const before = pieces.slice(starts.at(-1), index)
    const isStrong = (piece.kind === 'stop' && piece.word === ';') || isBut(piece)
    if (own.some(bindsItself) || (isStrong && !before.some(isModal))) starts.push(index)
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? pieces.length }))
}
