/** Closed cases full of words that stand nowhere else, a program that disposes of them and can be killed, and the files in which a word could be left. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { z } from 'zod'
import { runExport, runExports } from '../../src/commands/cases/export.ts'
import { readConfig } from '../../src/config.ts'
import { loadOrganizations } from '../../src/organizations.ts'
import type { RecordsDesk } from '../../src/records/desk.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage, type Storage } from '../../src/storage/open.ts'
import { noon } from '../contract/builders.ts'
import { checkpoint, occurrences } from '../support/canary-bytes.ts'
import { plantCase, sealedPieces } from '../support/planted-case.ts'
import { writeRecordsOrganization } from '../support/records-organization.ts'
import { type RowReader, readRows } from '../support/stored-rows.ts'
import type { OwnPostgres } from './own-postgres.ts'

/** The cases close at `noon` and are kept for two years: by then they are due. */
const due = noon + 740 * 86_400_000_000
const key = Buffer.alloc(32, 7)

/** Where the bytes of a database lie. */
export interface Bytes {
  /** Files of the database as they are on the disk now. */
  readonly files: () => Promise<readonly string[]>
  /** What the server writes for itself, and recycles by itself. */
  readonly log: () => readonly string[]
}

export const bytesOfSqlite = (url: string): Bytes => ({
  files: async () => filesUnder(dirname(url.slice('file:'.length))),
  log: () => [],
})

/** All of the server's folder but its log; of its databases only the one that is in use. */
export const bytesOfPostgres = ({ url, data }: OwnPostgres): Bytes => ({
  async files() {
    const database = await openDatabase(url)
    const own = await database
      .read(async (connection) => {
        await checkpoint(connection)
        return connection.first(
          z.object({ oid: z.coerce.string() }),
          sql`select oid from pg_database where datname = current_database()`,
        )
      })
      .finally(() => database.close())
    const isOther = (file: string) =>
      file.startsWith(join(data, 'base/')) && !file.startsWith(join(data, 'base', own?.oid ?? '-'))
    return filesUnder(dirname(data)).filter(
      (file) => !isOther(file) && !file.startsWith(join(data, 'pg_wal')),
    )
  },
  log: () => filesUnder(join(data, 'pg_wal')),
})

export interface DisposalScene {
  readonly desk: RecordsDesk
  readonly storage: Storage
  readonly database: Database
  readonly reader: RowReader
  /** What is looked for of each case: its words, and pieces of what was sealed of it. */
  readonly planted: ReadonlyMap<string, readonly string[]>
  /** Cases with the next numbers. */
  plant(count: number): Promise<readonly string[]>
  /** Runs the program that disposes, with something else from its first step on. Whether it was killed before its end. */
  dispose(during?: {
    /** `kill -9` after so many steps. */
    readonly steps: number
    readonly meanwhile: () => Promise<void>
  }): Promise<boolean>
  /** A copy of a case in which nobody is struck out. */
  copy(number: string): Promise<void>
  copies(): readonly string[]
  /** What the command does every night: copies whose day is there are destroyed. */
  expireCopies(): Promise<void>
  stop(): Promise<void>
}

export async function startDisposalScene(url: string): Promise<DisposalScene> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-disposal-'))
  const knowledge = join(folder, 'knowledge')
  await writeRecordsOrganization(knowledge)
  const [organization] = (await loadOrganizations(knowledge)).all
  const schedule = organization?.settings.records
  if (!organization || !schedule) throw new Error('There is no schedule.')
  const { id: org, settings } = organization
  const storage = await openStorage({ url, cipher: createCipher([key]) })
  const database = await openDatabase(url)
  const reader = await readRows(url)
  const planted = new Map<string, readonly string[]>()
  const command = {
    config: readConfig({
      DATABASE_URL: url,
      KNOWLEDGE_DIR: knowledge,
      ENCRYPTION_KEY: key.toString('base64'),
    }),
    dataFolder: folder,
  }

  async function plantOne(number: string, confidential: boolean): Promise<void> {
    const content = { form: 'content', workflow: 'content', state: 'accepted', confidential }
    const words = await plantCase(storage, { ...content, org, number })
    // A few pieces of each sealed text: all of them would be looked for until tomorrow.
    const sealed = (await sealedPieces(database, org, number)).filter((_, at) => at % 8 === 0)
    planted.set(number, [...words, ...sealed])
  }

  return {
    desk: { org, schedule, settings, store: storage.records, now: () => due },
    storage,
    database,
    reader,
    planted,
    async plant(count) {
      const numbers = Array.from(
        { length: count },
        (_, index) => `PRF-2026-${String(planted.size + index + 1).padStart(4, '0')}`,
      )
      for (const [index, number] of numbers.entries()) await plantOne(number, index % 6 === 1)
      return numbers
    },
    async dispose({ steps, meanwhile } = endless) {
      const given = JSON.stringify({ org, schedule, settings, now: due })
      const child = spawn(process.execPath, [resolve('test/proof/dispose-loop.mjs'), url, given], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise<number | null>((done) => child.once('exit', done))
      let done = 0
      let beside: Promise<void> | undefined
      for await (const _ of createInterface(child.stdout)) {
        done += 1
        beside ??= meanwhile()
        // Anywhere in the transaction that comes next.
        if (done === steps) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10)
      }
      const code = await ended
      await beside
      if (code !== null && code !== 0) throw new Error(`The program ended with ${code}.`)
      return code === null
    },
    async copy(number) {
      const args = [number, '--unredacted', 'asked for by a court']
      await runExport({ ...command, args, now: () => noon })
    },
    copies: () => filesUnder(join(folder, 'exports')),
    async expireCopies() {
      await runExports({ ...command, args: [], now: () => due })
    },
    async stop() {
      await reader.close()
      await database.close()
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}

const endless = { steps: Number.POSITIVE_INFINITY, meanwhile: async () => undefined }

/** How often some texts stand in some files. */
export const bytesIn = (files: readonly string[], texts: readonly string[]): number =>
  files.reduce((sum, file) => sum + occurrences(readFileSync(file), texts), 0)

const filesUnder = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : []
