/** Ctrl-C in the middle of a command: what was there stays, and nothing half done is left. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'

/** So many that a command takes long enough to be stopped. */
const rows = 60_000
let folder: string
let url: string

const inFolder = (name: string) => join(folder, name)
const env = () => ({ DATABASE_URL: url, KNOWLEDGE_DIR: inFolder('knowledge') })
const program = (name: string, ...args: string[]) => [
  resolve('scripts/run.mjs'),
  `commands/${name}`,
  ...args,
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-interrupt-'))
  url = `file:${inFolder('desk.db')}`
  await writeSmallOrganization(inFolder('knowledge'))
  await withDatabase(async (database) => {
    await migrate(database)
    await database.transaction((connection) =>
      connection.run(sql`
        with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
        insert into done_once (org, key, at) select 'north', 'key ' || i, i from n`),
    )
  })
  // Compiled before anything is measured by what it leaves.
  run('backup', 'whole.gz')
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true }))

async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(url)
  return await work(database).finally(() => database.close())
}

const run = (name: string, ...args: string[]) =>
  spawnSync(process.execPath, program(name, ...args), { cwd: folder, env: env(), encoding: 'utf8' })

interface Ended {
  readonly code: number | null
  readonly said: string
}

/** Starts a command, presses Ctrl-C as soon as `isTime`, and waits for its end. */
async function interrupted(isTime: () => boolean, name: string, ...args: string[]): Promise<Ended> {
  const child: ChildProcess = spawn(process.execPath, program(name, ...args), {
    cwd: folder,
    env: env(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += String(chunk)
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const looking = setInterval(() => {
    if (!isTime()) return
    clearInterval(looking)
    child.kill('SIGINT')
  }, 1)
  const code = await ended
  clearInterval(looking)
  return { code, said }
}

const files = (pattern: RegExp) => readdirSync(folder).filter((name) => pattern.test(name))

describe('Ctrl-C', () => {
  test('during a backup leaves no file, whole or half', async () => {
    const { code, said } = await interrupted(
      () => existsSync(inFolder('b.gz.part')),
      'backup',
      'b.gz',
    )

    expect([code, said]).toEqual([130, 'Stopped. There is no backup.\n'])
    expect(files(/^b\.gz/)).toEqual([])
  }, 60_000)

  test('during a restore leaves the database as it was', async () => {
    await withDatabase((database) =>
      database.transaction((connection) =>
        connection.run(sql`insert into done_once (org, key, at) values ('north', 'later', 1)`),
      ),
    )
    // What is set aside has its name once it is whole: from then on rows are replaced.
    const setAside = () => files(/^whole\.gz\.replaced-[^.]+$/).length > 0

    const { code, said } = await interrupted(setAside, 'restore', 'whole.gz')

    expect([code, said]).toEqual([130, 'Stopped. The database is as it was.\n'])
    const Count = z.object({ count: z.int() })
    const counted = await withDatabase((database) =>
      database.read((connection) =>
        connection.first(Count, sql`select count(*) as count from done_once where org = 'north'`),
      ),
    )
    expect(counted).toEqual({ count: rows + 1 })
  }, 60_000)

  test.each([1, 2, 3])(
    'during an import records all of it or nothing (%i)',
    async (attempt) => {
      const name = `guide-${attempt}`
      const clauses = Array.from(
        { length: 3000 },
        (_, n) => `## ${n + 1}. Matter ${n}\n\nSay ${n}.\n`,
      )
      writeFileSync(inFolder(`${name}.md`), `# Guide ${attempt}\n\n${clauses.join('\n')}`)
      const began = Date.now()
      const isTime = () => Date.now() - began > attempt * 400

      await interrupted(isTime, 'knowledge', 'import', `${name}.md`, '--org', 'small')

      const isRecorded = run('knowledge', 'list', '--org', 'small').stdout.includes(name)
      const again = run('knowledge', 'import', `${name}.md`, '--org', 'small')
      const wanted = isRecorded ? /answers with this very file already/ : /version 1 of/
      expect(again.stdout).toMatch(wanted)
      expect(again.status).toBe(0)
    },
    90_000,
  )
})
