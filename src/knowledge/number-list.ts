/** A list of whole numbers that grows without an object for each. */
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

  /** Adds some of others, from `start` up to `end`, each as what `numberOf` makes of it. */
  append(
    others: Int32Array,
    start: number,
    end: number,
    numberOf: (other: number) => number,
  ): void {
    if (this.count + end - start > this.numbers.length) this.grow(this.count + end - start)
    for (let at = start; at < end; at++) this.numbers[this.count++] = numberOf(others[at] ?? 0)
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
