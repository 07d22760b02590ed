/** Measures how much of a query a row of terms has. */
import { worth } from './accumulate.ts'
import type { Query } from './query.ts'
import type { SearchIndex } from './search-index.ts'

/** A concept that a term may stand for, and how closely. */
interface Role {
  readonly concept: number
  readonly strength: number
  readonly isOwn: boolean
}

/** Words of a pair stand together with at most two terms between. */
const reach = 3

/** What is measured of a passage, concept by concept. Each measuring replaces the figures of the one before. */
export class Meter {
  private readonly query: Query
  private readonly gains: Float64Array
  private readonly strengths: Float64Array
  private readonly roles: Role[][] = []
  /** For each term of the index its place in `roles`, counted from 1; 0 for the many that have none. */
  private readonly roleOf: Uint16Array
  private readonly total: number
  /** What each pair counts, and whether it was found. */
  private readonly pairGains: Float64Array
  private readonly isFound: Uint8Array
  private readonly allPairs: number
  /** The share of the question's idf that the row has in the question's own words. */
  coverage = 0
  /** The same with words of like meaning. */
  bridged = 0
  /** The share, by idf, of the query's pairs that stand in the row in order. */
  pairs = 0

  constructor(index: SearchIndex, query: Query) {
    const { concepts, pairs } = query
    const { idf } = index.ofPassages
    this.query = query
    const unknown = Math.log(index.documentOf.length + 1)
    this.gains = new Float64Array(concepts.length)
    for (const [at, concept] of concepts.entries())
      this.gains[at] =
        concept.weight * (concept.variants.length > 0 ? worth(concept, idf) : unknown)
    this.strengths = new Float64Array(concepts.length)
    this.total = this.gains.reduce((sum, gain) => sum + gain, 0) || 1
    this.roleOf = new Uint16Array(idf.length)
    for (const [concept, { own, variants }] of concepts.entries())
      for (const { id, strength } of variants)
        this.rolesOf(id).push({ concept, strength, isOwn: id === own })
    this.pairGains = new Float64Array(pairs.length)
    this.isFound = new Uint8Array(pairs.length)
    let allPairs = 0
    for (const [at, [first, second]] of pairs.entries()) {
      // The first term of a pair is looked for as those with a role are.
      this.rolesOf(first)
      const gain = (idf[first] ?? 0) + (idf[second] ?? 0)
      this.pairGains[at] = gain
      allPairs += gain
    }
    this.allPairs = allPairs
  }

  private rolesOf(term: number): Role[] {
    const known = this.roles[(this.roleOf[term] ?? 0) - 1]
    if (known) return known
    const roles: Role[] = []
    this.roleOf[term] = this.roles.push(roles)
    return roles
  }

  /** A score as a share of the most that the question could score. */
  share(score: number): number {
    return score / this.total
  }

  /** Measures the terms from `start` up to `end`. */
  measure(terms: Int32Array, start: number, end: number): void {
    const { roleOf, strengths, isFound } = this
    strengths.fill(0)
    isFound.fill(0)
    this.coverage = 0
    this.bridged = 0
    for (let at = start; at < end; at++) {
      const term = terms[at] ?? 0
      const known = roleOf[term] ?? 0
      if (known === 0) continue
      this.cover(this.roles[known - 1] ?? [])
      this.findPairs(term, terms, at, end)
    }
    this.coverage /= this.total
    this.bridged /= this.total
    this.pairs = this.shareOfPairs()
  }

  private cover(roles: readonly Role[]): void {
    const { gains, strengths } = this
    for (const { concept, strength, isOwn } of roles) {
      const before = strengths[concept] ?? 0
      if (strength <= before) continue
      strengths[concept] = strength
      const gain = gains[concept] ?? 0
      this.bridged += gain * (strength - before)
      if (isOwn) this.coverage += gain
    }
  }

  /** Notes the pairs that begin with the term at a place of the row that ends at `end`. */
  private findPairs(term: number, terms: Int32Array, at: number, end: number): void {
    const { pairs } = this.query
    const last = Math.min(at + reach, end - 1)
    for (let pair = 0; pair < pairs.length; pair++) {
      const [first, second] = pairs[pair] ?? []
      if (first !== term || this.isFound[pair] === 1) continue
      for (let next = at + 1; next <= last; next++)
        if (terms[next] === second) this.isFound[pair] = 1
    }
  }

  private shareOfPairs(): number {
    if (this.allPairs <= 0) return 0
    let found = 0
    for (let pair = 0; pair < this.isFound.length; pair++)
      if (this.isFound[pair] === 1) found += this.pairGains[pair] ?? 0
    return found / this.allPairs
  }
}
