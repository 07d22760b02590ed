/** Ctrl-C, for a command that must not leave anything half done: it is told, and ends by itself. */
import { AppError } from '../errors.ts'

/** What a program says that was stopped by Ctrl-C. */
const interruptedExit = 130

/**
 * Runs the work with a signal that Ctrl-C, or a supervisor's SIGTERM, aborts. When the work gives up for that reason the
 * command says `left` (how things are now) and ends with 130. A second Ctrl-C ends at once.
 */
export async function interruptible(
  left: string,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<number> {
  const interrupt = new AbortController()
  const abort = () => interrupt.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, abort)
  try {
    await work(interrupt.signal)
    return 0
  } catch (error) {
    if (!interrupt.signal.aborted || error instanceof AppError) throw error
    process.stderr.write(`Stopped. ${left}\n`)
    return interruptedExit
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.removeListener(name, abort)
  }
}
