/** Teams' side of the wire on loopback: takes what the bot sends, remembers it, and fails when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Somebody } from './activities.ts'
import { type Answer, type Channel, createWorld, type Message } from './teams-world.ts'

/** One request of the bot. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly method: string
  /** Decoded segments after /v3: `['conversations', '19:…', 'activities']`. */
  readonly path: readonly string[]
  readonly body: unknown
  readonly authorization: string | undefined
}

/**
 * `reset`: the connection breaks before anything is done. `reset-after-accept`: it is done, then the connection breaks.
 * `hang`: nothing is done and no answer comes until the connector stops.
 */
export type Failure =
  | { readonly status: number; readonly code?: string; readonly retryAfter?: number }
  | 'hang'
  | 'reset'
  | 'reset-after-accept'

interface Order {
  readonly how: Failure
  readonly when: (call: Call) => boolean
  left: number
}

export interface TeamsConnector {
  /** Without a slash at the end. */
  readonly serviceUrl: string
  /** In the order in which they came; those that were made to fail too. */
  readonly calls: readonly Call[]
  /** What a conversation shows now: updates in place, deleted ones gone. */
  messagesIn(conversationId: string): readonly Message[]
  /** The ids of all conversations that begin so: `channel(…).channelId` gives the channel's threads. */
  conversationsUnder(prefix: string): readonly string[]
  /** Who belongs to a team or conversation; everybody else is unknown there. */
  setMembers(conversationOrTeamId: string, members: readonly Somebody[]): void
  setChannels(teamId: string, channels: readonly Channel[]): void
  /** The next `times` calls (1) that `when` accepts (all) fail. */
  fail(how: Failure, times?: number, when?: (call: Call) => boolean): void
  /** Waits until the condition holds; it is asked after every call. Rejects after a minute. */
  until(condition: () => boolean): Promise<void>
  stop(): Promise<void>
}

/** @param port 0: any free port. */
export async function startTeamsConnector(port = 0): Promise<TeamsConnector> {
  const world = createWorld()
  const calls: Call[] = []
  const orders: Order[] = []
  const watchers = new Set<() => void>()

  function failureOf(call: Call): Failure | undefined {
    const order = orders.find(({ left, when }) => left > 0 && when(call))
    if (order) order.left -= 1
    return order?.how
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const call = await read(request)
    calls.push(call)
    const failure = failureOf(call)
    if (failure === 'reset') request.socket.destroy()
    else if (typeof failure === 'object') send(response, failed(failure))
    else if (failure !== 'hang') {
      const answer = world.answer(call.method, call.path, call.body)
      if (failure === 'reset-after-accept') request.socket.destroy()
      else send(response, answer)
    }
    for (const watch of watchers) watch()
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => send(response, { status: 400 }))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    messagesIn: (conversationId) => world.conversations.get(conversationId) ?? [],
    conversationsUnder: (prefix) =>
      [...world.conversations.keys()].filter((id) => id.startsWith(prefix)),
    setMembers: (id, members) => world.members.set(id, members),
    setChannels: (id, channels) => world.channels.set(id, channels),
    fail: (how, times = 1, when = () => true) => orders.push({ how, when, left: times }),
    until: (condition) => waitUntil(condition, watchers),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function read(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const { pathname } = new URL(request.url ?? '/', 'http://connector')
  return {
    at: Date.now(),
    method: request.method ?? '',
    path: pathname.split('/').slice(2).map(decodeURIComponent),
    body: text === '' ? undefined : JSON.parse(text),
    authorization: request.headers.authorization,
  }
}

function failed(failure: Exclude<Failure, string>): Answer {
  const { status, code = 'Failed', retryAfter } = failure
  return {
    status,
    body: { error: { code, message: 'Told to fail.' } },
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }),
  }
}

function send(response: ServerResponse, { status, body, headers }: Answer) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

function waitUntil(condition: () => boolean, watchers: Set<() => void>): Promise<void> {
  if (condition()) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      watchers.delete(watch)
    }
    const watch = () => {
      if (!condition()) return
      end()
      resolve()
    }
    const timer = setTimeout(() => {
      end()
      reject(new Error('What the test waited for did not happen within a minute.'))
    }, 60_000)
    watchers.add(watch)
  })
}

/** Hands an activity to the bot as Teams does; gives what the bot answered. */
export async function deliver(
  endpoint: string,
  activity: unknown,
  authorization?: string,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify(activity),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}
