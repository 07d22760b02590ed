/** What is to be told and shown, until it was: implements `Outbox` with lanes that a slow process cannot outlive. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../cases/case.ts'
import type { Delivery, DeliveryResult, Outbox } from '../cases/store.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import { insertDelivery, selectDeliveries } from './delivery-row.ts'
import { isDuplicate } from './fault.ts'
import {
  beginNext,
  extendLanes,
  forgetBeyond,
  freeLane,
  selectDueLanes,
  selectDueSince,
  takeLanes,
} from './lane.ts'
import { Counted } from './stored.ts'
import { DeliveryKey, makeWaiting, startAfresh } from './wake.ts'

/** How long an alert waits for others, so that an outage makes one alert and not hundreds; microseconds. */
const alertsAfter = 20_000_000

export function createOutbox(database: Database): Outbox {
  return {
    async claim(owner, now, leaseUntil, limit) {
      // Looked at outside of a transaction: the look of an idle process writes and locks nothing.
      const lanes = await database.read((connection) => selectDueLanes(connection, now, limit))
      if (lanes.length === 0) return []
      return database.transaction(async (connection) => {
        const begun: Delivery[] = []
        for (const lane of await takeLanes(connection, lanes, owner, now, leaseUntil)) {
          const delivery = await beginNext(connection, lane, now)
          if (delivery) begun.push(delivery)
          else await freeLane(connection, lane)
        }
        return begun
      })
    },

    finish: (id, fence, result, now, leaseUntil) =>
      againWhenOvertaken(() =>
        database.transaction((connection) =>
          finish(connection, { id, fence, result, now, leaseUntil }),
        ),
      ),

    async extend(owner, lanes, leaseUntil) {
      if (lanes.length === 0) return
      await database.transaction((connection) => extendLanes(connection, owner, lanes, leaseUntil))
    },

    // What they had begun stays begun, so that it counts as uncertain when it is begun again.
    takeOver: (owner, now) =>
      database.transaction((connection) =>
        connection.run(sql`
          update delivery_lane set owner = null, lease_until = ${now} where owner is not null and owner <> ${owner}`),
      ),

    forgetBeyond: (now, longestWait, longestLease) =>
      database.transaction((connection) =>
        forgetBeyond(connection, now, now + longestWait, now + longestLease),
      ),

    nextDue: (now) => database.read((connection) => nextDue(connection, now)),

    dueSince: (now) => database.read((connection) => selectDueSince(connection, now)),

    list: (state, limit, org) =>
      database.read((connection) =>
        selectDeliveries(
          connection,
          sql`
            where state = ${state} ${org === undefined ? sql`` : sql`and org = ${org}`}
            order by id desc limit ${limit}`,
        ),
      ),

    async find(id) {
      const [delivery] = await database.read((connection) =>
        selectDeliveries(connection, sql`where id = ${id}`),
      )
      return delivery
    },

    async count() {
      const rows = await database.read((connection) =>
        connection.all(
          z.object({ state: z.enum(openOrFailed), count: z.int() }),
          sql`select state, count(*) as count from delivery where state in (${sql.join([...openOrFailed])}) group by state`,
        ),
      )
      const counted = Object.fromEntries(rows.map(({ state, count }) => [state, count]))
      return { waiting: 0, sending: 0, ambiguous: 0, dead: 0, ...counted }
    },

    retry: (id, now) =>
      againWhenOvertaken(() =>
        database.transaction(async (connection) => {
          const failed = await lockFailed(connection, id)
          if (failed) await startAfresh(connection, failed, now)
          return failed !== undefined
        }),
      ),

    settle: (id, now) =>
      database.transaction(async (connection) => {
        const failed = await lockFailed(connection, id)
        if (failed)
          await connection.run(
            sql`update delivery set state = 'sent', next_at = ${now} where id = ${id}`,
          )
        return failed !== undefined
      }),

    async backlog() {
      const counted = await database.read((connection) =>
        connection.first(Counted, sql`select count(*) as count from delivery where is_open = 1`),
      )
      return counted?.count ?? 0
    },

    sweep: (sentBefore, limit) =>
      database.transaction((connection) =>
        // The oldest by id are looked at, however many there are: a sweep costs the same with a million of them.
        connection.run(sql`
          delete from delivery where next_at < ${sentBefore} and id in (
            select id from delivery where state = 'sent' order by id limit ${limit})`),
      ),

    async tidy(idleBefore) {
      await database.transaction(async (connection) => {
        await connection.run(sql`delete from done_once where at < ${idleBefore}`)
        await connection.run(sql`delete from send_budget where updated_at < ${idleBefore}`)
        await connection.run(sql`delete from limited_use where updated_at < ${idleBefore}`)
      })
    },
  }
}

