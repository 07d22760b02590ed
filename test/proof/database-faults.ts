/** The disk is full, or another program holds the database: the person hears that nothing was recorded, and nothing is. */
import { execFileSync, spawnSync } from 'node:child_process'
import Libsql from 'libsql'
import { somebody } from '../support/activities.ts'
import { textOf } from '../support/desk-app.ts'
import { type Bots, startBots } from './bot-process.ts'
import { atMost, exactly, type Figure, type Promised } from './promise.ts'
import { createScene } from './scene.ts'
import { storedNumbers } from './stored-numbers.ts'

interface Fault {
  readonly name: string
  /** Brings it about; what it gives ends it. */
  readonly begin: (bots: Bots, file: string) => () => void
}

const limitFiles = (pid: number, bytes: string) =>
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])

const faults: readonly Fault[] = [
  {
    name: 'disk full',
    begin: (bots) => {
      // No file of the process may grow or be written to any more; its connections may.
      limitFiles(bots.pid(0), '0')
      return () => limitFiles(bots.pid(0), 'unlimited')
    },
  },
  {
    name: 'database held by another program',
    begin: (_bots, file) => {
      const other = new Libsql(file)
      // The bot may be writing at this moment.
      other.exec('pragma busy_timeout = 5000')
      other.exec('begin immediate')
      return () => {
        other.exec('rollback')
        other.close()
      }
    },
  },
]

export const databaseFaults: Promised = {
  name: 'database-faults',
  sentence: 'A full disk or a held database: told “not recorded”, no false confirmation, not ready',
  needs: 'sqlite',
  missing: () =>
    spawnSync('prlimit', ['--version']).status === 0 ? undefined : 'prlimit is not installed',
  async run(options) {
    const url = await options.sqlite()
    const bots = await startBots(1, url, { RATE_LIMITS: 'off' })
    const scene = await createScene(bots)
    const times = options.long ? 20 : 2
    const seen = { confirmed: 0, notTold: 0, ready: 0, notReadyAfter: 0, lost: 0, submitted: 0 }
    const numbers: string[] = []
    try {
      await scene.bind(['marketing'])
      for (const fault of faults)
        for (let time = 0; time < times; time++) {
          const form = await scene.openForm(somebody(`${fault.name} ${time}`), 0)
          const end = fault.begin(bots, url.slice('file:'.length))
          const during = await form.submit().catch(() => undefined)
          const ready = await bots.ready(0)
          end()
          seen.submitted += 1
          const said = JSON.stringify(during?.body ?? '')
          if (/PRF-\d{4}-\d{4}/.test(said)) seen.confirmed += 1
          if (!/not recorded|nothing was recorded/i.test(said)) seen.notTold += 1
          if (ready === 200) seen.ready += 1
          const after = await form.submit()
          const number = /PRF-\d{4}-\d{4,}/.exec(textOf(after.body))?.[0]
          if (number) numbers.push(number)
          else seen.lost += 1
          if (!(await bots.becomesReady(0, 2000))) seen.notReadyAfter += 1
          options.progress(`${fault.name}, ${time + 1} of ${times}: ${said.slice(0, 160)}`)
        }
      return [...figures(seen, faults.length * times), ...(await stored(url, numbers))]
    } finally {
      await bots.stop()
      await scene.connector.stop()
    }
  },
}

function figures(seen: Readonly<Record<string, number>>, total: number): readonly Figure[] {
  const { confirmed = 0, notTold = 0, ready = 0, lost = 0, notReadyAfter = 0, submitted = 0 } = seen
  return [
    exactly('forms sent while the database failed', submitted, total),
    exactly('false confirmations', confirmed, 0),
    exactly('not told that nothing was recorded', notTold, 0),
    exactly('ready while nothing could be stored', ready, 0),
    exactly('not ready within two seconds afterwards', notReadyAfter, 0),
    exactly('forms that could not be sent afterwards', lost, 0),
  ]
}

async function stored(url: string, numbers: readonly string[]): Promise<readonly Figure[]> {
  const known = await storedNumbers(url)
  return [
    exactly(
      'confirmed cases that are missing',
      numbers.filter((number) => !known.has(number)).length,
      0,
    ),
    atMost('cases that nobody was told of', known.size - new Set(numbers).size, 0),
  ]
}
