/** Holds the words that describe, introduce or bound to what they describe: nothing is said of more than the clause says it of. */
import { bindsItself, segmentsOf } from './marks.ts'
import { keyOf, type Pair, saidOf } from './pair.ts'
import type { Unit } from './passage.ts'
import { isYou, type Piece } from './statement.ts'

/**
 * "official account" is not said as "account": a word keeps the words that describe it. Nor is "employee activity must"
 * said as "employees must": before what binds, all is said.
 */
export function keepsDescriptions(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
): boolean {
  const said = saidOf(pairs)
  return pairs.every((pair) => {
    const { part, index } = pair.place
    const pieces = unit.parts[part] ?? []
    // "City employees may …" is "You may …" to one of them; "a fellow employee" is somebody else.
    const isFirst = pieces.slice(0, index).every(({ kind }) => kind === 'content')
    if (isFirst && isYou(sentence[pair.at])) return true
    for (let at = index; at > 0; at--) {
      const piece = pieces[at]
      if (piece?.kind !== 'content' || !piece.isGlued) break
      if (!said.has(keyOf({ part, index: at - 1 }))) return false
    }
    const end = pieces.findIndex((piece, at) => at > index && !isGlued(piece))
    if (!pieces[end] || !bindsItself(pieces[end])) return true
    return pieces
      .slice(index, end)
      .every((_, offset) => said.has(keyOf({ part, index: index + offset })))
  })
}

/**
 * What a word goes on with goes on: "account access" is not said as "accounts", "the Region's reputation" not as "the
 * Region", "a list of platforms" not as "a list", "conduct that undermines trust" not as "conduct".
 */
export function keepsHeads(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
): boolean {
  const said = saidOf(pairs)
  return pairs.every(({ at, place: { part, index } }) => {
    const pieces = unit.parts[part] ?? []
    const word = pieces[index]
    const next = pieces[index + 1]
    const isSaid = (other: number) => said.has(keyOf({ part, index: other }))
    // Whom "you" stands for is held by what must be said before the word that binds.
    if (isYou(sentence[at])) return true
    if (isGlued(next)) return isSaid(index + 1)
    const isOwner = word?.kind === 'content' && word.isOwner
    const isRelated = next?.kind === 'mark' && next.mark === 'relative'
    const isCompleted = next?.kind === 'link' && completing.has(next.word)
    if (!isOwner && !isRelated && !isCompleted) return true
    if (isCompleted && word?.kind === 'content' && places.has(word.word)) return true
    return complementOf(pieces, index + 1, isRelated).some(isSaid)
  })
}

/** The words of "of A, B and C": one of them is enough. Of "that …" it is the first. */
function complementOf(pieces: readonly Piece[], from: number, isRelated: boolean): number[] {
  const found: number[] = []
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece?.kind === 'content') found.push(at)
    const goesOn =
      at === from ||
      (isRelated && found.length === 0) ||
      piece?.kind === 'content' ||
      piece?.kind === 'join' ||
      (piece?.kind === 'stop' && piece.word === ',') ||
      (piece?.kind === 'link' && piece.word === 'of') ||
      (piece?.kind === 'mark' && (piece.mark === 'all' || piece.mark === 'some'))
    if (!goesOn || (isRelated && found.length > 0)) break
  }
  return found
}

/** What follows these belongs to the word before. */
const completing = new Set(['of', 'from', 'about', 'regarding', 'concerning', 'than', 'like'])
/** "The City of …" is "the City" to those who work there. */
const places = new Set(['region', 'city', 'town', 'county', 'municipality', 'township', 'village'])

const isGlued = (piece: Piece | undefined) => piece?.kind === 'content' && piece.isGlued

/** "On City business, …": what stands in front bounds the rest. "Whatever …, …" does not. */
export function keepsAside(unit: Unit, pairs: readonly Pair[]): boolean {
  return unit.parts.every((pieces, part) => {
    const [first] = pieces
    if (first?.kind !== 'link' || first.word.startsWith('wh')) return true
    const comma = pieces.findIndex((piece) => piece.kind === 'stop' && piece.word === ',')
    if (comma < 0 || pieces.slice(0, comma).some(({ kind }) => kind === 'mark')) return true
    const own = pairs.filter(({ place }) => place.part === part)
    return own.length === 0 || own.some(({ place }) => place.index < comma)
  })
}

/**
 * What stands before the first word that binds tells who is bound: all of it is said, but for things in a row
 * ("images, names or stories") of which one may be left out.
 */
export function keepsBeforeBinding(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
): boolean {
  const said = saidOf(pairs)
  // In a list those who are bound are its items.
  const isList = unit.parts.length > 1
  const speaksToYou = pairs.some(({ at, place }) => isYou(sentence[at]) && place.index < nearStart)
  return unit.parts.every((pieces, part) =>
    segmentsOf(pieces).every(({ from, to }) => {
      if (isList && part === 0) return true
      const isWithin = (index: number) => index >= from && index < to
      const binding = pieces.findIndex((piece, index) => isWithin(index) && bindsItself(piece))
      const isTouched = pairs.some(({ place }) => place.part === part && isWithin(place.index))
      if (binding < 0 || !isTouched) return true
      const yoursEnd = speaksToYou ? qualifiersEnd(pieces) : 0
      return pieces.slice(from, binding).every((piece, offset) => {
        const index = from + offset
        if (piece.kind !== 'content' || index < asideEnd(pieces)) return true
        const isSaid = said.has(keyOf({ part, index }))
        return isSaid || isInRow(pieces, runAround(pieces, index)) || index < yoursEnd
      })
    }),
  )
}

/** "City employees", "an employee of the City": "you" is one of them. */
const nearStart = 3

/** Where the first words and what is "of" them end. */
function qualifiersEnd(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(
    (piece) =>
      piece.kind !== 'content' && !(piece.kind === 'link' && ['of', 'de'].includes(piece.word)),
  )
  return end < 0 ? pieces.length : end
}

/** Where an aside in front of a statement ends; 0 where there is none. */
function asideEnd(pieces: readonly Piece[]): number {
  const [first] = pieces
  if (first?.kind !== 'link' && first?.kind !== 'mark') return 0
  return 1 + pieces.findIndex((piece) => piece.kind === 'stop' && piece.word === ',')
}

/** The words that stand together with one. */
function runAround(pieces: readonly Piece[], index: number): readonly number[] {
  let start = index
  while (start > 0 && isGlued(pieces[start])) start -= 1
  let end = index + 1
  while (isGlued(pieces[end])) end += 1
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}

function isInRow(pieces: readonly Piece[], run: readonly number[]): boolean {
  const joins = (piece: Piece | undefined) =>
    piece?.kind === 'join' || (piece?.kind === 'stop' && [',', '(', ')'].includes(piece.word))
  return joins(pieces[(run[0] ?? 0) - 1]) || joins(pieces[(run.at(-1) ?? 0) + 1])
}
