/** What is read of documents for searching, as rows of numbers: quick to build, to store and to take up again. */
import type { Clause, PolicyDocument } from './document.ts'
import { NumberList } from './number-list.ts'
import { type Passage, passagesOf } from './passage.ts'
import { buildLists, buildSetLists, type Fields, type InvertedLists } from './postings.ts'
import type { KnowledgeSettings } from './settings.ts'
import { type Stretch, TermReader } from './term-reader.ts'
import { type TextLanguage, textLanguage } from './terms.ts'

/** Rows of terms one behind the other; each starts where the one before ends. */
export interface TermRows {
  readonly ends: Int32Array
  readonly terms: Int32Array
}

export interface IndexData {
  /** The terms by their numbers. */
  readonly terms: readonly string[]
  /** The words of the documents, and how often each occurs. */
  readonly words: readonly string[]
  readonly wordCounts: Int32Array
  /** For each passage its document, and its clause counted over all documents. */
  readonly documentOf: Int32Array
  readonly clauseOf: Int32Array
  /** Where each passage starts and ends in the text of its clause, and which item of it it is, or -1. */
  readonly starts: Int32Array
  readonly textEnds: Int32Array
  readonly items: Int32Array
  /** The terms of each passage, and of each document's title. */
  readonly bodies: TermRows
  readonly titles: TermRows
  /** For each document 1 where it is French. */
  readonly french: Uint8Array
  /** For each typical question its clause. */
  readonly askClauses: Int32Array
  readonly askBodies: TermRows
  readonly ofPassages: InvertedLists
  readonly ofClauses: InvertedLists
  readonly ofDocuments: InvertedLists
  readonly ofAsks: InvertedLists
}

/** The passages of a clause, the terms of each, and of what stands around them. */
interface ReadClause {
  readonly title: Stretch
  readonly heading: Stretch
  readonly bodies: readonly Stretch[]
  /** The passages of the document's that are the clause's. */
  readonly first: number
  readonly last: number
}

class IndexReader {
  private readonly settings: KnowledgeSettings
  private readonly reader = new TermReader()
  private readonly documentOf = new NumberList()
  private readonly clauseOf = new NumberList()
  private readonly starts = new NumberList()
  private readonly textEnds = new NumberList()
  private readonly items = new NumberList()
  private readonly bodies: Stretch[] = []
  private readonly titles: Stretch[] = []
  private readonly languages: TextLanguage[] = []
  private clauseCount = 0
  private readonly passageFields: Fields[] = []
  private readonly clauseFields: Fields[] = []
  private readonly documentFields: Fields[] = []
  private readonly asks: { readonly clause: number; readonly terms: readonly number[] }[] = []

  constructor(settings: KnowledgeSettings) {
    this.settings = settings
  }

  add(document: PolicyDocument): void {
    const passages = passagesOf(document)
    const sample = passages.slice(0, 40).map((passage) => passage.text)
    const language = textLanguage(sample.join(' '))
    const title = this.reader.add(`${document.title} ${wordsInName(document.name)}`, language)
    const bodies = passages.map((passage) => this.reader.add(passage.text, language))
    const headings: number[] = []
    for (let first = 0; first < passages.length; ) {
      const clause = passages[first]?.clause
      let last = first
      while (passages[last + 1]?.clause === clause) last++
      if (clause) {
        const heading = this.reader.add(clause.headingPath.join(' '), language)
        headings.push(...heading)
        this.addClause(document, clause, passages, language, {
          title,
          heading,
          bodies,
          first,
          last,
        })
      }
      first = last + 1
    }
    this.bodies.push(...bodies)
    this.documentFields.push({ title, heading: headings, body: around(bodies, 0, bodies.length) })
    this.titles.push(title)
    this.languages.push(language)
  }

  private addClause(
    document: PolicyDocument,
    clause: Clause,
    passages: readonly Passage[],
    language: TextLanguage,
    { title, heading, bodies, first, last }: ReadClause,
  ): void {
    let start = 0
    const lead = this.readLead(clause, passages[first]?.text ?? '', language, bodies[first])
    for (let at = first; at <= last; at++) {
      const neighbour = [...(bodies[at - 1] ?? []), ...(bodies[at + 1] ?? [])]
      const body = bodies[at] ?? []
      this.passageFields.push({ title, heading, body, neighbour, ...(at > first ? { lead } : {}) })
      const passage = passages[at]
      this.documentOf.push(this.titles.length)
      this.clauseOf.push(this.clauseCount)
      const end = start + (passage?.text.length ?? 0)
      this.starts.push(start)
      this.textEnds.push(end)
      // Past the line break as well.
      start = end + 1
      this.items.push(passage?.item ? clause.items.indexOf(passage.item) : -1)
    }
    this.clauseFields.push({ title, heading, body: around(bodies, first, last + 1) })
    for (const ask of this.asksOf(document, clause)) {
      const [start, end] = this.reader.add(ask, textLanguage(ask))
      const terms = new Set<number>()
      for (let at = start; at < end; at++) terms.add(this.reader.terms.at(at))
      this.asks.push({ clause: this.clauseCount, terms: [...terms] })
    }
    this.clauseCount++
  }

