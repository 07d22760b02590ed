/** Lays a sentence over a unit: each content word on a word of the same meaning, in the order of the clause. */
import type { Pair, Place } from './pair.ts'
import type { Unit } from './passage.ts'
import { isYou, type Piece } from './statement.ts'
import { stepCost } from './step.ts'
import { mayTurn } from './turn.ts'

type Content = Extract<Piece, { kind: 'content' }>

interface State {
  readonly pairs: readonly Pair[]
  readonly cost: number
  readonly inversions: number
}

const mostInversions = 2

/**
 * The ways to support every content word, the closest first; none where a word has no support, or where the words can
 * only be found in another order than a rephrasing has. `isNeutral` tells words that need no support.
 */
export function align(
  sentence: readonly Piece[],
  unit: Unit,
  options: { readonly isTranslated: boolean; readonly isNeutral: (content: Content) => boolean },
): readonly (readonly Pair[])[] {
  let states: readonly State[] = [{ pairs: [], cost: 0, inversions: 0 }]
  for (const [at, piece] of sentence.entries()) {
    if (piece.kind !== 'content') continue
    const places = placesOf(unit, piece)
    if (places.length === 0 && options.isNeutral(piece)) continue
    states = prune(
      states.flatMap((state) => [
        ...(piece.isYou && needsNoPlace(sentence, unit, state) ? [state] : []),
        ...places.flatMap((place) => {
          if (state.pairs.some((pair) => isSame(pair.place, place))) return []
          const step = stepCost(sentence, unit, state.pairs, { at, place }, options)
          if (!step || state.inversions + step.inversions > mostInversions) return []
          return [
            {
              pairs: [...state.pairs, { at, place }],
              cost: state.cost + step.cost,
              inversions: state.inversions + step.inversions,
            },
          ]
        }),
      ]),
    )
    if (states.length === 0) return []
  }
  return states
    .filter(({ pairs, inversions }) => {
      return pairs.length > 0 && (inversions === 0 || mayTurn(sentence, unit, pairs))
    })
    .map(({ pairs }) => pairs)
}

/** "you" needs a word of its own once only; none where the clause says "there must be" or "whoever". */
function needsNoPlace(sentence: readonly Piece[], { opening }: Unit, { pairs }: State): boolean {
  if (opening === 'there' || opening === 'whoever') return true
  return pairs.some(({ at }) => isYou(sentence[at]))
}

const isSame = (one: Place, other: Place) => one.part === other.part && one.index === other.index

function placesOf(unit: Unit, { families }: Content): readonly Place[] {
  return unit.parts.flatMap((pieces, part) =>
    pieces.flatMap((piece, index) =>
      piece.kind === 'content' && piece.families.some((family) => families.includes(family))
        ? [{ part, index }]
        : [],
    ),
  )
}

/** The best states for each place and number of inversions; beyond these a sentence is no longer close to its clause. */
function prune(states: readonly State[]): readonly State[] {
  return [...states].sort((a, b) => a.inversions - b.inversions || a.cost - b.cost).slice(0, 48)
}
