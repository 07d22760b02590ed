/** One request to Teams in a turn: only to allowed hosts, and never for ever. */
import { AppError } from '../errors.ts'
import type { Exchange, TeamsAnswer, TeamsRequest } from './exchange.ts'
import { isAllowedServiceUrl, type ServiceHosts } from './service-url.ts'

export interface TeamsResponse extends TeamsAnswer {
  /** Milliseconds that Teams asks us to wait before we say it again; 0 where it asks for none. */
  readonly waitMs: number
}

/**
 * Throws AppError `connector-failed` where nothing is known of what Teams did with the request, and where it asks for
 * more patience than a turn has: a POST that is repeated after a 5xx or a reset may say a thing twice.
 */
export type CallTeams = (request: TeamsRequest) => Promise<TeamsResponse>

/** Milliseconds that Teams asks us to wait and that a turn can still afford, since somebody waits for its answer. */
const longestWait = 2000

/** The wait that a Retry-After header asks for, in milliseconds; undefined when there is none that can be read. */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

export function createCallTeams(
  hosts: ServiceHosts,
  exchange: Exchange,
  timeoutMs: number,
): CallTeams {
  return async (request) => {
    if (!leadsTo(request.url, hosts))
      throw new AppError('connector-failed', 'Refused to send to a host that is not allowed.')
    const answer = await exchange(request, timeoutMs).catch((cause: unknown) => {
      throw new AppError('connector-failed', 'Teams did not answer a message.', { cause })
    })
    const waitMs = retryAfter(answer.headers['retry-after'], Date.now()) ?? 0
    if (answer.status >= 500 || answer.status === 408 || waitMs > longestWait)
      throw new AppError('connector-failed', `Teams answered a message with ${answer.status}.`)
    return { ...answer, waitMs }
  }
}

/** The path holds ids of Teams', and an id may hold a sign that no service URL has; the host is what counts. */
function leadsTo(url: string, hosts: ServiceHosts): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return username === '' && password === '' && isAllowedServiceUrl(`${protocol}//${host}/`, hosts)
}
