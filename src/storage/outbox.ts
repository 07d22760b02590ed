/** What is to be told and shown, until it was: implements `Outbox` with leases that a slow worker cannot outlive. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../cases/case.ts'
import type { DeliveryResult, Outbox } from '../cases/store.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { DeliveryRow, deliveryColumns, deliveryOf, selectDeliveries } from './delivery-row.ts'
import { isDuplicate } from './fault.ts'

export function createOutbox(database: Database): Outbox {
  return {
    claim: (owner, now, leaseUntil, limit) =>
      database.transaction(async (connection) => {
        const due = await connection.all(
          z.object({ id: z.int() }),
          sql`
            select id from delivery where is_open = 1 and next_at <= ${now}
            order by next_at, id limit ${limit} ${connection.forUpdateSkipLocked}`,
        )
        if (due.length === 0) return []
        const ids = due.map(({ id }) => id)
        const rows = await connection.all(
          DeliveryRow,
          sql`
            update delivery set state = 'sending', owner = ${owner}, next_at = ${leaseUntil}, fence = fence + 1,
              attempts = attempts + 1, uncertain = uncertain + case when state = 'sending' then 1 else 0 end
            where id in (${sql.join(ids)})
            returning ${deliveryColumns}`,
        )
        return rows.map(deliveryOf).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      }),

    finish: (id, fence, result) =>
      againWhenOvertaken(() =>
        database.transaction((connection) => finish(connection, id, fence, result)),
      ),

    async extend(owner, leaseUntil) {
      await database.transaction((connection) =>
        connection.run(sql`
          update delivery set next_at = ${leaseUntil} where owner = ${owner} and state = 'sending'`),
      )
    },

    // They stay in the sending with a lease that is over: the next claim counts them as uncertain.
    takeOver: (owner, now) =>
      database.transaction((connection) =>
        connection.run(sql`
          update delivery set owner = null, next_at = ${now}, fence = fence + 1
          where state = 'sending' and owner <> ${owner}`),
      ),

    async nextDue() {
      const soonest = await database.read((connection) =>
        connection.first(
          z.object({ next_at: z.int().nullable() }),
          sql`select min(next_at) as next_at from delivery where is_open = 1`,
        ),
      )
      return soonest?.next_at ?? undefined
    },

    list: (state, limit) =>
      database.read((connection) =>
        selectDeliveries(connection, sql`where state = ${state} order by id desc limit ${limit}`),
      ),

    retry: (id, now) =>
      againWhenOvertaken(() =>
        database.transaction(async (connection) => {
          const refused = await connection.first(
            KeyRow,
            sql`
              select id, org, intent from delivery
              where id = ${id} and state in ('ambiguous', 'dead') ${connection.forUpdate}`,
          )
          if (!refused) return false
          await makeWaiting(connection, refused, now, 0)
          return true
        }),
      ),

    async backlog() {
      const counted = await database.read((connection) =>
        connection.first(
          z.object({ count: z.int() }),
          sql`select count(*) as count from delivery where is_open = 1`,
        ),
      )
      return counted?.count ?? 0
    },
  }
}

const KeyRow = z.object({ id: z.int(), org: z.string(), intent: z.string() })

async function finish(
  connection: Connection,
  id: number,
  fence: number,
  result: DeliveryResult,
): Promise<boolean> {
  const claimed = await connection.first(
    KeyRow,
    sql`
      select id, org, intent from delivery
      where id = ${id} and fence = ${fence} and state = 'sending' ${connection.forUpdate}`,
  )
  if (!claimed) return false
  const problem = result.state === 'sent' ? null : result.problem
  await connection.run(sql`update delivery set owner = null, problem = ${problem} where id = ${id}`)
  switch (result.state) {
    case 'sent':
    case 'ambiguous':
    case 'dead':
      await connection.run(sql`update delivery set state = ${result.state} where id = ${id}`)
      return true
    case 'retry':
      await makeWaiting(connection, claimed, result.at, 0)
      return true
    case 'uncertain':
      await makeWaiting(connection, claimed, result.at, 1)
      return true
  }
}

/**
 * Puts a delivery back among the waiting. While it was away an equal one may have been added: only one waits, so the
 * other goes, and its attempts count here.
 */
async function makeWaiting(
  connection: Connection,
  { id, org, intent }: z.infer<typeof KeyRow>,
  at: Instant,
  uncertain: 0 | 1,
): Promise<void> {
  const twin = await connection.first(
    z.object({ attempts: z.int(), uncertain: z.int() }),
    sql`
      delete from delivery where org = ${org} and intent = ${intent} and state = 'waiting'
      returning attempts, uncertain`,
  )
  await connection.run(sql`
    update delivery set state = 'waiting', next_at = ${at}, attempts = attempts + ${twin?.attempts ?? 0},
      uncertain = uncertain + ${(twin?.uncertain ?? 0) + uncertain}
    where id = ${id}`)
}

/**
 * Repeats a transaction that met an equal intent which another one was just adding: unseen by the delete, refused by
 * the index. The second time it is seen. PostgreSQL only.
 */
async function againWhenOvertaken<T>(work: () => Promise<T>): Promise<T> {
  const limit = 5
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === limit || !isDuplicate(error)) throw error
    }
  }
}
