/** The cases that are not closed, by number, form and state: for whoever changes what they rest on, or counts them. Nothing of their content. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../cases/case.ts'
import type { Database } from './database.ts'

const OpenCaseRow = z.object({
  number: z.string(),
  form: z.string(),
  state: z.string(),
  opened_at: z.int(),
  due_at: z.int().nullable(),
})

export interface OpenCase {
  readonly number: string
  readonly form: string
  readonly state: string
  readonly openedAt: Instant
  /** When a decision is due. */
  readonly dueAt?: Instant
}

/** Oldest first. */
export async function selectOpenCases(
  database: Database,
  org: string,
): Promise<readonly OpenCase[]> {
  const rows = await database.read((connection) =>
    connection.all(
      OpenCaseRow,
      sql`
        select number, form, state, opened_at, due_at from cases
        where org = ${org} and closed = 0 order by opened_at, number`,
    ),
  )
  return rows.map(({ opened_at: openedAt, due_at: dueAt, ...rest }) => ({
    ...rest,
    openedAt,
    ...(dueAt === null ? {} : { dueAt }),
  }))
}
