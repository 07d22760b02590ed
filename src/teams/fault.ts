/** What the log may say about an error: where it happened and its code. Its message may quote what people wrote. */
import { AppError } from '../errors.ts'

export interface FaultDescription {
  readonly error: string
  readonly code?: string
  /** The sentence of an AppError, which we wrote; no other error's. */
  readonly problem?: string
  readonly cause?: FaultDescription
  readonly at?: readonly string[]
}

const frames = (error: Error) =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())

/** System errors and those of the SDK carry a code such as ECONNRESET; anything longer may be text. */
function codeOf(error: Error): { code?: string } {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^[\w-]{1,60}$/.test(code) ? { code } : {}
}

export function describeFault(error: unknown, depth = 0): FaultDescription {
  if (!(error instanceof Error)) return { error: typeof error }
  return {
    error: error.name,
    ...codeOf(error),
    ...(error instanceof AppError ? { problem: error.message } : {}),
    ...(error.cause !== undefined && depth < 2
      ? { cause: describeFault(error.cause, depth + 1) }
      : {}),
    ...(depth === 0 ? { at: frames(error) } : {}),
  }
}
