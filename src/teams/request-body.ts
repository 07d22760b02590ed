/** The body of a request as JSON or as a form: bounded in bytes and in time, in plain UTF-8, or a refusal. */
import type { IncomingMessage } from 'node:http'

export interface BodyLimits {
  readonly bytes: number
  /** Milliseconds for the whole body. */
  readonly timeoutMs: number
}

interface Refusal {
  readonly kind: 'refuse'
  readonly status: 400 | 408 | 413 | 415
  readonly code: string
}
type Body<Value> = { readonly kind: 'read'; readonly value: Value } | Refusal

/** What a body may be: its type, and how its text is read. */
interface Kind<Value> {
  readonly type: RegExp
  readonly parse: (text: string) => Value
}

const json: Kind<unknown> = {
  type: /^application\/json *(; *charset="?utf-8"?)? *$/i,
  parse: (text) => JSON.parse(text),
}
const form: Kind<URLSearchParams> = {
  type: /^application\/x-www-form-urlencoded *(; *charset="?utf-8"?)? *$/i,
  parse: (text) => new URLSearchParams(text),
}

const refuse = (status: Refusal['status'], code: string): Refusal => ({
  kind: 'refuse',
  status,
  code,
})

/** restify's own reader dies of a body that claims to be gzip and is not; this one takes no encodings at all. */
function refusedHeaders(
  headers: IncomingMessage['headers'],
  expected: RegExp,
  bytes: number,
): Refusal | undefined {
  const encoding = headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
    return refuse(415, 'encoding-unsupported')
  }
  const type = headers['content-type'] ?? ''
  if (!expected.test(type)) return refuse(415, 'content-type-unsupported')
  return Number(headers['content-length'] ?? 0) > bytes ? refuse(413, 'body-too-large') : undefined
}

function parse<Value>(chunks: readonly Buffer[], kind: Kind<Value>): Body<Value> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return { kind: 'read', value: kind.parse(text) }
  } catch {
    return refuse(400, 'body-unreadable')
  }
}

export const readJson = (request: IncomingMessage, limits: BodyLimits) =>
  read(request, limits, json)

export const readForm = (request: IncomingMessage, limits: BodyLimits) =>
  read(request, limits, form)

/** Never rejects: a sender that goes away in the middle is a refusal that nobody reads. */
function read<Value>(
  request: IncomingMessage,
  limits: BodyLimits,
  kind: Kind<Value>,
): Promise<Body<Value>> {
  const refused = refusedHeaders(request.headers, kind.type, limits.bytes)
  if (refused) return Promise.resolve(refused)

  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const finish = (body: Body<Value>) => {
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
    request.once('end', () => finish(parse(chunks, kind)))
    request.once('error', () => finish(refuse(400, 'body-incomplete')))
    request.once('close', () => finish(refuse(400, 'body-incomplete')))
  })
}
