/** An inverted index over the passages of one organization: built once, never changed. */
import { createAssociations } from './associations.ts'
import type { Lexicon } from './concept.ts'
import type { Clause, PolicyDocument } from './document.ts'
import { type Passage, passagesOf } from './passage.ts'
import { buildLists, buildSetLists, type Fields, type Postings } from './postings.ts'
import { type KnowledgeSettings, noSettings } from './settings.ts'
import { buildVocabulary } from './spelling.ts'
import { type TextLanguage, termsOf, textLanguage } from './terms.ts'
import { english, french, glossaryThesaurus } from './thesaurus.ts'

export interface IndexedDocument {
  readonly document: PolicyDocument
  readonly language: TextLanguage
  readonly title: readonly number[]
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

class IndexBuilder {
  private readonly settings: KnowledgeSettings
  private readonly termIds = new Map<string, number>()
  private readonly counts = new Map<string, number>()
  private readonly passages: Passage[] = []
  private readonly bodies: Int32Array[] = []
  private readonly documents: IndexedDocument[] = []
  private readonly documentOf: number[] = []
  private readonly clauseOf: number[] = []
  private clauseCount = 0
  private readonly passageFields: Fields[] = []
  private readonly clauseFields: Fields[] = []
  private readonly documentFields: Fields[] = []
  private readonly askFields: { clause: number; body: readonly number[] }[] = []

  constructor(settings: KnowledgeSettings) {
    this.settings = settings
  }

  private read(text: string, language: TextLanguage): number[] {
    return termsOf(text, language).map(({ stem, word }) => {
      this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
      const known = this.termIds.get(stem)
      if (known !== undefined) return known
      this.termIds.set(stem, this.termIds.size)
      return this.termIds.size - 1
    })
  }

  add(document: PolicyDocument): void {
    const passages = passagesOf(document)
    const sample = passages.slice(0, 40).map((passage) => passage.text)
    const language = textLanguage(sample.join(' '))
    const title = this.read(`${document.title} ${wordsInName(document.name)}`, language)
    const bodies = passages.map((passage) => this.read(passage.text, language))
    const headings: number[] = []
    for (let first = 0; first < passages.length; ) {
      const clause = passages[first]?.clause
      let last = first
      while (passages[last + 1]?.clause === clause) last++
      if (clause) {
        const heading = this.read(clause.headingPath.join(' '), language)
        headings.push(...heading)
        this.addClause(document, clause, { title, heading, bodies, first, last })
      }
      first = last + 1
    }
    this.passages.push(...passages)
    this.bodies.push(...bodies.map((body) => Int32Array.from(body)))
    this.documentFields.push({ title, heading: headings, body: bodies.flat() })
    this.documents.push({ document, language, title })
  }

  private addClause(
    document: PolicyDocument,
    clause: Clause,
    read: {
      readonly title: readonly number[]
      readonly heading: readonly number[]
      readonly bodies: readonly (readonly number[])[]
      readonly first: number
      readonly last: number
    },
  ): void {
    const { title, heading, bodies, first, last } = read
    const lead = this.read(clause.text.split('\n', 1)[0] ?? '', 'en')
    for (let at = first; at <= last; at++) {
      const neighbour = [...(bodies[at - 1] ?? []), ...(bodies[at + 1] ?? [])]
      const body = bodies[at] ?? []
      this.passageFields.push({ title, heading, body, neighbour, ...(at > first ? { lead } : {}) })
      this.clauseOf.push(this.clauseCount)
      this.documentOf.push(this.documents.length)
    }
    this.clauseFields.push({ title, heading, body: bodies.slice(first, last + 1).flat() })
    for (const ask of this.asksOf(document, clause)) {
      const body = [...new Set(this.read(ask, textLanguage(ask)))]
      this.askFields.push({ clause: this.clauseCount, body })
    }
    this.clauseCount++
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

  private titleLists(): { titled: Map<number, number[]>; titleIdf: Float64Array } {
    const titled = new Map<number, number[]>()
    for (const [at, { title }] of this.documents.entries()) {
      for (const term of new Set(title)) titled.set(term, [...(titled.get(term) ?? []), at])
    }
    const titleIdf = new Float64Array(this.termIds.size)
    for (const [term, list] of titled) {
      titleIdf[term] = Math.log((this.documents.length + 1) / (list.length + 0.5))
    }
    return { titled, titleIdf }
  }

  build(): SearchIndex {
    const size = this.termIds.size
    const ofPassages = buildLists(this.passageFields, size)
    const ofClauses = buildLists(this.clauseFields, size)
    const ofDocuments = buildLists(this.documentFields, size)
    const ofAsks = buildSetLists(
      this.askFields.map(({ body }) => body),
      size,
    )
    return {
      passages: this.passages,
      documents: this.documents,
      documentOf: Int32Array.from(this.documentOf),
      clauseOf: Int32Array.from(this.clauseOf),
      clauseCount: this.clauseCount,
      idf: ofPassages.idf,
      postings: ofPassages.postings,
      clauseIdf: ofClauses.idf,
      clausePostings: ofClauses.postings,
      documentIdf: ofDocuments.idf,
      documentPostings: ofDocuments.postings,
      ...this.titleLists(),
      asks: this.askFields.map(({ clause, body }) => ({
        clause,
        weight: body.reduce((sum, term) => sum + (ofAsks.idf[term] ?? 0), 0),
      })),
      askIdf: ofAsks.idf,
      askPostings: ofAsks.postings,
      bodies: this.bodies,
      termIds: this.termIds,
      vocabularies: {
        en: buildVocabulary(new Map([...neverSeen(english.words), ...this.counts])),
        fr: buildVocabulary(new Map([...neverSeen(french.words), ...this.counts])),
      },
      glossary: glossaryThesaurus(this.settings.glossary),
      associatesOf: createAssociations(this.bodies, ofPassages.postings),
    }
  }
}

const neverSeen = (words: ReadonlySet<string>) =>
  [...words].map((word): [string, number] => [word, 0])

/** Builds the index of an organization's documents. */
export function buildIndex(
  corpus: readonly PolicyDocument[],
  settings: KnowledgeSettings = noSettings,
): SearchIndex {
  const builder = new IndexBuilder(settings)
  for (const document of corpus) builder.add(document)
  return builder.build()
}
