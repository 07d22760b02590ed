/** The log: static sentences with ids, codes and durations. Never what people wrote: only fields of a list come out. */
import { type Logger, pino } from 'pino'

export type Log = Logger

/** The fields that a line may have. Each holds what the bot itself made: an id, a code, a count, a name of the program's own. */
const allowed: ReadonlySet<string> = new Set([
  // what happened, and where it can be looked up
  ...['code', 'reference', 'org', 'delivery', 'kind', 'state', 'hold', 'round', 'role', 'status'],
  ...['attempt', 'ms', 'until', 'count', 'left', 'sealed', 'documents', 'skipped', 'route'],
  // an activity's kind and an invoke's name, from Teams' own list
  ...['type', 'name', 'event', 'trace_id', 'span_id', 'traceId', 'spanId'],
  // a fault: its class, its sentence where we wrote it, where it happened
  ...['error', 'problem', 'cause', 'at', 'detail', 'check', 'to', 'fence', 'limit', 'scope'],
])

/** Longer than any id or sentence of ours: something else has come into the field. */
const longest = 1000

function isPlain(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= longest
  if (Array.isArray(value)) return value.length <= 50 && value.every(isPlain)
  return typeof value === 'number' || typeof value === 'boolean' || value === null
}

/** What of a line's fields comes out. Not even the names of the others do: somebody may have spread a form into them. */
export function allowedFields(fields: object, depth = 0): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  let withheld = 0
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (allowed.has(name) && isPlain(value)) kept[name] = value
    else if (allowed.has(name) && depth < 3 && isObject(value))
      kept[name] = allowedFields(value, depth + 1)
    else withheld += 1
  }
  return withheld > 0 ? { ...kept, withheld } : kept
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error)

interface LogOptions {
  readonly stream?: { write(line: string): void }
  /** What each line says besides, at the moment when it is written. */
  readonly mixin?: () => object
}

export function createLog(level: string, { stream, mixin }: LogOptions = {}): Log {
  const options = {
    level,
    base: null,
    ...(mixin ? { mixin } : {}),
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => allowedFields(fields),
    },
    hooks: {
      // An error by itself would be logged with its message, and a sentence with values filled in: both may quote people.
      logMethod(this: Logger, args: unknown[], method: (...args: unknown[]) => void) {
        const [first, sentence] = args
        if (typeof first === 'string') return method.call(this, first)
        const fields = first instanceof Error ? { error: first.name } : first
        return method.call(this, fields, typeof sentence === 'string' ? sentence : '')
      },
    },
  }
  return stream ? pino(options, stream) : pino(options, pino.destination({ dest: 2, sync: true }))
}
