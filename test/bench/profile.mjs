/** Where the time goes: processor profiles of the bot while it starts, answers questions and takes forms, by part of the program. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { deliver, rateOf, startConnector, startDesk } from './bots.mjs'
import { neverAsked } from './never-asked.mjs'
import { ask, draw, openedForm } from './turns.mjs'

/** The first that names a frame has its time, looked for from the innermost frame outwards. */
const parts = [
  ['finding and wording the answer', /src\/(?:answers|knowledge|organizations|triage)/],
  ['database', /src\/storage|\/kysely\/|\/libsql\/|\/pg\//],
  ['drawing the card', /src\/cards|src\/messages|intl-messageformat/],
  ['checking what came in', /\/zod\/|src\/forms/],
  ['cases and their rules', /src\/cases/],
  ['the SDK', /botbuilder|botframework|@azure|@typespec/],
  ['our side of Teams', /src\/teams/],
  ['what others may watch', /opentelemetry|prom-client|src\/telemetry/],
  [
    'sockets and HTTP',
    /node:(?:_http|http|net|internal\/(?:http|stream|streams|url))|restify|find-my-way/,
  ],
  ['loading modules', /node:internal\/modules|node:fs|node:internal\/fs/],
]

const maps = new Map()

/** The file that a frame was written in: the bot's own code runs from a bundle. */
function writtenIn({ url, lineNumber, columnNumber }) {
  if (!/\/dist\/main[^/]*\.js$/.test(url)) return url
  if (!maps.has(url))
    maps.set(url, new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8'))))
  return maps.get(url).findEntry(lineNumber, columnNumber).originalSource ?? url
}

/** A moment in microseconds on the clock of all processes of the machine, which profiles are written by as well. */
const momentNow = () => Number(process.hrtime.bigint() / 1000n)

/** Shares of the time in which the processor was at work, between two moments; without the first, from the profile's start. */
function sharesOf(file, { from = 0, until }) {
  const profile = JSON.parse(readFileSync(file, 'utf8'))
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  )
  const partOf = new Map()
  const find = (id) => {
    const { functionName } = nodes.get(id).callFrame
    if (functionName === '(idle)' || functionName === '(program)') return undefined
    if (functionName === '(garbage collector)') return 'collecting garbage'
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const frame = nodes.get(at).callFrame
      const file = writtenIn(frame)
      const found = parts.find(([, sign]) => sign.test(file) || sign.test(frame.functionName))
      if (found) return found[0]
    }
    return 'the rest'
  }
  const sums = {}
  let time = profile.startTime
  for (const [index, id] of profile.samples.entries()) {
    const delta = profile.timeDeltas[index]
    time += delta
    if (time < from || time > until) continue
    if (!partOf.has(id)) partOf.set(id, find(id))
    const part = partOf.get(id)
    if (part) sums[part] = (sums[part] ?? 0) + delta
  }
  const total = Object.values(sums).reduce((sum, value) => sum + value, 0)
  if (total === 0) throw new Error('No sample lies between the two moments')
  return Object.fromEntries(
    Object.entries(sums)
      .map(([part, value]) => [part, value / total])
      .sort((a, b) => b[1] - a[1]),
  )
}

/** Runs a bot under the profiler; `work` says which part of the profile counts. */
async function profiled(work) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-profile-'))
  try {
    const desk = await startDesk({}, ['--cpu-prof', `--cpu-prof-dir=${folder}`])
    const counted = await work(desk)
    await desk.stop()
    const [file] = readdirSync(folder)
    return sharesOf(join(folder, file), counted)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export async function measureProfiles({ quick, tell }) {
  const connector = await startConnector()
  const turns = quick ? 60 : 1500
  const forms = quick ? 10 : 150
  const timed = async (work) => {
    const from = momentNow()
    await work()
    return { from, until: momentNow() }
  }
  try {
    tell('profile: the start')
    const start = await profiled(async () => {
      const until = momentNow()
      // It hears of the end only once it has said that it serves.
      await sleep(1000)
      return { until }
    })
    tell('profile: questions')
    const question = await profiled(async (desk) => {
      const fresh = neverAsked()
      const asking = (count) =>
        rateOf(ask(desk, connector.serviceUrl, draw(fresh, count)), count, 16)
      await asking(quick ? 30 : 300)
      return timed(() => asking(turns))
    })
    tell('profile: forms')
    const form = await profiled(async (desk) => {
      const opened = []
      for (let at = 0; at < forms; at++) opened.push(await openedForm(desk, connector, `f${at}`))
      return timed(() => rateOf((turn) => deliver(desk.url, opened[turn]), forms, 16))
    })
    return { turns, forms, start, question, form }
  } finally {
    connector.stop()
  }
}
