/** How a database is set: what keeps acknowledged commits through a power cut, and its clock. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Connection, Dialect } from './connection.ts'
import type { Database } from './database.ts'
import { type SchemaState, schemaState } from './migrate.ts'

export interface DatabaseCondition {
  readonly kind: 'SQLite' | 'PostgreSQL'
  /** Settings that could lose what was acknowledged, as `name=value`. */
  readonly unsafe: readonly string[]
  /** Microseconds since 1970. */
  readonly now: number
  readonly schema: SchemaState
}

/** The settings that decide it, with the values that are safe. */
const safe: Readonly<Record<Dialect, Readonly<Record<string, readonly string[]>>>> = {
  sqlite: {
    journal_mode: ['wal'],
    // FULL and EXTRA.
    synchronous: ['2', '3'],
    secure_delete: ['1'],
    foreign_keys: ['1'],
  },
  postgres: {
    fsync: ['on'],
    full_page_writes: ['on'],
    synchronous_commit: ['on', 'local', 'remote_write', 'remote_apply'],
  },
}

export function databaseCondition(database: Database): Promise<DatabaseCondition> {
  return database.read(async (connection) => {
    const { dialect } = connection
    const unsafe: string[] = []
    for (const [name, values] of Object.entries(safe[dialect])) {
      const value = await setting(connection, name)
      if (!values.includes(value)) unsafe.push(`${name}=${value}`)
    }
    const kind = dialect === 'sqlite' ? 'SQLite' : 'PostgreSQL'
    const schema = await schemaState(connection)
    return { kind, unsafe, schema, now: await clock(connection) }
  })
}

async function setting(connection: Connection, name: string): Promise<string> {
  // The names are the constants above: nothing of them comes from outside.
  const statement =
    connection.dialect === 'sqlite'
      ? sql`select ${sql.ref(name)} as value from ${sql.raw(`pragma_${name}`)}`
      : sql`select current_setting(${name}) as value`
  const row = await connection.first(
    z.object({ value: z.union([z.string(), z.number()]) }),
    statement,
  )
  return String(row?.value ?? '')
}

async function clock(connection: Connection): Promise<number> {
  const statement =
    connection.dialect === 'sqlite'
      ? sql`select cast(unixepoch('subsec') * 1000000 as integer) as now`
      : sql`select (extract(epoch from clock_timestamp()) * 1000000)::bigint as now`
  return (await connection.first(z.object({ now: z.number() }), statement))?.now ?? 0
}
