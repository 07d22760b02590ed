/** How the SDK's requests leave during a turn: only to allowed hosts, never for ever, and never twice. */
import type { ConnectorClientOptions } from 'botframework-connector'
import { AppError } from '../errors.ts'
import { isAllowedServiceUrl, type ServiceHosts } from './service-url.ts'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>

/** Milliseconds that Teams asks us to wait and that a turn can still afford, since somebody waits for its answer. */
const longestWait = 2000

/** The wait that a Retry-After header asks for, in milliseconds; undefined when there is none that can be read. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

/**
 * Its errors are AppError `connector-failed`, which the SDK does not repeat. Left to itself the SDK repeats a POST after
 * a 5xx or a reset, when the message may long have arrived, and waits for ever for an answer.
 */
export function createTurnClient(hosts: ServiceHosts, timeoutMs: number): HttpClient {
  return {
    async sendRequest(request) {
      if (!leadsTo(request.url, hosts)) {
        throw new AppError('connector-failed', 'Refused to send to a host that is not allowed.')
      }
      const outgoing = Object.entries(request.headers.toJson())
      const response = await fetch(request.url, {
        method: request.method,
        headers: outgoing.map(([name, value]): [string, string] => [name, value]),
        body: typeof request.body === 'string' ? request.body : null,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw new AppError('connector-failed', 'Teams did not answer a message.', { cause })
      })
      const wait = retryAfter(response.headers.get('retry-after'), Date.now()) ?? 0
      if (response.status >= 500 || response.status === 408 || wait > longestWait) {
        throw new AppError('connector-failed', `Teams answered a message with ${response.status}.`)
      }

      const headers = request.headers.clone()
      for (const name of headers.headerNames()) headers.remove(name)
      for (const [name, value] of response.headers) headers.set(name, value)
      return { request, status: response.status, headers, bodyAsText: await response.text() }
    },
  }
}

/** The path holds ids of Teams', and an id may hold a sign that no service URL has; the host is what counts. */
function leadsTo(url: string, hosts: ServiceHosts): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return username === '' && password === '' && isAllowedServiceUrl(`${protocol}//${host}/`, hosts)
}
