/** Seals anew, with the newest key, what older keys had sealed: afterwards the older ones can be thrown away. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { type Cipher, isSealed } from './encrypt.ts'

/** `left`: texts that no key here opens; they keep their old seal, and their rows say which key they want. */
export interface Resealed {
  readonly sealed: number
  readonly left: number
}

type Row = Readonly<Record<string, string | number | null>>

interface SealedPlace {
  readonly table: string
  readonly key: readonly string[]
  readonly columns: readonly string[]
  /** Where a text is bound to, exactly as whoever stores it says. */
  readonly contextOf: (row: Row, column: string) => readonly (string | number | null | undefined)[]
}

/** Every column that holds sealed text. A test looks for the old key in all tables, so that none is forgotten. */
const places: readonly SealedPlace[] = [
  {
    table: 'cases',
    key: ['org', 'number'],
    columns: ['opened_by', 'fields', 'warnings', 'opinions', 'last_step', 'progress'],
    contextOf: ({ org, number }, column) => [org, number, column],
  },
  {
    table: 'case_event',
    key: ['org', 'number', 'seq'],
    columns: ['acted_by', 'reason', 'detail'],
    contextOf: ({ org, number, seq }, column) => [org, number, `event ${seq} ${column}`],
  },
  {
    table: 'draft',
    key: ['org', 'person_id', 'form', 'belongs_to'],
    columns: ['body'],
    contextOf: ({ org, form, person_id }) => [org, `draft of ${form} by ${person_id}`, 'values'],
  },
  {
    table: 'consent',
    key: ['org', 'id'],
    columns: ['body'],
    contextOf: ({ org, id }, column) => [org, `consent ${id}`, column],
  },
  {
    table: 'feedback',
    key: ['org', 'key'],
    columns: ['comment'],
    contextOf: ({ org, key }, column) => [org, key, column],
  },
  {
    table: 'evidence_part',
    key: ['org', 'number', 'evidence', 'part'],
    columns: ['body'],
    contextOf: ({ org, number, evidence, part }) => [org, number, `evidence ${evidence}.${part}`],
  },
  {
    table: 'evidence_link',
    key: ['hash'],
    columns: ['person'],
    contextOf: ({ hash }, column) => [hash, 'evidence link', column],
  },
  {
    table: 'export',
    key: ['org', 'id'],
    columns: ['reason'],
    contextOf: ({ org, id }, column) => [org, id, column],
  },
  {
    table: 'record_hold',
    key: ['org', 'id'],
    columns: ['reason'],
    contextOf: ({ org, id }, column) => [org, `hold ${id}`, column],
  },
]

const Cell = z.union([z.string(), z.int(), z.null()])
const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

/**
 * Goes through everything in batches, one transaction each. It may be stopped or killed at any moment and begun again:
 * what is done bears the newest key's mark. Several processes may do it at once, beside all other work: a text is only
 * replaced where it is still the one that was read.
 */
export async function reseal(
  database: Database,
  cipher: Cipher,
  { signal, batch = 100 }: { readonly signal?: AbortSignal; readonly batch?: number } = {},
): Promise<Resealed> {
  let sealed = 0
  let left = 0
  for (const place of places) {
    let after: Row | undefined
    do {
      if (signal?.aborted) return { sealed, left }
      const rows = await oldRows(database, cipher, place, after, batch)
      after = rows.at(-1)
      if (!after) break
      const done = await database.transaction((connection) =>
        resealRows(connection, cipher, place, rows),
      )
      sealed += done.sealed
      left += done.left
    } while (after)
  }
  return { sealed, left }
}

function oldRows(
  database: Database,
  cipher: Cipher,
  { table, key, columns }: SealedPlace,
  after: Row | undefined,
  batch: number,
): Promise<readonly Row[]> {
  const all = [...key, ...columns]
  const isOld = columns.map(
    (column) =>
      sql`(${sql.ref(column)} like 'sealed1.%' and ${sql.ref(column)} not like ${`${cipher.newestMark}%`})`,
  )
  const isLater = after
    ? sql`and (${names(key)}) > (${sql.join(key.map((column) => after[column]))})`
    : sql``
  const row = z.object(Object.fromEntries(all.map((column) => [column, Cell])))
  return database.read((connection) =>
    connection.all(
      row,
      sql`
        select ${names(all)} from ${sql.table(table)}
        where (${sql.join(isOld, sql` or `)}) ${isLater}
        order by ${names(key)} limit ${batch}`,
    ),
  )
}

async function resealRows(
  connection: Connection,
  cipher: Cipher,
  place: SealedPlace,
  rows: readonly Row[],
): Promise<Resealed> {
  let sealed = 0
  let left = 0
  for (const row of rows)
    for (const column of place.columns) {
      const text = row[column]
      if (typeof text !== 'string' || !isSealed(text) || text.startsWith(cipher.newestMark))
        continue
      const anew = sealedAnew(cipher, text, place.contextOf(row, column).map(String))
      if (anew === undefined) left += 1
      else sealed += await connection.run(replacement(place, row, column, anew))
    }
  return { sealed, left }
}

/** None where no key here opens it: one damaged text is no reason to leave all others under a key that leaked. */
function sealedAnew(cipher: Cipher, text: string, context: readonly string[]): string | undefined {
  try {
    return cipher.sealBytes(cipher.openBytes(text, context), context)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

function replacement(
  { table, key }: SealedPlace,
  row: Row,
  column: string,
  text: string,
): RawBuilder<unknown> {
  const isRow = [...key, column].map((name) => sql`${sql.ref(name)} = ${row[name]}`)
  return sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${text} where ${sql.join(isRow, sql` and `)}`
}
