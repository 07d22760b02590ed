/** Starts the bot, says where it serves, and stops it cleanly. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { startApp } from './app.ts'
import { readConfig } from './config.ts'
import { endOnCrash } from './crash.ts'
import { AppError } from './errors.ts'
import { createLog, type Log } from './log.ts'
import { showProgress } from './progress.ts'
import { traceIds } from './telemetry/span.ts'

const say = (sentence: string) => process.stdout.write(`Policy Desk: ${sentence}\n`)

async function main(): Promise<void> {
  const started = performance.now()
  const config = readConfig()
  const log = createLog(config.logLevel, { mixin: traceIds })
  endOnCrash(log)
  const traces = config.traces ? await loadTraces(log) : undefined
  const reading = showProgress('Policy Desk: documents read', process.stdout)
  const app = await startApp({
    config,
    log,
    dataFolder: resolve('.data'),
    progress(sentence) {
      reading.end()
      say(sentence)
    },
    onDocument: reading.at,
  })
  say(
    `serving on ${app.url}/api/messages (ready after ${Math.round(performance.now() - started)} ms).`,
  )
  if (config.localDesk)
    say(`open the local desk: ${app.url}/local (the page in Teams: ${app.url}/tab)`)
  say('Ctrl-C stops.')
  stopOnSignal(async () => {
    await app.stop()
    await traces?.stop()
  })
}

async function loadTraces(log: Log) {
  const { startTraces } = await import('./telemetry/traces.ts')
  const own = await readFile(new URL('../package.json', import.meta.url), 'utf8')
  return startTraces(String(JSON.parse(own).version), log)
}

/** Orchestrators kill after ten seconds or more; what was being sent is then in doubt and is seen to by the next start. */
const stopWithinMs = 9000

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(130)
      stopping = true
      say('stopping …')
      setTimeout(() => process.exit(0), stopWithinMs).unref()
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

main().catch((error: unknown) => {
  const sentence = error instanceof AppError ? error.message : String(error)
  process.stderr.write(`Policy Desk cannot start.\n${sentence}\n`)
  // 2: somebody has to change something first; 1: the same start may succeed later.
  process.exit(error instanceof AppError && !error.retryable ? 2 : 1)
})
