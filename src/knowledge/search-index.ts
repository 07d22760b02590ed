/** An inverted index over the passages of one organization: built once, never changed. */
import type { Lexicon } from './concept.ts'
import type { PolicyDocument } from './document.ts'
import { type Passage, passagesOf } from './passage.ts'
import { noSettings, type KnowledgeSettings } from './settings.ts'
import { buildVocabulary } from './spelling.ts'
import { type TextLanguage, termsOf, textLanguage } from './terms.ts'
import { english, glossaryThesaurus } from './thesaurus.ts'
import { tuning } from './tuning.ts'

export interface Postings {
  readonly ids: Int32Array
  /** The saturated frequency in [0, 1): what a term's idf is multiplied with. */
  readonly impacts: Float32Array
}

export interface IndexedDocument {
  readonly document: PolicyDocument
  readonly language: TextLanguage
  readonly title: readonly number[]
  readonly first: number
  readonly last: number
}

export interface SearchIndex extends Lexicon {
  readonly passages: readonly Passage[]
  readonly documents: readonly IndexedDocument[]
  readonly documentOf: Int32Array
  readonly terms: readonly string[]
  readonly idf: Float64Array
  readonly postings: readonly Postings[]
  /** The clause of each passage, counted over all documents. */
  readonly clauseOf: Int32Array
  readonly clausePostings: readonly Postings[]
  readonly clauseIdf: Float64Array
  readonly documentIdf: Float64Array
  readonly documentPostings: readonly Postings[]
  /** How much a term says of which document is meant, where it stands in titles. */
  readonly titleIdf: Float64Array
  /** The terms of each passage in their order. */
  readonly bodies: readonly Int32Array[]
}

type FieldName = keyof typeof tuning.field
type Fields = Partial<Record<FieldName, readonly number[]>>

/** Gathers, for each term, the units that have it. */
class PostingsBuilder {
  private readonly units: Fields[] = []

  add(fields: Fields): void {
    this.units.push(fields)
  }

  build(termCount: number): { postings: Postings[]; idf: Float64Array } {
    const names = Object.keys(tuning.field) as FieldName[]
    const mean: Partial<Record<FieldName, number>> = {}
    for (const name of names) {
      const lengths = this.units.map((unit) => unit[name]?.length ?? 0).filter((length) => length > 0)
      mean[name] = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
    }
    const ids: number[][] = Array.from({ length: termCount }, () => [])
    const weights: number[][] = Array.from({ length: termCount }, () => [])
    const frequency = new Float64Array(termCount)
    for (const [unit, fields] of this.units.entries()) {
      const weighted = new Map<number, number>()
      const own = new Set<number>()
      for (const name of names) {
        const terms = fields[name]
        if (!terms || terms.length === 0) continue
        const share = tuning.field[name] / (1 - tuning.b + (tuning.b * terms.length) / (mean[name] || 1))
        for (const term of terms) {
          weighted.set(term, (weighted.get(term) ?? 0) + share)
          if (name === 'body' || name === 'heading') own.add(term)
        }
      }
      for (const term of own) frequency[term] = (frequency[term] ?? 0) + 1
      for (const [term, weight] of weighted) {
        ids[term]?.push(unit)
        weights[term]?.push(weight / (tuning.k1 + weight))
      }
    }
    const total = this.units.length
    const idf = frequency.map((count) => Math.log(1 + (total - count + 0.5) / (count + 0.5)))
    const postings = ids.map((list, term) => ({
      ids: Int32Array.from(list),
      impacts: Float32Array.from(weights[term] ?? []),
    }))
    return { postings, idf }
  }
}

/** `EFCAStandardForm-2019` and `remote_work%20policy` are several words. */
function spacedName(name: string): string {
  return name
    .replace(/[%-](?:20|2F|27|28|29)(?=[^a-z\d]|[A-Z])/g, ' ')
    .replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')
    .replace(/[-_/.]+/g, ' ')
}

