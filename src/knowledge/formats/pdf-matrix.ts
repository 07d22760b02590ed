/** Places on a page: PDF moves, scales and turns its coordinates by matrices. */

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Six numbers, whatever array holds them; missing ones leave things as they are. */
export function readMatrix(values: ArrayLike<number>): Matrix {
  const at = (index: number) => values[index] ?? identity[index] ?? 0
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

/** The inner coordinates seen from outside the outer ones. */
export function combine(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
