/** Fills a database from a backup, whichever of the two databases it came from: all of it or nothing. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { BackupEnd, BackupHead, BackupRow, type Watched } from './backup.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { allMigrations, applyStep, ensureVersions, migrate } from './migrate.ts'
import { selectTables } from './tables.ts'

/** Parameters of one statement: within what either database takes. */
const mostValues = 900

/** Looks through the whole file before anything is touched. Throws `input-invalid` where it is not whole. */
export async function examineBackup(file: string): Promise<BackupHead & { readonly rows: number }> {
  const hash = createHash('sha256')
  let head: BackupHead | undefined
  let rows = -1
  let previous: string | undefined
  for await (const text of linesIn(file)) {
    if (previous !== undefined) {
      hash.update(`${previous}\n`)
      head ??= read(BackupHead, previous, file)
      rows++
    }
    previous = text
  }
  const end = read(BackupEnd, previous ?? '', file)
  if (!head || end.rows !== rows || end.sha256 !== hash.digest('hex')) throw damaged(file)
  return { ...head, rows }
}

/**
 * Replaces everything that the database holds, in one transaction: processes that serve from it see the old or the new.
 * A backup of an older schema is brought to this release's afterwards. Rejects where it is stopped; the old stays then.
 */
export async function restoreBackup(
  database: Database,
  file: string,
  watched: Watched = {},
): Promise<number> {
  const head = await examineBackup(file)
  const unknown = head.schema.filter(
    (version) => !allMigrations.some((step) => step.version === version),
  )
  if (unknown.length > 0)
    throw new AppError(
      'database-newer',
      `The backup ${file} was made by a newer release (schema ${unknown.join(', ')}); restore it with that one`,
    )
  await database.transaction(async (connection) => {
    await prepare(connection)
    await dropEverything(connection)
    await ensureVersions(connection)
    for (const step of allMigrations)
      if (head.schema.includes(step.version)) await applyStep(connection, step)
    // Steps may put rows in; the backup has them as they were.
    for (const { name } of [...(await selectTables(connection))].reverse())
      await connection.run(sql`delete from ${sql.table(name)}`)
    await insertAll(connection, head, file, watched)
    if (connection.dialect === 'postgres') await countOn(connection, head)
  })
  await migrate(database)
  return head.rows
}

async function prepare(connection: Connection): Promise<void> {
  if (connection.dialect === 'sqlite')
    return void (await connection.run(sql`pragma defer_foreign_keys = on`))
  await connection.run(sql`set local statement_timeout = 0`)
  await connection.run(sql`set local lock_timeout = '60s'`)
}

async function dropEverything(connection: Connection): Promise<void> {
  for (const { name } of [...(await selectTables(connection))].reverse())
    await connection.run(sql`drop table ${sql.table(name)}`)
  await connection.run(sql`drop table if exists schema_version`)
}

async function insertAll(
  connection: Connection,
  head: BackupHead,
  file: string,
  { onRow, signal }: Watched,
): Promise<void> {
  let index = -1
  let rows = 0
  let batch: BackupRow[] = []
  const flush = async () => {
    const table = head.tables[index]
    if (!table || batch.length === 0) return
    const overriding = connection.dialect === 'postgres' ? sql`overriding system value` : sql``
    const columns = sql.join(table.columns.map((column) => sql.ref(column)))
    const values = sql.join(batch.map(([, ...row]) => sql`(${sql.join(row)})`))
    await connection.run(
      sql`insert into ${sql.table(table.name)} (${columns}) ${overriding} values ${values}`,
    )
    // A signal is heard between two batches: the driver of SQLite lets nothing else happen by itself.
    await setImmediate()
    signal?.throwIfAborted()
    batch = []
  }
  for await (const text of linesIn(file)) {
    // The head and the end, which were read before, are the only objects.
    if (text.startsWith('{')) continue
    const row = read(BackupRow, text, file)
    const width = Math.max(1, head.tables[row[0]]?.columns.length ?? 1)
    if (row[0] !== index || (batch.length + 1) * width > mostValues) await flush()
    index = row[0]
    batch.push(row)
    rows += 1
    onRow?.(rows)
  }
  await flush()
}

/** Numbers that the database counts itself go on behind the greatest that is there. */
async function countOn(connection: Connection, { tables }: BackupHead): Promise<void> {
  for (const { name, columns } of tables) {
    if (!columns.includes('id')) continue
    const counter = await connection.first(
      z.object({ name: z.string().nullable() }),
      sql`select pg_get_serial_sequence(${name}, 'id') as name`,
    )
    // An id that is given, not counted.
    if (!counter?.name) continue
    await connection.run(
      sql`select setval(${counter.name}, (select coalesce(max(id), 0) + 1 from ${sql.table(name)}), false)`,
    )
  }
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unzip = createGunzip()
  const source = createReadStream(file)
  source.on('error', (error) => unzip.destroy(error))
  let rest = ''
  try {
    for await (const chunk of source.pipe(unzip).setEncoding('utf8')) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw damaged(file, cause)
  }
  if (rest !== '') throw damaged(file)
}

function read<T>(shape: z.ZodType<T>, text: string, file: string): T {
  try {
    return shape.parse(JSON.parse(text))
  } catch (cause) {
    throw damaged(file, cause)
  }
}

const damaged = (file: string, cause?: unknown) =>
  new AppError(
    'input-invalid',
    `The file ${file} is no whole backup of Policy Desk: it is damaged, cut off or something else. Nothing was changed; take another backup`,
    { cause },
  )
