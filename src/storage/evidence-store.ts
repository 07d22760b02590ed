/** Evidence as rows: implements `EvidenceTransaction` and `EvidenceReads`. Every file is sealed, whatever its case is. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { EvidenceKey, EvidenceReads, EvidenceTransaction } from '../cases/evidence.ts'
import { purposes } from '../cases/view.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { fromJson } from './stored.ts'

/** Bytes of a file in one row: a backup and the change of a key hold hundreds of rows at once. */
const partBytes = 48 * 1024

const PartRow = z.object({ part: z.int(), body: z.string() })
const ExpectedRow = z.object({ number: z.string() })
const LinkRow = z.object({
  org: z.string(),
  number: z.string(),
  evidence: z.int(),
  person: z.string(),
  purpose: z.enum(purposes),
  expires_at: z.int(),
})
const Bearer = z.object({ id: z.string(), name: z.string(), userId: z.string() })

/** Bound to the case, the file and its place in the file: elsewhere a part does not open. */
const partContext = ({ org, number, id }: EvidenceKey, part: number) => [
  org,
  number,
  `evidence ${id}.${part}`,
]
const linkContext = (hash: string) => [hash, 'evidence link', 'person']

export const evidenceTransaction = (
  connection: Connection,
  cipher: Cipher,
): EvidenceTransaction => ({
  async putEvidence(key, content) {
    for (let part = 0; part * partBytes < content.length; part += 1) {
      const bytes = content.subarray(part * partBytes, (part + 1) * partBytes)
      const body = cipher.sealBytes(bytes, partContext(key, part))
      await connection.run(sql`
        insert into evidence_part (org, number, evidence, part, body)
        values (${key.org}, ${key.number}, ${key.id}, ${part}, ${body})`)
    }
  },

  async expectEvidence({ org, personId, number }, at, until) {
    await connection.run(sql`delete from evidence_expected where expires_at <= ${at}`)
    await connection.run(sql`
      insert into evidence_expected (org, person_id, number, expires_at)
      values (${org}, ${personId}, ${number}, ${until})
      on conflict (org, person_id) do update set number = excluded.number, expires_at = excluded.expires_at`)
  },

  async putEvidenceLink({ hash, org, number, id, person, userId, purpose, until }) {
    const bearer = JSON.stringify({ ...person, userId })
    await connection.run(sql`
      insert into evidence_link (hash, org, number, evidence, person, purpose, expires_at)
      values (${hash}, ${org}, ${number}, ${id}, ${cipher.seal(bearer, linkContext(hash))}, ${purpose}, ${until})`)
  },

  async takeEvidenceLink(hash, at) {
    const row = await connection.first(
      LinkRow,
      sql`
        select org, number, evidence, person, purpose, expires_at from evidence_link
        where hash = ${hash} and expires_at > ${at}`,
    )
    // Whoever deletes the row has the link: of two at once, one.
    const isTaken = await connection.run(sql`delete from evidence_link where hash = ${hash}`)
    await connection.run(sql`delete from evidence_link where expires_at <= ${at}`)
    if (!row || isTaken !== 1) return undefined
    const opened = cipher.open(row.person, linkContext(hash))
    const { userId, ...person } = fromJson(Bearer, opened, 'the person of a link')
    const { org, number, evidence: id, purpose, expires_at: until } = row
    return { hash, org, number, id, person, userId, purpose, until }
  },
})

export const evidenceReads = (database: Database, cipher: Cipher): EvidenceReads => ({
  async evidence(key) {
    const rows = await database.read((connection) =>
      connection.all(
        PartRow,
        sql`
          select part, body from evidence_part
          where org = ${key.org} and number = ${key.number} and evidence = ${key.id} order by part`,
      ),
    )
    if (rows.length === 0) return undefined
    return Buffer.concat(
      rows.map(({ part, body }) => cipher.openBytes(body, partContext(key, part))),
    )
  },

  async evidenceExpected(org, personId, now) {
    const row = await database.read((connection) =>
      connection.first(
        ExpectedRow,
        sql`
          select number from evidence_expected
          where org = ${org} and person_id = ${personId} and expires_at > ${now}`,
      ),
    )
    return row?.number
  },
})
