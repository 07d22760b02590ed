/** The door: gate, then adapter, then the turn. What every POST to /api/messages goes through, in this order. */
import type { Log } from '../log.ts'
import type { TeamsAdapter, TurnLogic } from './adapter.ts'
import { examine, type GateRules } from './gate.ts'
import type { Metrics } from './metrics.ts'
import { newReference, opaque, type Reply } from './reply.ts'

export interface DoorOptions {
  readonly rules: GateRules
  readonly adapter: TeamsAdapter
  readonly logic: TurnLogic
  readonly metrics: Metrics
  readonly log: Log
}

export function createDoor({ rules, adapter, logic, metrics, log }: DoorOptions) {
  return async (body: unknown, authorization: string | undefined): Promise<Reply> => {
    const verdict = examine(body, rules)
    if (verdict.kind === 'refuse') {
      const reference = newReference()
      log.warn({ code: verdict.code, reference }, 'request refused')
      return opaque(verdict.status, verdict.code, reference)
    }
    const reply = await adapter.take(verdict.activity, authorization, logic)
    if (reply.status !== 401) metrics.countTurn(verdict.activity.type, reply.status)
    return reply
  }
}
