/** The straight lines that a PDF page draws, the borders of its tables, and the spots that stand for bullets. */

import type { Spot } from './pdf-lines.ts'
import { type Matrix, place } from './pdf-matrix.ts'
import { numbersOf, type Operation, type PdfOperators } from './pdf-operations.ts'

/** A line, level or upright, as thin as it is drawn. Points from the upper left corner. */
export interface Rule {
  readonly x: number
  readonly y: number
  readonly right: number
  readonly bottom: number
}

/** What is thicker is a picture or the ground of a cell. */
const thickest = 3
/** A spot is a bullet between these sizes, and about as wide as high. */
const spotSize = { least: 1.5, most: 9 } as const
/** More lines are a drawing. */
const mostRules = 3000
/** Longer outlines are curves. */
const mostPoints = 50

type Point = readonly [number, number]

/** How many numbers follow each kind of step: move, line, curve, close, quadratic curve. */
const stepLengths: readonly number[] = [2, 2, 6, 0, 4]

/** The parts of a path: a new one begins where the pen is set down. */
function partsOf(steps: readonly number[]): readonly Point[][] {
  const parts: Point[][] = []
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? 0
    const length = stepLengths[step] ?? 0
    if (step === 0) parts.push([])
    const part = parts.at(-1)
    const [first] = part ?? []
    if (length > 0) part?.push([steps[at + length - 1] ?? 0, steps[at + length] ?? 0])
    else if (first) part?.push(first)
    at += length + 1
  }
  return parts
}

const boxOf = (points: readonly Point[]): Rule => ({
  x: Math.min(...points.map(([x]) => x)),
  y: Math.min(...points.map(([, y]) => y)),
  right: Math.max(...points.map(([x]) => x)),
  bottom: Math.max(...points.map(([, y]) => y)),
})

const isLine = ({ x, y, right, bottom }: Rule) =>
  Math.min(right - x, bottom - y) <= thickest && Math.max(right - x, bottom - y) > thickest

/** A filled part is a line where it is thin, a drawn one by each of its sides. */
function linesOf(part: readonly Point[], isFilled: boolean, view: Matrix): readonly Rule[] {
  if (part.length < 2 || part.length > mostPoints) return []
  const points = part.map(([x, y]) => place(view, x, y))
  const sides = points.slice(1).map((point, index) => boxOf([points[index] ?? point, point]))
  return (isFilled ? [boxOf(points)] : sides).filter(isLine)
}

function isSpot({ x, y, right, bottom }: Rule): boolean {
  const [width, height] = [right - x, bottom - y]
  const { least, most } = spotSize
  return width >= least && width <= most && height >= 0.7 * width && height <= 1.4 * width
}

export class RuleReader {
  /** Filled spots and drawn rings. */
  readonly spots: Spot[] = []
  private readonly found: Rule[] = []
  private readonly operators: PdfOperators
  private readonly drawn: ReadonlySet<number>
  private readonly filled: ReadonlySet<number>

  constructor(operators: PdfOperators) {
    const { fill, eoFill, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = operators
    this.operators = operators
    this.drawn = new Set([operators.stroke, operators.closeStroke])
    this.filled = new Set([
      fill,
      eoFill,
      fillStroke,
      eoFillStroke,
      closeFillStroke,
      closeEOFillStroke,
    ])
  }

  get rules(): readonly Rule[] {
    return this.found.length > mostRules ? [] : this.found
  }

  read({ operator, values, view }: Operation): void {
    if (operator !== this.operators.constructPath) return
    if (this.found.length > mostRules || this.spots.length > mostRules) return
    const [paint, data] = values
    if (typeof paint !== 'number') return
    const isFilled = this.filled.has(paint)
    if (!isFilled && !this.drawn.has(paint)) return
    const steps = numbersOf(Array.isArray(data) ? data[0] : undefined)
    for (const part of partsOf(steps)) {
      const box = boxOf(part.map(([x, y]) => place(view, x, y)))
      if (isSpot(box)) this.spots.push(box)
      else this.found.push(...linesOf(part, isFilled, view))
    }
  }
}
