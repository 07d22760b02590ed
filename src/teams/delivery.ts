/** The worker behind the outbox: takes what is due, sends it, and writes down what is known of the outcome. */
import type { Delivery, DeliveryResult, Outbox } from '../cases/store.ts'
import type { Log } from '../log.ts'
import type { Outcome } from './connector.ts'
import { describeFault } from './fault.ts'

/** Sends one intent as the case now stands. `again`: an earlier attempt may have arrived. */
export type Send = (delivery: Delivery) => Promise<Sent>

/** `unbound`: nobody can be reached yet; `void`: there is nothing left to say. */
export type Sent = Outcome<object> | { readonly kind: 'unbound' } | { readonly kind: 'void' }

export interface DeliveryOptions {
  readonly outbox: Outbox
  readonly send: Send
  readonly log: Log
  /** Names this process among the others. */
  readonly owner: string
  /** One process only: what a dead one left behind is taken over at the start. */
  readonly embedded: boolean
  /** Microseconds since 1970. */
  readonly now: () => number
  /** Milliseconds between two looks when nothing wakes the worker; 1,000. */
  readonly pollMs?: number
}

export interface DeliveryWorker {
  start(): Promise<void>
  /** Something was committed: look now. */
  wake(): void
  /** False when the last look at the outbox failed. */
  isHealthy(): boolean
  /** Lets what is under way end; what is left waits for the next start. */
  stop(): Promise<void>
}

const second = 1_000_000
/** Longer than the longest call: 10 s for the connector, twice where a chat has to be opened first. */
const lease = 30 * second
const batch = 32
/** A role that is not bound yet is looked at now and then; binding it makes its cards due at once. */
const unboundAfter = 300 * second
const mostCardAttempts = 12

export function createDeliveryWorker(options: DeliveryOptions): DeliveryWorker {
  const { outbox, send, log, owner, embedded, now, pollMs = 1000 } = options
  const lanes = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = true
  let isHealthy = true

  /** One address at a time, in the order of the events; a slow address never holds up another. */
  function inLane(delivery: Delivery): Promise<void> {
    const key = `${delivery.org}\0${delivery.intent.to}`
    const next = (lanes.get(key) ?? Promise.resolve()).then(() => attempt(delivery))
    const lane = next.finally(() => {
      if (lanes.get(key) === lane) lanes.delete(key)
    })
    lanes.set(key, lane)
    return lane
  }

  async function attempt(delivery: Delivery): Promise<void> {
    const sent = await trySend(delivery)
    const result = resultOf(delivery, sent, now())
    const { id, org, intent, fence } = delivery
    if (sent.kind === 'unbound')
      log.debug({ delivery: id, org }, 'nobody is bound to take the message')
    else if (result.state !== 'sent')
      log.warn({ delivery: id, org, kind: intent.kind, ...result }, 'message not delivered')
    if (!(await outbox.finish(id, fence, result)))
      log.warn({ delivery: id, org }, 'another process took the delivery over')
  }

  async function trySend(delivery: Delivery): Promise<Sent> {
    try {
      return await send(delivery)
    } catch (error) {
      log.error({ delivery: delivery.id, ...describeFault(error) }, 'message could not be drawn')
      return { kind: 'refused', status: 0, reason: nameOf(error) }
    }
  }

  async function look(): Promise<void> {
    do {
      lookAgain = false
      const due = await outbox.claim(owner, now(), now() + lease, batch)
      isHealthy = true
      for (const delivery of due) void inLane(delivery).catch(noteFault)
      // A full batch means that more may be due; its lanes are waited for, so that a burst stays bounded.
      if (due.length === batch) {
        await Promise.race(lanes.values())
        lookAgain = true
      }
    } while (lookAgain && !stopped)
  }

  function noteFault(error: unknown): void {
    isHealthy = false
    log.error(describeFault(error), 'the outbox could not be read or written')
  }

  function wake(): void {
    if (stopped) return
    lookAgain = true
    looking ??= look()
      .catch(noteFault)
      .finally(() => {
        looking = undefined
      })
  }

  return {
    async start() {
      stopped = false
      if (embedded) await outbox.takeOver(owner, now())
      timer = setInterval(wake, pollMs)
      wake()
    },
    wake,
    isHealthy: () => isHealthy,
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
      await Promise.all(lanes.values())
    },
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')

/** What an attempt means for the intent; see the decision on deliveries in docs/decisions. */
function resultOf(delivery: Delivery, sent: Sent, at: number): DeliveryResult {
  const later = at + backoff(delivery.attempts)
  switch (sent.kind) {
    case 'done':
    case 'void':
      return { state: 'sent' }
    case 'unbound':
      return { state: 'retry', at: at + unboundAfter, problem: 'not-bound' }
    case 'unreached':
      return { state: 'retry', at: later, problem: sent.problem }
    case 'refused': {
      const problem = ['refused', sent.status, sent.reason].filter(Boolean).join(' ')
      // 401: the token, not the message. 412 and 429 are Teams' own "later".
      if (![401, 412, 429].includes(sent.status)) return { state: 'dead', problem }
      const asked = at + (sent.retryAfterMs ?? 0) * 1000
      return { state: 'retry', at: Math.max(asked, sent.status === 429 ? asked : later), problem }
    }
    case 'unknown':
      return uncertain(delivery, later, sent.problem)
  }
}

/** It may have arrived. A card that comes twice does no harm; a notice is repeated once, and says that it is. */
function uncertain(delivery: Delivery, at: number, problem: string): DeliveryResult {
  const mostAttempts = delivery.intent.kind === 'notice' ? 1 : mostCardAttempts
  return delivery.uncertain < mostAttempts
    ? { state: 'uncertain', at, problem }
    : { state: 'ambiguous', problem }
}

/** 1, 2, 4 … 60 seconds, and up to a quarter more, so that many failures do not come back together. */
function backoff(attempts: number): number {
  const seconds = Math.min(60, 2 ** Math.max(0, attempts - 1))
  return Math.round(seconds * second * (1 + Math.random() / 4))
}