/** The typical questions that the settings give a clause. */
function asksOf(settings: KnowledgeSettings, document: PolicyDocument, clause: string): readonly string[] {
  return [...(settings.asks[clause] ?? []), ...(settings.asks[`${document.name}#${clause}`] ?? [])]
}

/** Builds the index of an organization's documents. */
export function buildIndex(
  corpus: readonly PolicyDocument[],
  settings: KnowledgeSettings = noSettings,
): SearchIndex {
  const counts = new Map<string, number>()
  const termIds = new Map<string, number>()
  const intern = (stem: string) => {
    const known = termIds.get(stem)
    if (known !== undefined) return known
    termIds.set(stem, termIds.size)
    return termIds.size - 1
  }
  const passages: Passage[] = []
  const documents: IndexedDocument[] = []
  const documentOf: number[] = []
  const bodies: Int32Array[] = []
  const byPassage = new PostingsBuilder()
  const byClause = new PostingsBuilder()
  const byDocument = new PostingsBuilder()
  const clauseOf: number[] = []
  let clauseCount = 0
  for (const [number, document] of corpus.entries()) {
    const own = passagesOf(document)
    const language = textLanguage(own.slice(0, 40).map((passage) => passage.text).join(' '))
    const read = (text: string) =>
      termsOf(text, language).map(({ stem, word }) => {
        counts.set(word, (counts.get(word) ?? 0) + 1)
        return intern(stem)
      })
    const title = read(`${document.title} ${spacedName(document.name)}`)
    const ownBodies = own.map((passage) => read(passage.text))
    const leads = new Map(document.clauses.map((clause) => [clause.id, read(clause.text.split('\n')[0] ?? '')]))
    for (const [index, passage] of own.entries()) {
      const { clause } = passage
      const isFirst = own[index - 1]?.clause !== clause
      const asks = [...(document.asks?.[clause.id] ?? []), ...asksOf(settings, document, clause.id)].flatMap(read)
      if (isFirst) {
        clauseCount++
        const body = own.flatMap((other, at) => (other.clause === clause ? (ownBodies[at] ?? []) : []))
        byClause.add({ title, heading: read(clause.headingPath.join(' ')), body, ask: asks })
      }
      clauseOf.push(clauseCount - 1)
      byPassage.add({
        title,
        heading: read(clause.headingPath.join(' ')),
        body: ownBodies[index] ?? [],
        lead: isFirst ? [] : (leads.get(clause.id) ?? []),
        neighbour: [...(ownBodies[index - 1] ?? []), ...(ownBodies[index + 1] ?? [])],
        ask: asks,
      })
      documentOf.push(number)
      bodies.push(Int32Array.from(ownBodies[index] ?? []))
    }
    byDocument.add({ title, body: ownBodies.flat(), heading: document.clauses.flatMap((clause) => read(clause.heading)) })
    documents.push({ document, language, title, first: passages.length, last: passages.length + own.length - 1 })
    passages.push(...own)
  }
  const { postings, idf } = byPassage.build(termIds.size)
  const ofClauses = byClause.build(termIds.size)
  const ofDocuments = byDocument.build(termIds.size)
  const titleIdf = new Float64Array(termIds.size)
  for (const { title } of documents) for (const term of new Set(title)) titleIdf[term] = (titleIdf[term] ?? 0) + 1
  for (const [term, count] of titleIdf.entries()) {
    titleIdf[term] = count === 0 ? 0 : Math.log((documents.length + 1) / (count + 0.5))
  }
  return {
    passages,
    documents,
    documentOf: Int32Array.from(documentOf),
    clauseOf: Int32Array.from(clauseOf),
    clausePostings: ofClauses.postings,
    clauseIdf: ofClauses.idf,
    termIds,
    vocabulary: buildVocabulary(new Map([...[...english.words].map((word): [string, number] => [word, 0]), ...counts])),
    glossary: glossaryThesaurus(settings.glossary),
    terms: [...termIds.keys()],
    idf,
    postings,
    documentIdf: ofDocuments.idf,
    documentPostings: ofDocuments.postings,
    titleIdf,
    bodies,
  }
}
