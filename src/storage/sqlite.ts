/** The embedded database: one SQLite file through libsql, set so that what was acknowledged survives a power cut. */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CompiledQuery } from 'kysely'
import Libsql from 'libsql'
import { AppError } from '../errors.ts'
import type { Execute, QueryResult } from './connection.ts'
import type { Engine } from './database.ts'
import { databaseFile } from './database-file.ts'
import { codeOf } from './fault.ts'
import { GroupCommit, type SharedConnection } from './group-commit.ts'
import { OpenTransaction, type Work } from './open-transaction.ts'

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
  // Pages in memory, in KiB: with SQLite's own 2 MB each form reads most of what it needs anew.
  { name: 'cache_size', value: -16_384, reads: -16_384 },
] as const

type Handle = InstanceType<typeof Libsql>

interface Prepared {
  readonly statement: ReturnType<Handle['prepare']>
  /** Whether it gives rows: asked of libsql each time, that costs as much as a look into the map. */
  readonly isReader: boolean
}

export function openSqlite(path: string): Engine {
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
  return new EmbeddedFile(handle)
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

/**
 * The file through its one connection, which whoever needs it has in turn, and transactions in groups. Kysely's own driver
 * takes four times as long: libsql answers at once, and nothing has to be waited for.
 */
class EmbeddedFile implements Engine {
  readonly dialect = 'sqlite'
  readonly #handle: Handle
  readonly #statements: StatementCache
  readonly #turns = new Turns()
  readonly #shared: SharedConnection = {
    alone: (work) => this.#alone(work),
    write: (isNote, work) => this.#write(isNote, work),
    run: (query) => this.#statements.run(query),
    exec: (statement) => this.#handle.exec(statement),
    isInTransaction: () => this.#handle.inTransaction,
  }
  readonly #groups = new GroupCommit(this.#shared)

  constructor(handle: Handle) {
    this.#handle = handle
    this.#statements = new StatementCache(handle)
  }

  readonly execute: Execute = async (query) => {
    // Mostly nobody has it, and a promise costs as much as a short statement.
    if (!this.#turns.take()) await this.#turns.wait()
    try {
      return this.#statements.run(query)
    } finally {
      this.#turns.end()
    }
  }

  transact<T>(work: Work<T>): Promise<T> {
    return this.#groups.transact(work, false)
  }

  note<T>(work: Work<T>): Promise<T> {
    return this.#groups.transact(work, true)
  }

  snapshot<T>(work: Work<T>): Promise<T> {
    return this.#alone(async () => {
      // A reader sees one moment of the log and keeps no writer out.
      this.#handle.exec('begin deferred')
      const transaction = new OpenTransaction(this.#shared)
      try {
        return await work(transaction.execute)
      } finally {
        transaction.end()
        if (this.#handle.inTransaction) this.#handle.exec('rollback')
      }
    })
  }

  async close(): Promise<void> {
    this.#statements.close()
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    if (!this.#turns.take()) await this.#turns.wait()
    try {
      return await work()
    } finally {
      this.#turns.end()
    }
  }

  async #write(isNote: boolean, work: () => Promise<void>): Promise<void> {
    if (isNote) this.#handle.exec('pragma synchronous = normal')
    try {
      await this.#beginWriting()
      await work()
    } finally {
      // Nobody else had the connection meanwhile.
      if (isNote) this.#handle.exec('pragma synchronous = full')
    }
  }

  /**
   * BEGIN IMMEDIATE: a transaction that first reads and then writes could not become a writer once another has written.
   * Waits by asking again: SQLite's own waiting would stop the whole process, and with it the transaction waited for.
   */
  async #beginWriting(): Promise<void> {
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
}

/** One after the other, in the order in which they came. */
class Turns {
  readonly #waiting: (() => void)[] = []
  #isTaken = false

  /** Whether it is the caller's turn at once. Whoever has a turn ends it. */
  take(): boolean {
    if (this.#isTaken) return false
    this.#isTaken = true
    return true
  }

  /** Resolves when it is the caller's turn. */
  wait(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  end(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isTaken = false
  }
}

/**
 * Prepared statements by their text, so that none is prepared twice: libsql frees one only when JavaScript's garbage is
 * collected, which knows nothing of the memory behind it.
 */
class StatementCache {
  readonly #handle: Handle
  readonly #statements = new Map<string, Prepared>()

  constructor(handle: Handle) {
    this.#handle = handle
  }

  run({ sql, parameters }: CompiledQuery): QueryResult {
    const { statement, isReader } = this.#prepare(sql)
    if (isReader) return { rows: statement.all(parameters), changed: 0 }
    return { rows: [], changed: statement.run(parameters).changes }
  }

  #prepare(text: string): Prepared {
    const known = this.#statements.get(text)
    if (known) return known
    const statement = this.#handle.prepare(text)
    const prepared = { statement, isReader: statement.reader }
    // A pragma may act while it is prepared, and only then.
    if (text.startsWith('pragma ')) return prepared
    // Texts differ by the length of their lists only; the bound is for a mistake that would build them from values.
    if (this.#statements.size >= 500) this.#statements.clear()
    this.#statements.set(text, prepared)
    return prepared
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
