/** What people say of answers: implements `FeedbackStore`. */
import { sql } from 'kysely'
import { z } from 'zod'
import {
  type Feedback,
  type FeedbackStore,
  feedbackReasons,
  reactions,
} from '../answers/feedback.ts'
import type { Database } from './database.ts'
import type { Cipher } from './encrypt.ts'
import { Flag, flag, fromJson } from './stored.ts'

const FeedbackRow = z.object({
  org: z.string(),
  key: z.string(),
  day: z.int(),
  reaction: z.enum(reactions),
  reason: z.enum(feedbackReasons).nullable(),
  comment: z.string().nullable(),
  answer: z.enum(['answer', 'form', 'not-in-policy', 'refusal', 'unknown']),
  generated: Flag,
  clauses: z.string(),
})

const StoredClauses = z.array(
  z.object({ document: z.string(), version: z.string(), clause: z.string() }),
)

export function createFeedbackStore(database: Database, cipher: Cipher): FeedbackStore {
  const placeOf = ({ org, key }: { readonly org: string; readonly key: string }) => [
    org,
    key,
    'comment',
  ]

  function read(row: z.infer<typeof FeedbackRow>): Feedback {
    const { org, key, day, reaction, reason, comment, answer, generated } = row
    const clauses = fromJson(StoredClauses, row.clauses, `clauses of feedback ${key}`)
    const words = comment === null ? {} : { comment: open(comment, row) }
    return {
      ...{ org, key, day, reaction, answer, generated, clauses },
      ...(reason === null ? {} : { reason }),
      ...words,
    }
  }

  const open = (sealed: string, row: z.infer<typeof FeedbackRow>) =>
    fromJson(z.string(), cipher.open(sealed, placeOf(row)), `comment of feedback ${row.key}`)

  return {
    async put(feedback) {
      const { org, key, day, reaction, reason, comment, answer, generated } = feedback
      const clauses = JSON.stringify(
        feedback.clauses.map(({ document, version, clause }) => ({ document, version, clause })),
      )
      const sealed =
        comment === undefined ? null : cipher.seal(JSON.stringify(comment), placeOf(feedback))
      await database.transaction((connection) =>
        connection.run(sql`
          insert into feedback (org, key, day, reaction, reason, comment, answer, generated, clauses)
          values (${org}, ${key}, ${day}, ${reaction}, ${reason ?? null}, ${sealed}, ${answer},
            ${flag(generated)}, ${clauses})
          on conflict (org, key) do update
            set day = excluded.day, reaction = excluded.reaction, reason = excluded.reason,
              comment = excluded.comment, answer = excluded.answer, generated = excluded.generated,
              clauses = excluded.clauses`),
      )
    },

    async list(org, limit) {
      const rows = await database.read((connection) =>
        connection.all(
          FeedbackRow,
          sql`select org, key, day, reaction, reason, comment, answer, generated, clauses
            from feedback where org = ${org} order by day desc, key desc limit ${limit}`,
        ),
      )
      return rows.map(read)
    },
  }
}