  /** The first line of a clause. Mostly it is the first passage, which was read. */
  private readLead(
    clause: Clause,
    firstPassage: string,
    language: TextLanguage,
    read: Stretch | undefined,
  ): Stretch {
    const line = clause.text.split('\n', 1)[0] ?? ''
    return read && language === 'en' && line === firstPassage
      ? this.reader.repeat(read)
      : this.reader.add(line, 'en')
  }

  /** Typical questions of a clause and of its items. A bare clause id means the policy, not a guideline that has it too. */
  private asksOf(document: PolicyDocument, clause: Clause): readonly string[] {
    const { asks } = this.settings
    const plain = document.kind === 'policy' ? asks : {}
    return [clause.id, ...clause.items.map(({ id }) => id)].flatMap((id) => [
      ...(document.asks?.[id] ?? []),
      ...(plain[id] ?? []),
      ...(asks[`${document.name}#${id}`] ?? []),
    ])
  }

  data(): IndexData {
    const read = this.reader.terms.taken()
    const terms = [...this.reader.termIds.keys()]
    const counts = this.reader.counts()
    return {
      terms,
      words: [...counts.keys()],
      wordCounts: Int32Array.from(counts.values()),
      documentOf: this.documentOf.taken(),
      clauseOf: this.clauseOf.taken(),
      starts: this.starts.taken(),
      textEnds: this.textEnds.taken(),
      items: this.items.taken(),
      bodies: rowsOf(read, this.bodies),
      titles: rowsOf(read, this.titles),
      french: Uint8Array.from(this.languages, (language) => (language === 'fr' ? 1 : 0)),
      askClauses: Int32Array.from(this.asks, ({ clause }) => clause),
      askBodies: flatten(this.asks.map((ask) => ask.terms)),
      ofPassages: buildLists(read, this.passageFields, terms.length),
      ofClauses: buildLists(read, this.clauseFields, terms.length),
      ofDocuments: buildLists(read, this.documentFields, terms.length),
      ofAsks: buildSetLists(
        this.asks.map((ask) => ask.terms),
        terms.length,
      ),
    }
  }
}

/** The words of a document's name: `EFCAStandardForm-2019` and `remote_work%20policy` are several, and one. */
function wordsInName(name: string): string {
  const apart = name
    .replace(/[%-](?:20|2F|27|28|29)(?=[^a-z\d]|[A-Z])/g, ' ')
    .replace(/[-_/.]+/g, ' ')
  const words = apart.split(' ')
  const parts = words.map((word) =>
    word.replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 '),
  )
  return [...words, ...parts.filter((part) => part.includes(' '))].join(' ')
}

/** The stretch from one body of a row up to another, which were read one behind the other. */
function around(bodies: readonly Stretch[], first: number, end: number): readonly number[] {
  const start = bodies[first]?.[0]
  const last = bodies[end - 1]?.[1]
  return start === undefined || last === undefined ? [] : [start, last]
}

function rowsOf(read: Int32Array, stretches: readonly Stretch[]): TermRows {
  const ends = new Int32Array(stretches.length)
  let length = 0
  for (const [row, [start, end]] of stretches.entries()) {
    length += end - start
    ends[row] = length
  }
  const terms = new Int32Array(length)
  for (const [row, [start, end]] of stretches.entries())
    terms.set(read.subarray(start, end), ends[row - 1] ?? 0)
  return { ends, terms }
}

function flatten(rows: readonly (readonly number[])[]): TermRows {
  let length = 0
  const ends = Int32Array.from(rows, (row) => {
    length += row.length
    return length
  })
  return { ends, terms: Int32Array.from(rows.flat()) }
}

/** The terms of one row. */
export const rowOf = ({ ends, terms }: TermRows, row: number): Int32Array =>
  terms.subarray(ends[row - 1] ?? 0, ends[row] ?? 0)

/** Reads documents for searching. */
export function readIndexData(
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
): IndexData {
  const reader = new IndexReader(settings)
  for (const document of documents) reader.add(document)
  return reader.data()
}
