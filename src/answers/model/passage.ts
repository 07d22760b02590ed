/** What the model may speak of: the quoted pieces of the cited clauses, each as a statement that stands by itself. */
import type { Clause, PolicyDocument } from '../../knowledge/document.ts'
import { textLanguage } from '../../knowledge/terms.ts'
import type { Language } from '../../messages/message.ts'
import type { Citation } from '../answer.ts'
import { type Span, spansOf } from '../spans.ts'
import { type Piece, readPieces } from './statement.ts'

/** A sentence of a clause; or a list: the sentence that introduces it, and its items. */
export interface Unit {
  readonly text: string
  /** How it begins: with what it speaks of, with a pronoun for it, with "there is", or with "whoever". */
  readonly opening: 'subject' | 'pronoun' | 'there' | 'whoever'
  readonly language: Language
  /** One for a sentence; for a list what introduces it, then its items. */
  readonly parts: readonly (readonly Piece[])[]
}

/** A citation of the extractive answer with what it says, in units. */
export interface Passage {
  /** The citation's number in the answer, from 1. */
  readonly number: number
  readonly citation: Citation
  /** The quote, and before it what introduces the list that it is of. */
  readonly text: string
  readonly units: readonly Unit[]
}

/** The passages of an answer's citations. A clause that the documents no longer have is read from its quote. */
export function passagesOf(
  citations: readonly Citation[],
  documents: readonly PolicyDocument[],
): readonly Passage[] {
  return citations.map((citation, index) => {
    const clause = clauseOf(citation, documents) ?? quotedAlone(citation)
    const leadIns = leadInsOf(clause, citation.quote)
    const text = [...leadIns, citation.quote].join('\n')
    return { number: index + 1, citation, text, units: unitsOf(clause, citation.quote) }
  })
}

/** The clause of a citation; a citation of an item (`5.04/2`) belongs to the clause of the item. */
function clauseOf(
  { document, version, clause: id, quote }: Citation,
  documents: readonly PolicyDocument[],
): Clause | undefined {
  const found = documents.find((other) => other.name === document && other.version === version)
  return found?.clauses.find(
    (clause) =>
      (clause.id === id || clause.items.some((item) => item.id === id)) &&
      clause.text.includes(quote),
  )
}

const quotedAlone = ({ clause, heading, quote }: Citation): Clause => ({
  id: clause,
  heading,
  headingPath: [],
  kind: 'clause',
  text: quote,
  items: [],
})

/** What introduces a quoted item, where the quote begins behind it. */
function leadInsOf(clause: Clause, quote: string): readonly string[] {
  const spans = spansOf(clause)
  const start = clause.text.indexOf(quote)
  const first = spans.find((span) => span.end > start)
  const leadIn = first && leadInOf(spans, first)
  return leadIn && leadIn.end <= start ? [leadIn.text] : []
}

/** The units whose words stand in the quote; what introduces a list counts where an item of it is quoted. */
function unitsOf(clause: Clause, quote: string): readonly Unit[] {
  const language = textLanguage(clause.text)
  const start = clause.text.indexOf(quote)
  const end = start + quote.length
  const spans = spansOf(clause)
  const quoted = spans.filter((span) => !span.isLeadIn && span.start < end && span.end > start)
  const leadIns = new Map<Span | undefined, Span[]>()
  for (const span of quoted) {
    const leadIn = leadInOf(spans, span)
    leadIns.set(leadIn, [...(leadIns.get(leadIn) ?? []), span])
  }
  return [...leadIns].flatMap(([leadIn, items]): readonly Unit[] => {
    const alone = items.flatMap((span) => [
      ...statementsOf(span.text).map((text) => unitOf([text], language)),
      ...withAntecedents(spans[spans.indexOf(span) - 1]?.text, span.text, language),
      ...span.text
        .split(/[;,] (?:and |et )?(?=(?:they|ils|elles) )/)
        .flatMap((part, index, [first]) =>
          index > 0 ? withAntecedents(first, part, language) : [],
        ),
    ])
    if (!leadIn) return alone
    const list = unitOf([leadIn.text, ...items.map(({ text }) => text)], language)
    return [list, ...alone.filter(isSentence)]
  })
}

