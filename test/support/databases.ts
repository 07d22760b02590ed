/** Fresh databases for tests: an SQLite file in a temporary folder, and a PostgreSQL schema where a server was named. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { afterEach, describe } from 'vitest'
import type { Dialect } from '../../src/storage/connection.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { type Cipher, createCipher } from '../../src/storage/encrypt.ts'
import { openStorage, type Storage } from '../../src/storage/open.ts'
import { type Created, createSchema } from './postgres-schema.ts'

const { TEST_DATABASE_URL: server } = env

/** In milliseconds. No test is timed: this is for a hang, on a machine that does much else. */
const options = { timeout: 60_000 }

/** What a suite gets: everything that it makes is closed and removed after each test. */
export interface Databases {
  readonly dialect: Dialect
  /** The URL of an empty database. */
  create(): Promise<string>
  /** Opens it through Policy Desk's own door; twice for two processes' worth of instances. */
  open(url: string, cipher?: Cipher): Promise<Storage>
  /** Opens it for statements of the test's own. */
  connect(url: string): Promise<Database>
}

/** The same key in every instance of a test run. */
export const testCipher = createCipher([Buffer.alloc(32, 7)])

/** Runs a suite on SQLite and on PostgreSQL; without TEST_DATABASE_URL the second half is counted as skipped. */
export function describeOnEachDatabase(name: string, suite: (databases: Databases) => void): void {
  describeOnSqlite(name, suite)
  describeOnPostgres(name, suite)
}

export function describeOnSqlite(name: string, suite: (databases: Databases) => void): void {
  describe(`${name} on SQLite`, options, () => suite(databasesOf('sqlite', createFile)))
}

export function describeOnPostgres(name: string, suite: (databases: Databases) => void): void {
  describe.skipIf(server === undefined)(`${name} on PostgreSQL`, options, () =>
    suite(databasesOf('postgres', createSchema)),
  )
}

function databasesOf(dialect: Dialect, make: () => Promise<Created>): Databases {
  const cleaning: (() => Promise<void>)[] = []
  afterEach(async () => {
    // Last made, first removed: what is open on a database is closed before it goes.
    for (let clean = cleaning.pop(); clean; clean = cleaning.pop()) await clean()
  })
  return {
    dialect,
    async create() {
      const { url, remove } = await make()
      cleaning.push(remove)
      return url
    },
    async open(url, cipher = testCipher) {
      const storage = await openStorage({ url, cipher })
      cleaning.push(() => storage.close())
      return storage
    },
    async connect(url) {
      const database = await openDatabase(url)
      cleaning.push(() => database.close())
      return database
    },
  }
}

async function createFile(): Promise<Created> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-test-'))
  return {
    url: `file:${join(folder, 'test.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
