/** Finds each clause of a document again in another version of it, also where it was renumbered or reworded. */
import type { Clause } from './document.ts'

export interface ClausePair {
  readonly before: Clause
  readonly after: Clause
}

/** Shared words (0 to 1) from which two clauses count as one, and less where they bear the same id. */
const likeness = { otherId: 0.6, sameId: 0.3 }
/** Of two equally alike candidates the one with the same id or heading is meant. */
const bonus = { sameId: 0.15, sameHeading: 0.1 }

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function countWords(clause: Clause): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words(clause.text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const sum = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((all, count) => all + count, 0)

/** Dice's measure: twice the shared words by all words. */
function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let both = 0
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0)
  return (2 * both) / Math.max(1, sum(a) + sum(b))
}

/** Each clause of either version stands in one pair at most. */
export function matchClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): readonly ClausePair[] {
  const pairs: ClausePair[] = []
  const olds = new Set(before)
  const news = new Set(after)
  const pair = (old: Clause, fresh: Clause) => {
    pairs.push({ before: old, after: fresh })
    olds.delete(old)
    news.delete(fresh)
  }
  const pairEqual = (keyOf: (clause: Clause) => string) => {
    const waiting = new Map<string, Clause[]>()
    for (const clause of olds)
      waiting.set(keyOf(clause), [...(waiting.get(keyOf(clause)) ?? []), clause])
    for (const fresh of [...news]) {
      const old = waiting.get(keyOf(fresh))?.shift()
      if (old) pair(old, fresh)
    }
  }
  pairEqual(({ id, heading, text }) => JSON.stringify([id, heading, text]))
  pairEqual(({ heading, text }) => JSON.stringify([heading, words(text)]))
  for (const { old, fresh } of candidates([...olds], [...news]))
    if (olds.has(old) && news.has(fresh)) pair(old, fresh)
  // What is left under one id was written anew.
  pairEqual(({ id }) => id)
  return pairs
}

/** Pairs that are alike enough, the likest first. */
function candidates(olds: readonly Clause[], news: readonly Clause[]) {
  const freshCounts = news.map((fresh) => ({ fresh, counts: countWords(fresh) }))
  return olds
    .flatMap((old) => {
      const counts = countWords(old)
      return freshCounts.flatMap(({ fresh, counts: others }) => {
        const isSameId = old.id === fresh.id
        const alike = shared(counts, others)
        if (alike < (isSameId ? likeness.sameId : likeness.otherId)) return []
        const score =
          alike +
          (isSameId ? bonus.sameId : 0) +
          (old.heading === fresh.heading ? bonus.sameHeading : 0)
        return [{ old, fresh, score }]
      })
    })
    .sort((a, b) => b.score - a.score)
}
