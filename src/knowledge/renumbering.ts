/** From the numbers of names that were given out before to those that are given out now, as they are met. */
export class Renumbering {
  private readonly names: readonly string[]
  private readonly numberOf: (name: string) => number
  /** The new number of each name; -1 where it was not met yet. */
  private readonly known: Int32Array

  constructor(names: readonly string[], numberOf: (name: string) => number) {
    this.names = names
    this.numberOf = numberOf
    this.known = new Int32Array(names.length).fill(-1)
  }

  /** Writes the new numbers of those from `start` up to `end` into `target`, from `place` on. Most were met before. */
  write(before: Int32Array, start: number, end: number, target: Int32Array, place: number): void {
    const { known } = this
    for (let at = start, to = place; at < end; at++, to++) {
      const number = before[at] ?? 0
      const now = known[number] ?? -1
      target[to] = now >= 0 ? now : this.meet(number)
    }
  }

  private meet(before: number): number {
    const given = this.numberOf(this.names[before] ?? '')
    this.known[before] = given
    return given
  }
}
