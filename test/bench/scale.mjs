/** Three replicas over one PostgreSQL beside one: question turns a second, and what each took of the processor. */
import { sql } from 'kysely'
import { rateOf, startConnector, startDesk } from './bots.mjs'
import { median } from './measure.mjs'
import { ask } from './turns.mjs'

const replicas = 3
const rounds = 5

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
    /** As a load balancer: each turn to the next one. */
    const of = (some) => (turn) => ask(some[turn % some.length], connector.serviceUrl)(turn)
    await rateOf(of(desks), quick ? 30 : 300, 16)
    const all = []
    for (let round = 0; round < (quick ? 1 : rounds); round++) {
      tell(`replicas: round ${round + 1} of ${rounds}`)
      const one = await rateOf(of(desks.slice(0, 1)), turns, 16)
      const three = await rateOf(of(desks), turns, 16)
      all.push({ one: one.rate, three: three.rate })
    }
    // Each turn is noted once: what was answered and not noted would be lost to the others.
    const [noted] = await main.read((connection) =>
      connection.all(
        own.z.object({ count: own.z.coerce.number() }),
        sql.raw(`select count(*) as count from ${schema}.done_once where key like 'activity %'`),
      ),
    )
    const sent = (quick ? 30 : 300) + 2 * turns * all.length
    return {
      replicas,
      rounds: all.length,
      oneTurnsPerSecond: median(all.map(({ one }) => one)),
      threeTurnsPerSecond: median(all.map(({ three }) => three)),
      threeToOne: median(all.map(({ one, three }) => three / one)),
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
