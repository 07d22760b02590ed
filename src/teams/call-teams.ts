/** One request to Teams in a turn: only to allowed hosts, never for ever, and over connections that stay open. */
import http, { type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import https from 'node:https'
import { AppError } from '../errors.ts'
import { isAllowedServiceUrl, type ServiceHosts } from './service-url.ts'

export interface TeamsRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface TeamsResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
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

/** Milliseconds for which a connection is kept without use: less than servers keep it, or it would be cut under a message. */
const idleFor = 4000
const kept = { keepAlive: true, timeout: idleFor }

/** The wait that a Retry-After header asks for, in milliseconds; undefined when there is none that can be read. */
export function retryAfter(header: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

export function createCallTeams(hosts: ServiceHosts, timeoutMs: number): CallTeams {
  const agents = { http: new http.Agent(kept), https: new https.Agent(kept) }
  return async (request) => {
    if (!leadsTo(request.url, hosts))
      throw new AppError('connector-failed', 'Refused to send to a host that is not allowed.')
    const answer = await send(request, agents, timeoutMs).catch((cause: unknown) => {
      throw new AppError('connector-failed', 'Teams did not answer a message.', { cause })
    })
    const waitMs = retryAfter(answer.headers['retry-after'], Date.now()) ?? 0
    if (answer.status >= 500 || answer.status === 408 || waitMs > longestWait)
      throw new AppError('connector-failed', `Teams answered a message with ${answer.status}.`)
    return { ...answer, waitMs }
  }
}

/** A redirect is not followed: it would carry what people wrote to a host that nobody allowed. */
function send(
  { url, method, headers, body = '' }: TeamsRequest,
  agents: { readonly http: http.Agent; readonly https: https.Agent },
  timeoutMs: number,
): Promise<Omit<TeamsResponse, 'waitMs'>> {
  return new Promise((resolve, reject) => {
    const isSecure = url.startsWith('https:')
    const options: RequestOptions = {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: isSecure ? agents.https : agents.http,
      signal: AbortSignal.timeout(timeoutMs),
    }
    const call = (isSecure ? https : http).request(url, options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(chunks).toString() })
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}

/** The path holds ids of Teams', and an id may hold a sign that no service URL has; the host is what counts. */
function leadsTo(url: string, hosts: ServiceHosts): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return username === '' && password === '' && isAllowedServiceUrl(`${protocol}//${host}/`, hosts)
}
