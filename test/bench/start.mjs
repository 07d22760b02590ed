/** From the process's beginning to the first answer, and the memory it then holds: beside an echo bot with the same imports. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startConnector, startDesk, startEcho } from './bots.mjs'
import { median } from './measure.mjs'
import { neverAsked } from './never-asked.mjs'
import { ask, draw } from './turns.mjs'

/** After this the bot has warmed up its answers, in pauses of its work. */
const settled = 3000

/** Somebody asks as soon as it serves, before it has prepared anything in pauses. */
async function once(start, serviceUrl) {
  const bot = await start()
  try {
    const atReady = bot.usage()
    await ask(bot, serviceUrl, draw(neverAsked(), 1))(0)
    const answeredMs = bot.ageMs()
    await sleep(settled)
    return {
      readyMs: bot.readyMs,
      answeredMs,
      cpuMs: atReady?.cpuMs,
      rssMb: atReady?.rssMb,
      laterMb: bot.usage()?.rssMb,
    }
  } finally {
    await bot.stop()
  }
}

export async function measureStart({ quick, tell }) {
  const rounds = quick ? 1 : 5
  const all = []
  const { serviceUrl, stop } = await startConnector()
  try {
    for (let round = 0; round < rounds; round++) {
      tell(`start: round ${round + 1} of ${rounds}`)
      all.push({
        echo: await once(() => startEcho('--same-imports'), serviceUrl),
        desk: await once(() => startDesk(), serviceUrl),
      })
    }
  } finally {
    stop()
  }
  const of = (bot, what) => median(all.map((round) => round[bot][what] ?? 0))
  const ratio = (what) => median(all.map(({ desk, echo }) => desk[what] / echo[what]))
  const figures = {}
  for (const what of ['readyMs', 'answeredMs', 'cpuMs', 'rssMb', 'laterMb'])
    figures[what] = { desk: of('desk', what), echo: of('echo', what), ratio: ratio(what) }
  return { rounds, ...figures }
}
