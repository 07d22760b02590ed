/** The check behind every sentence of a model: it passes only where it says what a cited clause says, and no more. */
import type { Language } from '../../messages/message.ts'
import { agrees } from './agree.ts'
import { align } from './align.ts'
import { keepsTogether } from './likeness.ts'
import type { Pair } from './pair.ts'
import type { Passage, Unit } from './passage.ts'
import { isPlain } from './safe-text.ts'
import { isStatement, namesStand, splitsOf, withoutFrame } from './sentence.ts'
import { type Piece, readPieces } from './statement.ts'
import { keepsSubject } from './subject.ts'
import { familiesOf } from './words.ts'

/** Why a sentence is not let through; counted, never shown. */
export type Objection = 'no-clause' | 'not-plain' | 'not-a-statement' | 'names' | 'unsupported'

export type Verdict =
  | { readonly kind: 'supported'; readonly text: string; readonly passages: readonly Passage[] }
  | { readonly kind: 'rejected'; readonly objection: Objection }

const rejected = (objection: Objection): Verdict => ({ kind: 'rejected', objection })

/**
 * Checks one sentence against the passages that it cites. The text that comes back is the sentence without what only
 * names its place ("Under clause 4.06, …"). Pure, local, and strict: a rephrasing that it does not understand is
 * rejected, for the extract says the same.
 */
export function check(sentence: string, cited: readonly Passage[], language: Language): Verdict {
  if (cited.length === 0) return rejected('no-clause')
  const source = cited.flatMap(({ units }) => units.map(({ text }) => text)).join('\n')
  const text = withoutFrame(sentence.normalize('NFC').trim(), cited)
  if (!isPlain(text, source)) return rejected('not-plain')
  if (!isStatement(text, language)) return rejected('not-a-statement')
  if (!namesStand(text, cited)) return rejected('names')
  for (const parts of splitsOf(text)) {
    const support = parts.map((_, index) => supportOf(parts, index, cited, language))
    const passages = support.flatMap((passage) => (passage ? [passage] : []))
    if (passages.length === parts.length)
      return { kind: 'supported', text, passages: cited.filter((one) => passages.includes(one)) }
  }
  return rejected('unsupported')
}

/** A sentence, or one of two that were joined: the second may leave out whom it speaks of where the first names it. */
function supportOf(
  parts: readonly string[],
  index: number,
  cited: readonly Passage[],
  language: Language,
): Passage | undefined {
  const pieces = piecesOf(parts, index, language)
  return cited.find(({ citation, units }) =>
    units.some((unit) => {
      const isTranslated = unit.language !== language
      const kind = familiesOf(kindOf(citation.title, unit.language), unit.language)
      const isNeutral = ({ families }: { readonly families: readonly string[] }) =>
        families.some((family) => kind.includes(family))
      return align(pieces, unit, { isTranslated, isNeutral }).some(
        (pairs) =>
          agrees(pieces, unit, pairs) &&
          keepsTogether(pieces, unit, pairs, isTranslated) &&
          keepsSubject(pieces, unit, pairs, index > 0) &&
          (parts.length === 1 || isWhole(pieces, unit, pairs)),
      )
    }),
  )
}

/** "policy", "guideline": what one may call the document whatever the clause says. */
const kindOf = (title: string, language: Language) =>
  title
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(language === 'fr' ? 0 : -1) ?? ''

function piecesOf(parts: readonly string[], index: number, language: Language): readonly Piece[] {
  const own = readPieces(parts[index] ?? '', language)
  const [first] = own
  if (index === 0 || first?.kind !== 'mark' || quantities.has(first.mark)) return own
  const before = readPieces(parts[0] ?? '', language)
  const end = before.findIndex(({ kind }) => kind !== 'content')
  return [...before.slice(0, Math.max(0, end)), ...own]
}

const quantities = new Set<string>(['all', 'some'])

/** What is joined to a sentence says something itself: it has a mark, or nearly all of a sentence of a clause. */
const mostOfUnit = 0.9
const fewestWords = 3

function isWhole(pieces: readonly Piece[], unit: Unit, pairs: readonly Pair[]): boolean {
  if (pairs.length < fewestWords) return false
  const words = unit.parts.flat().filter(({ kind }) => kind === 'content').length
  const isMarked = pieces.some(
    (piece) =>
      piece.kind === 'mark' && !['all', 'some', 'relative', 'condition'].includes(piece.mark),
  )
  return isMarked || pairs.length >= mostOfUnit * words
}
