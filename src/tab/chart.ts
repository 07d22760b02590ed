/** A chart as numbers and words: the page draws bars from it, and a table for whoever would rather read. */

export interface Bar {
  readonly label: string
  readonly value: number
}

export interface Chart {
  readonly title: string
  /** What is counted. */
  readonly unit: string
  readonly bars: readonly Bar[]
  /** Under the chart. */
  readonly note?: string
}

/** More than these nobody compares by eye; the table of the view has all. */
const mostBars = 8

/** What has the same label added up; the highest first. */
export function barsOf(counted: readonly Bar[]): readonly Bar[] {
  const sums = new Map<string, number>()
  for (const { label, value } of counted) sums.set(label, (sums.get(label) ?? 0) + value)
  return [...sums]
    .map(([label, value]) => ({ label, value }))
    .sort((a, b) => b.value - a.value)
    .slice(0, mostBars)
}
