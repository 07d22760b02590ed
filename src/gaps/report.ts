/** The report of a policy's gaps: small counts are left out, and nothing lets anybody work them out. */
import type { CountedGap, GapKind } from './gap.ts'
import { gapKinds } from './gap.ts'

/** A line of the report. */
export interface GapLine extends Omit<CountedGap, 'detail'> {
  /** None where a clause's reasons were too few each and only their sum is shown. */
  readonly detail?: string
}

export interface GapReport {
  readonly threshold: number
  readonly lines: readonly GapLine[]
  /** Kinds and months of which something was left out because it was too little. How much is not said. */
  readonly withheld: readonly { readonly month: string; readonly kind: GapKind }[]
}

/**
 * The newest month first, the most frequent first. A count below the threshold is added up with the others of its clause,
 * which are shown as one where they are enough together; no sum of a month is given, so that nothing can be subtracted.
 */
export function gapReport(gaps: readonly CountedGap[], threshold: number): GapReport {
  const enough = gaps.filter(({ count }) => count >= threshold)
  const sums = new Map<string, GapLine>()
  for (const { detail: _detail, ...gap } of gaps.filter(({ count }) => count < threshold)) {
    const key = [gap.month, gap.kind, gap.clause].join(' ')
    sums.set(key, { ...gap, count: gap.count + (sums.get(key)?.count ?? 0) })
  }
  const together = [...sums.values()]
  const small = together.filter(({ count }) => count < threshold)
  const withheld = new Map(small.map(({ month, kind }) => [`${month} ${kind}`, { month, kind }]))
  const rank = (kind: GapKind) => gapKinds.indexOf(kind)
  return {
    threshold,
    lines: [...enough, ...together.filter(({ count }) => count >= threshold)].sort(
      (a, b) =>
        b.month.localeCompare(a.month) ||
        rank(a.kind) - rank(b.kind) ||
        b.count - a.count ||
        a.clause.localeCompare(b.clause),
    ),
    withheld: [...withheld.values()],
  }
}
