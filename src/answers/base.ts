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
import { SignCounts } from './sign-counts.ts'
import { type Span, spansOf } from './spans.ts'
import { WordTable } from './word-table.ts'

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

/** A base that knows of the others among all. */
export const among = (all: readonly AnswerBase[], base: AnswerBase): AnswerBase => ({
  ...base,
  neighbours: all.filter((other) => other !== base),
})

/** Bases that know of each other. */
export const asNeighbours = (bases: readonly AnswerBase[]): readonly AnswerBase[] =>
  bases.map((base) => among(bases, base))

export interface BaseInput {
  readonly org: string
  readonly settings: KnowledgeSettings
  readonly index: SearchIndex
  readonly forms: readonly OfferedForm[]
}

/** Makes an organization's documents ready to answer from. To be done once for each index. */
export const prepareBase = (input: BaseInput): AnswerBase => createBasePreparation()(input).base()

/** A base that is made when it is needed, or in steps before. */
export interface PendingBase {
  /** What is left to be done, a few milliseconds a step. */
  readonly steps: () => Iterable<void>
  /** The base; does what is left. */
  readonly base: () => AnswerBase
}

/** A document as it is answered from. */
interface PreparedDocument {
  readonly clauses: readonly PreparedClause[]
  /** Its words and those of its typical questions, as a row of the table. */
  readonly words: Int32Array
}

/** What was prepared of an organization, and what it rests on beside the documents. */
interface Preparation {
  readonly restsOn: string
  readonly lexicon: Lexicon
  readonly table: WordTable
  readonly documents: ReadonlyMap<PolicyDocument, PreparedDocument>
  /** How many clauses have a sign, and how many typical questions. */
  readonly frequency: SignCounts
  readonly asked: SignCounts
}

/**
 * Prepares an organization again and again. What was prepared the time before of a document that is the same object now is
 * taken over, as long as settings and language are the same; the base is as if all had been prepared anew.
 */
export function createBasePreparation(): (input: BaseInput) => PendingBase {
  let last: Preparation | undefined
  return (input) => {
    const work = prepareDocuments(input, last)
    let made: AnswerBase | undefined
    const advance = () => {
      const step = made ? undefined : work.next()
      if (step?.done) {
        last = step.value
        made = baseOn(input, step.value)
      }
      return made
    }
    return {
      *steps() {
        while (!advance()) yield
      },
      base() {
        let base = advance()
        while (!base) base = advance()
        return base
      },
    }
  }
}

/** Pauses after each clause. */
function* prepareDocuments(
  { settings, index }: BaseInput,
  last: Preparation | undefined,
): Generator<void, Preparation> {
  const language = index.documents[0]?.language ?? 'en'
  const restsOn = JSON.stringify([settings, language])
  const before = last?.restsOn === restsOn ? last : undefined
  const lexicon =
    before?.lexicon ?? buildLexicon([...generalConcepts, ...ownConcepts(settings)], language)
  const table = before?.table ?? new WordTable()
  const frequency = new SignCounts(before?.frequency)
  const asked = new SignCounts(before?.asked)
  const documents = new Map<PolicyDocument, PreparedDocument>()
  for (const { document } of index.documents) {
    const known = before?.documents.get(document)
    const prepared = known ?? (yield* prepareDocument(lexicon, settings, table, document))
    documents.set(document, prepared)
    if (known) continue
    for (const { signs, asks } of prepared.clauses) {
      frequency.add(signs)
      for (const ask of asks) asked.add(ask.signs)
    }
  }
  for (const [document, { clauses }] of before?.documents ?? []) {
    if (documents.has(document)) continue
    for (const { signs, asks } of clauses) {
      frequency.remove(signs)
      for (const ask of asks) asked.remove(ask.signs)
    }
  }
  return { restsOn, lexicon, table, documents, frequency, asked }
}

function* prepareDocument(
  lexicon: Lexicon,
  settings: KnowledgeSettings,
  table: WordTable,
  document: PolicyDocument,
): Generator<void, PreparedDocument> {
  const clauses: PreparedClause[] = []
  for (const clause of document.clauses) {
    clauses.push(prepareClause(lexicon, settings, document, clause))
    yield
  }
  const texts = clauses.flatMap(({ clause, asks }) => [
    clause.text,
    clause.heading,
    ...asks.map(({ text }) => text),
  ])
  return { clauses, words: table.row(texts.flatMap(tokensOf)) }
}

function baseOn(
  { org, settings, index, forms }: BaseInput,
  { lexicon: read, table, documents, frequency, asked }: Preparation,
): AnswerBase {
  // Of a lexicon and of a typical question others remember what holds for one base only: each base has its own.
  const lexicon = { ...read }
  const prepared = [...documents.values()]
  const clauses = prepared.flatMap((document) => document.clauses.map(withOwnAsks))
  const scale = Math.log(1 + clauses.length)
  const rarity = (sign: Sign) =>
    Math.max(0.15, Math.log((1 + clauses.length) / Math.max(1, frequency.of(sign))) / scale)
  const knows = (sign: Sign) => frequency.has(sign) || asked.has(sign)
  const name = settings.name ?? settings.shortName ?? org
  // Made with the first question: a start need not wait for it.
  let holders: Holders | undefined
  return {
    org,
    name,
    settings,
    index,
    forms,
    lexicon,
    words: knownWords(lexicon, table.join(prepared.map(({ words }) => words))),
    clauses,
    holders: () => {
      if (clauses.length > compareAll) return undefined
      holders ??= holdersOf({ rarity, knows }, clauses)
      return holders
    },
    rarity,
    knows,
    hasAsks: !asked.isEmpty,
    neighbours: [],
  }
}

const withOwnAsks = (prepared: PreparedClause): PreparedClause =>
  prepared.asks.length === 0
    ? prepared
    : { ...prepared, asks: prepared.asks.map((ask) => ({ ...ask })) }

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

/** The words of the documents, and those of the lexicon. */
function knownWords(lexicon: Lexicon, words: readonly string[]): KnownWords {
  const whole = new Set([...words, ...lexicon.words, ...stopWords])
  const bases = new Set([...whole].map(baseOf))
  return { whole, beginnings: [...lexicon.beginnings], bases }
}
