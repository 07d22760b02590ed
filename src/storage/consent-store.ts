/** The consents: implements `ConsentTransaction` and `ConsentReads`. What they say of a person is sealed. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type Consent, uses } from '../consents/consent.ts'
import type { ConsentReads, ConsentTransaction } from '../consents/store.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { flag, Series, StoredPerson, vaultOf } from './stored.ts'

const Row = z.object({
  org: z.string(),
  id: z.int(),
  body: z.string(),
  version: z.int(),
  updated_at: z.int(),
})

const Body = z.object({
  person: z.string(),
  givenBy: z.string().exactOptional(),
  uses: z.array(z.enum(uses)),
  where: z.string(),
  told: z.string(),
  document: z.string(),
  givenOn: z.string(),
  until: z.string().exactOptional(),
  withdrawn: z
    .object({ on: z.string(), by: StoredPerson, reason: z.string().exactOptional() })
    .exactOptional(),
  enteredBy: StoredPerson,
  enteredAt: z.int(),
  renewals: z.array(
    z.object({
      at: z.int(),
      by: StoredPerson,
      until: z.string().exactOptional(),
      document: z.string().exactOptional(),
    }),
  ),
})

/** Bound to its place: `reseal` names the same. */
const vault = (cipher: Cipher, org: string, id: number) =>
  vaultOf(cipher, { org, number: `consent ${id}`, confidential: true })

export async function selectConsents(
  connection: Connection,
  cipher: Cipher,
  rest: RawBuilder<unknown>,
): Promise<readonly Consent[]> {
  const rows = await connection.all(
    Row,
    sql`select org, id, body, version, updated_at from consent ${rest}`,
  )
  return rows.map(({ org, id, body, version, updated_at }) => ({
    ...vault(cipher, org, id).take(Body, body, 'body'),
    org,
    id,
    version,
    updatedAt: updated_at,
  }))
}

function sealed(cipher: Cipher, consent: Consent): string {
  const { org, id, version: _version, updatedAt: _updated, ...body } = consent
  return vault(cipher, org, id).put(body, 'body')
}

export function consentTransaction(connection: Connection, cipher: Cipher): ConsentTransaction {
  return {
    async nextConsentId(org) {
      // A series of its own beside those of the case numbers: its row stays locked until the commit.
      const series = await connection.first(
        Series,
        sql`
          insert into case_number (org, prefix, year, last) values (${org}, 'consent', 0, 1)
          on conflict (org, prefix, year) do update set last = case_number.last + 1
          returning last`,
      )
      return series?.last ?? 1
    },

    async insertConsent(consent) {
      const { org, id, withdrawn, until, version, updatedAt } = consent
      await connection.run(sql`
        insert into consent (org, id, withdrawn, until_day, body, version, updated_at)
        values (${org}, ${id}, ${flag(withdrawn !== undefined)}, ${until ?? null}, ${sealed(cipher, consent)},
          ${version}, ${updatedAt})`)
    },

    async lockConsent(org, id) {
      const [consent] = await selectConsents(
        connection,
        cipher,
        sql`where org = ${org} and id = ${id} ${connection.forUpdate}`,
      )
      return consent
    },

    async updateConsent(consent, expectedVersion) {
      const { org, id, withdrawn, until, version, updatedAt } = consent
      const written = await connection.run(sql`
        update consent
        set withdrawn = ${flag(withdrawn !== undefined)}, until_day = ${until ?? null},
          body = ${sealed(cipher, consent)}, version = ${version}, updated_at = ${updatedAt}
        where org = ${org} and id = ${id} and version = ${expectedVersion}`)
      return written === 1
    },

    async markConsentTold(org, id, why, until) {
      const column = sql.ref(why === 'runs-out' ? 'told_runs_out' : 'told_ran_out')
      const written = await connection.run(sql`
        update consent set ${column} = ${until}
        where org = ${org} and id = ${id} and withdrawn = 0 and until_day = ${until}
          and (${column} is null or ${column} <> ${until})`)
      return written === 1
    },
  }
}

export function consentReads(database: Database, cipher: Cipher): ConsentReads {
  return {
    consents: (org) =>
      database.read((connection) =>
        selectConsents(connection, cipher, sql`where org = ${org} order by id desc`),
      ),

    async findConsent(org, id) {
      const [consent] = await database.read((connection) =>
        selectConsents(connection, cipher, sql`where org = ${org} and id = ${id}`),
      )
      return consent
    },

    async consentsEnding(org, before) {
      const rows = await database.read((connection) =>
        connection.all(
          z.object({ id: z.int(), until_day: z.string() }),
          sql`
            select id, until_day from consent
            where org = ${org} and withdrawn = 0 and until_day < ${before}
            order by until_day, id`,
        ),
      )
      return rows.map(({ id, until_day }) => ({ id, until: until_day }))
    },
  }
}
