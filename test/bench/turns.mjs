/**
 * What turns cost beside an echo's: the same restify, CloudAdapter and connector, each bot in a process of its own, in
 * turn A B A B. People and Teams' side are a third process, this one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { aMessage, deliver, rateOf, startConnector, startDesk, startEcho } from './bots.mjs'
import { median, percentile } from './measure.mjs'
import { neverAsked } from './never-asked.mjs'

/** What many people ask, in these very words; none comes twice in a round from one person. */
const repeated = [
  'Do we need consent to post a photo of a resident?',
  'Who decides on a new account?',
  'can i be fired for a post on my own page',
  'what records do we have to keep',
  'does this apply to contractors',
  'how do i report a colleague who posted something racist',
  'may i like a post of a candidate during an election',
  'what does the policy mean by social media',
  'who do i ask when i am not sure',
  'is it ok to share a photo from a staff party on facebook',
  'what happens when somebody breaks the rules',
  'can we delete rude comments',
  'do the rules count on my day off',
  'what is the password rule for shared accounts',
  'qui approuve un nouveau compte?',
  'what time does the cafeteria open',
]
/** Few enough questions each that nobody comes near the limit of a minute; those who repeat are others. */
const people = 300

export const ask = (bot, serviceUrl, texts) => (turn) => {
  const person = `${texts === repeated ? 'r' : 'p'}${turn % people}`
  return deliver(bot.url, aMessage(serviceUrl, person, texts[turn % texts.length]))
}

/** The next so many questions that nobody asked before. */
export const draw = (questions, count) =>
  Array.from({ length: count }, () => questions.next().value)

/** The form as it lies in somebody's chat, filled in: what its button sends. */
export async function openedForm(bot, connector, person) {
  const { serviceUrl } = connector
  await deliver(bot.url, aMessage(serviceUrl, person, 'apply for an account'))
  const message = connector.messageIn(`a:${person}`)
  const card = message?.attachments?.[0]?.content
  const all = []
  const walk = (value) => {
    if (typeof value !== 'object' || value === null) return
    if (typeof value.type === 'string') all.push(value)
    for (const inner of Object.values(value)) walk(inner)
  }
  walk(card)
  const button = all.find(
    ({ type, title }) => type === 'Action.Execute' && String(title).startsWith('Submit'),
  )
  if (!button) throw new Error('The bot sent no form.')
  const entered = (input) =>
    ({
      'Input.ChoiceSet': input.choices?.[0]?.value ?? '',
      'Input.Date': '2026-12-01',
      'Input.Toggle': 'true',
    })[input.type] ?? `About ${input.id}`
  const inputs = all.filter(({ type, id }) => type.startsWith('Input.') && id)
  return {
    ...aMessage(serviceUrl, person, undefined),
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: {
        type: 'Action.Execute',
        verb: button.verb,
        data: {
          ...button.data,
          ...Object.fromEntries(inputs.map((input) => [input.id, entered(input)])),
        },
      },
    },
  }
}

/** One round of each bot: turns a second, the 99th percentile, and processor time a turn. */
async function round(bot, turn, { turns, atOnce }) {
  const before = bot.usage()
  const { rate, times } = await rateOf(turn, turns, atOnce)
  const after = bot.usage()
  return {
    rate,
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    cpu: before && after ? (after.cpuMs - before.cpuMs) / turns : undefined,
  }
}

const ratio = (rounds, of, bot = 'desk') =>
  median(rounds.map((round) => of(round[bot]) / of(round.echo)))

