/** Rows of numbers one behind the other, without an object for each. */
import { NumberList } from './number-list.ts'
import type { Renumbering } from './renumbering.ts'

/** Rows of terms one behind the other; each starts where the one before ends. */
export interface TermRows {
  readonly ends: Int32Array
  readonly terms: Int32Array
}

/** Rows that are being written, the last one open. */
export class RowList {
  readonly terms = new NumberList()
  private readonly ends = new NumberList()

  /** Ends the row that was written. */
  end(): void {
    this.ends.push(this.terms.length)
  }

  /** Adds a row of others in new numbers. */
  copy(rows: TermRows, row: number, renumbering: Renumbering): void {
    this.terms.append(rows.terms, rows.ends[row - 1] ?? 0, rows.ends[row] ?? 0, renumbering)
    this.end()
  }

  taken(): TermRows {
    return { ends: this.ends.taken(), terms: this.terms.taken() }
  }
}

/** Where the entries of each owner start, of owners that rise from entry to entry; one more at the end. */
export function startsOf(owners: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1).fill(owners.length)
  for (let at = owners.length - 1, owner = count; owner >= 0; owner--) {
    while (at >= 0 && (owners[at] ?? 0) >= owner) at--
    starts[owner] = at + 1
  }
  return starts
}
