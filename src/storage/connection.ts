/** Runs SQL on one connection, inside or outside a transaction, and parses what comes back. */
import {
  type CompiledQuery,
  PostgresQueryCompiler,
  type RawBuilder,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'

export type Dialect = 'sqlite' | 'postgres'

export interface QueryResult {
  readonly rows: readonly unknown[]
  /** How many rows were inserted, updated or deleted. */
  readonly changed: number
}

export type Execute = (query: CompiledQuery) => Promise<QueryResult>

const compilers = { sqlite: new SqliteQueryCompiler(), postgres: new PostgresQueryCompiler() }
/** Nobody follows a statement through Kysely, and making names for them costs as much as running some. */
const unnamed = { queryId: '' }

const nothing = sql``

export class Connection {
  readonly dialect: Dialect
  /** Ends a `select` whose rows stay locked until the transaction ends; SQLite locks the whole database at BEGIN. */
  readonly forUpdate: RawBuilder<unknown>
  /** The same, passing over rows that somebody else has locked. */
  readonly forUpdateSkipLocked: RawBuilder<unknown>
  readonly #execute: Execute
  #failure: { readonly error: unknown } | undefined

  constructor(execute: Execute, dialect: Dialect) {
    this.#execute = execute
    this.dialect = dialect
    const locks = dialect === 'postgres'
    this.forUpdate = locks ? sql`for update` : nothing
    this.forUpdateSkipLocked = locks ? sql`for update skip locked` : nothing
  }

  /** The first statement that failed here: whoever catches its error cannot save the transaction. */
  get failure(): { readonly error: unknown } | undefined {
    return this.#failure
  }

  /** All rows. Columns that `row` does not name are left out: libsql adds one of its own. */
  async all<Row>(row: z.ZodType<Row>, statement: RawBuilder<unknown>): Promise<readonly Row[]> {
    const { rows } = await this.#ask(statement)
    return rows.map((each) => rowOf(row, each))
  }

  async first<Row>(row: z.ZodType<Row>, statement: RawBuilder<unknown>): Promise<Row | undefined> {
    const { rows } = await this.#ask(statement)
    return rows.length === 0 ? undefined : rowOf(row, rows[0])
  }

  /** Says how many rows were inserted, updated or deleted. */
  async run(statement: RawBuilder<unknown>): Promise<number> {
    const { changed } = await this.#ask(statement)
    return changed
  }

  async #ask(statement: RawBuilder<unknown>): Promise<QueryResult> {
    const query = compilers[this.dialect].compileQuery(statement.toOperationNode(), unnamed)
    // SQLite would store the text and read it back cut off there; PostgreSQL refuses it. Text of people is stored as
    // JSON, which escapes the character.
    if (query.parameters.some((value) => typeof value === 'string' && value.includes('\0')))
      throw new AppError('input-invalid', 'A text to store or look up holds the character U+0000')
    try {
      return await this.#execute(query)
    } catch (error) {
      this.#failure ??= { error }
      throw error
    }
  }
}

/** One by one: a shape for their list would be made anew for each statement, which costs more than a hundred rows. */
function rowOf<Row>(shape: z.ZodType<Row>, row: unknown): Row {
  const parsed = shape.safeParse(row)
  if (parsed.success) return parsed.data
  throw new AppError(
    'record-corrupt',
    `A stored row does not have its shape (${z.prettifyError(parsed.error)}); restore the database from a backup`,
  )
}
