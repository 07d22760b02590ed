/** The log: static sentences with ids, codes and durations. Never what people wrote. */
import { type Logger, pino } from 'pino'

export type Log = Logger

export function createLog(level: string, stream?: { write(line: string): void }): Log {
  const options = {
    level,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return stream ? pino(options, stream) : pino(options, pino.destination({ dest: 2, sync: true }))
}
