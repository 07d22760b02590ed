/**
 * The file in which what was read for searching outlives the process. A file of another content than the documents at hand
 * is no use, and one that is damaged neither: both are as if there were none.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Clause, PolicyDocument } from './document.ts'
import type { IndexData } from './index-data.ts'
import { packLists, unpackLists } from './packed-lists.ts'
import type { KnowledgeSettings } from './settings.ts'
import { tuning } from './tuning.ts'

/** To be raised by whoever changes how documents are read for searching: a test tells when. */
export const storedFormat = 2

const kinds = { Int32Array, Uint16Array, Float32Array, Float64Array, Uint8Array }
type NumberArray = Int32Array | Uint16Array | Float32Array | Float64Array | Uint8Array

const Head = z.object({
  way: z.string(),
  check: z.number(),
  parts: z.array(
    z.object({
      kind: z.enum(['Int32Array', 'Uint16Array', 'Float32Array', 'Float64Array', 'Uint8Array']),
      length: z.number().int().nonnegative(),
    }),
  ),
})

type Described = z.infer<typeof Head>['parts']

/**
 * Notices a file that was cut off, or changed by a failing disk. It guards against nobody: whoever writes here is the bot.
 * Four sums side by side, as none need wait for another.
 */
function checkOf(body: Uint8Array, parts: Described): number {
  const numbers = new Int32Array(body.buffer, body.byteOffset, body.byteLength >> 2)
  let [first, second, third, fourth] = [numbers.length, 1, 2, 3]
  for (const { length } of parts) first = (Math.imul(first, 31) + length) | 0
  for (let at = 0; at < numbers.length; at += 4) {
    first = (Math.imul(first, 31) + (numbers[at] ?? 0)) | 0
    second = (Math.imul(second, 31) + (numbers[at + 1] ?? 0)) | 0
    third = (Math.imul(third, 31) + (numbers[at + 2] ?? 0)) | 0
    fourth = (Math.imul(fourth, 31) + (numbers[at + 3] ?? 0)) | 0
  }
  return [second, third, fourth].reduce((sum, next) => (Math.imul(sum, 31) + next) | 0, first)
}

/** From what an index is made. */
export interface IndexKey {
  /** The way of reading and the typical questions of the settings. */
  readonly way: string
  /**
   * For each document a line: the hash of its file's bytes, what else is read of it, and a sign of how it was cut into
   * clauses, which a newer release may do otherwise.
   */
  readonly documents: readonly string[]
}

export const keyOf = (
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
): IndexKey => ({
  way: hashOf(JSON.stringify([storedFormat, tuning, settings.asks])),
  documents: documents.map(({ name, title, kind, hash, asks, clauses }) =>
    JSON.stringify([name, title, kind, hash, asks, clauses.length, signOfCuts(clauses)]),
  ),
})

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** A sign of where clauses begin and end, and of what stands above them. It guards against chance, as the bytes are the same. */
function signOfCuts(clauses: readonly Clause[]): number {
  let sign = 0
  for (const { id, headingPath, text, items } of clauses) {
    sign = Math.imul(addTo(sign, id) + text.length, 31) + items.length
    for (const heading of headingPath) sign = addTo(sign, heading)
  }
  return sign | 0
}

function addTo(sign: number, text: string): number {
  let sum = Math.imul(sign, 31) + text.length
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum
}

export interface StoredIndex {
  readonly data: IndexData
  /** True where it was made from the documents of the key and no others. */
  readonly isWhole: boolean
  /** The lines of the documents that it was made from. */
  readonly documents: () => readonly string[]
}

/** What is stored in a file, of whichever documents, as long as it was read in the way of the key; nothing else. */
export function readStored(file: string, key: IndexKey): StoredIndex | undefined {
  const bytes = bytesOf(file)
  if (!bytes || bytes.length < 8) return undefined
  const view = new DataView(bytes.buffer)
  const headLength = view.getUint32(0, true)
  const head = headOf(bytes.subarray(8, 8 + headLength))
  const body = bytes.subarray(padded(8 + headLength))
  if (head?.way !== key.way || checkOf(body, head.parts) !== head.check) return undefined
  const parts: NumberArray[] = []
  let at = body.byteOffset
  for (const { kind, length } of head.parts) {
    const part = new kinds[kind](bytes.buffer, at, length)
    parts.push(part)
    at = padded(at + part.byteLength)
  }
  return fromParts(parts, encode(key.documents))
}

