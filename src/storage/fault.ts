/** Tells an unreachable or failing database from a mistake in a statement, whatever driver threw it. */
import { AppError } from '../errors.ts'

/** What the embedded database says when the disk is full, gone, locked for too long or damaged. */
const embeddedCodes =
  /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PROTOCOL|NOMEM|PERM)/

/**
 * SQLSTATE of PostgreSQL: connection lost (08), refused (28, 3D), too few resources (53), stopped (57P), system (58),
 * lost to a deadlock or another writer (40), waited too long (55P03, 57014, 25P03, 25P02 follows one of them).
 */
const serverCodes = /^(08|28|3D|53|57P|58|40|55P03|57014|25P0[23])/

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
])

/** pg gives no code to these. */
const driverMessages =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable|timeout expired|SSL connections/

/** The driver's own code of an error, such as `SQLITE_BUSY`, `40P01` or `ECONNREFUSED`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}

/** Whether a unique index refused the row: somebody else was faster. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error)
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE'
}

/** Whether the connection that threw this can be used again: false when the other side did not answer. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined) return networkCodes.has(code) || /^(08|57P)/.test(code)
  return error instanceof Error && driverMessages.test(error.message)
}

/** The error to throw on: `database-unavailable` with its cause where the database itself failed, else unchanged. */
export function asFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error
  // PostgreSQL quotes whole rows here: what people wrote would end up in a log.
  for (const quoting of ['detail', 'where']) Reflect.deleteProperty(error, quoting)

  const code = codeOf(error)
  const isUnavailable =
    isConnectionLost(error) ||
    (code !== undefined && (embeddedCodes.test(code) || serverCodes.test(code)))
  if (!isUnavailable) return error
  return new AppError(
    'database-unavailable',
    `The database does not answer (${code ?? error.message}); check DATABASE_URL, that its server or volume is reachable and that it has space`,
    // Where the connection went, the commit may have come through.
    { cause: error, undone: !isConnectionLost(error) },
  )
}
