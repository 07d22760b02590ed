/** Processes are killed while Teams throttles and fails: nothing is lost, nothing comes twice that was not in doubt. */
import pg from 'pg'
import { z } from 'zod'
import { somebody } from '../support/activities.ts'
import { actionsIn } from '../support/desk-app.ts'
import type { Call, Failure, TeamsConnector } from '../support/teams-connector.ts'
import { startBots } from './bot-process.ts'
import { atLeast, atMost, exactly, type Promised, told } from './promise.ts'
import { createScene, reviewers, roles, type Scene } from './scene.ts'

/** Three messages a case in a channel that takes 1,800 an hour: more of them would only wait for Teams. */
const sizes = { short: { cases: 24, kills: 2 }, long: { cases: 160, kills: 40 } }

/** How Teams fails, and in how many of a thousand calls of the outbox. */
const failures: readonly (readonly [Failure, number])[] = [
  [{ status: 429, retryAfter: 1 }, 40],
  [{ status: 412 }, 20],
  [{ status: 503 }, 40],
  [{ status: 500 }, 15],
  [{ status: 502 }, 15],
  [{ status: 504 }, 15],
  ['reset', 20],
  ['reset-after-accept', 20],
]

/** Answers in a turn carry the id of what they answer; everything else is the outbox's. */
export const isOfOutbox = ({ method, path }: Call) =>
  method === 'PUT' || (method === 'POST' && path.length !== 4)

/** Teams fails in some of the outbox's calls, for as long as the connector runs. */
export function failNowAndThen(connector: TeamsConnector): void {
  for (const [how, perMille] of failures)
    connector.fail(
      how,
      Number.POSITIVE_INFINITY,
      (call) => isOfOutbox(call) && Math.random() < perMille / 1000,
    )
}

const Stored = z.object({
  address: z.string(),
  intent: z.string(),
  state: z.string(),
  uncertain: z.coerce.number(),
})
type Stored = z.infer<typeof Stored>

async function storedIn(url: string): Promise<readonly Stored[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query('select address, intent, state, uncertain from delivery')
    return Stored.array().parse(rows)
  } finally {
    await client.end()
  }
}

interface Seen {
  readonly what: string
  readonly copies: number
  /** The deliveries that may have made them. */
  readonly kind: string
  readonly address: string
  readonly number: string
}

function seenOf(scene: Scene, number: string, applicant: ReturnType<typeof somebody>): Seen[] {
  return [
    ...roles.map((role) => ({
      what: `card for ${role}`,
      copies: scene.threadsOf(role, number).length,
      kind: 'case-card',
      address: `role:${role}`,
      number,
    })),
    {
      what: 'notice',
      copies: scene.noticesTo(applicant, number).length,
      kind: 'notice',
      address: `person:${applicant.aadObjectId}`,
      number,
    },
    {
      what: 'reply',
      copies: scene.threadsOf('marketing', number).flatMap((thread) => thread.replies()).length,
      kind: 'notice',
      address: 'role:marketing',
      number,
    },
  ]
}

export const crash: Promised = {
  name: 'crash',
  sentence: 'Nothing lost and nothing twice when processes are killed and Teams fails',
  needs: 'postgres',
  async run(options) {
    const url = (await options.postgres?.()) ?? ''
    const { cases, kills } = sizes[options.long ? 'long' : 'short']
    const bots = await startBots(3, url, { RATE_LIMITS: 'off' })
    const scene = await createScene(bots)
    try {
      await scene.bind()
      failNowAndThen(scene.connector)
      const opened: { number: string; applicant: ReturnType<typeof somebody> }[] = []
      let killed = 0
      const killing = async () => {
        // Spread over the work, each time another one.
        while (killed < kills) {
          await scene.waitFor(() => opened.length >= (killed * cases) / (kills + 1), 'load')
          await bots.killAndRestart(killed % 3)
          killed += 1
          options.progress(`${killed} of ${kills} kills, ${opened.length} of ${cases} cases`)
        }
      }
      const working = async (worker: number) => {
        for (let index = worker; index < cases; index += 4) {
          const applicant = somebody(`Applicant ${index}`)
          const number = await scene.submit(applicant, index)
          opened.push({ number, applicant })
          await scene.waitFor(
            // A role that has no card yet when the case is decided gets none.
            () => roles.every((role) => scene.threadsOf(role, number).length > 0),
            `the cards of ${number}`,
          )
          const thread = scene.threadsOf('marketing', number).at(-1)
          const reviewer = reviewers[index % reviewers.length]
          if (thread && reviewer) await scene.click(reviewer, thread, 'Accept', index)
        }
      }
      await Promise.all([killing(), ...[0, 1, 2, 3].map(working)])
      options.progress('waiting for the outbox to empty')
      let stored = await storedIn(url)
      const deadline = Date.now() + 600_000
      while (stored.some(({ state }) => state === 'waiting' || state === 'sending')) {
        if (Date.now() > deadline) throw new Error('The outbox did not empty within ten minutes.')
        await new Promise((done) => setTimeout(done, 500))
        stored = await storedIn(url)
      }

      const made = ({ kind, address, number }: Seen) =>
        stored.filter(
          (row) =>
            row.address === address &&
            row.intent.includes(`"kind":"${kind}"`) &&
            row.intent.includes(`"${number}"`),
        )
      const seen = opened.flatMap(({ number, applicant }) => seenOf(scene, number, applicant))
      const doubts = (entry: Seen) => made(entry).reduce((sum, { uncertain }) => sum + uncertain, 0)
      const isAmbiguous = (entry: Seen) => made(entry).some(({ state }) => state === 'ambiguous')
      const shows = (number: string) =>
        roles.every((role) => actionsIn(scene.threadsOf(role, number).at(-1)?.card()).length === 1)
      const states = (state: string) => stored.filter((row) => row.state === state).length
      return [
        told('cases opened and decided', opened.length),
        atLeast('kill -9', killed, kills),
        told('calls of the outbox', scene.connector.calls.filter(isOfOutbox).length),
        exactly(
          'messages lost',
          seen.filter((entry) => entry.copies === 0 && !isAmbiguous(entry)).length,
          0,
        ),
        exactly(
          'messages that came oftener than the outbox was in doubt',
          seen.filter((entry) => entry.copies > 1 + doubts(entry)).length,
          0,
        ),
        exactly(
          'cases whose newest card does not show the decision',
          opened.filter(({ number }) => !shows(number)).length,
          0,
        ),
        exactly('dead', states('dead'), 0),
        told(
          'messages that came twice, all counted as in doubt',
          seen.filter(({ copies }) => copies > 1).length,
        ),
        told(
          'deliveries in doubt at some time',
          stored.filter(({ uncertain }) => uncertain > 0).length,
        ),
        atMost(
          'ambiguous in the end, of all deliveries',
          states('ambiguous'),
          Math.ceil(stored.length / 20),
        ),
        told('deliveries', stored.length),
      ]
    } finally {
      await bots.stop()
      await scene.connector.stop()
    }
  },
}
