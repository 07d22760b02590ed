/** Inverted lists with the saturated frequencies of BM25F. */
import type { TermRows } from './term-rows.ts'
import { tuning } from './tuning.ts'

/** The lists of all terms one behind the other: which units have a term, and how much it counts there. */
export interface InvertedLists {
  /** For each term where its list ends; it starts where the one before ends. */
  readonly ends: Int32Array
  readonly ids: Int32Array
  /** The saturated frequency in [0, 1): what a term's idf is multiplied with. */
  readonly impacts: Float32Array
  /** By term. */
  readonly idf: Float64Array
}

/** The units that have a term. */
export const unitsWith = ({ ends, ids }: InvertedLists, term: number): Int32Array =>
  ids.subarray(ends[term - 1] ?? 0, ends[term] ?? 0)

type FieldName = keyof typeof tuning.field

/** One field of many units: for each of them the stretches of the terms that were read which stand in it. */
export class Field {
  readonly name: FieldName
  /** How many stretches each unit has. */
  readonly perUnit: number
  /** Where each stretch starts and where it ends. */
  private readonly edges: Int32Array
  private count = 0

  constructor(name: FieldName, units: number, perUnit = 1) {
    this.name = name
    this.perUnit = perUnit
    this.edges = new Int32Array(2 * units * perUnit)
  }

  /** Adds the rows from `first` up to `end` as the next stretch; `edges` says where each row starts. */
  add(edges: Int32Array, first = 0, end = 0): void {
    this.edges[this.count++] = edges[first] ?? 0
    this.edges[this.count++] = edges[end] ?? 0
  }

  /** The next stretch is none. */
  addNone(): void {
    this.count += 2
  }

  startOf(stretch: number): number {
    return this.edges[2 * stretch] ?? 0
  }

  endOf(stretch: number): number {
    return this.edges[2 * stretch + 1] ?? 0
  }

  /** How many terms a unit has in the field. */
  lengthOf(unit: number): number {
    let length = 0
    for (let at = unit * this.perUnit; at < (unit + 1) * this.perUnit; at++)
      length += this.endOf(at) - this.startOf(at)
    return length
  }

  /** The mean length of those that are not empty; 1 where all are. */
  meanLength(units: number): number {
    let sum = 0
    let count = 0
    for (let unit = 0; unit < units; unit++) {
      const length = this.lengthOf(unit)
      sum += length
      if (length > 0) count++
    }
    return count > 0 ? sum / count : 1
  }
}

const rarity = (units: number, having: number) =>
  Math.log(1 + (units - having + 0.5) / (having + 0.5))

/** Entries unit by unit, then sorted by term in one go. One may gather list after list: its room is used again. */
export class Gathering {
  private terms = new Int32Array(4096)
  private impacts = new Float32Array(4096)
  private count = 0
  private unitEnds = new Int32Array(0)
  private units = 0
  private readonly having: Int32Array

  constructor(termCount: number) {
    this.having = new Int32Array(termCount)
  }

  get termCount(): number {
    return this.having.length
  }

  /** Begins the lists over so many units. */
  begin(units: number): void {
    this.count = 0
    this.unitEnds = new Int32Array(units)
    this.units = 0
    this.having.fill(0)
  }

  add(term: number, impact: number): void {
    if (this.count === this.terms.length) this.grow()
    this.terms[this.count] = term
    this.impacts[this.count++] = impact
    this.having[term] = (this.having[term] ?? 0) + 1
  }

  private grow(): void {
    const terms = new Int32Array(2 * this.count)
    const impacts = new Float32Array(2 * this.count)
    terms.set(this.terms)
    impacts.set(this.impacts)
    this.terms = terms
    this.impacts = impacts
  }

  endUnit(): void {
    this.unitEnds[this.units++] = this.count
  }

