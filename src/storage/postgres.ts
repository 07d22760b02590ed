/** PostgreSQL, for several processes: a pool whose connections are timed, watched and thrown away when they break. */
import {
  CompiledQuery,
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import pg from 'pg'
import type { Execute } from './connection.ts'
import type { Engine } from './database.ts'
import { isConnectionLost } from './fault.ts'

/** Milliseconds. The client's own limit is the longest: it is for a server that no longer answers at all. */
const limits = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 15_000,
}

export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    application_name: 'policy-desk',
    types: { getTypeParser },
    ...limits,
  })
  // Without listeners a connection that breaks while nobody asks anything would end the process. The pool drops it, and
  // whoever asks next gets a new one or the error.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
  })
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({
      pool: {
        connect: async () => new WatchedClient(await pool.connect()),
        end: () => pool.end(),
      },
    }),
  })
  const inTransaction: Engine['transact'] = (work) =>
    kysely.transaction().execute((transaction) => work(executeOn(transaction)))
  return {
    dialect: 'postgres',
    execute: executeOn(kysely),
    transact: inTransaction,
    note: (work) =>
      inTransaction(async (execute) => {
        await execute(CompiledQuery.raw('set local synchronous_commit = off'))
        return work(execute)
      }),
    snapshot: (work) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) => work(executeOn(transaction))),
    close: () => kysely.destroy(),
  }
}

const executeOn =
  (kysely: Kysely<unknown>): Execute =>
  async (query) => {
    const { rows, numAffectedRows } = await kysely.executeQuery(query)
    return { rows, changed: Number(numAffectedRows ?? 0) }
  }

/** Integers of eight bytes as numbers: times in microseconds and counts, all far below 2^53. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  if (type === pg.types.builtins.INT8 && format !== 'binary') return Number
  return pg.types.getTypeParser(type, format)
}

interface PoolClient {
  query: PostgresPoolClient['query']
  release(destroy?: boolean): void
}

/** A connection that leaves the pool for good once the other side has not answered on it. */
class WatchedClient implements PostgresPoolClient {
  readonly #client: PoolClient
  #isBroken = false

  constructor(client: PoolClient) {
    this.#client = client
  }

  query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  query<Row>(
    statement: string | PostgresCursor<Row>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof statement !== 'string') return this.#client.query(statement)
    return this.#client.query<Row>(statement, values).catch((error: unknown) => {
      this.#isBroken ||= isConnectionLost(error)
      throw error
    })
  }

  release(): void {
    this.#client.release(this.#isBroken)
  }
}
