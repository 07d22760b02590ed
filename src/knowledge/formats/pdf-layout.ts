/** How the text of a PDF is set: the size of its body, and the distance of its lines. */
import type { Line } from './pdf-lines.ts'
import type { Piece } from './pdf-tables.ts'

export interface Layout {
  /** The size of most of its words. */
  readonly bodySize: number
  /** From one line of a paragraph to the next, in parts of the size. */
  readonly leading: number
  /** True where paragraphs are set apart by gaps, not by indents or line ends alone. */
  readonly gapped: boolean
}

export const isLine = (piece: Piece): piece is Line => piece.kind === 'line'

/** The value that weighs most, values being grouped by steps. */
function heaviest(values: readonly (readonly [number, number])[], step: number): number {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) {
    const key = Math.round(value / step)
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  const [[key] = [0]] = [...weights].sort(([, a], [, b]) => b - a)
  return key * step
}

/** The closest distance of lines that occurs in at least this part of all pairs is that within paragraphs. */
const usualShare = 0.08

/** A wider distance than this parts paragraphs, in parts of the usual one; a document with as many of them uses gaps. */
const gap = { factor: 1.2, share: 0.12 }

function pitchesOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const pitch = before ? (line.bottom - before.bottom) / Math.max(line.size, before.size) : 0
    return pitch > 0.8 && pitch < 4 ? [Math.round(pitch * 20) / 20] : []
  })
}

function leadingOf(pitches: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const pitch of pitches) counts.set(pitch, (counts.get(pitch) ?? 0) + 1)
  const usual = [...counts].filter(([, count]) => count >= usualShare * pitches.length)
  return Math.min(3, ...usual.map(([pitch]) => pitch))
}

export function layoutOf(pages: readonly { readonly pieces: readonly Piece[] }[]): Layout {
  const lines = pages.map(({ pieces }) => pieces.filter(isLine))
  const sizes = lines.flat().map(({ size, text }) => [size, text.length] as const)
  const pitches = lines.flatMap(pitchesOf)
  const leading = leadingOf(pitches)
  const gaps = pitches.filter((pitch) => pitch > gap.factor * leading).length
  return { bodySize: heaviest(sizes, 0.5), leading, gapped: gaps >= gap.share * pitches.length }
}
