/** A list of whole numbers that grows without an object for each. */
export class NumberList {
  private numbers = new Int32Array(1024)
  private count = 0

  get length(): number {
    return this.count
  }

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const grown = new Int32Array(2 * this.count)
      grown.set(this.numbers)
      this.numbers = grown
    }
    this.numbers[this.count++] = number
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
