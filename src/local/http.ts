/** The desk's door: who may knock, how a body is read, how an answer is given. */
import type { Request, RequestHandler, Response } from 'restify'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'

export interface Reply {
  readonly status: number
  readonly body: object
}

const mostBytes = 1_000_000

function hostOf(request: Knock): string | undefined {
  try {
    return new URL(`http://${request.headers.host ?? ''}`).hostname
  } catch {
    return undefined
  }
}

/** Names that a page elsewhere cannot point at this machine: keeps out DNS rebinding. */
const ownNames: readonly (string | undefined)[] = ['127.0.0.1', 'localhost', '[::1]']

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address)
}

/** What of a request tells where it comes from. */
export interface Knock {
  readonly method?: string | undefined
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: {
    readonly host?: string | undefined
    readonly origin?: string | undefined
    readonly 'content-type'?: string | undefined
  }
}

/** Why a request is turned away: from another machine, another site, or of another type where it changes something. */
export function turnedAway(request: Knock, type = /^application\/json\b/i): string | undefined {
  if (!isLoopback(request.socket.remoteAddress)) return 'The local desk answers this machine only.'
  if (!ownNames.includes(hostOf(request))) return 'Open the local desk as http://127.0.0.1.'
  const origin = request.headers.origin
  if (origin !== undefined && origin !== `http://${request.headers.host}`) {
    return 'The local desk answers its own page only.'
  }
  const carriesBody = request.method === 'POST' || request.method === 'PUT'
  // A form of another site cannot send this type without asking first, and it is never allowed to.
  if (carriesBody && !type.test(request.headers['content-type'] ?? '')) {
    return 'Send the content type that this address takes.'
  }
  return undefined
}

/** The body as it came; nothing where it is larger. */
export async function readBytes(request: Request, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readJson(request: Request): Promise<unknown> {
  // The server may have read it before us.
  if (request.body !== undefined) return request.body
  const bytes = await readBytes(request, mostBytes)
  if (!bytes) throw new AppError('input-invalid', 'The body is larger than 1 MB.')
  const text = bytes.toString('utf8')
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('input-invalid', 'The body is no JSON.', { cause })
  }
}

export function answer(response: Response, { status, body }: Reply): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(JSON.stringify(body))
}

/** An error in the shape in which Teams' connector gives it. */
export function failure(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message } } }
}

/** Makes a route's handler: turns strangers away, reads the body, answers what `handle` returns. */
export function jsonRoute(
  log: Log,
  handle: (request: Request, body: unknown) => Reply | Promise<Reply>,
): RequestHandler {
  return async (request: Request, response: Response) => {
    const reason = turnedAway(request)
    if (reason) return answer(response, failure(403, 'Forbidden', reason))
    try {
      const body = request.method === 'GET' ? undefined : await readJson(request)
      answer(response, await handle(request, body))
    } catch (error) {
      if (error instanceof AppError && error.code === 'input-invalid') {
        return answer(response, failure(400, 'BadSyntax', error.message))
      }
      log.error(
        { route: request.getRoute().name, error: error instanceof Error ? error.name : 'unknown' },
        'the local desk failed',
      )
      answer(response, failure(500, 'ServiceError', 'The local desk failed. Look into the log.'))
    }
  }
}
