/** Holds what binds and bounds a sentence to its clause: obligations, negations, conditions, quantities. */
import { bindsItself, isModal, segmentsOf, type UnitMark, unitMarks } from './marks.ts'
import { keyOf, type Pair, type Place, saidOf } from './pair.ts'
import type { Unit } from './passage.ts'
import { isYou, type Piece } from './statement.ts'
import type { MarkKind } from './words.ts'

/** Whether every mark of the sentence stands in the unit, at the same words, and none of the unit's is left out there. */
export function agrees(sentence: readonly Piece[], unit: Unit, pairs: readonly Pair[]): boolean {
  const marks = unitMarks(unit)
  return addsNoMark(sentence, unit, pairs, marks) && dropsNoMark(sentence, unit, pairs, marks)
}

const ofPeople = new Set(['nobody', 'no one', 'none', 'nul', 'nulle'])

/** Where the words next to these are said, they are said too. Those that bind are among them. */
const kept = new Set<MarkKind>(['negation', 'before', 'after', 'some'])
/** These bound a whole statement: it cannot be said without them. */
const bounding = new Set<MarkKind>(['condition', 'unless', 'without', 'only'])

/** Every mark of the sentence is one of the unit's, and speaks of a word that the unit's mark reaches. */
function addsNoMark(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
  marks: readonly UnitMark[],
): boolean {
  const used = new Set<UnitMark>()
  return sentence.every((piece, at) => {
    if (piece.kind !== 'mark' || piece.mark === 'relative') return true
    if (piece.mark === 'condition' && asksOfYou(sentence, at, unit, pairs)) return true
    const named = pairs.filter((pair) => !isYou(sentence[pair.at]))
    const behind = named.find((pair) => pair.at > at)
    const before = named.filter((pair) => pair.at < at)
    // "… should a never": what binds stands before what it binds.
    if (isModal(piece) && !piece.isPredicate && !behind) return false
    const reaches = (entry: UnitMark, some: readonly Pair[]) =>
      some.some((pair) => entry.reach.has(keyOf(pair.place)))
    const support = marks.find((entry) => {
      if (used.has(entry) || entry.mark.mark !== piece.mark) return false
      if (entry.mark.isWeak && !piece.isWeak) return false
      // "Nobody should" says of whom, "never" says when.
      if (ofPeople.has(piece.word) && !ofPeople.has(entry.mark.word)) return false
      if (behind && reaches(entry, [behind])) return true
      // "… are allowed" is not "… may be removed".
      const trails = piece.isPredicate
        ? entry.mark.isPredicate || piece.mark === 'must'
        : behind === undefined
      return trails && reaches(entry, before)
    })
    if (support) used.add(support)
    return support !== undefined
  })
}

/** "If you are designated to …" says "employees designated to …". */
function asksOfYou(
  sentence: readonly Piece[],
  at: number,
  { parts }: Unit,
  pairs: readonly Pair[],
): boolean {
  const you = pairs.find((pair) => pair.at === at + 1 && isYou(sentence[pair.at]))
  const next = you && pairs.find((pair) => pair.at === at + 2)
  if (!you || next?.place.part !== you.place.part) return false
  const piece = parts[next.place.part]?.[next.place.index]
  const isGlued = piece?.kind === 'content' && piece.isGlued
  return isGlued && next.place.index === you.place.index + 1 && /ed$/.test(piece.word)
}

/** What binds or bounds the words that are said is said with them. */
function dropsNoMark(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
  marks: readonly UnitMark[],
): boolean {
  const kinds = new Set(sentence.flatMap((piece) => (piece.kind === 'mark' ? [piece.mark] : [])))
  if (!keepsLeadIn(unit, kinds)) return false
  return unit.parts.every((pieces, part) =>
    segmentsOf(pieces).every(({ from, to }) => {
      const isWithin = (place: Place) =>
        place.part === part && place.index >= from && place.index < to
      if (!pairs.some(({ place }) => isWithin(place))) return true
      return keepsMarks(pieces, marks.filter(isWithin), kinds, saidOf(pairs))
    }),
  )
}

/** What is said before a list binds its items. */
function keepsLeadIn({ parts }: Unit, kinds: ReadonlySet<MarkKind>): boolean {
  const [leadIn = []] = parts.length > 1 ? parts : []
  const bindings = leadIn.flatMap((piece) => (isModal(piece) ? [piece.mark] : []))
  return bindings.length === 0 || bindings.some((mark) => kinds.has(mark))
}

/** The marks of one statement of which something is said. */
function keepsMarks(
  pieces: readonly Piece[],
  marks: readonly UnitMark[],
  kinds: ReadonlySet<MarkKind>,
  said: ReadonlySet<string>,
): boolean {
  const touches = (words: ReadonlySet<string>) => [...words].some((key) => said.has(key))
  const first = marks.find(({ mark }) => bindsItself(mark))
  if (first && !touches(first.reach)) return false
  if (first && isModal(first.mark) && !kinds.has(first.mark.mark)) return false
  return marks.every((entry) => {
    const { mark, head, reach } = entry
    if (bounding.has(mark.mark)) {
      if (pointsToList(pieces, entry) || isByTheWay(pieces, entry)) return true
      const has = kinds.has(mark.mark) || (mark.mark === 'condition' && kinds.has('relative'))
      return has && touches(reach)
    }
    // "in certain scenarios"
    if (mark.mark === 'some' && pieces[entry.index - 1]?.kind === 'link') return touches(head)
    if (mark.mark === 'relative' && isRestriction(pieces, entry)) return touches(head)
    if (!kept.has(mark.mark) && !isModal(mark)) return true
    return kinds.has(mark.mark) || !touches(head)
  })
}

/** "when it contains any of the following": the condition is the list itself. */
function pointsToList(pieces: readonly Piece[], { index }: UnitMark): boolean {
  const following = pieces.slice(index + 1, index + 6)
  return following.some(
    (piece) => piece.kind === 'content' && ['following', 'below', 'suivants'].includes(piece.word),
  )
}

/** "Content that is posted": not all content. */
function isRestriction(pieces: readonly Piece[], { index }: UnitMark): boolean {
  return index > 0 && pieces.slice(0, index).every(({ kind }) => kind === 'content')
}

/** ", who reviews it": told by the way, no condition. */
function isByTheWay(pieces: readonly Piece[], { mark, index }: UnitMark): boolean {
  const tells = ['who', 'whose', 'whom', 'whether'].includes(mark.word)
  return tells && pieces[index - 1]?.kind === 'stop'
}
