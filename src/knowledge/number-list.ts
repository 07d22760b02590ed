/** Whole numbers without an object for each. */
import type { Renumbering } from './renumbering.ts'

/** A list of whole numbers that grows. */
export class NumberList {
  private numbers = new Int32Array(1024)
  private count = 0

  get length(): number {
    return this.count
  }

  push(number: number): void {
    if (this.count === this.numbers.length) this.grow(this.count + 1)
    this.numbers[this.count++] = number
  }

  /** Adds some of others, from `start` up to `end`; with a renumbering their new numbers. */
  append(others: Int32Array, start: number, end: number, renumbering?: Renumbering): void {
    const length = this.count + end - start
    if (length > this.numbers.length) this.grow(length)
    if (renumbering) renumbering.write(others, start, end, this.numbers, this.count)
    // A short stretch is copied sooner than a part of the array is made.
    else
      for (let at = start; at < end; at++) this.numbers[this.count + at - start] = others[at] ?? 0
    this.count = length
  }

  private grow(least: number): void {
    const grown = new Int32Array(Math.max(2 * this.count, least))
    grown.set(this.numbers)
    this.numbers = grown
  }

  /** Forgets all of them, and keeps the room. */
  clear(): void {
    this.count = 0
  }

  at(place: number): number {
    return this.numbers[place] ?? 0
  }

  /** All of them, in an array of their own. */
  taken(): Int32Array {
    return this.numbers.slice(0, this.count)
  }
}