/** Calls of `fsync` and `fdatasync` while `work` runs, as strace counts them; undefined where there is no strace. */
async function flushesIn(pid, work) {
  if (spawnSync('strace', ['-V']).error) return undefined
  const trace = spawn('strace', ['-f', '-q', '-e', 'trace=fsync,fdatasync', '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  trace.stderr.on('data', (chunk) => {
    told += chunk
  })
  await sleep(1500)
  await work()
  await sleep(500)
  const ended = new Promise((resolve) => trace.once('exit', resolve))
  trace.kill('SIGINT')
  await ended
  return /attach: |Operation not permitted/.test(told)
    ? undefined
    : (told.match(/\bf(?:data)?sync\(/g) ?? []).length
}

/** Until nothing was sent for three seconds. */
async function untilQuiet({ times }) {
  let seen = -1
  while (times.length !== seen) {
    seen = times.length
    await sleep(3000)
  }
}

export async function measureTurns({ quick, tell }) {
  const rounds = quick ? 2 : 7
  const size = { turns: quick ? 40 : 300, atOnce: 16 }
  const fresh = neverAsked()
  const connector = await startConnector()
  const { serviceUrl } = connector
  const [echo, desk] = [await startEcho(), await startDesk()]
  try {
    tell('turns: warming up')
    const toWarmUp = quick ? 40 : people
    for (const texts of [draw(fresh, toWarmUp), repeated])
      for (const bot of [echo, desk]) await rateOf(ask(bot, serviceUrl, texts), toWarmUp, 16)
    const asked = []
    for (let at = 0; at < rounds; at++) {
      tell(`turns: questions, round ${at + 1} of ${rounds}`)
      const texts = draw(fresh, size.turns)
      asked.push({
        echo: await round(echo, ask(echo, serviceUrl, texts), size),
        desk: await round(desk, ask(desk, serviceUrl, texts), size),
        again: await round(desk, ask(desk, serviceUrl, repeated), size),
      })
    }
    const users = []
    for (let at = 0; at < rounds; at++) {
      tell(`turns: fifty at once, round ${at + 1} of ${rounds}`)
      const texts = draw(fresh, size.turns)
      users.push({
        echo: await round(echo, ask(echo, serviceUrl, texts), { ...size, atOnce: 1 }),
        desk: await round(desk, ask(desk, serviceUrl, texts), { ...size, atOnce: 50 }),
        crowd: await round(echo, ask(echo, serviceUrl, texts), { ...size, atOnce: 50 }),
      })
    }
    const submitted = []
    for (let at = 0; at < rounds; at++) {
      tell(`turns: forms, round ${at + 1} of ${rounds}`)
      const turns = quick ? 10 : 60
      const forms = []
      for (let form = 0; form < turns; form++)
        forms.push(await openedForm(desk, connector, `s${at}-${form}`))
      submitted.push({
        echo: await round(echo, ask(echo, serviceUrl, repeated), { turns, atOnce: 16 }),
        desk: await round(desk, (turn) => deliver(desk.url, forms[turn]), { turns, atOnce: 16 }),
      })
    }
    tell('turns: flushes of the disk')
    const count = 20
    const forms = []
    for (let form = 0; form < count; form++)
      forms.push(await openedForm(desk, connector, `f${form}`))
    // What the forms of the rounds set off has left by then.
    await untilQuiet(connector)
    // What is told of these leaves meanwhile, and is written down as sent: counted with them.
    const flushes = await flushesIn(desk.pid, async () => {
      for (const form of forms) await deliver(desk.url, form)
      await untilQuiet(connector)
    })
    await untilQuiet(connector)
    const texts = draw(fresh, count)
    const ofQuestions = await flushesIn(desk.pid, () =>
      rateOf(ask(desk, serviceUrl, texts), count, 1),
    )
    const single = median(users.map((each) => each.echo.p95))
    return {
      rounds,
      turnsARound: size.turns,
      atOnce: size.atOnce,
      questionToEchoRate: ratio(asked, ({ rate }) => rate),
      questionToEchoP99: ratio(asked, ({ p99 }) => p99),
      questionCpuMs: median(asked.map((each) => each.desk.cpu ?? 0)),
      echoCpuMs: median(asked.map((each) => each.echo.cpu ?? 0)),
      echoTurnsPerSecond: median(asked.map((each) => each.echo.rate)),
      questionTurnsPerSecond: median(asked.map((each) => each.desk.rate)),
      differentRepeated: repeated.length,
      repeatedToEchoRate: ratio(asked, ({ rate }) => rate, 'again'),
      repeatedToEchoP99: ratio(asked, ({ p99 }) => p99, 'again'),
      repeatedCpuMs: median(asked.map((each) => each.again.cpu ?? 0)),
      repeatedTurnsPerSecond: median(asked.map((each) => each.again.rate)),
      submitToEchoRate: ratio(submitted, ({ rate }) => rate),
      submitTurnsPerSecond: median(submitted.map((each) => each.desk.rate)),
      submitCpuMs: median(submitted.map((each) => each.desk.cpu ?? 0)),
      flushesASubmit: flushes === undefined ? undefined : flushes / count,
      flushesAQuestion: ofQuestions === undefined ? undefined : ofQuestions / count,
      fiftyUsersP95: median(users.map((each) => each.desk.p95)),
      oneEchoP95: single,
      fiftyEchoesP95: median(users.map((each) => each.crowd.p95)),
      fiftyUsersToOneEcho: median(users.map((each) => each.desk.p95 / each.echo.p95)),
    }
  } finally {
    await desk.stop()
    await echo.stop()
    connector.stop()
  }
}
