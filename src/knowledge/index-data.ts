/** What is read of documents for searching, as rows of numbers: quick to build, to store and to take up again. */
import type { Clause, PolicyDocument } from './document.ts'
import { type IndexLists, listsOf } from './index-lists.ts'
import { NumberList } from './number-list.ts'
import { type Passage, passagesOf } from './passage.ts'
import { Renumbering } from './renumbering.ts'
import type { KnowledgeSettings } from './settings.ts'
import { type CountedWords, TermReader } from './term-reader.ts'
import { RowList, startsOf, type TermRows } from './term-rows.ts'
import { type TextLanguage, textLanguage } from './terms.ts'

/** The documents as they were read, one behind the other. */
export interface ReadRows {
  /** The terms by their numbers. */
  readonly terms: readonly string[]
  /** The words of the documents, and how often each occurs in which. */
  readonly words: readonly string[]
  readonly documentWords: CountedWords
  /** For each passage its document, and its clause counted over all documents. */
  readonly documentOf: Int32Array
  readonly clauseOf: Int32Array
  /** Where each passage starts and ends in the text of its clause, and which item of it it is, or -1. */
  readonly starts: Int32Array
  readonly textEnds: Int32Array
  readonly items: Int32Array
  /** The terms of each passage, of each document's title, and of the headings of each clause. */
  readonly bodies: TermRows
  readonly titles: TermRows
  readonly headings: TermRows
  /** The terms of the first line of each clause where it is not the first passage (1 in `hasLead`). */
  readonly leads: TermRows
  readonly hasLead: Uint8Array
  /** For each document 1 where it is French. */
  readonly french: Uint8Array
  /** For each typical question its clause, and its terms, each once. */
  readonly askClauses: Int32Array
  readonly askBodies: TermRows
}

export type IndexData = ReadRows & IndexLists

/** What was read before under the same typical questions, and the places in it of documents that are still the same. */
export interface ReadBefore {
  readonly rows: ReadRows
  readonly places: ReadonlyMap<PolicyDocument, number>
}

class IndexReader {
  private readonly settings: KnowledgeSettings
  private readonly reader = new TermReader()
  private readonly documentOf = new NumberList()
  private readonly clauseOf = new NumberList()
  private readonly starts = new NumberList()
  private readonly textEnds = new NumberList()
  private readonly items = new NumberList()
  private readonly bodies = new RowList()
  private readonly titles = new RowList()
  private readonly headings = new RowList()
  private readonly leads = new RowList()
  private readonly hasLead: number[] = []
  private readonly languages: TextLanguage[] = []
  private readonly askClauses = new NumberList()
  private readonly askBodies = new RowList()

  constructor(settings: KnowledgeSettings) {
    this.settings = settings
  }

  /** Reads its title, its passages, then clause by clause what stands around them: terms are numbered in this order. */
  add(document: PolicyDocument): void {
    const { reader, titles, bodies } = this
    const passages = passagesOf(document)
    const sample = passages.slice(0, 40).map((passage) => passage.text)
    const language = textLanguage(sample.join(' '))
    const before = titles.terms.length
    reader.add(`${document.title} ${wordsInName(document.name)}`, language, titles.terms)
    // The words of a document are read behind those of its title.
    const wordsBefore = titles.terms.length - before - bodies.terms.length
    const ends = passages.map(({ text }) => {
      reader.add(text, language, bodies.terms)
      bodies.end()
      return bodies.terms.length + wordsBefore
    })
    for (let first = 0; first < passages.length; ) {
      const clause = passages[first]?.clause
      let last = first
      while (passages[last + 1]?.clause === clause) last++
      if (clause) {
        const start = ends[first - 1] ?? titles.terms.length - before
        this.addPassages(clause, passages.slice(first, last + 1))
        reader.add(clause.headingPath.join(' '), language, this.headings.terms)
        this.addLead(clause, passages[first]?.text ?? '', language, [start, ends[first] ?? start])
        this.addAsks(document, clause)
        this.headings.end()
      }
      first = last + 1
    }
    titles.end()
    this.languages.push(language)
    reader.endDocument()
  }

  private addPassages(clause: Clause, passages: readonly Passage[]): void {
    let start = 0
    for (const { text, item } of passages) {
      this.documentOf.push(this.languages.length)
      this.clauseOf.push(this.hasLead.length)
      this.starts.push(start)
      this.textEnds.push(start + text.length)
      // Past the line break as well.
      start += text.length + 1
      this.items.push(item ? clause.items.indexOf(item) : -1)
    }
  }

