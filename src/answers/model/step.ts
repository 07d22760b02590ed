/** What it takes to go from one word of a sentence to the next without leaving the order of its clause. */
import type { Pair } from './pair.ts'
import type { Unit } from './passage.ts'
import { isYou, type Piece } from './statement.ts'

/** Longer jumps forward skip what the sentence would have to say. Counted in content words. */
const longest = { direct: 2, listed: 8, linked: 12 }
/** In a translation the description stands behind what it describes. */
const localSwap = 3
const inversion = 20

const barriers = new Set([
  'prohibited',
  'exempt',
  'must',
  'should',
  'may',
  'encouraged',
  'negation',
  'without',
  'unless',
  'only',
  'condition',
])
const isBarrier = (piece: Piece) =>
  piece.kind === 'mark' && barriers.has(piece.mark) && !piece.isWeak

/** What it takes to go from one word to the next; undefined where no rephrasing goes that way. */
export function stepCost(
  sentence: readonly Piece[],
  unit: Unit,
  pairs: readonly Pair[],
  after: Pair,
  { isTranslated }: { readonly isTranslated: boolean },
): { readonly cost: number; readonly inversions: number } | undefined {
  const before = pairs.at(-1)
  if (!before) return { cost: 0, inversions: 0 }
  // "If you believe" is "employees who believe": what stands before "you" counts as behind it.
  const from = isYou(sentence[before.at]) ? Math.max(0, before.at - 1) : before.at + 1
  const between = sentence.slice(from, after.at)
  const isJoined = between.some(({ kind }) => kind === 'join' || kind === 'stop')
  const isMarked = between.some((piece) => isBarrier(piece))
  const isRelated = between.some((piece) => piece.kind === 'mark' && piece.mark === 'relative')
  if (before.place.part !== after.place.part) {
    const betweenItems = before.place.part > 0 && after.place.part > 0
    if (betweenItems && !isJoined) return undefined
    if (before.place.part > 0 && after.place.part === 0 && !isMarked) return undefined
    return { cost: 1, inversions: 0 }
  }
  const pieces = unit.parts[before.place.part] ?? []
  const distance = after.place.index - before.place.index
  if (distance === 0) return undefined
  if (distance < 0) {
    const isLocal =
      isTranslated && contentIn(pieces.slice(after.place.index, before.place.index)) <= localSwap
    return isLocal ? { cost: -distance, inversions: 0 } : { cost: inversion, inversions: 1 }
  }
  const skipped = withoutInsertion(pieces.slice(before.place.index + 1, after.place.index))
  const gap = contentIn(skipped)
  const isAllSaid = skipped.every(
    (piece) =>
      piece.kind !== 'content' ||
      pairs.some(({ place }) => place.part === after.place.part && pieces[place.index] === piece),
  )
  const barriersSkipped = skipped.filter(isBarrier)
  const areConditions = barriersSkipped.every(
    (piece) => piece.kind === 'mark' && piece.mark === 'condition',
  )
  if (barriersSkipped.length > 0 && !isMarked && !(isRelated && areConditions)) return undefined
  if (isReduced(skipped, between)) return undefined
  if (!isRelated && !isAllSaid && hidesStatement(skipped, between)) return undefined
  if (isOtherPhrase(skipped, between)) return undefined
  const isLinked =
    isJoined || isMarked || between.some((piece) => piece.kind === 'link' || links(piece))
  if (isLinked) return gap <= longest.linked ? { cost: gap, inversions: 0 } : undefined
  if (isSibling(skipped)) return gap <= longest.listed ? { cost: gap, inversions: 0 } : undefined
  const breaks = skipped.some(
    (piece) =>
      piece.kind === 'join' ||
      piece.kind === 'stop' ||
      (piece.kind === 'link' && (links(piece) || gap > 0) && !isTranslated),
  )
  return !breaks && gap <= longest.direct ? { cost: gap, inversions: 0 } : undefined
}

const quantities = new Set(['all', 'some'])

/** What two words need between them where they do not stand side by side. "Use of images" is "using images". */
const links = (piece: Piece) =>
  (piece.kind === 'link' && piece.word !== 'of') ||
  (piece.kind === 'mark' && !quantities.has(piece.mark))

/** "activity [that] refers to the Region" is no "activity refers to the Region"; "content [that is] posted" is "content posted". */
function isReduced(skipped: readonly Piece[], between: readonly Piece[]): boolean {
  const [only, ...more] = skipped
  return (
    more.length === 0 &&
    only?.kind === 'mark' &&
    only.mark === 'relative' &&
    !only.isBeforeBe &&
    !between.some(({ kind }) => kind === 'mark')
  )
}

/**
 * "informed [how their information will be used] on …": what stands behind a statement that is left out may belong to
 * it. Not so where the sentence has the mark too, or joins what the clause joins ("used [there, and will be] shared").
 */
function hidesStatement(skipped: readonly Piece[], between: readonly Piece[]): boolean {
  const hides = skipped.some(
    (piece) =>
      piece.kind === 'mark' &&
      (piece.mark === 'will' || piece.mark === 'relative') &&
      !between.some((own) => own.kind === 'mark' && own.mark === piece.mark),
  )
  if (!hides || contentIn(skipped) === 0) return false
  // "employees [who believe that … are] encouraged": whom it is said of is held elsewhere.
  if (skipped[0]?.kind === 'mark' && skipped[0].mark === 'condition') return false
  const joint = skipped.findLastIndex(({ kind }) => kind === 'join')
  const isJoined = between.some(({ kind }) => kind === 'join')
  return !(isJoined && joint >= 0 && contentIn(skipped.slice(joint)) === 0)
}

/** "replies to [messages or forwards them to] the manager": the same small word, but another action's. */
function isOtherPhrase(skipped: readonly Piece[], between: readonly Piece[]): boolean {
  const own = between.at(-1)
  const first = skipped[0]
  const last = skipped.at(-1)
  if (own?.kind !== 'link' || first?.kind !== 'link' || last?.kind !== 'link') return false
  return skipped.length > 1 && first.word === own.word && last.word === own.word
}

/** "a person's [image, name or] story": of several things that stand in a row one may be said. */
function isSibling(skipped: readonly Piece[]): boolean {
  const last = skipped.at(-1)
  const isInRow = last?.kind === 'join' || (last?.kind === 'stop' && last.word === ',')
  return (
    isInRow &&
    skipped.every(
      (piece) =>
        piece.kind === 'content' ||
        piece.kind === 'join' ||
        (piece.kind === 'stop' && piece.word === ',') ||
        (piece.kind === 'link' && piece.word === 'of') ||
        (piece.kind === 'mark' && piece.mark === 'relative'),
    )
  )
}

/** ", personal or corporate," may be left out: what stands between commas or brackets and binds nothing. */
function withoutInsertion(skipped: readonly Piece[]): readonly Piece[] {
  const isStop = (piece: Piece | undefined, word: string) =>
    piece?.kind === 'stop' && piece.word === word
  const isBetween = (open: string, close: string) =>
    isStop(skipped[0], open) && isStop(skipped.at(-1), close)
  const [, first, ...rest] = skipped
  // ", whether personal or corporate," bounds nothing either.
  const isWhether = first?.kind === 'mark' && ['whether', 'que'].includes(first.word)
  const binds = (isWhether ? rest : skipped).some(isBarrier)
  return (isBetween(',', ',') || isBetween('(', ')')) && !binds ? [] : skipped
}

const contentIn = (pieces: readonly Piece[]) =>
  pieces.filter(({ kind }) => kind === 'content').length
