/** Takes from a clause the sentences and items that answer: whole, and to the letter. */
import type { AnswerBase, PreparedClause, PreparedSpan } from './base.ts'
import { type Reading, recall, type ScoredClause } from './evidence.ts'
import type { Sign } from './lexicon/signs.ts'

/** What is quoted of one clause: the stretches for the citations, and the pieces that are said. */
export interface Extract {
  readonly prepared: PreparedClause
  /** Stretches of the clause's text. Their clause id names the item where the stretch is one. */
  readonly quotes: readonly Quote[]
}

export interface Quote {
  readonly clause: string
  /** `text.slice(start, end)` of the clause. */
  readonly text: string
  /** The pieces of it that are said; the whole stretch where nothing is left out. */
  readonly said: readonly string[]
}

/** Characters and pieces: a clause within both is quoted whole; more of one clause is hard to read in a chat. */
const limits = { whole: 800, stretch: 640, pieces: 3 }

/** The best pieces of a clause for a question. `brief` asks for one piece. */
export function extract(
  base: AnswerBase,
  reading: Reading,
  scored: ScoredClause,
  options: { readonly brief?: boolean; readonly wholeList?: boolean } = {},
): Extract {
  const { prepared } = scored
  const { clause, spans } = prepared
  if (spans.length === 0) return { prepared, quotes: [] }
  const isShort =
    clause.text.length <= limits.whole &&
    (spans.length <= limits.pieces || clause.kind === 'metadata')
  if (isShort && (!options.brief || spans.length === 1))
    return { prepared, quotes: [stretch(prepared, spans, spans)] }
  const chosen = choose(base, reading, scored, options)
  return { prepared, quotes: quotesOf(prepared, chosen) }
}

/** The pieces to say, in the order of the clause, each item with what introduces it. */
function choose(
  base: AnswerBase,
  reading: Reading,
  scored: ScoredClause,
  { brief, wholeList }: { readonly brief?: boolean; readonly wholeList?: boolean },
): readonly PreparedSpan[] {
  const { spans, clause } = scored.prepared
  if (wholeList && clause.text.length <= limits.stretch * 1.5) return spans
  const ranked = spans
    .map((span) => ({ span, score: worthOf(base, reading, scored, span) }))
    .filter(({ span }) => !span.isLeadIn || spans.every(({ item }) => item === undefined))
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start)
  const best = ranked[0]
  if (!best) return spans.slice(0, 1)
  const chosen = new Set<PreparedSpan>([best.span])
  const said = new Set(best.span.signs)
  let length = best.span.text.length
  while (chosen.size < (brief ? 1 : limits.pieces)) {
    const next = ranked
      .filter(({ span }) => !chosen.has(span) && length + span.text.length <= limits.stretch)
      .map(({ span, score }) => ({ span, score, adds: addsTo(base, reading, said, span) }))
      .filter(({ score, adds }) => adds >= leastAddition || score >= closeBehind * best.score)
      .sort((a, b) => b.adds + b.score - (a.adds + a.score) || a.span.start - b.span.start)[0]
    if (!next) break
    chosen.add(next.span)
    length += next.span.text.length
    for (const sign of next.span.signs) said.add(sign)
  }
  for (const span of [...chosen]) {
    const leadIn = leadInOf(spans, span)
    if (leadIn) chosen.add(leadIn)
  }
  return spans.filter((span) => chosen.has(span))
}

/** A further piece is said when it has this share of the question that the others lack, or is nearly as good as the best. */
const leastAddition = 0.18
const closeBehind = 0.7

function addsTo(
  base: AnswerBase,
  reading: Reading,
  said: ReadonlySet<Sign>,
  span: PreparedSpan,
): number {
  return recall(base, reading, new Set([...said, ...span.signs])) - recall(base, reading, said)
}

/** What a piece is worth: what it has of the question, and of the typical question nearest to it. */
function worthOf(
  base: AnswerBase,
  reading: Reading,
  scored: ScoredClause,
  span: PreparedSpan,
): number {
  const own = recall(base, reading, span.signs)
  const asked = scored.nearest ? recall(base, scored.nearest, span.signs) * scored.asked : 0
  return (
    own + 0.6 * asked + (scored.askedItem !== undefined && span.item === scored.askedItem ? 0.8 : 0)
  )
}

/** The sentence that introduces the list in which a piece stands. */
function leadInOf(spans: readonly PreparedSpan[], span: PreparedSpan): PreparedSpan | undefined {
  if (span.item === undefined) return undefined
  return spans.filter((other) => other.isLeadIn && other.start < span.start).at(-1)
}

/** One stretch where all stands close together, else one for each piece: a quote never leaves words out. */
function quotesOf(prepared: PreparedClause, chosen: readonly PreparedSpan[]): readonly Quote[] {
  const first = chosen[0]
  const last = chosen.at(-1)
  if (!first || !last) return []
  if (last.end - first.start <= limits.stretch) return [stretch(prepared, prepared.spans, chosen)]
  const groups: PreparedSpan[][] = []
  for (const span of chosen) {
    const group = groups.at(-1)
    const start = group?.[0]?.start ?? 0
    const isNear = group !== undefined && !skips(prepared.spans, group.at(-1), span)
    if (isNear && span.end - start <= limits.stretch) group.push(span)
    else groups.push([span])
  }
  return groups.map((group) => stretch(prepared, prepared.spans, group))
}

function skips(
  spans: readonly PreparedSpan[],
  before: PreparedSpan | undefined,
  after: PreparedSpan,
): boolean {
  return before === undefined || spans.indexOf(after) !== spans.indexOf(before) + 1
}

function stretch(
  { clause }: PreparedClause,
  spans: readonly PreparedSpan[],
  chosen: readonly PreparedSpan[],
): Quote {
  const start = chosen[0]?.start ?? 0
  const end = chosen.at(-1)?.end ?? 0
  const items = new Set(chosen.map(({ item }) => item))
  const [item] = items
  const within = spans.filter((span) => span.start >= start && span.end <= end)
  const said = within.length === chosen.length ? within : chosen
  return {
    clause: items.size === 1 && item !== undefined ? item : clause.id,
    text: clause.text.slice(start, end),
    said: said.map(({ text }) => text),
  }
}
