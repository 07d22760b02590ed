/** The units with the highest scores above zero, found while they are scored one after the other. */

/** A heap whose root is the worst that is kept: most units are passed over by one comparison with its score. */
export class BestUnits {
  private readonly units: Int32Array
  private readonly scores: Float64Array
  private readonly most: number
  private size = 0
  /** Below this, or at it, a unit need not be offered. */
  least = 0

  /** @param most How many are kept. */
  constructor(most: number) {
    this.most = most
    this.units = new Int32Array(most)
    this.scores = new Float64Array(most)
  }

  /** Units are offered in their order: of equals the earlier one is kept. */
  offer(unit: number, score: number): void {
    if (score <= this.least) return
    if (this.size < this.most) this.rise(unit, score)
    else this.sink(unit, score)
    if (this.size === this.most) this.least = this.scores[0] ?? 0
  }

  /** Those that were kept, in no order. */
  forEach(tell: (unit: number, score: number) => void): void {
    for (let at = 0; at < this.size; at++) tell(this.units[at] ?? 0, this.scores[at] ?? 0)
  }

  private isWorse(at: number, unit: number, score: number): boolean {
    const own = this.scores[at] ?? 0
    return own < score || (own === score && (this.units[at] ?? 0) > unit)
  }

  private put(at: number, unit: number, score: number): void {
    this.units[at] = unit
    this.scores[at] = score
  }

  private move(from: number, to: number): void {
    this.put(to, this.units[from] ?? 0, this.scores[from] ?? 0)
  }

  private sink(unit: number, score: number): void {
    const { size, units, scores } = this
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      const other = child + 1
      if (other < size && this.isWorse(other, units[child] ?? 0, scores[child] ?? 0)) child = other
      if (!this.isWorse(child, unit, score)) break
      this.move(child, at)
      at = child
    }
    this.put(at, unit, score)
  }

  private rise(unit: number, score: number): void {
    let at = this.size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.isWorse(parent, unit, score)) break
      this.move(parent, at)
      at = parent
    }
    this.put(at, unit, score)
  }
}
