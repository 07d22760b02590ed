/** Where a document's numbering stands: decimals, and Roman numerals and letters above or below them. */
import { follows, opens, type PrintedNumber } from './printed-number.ts'

interface Level {
  readonly kind: PrintedNumber['kind']
  readonly parts: readonly number[]
  readonly label: string
}

export class Numbering {
  private levels: readonly Level[] = []
  private readonly lastOfKind = new Map<PrintedNumber['kind'], readonly number[]>()
  private readonly used = new Set<string>()
  private part = ''

  /** Whether a number can stand next. */
  isNext(number: PrintedNumber): boolean {
    const level = this.levels.find(({ kind }) => kind === number.kind)
    if (level) return follows(level.parts, number.parts)
    if (opens(number.parts)) return true
    return (
      this.lastOfKind.has(number.kind) && follows(this.lastOfKind.get(number.kind), number.parts)
    )
  }

  /** How many kinds of numbers, and parts with numbers of their own, stand above one. */
  depthOf(number: PrintedNumber): number {
    const at = this.levels.findIndex(({ kind }) => kind === number.kind)
    return (at < 0 ? this.levels.length : at) + (this.part === '' ? 0 : 1)
  }

  /** Lets numbers begin anew in a part of its own, such as an appendix; equal ones carry its name. */
  restart(part: string): void {
    this.levels = []
    this.lastOfKind.clear()
    this.part = part
  }

  /** Takes a number as the newest. Its label is told apart from an equal one: `II.A`. */
  enter(number: PrintedNumber): string {
    const at = this.levels.findIndex(({ kind }) => kind === number.kind)
    const above = at < 0 ? this.levels : this.levels.slice(0, at)
    const outer = above.at(-1)
    const ownPart = number.kind === 'decimal' || number.kind === 'lettered'
    const nested = outer !== undefined && (!ownPart || this.used.has(number.label))
    const inPart = this.used.has(number.label) && this.part !== ''
    const own = inPart ? `${this.part} ${number.label}` : number.label
    const label = nested ? `${outer.label}.${number.label}` : own
    this.levels = [...above, { kind: number.kind, parts: number.parts, label }]
    this.lastOfKind.set(number.kind, number.parts)
    this.used.add(label)
    return label
  }
}
