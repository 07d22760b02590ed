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

/** Rows by table, each as JSON; tables without any are left out. */
export async function storedRows(
  url: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const database = await openDatabase(url)
  try {
    const tables = await tablesOf(database)
    const rows: Record<string, readonly string[]> = {}
    for (const table of tables) {
      const found = await database.read((connection) =>
        connection.all(z.record(z.string(), z.unknown()), sql`select * from ${sql.table(table)}`),
      )
      if (found.length > 0)
        rows[table] = found
          .map((row) =>
            JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
          )
          .sort()
    }
    return rows
  } finally {
    await database.close()
  }
}
