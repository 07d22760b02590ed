/** Every fault the bot throws on purpose: one class, one table of codes. */

/**
 * What each code means to an operator. `retryable` says whether the same call may succeed later.
 * A test holds docs/errors.md to this table.
 */
export const errorCodes = {
  'configuration-invalid': { retryable: false, meaning: 'The environment is incomplete or wrong.' },
  'knowledge-unreadable': { retryable: false, meaning: 'A knowledge file cannot be read.' },
  'organization-invalid': { retryable: false, meaning: 'An organization.yaml does not hold.' },
  'form-invalid': { retryable: false, meaning: 'A form definition does not hold.' },
  'input-invalid': { retryable: false, meaning: 'A command was given input that it cannot use.' },
  'database-unavailable': { retryable: true, meaning: 'The database does not answer.' },
  'database-newer': { retryable: false, meaning: 'The database was written by a newer release.' },
  'database-older': { retryable: false, meaning: 'The database was written by an older release.' },
  'record-corrupt': { retryable: false, meaning: 'A stored record does not have its shape.' },
  'connector-failed': { retryable: true, meaning: 'Teams did not take a message.' },
} as const

export type ErrorCode = keyof typeof errorCodes

/**
 * A fault. `message` says what was being done, with what, and the remedy; it goes to the log and to the operator,
 * never to the people who use the bot.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly retryable: boolean
  /** What was being stored is known not to have been: the database itself refused it and rolled it back. */
  readonly undone: boolean

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown; undone?: boolean }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.retryable = errorCodes[code].retryable
    this.undone = options?.undone ?? false
  }
}
