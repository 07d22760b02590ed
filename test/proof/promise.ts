/** A promise of the product with the figures that prove or refute it: `npm run proof` prints them, issue by issue. */

export interface Figure {
  readonly what: string
  readonly count: number
  /** What the promise allows; none: told for the reader, proves nothing. */
  readonly target?: { readonly kind: 'exactly' | 'at-least' | 'at-most'; readonly count: number }
}

export interface PromiseOptions {
  /** The form for a release, not for every commit. */
  readonly long: boolean
  /** An empty PostgreSQL schema; none where no server was named. */
  readonly postgres: (() => Promise<string>) | undefined
  /** The URL of an SQLite file that is not there yet. */
  readonly sqlite: () => Promise<string>
  /** Says how far it is. */
  readonly progress: (sentence: string) => void
}

export interface Promised {
  /** For `--only`. */
  readonly name: string
  /** In the words of the one who relies on it. */
  readonly sentence: string
  readonly needs: 'sqlite' | 'postgres'
  /** Why it cannot be tried on this machine; none where it can. */
  readonly missing?: (options: PromiseOptions) => string | undefined | Promise<string | undefined>
  run(options: PromiseOptions): Promise<readonly Figure[]>
}

export const exactly = (what: string, count: number, target: number): Figure => ({
  what,
  count,
  target: { kind: 'exactly', count: target },
})

export const atLeast = (what: string, count: number, target: number): Figure => ({
  what,
  count,
  target: { kind: 'at-least', count: target },
})

export const atMost = (what: string, count: number, target: number): Figure => ({
  what,
  count,
  target: { kind: 'at-most', count: target },
})

export const told = (what: string, count: number): Figure => ({ what, count })

export function holds({ count, target }: Figure): boolean {
  if (!target) return true
  switch (target.kind) {
    case 'exactly':
      return count === target.count
    case 'at-least':
      return count >= target.count
    case 'at-most':
      return count <= target.count
  }
}

/** The nearest-rank percentile of some numbers; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0)
}
