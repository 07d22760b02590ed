/** Search indexes that outlive the process: a large one is taken up again as long as its documents are the same. */
import { join } from 'node:path'
import type { PolicyDocument } from './document.ts'
import { readIndexData } from './index-data.ts'
import { buildIndex, openIndex, type SearchIndex } from './search-index.ts'
import type { KnowledgeSettings } from './settings.ts'
import { keyOf, readStored, store } from './stored-index.ts'

/** Fewer clauses than this are read before a file is found. */
export const fewestStored = 1_000

export interface IndexShelf {
  readonly folder: string
  /** Told why an index could not be stored; it is used all the same. */
  readonly onFault: (error: unknown) => void
}

/** The index of an organization's documents: from the shelf where it lies there, else built, and laid there if large. */
export function keptIndex(
  shelf: IndexShelf,
  org: string,
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
): SearchIndex {
  const clauses = documents.reduce((sum, document) => sum + document.clauses.length, 0)
  if (clauses < fewestStored) return buildIndex(documents, settings)
  const file = join(shelf.folder, `${org}.index`)
  const key = keyOf(documents, settings)
  const stored = readStored(file, key)
  if (stored) return openIndex(stored, documents, settings)
  const data = readIndexData(documents, settings)
  try {
    store(file, key, data)
  } catch (error) {
    shelf.onFault(error)
  }
  return openIndex(data, documents, settings)
}
