/** What an examination finds: one plain sentence a check, with the remedy where something is wrong. */
import type { Message, MessageValues } from '../messages/message.ts'

export const checkNames = [
  'settings',
  'identity',
  'keys',
  'secret',
  'tenant',
  'service-hosts',
  'public-address',
  'clock',
  'database',
  'disk',
  'knowledge',
  'forms',
  'roles',
  'channels',
  'model',
  'embedding',
  'deliveries',
  'administrators',
  'process',
] as const
export type CheckName = (typeof checkNames)[number]

/** `fault`: the bot could not serve. `warning`: it serves, and somebody should look. `skipped`: nothing to check here. */
export type Level = 'ok' | 'skipped' | 'warning' | 'fault'

export interface Finding {
  readonly check: CheckName
  readonly level: Level
  readonly says: Message
  /** What to do about it. */
  readonly remedy?: Message
  /** For both sentences. */
  readonly values?: MessageValues
}

/** True where nothing found stands in the way of serving. */
export const couldServe = (findings: readonly Finding[]): boolean =>
  findings.every(({ level }) => level !== 'fault')

const order: readonly Level[] = ['fault', 'warning', 'ok', 'skipped']

/** The worst first; else in the order of the checks. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      order.indexOf(a.level) - order.indexOf(b.level) ||
      checkNames.indexOf(a.check) - checkNames.indexOf(b.check),
  )
