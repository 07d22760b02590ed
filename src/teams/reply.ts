/** What a request is answered, and how little an error says: a code, and a reference that stands in the log too. */
import { randomBytes } from 'node:crypto'

export interface Reply {
  readonly status: number
  /** Sent as JSON; undefined: no body. */
  readonly body?: unknown
}

/** Short enough to read out on the telephone, long enough to be found in a year's log. */
export function newReference(): string {
  return randomBytes(5).toString('hex')
}

export function opaque(status: number, code: string, reference: string): Reply {
  return { status, body: { error: { code, reference } } }
}
