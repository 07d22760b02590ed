/** An inverted index over the passages of one organization: built once, never changed. */
import { createAssociations } from './associations.ts'
import type { Lexicon } from './concept.ts'
import type { Clause, PolicyDocument } from './document.ts'
import { type IndexData, readIndexData, rowOf } from './index-data.ts'
import type { Passage } from './passage.ts'
import type { InvertedLists } from './postings.ts'
import { type KnowledgeSettings, noSettings } from './settings.ts'
import { buildVocabulary, type Vocabulary } from './spelling.ts'
import type { TermRows } from './term-rows.ts'
import type { TextLanguage } from './terms.ts'
import { english, french, glossaryThesaurus, type Thesaurus } from './thesaurus.ts'

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

function numbered(terms: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const [number, term] of terms.entries()) numbers.set(term, number)
  return numbers
}

/** Made with the first mistyped word, or when the bot warms up: a start need not wait for them. */
function vocabulariesOf({ words, wordCounts }: IndexData): SearchIndex['vocabularies'] {
  const made = (thesaurus: Thesaurus) => {
    const counts = new Map<string, number>()
    for (const word of thesaurus.words) counts.set(word, 0)
    for (const [at, word] of words.entries()) counts.set(word, wordCounts[at] ?? 0)
    return buildVocabulary(counts)
  }
  let [en, fr]: readonly (Vocabulary | undefined)[] = []
  return {
    get en() {
      en ??= made(english)
      return en
    },
    get fr() {
      fr ??= made(french)
      return fr
    },
  }
}

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
    termIds: numbered(data.terms),
    vocabularies: vocabulariesOf(data),
    glossary: glossaryThesaurus(settings.glossary),
    associatesOf: createAssociations(bodies, ofPassages, data.bodyCounts),
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
