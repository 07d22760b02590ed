/** One request to Teams and its answer, over connections that stay open. */
import http, { type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import https from 'node:https'

export interface TeamsRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

export interface TeamsAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/**
 * Rejects with Node's error, whose `code` tells what happened. A redirect is not followed: it would carry what people wrote
 * to a host that nobody allowed. Whether a host is allowed the caller asks.
 * @param limit Ends it; or the milliseconds that it may take, which costs a turn less than a signal does.
 */
export type Exchange = (request: TeamsRequest, limit: AbortSignal | number) => Promise<TeamsAnswer>

/** Milliseconds for which a connection is kept without use: less than servers keep it, or it would be cut under a message. */
const idleFor = 4000
const kept = { keepAlive: true, timeout: idleFor }

/** `fetch` does the same in four times the time: its bodies are streams, and nothing here is. */
export function createExchange(): Exchange {
  const agents = { http: new http.Agent(kept), https: new https.Agent(kept) }
  return ({ url, method, headers, body }, limit) =>
    new Promise((resolve, reject) => {
      const isSecure = url.startsWith('https:')
      const length = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` }
      const options: RequestOptions = {
        method,
        headers: { ...headers, ...length },
        agent: isSecure ? agents.https : agents.http,
        ...(typeof limit === 'number' ? {} : { signal: limit }),
      }
      const fail = (error: Error) => {
        clearTimeout(timer)
        reject(error)
      }
      const call = (isSecure ? https : http).request(url, options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', fail)
        response.on('end', () => {
          clearTimeout(timer)
          const { statusCode: status = 0, headers } = response
          resolve({ status, headers, body: Buffer.concat(chunks).toString() })
        })
      })
      const timer =
        typeof limit === 'number'
          ? setTimeout(() => {
              const late = new Error(`No answer within ${limit} ms`)
              fail(late)
              call.destroy(late)
            }, limit)
          : undefined
      call.on('error', fail)
      call.end(body)
    })
}
