/** The program as `npm start` runs it, in a folder of its own, for scenes in a browser. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type DeskDriver, openDesk } from './desk-support.ts'

interface DeskProgram {
  /** Starts it, again after a `kill` on the same port, so that the desk's page stays where it is; answers its address. */
  start(): Promise<string>
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>
  /** Ends it and forgets what it stored. */
  remove(): Promise<void>
}

async function deskProgram(): Promise<DeskProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-scenes-'))
  let running: ChildProcess | undefined
  let port = '0'

  const start = async () => {
    const child = spawn(process.execPath, [resolve('scripts/run.mjs'), 'main'], {
      cwd: folder,
      env: { PORT: port, LOG_LEVEL: 'silent', KNOWLEDGE_DIR: resolve('knowledge') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running = child
    const url = await new Promise<string>((ready, failed) => {
      let said = ''
      const listen = (chunk: Buffer) => {
        said += String(chunk)
        const address = /open the local desk: (\S+)/.exec(said)?.[1]
        if (address) ready(address)
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      child.once('exit', () => failed(new Error(`The program ended: ${said}`)))
    })
    port = new URL(url).port
    return url
  }

  const kill = async () => {
    const child = running
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }

  const remove = async () => {
    await kill()
    await rm(folder, { recursive: true })
  }
  return { start, kill, remove }
}

/** The program and its desk for the tests of one file: set up before them, the tabs closed after each, gone in the end. */
export function deskForScenes(): Pick<DeskDriver, 'as'> & Pick<DeskProgram, 'kill' | 'start'> {
  let program: DeskProgram
  let desk: DeskDriver
  beforeAll(async () => {
    program = await deskProgram()
    desk = await openDesk(await program.start(), { screenshots: 'test/e2e/screenshots' })
    await desk.waitForSetUp()
  }, 120_000)
  afterEach(() => desk.closeTabs())
  afterAll(async () => {
    await desk?.close()
    await program.remove()
  })
  return {
    as: (person) => desk.as(person),
    start: () => program.start(),
    kill: () => program.kill(),
  }
}
