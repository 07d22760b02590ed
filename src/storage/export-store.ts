/** What was exported: implements `ExportStore`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Export, ExportStore } from '../exports/export.ts'
import { appendEntry } from './audit.ts'
import type { Database } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { Flag, flag } from './stored.ts'

const ExportRow = z.object({
  org: z.string(),
  id: z.string(),
  object: z.string(),
  made_at: z.int(),
  made_by: z.string(),
  expires_at: z.int(),
  redacted: Flag,
  reason: z.string().nullable(),
  place: z.string(),
  manifest: z.string(),
})

/** Where a reason is sealed to. */
const contextOf = ({ org, id }: { readonly org: string; readonly id: string }) => [
  org,
  id,
  'reason',
]

export function createExportStore(database: Database, cipher: Cipher): ExportStore {
  const exportOf = (row: z.infer<typeof ExportRow>): Export => ({
    org: row.org,
    id: row.id,
    object: row.object,
    madeAt: row.made_at,
    madeBy: row.made_by,
    expiresAt: row.expires_at,
    redacted: row.redacted,
    ...(row.reason === null ? {} : { reason: cipher.open(row.reason, contextOf(row)) }),
    place: row.place,
    manifest: row.manifest,
  })

  return {
    async record(made) {
      const { org, id, object, madeAt, madeBy, expiresAt, redacted, reason, place, manifest } = made
      const { evidence = [] } = made
      const sealed = reason === undefined ? null : cipher.seal(reason, contextOf(made))
      await database.transaction(async (connection) => {
        await connection.run(sql`
          insert into export (org, id, object, made_at, made_by, expires_at, redacted, reason, place, manifest)
          values (${org}, ${id}, ${object}, ${madeAt}, ${madeBy}, ${expiresAt}, ${flag(redacted)}, ${sealed},
            ${place}, ${manifest})`)
        await appendEntry(connection, {
          org,
          at: madeAt,
          actor: madeBy,
          action: object.startsWith('case:') ? 'case-exported' : 'period-exported',
          object,
          detail: {
            export: id,
            redacted,
            expiresAt,
            manifest,
            // A copy of a file is a look at it.
            ...(evidence.length > 0 ? { evidence: evidence.join(', ') } : {}),
          },
        })
      })
    },

    async list(org, limit) {
      const rows = await database.read((connection) =>
        connection.all(
          ExportRow,
          sql`
            select org, id, object, made_at, made_by, expires_at, redacted, reason, place, manifest
            from export where org = ${org} and deleted_at is null
            order by made_at, id limit ${limit}`,
        ),
      )
      return rows.map(exportOf)
    },

    noteDeletion: (org, id, at) =>
      database.transaction(async (connection) => {
        const noted = await connection.run(sql`
          update export set deleted_at = ${at} where org = ${org} and id = ${id} and deleted_at is null`)
        if (noted === 0) return
        await appendEntry(connection, {
          org,
          at,
          actor: 'system',
          action: 'export-deleted',
          object: `export:${id}`,
          detail: {},
        })
      }),
  }
}
