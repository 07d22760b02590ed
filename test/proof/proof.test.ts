/** Every promise of the trust suite, one test each; `npm run proof` prints the figures. */

import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { crash } from './crash.ts'
import { injection } from './injection.ts'
import { holds, type Promised, type PromiseOptions } from './promise.ts'
import { raceOnPostgres, raceOnSqlite } from './race.ts'
import { rates } from './rates.ts'
import { tokens } from './tokens.ts'

/** Add a promise here. */
const promises: readonly Promised[] = [
  raceOnSqlite,
  raceOnPostgres,
  crash,
  rates,
  tokens,
  injection,
]

const { TEST_DATABASE_URL: server, PROOF_LONG, PROOF_ONLY, PROOF_FIGURES } = process.env
const cleaning: (() => Promise<void>)[] = []

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function postgres(): Promise<string> {
  const schema = `proof_${randomBytes(8).toString('hex')}`
  await onServer(`create schema ${schema}`)
  cleaning.push(() => onServer(`drop schema ${schema} cascade`))
  const url = new URL(server ?? '')
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

async function sqlite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-proof-'))
  cleaning.push(() => rm(folder, { recursive: true, force: true }))
  return `file:${join(folder, 'proof.db')}`
}

afterAll(async () => {
  for (const clean of cleaning) await clean()
})

const options: PromiseOptions = {
  long: PROOF_LONG === 'yes',
  postgres: server === undefined ? undefined : postgres,
  sqlite,
  progress: (sentence) => process.stderr.write(`  … ${sentence}\n`),
}

describe('the trust suite', () => {
  for (const promised of promises)
    test.skipIf(
      (PROOF_ONLY && !PROOF_ONLY.split(',').includes(promised.name)) ||
        (promised.needs === 'postgres' && server === undefined),
    )(promised.sentence, async () => {
      const figures = await promised.run(options)

      const { name, sentence } = promised
      if (PROOF_FIGURES)
        await appendFile(PROOF_FIGURES, `${JSON.stringify({ name, sentence, figures })}\n`)
      expect(figures.filter((figure) => !holds(figure))).toEqual([])
    })
})
