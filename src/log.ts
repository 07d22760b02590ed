/** The log: static sentences with ids, codes and durations. Never what people wrote. */
import { type Logger, pino } from 'pino'

export type Log = Logger

interface LogOptions {
  readonly stream?: { write(line: string): void }
  /** What each line says besides, at the moment when it is written. */
  readonly mixin?: () => object
}

export function createLog(level: string, { stream, mixin }: LogOptions = {}): Log {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    ...(mixin ? { mixin } : {}),
  }
  return stream ? pino(options, stream) : pino(options, pino.destination({ dest: 2, sync: true }))
}
