/** Lets a few pieces of work run at once; the others wait for their turn, in the order in which they came. */

export type FewAtOnce = <Result>(work: () => Promise<Result>) => Promise<Result>

export function createFewAtOnce(most: number): FewAtOnce {
  let free = most
  const waiting: (() => void)[] = []

  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((begin) => waiting.push(begin))
    try {
      return await work()
    } finally {
      // The place goes from hand to hand: nobody who comes later gets in between.
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
