/** What an organization's answers come from: its documents, made ready once for every question. */
import type { Clause, PolicyDocument } from '../knowledge/document.ts'
import type { SearchIndex } from '../knowledge/search-index.ts'
import type { KnowledgeSettings } from '../knowledge/settings.ts'
import { type Act, actsIn } from './act.ts'
import { type Holders, holdersOf } from './holders.ts'
import type { OfferedForm } from './intent.ts'
import type { Concept } from './lexicon/concept.ts'
import { generalConcepts } from './lexicon/general.ts'
import { baseOf } from './lexicon/inflection.ts'
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts'
import type { KnownWords } from './lexicon/repair.ts'
import { countsOf, type Sign, type Slot, signsOf, slotsOf, tokensOf } from './lexicon/signs.ts'
import { stopWords } from './lexicon/stop-words.ts'
import { type PolicyPart, partsOfClause } from './policy-part.ts'
import { type QuestionType, questionType } from './question-type.ts'
import { type Span, spansOf } from './spans.ts'

/** A piece of a clause with its signs. */
export interface PreparedSpan extends Span {
  readonly signs: ReadonlySet<Sign>
  /** How often it names each concept. */
  readonly counts: ReadonlyMap<Sign, number>
  readonly acts: ReadonlySet<Act>
}

/** A typical question of a clause, or of one of its items. */
export interface PreparedAsk {
  readonly text: string
  readonly type: QuestionType
  readonly slots: readonly Slot[]
  readonly signs: ReadonlySet<Sign>
  readonly item?: string
}

export interface PreparedClause {
  readonly document: PolicyDocument
  readonly clause: Clause
  readonly spans: readonly PreparedSpan[]
  /** Everything that the clause names, its headings included. */
  readonly signs: ReadonlySet<Sign>
  /** What its own heading names. */
  readonly headingSigns: ReadonlySet<Sign>
  readonly asks: readonly PreparedAsk[]
  /** What the clause and its typical questions speak of. */
  readonly everything: ReadonlySet<Sign>
  /** The parts of a policy that it plays. */
  readonly playsParts: ReadonlySet<PolicyPart>
  /** True for a list of other documents: it names much and says nothing of it. */
  readonly isReferenceList: boolean
}

export interface AnswerBase {
  readonly org: string
  /** The organization as people call it. */
  readonly name: string
  readonly settings: KnowledgeSettings
  readonly index: SearchIndex
  readonly forms: readonly OfferedForm[]
  readonly lexicon: Lexicon
  /** What typing errors are repaired to. */
  readonly words: KnownWords
  readonly clauses: readonly PreparedClause[]
  /** All that a question is compared with; none where the clauses are too many to compare them all. */
  readonly holders: () => Holders | undefined
  /** How rare each sign is among the clauses: 1 in one clause only, towards 0 in all of them. */
  readonly rarity: (sign: Sign) => number
  /** True where a clause or a typical question has the sign. */
  readonly knows: (sign: Sign) => boolean
  /** True where typical questions are known. */
  readonly hasAsks: boolean
  /** Other organizations that the bot knows: what they answer better is no matter of this one. */
  readonly neighbours: readonly AnswerBase[]
}

/** Bases that know of each other. */
export function asNeighbours(bases: readonly AnswerBase[]): readonly AnswerBase[] {
  return bases.map((base) => ({ ...base, neighbours: bases.filter((other) => other !== base) }))
}

export interface BaseInput {
  readonly org: string
  readonly settings: KnowledgeSettings
  readonly index: SearchIndex
  readonly forms: readonly OfferedForm[]
}

/** Makes an organization's documents ready to answer from. To be done once for each index. */
export function prepareBase({ org, settings, index, forms }: BaseInput): AnswerBase {
  const [main] = index.documents
  const lexicon = buildLexicon(
    [...generalConcepts, ...ownConcepts(settings)],
    main?.language ?? 'en',
  )
  const clauses = index.documents.flatMap(({ document }) =>
    document.clauses.map((clause) => prepareClause(lexicon, settings, document, clause)),
  )
  const frequency = new Map<Sign, number>()
  for (const { signs } of clauses)
    for (const sign of signs) frequency.set(sign, (frequency.get(sign) ?? 0) + 1)
  const asked = new Set(clauses.flatMap(({ asks }) => asks.flatMap(({ signs }) => [...signs])))
  const scale = Math.log(1 + clauses.length)
  const rarity = (sign: Sign) =>
    Math.max(0.15, Math.log((1 + clauses.length) / Math.max(1, frequency.get(sign) ?? 1)) / scale)
  const knows = (sign: Sign) => frequency.has(sign) || asked.has(sign)
  const name = settings.name ?? settings.shortName ?? org
  const words = knownWords(lexicon, clauses)
  // Made with the first question: a start need not wait for it.
  let holders: Holders | undefined
  return {
    org,
    name,
    settings,
    index,
    forms,
    lexicon,
    words,
    clauses,
    holders: () => {
      if (clauses.length > compareAll) return undefined
      holders ??= holdersOf({ rarity, knows }, clauses)
      return holders
    },
    rarity,
    knows,
    hasAsks: asked.size > 0,
    neighbours: [],
  }
}

