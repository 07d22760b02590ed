/**
 * Three replicas over one PostgreSQL beside one: question turns a second. Each has a fixed share of one core, as a
 * container has, so that a third one finds room on few cores too; and once more with no limit.
 */
import { sql } from 'kysely'
import { rateOf, startConnector, startDesk } from './bots.mjs'
import { limitCpu } from './cpu-quota.mjs'
import { median } from './measure.mjs'
import { neverAsked } from './never-asked.mjs'
import { ask, draw } from './turns.mjs'

const replicas = 3
const rounds = 5
/** Of one core, for each replica. */
const share = 0.2

export async function measureScale(own, { quick, tell }) {
  const server = process.env.TEST_DATABASE_URL
  if (!server) return undefined
  const schema = `bench_${process.pid}_replicas`
  const main = await own.openDatabase(server)
  const run = (words) => main.read((connection) => connection.run(sql.raw(words)))
  await run(`create schema ${schema}`)
  const env = {
    DATABASE_URL: own.inSchema(server, schema),
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  }
  const connector = await startConnector()
  const desks = []
  try {
    for (let at = 0; at < replicas; at++) desks.push(await startDesk(env))
    const turns = quick ? 30 : 200
    const fresh = neverAsked()
    let sent = 0
    /** As a load balancer: each turn to the next one. */
    const rate = async (some, count) => {
      sent += count
      const texts = draw(fresh, count)
      const turn = (at) => ask(some[at % some.length], connector.serviceUrl, texts)(at)
      return (await rateOf(turn, count, 16)).rate
    }
    const inTurns = async (name) => {
      const all = []
      for (let round = 0; round < (quick ? 1 : rounds); round++) {
        tell(`replicas, ${name}: round ${round + 1} of ${rounds}`)
        const one = await rate(desks.slice(0, 1), turns)
        all.push({ one, three: await rate(desks, turns) })
      }
      return {
        oneTurnsPerSecond: median(all.map(({ one }) => one)),
        threeTurnsPerSecond: median(all.map(({ three }) => three)),
        threeToOne: median(all.map(({ one, three }) => three / one)),
      }
    }
    await rate(desks, quick ? 30 : 300)
    const unlimited = await inTurns('no limit')
    const releases = desks.map(({ pid }) => limitCpu(pid, share))
    const limited = await (releases.includes(undefined)
      ? Promise.resolve(undefined)
      : inTurns('with shares')
    ).finally(() => {
      for (const release of releases) release?.()
    })
    // Each turn is noted once: what was answered and not noted would be lost to the others.
    const [noted] = await main.read((connection) =>
      connection.all(
        own.z.object({ count: own.z.coerce.number() }),
        sql.raw(`select count(*) as count from ${schema}.done_once where key like 'activity %'`),
      ),
    )
    return {
      replicas,
      rounds: quick ? 1 : rounds,
      share,
      limited,
      unlimited,
      turnsSent: sent,
      turnsNoted: noted.count,
    }
  } finally {
    for (const desk of desks) await desk.stop()
    connector.stop()
    await run(`drop schema ${schema} cascade`)
    await main.close()
  }
}
