/** Takes what was deleted out of the files of the database: deleting alone leaves its bytes where it stood. */
import { sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { tablesOfRecords } from './erase-record.ts'

/**
 * Rejects with `database-unavailable` where another process keeps it from being done: whoever asked tries again later.
 *
 * SQLite: pages are overwritten as they are deleted (`secure_delete`), but for what a tree left in the gaps of a page when
 * it moved its cells; `vacuum` writes the file anew without them, and the emptied log no longer holds the old pages.
 * PostgreSQL: the tables are written anew; where somebody works on one of them for too long, its space is given free,
 * and the bytes go when it is used again. Its own log keeps them until the server recycles it.
 */
export async function scrub(database: Database): Promise<void> {
  if (database.embedded) return scrubFile(database)
  for (const table of tablesOfRecords)
    try {
      await database.read((connection) => connection.run(sql`vacuum (full) ${sql.table(table)}`))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await database.read((connection) => connection.run(sql`vacuum ${sql.table(table)}`))
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
