/** Holds a sentence to what its clause speaks of. */
import type { Pair } from './pair.ts'
import type { Unit } from './passage.ts'
import { isYou, type Piece } from './statement.ts'

/**
 * Whoever the clause speaks of is spoken of: no clause is said without what it begins with. Where it begins with
 * "there is" or "whoever", "you" may stand there.
 */
export function keepsSubject(
  pieces: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
  comesFirst: boolean,
): boolean {
  const subjects = unit.parts.map((part) => subjectOf(part))
  const isSubject = ({ place }: Pair) => subjects[place.part]?.includes(place.index) ?? false
  const isSaid = (part: number) => pairs.some((pair) => pair.place.part === part && isSubject(pair))
  if (unit.parts.length > 1) {
    const items = new Set(pairs.map(({ place }) => place.part).filter((part) => part > 0))
    const isBound = unit.parts[0]?.some(({ kind }) => kind === 'mark') ?? false
    return items.size > 0 && [...items].every(isSaid) && (isSaid(0) || isBound)
  }
  if (unit.opening === 'pronoun' || !isSaid(0)) return false
  if (unit.opening === 'there' && isNeedy(pieces, pairs)) return false
  const [first] = pieces
  return !comesFirst || isYou(first) || pairs.slice(0, 1).some(isSubject)
}

/** "Consent must have …" for "there must be consent": what is needed needs nothing. */
function isNeedy(pieces: readonly Piece[], pairs: readonly Pair[]): boolean {
  const [first, ...more] = pairs
  const start = Math.min(...pairs.map(({ place }) => place.index))
  if (!first || first.place.index !== start || more.length === 0) return false
  return pieces.some(
    (piece, at) =>
      at > first.at && piece.kind === 'mark' && piece.mark === 'must' && !piece.isPredicate,
  )
}

/** What a statement begins with, and what follows an aside in front of it ("Under the laws that apply, employees …"). */
function subjectOf(part: readonly Piece[]): readonly number[] {
  const [first] = part
  const isAside =
    first?.kind === 'link' ||
    (first?.kind === 'mark' && ['condition', 'before', 'after'].includes(first.mark))
  const comma = part.findIndex((piece) => piece.kind === 'stop' && piece.word === ',')
  // "Note: …"
  const colon = part[1]?.kind === 'stop' && part[1].word === ':' ? 1 : -1
  const second = isAside ? comma : colon
  return second > 0 ? [...runFrom(part, 0), ...runFrom(part, second)] : runFrom(part, 0)
}

/** The first content words that stand together. */
function runFrom(part: readonly Piece[], from: number): readonly number[] {
  const start = part.findIndex((piece, index) => index >= from && piece.kind === 'content')
  if (start < 0) return []
  const length = part
    .slice(start + 1)
    .findIndex((piece) => piece.kind !== 'content' || !piece.isGlued)
  const end = length < 0 ? part.length : start + 1 + length
  return part.slice(start, end).map((_, offset) => start + offset)
}
