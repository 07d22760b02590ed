/** What came in lately, where every process sees it: implements `Intake`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Intake } from '../cases/intake.ts'
import type { Database } from './database.ts'
import { fromJson } from './stored.ts'

const Taken = z.object({ at: z.int() })
const Row = z.object({ uses: z.string() })
/** When, and what: the oldest first. */
const Uses = z.array(z.tuple([z.int(), z.string()]))

export function createIntake(database: Database): Intake {
  return {
    async takenAt(org, key) {
      const taken = await database.read((connection) =>
        connection.first(
          Taken,
          sql`select at from done_once where org = ${org} and key = ${`activity ${key}`}`,
        ),
      )
      return taken?.at
    },

    async noteTaken(org, key, at) {
      // Of an activity whose note is lost Teams had its answer, and what it did to cases is safe to do twice.
      await database.note((connection) =>
        connection.run(sql`
          insert into done_once (org, key, at) values (${org}, ${`activity ${key}`}, ${at})
          on conflict (org, key) do update set at = excluded.at`),
      )
    },

    use: (org, { scope, key, limit }, now) =>
      // What a power cut forgets somebody may ask once more.
      database.note(async (connection) => {
        await connection.run(sql`
          insert into limited_use (org, scope, uses, updated_at) values (${org}, ${scope}, '[]', ${now})
          on conflict (org, scope) do nothing`)
        const stored = await connection.first(
          Row,
          sql`
            select uses from limited_use where org = ${org} and scope = ${scope}
            ${connection.forUpdate}`,
        )
        const uses = fromJson(Uses, stored?.uses ?? '[]', 'limited use').filter(
          // What lies ahead was noted by a clock that has been set back since.
          ([at]) => at > now - limit.within && at <= now,
        )
        if (uses.some(([, known]) => known === key)) return { kind: 'allowed' }
        const [oldest = now] = uses[uses.length - limit.most] ?? []
        if (uses.length >= limit.most) return { kind: 'over', until: oldest + limit.within }
        await connection.run(sql`
          update limited_use set uses = ${JSON.stringify([...uses, [now, key]])}, updated_at = ${now}
          where org = ${org} and scope = ${scope}`)
        return { kind: 'allowed' }
      }),
  }
}
