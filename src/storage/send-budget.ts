/** What was sent lately, in the database, where every process sees it: implements `SendBudget`. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '../cases/case.ts'
import type { BudgetScope, SendBudget } from '../cases/send-budget.ts'
import type { Database } from './database.ts'
import { fromJson } from './stored.ts'

/** By rate, when the calls so far will have drained away: the generic cell rate algorithm. */
const Instants = z.array(z.number())

const Row = z.object({ scope: z.string(), instants: z.string() })

export function createSendBudget(database: Database): SendBudget {
  return {
    book: (org, scopes, now, patience) =>
      // A machine that lost its power has been silent for longer than any burst.
      database.note(async (connection) => {
        // In one order for everybody, so that two processes never wait for each other.
        const sorted = scopes.toSorted((a, b) => (a.scope < b.scope ? -1 : 1))
        const rows = sql.join(sorted.map(({ scope }) => sql`(${org}, ${scope}, '[]', ${now})`))
        await connection.run(sql`
          insert into send_budget (org, scope, instants, updated_at) values ${rows}
          on conflict (org, scope) do nothing`)
        const stored = await connection.all(
          Row,
          sql`
            select scope, instants from send_budget
            where org = ${org} and scope in (${sql.join(sorted.map(({ scope }) => scope))})
            order by scope ${connection.forUpdate}`,
        )
        const spent = new Map(
          stored.map(({ scope, instants }) => [scope, fromJson(Instants, instants, 'budget')]),
        )
        const known = sorted.map((entry) => ({
          entry,
          instants: settled(entry, spent.get(entry.scope) ?? [], now, patience),
        }))
        const at = Math.max(now, ...known.map(({ entry, instants }) => roomAt(entry, instants)))
        const isBooked = at - now <= patience
        for (const { entry, instants } of known) {
          if (!isBooked && !entry.unbooked) continue
          const after = isBooked ? booked(entry, instants, at) : instants
          await connection.run(sql`
            update send_budget set instants = ${JSON.stringify(after)}, updated_at = ${now}
            where org = ${org} and scope = ${entry.scope}`)
        }
        return { isBooked, at }
      }),
  }
}

/**
 * What lies further ahead than the rate itself could bring it was noted by a clock that has been set back since: nobody
 * knows how much of it is spent. There is room for one call, and for no burst.
 */
const settled = (
  { rates, unbooked = 0 }: BudgetScope,
  instants: readonly Instant[],
  now: Instant,
  patience: number,
): readonly Instant[] =>
  rates.map(({ burst, every }, index) => {
    const noted = instants[index] ?? 0
    const most = now + patience + burst * every
    const instant = noted > most ? now + (burst - 1) * every : noted
    return unbooked === 0 ? instant : Math.min(most, Math.max(instant, now) + unbooked * every)
  })

/**
 * When there is room for one more call. With `burst` b and `every` e, no stretch of time t, wherever it begins, ever sees
 * more than b + t / e calls.
 */
const roomAt = ({ rates }: BudgetScope, instants: readonly Instant[]): Instant =>
  Math.max(...rates.map(({ burst, every }, index) => (instants[index] ?? 0) - (burst - 1) * every))

const booked = ({ rates }: BudgetScope, instants: readonly Instant[], at: Instant) =>
  instants.map((instant, index) => Math.max(instant, at) + (rates[index]?.every ?? 0))
