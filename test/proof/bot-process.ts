/** The compiled bot in processes of their own, several over one database, each of which can be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { administrator } from '../support/desk-app.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import { deliver } from '../support/teams-connector.ts'

export interface Bots {
  readonly count: number
  /** Hands an activity to one of them; to the next where that one is dead, as a load balancer and Teams would. */
  take(activity: unknown, which: number): Promise<{ status: number; body: unknown; ms: number }>
  /** `kill -9`, and a start of the same; resolves when it serves again. */
  killAndRestart(which: number): Promise<void>
  /** SIGTERM, as an orchestrator sends it, then a start of the same: how long it took to end, and with which code. */
  replace(which: number): Promise<{ readonly ms: number; readonly code: number | null }>
  pid(which: number): number
  /** The status of `/readyz`. */
  ready(which: number): Promise<number>
  /** Whether it says within so many milliseconds that it is ready: what failed last counts until it is tried again. */
  becomesReady(which: number, withinMs: number): Promise<boolean>
  stop(): Promise<void>
}

interface Running {
  readonly child: ChildProcess
  readonly endpoint: string
}

export async function startBots(
  count: number,
  databaseUrl: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Bots> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-proof-'))
  const knowledge = join(folder, 'knowledge')
  await writeSmallOrganization(knowledge)
  const start = () =>
    startBot(folder, {
      PORT: '0',
      LOCAL_DESK: 'off',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseUrl,
      KNOWLEDGE_DIR: knowledge,
      ADMINS: administrator.aadObjectId,
      // All processes of a deployment share a key.
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      ...environment,
    })
  const running: Running[] = []
  for (let index = 0; index < count; index++) running.push(await start())

  async function take(activity: unknown, which: number) {
    const began = performance.now()
    for (let attempt = 0; attempt < 100; attempt++) {
      const bot = running[(which + attempt) % count]
      try {
        const reply = await deliver(bot?.endpoint ?? '', activity)
        return { ...reply, ms: performance.now() - began }
      } catch {
        // It died, or is just starting: the next one answers.
        await new Promise((done) => setTimeout(done, 50))
      }
    }
    throw new Error('No process of the bot answers.')
  }

  const ready = async (which: number) =>
    (await fetch(new URL('/readyz', running[which]?.endpoint))).status

  return {
    count,
    take,
    async killAndRestart(which) {
      await kill(running[which])
      running[which] = await start()
    },
    async replace(which) {
      const bot = running[which]
      const began = performance.now()
      const ended = new Promise<number | null>((done) => bot?.child.once('exit', done))
      bot?.child.kill('SIGTERM')
      const code = await ended
      const ms = performance.now() - began
      running[which] = await start()
      return { ms, code }
    },
    pid: (which) => running[which]?.child.pid ?? -1,
    ready,
    async becomesReady(which, withinMs) {
      const until = performance.now() + withinMs
      while ((await ready(which)) !== 200) {
        if (performance.now() >= until) return false
        await new Promise((done) => setTimeout(done, 50))
      }
      return true
    },
    async stop() {
      await Promise.all(running.map(kill))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function startBot(folder: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, [resolve('dist/main.js')], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((ready, failed) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const endpoint = /serving on (\S+)/.exec(said)?.[1]
      if (endpoint) ready({ child, endpoint })
    })
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    child.once('exit', () => failed(new Error(`The program ended: ${said}`)))
  })
}

async function kill(running: Running | undefined): Promise<void> {
  if (!running || running.child.exitCode !== null || running.child.signalCode !== null) return
  const gone = new Promise((done) => running.child.once('exit', done))
  running.child.kill('SIGKILL')
  await gone
}