/**
 * A sentence; what its semicolons part, where each part says something by itself; "…, and all posts must …"; and
 * "every use must have consent" as "there must be consent for every use".
 */
function statementsOf(text: string): readonly string[] {
  const facts = text.split(' · ')
  if (facts.length > 1) return facts
  return [text, ...partsOf(text), ...turnedOf(text)]
}

function partsOf(text: string): readonly string[] {
  const parts = text
    .split(/; (?:(?:and|but|however|et|mais|toutefois|cependant),? )*/)
    .flatMap((part) => part.split(/,? and (?=(?:all|every|each|any) )/))
  const [, ...later] = parts
  return later.length > 0 && later.every((part) => finite.test(part)) ? parts : []
}

/** Something is said of something. */
const finite =
  /\b(?:must|shall|should|may|can|will|is|are|does|do|doit|doivent|devrait|devraient|peut|peuvent|est|sont)\b/i

function turnedOf(text: string): readonly string[] {
  const found = /^([^;]+) must have ([^,;.]+)\.?$/.exec(text)
  return found ? [`There must be ${found[2]} for ${found[1]}`] : []
}

const there = /^(?:there|il y a|il faut)\b/i
const whoever = /^(?:whoever|quiconque)\b/i
const kinds = 'policy|guideline|guidelines|protocol|procedure|politique|directive'
/** "This policy" says what it speaks of. */
const pronoun = new RegExp(
  `^(?!(?:this|cette|these|ces) (?:${kinds})\\b)(they|it|he|she|this|these|those|ils|elles|il|elle|ce|cela|ceci|ces)\\b`,
  'i',
)
const manyOf = /^(?:they|ils|elles)$/i

/** "They must …": the same with what the sentence before speaks of in place of the pronoun. */
function withAntecedents(
  before: string | undefined,
  text: string,
  language: Language,
): readonly Unit[] {
  const [, word] = pronoun.exec(text) ?? []
  if (!before || word === undefined) return []
  const pieces = readPieces(before, language)
  const by = pieces.findIndex(
    (piece) => piece.kind === 'link' && ['by', 'par'].includes(piece.word),
  )
  const starts = by < 0 ? [0] : [0, by + 1]
  return starts.flatMap((start) => {
    const end = pieces.findIndex((piece, index) => index >= start && piece.kind !== 'content')
    const named = pieces.slice(start, end)
    const last = named.at(-1)
    if (last?.kind !== 'content' || /s$|people/.test(last.word) !== manyOf.test(word)) return []
    const unit = unitOf([text], language)
    return [{ ...unit, opening: 'subject', parts: [[...named, ...unit.parts.flat()]] }]
  })
}

function leadInOf(spans: readonly Span[], span: Span): Span | undefined {
  if (span.item === undefined) return undefined
  return spans.filter((other) => other.isLeadIn && other.start < span.start).at(-1)
}

function unitOf(texts: readonly string[], language: Language): Unit {
  const [first = ''] = texts
  const opening = openingOf(first)
  const parts = texts.map((text) => readPieces(text, language))
  return { text: texts.join(' '), opening, language, parts }
}

function openingOf(text: string): Unit['opening'] {
  if (there.test(text)) return 'there'
  if (whoever.test(text)) return 'whoever'
  return pronoun.test(text) ? 'pronoun' : 'subject'
}

/** An item that says what must or may be is a sentence by itself; "Managing approvals" is none. */
function isSentence({ parts }: Unit): boolean {
  return parts
    .flat()
    .some(
      (piece) =>
        piece.kind === 'mark' &&
        ['must', 'should', 'will', 'prohibited', 'may'].includes(piece.mark) &&
        !piece.isWeak,
    )
}
