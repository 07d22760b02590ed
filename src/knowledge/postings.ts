/** Inverted lists with the saturated frequencies of BM25F. */
import { tuning } from './tuning.ts'

export interface Postings {
  readonly ids: Int32Array
  /** The saturated frequency in [0, 1): what a term's idf is multiplied with. */
  readonly impacts: Float32Array
}

export interface InvertedLists {
  /** By term. */
  readonly postings: readonly Postings[]
  readonly idf: Float64Array
}

export type FieldName = keyof typeof tuning.field
/** The terms of a unit, field by field. */
export type Fields = Partial<Record<FieldName, readonly number[]>>

const fieldNames = Object.keys(tuning.field) as FieldName[]

function meanLengths(units: readonly Fields[]): Record<FieldName, number> {
  const mean = { title: 1, heading: 1, body: 1, lead: 1, neighbour: 1 }
  for (const name of fieldNames) {
    const lengths = units.map((unit) => unit[name]?.length ?? 0).filter((length) => length > 0)
    if (lengths.length === 0) continue
    mean[name] = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  }
  return mean
}

/** A unit's terms with their frequencies, weighted by field and by the field's length. */
function weigh(fields: Fields, mean: Record<FieldName, number>): Map<number, number> {
  const weighted = new Map<number, number>()
  for (const name of fieldNames) {
    const terms = fields[name]
    if (!terms || terms.length === 0) continue
    const share =
      tuning.field[name] /
      (1 -
        tuning.b +
        (tuning.b * Math.max(terms.length, name === 'body' ? tuning.shortest : 0)) / mean[name])
    for (const term of terms) weighted.set(term, (weighted.get(term) ?? 0) + share)
  }
  return weighted
}

/** Lists over units that are mere sets of terms: each counts its full idf. */
export function buildSetLists(
  units: readonly (readonly number[])[],
  termCount: number,
): InvertedLists {
  const ids: number[][] = Array.from({ length: termCount }, () => [])
  for (const [unit, terms] of units.entries())
    for (const term of new Set(terms)) ids[term]?.push(unit)
  return {
    postings: ids.map((list) => ({
      ids: Int32Array.from(list),
      impacts: new Float32Array(list.length).fill(1),
    })),
    idf: Float64Array.from(ids, ({ length }) => rarity(units.length, length)),
  }
}

const rarity = (units: number, having: number) =>
  Math.log(1 + (units - having + 0.5) / (having + 0.5))

/** Builds the lists of all terms over units. A term's idf counts the units that have it in their body or heading. */
export function buildLists(units: readonly Fields[], termCount: number): InvertedLists {
  const mean = meanLengths(units)
  const ids: number[][] = Array.from({ length: termCount }, () => [])
  const impacts: number[][] = Array.from({ length: termCount }, () => [])
  const frequency = new Float64Array(termCount)
  for (const [unit, fields] of units.entries()) {
    const own = new Set([...(fields.body ?? []), ...(fields.heading ?? [])])
    for (const term of own) frequency[term] = (frequency[term] ?? 0) + 1
    for (const [term, weight] of weigh(fields, mean)) {
      ids[term]?.push(unit)
      impacts[term]?.push(weight / (tuning.k1 + weight))
    }
  }
  return {
    postings: ids.map((list, term) => ({
      ids: Int32Array.from(list),
      impacts: Float32Array.from(impacts[term] ?? []),
    })),
    idf: frequency.map((count) => rarity(units.length, count)),
  }
}
