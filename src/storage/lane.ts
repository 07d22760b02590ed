/** Lanes: each address belongs to one process at a time, which begins its deliveries one after the other. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../cases/case.ts'
import type { Delivery, DeliveryLane } from '../cases/store.ts'
import type { Connection } from './connection.ts'
import { DeliveryRow, deliveryColumns, deliveryOf } from './delivery-row.ts'

const Lane: z.ZodType<DeliveryLane> = z.object({ org: z.string(), address: z.string() })

const DueSince = z.object({ since: z.int().nullable() })

/** How many due deliveries are looked at for each lane that is wanted: most lanes have one. */
const lookedFirst = 4
/** How many where those were not enough: one lane may have many of them. */
const lookedAtMost = 200

/** Nothing older of the same case at the same address is still open: its order is kept. */
const isFirst = sql`
  d.is_open = 1 and not exists (
    select 1 from delivery e
    where e.org = d.org and e.address = d.address and e.subject = d.subject and e.is_open = 1 and e.id < d.id)`

/** Lanes in which something is due and which nobody holds, the longest due first. Changes nothing. */
export async function selectDueLanes(
  connection: Connection,
  now: Instant,
  limit: number,
): Promise<readonly DeliveryLane[]> {
  const few = await selectDue(connection, now, lookedFirst * limit)
  const lanes = lanesOf(few)
  if (lanes.length >= limit || few.length < lookedFirst * limit) return lanes.slice(0, limit)
  return lanesOf(await selectDue(connection, now, lookedAtMost)).slice(0, limit)
}

/** The lane of each that may begin. What is in a held lane is left out first: there may be hundreds, for a role without a channel. */
function selectDue(
  connection: Connection,
  now: Instant,
  limit: number,
): Promise<readonly DeliveryLane[]> {
  return connection.all(
    Lane,
    sql`
      select d.org, d.address from delivery d
      where d.next_at <= ${now} and d.is_open = 1 and not exists (
        select 1 from delivery_lane l
        where l.org = d.org and l.address = d.address and (l.lease_until > ${now} or l.held_until > ${now}))
        and ${isFirst}
      order by d.next_at, d.id limit ${limit}`,
  )
}

const lanesOf = (due: readonly DeliveryLane[]): readonly DeliveryLane[] => [
  ...new Map(due.map((lane) => [keyOf(lane), lane])).values(),
]

/**
 * Since when the longest due could have been begun: one in a lane that nobody holds. What waited for its lane counts from
 * when the lane was free, so that a wait that Teams asked for makes nobody late.
 */
export async function selectDueSince(
  connection: Connection,
  now: Instant,
): Promise<Instant | undefined> {
  const longest = await connection.first(
    DueSince,
    sql`
      select min(case when d.next_at > coalesce(l.held_until, 0) then d.next_at else l.held_until end) as since
      from delivery d left join delivery_lane l on l.org = d.org and l.address = d.address
      where d.is_open = 1 and d.next_at <= ${now}
        and coalesce(l.lease_until, 0) <= ${now} and coalesce(l.held_until, 0) <= ${now}`,
  )
  return longest?.since ?? undefined
}

/** Takes those of the lanes that are still free, in the order given. */
export async function takeLanes(
  connection: Connection,
  lanes: readonly DeliveryLane[],
  owner: string,
  now: Instant,
  leaseUntil: Instant,
): Promise<readonly DeliveryLane[]> {
  // In one order for everybody: two processes that make the same rows would otherwise wait for each other.
  const sorted = lanes.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const rows = sql.join(sorted.map(({ org, address }) => sql`(${org}, ${address})`))
  await connection.run(
    sql`insert into delivery_lane (org, address) values ${rows} on conflict (org, address) do nothing`,
  )
  const free = await connection.all(
    Lane,
    sql`
      select org, address from delivery_lane
      where (${anyOf(lanes)}) and lease_until <= ${now} and held_until <= ${now}
      ${connection.forUpdateSkipLocked}`,
  )
  if (free.length === 0) return []
  await connection.run(
    sql`update delivery_lane set owner = ${owner}, lease_until = ${leaseUntil} where ${anyOf(free)}`,
  )
  const taken = new Set(free.map(keyOf))
  return lanes.filter((lane) => taken.has(keyOf(lane)))
}

/**
 * Begins what is first due in a lane that is held; none when nothing is. The plus keeps SQLite from sorting everything
 * that is due anywhere: the lane's own index gives its oldest first.
 */
export async function beginNext(
  connection: Connection,
  { org, address }: DeliveryLane,
  now: Instant,
): Promise<Delivery | undefined> {
  const row = await connection.first(
    DeliveryRow,
    sql`
      update delivery set state = 'sending', fence = fence + 1, attempts = attempts + 1,
        uncertain = uncertain + case when state = 'sending' then 1 else 0 end
      where is_open = 1 and id = (
        select d.id from delivery d
        where d.org = ${org} and d.address = ${address} and +d.next_at <= ${now} and ${isFirst}
        order by d.id limit 1)
      returning ${deliveryColumns}`,
  )
  return row && deliveryOf(row)
}

/** Lets others have the lane, at once or once a wait that Teams asked for is over. */
export async function freeLane(
  connection: Connection,
  { org, address }: DeliveryLane,
  heldUntil: Instant = 0,
): Promise<void> {
  await connection.run(sql`
    update delivery_lane set owner = null, lease_until = 0, held_until = ${heldUntil}
    where org = ${org} and address = ${address}`)
}

/** Prolongs the leases of those of the lanes that the owner still holds. */
export async function extendLanes(
  connection: Connection,
  owner: string,
  lanes: readonly DeliveryLane[],
  leaseUntil: Instant,
): Promise<void> {
  await connection.run(sql`
    update delivery_lane set lease_until = ${leaseUntil} where owner = ${owner} and (${anyOf(lanes)})`)
}

/** What lies further ahead than it can becomes due, or is held no longer than that: it was written by a clock that has been set back since. */
export async function forgetBeyond(
  connection: Connection,
  now: Instant,
  waitUntil: Instant,
  leaseUntil: Instant,
): Promise<void> {
  // The lanes first, as everybody who takes both.
  await connection.run(sql`update delivery_lane set held_until = 0 where held_until > ${waitUntil}`)
  await connection.run(
    sql`update delivery_lane set lease_until = ${leaseUntil} where lease_until > ${leaseUntil}`,
  )
  await connection.run(
    sql`update delivery set next_at = ${now} where is_open = 1 and next_at > ${waitUntil}`,
  )
}

const keyOf = ({ org, address }: DeliveryLane) => `${org}\0${address}`

const anyOf = (lanes: readonly DeliveryLane[]) =>
  sql.join(
    lanes.map(({ org, address }) => sql`(org = ${org} and address = ${address})`),
    sql` or `,
  )
