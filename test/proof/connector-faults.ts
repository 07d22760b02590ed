/** Teams fails in every way it has: each message ends sent, ambiguous or dead, and the operator sees the last two. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { openDatabase } from '../../src/storage/database.ts'
import { personalChat, somebody } from '../support/activities.ts'
import type { Failure } from '../support/teams-connector.ts'
import { startBots } from './bot-process.ts'
import { isOfOutbox } from './crash.ts'
import { exactly, type Promised, told } from './promise.ts'
import { createScene, reviewers } from './scene.ts'

/** What passes: once it fails, then Teams takes it. */
const passing: readonly Failure[] = [
  { status: 429, retryAfter: 1 },
  { status: 412 },
  { status: 408 },
  { status: 500 },
  { status: 502 },
  { status: 503 },
  { status: 504 },
  'hang',
  'reset',
  'reset-after-accept',
]
/** What does not: nobody knows whether it arrived, or Teams says no. */
const doubtful: readonly Failure[] = [
  { status: 408 },
  { status: 500 },
  { status: 502 },
  { status: 504 },
  'hang',
  'reset-after-accept',
]
const refused: readonly Failure[] = [{ status: 403 }, { status: 404 }, { status: 400 }]

const Stored = z.object({ state: z.string(), count: z.coerce.number() })

async function statesIn(url: string): Promise<ReadonlyMap<string, number>> {
  const database = await openDatabase(url)
  const rows = await database.read((connection) =>
    connection.all(Stored, sql`select state, count(*) as count from delivery group by state`),
  )
  await database.close()
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** What `npm run deliveries -- list` shows. */
function seenByOperator(url: string): number {
  const command = [resolve('dist/commands/deliveries.js'), 'list', '--json', '--limit', '1000']
  const env = { ...process.env, DATABASE_URL: url }
  return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8', env })).length
}

export const connectorFaults: Promised = {
  name: 'connector-faults',
  sentence:
    'Every message ends sent, ambiguous or dead, however Teams fails, and the operator sees the last two',
  needs: 'sqlite',
  async run(options) {
    const url = await options.sqlite()
    const bots = await startBots(1, url, { RATE_LIMITS: 'off' })
    const scene = await createScene(bots)
    // More cases would only wait for the rates of their channel.
    const times = options.long ? 6 : 1
    const trials = [
      ...passing.map((how) => ({ how, left: 1, end: 'sent' })),
      ...doubtful.map((how) => ({ how, left: Number.POSITIVE_INFINITY, end: 'ambiguous' })),
      ...refused.map((how) => ({ how, left: Number.POSITIVE_INFINITY, end: 'dead' })),
    ].flatMap((trial) => Array.from({ length: times }, (_, time) => ({ ...trial, time })))
    try {
      await scene.bind()
      const cases: { number: string; applicant: ReturnType<typeof somebody>; end: string }[] = []
      for (const [index, { how, left, end, time }] of trials.entries()) {
        const applicant = somebody(`${JSON.stringify(how)} ${end} ${time}`)
        const number = await scene.submit(applicant, 0)
        await scene.waitFor(() => scene.threadsOf('marketing', number).length > 0, number)
        const own = personalChat(applicant).conversationId
        scene.connector.fail(
          how,
          left,
          (call) => isOfOutbox(call) && call.path[1] === own && call.method === 'POST',
        )
        const [thread] = scene.threadsOf('marketing', number)
        const reviewer = reviewers[index % reviewers.length]
        if (thread && reviewer) await scene.click(reviewer, thread, 'Accept', 0)
        cases.push({ number, applicant, end })
      }
      let states = await statesIn(url)
      const left = () => (states.get('waiting') ?? 0) + (states.get('sending') ?? 0)
      for (let look = 0; look < 600 && left() > 0; look++) {
        await new Promise((done) => setTimeout(done, 500))
        states = await statesIn(url)
      }
      const of = (end: string) => cases.filter((one) => one.end === end)
      const count = (state: string) => states.get(state) ?? 0
      return [
        told('messages with a fault of their own', cases.length),
        told(
          'kinds of fault',
          new Set([...passing, ...doubtful, ...refused].map((how) => JSON.stringify(how))).size,
        ),
        exactly('messages that neither arrived nor ended', left(), 0),
        exactly(
          'lost although Teams took the second attempt',
          of('sent').filter(
            ({ number, applicant }) => scene.noticesTo(applicant, number).length === 0,
          ).length,
          0,
        ),
        exactly('ambiguous', count('ambiguous'), of('ambiguous').length),
        exactly('dead', count('dead'), of('dead').length),
        exactly('seen by the operator', seenByOperator(url), count('ambiguous') + count('dead')),
      ]
    } finally {
      await bots.stop()
      await scene.connector.stop()
    }
  },
}
