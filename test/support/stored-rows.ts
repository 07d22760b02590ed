/** Everything that a database holds, table by table: what tests compare to see that nothing was changed. */
import { sql } from 'kysely'
import { z } from 'zod'
import { type Database, openDatabase } from '../../src/storage/database.ts'

const Name = z.object({ name: z.string() })

async function tablesOf(database: Database): Promise<readonly string[]> {
  const tables = database.embedded
    ? sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
    : sql`select table_name as name from information_schema.tables where table_schema = current_schema()`
  const found = await database.read((connection) => connection.all(Name, tables))
  return found.map(({ name }) => name).sort()
}

type Rows = Readonly<Record<string, readonly string[]>>

async function rowsOf(database: Database): Promise<Rows> {
  const found: Record<string, readonly string[]> = {}
  for (const table of await tablesOf(database)) {
    const rows = await database.read((connection) =>
      connection.all(z.record(z.string(), z.unknown()), sql`select * from ${sql.table(table)}`),
    )
    if (rows.length > 0)
      found[table] = rows
        .map((row) =>
          JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
        )
        .sort()
  }
  return found
}

export interface RowReader {
  /** By table, each row as JSON; tables without any are left out. */
  rows(): Promise<Rows>
  close(): Promise<void>
}

/** Reads a database that the bot has open, again and again. */
export async function readRows(url: string): Promise<RowReader> {
  const database = await openDatabase(url)
  return { rows: () => rowsOf(database), close: () => database.close() }
}

/** The same, once. */
export async function storedRows(url: string): Promise<Rows> {
  const reader = await readRows(url)
  return reader.rows().finally(() => reader.close())
}

/** The tables whose rows are others in the second reading. */
export const changedTables = (before: Rows, after: Rows): readonly string[] =>
  Object.keys({ ...before, ...after }).filter(
    (table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]),
  )
