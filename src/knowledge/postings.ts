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

/** Lists whose lengths are known, filled unit by unit: nothing has to be sorted, and nothing is held twice. */
class ListWriter {
  private readonly ends: Int32Array
  /** Where the next entry of each term goes. */
  private readonly next: Int32Array
  private readonly ids: Int32Array
  private readonly impacts: Float32Array

  /** `having`: how many units have each term. */
  constructor(having: Int32Array) {
    this.ends = new Int32Array(having.length)
    this.next = new Int32Array(having.length)
    let end = 0
    for (let term = 0; term < having.length; term++) {
      this.next[term] = end
      end += having[term] ?? 0
      this.ends[term] = end
    }
    this.ids = new Int32Array(end)
    this.impacts = new Float32Array(end)
  }

  add(term: number, unit: number, impact: number): void {
    const place = this.next[term] ?? 0
    this.next[term] = place + 1
    this.ids[place] = unit
    this.impacts[place] = impact
  }

  lists(idf: Float64Array): InvertedLists {
    return { ends: this.ends, ids: this.ids, impacts: this.impacts, idf }
  }
}

/** Lists over units that are mere sets of terms: each counts its full idf. */
export function buildSetLists({ ends, terms }: TermRows, termCount: number): InvertedLists {
  const having = new Int32Array(termCount)
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0
    having[term] = (having[term] ?? 0) + 1
  }
  const writer = new ListWriter(having)
  for (let unit = 0, at = 0; unit < ends.length; unit++)
    for (; at < (ends[unit] ?? 0); at++) writer.add(terms[at] ?? 0, unit, 1)
  return writer.lists(Float64Array.from(having, (count) => rarity(ends.length, count)))
}

/** In how many units each term stands. */
interface UnitCounts {
  /** In any field. */
  readonly having: Int32Array
  /** In the body or heading. */
  readonly own: Int32Array
}

/** What stands in these makes a term less rare; what stands around a unit does not. */
const isOwn = ({ name }: Field) => name === 'body' || name === 'heading'

class UnitCounter {
  readonly counts: UnitCounts
  private readonly read: Int32Array
  /** The unit that a term was last counted in, from 1 on. */
  private readonly last: Int32Array

  constructor(read: Int32Array, termCount: number) {
    this.counts = { having: new Int32Array(termCount), own: new Int32Array(termCount) }
    this.read = read
    this.last = new Int32Array(termCount)
  }

  /** Counts the terms of one unit that were not counted in it before. Its own fields are to be counted first. */
  add(field: Field, unit: number, ownGain: number): void {
    const { read, last } = this
    const { having, own } = this.counts
    for (let stretch = unit * field.perUnit; stretch < (unit + 1) * field.perUnit; stretch++)
      for (let at = field.startOf(stretch); at < field.endOf(stretch); at++) {
        const term = read[at] ?? 0
        if (last[term] === unit + 1) continue
        last[term] = unit + 1
        having[term] = (having[term] ?? 0) + 1
        own[term] = (own[term] ?? 0) + ownGain
      }
  }
}

function countUnits(
  read: Int32Array,
  fields: readonly Field[],
  units: number,
  termCount: number,
): UnitCounts {
  const counter = new UnitCounter(read, termCount)
  const ownFields = fields.filter(isOwn)
  const otherFields = fields.filter((field) => !isOwn(field))
  for (let unit = 0; unit < units; unit++) {
    for (const field of ownFields) counter.add(field, unit, 1)
    for (const field of otherFields) counter.add(field, unit, 0)
  }
  return counter.counts
}

/** Sums up the weights of one unit's terms after the other. */
class Weigher {
  private readonly read: Int32Array
  private readonly fields: readonly { readonly field: Field; readonly mean: number }[]
  private readonly weights: Float64Array
  private readonly met: Int32Array
  private count = 0

  constructor(read: Int32Array, fields: readonly Field[], units: number, termCount: number) {
    this.read = read
    this.fields = fields.map((field) => ({ field, mean: field.meanLength(units) }))
    this.weights = new Float64Array(termCount)
    this.met = new Int32Array(termCount)
  }

  /** A unit's terms with their frequencies, weighted by field and by the field's length. */
  weigh(unit: number, writer: ListWriter): void {
    for (const { field, mean } of this.fields) this.addField(field, mean, unit)
    for (let at = 0; at < this.count; at++) {
      const term = this.met[at] ?? 0
      const weight = this.weights[term] ?? 0
      writer.add(term, unit, weight / (tuning.k1 + weight))
      this.weights[term] = 0
    }
    this.count = 0
  }

  private addField(field: Field, mean: number, unit: number): void {
    const length = field.lengthOf(unit)
    if (length === 0) return
    const { name, perUnit } = field
    const counted = Math.max(length, name === 'body' ? tuning.shortest : 0)
    const share = tuning.field[name] / (1 - tuning.b + (tuning.b * counted) / mean)
    for (let stretch = unit * perUnit; stretch < (unit + 1) * perUnit; stretch++)
      this.addStretch(field.startOf(stretch), field.endOf(stretch), share)
  }

  private addStretch(start: number, end: number, share: number): void {
    const { read, weights } = this
    for (let at = start; at < end; at++) {
      const term = read[at] ?? 0
      const before = weights[term] ?? 0
      if (before === 0) this.met[this.count++] = term
      weights[term] = before + share
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
  termCount: number,
): InvertedLists {
  const { having, own } = countUnits(read, fields, units, termCount)
  const writer = new ListWriter(having)
  const weigher = new Weigher(read, fields, units, termCount)
  for (let unit = 0; unit < units; unit++) weigher.weigh(unit, writer)
  return writer.lists(Float64Array.from(own, (count) => rarity(units, count)))
}
