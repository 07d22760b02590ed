/** Takes from a clause the sentences and items that answer: whole, and to the letter. */
import type { PreparedClause, PreparedSpan } from './base.ts'
import type { ScoredClause } from './evidence.ts'
import type { Sign } from './lexicon/signs.ts'
import { credit, type Reading, recall } from './reading.ts'

/** What is quoted of one clause: the stretches for the citations, and the pieces that are said. */
export interface Extract {
  readonly prepared: PreparedClause
  readonly quotes: readonly Quote[]
}

/** One stretch of a clause. */
export interface Quote {
  /** The clause, or the item that holds the whole stretch. */
  readonly clause: string
  /** The words of the clause from the first to the last character of the stretch. */
  readonly text: string
  /** The sentences and items of it that are said. */
  readonly said: readonly string[]
}

/**
 * Characters and pieces. A clause up to `whole` is quoted in one stretch, so that nothing that qualifies it is lost; of a
 * longer one the paragraphs and items with the pieces. More than `pieces` of one clause is hard to read in a chat.
 */
const limits = { whole: 1200, stretch: 700, said: 640, pieces: 3, piecesOfEach: 2 }

export interface ExtractOptions {
  /** The most stretches to quote. */
  readonly quotes: number
  /** Say one piece only: the clause stands second. */
  readonly isBrief?: boolean
  /** Say a list in full. */
  readonly wholeList?: boolean
}

/** A clause as one question of the message sees it. */
export interface View {
  readonly reading: Reading
  readonly scored: ScoredClause
}

/** The best pieces of a clause for the questions that it answers. All views are of the same clause. */
export function extract(views: readonly View[], options: ExtractOptions): Extract | undefined {
  const prepared = views[0]?.scored.prepared
  if (!prepared || prepared.spans.length === 0) return undefined
  const { clause, spans } = prepared
  const pieces = views.length > 1 ? limits.piecesOfEach : limits.pieces
  const chosen = views.flatMap((view) => choose(view, pieces, options))
  const isWhole = clause.text.length <= (clause.items.length > 0 ? limits.stretch : limits.whole)
  if (isWhole) return { prepared, quotes: [stretch(prepared, spans, said(spans, chosen))] }
  return { prepared, quotes: within(options.quotes, prepared, chosen) }
}

interface Piece {
  readonly span: PreparedSpan
  readonly worth: number
}

/** The pieces to say, the best first. */
function choose(
  { reading, scored }: View,
  pieces: number,
  { isBrief, wholeList }: ExtractOptions,
): readonly Piece[] {
  const { spans, clause } = scored.prepared
  const local = rareWithin(reading, spans)
  const nearest = scored.nearest && rareWithin(scored.nearest, spans)
  const all = spans.map((span): Piece => ({ span, worth: worthOf(local, scored, nearest, span) }))
  const isWhole = wholeList || clause.kind === 'metadata'
  if (isWhole && clause.text.length <= limits.stretch) return all
  const hasItems = spans.some(({ item }) => item !== undefined)
  const ranked = all
    .filter(({ span }) => !span.isLeadIn || !hasItems)
    .sort((a, b) => b.worth - a.worth || a.span.start - b.span.start)
  const best = ranked[0]
  if (!best) return all.slice(0, 1)
  const opening = clause.kind === 'definition' ? ranked.filter(({ span }) => span === spans[0]) : []
  const chosen = [...new Set([...opening, best])]
  const most = isBrief ? 1 : pieces
  while (chosen.length < most) {
    const next = nextPiece(reading, ranked, chosen)
    if (!next) break
    chosen.push(next)
  }
  return chosen
}

/** A further piece is said when it has this share of the question that the others lack, or is nearly as good as the best. */
const further = { addition: 0.18, nearlyAsGood: 0.7 }

function nextPiece(
  reading: Reading,
  ranked: readonly Piece[],
  chosen: readonly Piece[],
): Piece | undefined {
  const signs = new Set(chosen.flatMap(({ span }) => [...span.signs]))
  const length = chosen.reduce((sum, { span }) => sum + span.text.length, 0)
  const best = ranked[0]?.worth ?? 0
  return ranked
    .filter((piece) => !chosen.includes(piece) && length + piece.span.text.length <= limits.said)
    .map((piece) => ({ piece, adds: addsTo(reading, signs, piece.span) }))
    .filter(
      ({ piece, adds }) =>
        adds >= further.addition || (best > 0 && piece.worth >= further.nearlyAsGood * best),
    )
    .sort((a, b) => b.adds + b.piece.worth - (a.adds + a.piece.worth))[0]?.piece
}

function addsTo(reading: Reading, known: ReadonlySet<Sign>, { signs }: PreparedSpan): number {
  const both = { has: (sign: Sign) => known.has(sign) || signs.has(sign) }
  return recall(reading, both) - recall(reading, known)
}

/** What most pieces of a clause name tells none of them from the others: it weighs less among them. */
function rareWithin(reading: Reading, spans: readonly PreparedSpan[]): Reading {
  const slots = reading.slots.map((slot) => {
    const having = spans.filter(({ signs }) => credit(slot, signs) > 0.5).length
    return { ...slot, weight: slot.weight * (1 - (commonness * having) / spans.length) }
  })
  return { ...reading, slots, total: slots.reduce((sum, { weight }) => sum + weight, 0) }
}

