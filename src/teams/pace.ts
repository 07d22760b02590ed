/** Teams' rates, kept before Teams has to remind us: a call waits its turn, and one that is far too fast is answered here. */
import type { Rate, SendBudget } from '../cases/send-budget.ts'
import type { Connector, Outcome } from './connector.ts'
import type { Reference } from './reference.ts'
import { rootConversation } from './turn.ts'
import type { TurnCalls } from './turn-calls.ts'

/** Microseconds. */
const second = 1_000_000

/**
 * Microsoft's limits for one bot in one conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour; for one app in
 * one tenant: 50 in 1 s (learn.microsoft.com, "Rate limiting for bots"). These stay below them: 5 in 1 s, 7 in 2 s, 59 in
 * 30 s, 1,780 in an hour; 46 in 1 s, and 49 where some go out as late as they may (`latest`). Answers in turns, which
 * nobody can hold back, count as well.
 */
const conversationRates: readonly Rate[] = [
  { burst: 4, every: 0.54 * second },
  { burst: 280, every: 2.4 * second },
]
const tenantRates: readonly Rate[] = [{ burst: 1, every: second / 46 }]

/** A call waits here this long at most; beyond that its address is left for others to use the time. */
const patience = second

/**
 * How long after its moment a call may go out. A process that stood still for longer would send in one go what was booked
 * meanwhile, so it books anew.
 */
const latest = 0.06 * second

/** Bookings for one call, after which it goes out however late: it has then paid for three. */
const mostBookings = 3

/** The reason of a refusal that is our own: nothing was sent. */
const ownPace = 'OwnPace'

export interface PaceOptions {
  readonly budget: SendBudget
  readonly turnCalls: Pick<TurnCalls, 'take'>
  /** Microseconds since 1970. */
  readonly now: () => number
}

/** The same connector at Teams' pace, for one organization; a thread counts with its channel. */
export function pacedConnector(
  connector: Connector,
  org: string,
  { budget, turnCalls, now }: PaceOptions,
): Connector {
  async function paced<Done>(
    reference: Reference,
    conversation: string | undefined,
    call: () => Promise<Outcome<Done>>,
  ): Promise<Outcome<Done>> {
    for (let bookings = 1; ; bookings++) {
      const at = now()
      const booked = await budget.book(org, scopesOf(reference, conversation), at, patience)
      const wait = Math.max(0, (booked.at - at) / 1000)
      if (!booked.isBooked)
        return { kind: 'refused', status: 429, reason: ownPace, retryAfterMs: wait }
      if (wait > 0) await new Promise((done) => setTimeout(done, Math.ceil(wait)))
      if (now() - booked.at <= latest || bookings === mostBookings) return call()
    }
  }

  const scopesOf = ({ tenantId }: Reference, conversation: string | undefined) => [
    { scope: `tenant:${tenantId ?? ''}`, rates: tenantRates, unbooked: turnCalls.take(tenantId) },
    ...(conversation === undefined
      ? []
      : [{ scope: `conversation:${rootConversation(conversation)}`, rates: conversationRates }]),
  ]

  return {
    post: (reference, activity) =>
      paced(reference, reference.conversationId, () => connector.post(reference, activity)),
    update: (reference, activityId, activity) =>
      paced(reference, reference.conversationId, () =>
        connector.update(reference, activityId, activity),
      ),
    openThread: (reference, activity) =>
      paced(reference, reference.channelId ?? reference.conversationId, () =>
        connector.openThread(reference, activity),
      ),
    openPersonal: (reference, userId, activity) =>
      paced(reference, undefined, () => connector.openPersonal(reference, userId, activity)),
    member: connector.member,
    channels: connector.channels,
  }
}
