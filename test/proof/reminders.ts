/** Three processes look for reminders at the same time, and one is killed while it does: each reminder goes out once. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { openDatabase } from '../../src/storage/database.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import { atLeast, exactly, type Figure, type Promised, type PromiseOptions } from './promise.ts'

const sizes = { short: 40, long: 2000 }
const processes = 3
/** The forms come on a Monday at ten; the looks are on the mornings of that week and the next. */
const monday = Date.UTC(2026, 5, 1, 10) * 1000
const day = 86_400_000_000
const mornings = [1, 2, 3, 4, 7, 8, 9].map((days) => monday + days * day)
/** Before the day, on the day, and once it has passed. */
const remindersOfEach = 3

async function reminders(options: PromiseOptions, url: string): Promise<readonly Figure[]> {
  const count = sizes[options.long ? 'long' : 'short']
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-proof-'))
  const run = (...what: readonly (string | number)[]): ChildProcess =>
    spawn(
      process.execPath,
      [resolve('test/proof/remind-loop.mjs'), url, folder, ...what.map(String)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
  let killed = 0
  let failed = 0
  try {
    await writeSmallOrganization(folder)
    await ended(run('open', count, monday))
    for (const [index, morning] of mornings.entries()) {
      const looking = Array.from({ length: processes }, () => run('remind', morning))
      const victim = looking[index % processes]
      // In the middle of its work, where it has any: after its first look.
      victim?.stdout?.once('data', () => victim.kill('SIGKILL'))
      const ends = await Promise.all(looking.map(ended))
      killed += ends.filter(({ signal }) => signal === 'SIGKILL').length
      failed += ends.filter(({ code }) => code !== null && code !== 0).length
      options.progress(`${index + 1} of ${mornings.length} mornings`)
    }
    return [
      atLeast('processes killed while they looked', killed, 1),
      exactly('processes that failed', failed, 0),
      ...(await figuresOf(url, count)),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface End {
  readonly code: number | null
  readonly signal: string | null
}

function ended(child: ChildProcess): Promise<End> {
  // What nobody reads would stop the program once its pipe is full.
  child.stdout?.resume()
  return new Promise((done, wrong) => {
    child.once('error', wrong)
    child.once('exit', (code, signal) => done({ code, signal }))
  })
}

const Counted = z.object({ sent: z.coerce.number(), different: z.coerce.number() })

async function figuresOf(url: string, cases: number): Promise<readonly Figure[]> {
  const database = await openDatabase(url)
  const count = async (from: string) => {
    const statement = sql.raw(
      `select count(*) as sent, count(distinct what) as different from ${from}`,
    )
    const row = await database.read((connection) => connection.first(Counted, statement))
    return row ?? { sent: -1, different: -1 }
  }
  try {
    const recorded = await count(
      "(select object || detail as what from audit_entry where action = 'reminder-sent') as noted",
    )
    const enqueued = await count(
      `(select intent as what from delivery where intent like '%"kind":"reminder"%') as told`,
    )
    return [
      exactly('reminders of the cases', recorded.different, cases * remindersOfEach),
      exactly('reminders recorded twice', recorded.sent - recorded.different, 0),
      exactly('messages of them, each once', enqueued.sent, cases * remindersOfEach),
      exactly('messages twice', enqueued.sent - enqueued.different, 0),
    ]
  } finally {
    await database.close()
  }
}

export const remindersOnSqlite: Promised = {
  name: 'reminders-sqlite',
  sentence: 'Three processes that look at once, one of them killed, remind once each, on SQLite',
  needs: 'sqlite',
  run: async (options) => reminders(options, await options.sqlite()),
}

export const remindersOnPostgres: Promised = {
  name: 'reminders-postgresql',
  sentence:
    'Three processes that look at once, one of them killed, remind once each, on PostgreSQL',
  needs: 'postgres',
  run: async (options) => reminders(options, (await options.postgres?.()) ?? ''),
}