/** What a thing loses that every piece names. */
const commonness = 0.7

/** What a piece is worth: what it has of the question, and of the typical question nearest to it. */
function worthOf(
  reading: Reading,
  scored: ScoredClause,
  nearest: Reading | undefined,
  span: PreparedSpan,
): number {
  const own = recall(reading, span.signs)
  const asked = nearest ? recall(nearest, span.signs) * scored.asked : 0
  const isAsked = scored.askedItem !== undefined && span.item === scored.askedItem
  return own + 0.6 * asked + 0.5 * density(reading, span) + (isAsked ? 0.8 : 0)
}

/** A piece that names a thing in several words is about it; one that names it once may mention it only. */
function density(reading: Reading, span: PreparedSpan): number {
  if (reading.total === 0) return 0
  const sum = reading.slots.reduce((total, { weight, signs }) => {
    let most = 0
    for (const sign of signs.keys()) most = Math.max(most, span.counts.get(sign) ?? 0)
    return total + weight * Math.min(1, Math.max(0, most - 1) / 2)
  }, 0)
  return sum / reading.total
}

/** The pieces in the order of the clause, each item with what introduces it. */
function said(spans: readonly PreparedSpan[], chosen: readonly Piece[]): readonly PreparedSpan[] {
  const wanted = new Set(chosen.map(({ span }) => span))
  for (const span of [...wanted]) {
    const leadIn = leadInOf(spans, span)
    if (leadIn) wanted.add(leadIn)
  }
  return spans.filter((span) => wanted.has(span))
}

/** The sentence that introduces a list, where an item of it says nothing without: "Managing account access." */
function leadInOf(spans: readonly PreparedSpan[], span: PreparedSpan): PreparedSpan | undefined {
  if (span.item === undefined || isSentence(span.text)) return undefined
  return spans.filter((other) => other.isLeadIn && other.start < span.start).at(-1)
}

const verb = /\b(?:must|should|may|will|would|shall|can|cannot|is|are|has|have)\b/

const isSentence = (text: string) => /\.$/.test(text) && verb.test(text) && !/^\S+ing\b/.test(text)

/** The stretches for the pieces, not more than allowed: the least of the pieces is left out first. */
function within(
  most: number,
  prepared: PreparedClause,
  chosen: readonly Piece[],
): readonly Quote[] {
  const quotes = quotesOf(prepared, said(prepared.spans, chosen))
  if (quotes.length <= most) return quotes
  if (chosen.length > 1) return within(most, prepared, chosen.slice(0, -1))
  // What introduces the list stands too far away to fit; the item itself matters more.
  return quotesOf(
    prepared,
    chosen.map(({ span }) => span),
  ).slice(0, 1)
}

/** Paragraphs and items with pieces, joined where they follow each other: a quote never leaves words out. */
function quotesOf(prepared: PreparedClause, pieces: readonly PreparedSpan[]): readonly Quote[] {
  const groups: { quoted: PreparedSpan[]; pieces: PreparedSpan[] }[] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group?.quoted.includes(piece)) {
      group.pieces.push(piece)
      continue
    }
    const paragraph = paragraphOf(prepared, piece)
    const joined = [...(group?.quoted ?? []), ...paragraph]
    if (group && followsOn(prepared.spans, joined) && lengthOf(joined) <= limits.stretch) {
      group.quoted.push(...paragraph)
      group.pieces.push(piece)
    } else groups.push({ quoted: [...paragraph], pieces: [piece] })
  }
  return groups.map((group) => stretch(prepared, group.quoted, group.pieces))
}

/** The pieces of the same line of the clause; the piece alone where the line is too long. */
function paragraphOf(
  { clause, spans }: PreparedClause,
  piece: PreparedSpan,
): readonly PreparedSpan[] {
  const start = clause.text.lastIndexOf('\n', piece.start) + 1
  const end = clause.text.indexOf('\n', piece.end)
  const line = spans.filter((span) => span.start >= start && (end < 0 || span.end <= end))
  return lengthOf(line) <= limits.stretch ? line : [piece]
}

const lengthOf = (spans: readonly PreparedSpan[]) =>
  (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0)

const followsOn = (all: readonly PreparedSpan[], spans: readonly PreparedSpan[]) =>
  spans.every((span, index) => {
    const before = spans[index - 1]
    return before === undefined || all.indexOf(span) === all.indexOf(before) + 1
  })

function stretch(
  { clause }: PreparedClause,
  quoted: readonly PreparedSpan[],
  pieces: readonly PreparedSpan[],
): Quote {
  const [item, ...others] = [...new Set(quoted.map((span) => span.item))]
  return {
    clause: others.length === 0 && item !== undefined ? item : clause.id,
    text: clause.text.slice(quoted[0]?.start ?? 0, quoted.at(-1)?.end ?? 0),
    said: pieces.map(({ text }) => text),
  }
}
