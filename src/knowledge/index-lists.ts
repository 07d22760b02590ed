/** The inverted lists over passages, clauses, documents and typical questions, and the counts, made of the rows that were read. */
import type { ReadRows } from './index-data.ts'
import { buildLists, buildSetLists, Field, type InvertedLists } from './postings.ts'
import { startsOf, type TermRows } from './term-rows.ts'

export interface IndexLists {
  /** How often each word occurs in all documents. */
  readonly wordCounts: Int32Array
  /** In how many passages each term stands, what stands around them left aside. */
  readonly bodyCounts: Int32Array
  readonly ofPassages: InvertedLists
  readonly ofClauses: InvertedLists
  readonly ofDocuments: InvertedLists
  readonly ofAsks: InvertedLists
}

/** The rows of several kinds one behind the other. */
function joined(kinds: readonly TermRows[]): Int32Array {
  const read = new Int32Array(kinds.reduce((sum, { terms }) => sum + terms.length, 0))
  let length = 0
  for (const { terms } of kinds) {
    read.set(terms, length)
    length += terms.length
  }
  return read
}

/** Where each row of one kind starts among all terms, which is where the one before ends; one more at the end. */
function edgesOf({ ends }: TermRows, offset: number): Int32Array {
  const edges = new Int32Array(ends.length + 1)
  edges[0] = offset
  for (let row = 0; row < ends.length; row++) edges[row + 1] = offset + (ends[row] ?? 0)
  return edges
}

/** Knows where each row starts among all terms, and which rows belong together. */
class ListBuilder {
  private readonly rows: ReadRows
  private readonly read: Int32Array
  private readonly bodies: Int32Array
  private readonly titles: Int32Array
  private readonly headings: Int32Array
  private readonly leads: Int32Array
  /** The first passage of each clause and document, and the first clause of each document; one more at the end. */
  private readonly firstOfClause: Int32Array
  private readonly firstOfDocument: Int32Array
  private readonly firstClause: Int32Array

  constructor(rows: ReadRows) {
    this.rows = rows
    const { bodies, titles, headings, leads, documentOf, clauseOf } = rows
    this.read = joined([bodies, titles, headings, leads])
    this.bodies = edgesOf(bodies, 0)
    this.titles = edgesOf(titles, bodies.terms.length)
    this.headings = edgesOf(headings, bodies.terms.length + titles.terms.length)
    this.leads = edgesOf(leads, this.read.length - leads.terms.length)
    this.firstOfClause = startsOf(clauseOf, rows.hasLead.length)
    this.firstOfDocument = startsOf(documentOf, rows.french.length)
    this.firstClause = this.firstOfDocument.map(
      (passage) => clauseOf[passage] ?? rows.hasLead.length,
    )
  }

  passages(): InvertedLists {
    const { documentOf, clauseOf, hasLead } = this.rows
    const { bodies, titles, headings, leads } = this
    const count = documentOf.length
    const title = new Field('title', count)
    const heading = new Field('heading', count)
    const body = new Field('body', count)
    const lead = new Field('lead', count)
    const neighbour = new Field('neighbour', count, 2)
    for (let passage = 0; passage < count; passage++) {
      const document = documentOf[passage] ?? 0
      const clause = clauseOf[passage] ?? 0
      const first = this.firstOfClause[clause] ?? 0
      title.add(titles, document, document + 1)
      heading.add(headings, clause, clause + 1)
      body.add(bodies, passage, passage + 1)
      if (passage === first) lead.addNone()
      else if (hasLead[clause] === 1) lead.add(leads, clause, clause + 1)
      else lead.add(bodies, first, first + 1)
      if (documentOf[passage - 1] === document) neighbour.add(bodies, passage - 1, passage)
      else neighbour.addNone()
      if (documentOf[passage + 1] === document) neighbour.add(bodies, passage + 1, passage + 2)
      else neighbour.addNone()
    }
    return this.build([title, heading, body, lead, neighbour], count)
  }

  clauses(): InvertedLists {
    const { documentOf, hasLead } = this.rows
    const count = hasLead.length
    const title = new Field('title', count)
    const heading = new Field('heading', count)
    const body = new Field('body', count)
    for (let clause = 0; clause < count; clause++) {
      const first = this.firstOfClause[clause] ?? 0
      const document = documentOf[first] ?? 0
      title.add(this.titles, document, document + 1)
      heading.add(this.headings, clause, clause + 1)
      body.add(this.bodies, first, this.firstOfClause[clause + 1] ?? first)
    }
    return this.build([title, heading, body], count)
  }

  documents(): InvertedLists {
    const count = this.rows.french.length
    const title = new Field('title', count)
    const heading = new Field('heading', count)
    const body = new Field('body', count)
    for (let document = 0; document < count; document++) {
      title.add(this.titles, document, document + 1)
      heading.add(this.headings, this.firstClause[document], this.firstClause[document + 1])
      body.add(this.bodies, this.firstOfDocument[document], this.firstOfDocument[document + 1])
    }
    return this.build([title, heading, body], count)
  }

  asks(): InvertedLists {
    return buildSetLists(this.rows.askBodies, this.rows.terms.length)
  }

  private build(fields: readonly Field[], count: number): InvertedLists {
    return buildLists(this.read, fields, count, this.rows.terms.length)
  }
}

function wordCounts({ words, documentWords }: ReadRows): Int32Array {
  const all = new Int32Array(words.length)
  const { rows, counts } = documentWords
  for (let at = 0; at < counts.length; at++) {
    const word = rows.terms[at] ?? 0
    all[word] = (all[word] ?? 0) + (counts[at] ?? 0)
  }
  return all
}

function bodyCounts({ terms, bodies }: ReadRows): Int32Array {
  /** The last passage in which a term was seen, from 1 on: each passage counts a term once. */
  const seen = new Int32Array(terms.length)
  const counts = new Int32Array(terms.length)
  for (let passage = 0, at = 0; passage < bodies.ends.length; passage++) {
    for (const end = bodies.ends[passage] ?? 0; at < end; at++) {
      const term = bodies.terms[at] ?? 0
      if (seen[term] === passage + 1) continue
      seen[term] = passage + 1
      counts[term] = (counts[term] ?? 0) + 1
    }
  }
  return counts
}

export function listsOf(rows: ReadRows): IndexLists {
  const builder = new ListBuilder(rows)
  return {
    wordCounts: wordCounts(rows),
    bodyCounts: bodyCounts(rows),
    ofPassages: builder.passages(),
    ofClauses: builder.clauses(),
    ofDocuments: builder.documents(),
    ofAsks: builder.asks(),
  }
}
