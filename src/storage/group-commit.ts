/**
 * Commits together what begins in one round of the event loop: one wait for the disk for all of it. Each is a savepoint of
 * its own, and hears that it is stored once all are on the disk.
 */
import { setImmediate } from 'node:timers'
import { AppError } from '../errors.ts'
import type { Execute } from './connection.ts'
import { OpenTransaction, type Statements, type Work } from './open-transaction.ts'

/** The one connection, as transactions share it. */
export interface SharedConnection extends Statements {
  /** Runs `work` when nobody else has the connection, and keeps everybody away until it is over. */
  alone(work: () => Promise<void>): Promise<void>
  /** Opens a transaction for writing, which `work` ends; what is a note only does not wait for the disk. */
  write(isNote: boolean, work: () => Promise<void>): Promise<void>
  exec(statement: string): void
}

/** So many have one commit at most: the first of them waits for the work of the last, and so does whoever only reads. */
export const mostTogether = 32

/**
 * Milliseconds without a statement after which a transaction is given up, as on PostgreSQL. Without a limit one that waited
 * for another of its own group, which hears of its end at the commit only, would wait for ever.
 */
export const idleLimit = 15_000

export class GroupCommit {
  readonly #connection: SharedConnection
  readonly #waiting: Member[] = []
  #isGathering = false

  constructor(connection: SharedConnection) {
    this.#connection = connection
  }

  /**
   * Resolves once it is committed, rejects when its own work or the commit failed. What `isNote` waits for the disk only
   * where another of its group does.
   */
  transact<T>(work: Work<T>, isNote: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(memberOf(work, isNote, resolve, reject))
      this.#gather()
    })
  }

  /** Until the event loop has gone round: nobody waits longer for company, and whoever reads meanwhile comes first. */
  #gather(): void {
    if (this.#isGathering) return
    this.#isGathering = true
    setImmediate(() => void this.#commitWaiting())
  }

  async #commitWaiting(): Promise<void> {
    await this.#connection.alone(() => this.#commitGroup())
    this.#isGathering = false
    if (this.#waiting.length > 0) this.#gather()
  }

  /** Never rejects: what goes wrong is its members' to hear. */
  async #commitGroup(): Promise<void> {
    const members = this.#waiting.splice(0, mostTogether)
    const isNote = members.every((member) => member.isNote)
    try {
      await this.#connection.write(isNote, () => this.#run(members))
      for (const member of members) member.settle()
    } catch (error) {
      for (const member of members) member.fail(error)
    }
  }

  async #run(members: Member[]): Promise<void> {
    const run = members.length === 1 ? runAlone : runApart
    let begun = 0
    try {
      for (const member of members) {
        begun += 1
        await run(this.#connection, member)
      }
      this.#connection.exec('commit')
    } catch (error) {
      // A second rollback would hide the reason.
      if (this.#connection.isInTransaction()) this.#connection.exec('rollback')
      // Whose work was not begun has lost nothing, and may be what there is still room for.
      this.#waiting.unshift(...members.splice(begun))
      throw error
    }
  }
}

async function runAlone(connection: SharedConnection, member: Member): Promise<void> {
  const failure = await member.run(connection)
  if (failure) throw failure.error
}

/** Its failure is its own, unless SQLite has rolled back the whole transaction for it. */
async function runApart(connection: SharedConnection, member: Member): Promise<void> {
  connection.exec('savepoint member')
  const failure = await member.run(connection)
  if (failure && !connection.isInTransaction()) throw failure.error
  if (failure) connection.exec('rollback to member')
  connection.exec('release member')
}

interface Failure {
  readonly error: unknown
}

/** One transaction of a group. */
interface Member {
  readonly isNote: boolean
  /** Why its work failed, if it did. */
  run(statements: Statements): Promise<Failure | undefined>
  /** The group is committed: tells what came of its own work. */
  settle(): void
  /** Nothing of the group is stored. */
  fail(error: unknown): void
}

function memberOf<T>(
  work: Work<T>,
  isNote: boolean,
  resolve: (value: T) => void,
  reject: (error: unknown) => void,
): Member {
  // Goes on where it was asked for, and not where the group runs: so the work finds the turn that it belongs to.
  let start: (execute: Execute) => void = () => undefined
  const worked = new Promise<Execute>((begin) => {
    start = begin
  }).then((execute) => withinLimit(work, execute))
  let settle = () => reject(new Error('The transaction was not run'))
  let failure: Failure | undefined
  return {
    isNote,
    async run(statements) {
      const transaction = new OpenTransaction(statements)
      try {
        start(transaction.execute)
        const value = await worked
        transaction.assertThere()
        settle = () => resolve(value)
      } catch (error) {
        failure = { error }
        settle = () => reject(error)
      } finally {
        transaction.end()
      }
      return failure
    },
    settle: () => settle(),
    fail: (error) => reject(failure ? failure.error : error),
  }
}

/** Rejects when the work has run no statement for too long, whatever else it waits for. */
async function withinLimit<T>(work: Work<T>, execute: Execute): Promise<T> {
  let limit: NodeJS.Timeout | undefined
  const leftAlone = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(idleTooLong()), idleLimit)
  })
  try {
    return await Promise.race([
      work((query) => {
        limit?.refresh()
        return execute(query)
      }),
      leftAlone,
    ])
  } finally {
    clearTimeout(limit)
  }
}

const idleTooLong = () =>
  new AppError(
    'database-unavailable',
    `A transaction ran no statement for ${idleLimit / 1000} seconds, so it was rolled back; try again, and look for what it waits for`,
    { undone: true },
  )
