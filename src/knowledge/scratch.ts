/**
 * Arrays that a search needs only until it ends. Nothing in a search waits, so nobody else has them meanwhile; made anew
 * for every question, arrays as long as the index would keep the garbage collector busy.
 */

type Use = 'passages' | 'clauses' | 'asked' | 'asks'

const kept = new Map<Use, Float64Array>()

/** Zeros for every unit; what they held for the question before is gone. */
export function zeros(use: Use, size: number): Float64Array {
  const array = kept.get(use)
  if (array?.length === size) return array.fill(0)
  if (array && array.length > size) return array.subarray(0, size).fill(0)
  const grown = new Float64Array(size)
  kept.set(use, grown)
  return grown
}
