/** The body of a request as JSON: bounded in bytes and in time, in plain UTF-8, or a refusal. */
import type { IncomingMessage } from 'node:http'

export interface BodyLimits {
  readonly bytes: number
  /** Milliseconds for the whole body. */
  readonly timeoutMs: number
}

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refuse'; readonly status: 400 | 408 | 413 | 415; readonly code: string }

const refuse = (status: 400 | 408 | 413 | 415, code: string): Body => ({
  kind: 'refuse',
  status,
  code,
})

/** restify's own reader dies of a body that claims to be gzip and is not; this one takes no encodings at all. */
function refusedHeaders(headers: IncomingMessage['headers'], bytes: number): Body | undefined {
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return refuse(415, 'encoding-unsupported')
  }
  const type = headers['content-type'] ?? ''
  if (!/^application\/json *(; *charset="?utf-8"?)? *$/i.test(type)) {
    return refuse(415, 'content-type-unsupported')
  }
  return Number(headers['content-length'] ?? 0) > bytes ? refuse(413, 'body-too-large') : undefined
}

function parse(chunks: readonly Buffer[]): Body {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    return refuse(400, 'body-not-json')
  }
}

/** Never rejects: a sender that goes away in the middle is a refusal that nobody reads. */
export function readJson(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const refused = refusedHeaders(request.headers, limits.bytes)
  if (refused) return Promise.resolve(refused)

  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = (body: Body) => {
      clearTimeout(timer)
      request.off('data', onData)
      resolve(body)
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.bytes) finish(refuse(413, 'body-too-large'))
      else chunks.push(chunk)
    }
    const timer = setTimeout(() => finish(refuse(408, 'body-too-slow')), limits.timeoutMs)
    request.on('data', onData)
    request.once('end', () => finish(parse(chunks)))
    request.once('error', () => finish(refuse(400, 'body-incomplete')))
    request.once('close', () => finish(refuse(400, 'body-incomplete')))
  })
}
