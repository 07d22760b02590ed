/** Deletes everything that is stored of one record, wherever it is stored. What the audit chain says of it stays. */
import { sql } from 'kysely'
import { consentId, type KeptRecord, type RecordKind } from '../records/kept.ts'
import type { Connection } from './connection.ts'

interface Place {
  readonly table: string
  readonly column: string
}

const warning = { table: 'record_warning', column: 'number' }
/** The form by which it was entered. */
const form = { table: 'card', column: 'case_number' }

/**
 * Where a record has rows, by the column that names it; those that point to others first. A test fills every table with a
 * record of each kind and finds what is left, so that none is forgotten.
 */
const places: Readonly<Record<RecordKind, readonly Place[]>> = {
  case: [
    { table: 'case_event', column: 'number' },
    { table: 'case_awaits', column: 'number' },
    { table: 'case_view', column: 'related' },
    form,
    { table: 'draft', column: 'belongs_to' },
    { table: 'delivery', column: 'subject' },
    { table: 'evidence_part', column: 'number' },
    { table: 'evidence_expected', column: 'number' },
    { table: 'evidence_link', column: 'number' },
    warning,
    { table: 'cases', column: 'number' },
  ],
  post: [
    { table: 'post_change', column: 'number' },
    form,
    warning,
    { table: 'post', column: 'number' },
  ],
  consent: [
    form,
    { table: 'delivery', column: 'subject' },
    warning,
    { table: 'consent', column: 'id' },
  ],
  training: [
    form,
    { table: 'delivery', column: 'subject' },
    warning,
    { table: 'training', column: 'number' },
  ],
}

export const placesOfCase = places.case

/** Every table from which something is deleted. */
export const tablesOfRecords: readonly string[] = [
  ...new Set(Object.values(places).flatMap((each) => each.map(({ table }) => table))),
]

export async function eraseRecord(
  connection: Connection,
  org: string,
  { kind, number }: Pick<KeptRecord, 'kind' | 'number'>,
): Promise<void> {
  // Beside the column in which it is a number, cards know a consent by its id.
  const id = consentId(number)
  const cardsKnow = id === undefined ? number : String(id)
  // What was begun in a form that was handed out for the record: it belongs to that form's card.
  await connection.run(sql`
    delete from draft where org = ${org} and belongs_to in (
      select 'card ' || nonce from card where org = ${org} and case_number = ${cardsKnow})`)
  for (const { table, column } of places[kind]) {
    const value = table === 'card' ? cardsKnow : table === 'consent' ? (id ?? 0) : number
    await connection.run(
      sql`delete from ${sql.table(table)} where org = ${org} and ${sql.ref(column)} = ${value}`,
    )
  }
  if (kind === 'post' || kind === 'consent')
    await connection.run(sql`
      delete from card where org = ${org} and kind in ('post', 'consent') and form = ${cardsKnow}`)
}
