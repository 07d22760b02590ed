/** The worker behind the outbox: takes lanes in which something is due, sends, and writes down what is known of it. */
import type { AddressKey, Delivery, DeliveryLane, Outbox } from '../cases/store.ts'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { inSpan } from '../telemetry/span.ts'
import { resultOf, type Sent } from './delivery-result.ts'
import { describeFault } from './fault.ts'

/** Sends one intent as the case now stands. `uncertain` above zero: an earlier attempt may have arrived. */
export type Send = (delivery: Delivery) => Promise<Sent>

export interface DeliveryOptions {
  readonly outbox: Outbox
  readonly send: Send
  readonly log: Log
  readonly metrics: Pick<Metrics, 'countSend' | 'countThrottled'>
  /** Names this process among the others. */
  readonly owner: string
  /** One process only: what a dead one left behind is taken over at the start. */
  readonly embedded: boolean
  /** Who is alerted when a delivery ends ambiguous or dead. */
  readonly administrators: readonly AddressKey[]
  /** How long what was sent is kept, in microseconds. */
  readonly keepSent: number
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

/** Microseconds. What a process holds when it dies is free after this; its heartbeat comes three times as often. */
const lease = 4_500_000
const heartbeatMs = 1500
/** No attempt is put off for longer, unless Teams asks for it; microseconds. */
const longestWait = 600_000_000
/** Ten minutes between two sweeps of at most so many rows: 72,000 a day, a hundredth of a second each time. */
const sweepMs = 600_000
const sweepAtMost = 500
/** What was noted to keep rates and to do things once is of no use after a day; microseconds. */
const notesKept = 86_400_000_000
/**
 * How long a look waits for company, in milliseconds: what several turns set off is begun in one transaction, and whoever
 * asks something meanwhile comes first.
 */
const gatherMs = 20
/** How many addresses are sent to at the same time. */
const mostLanes = 16

export function createDeliveryWorker(options: DeliveryOptions): DeliveryWorker {
  const { outbox, send, log, metrics, owner, administrators, keepSent, now } = options
  const { pollMs = 1000 } = options
  const lanes = new Map<DeliveryLane, Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let gathering: NodeJS.Timeout | undefined
  let heartbeat: NodeJS.Timeout | undefined
  let sweeper: NodeJS.Timeout | undefined
  let looking: Promise<void> | undefined
  let lookAgain = false
  let stopped = true
  let isHealthy = true
  /** What the clock said at the last look. */
  let lookedAt = Number.NEGATIVE_INFINITY

  /** Sends what is due in one lane, one after the other: a slow address never holds up another. */
  async function runLane(first: Delivery): Promise<void> {
    let delivery: Delivery | undefined = first
    while (delivery) delivery = await attempt(delivery)
  }

  /** What comes next in the lane, if this process still holds it. */
  async function attempt(delivery: Delivery): Promise<Delivery | undefined> {
    const began = performance.now()
    const sent = await inSpan('send', kindOf(delivery), () => trySend(delivery))
    const { id, org, intent, fence } = delivery
    const result = resultOf(delivery, sent, now(), administrators)
    count(intent.kind, sent, sent.kind === 'unbound' ? 'unbound' : result.state, began)
    const { tell: _tell, ...told } = { tell: [], ...result }
    if (sent.kind === 'unbound' || isOurPace(sent))
      log.debug({ delivery: id, org, ...told }, 'a message waits')
    else if (result.state !== 'sent')
      log.warn({ delivery: id, org, kind: intent.kind, ...told }, 'message not delivered')
    const at = now()
    const { written, next } = await outbox.finish(
      id,
      fence,
      result,
      at,
      stopped ? undefined : at + lease,
    )
    isHealthy = true
    if (!written) log.warn({ delivery: id, org }, 'another process took the delivery over')
    return next
  }

  /** A role without a channel is nobody's failure: it has an outcome of its own. */
  function count(kind: string, sent: Sent, outcome: string, began: number): void {
    if (isOurPace(sent)) metrics.countThrottled('own-pace')
    else metrics.countSend(kind, outcome, (performance.now() - began) / 1000)
    if (sent.kind === 'refused' && sent.status === 429 && !isOurPace(sent))
      metrics.countThrottled('teams')
  }

  async function trySend(delivery: Delivery): Promise<Sent> {
    try {
      return await send(delivery)
    } catch (error) {
      log.error({ delivery: delivery.id, ...describeFault(error) }, 'message could not be drawn')
      // The database failed, not the message: nothing says that it cannot be sent.
      if (error instanceof AppError && error.retryable)
        return { kind: 'failed', problem: error.code }
      return { kind: 'refused', status: 0, reason: nameOf(error) }
    }
  }

  async function look(): Promise<void> {
    do {
      lookAgain = false
      await noticeSetBack()
      const free = mostLanes - lanes.size
      if (free > 0) {
        const begun = await outbox.claim(owner, now(), now() + lease, free)
        isHealthy = true
        for (const delivery of begun) open(delivery)
        lookAgain ||= begun.length === free
      }
      // All lanes are taken: whichever ends first makes room for the next look.
      if (lanes.size >= mostLanes) await Promise.race(lanes.values())
    } while (lookAgain && !stopped)
  }

  /** Until the clock is again where it was, nothing would become due, and what a dead process held would stay held. */
  async function noticeSetBack(): Promise<void> {
    const at = now()
    if (at < lookedAt) {
      log.warn({ ms: Math.round((lookedAt - at) / 1000) }, 'the clock was set back')
      await outbox.forgetBeyond(at, 0, lease)
    }
    lookedAt = at
  }

  function open(delivery: Delivery): void {
    const lane: DeliveryLane = { org: delivery.org, address: delivery.intent.to }
    const run = runLane(delivery)
      .catch(noteFault)
      .finally(() => {
        lanes.delete(lane)
        // What was added to the lane while its last message was on its way.
        wake()
      })
    lanes.set(lane, run)
  }

  function noteFault(error: unknown): void {
    isHealthy = false
    log.error(describeFault(error), 'the outbox could not be read or written')
  }

  function wake(): void {
    if (!stopped) gathering ??= setTimeout(lookNow, gatherMs)
  }

  function lookNow(): void {
    gathering = undefined
    lookAgain = true
    looking ??= look()
      .catch(noteFault)
      .then(planNextLook)
      .catch(noteFault)
      .finally(() => {
        looking = undefined
        if (lookAgain && isHealthy) wake()
      })
  }

  /** The next look: when something becomes due, and at the latest after the poll, for what other processes add. */
  async function planNextLook(): Promise<void> {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(wake, pollMs)
    const due = await outbox.nextDue(now())
    if (due === undefined || stopped) return
    const wait = Math.max(1, Math.ceil((due - now()) / 1000))
    if (wait >= pollMs) return
    clearTimeout(timer)
    timer = setTimeout(wake, wait)
  }

  function beat(): void {
    if (lanes.size > 0) outbox.extend(owner, [...lanes.keys()], now() + lease).catch(noteFault)
  }

  async function sweep(): Promise<void> {
    await outbox.sweep(now() - keepSent, sweepAtMost)
    await outbox.tidy(now() - notesKept)
  }

  return {
    async start() {
      stopped = false
      if (options.embedded) await outbox.takeOver(owner, now())
      await outbox.forgetBeyond(now(), longestWait, 2 * lease)
      heartbeat = setInterval(beat, heartbeatMs)
      sweeper = setInterval(() => void sweep().catch(noteFault), sweepMs)
      wake()
    },
    wake,
    isHealthy: () => isHealthy,
    async stop() {
      stopped = true
      clearTimeout(timer)
      clearTimeout(gathering)
      gathering = undefined
      await looking
      clearTimeout(timer)
      await Promise.all(lanes.values())
      clearInterval(heartbeat)
      clearInterval(sweeper)
    },
  }
}

const isOurPace = (sent: Sent) => sent.kind === 'refused' && sent.reason === 'OwnPace'

const kindOf = ({ org, intent }: Delivery) => ({ organization: org, kind: intent.kind })

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
