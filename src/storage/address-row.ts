/** Addresses, as rows. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { Address } from '../cases/store.ts'
import type { Connection } from './connection.ts'
import { fromJson, StoredAddressKey, StoredPerson } from './stored.ts'

const AddressRow = z.object({
  org: z.string(),
  key: StoredAddressKey,
  reference: z.string(),
  people: z.string(),
  updated_at: z.int(),
})

const StoredPeople = z.array(StoredPerson)

/** The addresses that `rest` selects: everything of the statement from `where` on. */
export async function selectAddresses(
  connection: Connection,
  rest: RawBuilder<unknown>,
): Promise<readonly Address[]> {
  const rows = await connection.all(
    AddressRow,
    sql`select org, key, reference, people, updated_at from address ${rest}`,
  )
  return rows.map((row) => ({
    org: row.org,
    key: row.key,
    reference: row.reference,
    people: fromJson(StoredPeople, row.people, `people of ${row.key}`),
    updatedAt: row.updated_at,
  }))
}

/** Inserts or replaces it. Writes nothing where reference and people are stored so already. */
export async function upsertAddress(connection: Connection, address: Address): Promise<void> {
  const people = JSON.stringify(address.people.map(({ id, name }) => ({ id, name })))
  await connection.run(sql`
    insert into address (org, key, reference, people, updated_at)
    values (${address.org}, ${address.key}, ${address.reference}, ${people}, ${address.updatedAt})
    on conflict (org, key) do update
      set reference = excluded.reference, people = excluded.people, updated_at = excluded.updated_at
      where address.reference <> excluded.reference or address.people <> excluded.people`)
}