/** Stores what was read, in one step: whoever opens the file meanwhile finds what was there before. */
export function store(file: string, { way, documents }: IndexKey, data: IndexData): void {
  const parts = toParts(data, documents)
  const size = parts.reduce((sum, part) => padded(sum + part.byteLength), 0)
  const body = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    body.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at = padded(at + part.byteLength)
  }
  const described: Described = parts.map((part) => ({ kind: kindOf(part), length: part.length }))
  const head = new TextEncoder().encode(
    JSON.stringify({ way, check: checkOf(body, described), parts: described }),
  )
  const bytes = new Uint8Array(padded(8 + head.length) + size)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 8)
  bytes.set(body, padded(8 + head.length))
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.${process.pid}.new`
  try {
    writeFileSync(fresh, bytes)
    renameSync(fresh, file)
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Numbers of eight bytes lie at multiples of eight. */
const padded = (length: number) => Math.ceil(length / 8) * 8

function kindOf(part: NumberArray): keyof typeof kinds {
  if (part instanceof Int32Array) return 'Int32Array'
  if (part instanceof Uint16Array) return 'Uint16Array'
  if (part instanceof Float32Array) return 'Float32Array'
  return part instanceof Float64Array ? 'Float64Array' : 'Uint8Array'
}

/** The bytes of a file in memory of their own, so that numbers can be read where they lie. */
function bytesOf(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const read = readFileSync(file)
    return read.byteOffset === 0 && read.buffer instanceof ArrayBuffer
      ? new Uint8Array(read.buffer, 0, read.length)
      : new Uint8Array(read)
  } catch {
    // Not there, or not to be read: it is built anew, which says what is wrong with the folder when it stores.
    return undefined
  }
}

function headOf(bytes: Uint8Array): z.infer<typeof Head> | undefined {
  try {
    return Head.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}

const encode = (words: readonly string[]) => new TextEncoder().encode(words.join('\n'))

function decode(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder().decode(bytes)
  return text === '' ? [] : text.split('\n')
}

/** Few documents have more terms than two bytes can count. */
const short = (terms: Int32Array, termCount: number) =>
  termCount > 0xffff ? terms : Uint16Array.from(terms)

function toParts(data: IndexData, documents: readonly string[]): NumberArray[] {
  const lists = [data.ofPassages, data.ofClauses, data.ofDocuments, data.ofAsks]
  return [
    encode(documents),
    encode(data.terms),
    encode(data.words),
    data.wordCounts,
    data.bodyCounts,
    data.documentWords.rows.ends,
    data.documentWords.rows.terms,
    data.documentWords.counts,
    data.documentOf,
    data.clauseOf,
    data.starts,
    data.textEnds,
    data.items,
    data.bodies.ends,
    short(data.bodies.terms, data.terms.length),
    data.titles.ends,
    data.titles.terms,
    data.headings.ends,
    data.headings.terms,
    data.leads.ends,
    data.leads.terms,
    data.hasLead,
    data.french,
    data.askClauses,
    data.askBodies.ends,
    data.askBodies.terms,
    ...lists.flatMap(({ ends, ids, impacts, idf }) => [ends, packLists(ends, ids), impacts, idf]),
  ]
}

/** Takes the parts one by one as `toParts` laid them. `wanted`: the lines of the documents at hand. */
function fromParts(parts: readonly NumberArray[], wanted: Uint8Array): StoredIndex {
  let at = 0
  const next = <Kind extends NumberArray>(kind: new (length: number) => Kind): Kind => {
    const part = parts[at++]
    if (part instanceof kind) return part
    throw new TypeError('another kind')
  }
  const numbers = () => next(Int32Array)
  const rows = () => ({ ends: numbers(), terms: numbers() })
  const lists = () => {
    const ends = numbers()
    const ids = unpackLists(ends, next(Uint8Array))
    return { ends, ids, impacts: next(Float32Array), idf: next(Float64Array) }
  }
  const longRows = () => {
    const ends = numbers()
    const terms = parts[at] instanceof Uint16Array ? new Int32Array(next(Uint16Array)) : numbers()
    return { ends, terms }
  }
  const documents = next(Uint8Array)
  const data = {
    terms: decode(next(Uint8Array)),
    words: decode(next(Uint8Array)),
    wordCounts: numbers(),
    bodyCounts: numbers(),
    documentWords: { rows: rows(), counts: numbers() },
    documentOf: numbers(),
    clauseOf: numbers(),
    starts: numbers(),
    textEnds: numbers(),
    items: numbers(),
    bodies: longRows(),
    titles: rows(),
    headings: rows(),
    leads: rows(),
    hasLead: next(Uint8Array),
    french: next(Uint8Array),
    askClauses: numbers(),
    askBodies: rows(),
    ofPassages: lists(),
    ofClauses: lists(),
    ofDocuments: lists(),
    ofAsks: lists(),
  }
  return {
    data,
    isWhole: Buffer.compare(documents, wanted) === 0,
    documents: () => decode(documents),
  }
}
