/** Bots in processes of their own, Teams' side of the wire, and people who ask: what the benches of whole turns have in common. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A process that says “serving on URL”; `readyMs` is how long that took, `ageMs` how long ago it was begun. */
async function startProcess(args, env = {}) {
  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-bench-'))
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const url = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}: ${said}`)))
    child.stdout.on('data', (chunk) => {
      said += chunk
      const [, served] = /serving on (\S+)/.exec(said) ?? []
      if (served) resolve(served)
    })
  })
  return {
    url,
    pid: child.pid,
    readyMs: performance.now() - began,
    ageMs: () => performance.now() - began,
    usage: () => usageOf(child.pid),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const startEcho = (...flags) =>
  startProcess([join(project, 'test', 'bench', 'echo.mjs'), ...flags])

/** `flags`: of Node. */
export const startDesk = (env = {}, flags = []) =>
  startProcess([...flags, join(project, 'dist', 'main.js')], {
    PORT: '0',
    LOCAL_DESK: 'off',
    LOG_LEVEL: 'silent',
    KNOWLEDGE_DIR: join(project, 'knowledge'),
    ADMINS: 'admin',
    ...env,
  })

/** Processor time in milliseconds and resident memory in MB, as Linux tells them; undefined elsewhere. */
function usageOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    // Fields 14 and 15 of the whole line, in hundredths of a second.
    return { cpuMs: 10 * (Number(stat[11]) + Number(stat[12])), rssMb: Number(rss) / 1024 }
  } catch {
    return undefined
  }
}

/** Teams' side: takes everything, remembers the newest message of each conversation. */
export async function startConnector() {
  const newest = new Map()
  const times = []
  let made = 0
  const server = createServer((incoming, response) => {
    const chunks = []
    incoming.on('data', (chunk) => chunks.push(chunk))
    incoming.on('end', () => {
      made += 1
      times.push(performance.now())
      const [, conversation] = /conversations\/([^/]+)/.exec(incoming.url) ?? []
      if (conversation) newest.set(decodeURIComponent(conversation), Buffer.concat(chunks))
      response.writeHead(201, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id: `m${made}` }))
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    serviceUrl: `http://127.0.0.1:${server.address().port}`,
    /** When calls came in, since the process began. */
    times,
    /** The newest message in a conversation. */
    messageIn: (conversation) => JSON.parse(newest.get(conversation)?.toString() ?? 'null'),
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const agent = new Agent({ keepAlive: true })

/** Hands an activity to a bot; what it answers. */
export function deliver(url, activity) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify(activity)
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode !== 200)
          reject(new Error(`The bot answered ${response.statusCode} ${text}`))
        else resolve(text === '' ? undefined : JSON.parse(text))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

let said = 0

/** A message in somebody's own chat. */
export function aMessage(serviceUrl, person, text) {
  said += 1
  return {
    type: 'message',
    id: `${process.pid}-${said}`,
    channelId: 'msteams',
    serviceUrl,
    text,
    from: { id: `29:${person}`, name: `Person ${person}`, aadObjectId: person },
    recipient: { id: '28:bot' },
    conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: 'bench' },
    channelData: { tenant: { id: 'bench' } },
  }
}

/** Runs `turn(n)` so many times, so many at once: turns a second, and the sorted times of each in milliseconds. */
export async function rateOf(turn, turns, atOnce) {
  const times = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < turns) {
        const from = performance.now()
        await turn(next++)
        times.push(performance.now() - from)
      }
    }),
  )
  const rate = (1000 * times.length) / (performance.now() - began)
  return { rate, times: times.sort((a, b) => a - b) }
}
