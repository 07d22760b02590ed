/** The counts of a policy's gaps: implements `GapTransaction`, `GapNotes` and `GapReads`. */
import { sql } from 'kysely'
import { z } from 'zod'
import { type GapNotes, type GapReads, type GapTransaction, gapKinds } from '../gaps/gap.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'

const Row = z.object({
  month: z.string(),
  kind: z.enum(gapKinds),
  clause: z.string(),
  detail: z.string(),
  count: z.int(),
})

export const gapTransaction = (connection: Connection): GapTransaction => ({
  async countGap(org, { month, kind, clause, detail }) {
    await connection.run(sql`
      insert into gap_count (org, month, kind, clause, detail, count)
      values (${org}, ${month}, ${kind}, ${clause}, ${detail}, 1)
      on conflict (org, month, kind, clause, detail) do update set count = gap_count.count + 1`)
  },
})

export const gapNotes = (database: Database): GapNotes => ({
  noteGap: (org, gap) =>
    database.note((connection) => gapTransaction(connection).countGap(org, gap)),
})

export const gapReads = (database: Database): GapReads => ({
  gaps: (org, since) =>
    database.read((connection) =>
      connection.all(
        Row,
        sql`
          select month, kind, clause, detail, count from gap_count
          where org = ${org} and month >= ${since}
          order by month desc, kind, clause, detail`,
      ),
    ),
})
