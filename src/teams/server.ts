/** The HTTP server: four routes, and constant words for everything else. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import {
  createServer as createRestifyServer,
  type Request,
  type Response,
  type Server as RestifyServer,
} from 'restify'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import { describeFault } from './fault.ts'
import { newReference, opaque, type Reply } from './reply.ts'
import { type BodyLimits, readJson } from './request-body.ts'
import { type Reach, refusalOf } from './request-guard.ts'

/** Each part of the bot with `ok` or a short code of what is wrong: `{ database: 'ok', index: 'empty' }`. Not each is needed to serve. */
export interface Readiness {
  readonly ready: boolean
  readonly parts: Readonly<Record<string, string>>
  /** Why a part that is needed is not fit, as a sentence. */
  readonly reasons: Readonly<Record<string, string>>
}

export interface ServerOptions {
  readonly log: Log
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  readonly reach: Reach
  /** Takes the JSON of a POST to /api/messages, whatever it may be, and the Authorization header. */
  readonly handleActivity: (body: unknown, authorization: string | undefined) => Promise<Reply>
  readonly ready: () => Promise<Readiness>
  readonly metrics: MetricsPage
  /** Default: 256 KB within 10 s. */
  readonly body?: BodyLimits
}

export interface MetricsPage {
  /** Prometheus text. */
  readonly text: () => Promise<string>
  /** Who reads it must bear this. None: it is there for programs of this machine only. */
  readonly token: string | undefined
}

export interface Server {
  /** For further routes. Handlers are async functions of two arguments: what they throw is caught, logged and answered. */
  readonly raw: RestifyServer
  /** @returns The port that it listens on. @throws AppError `configuration-invalid` when it cannot. */
  start(): Promise<number>
  /** Takes no more requests, lets the running ones end for at most `graceMs`, then cuts what is left. */
  stop(graceMs?: number): Promise<void>
}

/** A turn may carry a form with all its answers: some tens of KB. Teams' own limit for a message is about 100 KB. */
const defaultLimits: BodyLimits = { bytes: 256 * 1024, timeoutMs: 10_000 }

/** Missing from the types: handlers that see a request before restify touches it. */
type WithFirst = RestifyServer & {
  first(handler: (request: Request, response: Response) => boolean): void
}

export function createServer(options: ServerOptions): Server {
  const { log, host, port, reach, handleActivity, ready, metrics, body = defaultLimits } = options
  const raw = createRestifyServer({ name: '' })
  silence(raw)
  // restify listens for upgrades and does nothing: such a socket would stay open for ever. Unheard, they are plain requests.
  raw.server.removeAllListeners('upgrade')

  ;(raw as WithFirst).first((request, response) => {
    const status = refusalOf(request, reach)
    if (!status) return true
    const reference = newReference()
    log.warn({ code: 'request-refused', reference }, 'request refused')
    response.setHeader('connection', 'close')
    send(response, opaque(status, 'request-refused', reference))
    return false
  })
  raw.on('restifyError', (_request: Request, response: Response, error: Error) =>
    sendError(response, error, log),
  )

  raw.post('/api/messages', async (request: Request, response: Response) => {
    const read = await readJson(request, body)
    if (read.kind === 'read') {
      send(response, await handleActivity(read.value, request.headers.authorization))
      return
    }
    if (read.status === 408) response.setHeader('connection', 'close')
    const reference = newReference()
    log.warn({ code: read.code, reference }, 'request refused')
    send(response, opaque(read.status, read.code, reference))
  })
  raw.get('/healthz', async (_request: Request, response: Response) => {
    send(response, { status: 200, body: { status: 'ok' } })
  })
  raw.get('/readyz', async (_request: Request, response: Response) => {
    const readiness = await ready()
    send(response, { status: readiness.ready ? 200 : 503, body: readiness })
  })
  // Never public: whoever knows no token does not even learn that there is something to know.
  if (reach === 'loopback' || metrics.token !== undefined)
    raw.get('/metrics', async (request: Request, response: Response) => {
      if (metrics.token !== undefined && !bears(request, metrics.token)) {
        const reference = newReference()
        log.warn({ code: 'metrics-refused', reference }, 'request refused')
        response.setHeader('www-authenticate', 'Bearer')
        send(response, opaque(401, 'unauthorized', reference))
        return
      }
      const text = await metrics.text()
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
      response.end(text)
    })

  return {
    raw,
    start: () => listen(raw, host, port),
    stop: (graceMs = 10_000) => close(raw, graceMs),
  }
}

/** Compared by hash, so that the time it takes tells nothing of the token. */
function bears({ headers: { authorization = '' } }: Request, token: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(authorization), hash(`Bearer ${token}`))
}

/** restify's own log lines carry whole errors, and an error may carry anything. Its types know another logger than its code. */
function silence({ log }: { log: object }): void {
  Object.assign(log, { level: 'silent' })
}

/** Past restify's formatters, which would negotiate, wrap and describe. */
function send(response: Response, { status, body }: Reply): void {
  if (response.headersSent || response.destroyed) return
  if (body === undefined) {
    response.writeHead(status, { 'content-length': 0 })
    response.end()
    return
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}

/** restify sends its own words only when a listener calls its callback: ours answers and does not. */
function sendError(response: Response, error: Error, log: Log): void {
  if (error.name === 'ResourceNotFoundError') {
    send(response, { status: 404, body: { error: { code: 'not-found' } } })
  } else if (error.name === 'MethodNotAllowedError') {
    send(response, { status: 405, body: { error: { code: 'method-not-allowed' } } })
  } else {
    const reference = newReference()
    log.error({ reference, ...describeFault(error) }, 'request failed')
    send(response, opaque(500, 'internal', reference))
  }
}

function listen(raw: RestifyServer, host: string, port: number): Promise<number> {
  const { server } = raw
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  // Longer than the minute that proxies keep a connection for: the side that closes first must not be ours.
  server.keepAliveTimeout = 65_000
  return new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException) =>
      reject(new AppError('configuration-invalid', listenProblem(cause, host, port), { cause }))
    // restify passes the server's errors on, and an error that nobody hears ends the process.
    raw.on('error', fail)
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function listenProblem({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `PORT: ${port} is in use by another program (perhaps a second Policy Desk); end that one, or set PORT to a free port.`
    case 'EACCES':
      return `PORT: this user may not listen on ${port}; set PORT to one above 1023.`
    default:
      return `PORT: cannot listen on ${host}:${port} (${code ?? 'unknown'}); set PORT to another one.`
  }
}

async function close({ server }: RestifyServer, graceMs: number): Promise<void> {
  if (!server.listening) return
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A client keeps its connection after the last answer: idle ones are closed as they come up.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
