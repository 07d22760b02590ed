/** The versions of the documents: implements `VersionStore`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { VersionStore } from '../knowledge/version.ts'
import type { Database } from './database.ts'
import { insertVersion, selectContent, selectVersions } from './document-row.ts'

const HeadRow = z.object({ org: z.string(), revision: z.int() })

export function createVersionStore(database: Database): VersionStore {
  return {
    async revisions() {
      const rows = await database.read((connection) =>
        connection.all(HeadRow, sql`select org, revision from document_head`),
      )
      return new Map(rows.map(({ org, revision }) => [org, revision]))
    },

    versions: (org) => database.read((connection) => selectVersions(connection, org)),

    content: (org, document, number) =>
      database.read((connection) => selectContent(connection, { org, document, number })),

    record: (org, revision, versions) =>
      database.transaction(async (connection) => {
        await connection.run(sql`
          insert into document_head (org, revision) values (${org}, 0) on conflict (org) do nothing`)
        // The row stays locked until the commit: whoever comes second finds another revision and decides anew.
        const taken = await connection.run(sql`
          update document_head set revision = revision + 1 where org = ${org} and revision = ${revision}`)
        if (taken === 0) return false
        for (const version of versions) await insertVersion(connection, version)
        return true
      }),
  }
}
