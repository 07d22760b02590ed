/** Deletes everything that is stored of one case, wherever it is stored. What the audit chain says of it stays. */
import { sql } from 'kysely'
import type { Connection } from './connection.ts'

/**
 * Where a case has rows, by the column that names it; those that point to others first. A test fills every table with a
 * case and finds what is left, so that none is forgotten.
 */
export const placesOfCase: readonly { readonly table: string; readonly column: string }[] = [
  { table: 'case_event', column: 'number' },
  { table: 'case_awaits', column: 'number' },
  { table: 'case_view', column: 'related' },
  { table: 'card', column: 'case_number' },
  { table: 'draft', column: 'belongs_to' },
  { table: 'delivery', column: 'subject' },
  { table: 'evidence_part', column: 'number' },
  { table: 'evidence_expected', column: 'number' },
  { table: 'evidence_link', column: 'number' },
  { table: 'record_warning', column: 'number' },
  { table: 'cases', column: 'number' },
]

export async function eraseCase(
  connection: Connection,
  org: string,
  number: string,
): Promise<void> {
  // What was begun in a form that was handed out for the case: it belongs to that form's card.
  await connection.run(sql`
    delete from draft where org = ${org} and belongs_to in (
      select 'card ' || nonce from card where org = ${org} and case_number = ${number})`)
  for (const { table, column } of placesOfCase)
    await connection.run(
      sql`delete from ${sql.table(table)} where org = ${org} and ${sql.ref(column)} = ${number}`,
    )
}
