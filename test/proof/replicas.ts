/** Three processes behind one address are replaced one after the other, again and again, while people work. */
import { somebody } from '../support/activities.ts'
import { startBots } from './bot-process.ts'
import { atLeast, atMost, exactly, type Promised, told } from './promise.ts'
import { createScene, reviewers } from './scene.ts'

/** Three messages a case in a channel that takes 1,800 an hour: more of them would only wait for Teams. */
const sizes = { short: { cases: 18, restarts: 3 }, long: { cases: 160, restarts: 60 } }

export const replicas: Promised = {
  name: 'replicas',
  sentence:
    'Processes are replaced under load: nothing lost, nothing twice, each stopped within ten seconds',
  needs: 'postgres',
  async run(options) {
    const { cases, restarts } = sizes[options.long ? 'long' : 'short']
    const bots = await startBots(3, (await options.postgres?.()) ?? '', { RATE_LIMITS: 'off' })
    const scene = await createScene(bots)
    try {
      await scene.bind(['marketing'])
      const decided: { number: string; applicant: ReturnType<typeof somebody> }[] = []
      const stops: { ms: number; code: number | null }[] = []
      const replacing = async () => {
        while (stops.length < restarts) {
          await scene.waitFor(
            () => decided.length >= (stops.length * cases) / (restarts + 1),
            'load',
          )
          stops.push(await bots.replace(stops.length % 3))
          options.progress(`${stops.length} of ${restarts} replaced, ${decided.length} cases`)
        }
      }
      const working = async (worker: number) => {
        // On a slow machine a start takes longer than the work: there is more until the last one is replaced.
        for (let index = worker; index < cases || stops.length < restarts; index += 3) {
          const applicant = somebody(`Applicant ${index}`)
          const number = await scene.submit(applicant, index)
          await scene.waitFor(() => scene.threadsOf('marketing', number).length > 0, number)
          const [thread] = scene.threadsOf('marketing', number)
          const reviewer = reviewers[index % reviewers.length]
          if (thread && reviewer) await scene.click(reviewer, thread, 'Accept', index)
          decided.push({ number, applicant })
        }
      }
      await Promise.all([replacing(), working(0), working(1), working(2)])
      await scene.waitFor(
        () =>
          decided.every(({ number, applicant }) => scene.noticesTo(applicant, number).length > 0),
        'every notice',
      )
      const notices = decided.map(
        ({ number, applicant }) => scene.noticesTo(applicant, number).length,
      )
      const cards = decided.map(({ number }) => scene.threadsOf('marketing', number).length)
      return [
        atLeast('processes replaced under load', stops.length, restarts),
        atLeast('cases opened and decided', decided.length, cases),
        exactly('notices lost', notices.filter((count) => count === 0).length, 0),
        exactly('notices that came twice', notices.filter((count) => count > 1).length, 0),
        exactly('cards posted twice', cards.filter((count) => count > 1).length, 0),
        exactly(
          'processes that did not end by themselves',
          stops.filter(({ code }) => code !== 0).length,
          0,
        ),
        told('milliseconds to stop, shortest', Math.round(Math.min(...stops.map(({ ms }) => ms)))),
        atMost(
          'milliseconds to stop, longest',
          Math.round(Math.max(...stops.map(({ ms }) => ms))),
          10_000,
        ),
      ]
    } finally {
      await bots.stop()
      await scene.connector.stop()
    }
  },
}
