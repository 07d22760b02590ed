/** Holds what stands together in a clause together in the sentence: descriptions, asides, rows, and who does what to whom. */
import { keepsAside, keepsBeforeBinding, keepsDescriptions, keepsHeads } from './descriptions.ts'
import type { Pair } from './pair.ts'
import type { Unit } from './passage.ts'
import type { Piece } from './statement.ts'

/** Whether the sentence keeps together what its clause keeps together. */
export function keepsTogether(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
  isTranslated: boolean,
): boolean {
  return (
    keepsDescriptions(sentence, unit, pairs) &&
    keepsHeads(sentence, unit, pairs) &&
    keepsAside(unit, pairs) &&
    keepsBeforeBinding(sentence, unit, pairs) &&
    joinsAlike(sentence, unit, pairs) &&
    linksAlike(sentence, unit, pairs, isTranslated)
  )
}

/** "A and B" is not said as "A or B". */
function joinsAlike(sentence: readonly Piece[], unit: Unit, pairs: readonly Pair[]): boolean {
  return sentence.every((piece, at) => {
    if (piece.kind !== 'join' || piece.word === 'but') return true
    const before = pairs.filter((pair) => pair.at < at).at(-1)
    const behind = pairs.find((pair) => pair.at > at)
    if (!before || !behind || before.place.part !== behind.place.part) return piece.word === 'and'
    const pieces = unit.parts[behind.place.part] ?? []
    const from = Math.min(before.place.index, behind.place.index)
    const to = Math.max(before.place.index, behind.place.index)
    const joins = (some: readonly Piece[]) =>
      some.flatMap((other) => (other.kind === 'join' && other.word !== 'but' ? [other.word] : []))
    const between = joins(pieces.slice(from, to))
    if (between.length > 0) return between.includes(piece.word)
    // "discipline, up to and including termination" is not "discipline and termination".
    if (pieces[to - 1]?.kind === 'link' && sentence[behind.at - 1] === piece) return false
    return (joins(pieces.slice(to))[0] ?? 'and') === piece.word
  })
}

/** The piece before a word, or before "all" in front of it. */
function linkBefore(pieces: readonly Piece[], index: number): Piece | undefined {
  const before = pieces[index - 1]
  const isQuantity = before?.kind === 'mark' && (before.mark === 'all' || before.mark === 'some')
  return isQuantity ? pieces[index - 2] : before
}

/** "with [A, B and] C": the link in front of the row. */
function governing(pieces: readonly Piece[], index: number): Piece | undefined {
  const before = linkBefore(pieces, index)
  const isRow = before?.kind === 'join' || (before?.kind === 'stop' && before.word === ',')
  if (!isRow) return before
  for (let at = index - 2; at >= 0; at--) {
    const piece = pieces[at]
    const goesOn =
      piece?.kind === 'content' ||
      piece?.kind === 'join' ||
      (piece?.kind === 'link' && ['of', 'de'].includes(piece.word)) ||
      (piece?.kind === 'stop' && piece.word === ',')
    if (!goesOn) return piece
  }
  return undefined
}

/** Small words that say the same of a place, a means, a topic. Others stand for themselves. */
const sameLinks = [
  ['in', 'on', 'at'],
  ['with', 'through', 'via', 'using'],
  ['about', 'regarding', 'concerning'],
  ['include', 'includes', 'including'],
]
const linkFamily = (word: string) => sameLinks.find((words) => words.includes(word))?.[0] ?? word
const directions: Readonly<Record<string, string>> = {
  by: 'by',
  par: 'by',
  from: 'from',
  to: 'to',
  with: 'with',
  avec: 'with',
}
const directionOf = (word: string) =>
  Object.hasOwn(directions, word) ? directions[word] : undefined

/** "reported to" is not said as "reported by". A translation is held to who does what to whom. */
function linksAlike(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
  isTranslated: boolean,
): boolean {
  return pairs.every(({ at, place }) => {
    const own = linkBefore(sentence, at)
    if (own?.kind !== 'link') return true
    const its = governing(unit.parts[place.part] ?? [], place.index)
    if (its?.kind !== 'link') return true
    if (!isTranslated) return linkFamily(own.word) === linkFamily(its.word)
    const [one, other] = [directionOf(own.word), directionOf(its.word)]
    return one === undefined || other === undefined || one === other
  })
}
