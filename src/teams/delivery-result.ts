/** What an attempt means for its intent: sent, to be tried again, ambiguous or dead. See docs/decisions/0003 and 0008. */
import type { AddressKey, Delivery, DeliveryResult } from '../cases/store.ts'
import type { Outcome } from './connector.ts'

/**
 * `unbound`: nobody can be reached yet; `void`: there is nothing left to say; `unreadable`: nobody knows what it was to
 * say; `failed`: it was not done and may be
 * repeated at will; `alone`: the fault is this message's own.
 */
export type Sent =
  | Outcome<object>
  | { readonly kind: 'unbound'; readonly isUrgent?: boolean }
  /** Nobody may be told there: somebody whom it is about would read it. */
  | { readonly kind: 'concerned' }
  | { readonly kind: 'void' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly problem: string; readonly alone?: boolean }

/** Microseconds. */
const second = 1_000_000
/** A role that is not bound yet is looked at now and then; binding it makes its cards due at once. */
const unboundAfter = 300 * second
const longestWait = 300 * second
/** With the waits below it is three days and a half: longer than any outage, and then somebody must know. */
const mostAttempts = 1000
/** How often something whose fate is unknown is sent again where a copy does no harm: about 20 minutes of failures. */
const mostUncertain = 12
/** An outage of seconds should not use up the one repetition that a notice has. */
const noticeAgainAfter = 4 * second

/** Kinds that people would read twice. They are repeated once, and say so; all others only replace themselves. */
const told = new Set<string>(['notice', 'reminder', 'alert', 'view-alert', 'unreachable'])

/** `tell`: who is alerted when somebody has to look at it. */
export function resultOf(
  delivery: Delivery,
  sent: Sent,
  at: number,
  tell: readonly AddressKey[],
): DeliveryResult {
  const result = judge(delivery, sent, at)
  // An alert that cannot be delivered would raise the next one.
  const alerts = delivery.intent.kind === 'alert' ? [] : tell
  switch (result.state) {
    case 'retry':
      // It waits for as long as it takes: somebody was told.
      if (sent.kind === 'concerned')
        return delivery.problem === result.problem ? result : { ...result, tell: alerts }
      if (delivery.attempts >= mostAttempts && sent.kind !== 'unbound')
        return { state: 'dead', problem: `gave up: ${result.problem}`, tell: alerts }
      // The second look finds a role still unbound: somebody may have forgotten it.
      return sent.kind === 'unbound' && delivery.attempts === (sent.isUrgent ? 1 : 2)
        ? { ...result, tell: alerts }
        : result
    case 'ambiguous':
    case 'dead':
      return { ...result, tell: alerts }
    case 'sent':
    case 'uncertain':
      return result
  }
}

function judge(delivery: Delivery, sent: Sent, at: number): DeliveryResult {
  const later = at + backoff(delivery.attempts)
  switch (sent.kind) {
    case 'done':
    case 'void':
      return { state: 'sent' }
    case 'unbound':
      return { state: 'retry', at: at + unboundAfter, problem: 'not-bound', hold: true }
    case 'concerned':
      return { state: 'retry', at: at + unboundAfter, problem: 'concerned', hold: false }
    case 'unreadable':
      return { state: 'dead', problem: 'unreadable' }
    case 'unreached':
      return { state: 'retry', at: later, problem: sent.problem, hold: true }
    case 'failed':
      return { state: 'retry', at: later, problem: sent.problem, hold: !sent.alone }
    case 'refused':
      return refused(sent, at, later)
    case 'unknown':
      return uncertain(delivery, at, later, sent.problem)
  }
}

/** Teams' own "later": the token, a conflict, too many, no room. Whatever else is refused stays refused. */
const temporary = new Set([401, 412, 429, 503])

function refused(
  { status, reason, retryAfterMs }: Extract<Sent, { kind: 'refused' }>,
  at: number,
  later: number,
): DeliveryResult {
  const problem = ['refused', status, reason].filter(Boolean).join(' ')
  if (!temporary.has(status)) return { state: 'dead', problem }
  if (retryAfterMs === undefined) return { state: 'retry', at: later, problem, hold: true }
  return { state: 'retry', at: at + Math.ceil(retryAfterMs * 1000), problem, hold: true }
}

/** It may have arrived. */
function uncertain(
  { intent, uncertain }: Delivery,
  at: number,
  later: number,
  problem: string,
): DeliveryResult {
  if (!told.has(intent.kind))
    return uncertain < mostUncertain
      ? { state: 'uncertain', at: later, problem }
      : { state: 'ambiguous', problem }
  return uncertain < 1
    ? { state: 'uncertain', at: Math.max(later, at + noticeAgainAfter), problem }
    : { state: 'ambiguous', problem }
}

/** 1, 2, 4 … 300 seconds, and up to a quarter more, so that many failures do not come back together. */
function backoff(attempts: number): number {
  const wait = Math.min(longestWait, second * 2 ** Math.min(20, Math.max(0, attempts - 1)))
  return Math.round(wait * (1 + Math.random() / 4))
}
