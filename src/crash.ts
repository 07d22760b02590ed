/** What is said when the program fails in a way that nobody foresaw: the kind of the error and where, never its message, which may quote people. */
import type { Log } from './log.ts'
import { describeFault } from './teams/fault.ts'

/** The fault is logged, and the process ends, for the next start to take over. */
export function endOnCrash(log: Log): void {
  const end = (sentence: string) => (reason: unknown) => {
    log.fatal(describeFault(reason), sentence)
    process.exit(1)
  }
  process.on('unhandledRejection', end('unhandled rejection'))
  // Without this, Node prints the message and the line of code.
  process.on('uncaughtException', end('uncaught exception'))
}
