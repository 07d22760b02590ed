/** The addresses that the messaging side learns: implements `AddressStore`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { AddressStore } from '../cases/store.ts'
import { selectAddresses, upsertAddress } from './address-row.ts'
import type { Database } from './database.ts'
import { reviveDeliveries, wakeDeliveries } from './wake.ts'

const Refused = z.object({ id: z.int() })

export function createAddressStore(database: Database): AddressStore {
  const find: AddressStore['find'] = async (org, key) => {
    const [address] = await database.read((connection) =>
      selectAddresses(connection, sql`where org = ${org} and key = ${key}`),
    )
    return address
  }

  return {
    find,

    async put(address) {
      // Every message of a person comes here: asking first spares the write and its flush to the disk.
      const known = await find(address.org, address.key)
      if (known && isSame(known, address)) return
      await database.transaction(async (connection) => {
        await upsertAddress(connection, address)
        // What waited because nobody knew the way can go. A known address may be waiting for a throttle to end.
        if (!known) await wakeDeliveries(connection, address)
      })
    },

    async resume(org, key, at) {
      // Asked at every message of a person: a read, and a write only where something waits.
      const refused = await database.read((connection) =>
        connection.first(
          Refused,
          sql`select id from delivery where state = 'dead' and org = ${org} and address = ${key} limit 1`,
        ),
      )
      if (!refused) return false
      await database.transaction((connection) =>
        reviveDeliveries(connection, { org, key, updatedAt: at }),
      )
      return true
    },

    roles(org) {
      return database.read((connection) =>
        // `;` is the character after `:`, so this is every key of a role.
        selectAddresses(
          connection,
          sql`where org = ${org} and key >= 'role:' and key < 'role;' order by key`,
        ),
      )
    },
  }
}

type Content = Parameters<AddressStore['put']>[0]

function isSame(a: Content, b: Content): boolean {
  return (
    a.reference === b.reference &&
    a.people.length === b.people.length &&
    a.people.every(({ id, name }, index) => {
      const other = b.people[index]
      return id === other?.id && name === other.name
    })
  )
}