const openOrFailed = ['waiting', 'sending', 'ambiguous', 'dead'] as const

function lockFailed(connection: Connection, id: number): Promise<DeliveryKey | undefined> {
  return connection.first(
    DeliveryKey,
    sql`
      select id, org, intent from delivery
      where id = ${id} and state in ('ambiguous', 'dead') ${connection.forUpdate}`,
  )
}

interface Finished {
  readonly id: number
  readonly fence: number
  readonly result: DeliveryResult
  readonly now: Instant
  readonly leaseUntil: Instant | undefined
}

const LaneKey = z.object({ org: z.string(), address: z.string() })

async function finish(
  connection: Connection,
  { id, fence, result, now, leaseUntil }: Finished,
): Promise<{ written: boolean; next?: Delivery }> {
  const lane = await connection.first(
    LaneKey,
    sql`select org, address from delivery where id = ${id}`,
  )
  if (!lane) return { written: false }
  const { org, address } = lane
  // The lane first, then the delivery: whoever claims takes them in this order too.
  await connection.first(
    LaneKey,
    sql`select org, address from delivery_lane where org = ${org} and address = ${address} ${connection.forUpdate}`,
  )
  const begun = await connection.first(
    DeliveryKey,
    sql`
      select id, org, intent from delivery
      where id = ${id} and fence = ${fence} and state = 'sending' ${connection.forUpdate}`,
  )
  if (!begun) return { written: false }
  await write(connection, begun, result, now)
  const held = result.state === 'retry' && result.hold ? result.at : undefined
  const next =
    held === undefined && leaseUntil !== undefined
      ? await beginNext(connection, lane, now)
      : undefined
  if (!next) await freeLane(connection, lane, held)
  else
    await connection.run(sql`
      update delivery_lane set lease_until = ${leaseUntil} where org = ${org} and address = ${address}`)
  return { written: true, ...(next ? { next } : {}) }
}

async function write(
  connection: Connection,
  begun: DeliveryKey,
  result: DeliveryResult,
  now: Instant,
): Promise<void> {
  const problem = result.state === 'sent' ? null : result.problem
  await connection.run(sql`update delivery set problem = ${problem} where id = ${begun.id}`)
  for (const to of ('tell' in result ? result.tell : undefined) ?? [])
    await insertDelivery(connection, begun.org, { kind: 'alert', to }, now + alertsAfter)
  switch (result.state) {
    case 'sent':
    case 'ambiguous':
    case 'dead':
      await connection.run(
        sql`update delivery set state = ${result.state}, next_at = ${now} where id = ${begun.id}`,
      )
      return
    case 'retry':
      return makeWaiting(connection, begun, result.at, 0)
    case 'uncertain':
      return makeWaiting(connection, begun, result.at, 1)
  }
}

const Soonest = z.object({ at: z.int().nullable() })

/** The soonest of the deliveries that wait for a time and of the lanes that are held until one. */
async function nextDue(connection: Connection, now: Instant): Promise<Instant | undefined> {
  const waiting = await connection.first(
    Soonest,
    sql`select min(next_at) as at from delivery where is_open = 1 and next_at > ${now}`,
  )
  const held = await connection.first(
    Soonest,
    sql`select min(held_until) as at from delivery_lane where held_until > ${now}`,
  )
  const soonest = [waiting?.at, held?.at].filter((at) => typeof at === 'number')
  return soonest.length === 0 ? undefined : Math.min(...soonest)
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
