/** The program that writes is killed at random moments: what it acknowledged is there, whole, and once for each form. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { z } from 'zod'
import { verify } from '../../src/storage/audit.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage } from '../../src/storage/open.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import { atLeast, exactly, type Figure, type Promised, type PromiseOptions } from './promise.ts'
import { storedNumbers } from './stored-numbers.ts'

const sizes = { short: { rounds: 10, forms: 400 }, long: { rounds: 1000, forms: 100_000 } }

const Counted = z.object({ count: z.coerce.number() })

/** The lines of the program until it is killed, some time after it acknowledged so many forms. */
async function writeUntilKilled(
  url: string,
  knowledge: string,
  forms: number,
): Promise<readonly string[]> {
  const program = resolve('test/proof/write-loop.mjs')
  const child = spawn(process.execPath, [program, url, knowledge], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const dead = new Promise((done) => child.once('exit', done))
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    // Anywhere in a transaction: between two acknowledgements lie some milliseconds.
    if (lines.length === forms) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10)
  }
  await dead
  // The kill may have cut the last line in two; a whole one has its four answers.
  return lines.filter((line) => line.split(' ').length === 4 && /\d{4,}$/.test(line))
}

async function figuresOf(
  url: string,
  kills: number,
  lines: readonly string[],
  sizes: { readonly rounds: number; readonly forms: number },
): Promise<readonly Figure[]> {
  const database = await openDatabase(url)
  const storage = await openStorage({ url, cipher: createCipher([Buffer.alloc(32, 7)]) })
  const count = async (statement: Parameters<typeof sql.raw>[0]) => {
    const row = await database.read((connection) => connection.first(Counted, sql.raw(statement)))
    return row?.count ?? -1
  }
  try {
    const acknowledged = lines.map((line) => line.split(' '))
    const stored = await storedNumbers(url)
    const numbers = acknowledged.map(([first = '']) => first)
    const audit = verify(await storage.audit.entries('small', 0, Number.MAX_SAFE_INTEGER))
    return [
      atLeast('kill -9 at random moments', kills, sizes.rounds),
      atLeast('acknowledged forms, each delivered four times', lines.length, sizes.forms),
      exactly('lost', numbers.filter((number) => !stored.has(number)).length, 0),
      exactly(
        'forms whose four deliveries named more than one case',
        acknowledged.filter((four) => new Set(four).size > 1).length,
        0,
      ),
      exactly('cases of two forms', numbers.length - new Set(numbers).size, 0),
      exactly(
        'stored cases without exactly one form of their own',
        stored.size -
          (await count(
            "select count(distinct case_number) as count from card where kind = 'form'",
          )),
        0,
      ),
      exactly(
        'cases without exactly one line in their timeline',
        await count(
          'select count(*) as count from cases c where 1 <> (select count(*) from case_event e where e.org = c.org and e.number = c.number)',
        ),
        0,
      ),
      exactly(
        'cases without all of their messages',
        await count(
          'select count(*) as count from cases c where (select count(*) from delivery d where d.org = c.org and d.subject = c.number) <> (select max(n) from (select count(*) as n from delivery group by subject) as most)',
        ),
        0,
      ),
      exactly('gaps in the numbers', highest(stored) - stored.size, 0),
      exactly(
        'entries of the audit chain',
        audit.kind === 'whole' ? audit.end.seq : -1,
        stored.size,
      ),
    ]
  } finally {
    await storage.close()
    await database.close()
  }
}

const highest = (numbers: ReadonlySet<string>): number =>
  [...numbers].reduce((most, number) => Math.max(most, Number(number.split('-')[2])), 0)

async function writes(options: PromiseOptions, url: string): Promise<readonly Figure[]> {
  const wanted = sizes[options.long ? 'long' : 'short']
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-proof-'))
  const lines: string[] = []
  let kills = 0
  try {
    await writeSmallOrganization(folder)
    const each = wanted.forms / wanted.rounds
    while (kills < wanted.rounds || lines.length < wanted.forms) {
      // On average half as many more as are needed, so that the rounds suffice.
      const forms = 1 + Math.floor(Math.random() * 2.5 * each)
      lines.push(...(await writeUntilKilled(url, folder, forms)))
      kills += 1
      if (kills % 50 === 0) options.progress(`${kills} kills, ${lines.length} forms`)
    }
    return await figuresOf(url, kills, lines, wanted)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const writesOnSqlite: Promised = {
  name: 'writes-sqlite',
  sentence: 'Nothing acknowledged is lost or half done when the process is killed, on SQLite',
  needs: 'sqlite',
  run: async (options) => writes(options, await options.sqlite()),
}

export const writesOnPostgres: Promised = {
  name: 'writes-postgresql',
  sentence: 'Nothing acknowledged is lost or half done when the process is killed, on PostgreSQL',
  needs: 'postgres',
  run: async (options) => writes(options, (await options.postgres?.()) ?? ''),
}
