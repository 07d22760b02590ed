/** Inverted lists with the saturated frequencies of BM25F. */
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

export type FieldName = keyof typeof tuning.field
/** Stretches of the terms that were read, each by its start and its end: `[0, 12, 40, 52]` are two. */
export type Stretches = readonly number[]
/** The terms of a unit, field by field. */
export type Fields = Partial<Record<FieldName, Stretches>>

const fieldNames = Object.keys(tuning.field) as FieldName[]

function lengthOf(stretches: Stretches | undefined): number {
  let length = 0
  for (let at = 1; at < (stretches?.length ?? 0); at += 2)
    length += (stretches?.[at] ?? 0) - (stretches?.[at - 1] ?? 0)
  return length
}

function meanLengths(units: readonly Fields[]): Record<FieldName, number> {
  const mean = { title: 1, heading: 1, body: 1, lead: 1, neighbour: 1 }
  for (const name of fieldNames) {
    let sum = 0
    let count = 0
    for (const unit of units) {
      const length = lengthOf(unit[name])
      sum += length
      if (length > 0) count++
    }
    if (count > 0) mean[name] = sum / count
  }
  return mean
}

const rarity = (units: number, having: number) =>
  Math.log(1 + (units - having + 0.5) / (having + 0.5))

/** Lists over units that are mere sets of terms: each counts its full idf. */
export function buildSetLists(
  units: readonly (readonly number[])[],
  termCount: number,
): InvertedLists {
  const gathered = new Gathering(termCount)
  for (const terms of units) {
    for (const term of new Set(terms)) gathered.add(term, 1)
    gathered.endUnit()
  }
  return gathered.lists((having) => rarity(units.length, having))
}

/** Entries unit by unit, then sorted by term in one go. */
class Gathering {
  private terms = new Int32Array(4096)
  private impacts = new Float32Array(4096)
  private count = 0
  private readonly unitEnds: number[] = []
  private readonly having: Int32Array

  constructor(termCount: number) {
    this.having = new Int32Array(termCount)
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
    this.unitEnds.push(this.count)
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

/** Sums up the weights of one unit's terms after the other. */
class Weigher {
  private readonly read: Int32Array
  private readonly mean: Record<FieldName, number>
  private readonly weights: Float64Array
  private readonly met: Int32Array
  private count = 0
  /** The unit that a term was last counted in, from 1 on, and in how many it was. */
  private readonly counted: Int32Array
  private readonly having: Int32Array
  private unit = 0

  constructor(read: Int32Array, mean: Record<FieldName, number>, termCount: number) {
    this.read = read
    this.mean = mean
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
  weigh(fields: Fields, gathered: Gathering): void {
    this.unit++
    for (const name of fieldNames) this.addField(name, fields[name] ?? [])
    for (let at = 0; at < this.count; at++) {
      const term = this.met[at] ?? 0
      const weight = this.weights[term] ?? 0
      gathered.add(term, weight / (tuning.k1 + weight))
      this.weights[term] = 0
    }
    this.count = 0
    gathered.endUnit()
  }

  private addField(name: FieldName, stretches: Stretches): void {
    const length = lengthOf(stretches)
    if (length === 0) return
    const counted = Math.max(length, name === 'body' ? tuning.shortest : 0)
    const share = tuning.field[name] / (1 - tuning.b + (tuning.b * counted) / this.mean[name])
    const isOwn = name === 'body' || name === 'heading'
    for (let stretch = 0; stretch < stretches.length; stretch += 2)
      this.addStretch(stretches[stretch] ?? 0, stretches[stretch + 1] ?? 0, share, isOwn)
  }

  private addStretch(start: number, end: number, share: number, isOwn: boolean): void {
    const { read, weights, counted, unit } = this
    for (let at = start; at < end; at++) {
      const term = read[at] ?? 0
      const before = weights[term] ?? 0
      if (before === 0) this.met[this.count++] = term
      weights[term] = before + share
      if (!isOwn || counted[term] === unit) continue
      counted[term] = unit
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
  units: readonly Fields[],
  termCount: number,
): InvertedLists {
  const weigher = new Weigher(read, meanLengths(units), termCount)
  const gathered = new Gathering(termCount)
  for (const unit of units) weigher.weigh(unit, gathered)
  return gathered.lists((_, term) => rarity(units.length, weigher.countOf(term)))
}
