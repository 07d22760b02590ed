/** An inverted index over the passages of one organization: built once, never changed. */
import { createAssociations } from './associations.ts'
import type { Lexicon } from './concept.ts'
import type { Clause, PolicyDocument } from './document.ts'
import { type IndexData, readIndexData, rowOf, type TermRows } from './index-data.ts'
import type { Passage } from './passage.ts'
import type { InvertedLists } from './postings.ts'
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
  readonly documents: readonly IndexedDocument[]
  /** The clauses of all documents, in their order. */
  readonly clauses: readonly Clause[]
  /** For each passage its document, its clause, where it starts and ends in that, and which item of it it is, or -1. */
  readonly documentOf: Int32Array
  readonly clauseOf: Int32Array
  readonly starts: Int32Array
  readonly textEnds: Int32Array
  readonly items: Int32Array
  readonly ofPassages: InvertedLists
  readonly ofClauses: InvertedLists
  readonly ofDocuments: InvertedLists
  /** The documents whose titles have a term, and how much that says of which one is meant. */
  readonly titled: ReadonlyMap<number, readonly number[]>
  readonly titleIdf: Float64Array
  readonly asks: readonly Ask[]
  readonly ofAsks: InvertedLists
  /** The terms of each passage in their order. */
  readonly bodies: TermRows
}

/** A passage by its number. */
export function passageAt(index: SearchIndex, number: number): Passage | undefined {
  const document = index.documents[index.documentOf[number] ?? -1]?.document
  const clause = index.clauses[index.clauseOf[number] ?? -1]
  if (!document || !clause) return undefined
  const text = clause.text.slice(index.starts[number], index.textEnds[number])
  const item = clause.items[index.items[number] ?? -1]
  return item ? { document, clause, item, text } : { document, clause, text }
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
  const titles = corpus.map((_, document) => rowOf(data.titles, document))
  const words = data.words.map((word, at): [string, number] => [word, data.wordCounts[at] ?? 0])
  const { documentOf, clauseOf, starts, textEnds, items, bodies } = data
  const { ofPassages, ofClauses, ofDocuments, ofAsks } = data
  return {
    documents: corpus.map((document, at) => ({
      document,
      language: data.french[at] === 1 ? 'fr' : 'en',
      title: titles[at] ?? new Int32Array(),
    })),
    clauses: corpus.flatMap(({ clauses }) => clauses),
    documentOf,
    clauseOf,
    starts,
    textEnds,
    items,
    ofPassages,
    ofClauses,
    ofDocuments,
    ...titleLists(titles, data.terms.length),
    asks: Array.from(data.askClauses, (clause, ask) => ({
      clause,
      weight: rowOf(data.askBodies, ask).reduce((sum, term) => sum + (ofAsks.idf[term] ?? 0), 0),
    })),
    ofAsks,
    bodies,
    termIds: new Map(data.terms.map((term, id) => [term, id])),
    vocabularies: {
      en: buildVocabulary(new Map([...neverSeen(english.words), ...words])),
      fr: buildVocabulary(new Map([...neverSeen(french.words), ...words])),
    },
    glossary: glossaryThesaurus(settings.glossary),
    associatesOf: createAssociations(bodies, ofPassages),
  }
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