  /** The first line of a clause. Mostly it is the first passage, which was read. */
  private addLead(
    clause: Clause,
    firstPassage: string,
    language: TextLanguage,
    [start, end]: readonly [number, number],
  ): void {
    const line = clause.text.split('\n', 1)[0] ?? ''
    const isRead = language === 'en' && line === firstPassage
    if (isRead) this.reader.repeat(start, end)
    else this.reader.add(line, 'en', this.leads.terms)
    this.leads.end()
    this.hasLead.push(isRead ? 0 : 1)
  }

  private addAsks(document: PolicyDocument, clause: Clause): void {
    for (const ask of this.asksOf(document, clause)) {
      const read = new NumberList()
      this.reader.add(ask, textLanguage(ask), read)
      for (const term of new Set(read.taken())) this.askBodies.terms.push(term)
      this.askBodies.end()
      this.askClauses.push(this.hasLead.length - 1)
    }
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

  /** Makes a function that takes over documents by their places among those that were read before. */
  takingOver(rows: ReadRows): (document: number) => void {
    const terms = new Renumbering(rows.terms, this.reader.termOf)
    const words = new Renumbering(rows.words, this.reader.wordOf)
    const clauseCount = rows.hasLead.length
    const passageStarts = startsOf(rows.documentOf, rows.french.length)
    const askStarts = startsOf(rows.askClauses, clauseCount)
    return (document) => {
      const firstPassage = passageStarts[document] ?? 0
      const endOfPassages = passageStarts[document + 1] ?? 0
      const firstClause = rows.clauseOf[firstPassage] ?? clauseCount
      const endOfClauses = rows.clauseOf[endOfPassages] ?? clauseCount
      const clauseShift = this.hasLead.length - firstClause
      this.titles.copy(rows.titles, document, terms)
      for (let passage = firstPassage; passage < endOfPassages; passage++) {
        this.documentOf.push(this.languages.length)
        this.clauseOf.push((rows.clauseOf[passage] ?? 0) + clauseShift)
        this.starts.push(rows.starts[passage] ?? 0)
        this.textEnds.push(rows.textEnds[passage] ?? 0)
        this.items.push(rows.items[passage] ?? -1)
        this.bodies.copy(rows.bodies, passage, terms)
      }
      for (let clause = firstClause; clause < endOfClauses; clause++) {
        this.headings.copy(rows.headings, clause, terms)
        this.leads.copy(rows.leads, clause, terms)
        for (let ask = askStarts[clause] ?? 0; ask < (askStarts[clause + 1] ?? 0); ask++) {
          this.askBodies.copy(rows.askBodies, ask, terms)
          this.askClauses.push(this.hasLead.length)
        }
        this.hasLead.push(rows.hasLead[clause] ?? 0)
      }
      this.languages.push(rows.french[document] === 1 ? 'fr' : 'en')
      this.reader.copyWords(rows.documentWords, document, words)
    }
  }

  rows(): ReadRows {
    return {
      terms: this.reader.terms(),
      words: this.reader.allWords(),
      documentWords: this.reader.countedWords(),
      documentOf: this.documentOf.taken(),
      clauseOf: this.clauseOf.taken(),
      starts: this.starts.taken(),
      textEnds: this.textEnds.taken(),
      items: this.items.taken(),
      bodies: this.bodies.taken(),
      titles: this.titles.taken(),
      headings: this.headings.taken(),
      leads: this.leads.taken(),
      hasLead: Uint8Array.from(this.hasLead),
      french: Uint8Array.from(this.languages, (language) => (language === 'fr' ? 1 : 0)),
      askClauses: this.askClauses.taken(),
      askBodies: this.askBodies.taken(),
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

/** The terms of one row. */
export const rowOf = ({ ends, terms }: TermRows, row: number): Int32Array =>
  terms.subarray(ends[row - 1] ?? 0, ends[row] ?? 0)

/**
 * Reads documents for searching. Those that were read before are taken over; what comes out is what reading them anew
 * would give.
 */
export function readIndexData(
  documents: readonly PolicyDocument[],
  settings: KnowledgeSettings,
  before?: ReadBefore,
): IndexData {
  const reader = new IndexReader(settings)
  const takeOver = before ? reader.takingOver(before.rows) : () => undefined
  for (const document of documents) {
    const place = before?.places.get(document)
    if (place === undefined) reader.add(document)
    else takeOver(place)
  }
  const rows = reader.rows()
  return { ...rows, ...listsOf(rows) }
}
