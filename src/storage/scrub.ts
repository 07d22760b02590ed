/** Takes what was deleted out of the files of the database: deleting alone leaves its bytes where it stood. */
import { sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { tablesOfRecords } from './erase-record.ts'

/** Milliseconds. Most transactions take some; a backup takes longer, and the next look comes in a minute. */
const patienceMs = 10_000
const betweenMs = 100

/**
 * Rejects with `database-unavailable` where another process keeps it from being done: whoever asked tries again later.
 *
 * SQLite: pages are overwritten as they are deleted (`secure_delete`), but for what a tree left in the gaps of a page when
 * it moved its cells; `vacuum` writes the file anew without them, and the emptied log no longer holds the old pages.
 * PostgreSQL: the tables are written anew, once nobody sees any more what was deleted; where somebody works on one of them
 * for too long, its space is given free, and the bytes go when it is used again. Its own log keeps them until the server
 * recycles it.
 */
export async function scrub(database: Database, patience = patienceMs): Promise<void> {
  if (database.embedded) return scrubFile(database)
  await waitForOlderOnes(database, patience)
  for (const table of tablesOfRecords)
    try {
      await database.read((connection) => connection.run(sql`vacuum (full) ${sql.table(table)}`))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await database.read((connection) => connection.run(sql`vacuum ${sql.table(table)}`))
    }
}

const Horizon = z.object({ horizon: z.string() })
const Older = z.object({ older: z.coerce.number() })

/** What a transaction that began before may still see would be written along. */
async function waitForOlderOnes(database: Database, patience: number): Promise<void> {
  const now = await database.read((connection) =>
    connection.first(
      Horizon,
      sql`select pg_snapshot_xmax(pg_current_snapshot())::xid::text as horizon`,
    ),
  )
  const older = async () => {
    const found = await database.read((connection) =>
      connection.first(
        Older,
        sql`
          select count(*) as older from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
            and greatest(age(backend_xid), age(backend_xmin)) > age(cast(cast(${now?.horizon ?? ''} as text) as xid))`,
      ),
    )
    return found?.older ?? 0
  }
  for (let waited = 0; (await older()) > 0; waited += betweenMs) {
    if (waited >= patience)
      throw new AppError(
        'database-unavailable',
        'A transaction that began before the disposal may still see what was deleted; it is taken out at the next look',
      )
    await new Promise((done) => setTimeout(done, betweenMs))
  }
}

const Checkpoint = z.object({ busy: z.int() })

async function scrubFile(database: Database): Promise<void> {
  await database.read((connection) => connection.run(sql`vacuum`))
  const done = await database.read((connection) =>
    connection.first(Checkpoint, sql`pragma wal_checkpoint(truncate)`),
  )
  if (done?.busy !== 0)
    throw new AppError(
      'database-unavailable',
      'Another process reads the database, so what was deleted is still in its log; it is taken out at the next look',
    )
}
