/** Looks for texts where a database keeps them: in every table, and in the bytes of its files. */
import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Connection } from '../../src/storage/connection.ts'
import type { Database } from '../../src/storage/database.ts'

const Name = z.object({ name: z.string() })

/** The tables in which one of the texts stands, each with how many of its rows hold it. */
export async function tablesHolding(
  database: Database,
  texts: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  return database.read(async (connection) => {
    const found: Record<string, number> = {}
    for (const table of await tablesOf(connection)) {
      const rows = await connection.all(
        z.record(z.string(), z.unknown()),
        sql`select * from ${sql.table(table)}`,
      )
      const count = rows.filter((row) => {
        const all = JSON.stringify(row)
        return texts.some((text) => all.includes(text))
      }).length
      if (count > 0) found[table] = count
    }
    return found
  })
}

async function tablesOf(connection: Connection): Promise<readonly string[]> {
  const rows = await connection.all(
    Name,
    connection.dialect === 'sqlite'
      ? sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
      : sql`select table_name as name from information_schema.tables where table_schema = current_schema()`,
  )
  return rows.map(({ name }) => name)
}

/** How often the texts stand in the files of an SQLite database: pages in use, free ones, its log and its index of it. */
export function bytesInFiles(url: string, texts: readonly string[]): number {
  const file = url.slice('file:'.length)
  return ['', '-wal', '-shm', '-journal']
    .map((end) => `${file}${end}`)
    .filter((name) => existsSync(name))
    .reduce((sum, name) => sum + occurrences(readFileSync(name), texts), 0)
}

/**
 * How often they stand in the files of the tables and indexes of a PostgreSQL schema, as they are on disk after a
 * checkpoint; none where this user may not read them.
 */
export async function bytesInRelations(
  database: Database,
  texts: readonly string[],
): Promise<number | undefined> {
  return database.read(async (connection) => {
    const Right = z.object({ may: z.boolean() })
    const right = await connection.first(
      Right,
      sql`select rolsuper as may from pg_roles where rolname = current_user`,
    )
    if (!right?.may) return undefined
    await checkpoint(connection)
    const files = await connection.all(
      z.object({ bytes: z.instanceof(Buffer).nullable() }),
      sql`
        select pg_read_binary_file(pg_relation_filepath(oid), 0, 100000000, true) as bytes from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i', 't')
          and pg_relation_filepath(oid) is not null
        union all
        select pg_read_binary_file(pg_relation_filepath(t.oid), 0, 100000000, true) from pg_class c
          join pg_class t on t.oid = c.reltoastrelid
        where c.relnamespace = current_schema()::regnamespace`,
    )
    return files.reduce((sum, { bytes }) => sum + (bytes ? occurrences(bytes, texts) : 0), 0)
  })
}

/** Has a PostgreSQL server write everything to its files, however long that takes: others may share it, and be busy. */
export async function checkpoint(connection: Connection): Promise<void> {
  await connection.run(sql`set statement_timeout = 0`)
  await connection.run(sql`checkpoint`)
  await connection.run(sql`reset statement_timeout`)
}

/** How often they stand in some bytes. */
export function occurrences(bytes: Buffer, texts: readonly string[]): number {
  let count = 0
  for (const text of texts)
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) count += 1
  return count
}
