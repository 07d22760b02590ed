// What a question turn costs beside an echo turn: same restify, same CloudAdapter, same connector, in turn A B A B.
//   node test/bench/turns.mjs [--json]
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import restify from 'restify'
import { build } from '../../scripts/build.mjs'

build()
const { startApp } = await import('../../dist/app.js')
const { readConfig } = await import('../../dist/config.js')
const { createLog } = await import('../../dist/log.js')

const rounds = 7
const turnsARound = 300
const atOnce = 16

/** Teams' side: takes everything, keeps nothing. */
const connector = createHttpServer((request, response) => {
  request.resume()
  request.on('end', () => {
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end('{"id":"1"}')
  })
})
await new Promise((resolve) => connector.listen(0, '127.0.0.1', resolve))
const serviceUrl = `http://127.0.0.1:${connector.address().port}`

async function startEcho() {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  const server = restify.createServer()
  server.use(restify.plugins.bodyParser())
  server.post('/api/messages', async (request, response) => {
    await adapter.process(request, response, async (context) => {
      await context.sendActivity(`You said ${context.activity.text}`)
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${server.address().port}/api/messages`,
    stop: () => server.close(),
  }
}

async function startDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const app = await startApp({
    config: readConfig({
      PORT: '0',
      LOCAL_DESK: 'off',
      // One person asks everything here: else most turns would be told to wait.
      RATE_LIMITS: 'off',
      DATABASE_URL: `file:${join(folder, 'bench.db')}`,
    }),
    log: createLog('silent'),
    dataFolder: folder,
    progress: () => undefined,
  })
  return {
    url: `${app.url}/api/messages`,
    async stop() {
      await app.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

const questions = [
  'Do we need consent to post a photo of a resident?',
  'Who decides on a new account?',
  'can i be fired for a post on my own page',
  'what records do we have to keep',
  'does this apply to contractors',
]
let sent = 0

async function turn(url) {
  sent += 1
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: String(sent),
      channelId: 'msteams',
      serviceUrl,
      text: questions[sent % questions.length],
      from: { id: '29:bench', name: 'Bench', aadObjectId: 'bench' },
      recipient: { id: '28:bot' },
      conversation: { id: 'a:bench', conversationType: 'personal', tenantId: 'bench' },
      channelData: { tenant: { id: 'bench' } },
    }),
  })
  await response.text()
  if (response.status !== 200) throw new Error(`The bot answered ${response.status}.`)
}

/** Turns a second and the 99th percentile in milliseconds. */
async function measure(url, turns) {
  const times = []
  let left = turns
  const started = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) {
        const from = performance.now()
        await turn(url)
        times.push(performance.now() - from)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  return { rate: times.length / seconds, p99: times[Math.floor(0.99 * (times.length - 1))] }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

const echo = await startEcho()
const desk = await startDesk()
await measure(echo.url, turnsARound)
await measure(desk.url, turnsARound)
const results = []
for (let round = 0; round < rounds; round += 1)
  results.push({
    echo: await measure(echo.url, turnsARound),
    desk: await measure(desk.url, turnsARound),
  })
await desk.stop()
echo.stop()
connector.close()
connector.closeAllConnections()

const ratios = results.map((round) => round.desk.rate / round.echo.rate)
const tails = results.map((round) => round.desk.p99 / round.echo.p99)
const figures = {
  questionToEchoRate: median(ratios),
  questionToEchoP99: median(tails),
  echoTurnsPerSecond: median(results.map((round) => round.echo.rate)),
  questionTurnsPerSecond: median(results.map((round) => round.desk.rate)),
}
if (process.argv.includes('--json'))
  console.log(JSON.stringify({ rounds, turnsARound, atOnce, ...figures }))
else
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(24)} ${value.toFixed(2)}`)
process.exit(0)
