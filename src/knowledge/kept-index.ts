/** Search indexes that outlive a change and the process: of documents that are the same nothing is read again. */
import { join } from 'node:path'
import type { PolicyDocument } from './document.ts'
import { type IndexData, type ReadBefore, readIndexData } from './index-data.ts'
import { openIndex, type SearchIndex } from './search-index.ts'
import type { KnowledgeSettings } from './settings.ts'
import { type IndexKey, keyOf, readStored, type StoredIndex, store } from './stored-index.ts'

/** Fewer clauses than this are read before a file is found. */
export const fewestStored = 1_000

export interface IndexShelf {
  readonly folder: string
  /** Told why an index could not be stored; it is used all the same. */
  readonly onFault: (error: unknown) => void
}

export type IndexKeep = (
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
) => SearchIndex

interface Last {
  readonly asks: string
  readonly documents: readonly PolicyDocument[]
  readonly data: IndexData
}

/**
 * Keeps the index of one organization. The first is taken from the shelf where it lies there, the next ones from the one
 * before, as far as the documents are the same. What lies on the shelf is put right at a start, and where nothing could be
 * taken over: a document that changes need not wait until the whole index is written.
 */
export function createIndexKeep(org: string, shelf?: IndexShelf): IndexKeep {
  let last: Last | undefined
  return (documents, settings) => {
    const asks = JSON.stringify(settings.asks)
    const before = last?.asks === asks ? last : undefined
    const data = before
      ? nextData(before, documents, settings)
      : shelvedData(org, shelf, documents, settings)
    last = { asks, documents, data }
    return openIndex(data, documents, settings)
  }
}

/** What was read before where the documents are the same: other settings are nothing that an index is read from. */
const nextData = (
  last: Last,
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
): IndexData =>
  documents.length === last.documents.length &&
  documents.every((document, at) => document === last.documents[at])
    ? last.data
    : readIndexData(documents, settings, sameOf(last))

/** Documents that are the same object: nothing of them can have changed. */
const sameOf = ({ data, documents: before }: Last): ReadBefore => ({
  rows: data,
  places: new Map(before.map((document, at) => [document, at])),
})

/** Documents whose lines are the same: the bytes that they were read from, and how they were cut. */
function storedOf(
  stored: StoredIndex,
  documents: readonly PolicyDocument[],
  key: IndexKey,
): ReadBefore {
  const placeOf = new Map(stored.documents().map((line, at) => [line, at]))
  const places = new Map<PolicyDocument, number>()
  for (const [at, document] of documents.entries()) {
    const place = placeOf.get(key.documents[at] ?? '')
    if (place !== undefined) places.set(document, place)
  }
  return { rows: stored.data, places }
}

function shelvedData(
  org: string,
  shelf: IndexShelf | undefined,
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
): IndexData {
  const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
  if (!shelf || clauses < fewestStored) return readIndexData(documents, settings)
  const file = join(shelf.folder, `${org}.index`)
  const key = keyOf(documents, settings)
  const stored = readStored(file, key)
  if (stored?.isWhole) return stored.data
  const data = readIndexData(documents, settings, stored && storedOf(stored, documents, key))
  try {
    store(file, key, data)
  } catch (error) {
    shelf.onFault(error)
  }
  return data
}
