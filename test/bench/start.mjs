/** From the process's beginning to the first answer, and the memory it then holds: beside an echo bot with the same imports. */
import { setTimeout as sleep } from 'node:timers/promises'
import { startDesk, startEcho } from './bots.mjs'
import { median } from './measure.mjs'

/** After this the bot has warmed up its answers, in pauses of its work. */
const settled = 3000

async function once(start) {
  const bot = await start()
  try {
    const atReady = bot.usage()
    await sleep(settled)
    return {
      readyMs: bot.readyMs,
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
  for (let round = 0; round < rounds; round++) {
    tell(`start: round ${round + 1} of ${rounds}`)
    all.push({
      echo: await once(() => startEcho('--same-imports')),
      desk: await once(() => startDesk()),
    })
  }
  const of = (bot, what) => median(all.map((round) => round[bot][what] ?? 0))
  const ratio = (what) => median(all.map(({ desk, echo }) => desk[what] / echo[what]))
  const figures = {}
  for (const what of ['readyMs', 'cpuMs', 'rssMb', 'laterMb'])
    figures[what] = { desk: of('desk', what), echo: of('echo', what), ratio: ratio(what) }
  return { rounds, ...figures }
}