/** Up to this many clauses all are compared; beyond, only those that the search brings up. */
const compareAll = 400

function prepareClause(
  lexicon: Lexicon,
  settings: KnowledgeSettings,
  document: PolicyDocument,
  clause: Clause,
): PreparedClause {
  const read = (text: string) => signsOf(lexicon, tokensOf(text))
  const spans = spansOf(clause).map((span) => {
    const tokens = tokensOf(span.text)
    const [signs, counts] = [signsOf(lexicon, tokens), countsOf(lexicon, tokens)]
    return { ...span, signs, counts, acts: actsIn(span.text) }
  })
  const headingSigns = read(clause.heading)
  const signs = new Set([
    ...headingSigns,
    ...read(clause.headingPath.join('. ')),
    ...read(clause.text),
  ])
  const asks = asksOf(lexicon, settings, document, clause)
  const everything = new Set([...signs, ...asks.flatMap((ask) => [...ask.signs])])
  const isReferenceList = listsDocuments(settings, clause)
  return {
    document,
    clause,
    spans,
    signs,
    headingSigns,
    asks,
    everything,
    playsParts: partsOfClause(clause),
    isReferenceList,
  }
}

/** From this many items on a list counts as one of documents, if half of them or more are. */
const shortestReferenceList = 4

function listsDocuments({ documents }: KnowledgeSettings, { items }: Clause): boolean {
  if (items.length < shortestReferenceList) return false
  const names = documents.map(({ name }) => name.toLowerCase())
  const named = items.filter(
    ({ text }) => isTitle(text) || names.some((name) => text.toLowerCase().includes(name)),
  )
  return named.length >= items.length / 2
}

/** True for the bare title of a document: “Code of Ethics Policy”. */
function isTitle(text: string): boolean {
  const words = text
    .replace(/\(.*?\)/g, '')
    .split(/[\s,/-]+/)
    .filter((word) => word.length > 3)
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** Ids are headings too: “constructor” is one that every object has. */
const asksUnder = (asks: Readonly<Record<string, readonly string[]>>, id: string) =>
  Object.hasOwn(asks, id) ? (asks[id] ?? []) : []

/** The typical questions of a clause: of the settings for policies, and of the document's own front matter. */
function asksOf(
  lexicon: Lexicon,
  settings: KnowledgeSettings,
  document: PolicyDocument,
  clause: Clause,
): readonly PreparedAsk[] {
  const read = (id: string, item?: string) => {
    const plainly = document.kind === 'policy' ? asksUnder(settings.asks, id) : []
    const named = asksUnder(settings.asks, `${document.name}#${id}`)
    const own = asksUnder(document.asks ?? {}, id)
    return [...plainly, ...named, ...own].map((text): PreparedAsk => {
      const tokens = tokensOf(text)
      const ask = {
        text,
        type: questionType(text),
        slots: slotsOf(lexicon, tokens),
        signs: signsOf(lexicon, tokens),
      }
      return item === undefined ? ask : { ...ask, item }
    })
  }
  return [...read(clause.id), ...clause.items.flatMap(({ id }) => read(id, id))]
}

/** The organization's own words: its glossary, and the matters that its policies leave out. */
function ownConcepts(settings: KnowledgeSettings): readonly Concept[] {
  const glossary = Object.entries(settings.glossary).map(([term, words]): Concept => {
    return { id: `own:${term}`, weight: 'topic', words: [term, ...words].join(', ') }
  })
  const outside = settings.outOfScope.map(({ topic, words }): Concept => {
    return { id: `outside:${topic}`, weight: 'outside', words: words.join(', ') }
  })
  return [...glossary, ...outside]
}

/** Every word of the clauses, of their typical questions and of the lexicon. */
function knownWords(lexicon: Lexicon, clauses: readonly PreparedClause[]): KnownWords {
  const texts = clauses.flatMap(({ clause, asks }) => [
    clause.text,
    clause.heading,
    ...asks.map(({ text }) => text),
  ])
  const whole = new Set([...texts.flatMap(tokensOf), ...lexicon.words, ...stopWords])
  const bases = new Set([...whole].map(baseOf))
  return { whole, beginnings: [...lexicon.beginnings], bases }
}
