/** An inverted index over the passages of one organization: built once, never changed. */
import { createAssociations } from './associations.ts'
import type { Lexicon } from './concept.ts'
import type { PolicyDocument } from './document.ts'
import { type IndexData, readIndexData, rowsIn } from './index-data.ts'
import type { Passage } from './passage.ts'
import { listsOf, type Postings } from './postings.ts'
import { type KnowledgeSettings, noSettings } from './settings.ts'
import { buildVocabulary } from './spelling.ts'
import type { TextLanguage } from './terms.ts'
import { english, french, glossaryThesaurus } from './thesaurus.ts'

export interface IndexedDocument {
  readonly document: PolicyDocument
  readonly language: TextLanguage
  readonly title: Int32Array
}

/** A typical question of a clause. */
export interface Ask {
  readonly clause: number
  /** The sum of its terms' idf. */
  readonly weight: number
}

export interface SearchIndex extends Lexicon {
  readonly passages: readonly Passage[]
  readonly documents: readonly IndexedDocument[]
  readonly documentOf: Int32Array
  /** The clause of each passage, counted over all documents. */
  readonly clauseOf: Int32Array
  readonly clauseCount: number
  readonly idf: Float64Array
  readonly postings: readonly Postings[]
  readonly clauseIdf: Float64Array
  readonly clausePostings: readonly Postings[]
  readonly documentIdf: Float64Array
  readonly documentPostings: readonly Postings[]
  /** The documents whose titles have a term, and how much that says of which one is meant. */
  readonly titled: ReadonlyMap<number, readonly number[]>
  readonly titleIdf: Float64Array
  readonly asks: readonly Ask[]
  readonly askIdf: Float64Array
  readonly askPostings: readonly Postings[]
  /** The terms of each passage in their order. */
  readonly bodies: readonly Int32Array[]
}

const neverSeen = (words: ReadonlySet<string>) =>
  [...words].map((word): [string, number] => [word, 0])

/** Builds the index of an organization's documents. */
export function buildIndex(
  corpus: readonly PolicyDocument[],
  settings: KnowledgeSettings = noSettings,
): SearchIndex {
  return openIndex(readIndexData(corpus, settings), corpus, settings)
}

/** The index of documents of which was read before what it needs. Takes a fraction of the time of reading them. */
export function openIndex(
  data: IndexData,
  corpus: readonly PolicyDocument[],
  settings: KnowledgeSettings,
): SearchIndex {
  const titles = rowsIn(data.titles)
  const bodies = rowsIn(data.bodies)
  const postings = listsOf(data.ofPassages)
  const words = data.words.map((word, at): [string, number] => [word, data.wordCounts[at] ?? 0])
  const termIds = new Map(data.terms.map((term, id) => [term, id]))
  return {
    passages: passagesAsRead(corpus, data),
    documents: corpus.map((document, at) => ({
      document,
      language: data.french[at] === 1 ? 'fr' : 'en',
      title: titles[at] ?? new Int32Array(),
    })),
    documentOf: data.documentOf,
    clauseOf: data.clauseOf,
    clauseCount: (data.clauseOf.at(-1) ?? -1) + 1,
    idf: data.ofPassages.idf,
    postings,
    clauseIdf: data.ofClauses.idf,
    clausePostings: listsOf(data.ofClauses),
    documentIdf: data.ofDocuments.idf,
    documentPostings: listsOf(data.ofDocuments),
    ...titleLists(titles, termIds.size),
    asks: rowsIn(data.askBodies).map((terms, at) => ({
      clause: data.askClauses[at] ?? 0,
      weight: terms.reduce((sum, term) => sum + (data.ofAsks.idf[term] ?? 0), 0),
    })),
    askIdf: data.ofAsks.idf,
    askPostings: listsOf(data.ofAsks),
    bodies,
    termIds,
    vocabularies: {
      en: buildVocabulary(new Map([...neverSeen(english.words), ...words])),
      fr: buildVocabulary(new Map([...neverSeen(french.words), ...words])),
    },
    glossary: glossaryThesaurus(settings.glossary),
    associatesOf: createAssociations(bodies, postings),
  }
}

/** The passages of documents, cut where they were cut when they were read. */
function passagesAsRead(corpus: readonly PolicyDocument[], data: IndexData): readonly Passage[] {
  const passages: Passage[] = []
  let at = 0
  let number = 0
  for (const document of corpus) {
    for (const clause of document.clauses) {
      for (let start = 0; data.clauseOf[at] === number; at++) {
        const text = clause.text.slice(start, start + (data.lengths[at] ?? 0))
        // Past the line break as well.
        start += text.length + 1
        const item = clause.items[data.items[at] ?? -1]
        passages.push(item ? { document, clause, item, text } : { document, clause, text })
      }
      number++
    }
  }
  return passages
}

function titleLists(
  titles: readonly Int32Array[],
  termCount: number,
): { titled: Map<number, number[]>; titleIdf: Float64Array } {
  const titled = new Map<number, number[]>()
  for (const [at, title] of titles.entries()) {
    for (const term of new Set(title)) {
      const list = titled.get(term)
      if (list) list.push(at)
      else titled.set(term, [at])
    }
  }
  const titleIdf = new Float64Array(termCount)
  for (const [term, list] of titled)
    titleIdf[term] = Math.log((titles.length + 1) / (list.length + 0.5))
  return { titled, titleIdf }
}
