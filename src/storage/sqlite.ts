/** The embedded database: one SQLite file through libsql, set so that what was acknowledged survives a power cut. */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import Libsql from 'libsql'
import { AppError } from '../errors.ts'
import { databaseFile } from './database-file.ts'
import { codeOf } from './fault.ts'

/** How long a transaction waits for another process's, in milliseconds. */
const lockTimeout = 5000

/**
 * Set at every opening and read back: with `synchronous` below FULL a power cut loses acknowledged commits, without
 * `secure_delete` what was deleted stays readable in the file.
 */
const pragmas = [
  { name: 'busy_timeout', value: lockTimeout, reads: lockTimeout },
  { name: 'journal_mode', value: 'WAL', reads: 'wal' },
  { name: 'synchronous', value: 'FULL', reads: 2 },
  { name: 'secure_delete', value: 'ON', reads: 1 },
  { name: 'foreign_keys', value: 'ON', reads: 1 },
] as const

type Handle = InstanceType<typeof Libsql>

export function openSqlite(path: string): Kysely<unknown> {
  if (path === '')
    throw new AppError('configuration-invalid', 'DATABASE_URL has no path after file:; name a file')
  const file = databaseFile(`file:${path}`) ?? path
  const handle = openFile(file)
  try {
    for (const pragma of pragmas) setPragma(handle, pragma, file)
  } catch (error) {
    handle.close()
    throw error instanceof AppError ? error : unopened(file, error)
  }
  return new Kysely<unknown>({
    dialect: {
      createDriver: () => new EmbeddedDriver(handle),
      createAdapter: () => new SqliteAdapter(),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    },
  })
}

function openFile(file: string): Handle {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    // Made here, so that nobody else on the machine may read it: SQLite gives its log the same permissions.
    closeSync(openSync(file, 'a', 0o600))
    return new Libsql(file)
  } catch (error) {
    throw unopened(file, error)
  }
}

function unopened(file: string, cause: unknown): AppError {
  return new AppError(
    'database-unavailable',
    `The database file ${file} cannot be opened; check that DATABASE_URL names a writable SQLite file on a local volume with space`,
    { cause },
  )
}

function setPragma(handle: Handle, pragma: (typeof pragmas)[number], file: string): void {
  const { name, value, reads } = pragma
  handle.prepare(`pragma ${name} = ${value}`).all([])
  const [row] = handle.prepare(`pragma ${name}`).all([])
  const found = Object.values(row ?? {})[0]
  if (found === reads) return
  throw new AppError(
    'configuration-invalid',
    `The database file ${file} has ${name} ${found} and not ${value}, so it could lose what was stored; move it to a local volume`,
  )
}

class EmbeddedDriver extends SqliteDriver {
  readonly #handle: Handle

  constructor(handle: Handle) {
    const statements = new StatementCache(handle)
    super({
      database: { prepare: (text) => statements.prepare(text), close: () => statements.close() },
    })
    this.#handle = handle
  }

  /**
   * BEGIN IMMEDIATE: a transaction that first reads and then writes could not become a writer once another has written.
   * Waits by asking again: SQLite's own waiting would stop the whole process, and with it the transaction waited for.
   */
  override async beginTransaction(
    _connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    // A reader sees one moment of the log and keeps no writer out.
    if (settings?.accessMode === 'read only') return void this.#handle.exec('begin deferred')
    const deadline = performance.now() + lockTimeout
    for (;;) {
      try {
        this.#begin()
        return
      } catch (error) {
        if (codeOf(error) !== 'SQLITE_BUSY' || performance.now() > deadline) throw error
      }
      await sleep(1 + Math.random() * 9)
    }
  }

  #begin(): void {
    this.#handle.exec('pragma busy_timeout = 0')
    try {
      this.#handle.exec('begin immediate')
    } finally {
      this.#handle.exec(`pragma busy_timeout = ${lockTimeout}`)
    }
  }

  /** After a full disk SQLite may have rolled back by itself: a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#handle.inTransaction) await super.rollbackTransaction(connection)
  }
}

/**
 * Prepared statements by their text, so that none is prepared twice: libsql frees one only when JavaScript's garbage is
 * collected, which knows nothing of the memory behind it.
 */
class StatementCache {
  readonly #handle: Handle
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(handle: Handle) {
    this.#handle = handle
  }

  prepare(text: string): SqliteStatement {
    const known = this.#statements.get(text)
    if (known) return known
    // A pragma may act while it is prepared, and only then.
    if (text.startsWith('pragma ')) return this.#handle.prepare(text)
    // Texts differ by the length of their lists only; the bound is for a mistake that would build them from values.
    if (this.#statements.size >= 500) this.#statements.clear()
    const statement = this.#handle.prepare(text)
    this.#statements.set(text, statement)
    return statement
  }

  close(): void {
    this.#statements.clear()
    // libsql lets go of the file when its statements are collected, so the log is emptied here and not by the closing.
    // Without waiting: where another process reads, the log is that one's to empty.
    this.#handle.exec('pragma busy_timeout = 0')
    this.#handle.prepare('pragma wal_checkpoint(TRUNCATE)').all([])
    this.#handle.close()
  }
}
