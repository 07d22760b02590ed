/** Weights that were learned from texts of ours (`scripts/fit-triage.mjs`): how much each word speaks for a reading. */
import type { Features } from './features.ts'
import type { Span } from './reading.ts'

/** Of one feature, or where a text without any stands: a number for each reading. */
export type Weights = ReadonlyMap<string, readonly number[]>

/** The row that every text begins with. */
const start = 'START'

/** A line for each feature: its name and its numbers in hundredths, parted by bars. */
export const readWeights = (table: string): Weights =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line): [string, readonly number[]] => {
        const [name = '', ...numbers] = line.split('|')
        return [name, numbers.map((hundredths) => Number(hundredths) / 100)]
      }),
  )

/** Above 0 the text is more like those that were read so than like the others. */
export function likeness(features: Features, weights: Weights, reading: number): number {
  let sum = weights.get(start)?.[reading] ?? 0
  for (const name of features.keys()) sum += weights.get(name)?.[reading] ?? 0
  return sum
}

/** Places that weigh most for a reading: whoever reads the suggestion sees what it rests on. */
const mostShown = 3

export function weightiest(features: Features, weights: Weights, reading: number): readonly Span[] {
  return [...features]
    .map(([name, spans]) => ({ span: spans[0], weight: weights.get(name)?.[reading] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, mostShown)
    .flatMap(({ span }) => (span ? [span] : []))
}
