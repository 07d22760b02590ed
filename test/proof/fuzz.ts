/** Whatever is sent, the bot answers, goes on, and keeps none of it in memory. */
import { runFuzz } from '../support/fuzz-scene.ts'
import { atMost, exactly, type Promised, told } from './promise.ts'

const megabyte = 1024 * 1024

export const fuzz: Promised = {
  name: 'fuzz',
  sentence: 'Whatever is sent, the bot answers without a fault, and its memory does not grow',
  needs: 'sqlite',
  async run({ long, progress }) {
    const wanted = long ? 100_000 : 3_000
    const { sent, statuses, failures, heap, isAlive } = await runFuzz(wanted, 7)
    for (const failure of failures.slice(0, 5)) progress(failure)
    const early = Math.round(heap.early / megabyte)
    const late = Math.round(heap.late / megabyte)
    return [
      exactly('activities', sent, wanted),
      exactly('answered with a fault, or not at all', failures.length, 0),
      exactly('ready after all of them', Number(isAlive), 1),
      ...Object.entries(statuses).map(([status, count]) => told(`  answered ${status}`, count)),
      told('MB of memory in use after a quarter of them', early),
      // What the bot keeps on purpose is bounded: conversations, answers for thumbs, addresses.
      atMost('MB more after all of them', Math.max(0, late - early), 24),
    ]
  },
}
