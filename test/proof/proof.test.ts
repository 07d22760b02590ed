/** Every promise of the trust suite, one test each; `npm run proof` prints the figures. */

import { randomBytes } from 'node:crypto'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { type Figure, holds, type Promised, type PromiseOptions } from './promise.ts'
import { promises } from './promises.ts'

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

/** One line a promise, for the table. */
interface Outcome {
  readonly figures?: readonly Figure[]
  /** Why it was not tried. */
  readonly skipped?: string
  /** What stopped it before it had its figures. */
  readonly fault?: string
}

async function tell({ name, sentence }: Promised, began: number, outcome: Outcome): Promise<void> {
  if (!PROOF_FIGURES) return
  const seconds = Math.round((performance.now() - began) / 1000)
  await appendFile(PROOF_FIGURES, `${JSON.stringify({ name, sentence, seconds, ...outcome })}\n`)
}

async function reasonToSkip(promised: Promised): Promise<string | undefined> {
  if (promised.needs === 'postgres' && server === undefined) return 'set TEST_DATABASE_URL'
  return promised.missing?.(options)
}

describe('the trust suite', () => {
  const wanted = PROOF_ONLY ? PROOF_ONLY.split(',') : promises.map(({ name }) => name)
  for (const promised of promises)
    test.skipIf(!wanted.includes(promised.name))(promised.sentence, async ({ skip }) => {
      const began = performance.now()
      const skipped = await reasonToSkip(promised)
      if (skipped) {
        await tell(promised, began, { skipped })
        skip(skipped)
      }

      const figures = await promised.run(options).catch(async (error: unknown) => {
        await tell(promised, began, { fault: String(error) })
        throw error
      })

      await tell(promised, began, { figures })
      expect(figures.filter((figure) => !holds(figure))).toEqual([])
    })

  test('every promise has a name of its own, and no other is asked for', () => {
    const names = promises.map(({ name }) => name)

    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(wanted))
  })
})
