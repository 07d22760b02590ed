/** A PostgreSQL schema of a test's own, on the server that TEST_DATABASE_URL names. */
import { randomBytes } from 'node:crypto'
import { env } from 'node:process'
import pg from 'pg'

export interface Created {
  readonly url: string
  remove(): Promise<void>
}

export async function createSchema(): Promise<Created> {
  const schema = `test_${randomBytes(8).toString('hex')}`
  await runOnServer(`create schema ${schema}`)
  const url = new URL(env.TEST_DATABASE_URL ?? '')
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { url: url.href, remove: () => runOnServer(`drop schema ${schema} cascade`) }
}

async function runOnServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: env.TEST_DATABASE_URL })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
