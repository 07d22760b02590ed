/** How a command begins and ends: its arguments, or one line that says how it is written; its exit code. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../errors.ts'

/**
 * Runs it with what was written behind its name. `undefined` ends with 0. What the person who gave the command can mend
 * is told in a line, and ends with 2, or with 1 where the same command may succeed later.
 */
export async function runCommand(
  command: (args: readonly string[]) => Promise<number | undefined>,
): Promise<void> {
  try {
    process.exitCode = (await command(process.argv.slice(2))) ?? 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.retryable ? 1 : 2
  }
}

/** The options of a command. Rejects with `input-invalid`, naming what is wrong and how the command is written. */
export function readOptions<Config extends ParseArgsConfig>(usage: string, config: Config) {
  try {
    return parseArgs(config)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('input-invalid', `${why}. ${usage}`, { cause })
  }
}
