/** Deliveries that may go sooner than they were told: their address became known, or the operator asks. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../cases/case.ts'
import type { Address } from '../cases/store.ts'
import type { Connection } from './connection.ts'

export const DeliveryKey = z.object({ id: z.int(), org: z.string(), intent: z.string() })
export type DeliveryKey = z.infer<typeof DeliveryKey>

const Twin = z.object({ attempts: z.int(), uncertain: z.int() })

/** Makes due what waits for the address. */
export async function wakeDeliveries(
  connection: Connection,
  { org, key, updatedAt }: Address,
): Promise<void> {
  await connection.run(sql`
    update delivery_lane set held_until = 0
    where org = ${org} and address = ${key} and held_until > ${updatedAt}`)
  await connection.run(sql`
    update delivery set next_at = ${updatedAt}
    where org = ${org} and address = ${key} and state = 'waiting' and next_at > ${updatedAt}`)
}

/** Makes due what was refused for good at the address as it was before. */
export async function reviveDeliveries(
  connection: Connection,
  { org, key, updatedAt }: Pick<Address, 'org' | 'key' | 'updatedAt'>,
): Promise<void> {
  const refused = await connection.all(
    DeliveryKey,
    sql`
      select id, org, intent from delivery where org = ${org} and address = ${key} and state = 'dead'
      order by id limit 500 ${connection.forUpdate}`,
  )
  for (const delivery of refused) await startAfresh(connection, delivery, updatedAt)
}

/** As if it had never been tried. */
export async function startAfresh(
  connection: Connection,
  delivery: DeliveryKey,
  now: Instant,
): Promise<void> {
  await connection.run(
    sql`update delivery set attempts = 0, uncertain = 0 where id = ${delivery.id}`,
  )
  await makeWaiting(connection, delivery, now, 0)
}

/**
 * Puts a delivery back among the waiting. While it was away an equal one may have been added: only one waits, so the
 * other goes, and its attempts count here.
 */
export async function makeWaiting(
  connection: Connection,
  { id, org, intent }: DeliveryKey,
  at: Instant,
  uncertain: 0 | 1,
): Promise<void> {
  const twin = await connection.first(
    Twin,
    sql`
      delete from delivery where org = ${org} and intent = ${intent} and state = 'waiting'
      returning attempts, uncertain`,
  )
  await connection.run(sql`
    update delivery set state = 'waiting', next_at = ${at}, attempts = attempts + ${twin?.attempts ?? 0},
      uncertain = uncertain + ${(twin?.uncertain ?? 0) + uncertain}
    where id = ${id}`)
}
