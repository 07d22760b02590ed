/** What people write in confidence is nowhere but where it was meant to go. */
import { runCanaries } from '../support/canary-scene.ts'
import { atLeast, exactly, type Promised, told } from './promise.ts'

export const canaries: Promised = {
  name: 'canaries',
  sentence:
    'No word of a report or a question is in a log, a channel, a notification, the model, the index or, unsealed, in the database',
  needs: 'sqlite',
  async run({ progress }) {
    const { planted, looked, found, lost } = await runCanaries()
    for (const each of found.slice(0, 20)) progress(each)
    return [
      atLeast('words that stand nowhere else', planted, 50),
      ...Object.entries(looked).map(([place, size]) => told(`  characters of ${place}`, size)),
      exactly('words found where they must not be', found.length, 0),
      exactly('words that no entitled reader saw either', lost.length, 0),
    ]
  },
}
