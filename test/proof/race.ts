/** Two to fifty reviewers click at the same moment, on every process: one decision, one card, one notice. */
import { somebody } from '../support/activities.ts'
import { actionsIn, textOf } from '../support/desk-app.ts'
import { startBots } from './bot-process.ts'
import {
  atMost,
  exactly,
  type Figure,
  type Promised,
  type PromiseOptions,
  percentile,
  told,
} from './promise.ts'
import { createScene, reviewers, type Scene } from './scene.ts'

const rounds = { short: 25, long: 2000 }
/** Cases that one person decides with nobody else about: what a click takes by itself. */
const quietRounds = { short: 20, long: 200 }
/** Rounds that go on at the same time: their clicks mix, as they would on a busy day. */
const together = 3

/** By which the others know it again. */
const reasonOf = (name: string) => `Because of ${name}.`

interface Round {
  readonly number: string
  readonly applicant: ReturnType<typeof somebody>
  readonly clicks: number
  /** Answers that took the decision, that said who took it, when and why, and neither. */
  readonly won: number
  readonly lost: number
  readonly other: number
  /** Clicks that were asked to try again, since Teams had not said in time who belongs to the team; they did. */
  readonly repeated: number
  readonly times: readonly number[]
}

/** Said where membership could not be asked in time; whoever reads it presses again. */
const triesAgain = (body: unknown) => JSON.stringify(body ?? '').includes('could not confirm')

async function play(scene: Scene, index: number, odd: (said: string) => void): Promise<Round> {
  const applicant = somebody(`Applicant ${index}`)
  const number = await scene.submit(applicant, index)
  await scene.waitFor(
    () => scene.threadsOf('marketing', number).length > 0,
    `the card of ${number}`,
  )
  const [thread] = scene.threadsOf('marketing', number)
  if (!thread) throw new Error('There is no card.')
  // 2, 3 … 50 and again.
  const clicks = 2 + (index % 49)
  let repeated = 0
  // The card as all of them see it: by the second click of somebody it may have no buttons any more.
  const card = structuredClone(thread.card())
  const seen = { ...thread, card: () => card }
  const answers = await Promise.all(
    reviewers.slice(0, clicks).map(async (reviewer, at) => {
      const press = () =>
        scene.click(reviewer, seen, at % 2 ? 'Decline' : 'Accept', at, {
          reason: reasonOf(reviewer.name),
        })
      let answer = await press()
      for (let times = 0; times < 5 && triesAgain(answer.body); times++) {
        repeated += 1
        answer = await press()
      }
      return answer
    }),
  )
  const texts = answers.map(({ body }) => (body?.statusCode === 200 ? textOf(body) : ''))
  const losers = texts.filter((text) => text.includes('already settled'))
  const by = (text: string) => /(?:Accepted|Declined) by (Reviewer \d+)/.exec(text)?.[1]
  const winners = texts.filter((text) => !text.includes('already settled') && by(text))
  const winner = by(winners[0] ?? '')
  // Who, when and why: the moment stands in brackets, and the reason is the winner's own.
  const told = new RegExp(`settled: (?:Accepted|Declined) by ${winner} \\([^)]*\\d:\\d\\d[^)]*\\)`)
  const informed = losers.filter(
    (text) => winner && told.test(text) && text.includes(`Reason: ${reasonOf(winner)}`),
  )
  const known = new Set([...winners, ...informed])
  for (const [at, text] of texts.entries())
    if (!known.has(text)) odd(`${number}: ${text || JSON.stringify(answers[at]?.body)}`)
  return {
    number,
    applicant,
    clicks,
    repeated,
    won: winners.length,
    lost: informed.length,
    other: clicks - winners.length - informed.length,
    times: answers.map(({ ms }) => ms),
  }
}

