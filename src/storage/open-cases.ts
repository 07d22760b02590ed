/** The numbers of the cases that are not closed: for whoever changes what they rest on. Nothing of their content. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from './database.ts'

const OpenCase = z.object({ number: z.string(), form: z.string() })
export type OpenCase = z.infer<typeof OpenCase>

/** Oldest first. */
export function selectOpenCases(database: Database, org: string): Promise<readonly OpenCase[]> {
  return database.read((connection) =>
    connection.all(
      OpenCase,
      sql`select number, form from cases where org = ${org} and closed = 0 order by opened_at, number`,
    ),
  )
}
