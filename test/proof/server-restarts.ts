/** PostgreSQL is stopped and started every few seconds while people work, half of the time as by a loss of power. */
import { somebody } from '../support/activities.ts'
import { textOf } from '../support/desk-app.ts'
import { startBots } from './bot-process.ts'
import { postgresPrograms, startOwnPostgres } from './own-postgres.ts'
import { atLeast, exactly, type Promised, told } from './promise.ts'
import { createScene } from './scene.ts'
import { storedNumbers } from './stored-numbers.ts'

const sizes = { short: 3, long: 120 }
/**
 * Milliseconds, at most, between two forms of one person. A channel takes 1,800 messages an hour: more cards than that
 * would only wait for it.
 */
const pauses = { short: 0, long: 9000 }

export const serverRestarts: Promised = {
  name: 'server-restarts',
  sentence: 'Nothing confirmed is lost when PostgreSQL is restarted every 5 to 10 seconds',
  needs: 'sqlite',
  missing: () => (postgresPrograms() ? undefined : 'Debian’s postgresql is not installed'),
  async run(options) {
    const size = options.long ? 'long' : 'short'
    const [restarts, pause] = [sizes[size], pauses[size]]
    const server = await startOwnPostgres(postgresPrograms() ?? '')
    const bots = await startBots(2, server.url, { RATE_LIMITS: 'off' })
    const scene = await createScene(bots)
    const numbers: string[] = []
    let done = 0
    let notRecorded = 0
    let clicksOfOneForm = 0
    const restarting = async () => {
      while (done < restarts) {
        await new Promise((ready) => setTimeout(ready, 5000 + Math.random() * 5000))
        await server.restart(done % 2 ? 'fast' : 'immediate')
        done += 1
        options.progress(`${done} of ${restarts} restarts, ${numbers.length} forms`)
      }
    }
    const working = async (worker: number) => {
      for (let index = 0; done < restarts; index++) {
        await new Promise((rested) => setTimeout(rested, Math.random() * pause))
        // While the server is down nobody gets a form: they ask again.
        const form = await scene.openForm(somebody(`Applicant ${worker} ${index}`), worker)
        for (let times = 0; times < 200 && form.isThere; times++) {
          clicksOfOneForm += 1
          const { body } = await form.submit()
          const number = /PRF-\d{4}-\d{4,}/.exec(body ? textOf(body) : '')?.[0]
          if (number) {
            numbers.push(number)
            break
          }
          notRecorded += 1
          await new Promise((ready) => setTimeout(ready, 100))
        }
      }
    }
    try {
      await scene.bind(['marketing'])
      await Promise.all([restarting(), working(0), working(1), working(2)])
      await scene.waitFor(
        () => numbers.every((number) => scene.threadsOf('marketing', number).length > 0),
        'every card',
      )
      const stored = await storedNumbers(server.url)
      return [
        atLeast('restarts under load', done, restarts),
        atLeast('forms confirmed', numbers.length, restarts),
        told('clicks', clicksOfOneForm),
        told('clicks told “not recorded”, and made again', notRecorded),
        exactly('confirmed and lost', numbers.filter((number) => !stored.has(number)).length, 0),
        exactly('forms with two cases', stored.size - new Set(numbers).size, 0),
        exactly(
          'confirmed without a card for the reviewers',
          numbers.filter((number) => scene.threadsOf('marketing', number).length === 0).length,
          0,
        ),
      ]
    } finally {
      await bots.stop()
      await scene.connector.stop()
      await server.stop()
    }
  },
}
