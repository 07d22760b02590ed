/** In how many texts each sign stands, kept up to date text by text. */
import type { Sign } from './lexicon/signs.ts'

export class SignCounts {
  private readonly counts: Map<Sign, number>

  constructor(before?: SignCounts) {
    this.counts = new Map(before?.counts)
  }

  add(signs: ReadonlySet<Sign>): void {
    for (const sign of signs) this.counts.set(sign, this.of(sign) + 1)
  }

  remove(signs: ReadonlySet<Sign>): void {
    for (const sign of signs) {
      const rest = this.of(sign) - 1
      if (rest > 0) this.counts.set(sign, rest)
      else this.counts.delete(sign)
    }
  }

  of(sign: Sign): number {
    return this.counts.get(sign) ?? 0
  }

  has(sign: Sign): boolean {
    return this.counts.has(sign)
  }

  get isEmpty(): boolean {
    return this.counts.size === 0
  }
}
