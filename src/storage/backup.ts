/** Writes a whole database into one file, as it is at one moment, in a form that either database can be filled from. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { appliedVersions } from './migrate.ts'
import { selectTables, type Table } from './tables.ts'

export const backupFormat = 'policy-desk backup 1'

/** The first line of a backup. */
export const BackupHead = z.object({
  format: z.literal(backupFormat),
  madeAt: z.string(),
  /** The schema steps that its rows stand on. */
  schema: z.array(z.int()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), key: z.array(z.string()) }),
  ),
})
export type BackupHead = z.infer<typeof BackupHead>

/** Each line between the first and the last: the table by its place in the head, then the values in its columns' order. */
export const BackupRow = z.tuple([z.int()]).rest(z.union([z.string(), z.number(), z.null()]))
export type BackupRow = z.infer<typeof BackupRow>

/** The last line: how many rows, and the hash of everything before. Without it the file is only a part of one. */
export const BackupEnd = z.object({ rows: z.int(), sha256: z.string() })

/** Rows that are in memory at once. */
const page = 500

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** For whoever waits: how many rows are done, and a way to stop. */
export interface Watched {
  readonly onRow?: (done: number) => void
  readonly signal?: AbortSignal
}

/**
 * The file is there whole or not at all, for nobody else to read. Sealed texts stay sealed: the key is not in it.
 * Returns how many rows it holds. Rejects where it is stopped, and leaves nothing behind.
 */
export async function writeBackup(
  database: Database,
  file: string,
  now: Date,
  { onRow, signal }: Watched = {},
): Promise<number> {
  const part = `${file}.part`
  let rows = 0
  try {
    await database.snapshot(async (connection) => {
      const count = () => {
        rows += 1
        onRow?.(rows)
      }
      const lines = Readable.from(linesOf(connection, now, count))
      const target = createWriteStream(part, { mode: 0o600, flush: true })
      await pipeline(lines, createGzip(), target, signal ? { signal } : {})
    })
    await rename(part, file)
    return rows
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* linesOf(
  connection: Connection,
  now: Date,
  count: () => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  let rows = 0
  const line = (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  const tables = await selectTables(connection)
  const schema = [...(await appliedVersions(connection))].sort((a, b) => a - b)
  const head: BackupHead = {
    format: backupFormat,
    madeAt: now.toISOString(),
    schema,
    tables: tables.map((table) => ({
      name: table.name,
      columns: [...table.columns],
      key: [...table.key],
    })),
  }
  yield line(head)
  for (const [index, table] of tables.entries())
    for await (const values of rowsOf(connection, table)) {
      rows++
      count()
      yield line([index, ...values])
    }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`
}

async function* rowsOf(connection: Connection, { name, columns, key }: Table) {
  const names = (list: readonly string[]) => sql.join(list.map((column) => sql.ref(column)))
  let after: RawBuilder<unknown> = sql``
  for (;;) {
    const rows = await connection.all(
      Row,
      sql`select ${names(columns)} from ${sql.table(name)} ${after} order by ${names(key)} limit ${page}`,
    )
    for (const row of rows) yield columns.map((column) => row[column] ?? null)
    const last = rows.at(-1)
    if (!last || rows.length < page) return
    after = sql`where (${names(key)}) > (${sql.join(key.map((column) => last[column]))})`
  }
}