  lists(idfOf: (having: number, term: number) => number): InvertedLists {
    const { having, terms, unitEnds } = this
    const ends = new Int32Array(having.length)
    const next = new Int32Array(having.length)
    for (let term = 0, end = 0; term < having.length; term++) {
      next[term] = end
      end += having[term] ?? 0
      ends[term] = end
    }
    const ids = new Int32Array(this.count)
    const impacts = new Float32Array(this.count)
    for (let unit = 0, entry = 0; unit < unitEnds.length; unit++) {
      const end = unitEnds[unit] ?? 0
      for (; entry < end; entry++) {
        const term = terms[entry] ?? 0
        const place = next[term] ?? 0
        next[term] = place + 1
        ids[place] = unit
        impacts[place] = this.impacts[entry] ?? 0
      }
    }
    return { ends, ids, impacts, idf: Float64Array.from(having, idfOf) }
  }
}

/** Lists over units that are mere sets of terms: each counts its full idf. */
export function buildSetLists({ ends, terms }: TermRows, gathered: Gathering): InvertedLists {
  gathered.begin(ends.length)
  for (let unit = 0, at = 0; unit < ends.length; unit++) {
    for (; at < (ends[unit] ?? 0); at++) gathered.add(terms[at] ?? 0, 1)
    gathered.endUnit()
  }
  return gathered.lists((having) => rarity(ends.length, having))
}

/** Sums up the weights of one unit's terms after the other. */
class Weigher {
  private readonly read: Int32Array
  private readonly fields: readonly { readonly field: Field; readonly mean: number }[]
  private readonly weights: Float64Array
  private readonly met: Int32Array
  private count = 0
  /** The unit that a term was last counted in, from 1 on, and in how many it was. */
  private readonly counted: Int32Array
  private readonly having: Int32Array

  constructor(read: Int32Array, fields: readonly Field[], units: number, termCount: number) {
    this.read = read
    this.fields = fields.map((field) => ({ field, mean: field.meanLength(units) }))
    this.weights = new Float64Array(termCount)
    this.met = new Int32Array(termCount)
    this.counted = new Int32Array(termCount)
    this.having = new Int32Array(termCount)
  }

  /** In how many units a term stands in the body or the heading. */
  countOf(term: number): number {
    return this.having[term] ?? 0
  }

  /** A unit's terms with their frequencies, weighted by field and by the field's length. */
  weigh(unit: number, gathered: Gathering): void {
    for (const { field, mean } of this.fields) this.addField(field, mean, unit)
    for (let at = 0; at < this.count; at++) {
      const term = this.met[at] ?? 0
      const weight = this.weights[term] ?? 0
      gathered.add(term, weight / (tuning.k1 + weight))
      this.weights[term] = 0
    }
    this.count = 0
    gathered.endUnit()
  }

  private addField(field: Field, mean: number, unit: number): void {
    const length = field.lengthOf(unit)
    if (length === 0) return
    const { name, perUnit } = field
    const counted = Math.max(length, name === 'body' ? tuning.shortest : 0)
    const share = tuning.field[name] / (1 - tuning.b + (tuning.b * counted) / mean)
    const isOwn = name === 'body' || name === 'heading'
    for (let stretch = unit * perUnit; stretch < (unit + 1) * perUnit; stretch++)
      this.addStretch(field.startOf(stretch), field.endOf(stretch), share, isOwn ? unit + 1 : 0)
  }

  /** `own`: the unit, from 1 on, where its terms count as its own. */
  private addStretch(start: number, end: number, share: number, own: number): void {
    const { read, weights, counted } = this
    for (let at = start; at < end; at++) {
      const term = read[at] ?? 0
      const before = weights[term] ?? 0
      if (before === 0) this.met[this.count++] = term
      weights[term] = before + share
      if (own === 0 || counted[term] === own) continue
      counted[term] = own
      this.having[term] = (this.having[term] ?? 0) + 1
    }
  }
}

/**
 * Builds the lists of all terms over units, whose fields are stretches of the terms `read`. A term's idf counts the units
 * that have it in their body or heading.
 */
export function buildLists(
  read: Int32Array,
  fields: readonly Field[],
  units: number,
  gathered: Gathering,
): InvertedLists {
  const weigher = new Weigher(read, fields, units, gathered.termCount)
  gathered.begin(units)
  for (let unit = 0; unit < units; unit++) weigher.weigh(unit, gathered)
  return gathered.lists((_, term) => rarity(units, weigher.countOf(term)))
}
