/** What work may do in a transaction of the embedded database: its statements, and none once the transaction is over. */
import type { CompiledQuery } from 'kysely'
import type { Execute, QueryResult } from './connection.ts'

export type Work<T> = (execute: Execute) => Promise<T>

export interface Statements {
  run(query: CompiledQuery): QueryResult
  /** False once SQLite has rolled back by itself, as it does when the disk is full. */
  isInTransaction(): boolean
}

/** A statement that came after the end would be committed by itself, or in a transaction of somebody else's. */
export class OpenTransaction {
  readonly #statements: Statements
  #isOver = false
  #loss: { readonly error: unknown } | undefined

  constructor(statements: Statements) {
    this.#statements = statements
  }

  readonly execute: Execute = async (query) => {
    if (this.#isOver) throw new Error('A statement came after its transaction was over')
    this.assertThere()
    try {
      return this.#statements.run(query)
    } catch (error) {
      if (!this.#statements.isInTransaction()) this.#loss = { error }
      throw error
    }
  }

  /** Throws what made SQLite roll back, whatever the work made of it. */
  assertThere(): void {
    if (this.#loss) throw this.#loss.error
    if (!this.#statements.isInTransaction())
      throw new Error('A transaction was ended by one of its own statements')
  }

  end(): void {
    this.#isOver = true
  }
}