/** One click on one case after the other; milliseconds to each answer. */
async function playQuietly(scene: Scene, index: number): Promise<number> {
  const number = await scene.submit(somebody(`Quiet applicant ${index}`), index)
  await scene.waitFor(
    () => scene.threadsOf('marketing', number).length > 0,
    `the card of ${number}`,
  )
  const [thread] = scene.threadsOf('marketing', number)
  const [reviewer] = reviewers
  if (!thread || !reviewer) throw new Error('There is no card.')
  const reason = reasonOf(reviewer.name)
  const { body, ms } = await scene.click(reviewer, thread, 'Accept', index, { reason })
  if (!textOf(body).includes(`Accepted by ${reviewer.name}`))
    throw new Error(`${number} was not decided.`)
  return ms
}

async function race(
  options: PromiseOptions,
  url: string,
  processes: number,
): Promise<readonly Figure[]> {
  const bots = await startBots(processes, url, { RATE_LIMITS: 'off' })
  const scene = await createScene(bots)
  try {
    await scene.bind(['marketing'])
    const total = Number(process.env.PROOF_ROUNDS) || rounds[options.long ? 'long' : 'short']
    const played: Round[] = []
    let next = 0
    await Promise.all(
      Array.from({ length: together }, async () => {
        while (next < total) {
          played.push(await play(scene, next++, options.progress))
          if (played.length % 100 === 0) options.progress(`${played.length} of ${total} rounds`)
        }
      }),
    )
    const isTold = ({ applicant, number }: Round) => scene.noticesTo(applicant, number).length > 0
    const replies = ({ number }: Round) =>
      scene.threadsOf('marketing', number).flatMap((thread) => thread.replies())
    const buttons = ({ number }: Round) => {
      const [thread] = scene.threadsOf('marketing', number)
      return actionsIn(thread?.card()).length
    }
    await scene.waitFor(
      () =>
        played.every((round) => isTold(round) && replies(round).length > 0 && buttons(round) === 1),
      'every card updated, every applicant told',
    )
    const times = played.flatMap((round) => round.times)
    const quiet: number[] = []
    for (let index = 0; index < quietRounds[options.long ? 'long' : 'short']; index++)
      quiet.push(await playQuietly(scene, index))
    const count = (test: (round: Round) => boolean) => played.filter(test).length
    return [
      exactly(
        'rounds with exactly one winner',
        count(({ won }) => won === 1),
        total,
      ),
      exactly(
        'clicks that neither won nor were told who decided, when and why',
        played.reduce((sum, { other }) => sum + other, 0),
        0,
      ),
      exactly(
        'rounds with exactly one card',
        count(({ number }) => scene.threadsOf('marketing', number).length === 1),
        total,
      ),
      exactly(
        'rounds with exactly one notice to the applicant',
        count(({ applicant, number }) => scene.noticesTo(applicant, number).length === 1),
        total,
      ),
      exactly(
        'rounds with exactly one reply in the thread',
        count((round) => replies(round).length === 1),
        total,
      ),
      told('clicks', times.length),
      told(
        'of which were told who decided, when and why',
        played.reduce((sum, { lost }) => sum + lost, 0),
      ),
      told(
        'clicks that were asked to try again, and did',
        played.reduce((sum, { repeated }) => sum + repeated, 0),
      ),
      told('milliseconds to the answer, median, up to 150 clicks at once', percentile(times, 0.5)),
      told('… and for 95 of 100', percentile(times, 0.95)),
      atMost('… and the longest', percentile(times, 1), 15_000),
      atMost(
        'milliseconds to the answer for 95 of 100, one click at a time',
        percentile(quiet, 0.95),
        1000,
      ),
    ]
  } finally {
    await bots.stop()
    await scene.connector.stop()
  }
}

export const raceOnPostgres: Promised = {
  name: 'race-postgresql',
  sentence: 'One decision under any race, with three processes over PostgreSQL',
  needs: 'postgres',
  run: async (options) => race(options, (await options.postgres?.()) ?? '', 3),
}

export const raceOnSqlite: Promised = {
  name: 'race-sqlite',
  sentence: 'One decision under any race, with the one process that SQLite serves',
  needs: 'sqlite',
  run: async (options) => race(options, await options.sqlite(), 1),
}
