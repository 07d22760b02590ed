/** Three processes send to one channel as fast as they may: never faster than Teams allows. */
import { somebody } from '../support/activities.ts'
import { startBots } from './bot-process.ts'
import { atMost, exactly, type Promised, told } from './promise.ts'
import { createScene } from './scene.ts'

/** Microsoft's limits for one bot in one conversation: calls, and in how many milliseconds. */
const limits = [
  [7, 1000],
  [8, 2000],
  [60, 30_000],
] as const

/** The most calls that any stretch of so many milliseconds saw. */
export function most(times: readonly number[], stretch: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  let first = 0
  return sorted.reduce((highest, time, index) => {
    while (time - (sorted[first] ?? time) >= stretch) first += 1
    return Math.max(highest, index - first + 1)
  }, 0)
}

export const rates: Promised = {
  name: 'rates',
  sentence: 'Never faster than Teams allows, with three processes',
  needs: 'postgres',
  async run(options) {
    const bots = await startBots(3, (await options.postgres?.()) ?? '')
    const scene = await createScene(bots)
    const cases = options.long ? 150 : 15
    try {
      await scene.bind(['marketing'])
      const numbers = await Promise.all(
        Array.from({ length: cases }, (_, index) =>
          scene.submit(somebody(`Applicant ${index}`), index),
        ),
      )
      await scene.waitFor(
        () => numbers.every((number) => scene.threadsOf('marketing', number).length > 0),
        'all cards',
      )
      const times = scene.connector.calls
        .filter(({ method, path }) => method === 'POST' && path.length === 1)
        .map(({ at }) => at)
      return [
        exactly(
          'cards posted once each',
          numbers.filter((number) => scene.threadsOf('marketing', number).length === 1).length,
          cases,
        ),
        told('calls to the channel', times.length),
        ...limits.map(([limit, stretch]) =>
          atMost(`most calls in any ${stretch / 1000} s`, most(times, stretch), limit),
        ),
      ]
    } finally {
      await bots.stop()
      await scene.connector.stop()
    }
  },
}
