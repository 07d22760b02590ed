/** Opens the database that a URL names: a file of SQLite, or PostgreSQL. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import { Connection, type Dialect, type Execute } from './connection.ts'
import { asFault } from './fault.ts'

export interface Database {
  /** True for the file that this process alone serves from. */
  readonly embedded: boolean
  /** Runs queries that change nothing. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Reads everything as it is at one moment, however long that takes; nobody who writes waits for it. */
  snapshot<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /**
   * Commits when `work` resolves, rolls back and rethrows when it rejects. Resolves once it is on the disk; on SQLite those
   * that begin together share the commit. `work` is given up where it waits for something else for 15 seconds.
   */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /**
   * The same without waiting for the disk: what is committed outlives the process, and a power cut may undo the last of it.
   * For what costs nobody anything when it is lost. Beside a transaction that it shares the commit with, it waits as well.
   */
  note<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  /** Rejects with `database-unavailable` when the database does not answer. */
  ping(): Promise<void>
  /** Refuses what comes new, waits for what is running, then closes. */
  close(): Promise<void>
}

/**
 * `file:PATH` opens (and makes) an SQLite file, `postgres://…` a pool of connections. The driver is loaded only where
 * the URL asks for it. Rejects with `configuration-invalid` or `database-unavailable`.
 */
export async function openDatabase(url: string): Promise<Database> {
  const database = await selectDatabase(url)
  try {
    await database.ping()
    return database
  } catch (error) {
    await database.close()
    if (error instanceof AppError) throw error
    throw new AppError(
      'configuration-invalid',
      'DATABASE_URL cannot be used as it is written; check its parts and escape special characters in the password',
      { cause: error },
    )
  }
}

async function selectDatabase(url: string): Promise<Database> {
  if (url.startsWith('file:')) {
    const { openSqlite } = await import('./sqlite.ts')
    return createDatabase(openSqlite(url.slice('file:'.length)))
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import('./postgres.ts')
    return createDatabase(openPostgres(url))
  }
  throw new AppError(
    'configuration-invalid',
    'DATABASE_URL names no database; write file:PATH for SQLite or postgres://USER:PASSWORD@HOST/NAME for PostgreSQL',
  )
}

/** What the file and the server do in ways of their own. */
export interface Engine {
  readonly dialect: Dialect
  /** Runs a statement outside of any transaction. */
  readonly execute: Execute
  /** Commits when `work` resolves, and rolls back when it rejects. */
  transact<T>(work: (execute: Execute) => Promise<T>): Promise<T>
  /** The same without waiting for the disk. */
  note<T>(work: (execute: Execute) => Promise<T>): Promise<T>
  /** The same for reading: all of it as it is at one moment. */
  snapshot<T>(work: (execute: Execute) => Promise<T>): Promise<T>
  close(): Promise<void>
}

function createDatabase(engine: Engine): Database {
  const { dialect } = engine
  const inside = new AsyncLocalStorage<{ isOpen: boolean }>()
  const running = new Set<Promise<unknown>>()
  let isClosed = false
  let closing: Promise<void> | undefined

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    // On SQLite such a query would wait for the transaction that waits for it; on PostgreSQL it would not see its writes.
    if (inside.getStore()?.isOpen)
      throw new Error('The database was used past the transaction that is open; use its own handle')
    if (isClosed) throw new AppError('database-unavailable', 'The database was closed already')
    const promise = work()
    running.add(promise)
    try {
      return await promise
    } catch (error) {
      throw asFault(error)
    } finally {
      running.delete(promise)
    }
  }

  const read: Database['read'] = (work) =>
    guarded(() => work(new Connection(engine.execute, dialect)))

  /** What is to be done between a beginning and a commit. */
  const within =
    <T>(work: (connection: Connection) => Promise<T>) =>
    async (execute: Execute): Promise<T> => {
      const scope = { isOpen: true }
      const connection = new Connection(execute, dialect)
      try {
        const result = await inside.run(scope, () => work(connection))
        // PostgreSQL answers such a commit with a silent rollback, SQLite would store half of the work.
        if (connection.failure) throw connection.failure.error
        return result
      } finally {
        scope.isOpen = false
      }
    }

  return {
    embedded: dialect === 'sqlite',
    read,
    snapshot: (work) =>
      guarded(() => engine.snapshot((execute) => work(new Connection(execute, dialect)))),
    transaction: (work) => guarded(() => engine.transact(within(work))),
    note: (work) => guarded(() => engine.note(within(work))),
    async ping() {
      await read((connection) => connection.run(sql`select 1`))
    },
    close() {
      isClosed = true
      closing ??= Promise.allSettled(running).then(() => engine.close())
      return closing
    },
  }
}
