/** Tells whether a sentence that turns its clause round still says the same. */
import type { Pair } from './pair.ts'
import type { Unit } from './passage.ts'
import { isYou, type Piece } from './statement.ts'

/** Whether a sentence that turns its clause round still says the same: "if" in front, or active for passive. */
export function mayTurn(sentence: readonly Piece[], unit: Unit, pairs: readonly Pair[]): boolean {
  return isRotation(sentence, unit, pairs) || isVoiceChanged(sentence, unit, pairs)
}

/**
 * [A][B] said as [B][A], with or without whom it speaks of in front of both: one of them is an aside ("if …", "on …")
 * that changed its place, or A only says "there is".
 */
function isRotation(sentence: readonly Piece[], unit: Unit, pairs: readonly Pair[]): boolean {
  const part = pairs.find((pair, index) => isTurn(pair, pairs[index + 1]))?.place.part ?? 0
  const pieces = unit.parts[part] ?? []
  const subjectEnd = pieces.findIndex(({ kind }) => kind !== 'content')
  const isSubject = ({ place }: Pair) => place.part === part && place.index < subjectEnd
  const first = pairs.findIndex((pair) => !isSubject(pair))
  return [pairs, ...(first > 0 ? [pairs.slice(first)] : [])].some((moved) => {
    const turns = moved.flatMap((pair, index) =>
      isTurn(pair, moved[index + 1]) ? [index + 1] : [],
    )
    const [turn, ...more] = turns
    if (turn === undefined || more.length > 0) return false
    const front = moved.slice(0, turn)
    const back = moved.slice(turn)
    const start = Math.min(...front.map(({ place }) => place.index))
    const other = Math.min(...back.map(({ place }) => place.index))
    if (back.some(({ place }) => place.part === part && place.index > start)) return false
    if (unit.opening === 'there') return start === afterFor(pieces)
    const movedBack = isAside(sentence, back[0]?.at) && isAside(pieces, other)
    const movedFront = isAside(sentence, front[0]?.at) && isAside(pieces, start)
    return movedBack || movedFront
  })
}

/** "There must be consent for every use …": what needs it is the use, not what else is named behind. */
function afterFor(pieces: readonly Piece[]): number {
  const link = pieces.findIndex((piece) => piece.kind === 'link' && piece.word === 'for')
  return pieces.findIndex((piece, index) => link >= 0 && index > link && piece.kind === 'content')
}

const quantities = new Set(['all', 'some'])
const asides = new Set(['condition', 'before', 'after', 'unless', 'without'])

/** Whether what begins with a word is an aside: "if you …", "on every …". */
function isAside(pieces: readonly Piece[], index = 0): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const piece = pieces[at]
    if (isYou(piece) || (piece?.kind === 'mark' && quantities.has(piece.mark))) continue
    return piece?.kind === 'link' || (piece?.kind === 'mark' && asides.has(piece.mark))
  }
  return false
}

const isTurn = (pair: Pair, next: Pair | undefined) =>
  next !== undefined && next.place.part === pair.place.part && next.place.index < pair.place.index

const isBy = (piece: Piece | undefined) =>
  piece?.kind === 'link' && (piece.word === 'by' || piece.word === 'par')

/** "A does B" said as "B is done by A", or the reverse: whoever acts stays the same. */
function isVoiceChanged(sentence: readonly Piece[], unit: Unit, pairs: readonly Pair[]): boolean {
  const part = pairs[0]?.place.part ?? 0
  const pieces = unit.parts[part] ?? []
  if (pairs.some(({ place }) => place.part !== part)) return false
  const indexes = (some: readonly Pair[]) => some.map(({ place }) => place.index)
  const actors = pairs.filter(
    ({ at, place }) => isActor(sentence, at) && !isActor(pieces, place.index),
  )
  if (actors.length > 0) {
    const others = pairs.filter((pair) => !actors.includes(pair))
    const subjectEnds = pieces.findIndex(
      (piece) =>
        piece.kind === 'mark' && !['all', 'some', 'relative', 'condition'].includes(piece.mark),
    )
    const acts = subjectEnds < 0 || Math.max(...indexes(actors)) < subjectEnds
    return acts && Math.max(...indexes(actors)) < Math.min(...indexes(others))
  }
  const by = pieces.findIndex(isBy)
  if (by < 0) return false
  const behindBy = pairs.filter(({ place }) => place.index > by)
  const firstOther = pairs.findIndex(({ place }) => place.index < by)
  const fronted = pairs.slice(0, Math.max(0, firstOther))
  // What follows whoever acts ("…, in collaboration with …") stays behind, with the small word that introduces it.
  const trailing = pairs.slice(pairs.length - (behindBy.length - fronted.length))
  const [tail] = trailing
  return (
    fronted[0]?.place.index === by + 1 &&
    trailing.every((pair) => behindBy.includes(pair)) &&
    Math.max(...indexes(fronted)) < Math.min(...indexes(trailing), Number.POSITIVE_INFINITY) &&
    (tail === undefined ||
      (sentence[tail.at - 1]?.kind === 'link' && pieces[tail.place.index - 1]?.kind === 'link'))
  )
}

/** True for the words of a "by …": up to the next thing that is no content. */
function isActor(sentence: readonly Piece[], at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const piece = sentence[index]
    if (isBy(piece)) return true
    const goesOn =
      piece?.kind === 'content' ||
      (piece?.kind === 'join' && piece.word === 'and') ||
      (piece?.kind === 'link' && ['of', 'de'].includes(piece.word))
    if (!goesOn) return false
  }
  return false
}
