/** The door: shape, token, fences, then the turn. What every POST to /api/messages goes through, in this order. */
import type { Log } from '../log.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { inSpan } from '../telemetry/span.ts'
import type { TeamsAdapter, TurnLogic } from './adapter.ts'
import { describeFault } from './fault.ts'
import {
  type FenceProblem,
  fenceProblem,
  type GateRules,
  type IncomingActivity,
  readActivity,
} from './gate.ts'
import type { Once } from './once.ts'
import { newReference, opaque, type Reply } from './reply.ts'

export interface DoorOptions {
  readonly rules: GateRules
  readonly adapter: TeamsAdapter
  readonly logic: TurnLogic
  readonly once: Once
  /** Told of what a sender with a good token tried beyond the fences. */
  readonly onFence?: (problem: FenceProblem, activity: IncomingActivity) => Promise<void>
  readonly metrics: Pick<Metrics, 'countTurn' | 'countRefusal'>
  readonly log: Log
}

/**
 * Milliseconds that every refusal takes at least: how long one took must not tell whether a token was malformed, forged
 * or good. None of the checks takes as long, unless keys have to be fetched.
 */
const refusalTakes = 25

/** All that a refused sender learns. Which check it was stands in the log, under the reference. */
const words = { 400: 'bad-request', 401: 'unauthorized', 403: 'forbidden' } as const

export function createDoor({ rules, adapter, logic, once, onFence, metrics, log }: DoorOptions) {
  const refuse = (status: keyof typeof words, code: string): Reply => {
    const reference = newReference()
    log.warn({ code, reference }, 'request refused')
    metrics.countRefusal(code)
    return opaque(status, words[status], reference)
  }

  async function judge(body: unknown, authorization: string | undefined) {
    const activity = readActivity(body)
    if (!activity) return refuse(400, 'activity-malformed')
    const sender = await adapter.recognize(activity, authorization)
    if (sender.kind === 'unknown') return refuse(401, sender.code)
    const problem = fenceProblem(activity, rules)
    if (!problem) return { activity, sender: sender.result }
    await onFence?.(problem, activity).catch((error: unknown) => {
      log.error(describeFault(error), 'refusal not audited')
    })
    return refuse(403, problem)
  }

  async function enter(body: unknown, authorization: string | undefined): Promise<Reply> {
    const began = performance.now()
    const judged = await inSpan('gate', {}, () => judge(body, authorization)).catch((error) => {
      const reference = newReference()
      log.error({ reference, ...describeFault(error) }, 'request could not be judged')
      return opaque(500, 'internal', reference)
    })
    if ('status' in judged) {
      await pause(refusalTakes - (performance.now() - began))
      return judged
    }
    const { activity, sender } = judged
    return take(activity, sender, began)
  }

  async function take(
    activity: IncomingActivity,
    sender: Parameters<TeamsAdapter['take']>[1],
    began: number,
  ): Promise<Reply> {
    const reply = await inSpan('turn', { 'activity.type': activity.type }, (span) =>
      once(activity, () => adapter.take(activity, sender, logic)).then((given) => {
        span.setAttribute('http.response.status_code', given.status)
        return given
      }),
    )
    metrics.countTurn(activity.type, reply.status, (performance.now() - began) / 1000)
    return reply
  }

  return (body: unknown, authorization: string | undefined): Promise<Reply> =>
    inSpan('activity', {}, () => enter(body, authorization))
}

const pause = (milliseconds: number) =>
  new Promise<void>((done) => {
    setTimeout(done, Math.max(0, milliseconds))
  })
