/** The drill: a backup while forms come in, its restore elsewhere, and a bot that serves from it. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { openRecords } from '../../src/storage/open.ts'
import { verifyChain } from '../../src/storage/verify-chain.ts'
import { somebody } from '../support/activities.ts'
import { startBots } from './bot-process.ts'
import {
  atLeast,
  exactly,
  type Figure,
  type Promised,
  type PromiseOptions,
  told,
} from './promise.ts'
import { createScene, type Scene } from './scene.ts'
import { storedNumbers } from './stored-numbers.ts'

const sizes = { short: 6, long: 400 }
const run = promisify(execFile)

/** A command as `npm run` starts it, on a database. */
const command = (name: string, url: string, file: string) =>
  run(process.execPath, [resolve(`dist/commands/${name}.js`), file], {
    env: { DATABASE_URL: url, LOG_LEVEL: 'silent' },
  })

async function drill(
  options: PromiseOptions,
  url: string,
  elsewhere: string,
): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-drill-'))
  const file = join(folder, 'desk.backup')
  const wanted = sizes[options.long ? 'long' : 'short']
  const bots = await startBots(1, url, { RATE_LIMITS: 'off' })
  const scene = await createScene(bots)
  const numbers: string[] = []
  let isOver = false
  const sending = async (worker: number) => {
    for (let index = 0; !isOver; index++)
      numbers.push(await scene.submit(somebody(`Applicant ${worker} ${index}`), 0))
  }
  try {
    await scene.bind(['marketing'])
    const work = Promise.all([0, 1, 2].map(sending))
    await scene.waitFor(() => numbers.length >= wanted, 'the first forms')
    const acknowledged = [...numbers]
    await command('backup', url, file).finally(() => {
      isOver = true
    })
    await work
    options.progress(`${acknowledged.length} forms before the backup, ${numbers.length} at its end`)
    await command('restore', elsewhere, file)
    return [
      atLeast('forms acknowledged before the backup began', acknowledged.length, wanted),
      told('  and while it ran', numbers.length - acknowledged.length),
      ...(await restored(options, elsewhere, acknowledged, numbers)),
    ]
  } finally {
    isOver = true
    await bots.stop()
    await scene.connector.stop()
    await rm(folder, { recursive: true })
  }
}

/** What the restored database holds, and whether a bot serves from it. */
async function restored(
  options: PromiseOptions,
  url: string,
  acknowledged: readonly string[],
  all: readonly string[],
): Promise<readonly Figure[]> {
  const stored = await storedNumbers(url)
  const { audit, close } = await openRecords({ url })
  const chain = await verifyChain(audit, 'small').finally(close)
  const bots = await startBots(1, url, { RATE_LIMITS: 'off' })
  const scene: Scene = await createScene(bots)
  try {
    const isReady = (await bots.ready(0)) === 200
    const next = await scene.submit(somebody('Nora Next'), 0)
    options.progress(`the restored bot opened ${next}`)
    return [
      exactly('  of them lost', acknowledged.filter((number) => !stored.has(number)).length, 0),
      exactly(
        'restored, and never acknowledged or begun',
        [...stored].filter((number) => !all.includes(number)).length,
        0,
      ),
      exactly('restored audit chains that are broken', chain.kind === 'whole' ? 0 : 1, 0),
      atLeast('  entries of that chain', chain.kind === 'whole' ? chain.end.seq : 0, stored.size),
      exactly('restored bots that are not ready', isReady ? 0 : 1, 0),
      exactly('new cases under a number that was given before', stored.has(next) ? 1 : 0, 0),
    ]
  } finally {
    await bots.stop()
    await scene.connector.stop()
  }
}

const sentence = 'A backup while the bot serves holds everything that was acknowledged before it'

export const backupOnSqlite: Promised = {
  name: 'backup-sqlite',
  sentence: `${sentence} (SQLite)`,
  needs: 'sqlite',
  run: async (options) => drill(options, await options.sqlite(), await options.sqlite()),
}

export const backupOnPostgres: Promised = {
  name: 'backup-postgresql',
  sentence: `${sentence} (PostgreSQL)`,
  needs: 'postgres',
  run: async (options) =>
    drill(options, (await options.postgres?.()) ?? '', (await options.postgres?.()) ?? ''),
}
