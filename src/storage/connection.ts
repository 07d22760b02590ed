/** Runs SQL on one connection, inside or outside a transaction, and parses what comes back. */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'

export type Dialect = 'sqlite' | 'postgres'

const nothing = sql``

export class Connection {
  readonly dialect: Dialect
  /** Ends a `select` whose rows stay locked until the transaction ends; SQLite locks the whole database at BEGIN. */
  readonly forUpdate: RawBuilder<unknown>
  /** The same, passing over rows that somebody else has locked. */
  readonly forUpdateSkipLocked: RawBuilder<unknown>
  readonly #kysely: Kysely<unknown>
  #failure: { readonly error: unknown } | undefined

  constructor(kysely: Kysely<unknown>, dialect: Dialect) {
    this.#kysely = kysely
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
    const { rows } = await this.#execute(statement)
    return rows.map((each) => rowOf(row, each))
  }

  async first<Row>(row: z.ZodType<Row>, statement: RawBuilder<unknown>): Promise<Row | undefined> {
    const rows = await this.all(row, statement)
    return rows[0]
  }

  /** How many rows were inserted, updated or deleted. */
  async run(statement: RawBuilder<unknown>): Promise<number> {
    const { numAffectedRows } = await this.#execute(statement)
    return Number(numAffectedRows ?? 0)
  }

  async #execute(statement: RawBuilder<unknown>) {
    const query = statement.compile(this.#kysely)
    // SQLite would store the text and read it back cut off there; PostgreSQL refuses it. Text of people is stored as
    // JSON, which escapes the character.
    if (query.parameters.some((value) => typeof value === 'string' && value.includes('\0')))
      throw new AppError('input-invalid', 'A text to store or look up holds the character U+0000')
    try {
      return await this.#kysely.executeQuery(query)
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
