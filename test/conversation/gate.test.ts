/** The door as the network sees it: the real server, gate and adapter, with a turn that only counts. */
import { connect } from 'node:net'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createLog } from '../../src/log.ts'
import { createAdapter, type TurnLogic } from '../../src/teams/adapter.ts'
import type { Identity } from '../../src/teams/credentials.ts'
import { createDoor } from '../../src/teams/door.ts'
import { createServer, type Server } from '../../src/teams/server.ts'
import { createMetrics } from '../../src/telemetry/metrics.ts'
import {
  aMessage,
  anExecute,
  anInvoke,
  personalChat,
  somebody,
  tenantId,
} from '../support/activities.ts'
import { deliver, startTeamsConnector, type TeamsConnector } from '../support/teams-connector.ts'
import { aToken, createSigningKey, publishKeys } from '../support/tokens.ts'

const canary = 'Canary-7f3a'
const ada = somebody(`Ada ${canary}`)
const botId = '11111111-2222-3333-4444-555555555555'
const publicCloud = 'https://smba.trafficmanager.net/amer/'

interface Rig {
  readonly server: Server
  readonly port: number
  readonly endpoint: string
  /** The texts of the turns that ran. */
  readonly turns: string[]
  readonly log: string[]
  now: number
}

const rigs: Rig[] = []
afterEach(async () => {
  await Promise.all(rigs.splice(0).map(({ server }) => server.stop(0)))
})

interface Opaque {
  readonly error: { readonly reference: string }
}

interface RigOptions {
  readonly identity?: Identity
  readonly logic?: TurnLogic
  readonly metricsToken?: string
  readonly onFailure?: Parameters<typeof createAdapter>[0]['onFailure']
}

async function startRig({
  identity = { kind: 'local' },
  logic,
  metricsToken,
  onFailure,
}: RigOptions = {}): Promise<Rig> {
  const lines: string[] = []
  const turns: string[] = []
  const log = createLog('trace', { stream: { write: (line) => lines.push(line) } })
  const metrics = createMetrics(async () => ({
    parts: {},
    clauses: {},
    knowledgeTroubles: 0,
    deliveries: { waiting: 3 },
  }))
  const local = identity.kind === 'local'
  const allowedServiceHosts = local ? ('loopback' as const) : ['smba.trafficmanager.net']
  const adapter = createAdapter({
    identity,
    allowedServiceHosts,
    log,
    timeoutMs: 300,
    now: () => rig.now,
    ...(onFailure ? { onFailure } : {}),
  })
  const server = createServer({
    log,
    host: '127.0.0.1',
    port: 0,
    reach: local ? 'loopback' : 'network',
    handleActivity: createDoor({
      rules: { allowedTenants: local ? 'any' : [tenantId], allowedServiceHosts },
      adapter,
      once: (_, take) => take(),
      metrics,
      log,
      logic: async (context) => {
        turns.push(context.activity.text)
        await logic?.(context)
      },
    }),
    ready: async () => ({
      ready: false,
      parts: { database: 'ok', index: 'building' },
      reasons: { index: 'It is being built.' },
    }),
    metrics: { text: metrics.text, token: metricsToken },
    body: { bytes: 256 * 1024, timeoutMs: 200 },
  })
  const port = await server.start()
  const rig = {
    server,
    port,
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    turns,
    log: lines,
    now: Date.now(),
  }
  rigs.push(rig)
  return rig
}

const isAlive = async ({ port }: Rig) =>
  (await fetch(`http://127.0.0.1:${port}/healthz`)).status === 200

/** Sends bytes as they are; gives the status line and whatever came until the other side closed, or 1 s went by. */
function raw(port: number, ...chunks: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => {
      for (const chunk of chunks) socket.write(chunk)
    })
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', (data) => {
      answer += data.toString()
      if (answer.includes('\r\n\r\n')) socket.end()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}

const message = (serviceUrl: string, text: string) =>
  aMessage({ serviceUrl, from: ada, conversation: personalChat(ada), text })
const local = 'http://127.0.0.1:9'

describe('bytes that no client of good will sends', () => {
  const head = (first: string, ...headers: string[]) =>
    `${[first, ...headers].join('\r\n')}\r\n\r\n`
  const post = (...headers: string[]) =>
    head('POST /api/messages HTTP/1.1', 'Host: 127.0.0.1', ...headers)
  const json = 'Content-Type: application/json'

  test.each([
    ['a host with blanks', [head('GET /healthz HTTP/1.1', 'Host: a b<>')], 400],
    ['a port out of range', [head('GET /healthz HTTP/1.1', 'Host: localhost:999999')], 400],
    [
      'a host that reaches into the path',
      [head('GET /x HTTP/1.1', 'Host: localhost/../healthz?')],
      400,
    ],
    ['a target that is half a URL', [head('GET http://[:: HTTP/1.1', 'Host: localhost')], 400],
    ['a target without a host', [head('GET http:// HTTP/1.1', 'Host: localhost')], 400],
    [
      'a whole URL as target',
      [head('GET http://localhost/healthz HTTP/1.1', 'Host: localhost')],
      400,
    ],
    ['OPTIONS *', [head('OPTIONS * HTTP/1.1', 'Host: localhost')], 400],
    ['a target with two slashes', [head('GET //evil.example/x HTTP/1.1', 'Host: localhost')], 404],
    ['a broken percent code', [head('GET /%E0%A4%A HTTP/1.1', 'Host: localhost')], 404],
    ['no host at all', [head('GET /healthz HTTP/1.0')], 200],
    ['a line that is no HTTP', ['\x16\x03\x01\x02\x00\x01\x00\r\n\r\n'], 400],
    ['20 KB of headers', [head('GET /healthz HTTP/1.1', `X: ${'x'.repeat(20_000)}`)], 431],
    [
      'an upgrade to a web socket',
      [
        head(
          'GET /api/messages HTTP/1.1',
          'Host: localhost',
          'Connection: Upgrade',
          'Upgrade: websocket',
        ),
      ],
      405,
    ],
    ['gzip that is none', [post(json, 'Content-Encoding: gzip', 'Content-Length: 4'), 'abcd'], 415],
    [
      'a form',
      [post('Content-Type: application/x-www-form-urlencoded', 'Content-Length: 3'), 'a=1'],
      415,
    ],
    [
      'JSON as plain text, which a foreign page may send',
      [post('Content-Type: text/plain', 'Content-Length: 2'), '{}'],
      415,
    ],
    [
      'another charset',
      [post('Content-Type: application/json; charset=utf-16', 'Content-Length: 2'), '{}'],
      415,
    ],
    [
      'invalid UTF-8',
      [post(json, 'Content-Length: 6'), Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
      400,
    ],
    ['half a JSON text', [post(json, 'Content-Length: 1'), '{'], 400],
    ['an empty body', [post(json, 'Content-Length: 0')], 400],
    ['1.1 MB announced', [post(json, 'Content-Length: 1100000'), 'x'.repeat(1000)], 413],
    [
      '300 KB in pieces',
      [
        post(json, 'Transfer-Encoding: chunked'),
        `${(300_000).toString(16)}\r\n`,
        'x'.repeat(300_000),
      ],
      413,
    ],
    ['a body that never ends', [post(json, 'Content-Length: 100'), '{'], 408],
    ['300 levels', [post(json, 'Content-Length: 600'), '['.repeat(300) + ']'.repeat(300)], 400],
    [
      '100,000 levels',
      [post(json, 'Content-Length: 200000'), '['.repeat(100_000) + ']'.repeat(100_000)],
      400,
    ],
  ])('%s', async (_, chunks, status) => {
    const rig = await startRig()

    const answer = await raw(rig.port, ...chunks)

    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer).not.toMatch(/restify|Error|at /)
    expect(rig.turns).toEqual([])
    expect(await isAlive(rig)).toBe(true)
  })

  test('a sender that hangs up in the middle leaves the server well', async () => {
    const rig = await startRig()

    await new Promise<void>((resolve) => {
      const socket = connect(rig.port, '127.0.0.1', () => {
        socket.write(post(json, 'Content-Length: 100'))
        socket.end('{')
      })
      socket.resume()
      socket.on('error', () => {})
      socket.on('close', () => resolve())
    })

    expect(await isAlive(rig)).toBe(true)
    expect(rig.turns).toEqual([])
  })
})

describe('addresses', () => {
  test.each([
    ['GET', '/', 404, 'not-found'],
    ['GET', '/api/messages', 405, 'method-not-allowed'],
    ['POST', '/healthz', 405, 'method-not-allowed'],
    ['OPTIONS', '/api/messages', 405, 'method-not-allowed'],
    ['POST', '/api/messages/x', 404, 'not-found'],
  ])('%s %s is answered %i in constant words', async (method, path, status, code) => {
    const { port } = await startRig()

    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })

    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: { code } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a route that throws is answered in constant words, and the log repeats nothing of it', async () => {
    const rig = await startRig()
    rig.server.raw.get('/route', async () => {
      throw new Error(canary)
    })

    const response = await fetch(`http://127.0.0.1:${rig.port}/route`)

    expect(response.status).toBe(500)
    const { error } = (await response.json()) as Opaque
    expect(rig.log.join('')).toContain(error.reference)
    expect(rig.log.join('')).not.toContain(canary)
  })

  test('readiness is told by status and by part', async () => {
    const { port } = await startRig()

    const response = await fetch(`http://127.0.0.1:${port}/readyz`)

    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({
      parts: { index: 'building' },
      reasons: { index: 'It is being built.' },
    })
  })

  test('metrics count turns by known types only', async () => {
    const { port, endpoint } = await startRig()
    await deliver(endpoint, message(local, 'hello'))
    await deliver(endpoint, { ...message(local, 'hello'), type: 'x"} 1\npolicy_desk_up 0' })

    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()

    expect(text).toContain('policy_desk_turns_total{type="message",status="200"} 1\n')
    expect(text).toContain('policy_desk_turns_total{type="other",status="200"} 1\n')
    expect(text).toContain('policy_desk_turn_seconds_count{type="message"} 1\n')
    expect(text).toContain('policy_desk_deliveries{state="waiting"} 3\n')
    expect(text).not.toContain('policy_desk_up 0')
  })

  test('metrics of a bot on the network are for whoever bears the token, and for nobody without one', async () => {
    const token = 'a-token-for-metrics-of-24-signs'
    const identity: Identity = { kind: 'SingleTenant', botId, tenantId, password: 'secret' }
    const open = await startRig({ identity })
    const guarded = await startRig({ identity, metricsToken: token })
    const ask = async ({ port }: Rig, authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization }
      const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers })
      return response.status
    }

    expect(await ask(open)).toBe(404)
    expect(await ask(open, 'Bearer undefined')).toBe(404)
    expect(await ask(guarded)).toBe(401)
    expect(await ask(guarded, `Bearer ${token}x`)).toBe(401)
    expect(await ask(guarded, token)).toBe(401)
    expect(await ask(guarded, `Bearer ${token}`)).toBe(200)
    expect(guarded.log.join('')).toContain('metrics-refused')
    expect(guarded.log.join('')).not.toContain(token)
  })

  test('refusals are counted by what was wrong', async () => {
    const rig = await startRig()
    await deliver(rig.endpoint, {})

    const text = await (await fetch(`http://127.0.0.1:${rig.port}/metrics`)).text()

    expect(text).toContain('policy_desk_refusals_total{code="activity-malformed"} 1\n')
  })

  test.each([
    ['another name for this machine (DNS rebinding)', { Host: 'evil.example' }],
    ['a page of another origin', { Host: '127.0.0.1', Origin: 'https://evil.example' }],
    ['a page without an origin', { Host: '127.0.0.1', Origin: 'null' }],
  ])('in local mode %s is refused', async (_, headers) => {
    const { port } = await startRig()
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)

    const answer = await raw(port, `GET /healthz HTTP/1.1\r\n${lines.join('')}\r\n`)

    expect(answer).toMatch(/^HTTP\/1.1 403 /)
  })
})

describe('activities without a token, in local mode', () => {
  test('a good one runs a turn', async () => {
    const rig = await startRig()

    expect(await deliver(rig.endpoint, message(local, 'hello'))).toEqual({ status: 200 })
    expect(rig.turns).toEqual(['hello'])
  })

  test.each([
    ['a list', [], 400],
    ['an empty object', {}, 400],
    ['a type that is a number', { ...message(local, 'x'), type: 5 }, 400],
    ['another channel', { ...message(local, 'x'), channelId: 'webchat' }, 403],
    ['two tenants', { ...message(local, 'x'), channelData: { tenant: { id: 'other' } } }, 403],
    ['a service on another machine', message('https://evil.example', 'x'), 403],
  ])('%s gets an opaque refusal and no turn', async (_, activity, status) => {
    const rig = await startRig()

    const reply = await deliver(rig.endpoint, activity)

    expect(reply).toEqual({
      status,
      body: {
        error: { code: expect.any(String), reference: expect.stringMatching(/^[0-9a-f]{10}$/) },
      },
    })
    expect(rig.turns).toEqual([])
  })
})

describe('tokens', () => {
  const key = createSigningKey('key-1')
  const foreign = createSigningKey('key-1')
  const unknown = createSigningKey('key-2')
  const claims = { aud: botId, serviceurl: publicCloud }
  const identity: Identity = { kind: 'SingleTenant', botId, tenantId, password: 'secret' }
  const inSeconds = (offset: number) => Math.floor(Date.now() / 1000) + offset
  const keyServer = publishKeys([key])

  // The SDK prints the public key for every forged signature.
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})

  beforeAll(() => {
    nock.disableNetConnect()
    nock.enableNetConnect('127.0.0.1')
  })
  afterAll(() => {
    expect(JSON.stringify(printed.mock.calls)).not.toContain(canary)
    printed.mockRestore()
    nock.cleanAll()
    nock.enableNetConnect()
  })

  // First, because the SDK keeps keys for the life of the process.
  test('a flood of forged tokens asks a broken key server once, and once more when it was given a rest', async () => {
    const rig = await startRig({ identity })
    const flood = () =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          deliver(rig.endpoint, message(publicCloud, 'x'), aToken(foreign, claims)),
        ),
      )
    keyServer.broken = true

    const statuses = (await flood()).map(({ status }) => status)

    expect(new Set(statuses)).toEqual(new Set([401]))
    expect(keyServer.requests).toBe(1)

    keyServer.broken = false
    rig.now += 10_000
    await flood()
    expect(keyServer.requests).toBe(2)
    expect(rig.turns).toEqual([])
  })

  test.each([
    ['a good token', () => aToken(key, claims)],
    [
      'a token that ended 4 minutes ago',
      () => aToken(key, claims, { payload: { exp: inSeconds(-240) } }),
    ],
  ])('%s lets the turn run', async (_, makeToken) => {
    const token = makeToken()
    const rig = await startRig({ identity })

    expect(await deliver(rig.endpoint, message(publicCloud, 'hello'), token)).toEqual({
      status: 200,
    })
    expect(rig.turns).toEqual(['hello'])
  })

  test('a reply in the turn carries the token of the bot', async () => {
    nock('https://login.microsoftonline.com')
      .post(`/${tenantId}/oauth2/v2.0/token`)
      .query(true)
      .reply(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' })
    const reply = nock('https://smba.trafficmanager.net', {
      reqheaders: { authorization: 'Bearer token-of-the-bot' },
    })
      .post(/^\/amer\/v3\/conversations\/a%3A1\w+\/activities\/\d+$/, ({ text }) => text === 'yes')
      .reply(201, { id: '1' })
    const rig = await startRig({
      identity,
      logic: async (context) => {
        await context.sendActivity('yes')
      },
    })

    const { status } = await deliver(
      rig.endpoint,
      message(publicCloud, 'hello'),
      aToken(key, claims),
    )

    expect(status).toBe(200)
    expect(reply.isDone()).toBe(true)
  })

  const emulator = {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    appid: botId,
    ver: '1.0',
  }
  test.each([
    ['no header', () => undefined],
    ['an empty one', () => ' '],
    ['garbage', () => 'Bearer garbage'],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    [
      'algorithm none',
      () => aToken(key, claims, { header: { alg: 'none' } }).replace(/[^.]+$/, 'x'),
    ],
    ['HS256', () => aToken(key, claims, { header: { alg: 'HS256' } })],
    ["another key under the same key's id", () => aToken(foreign, claims)],
    ['a key that nobody published', () => aToken(unknown, claims)],
    ['another audience', () => aToken(key, { ...claims, aud: 'https://api.botframework.com' })],
    ['another issuer', () => aToken(key, claims, { payload: { iss: 'https://evil.example/' } })],
    ['no issuer', () => aToken(key, claims, { payload: { iss: undefined } })],
    ["the emulator's issuer", () => aToken(key, claims, { payload: emulator })],
    ['an end 6 minutes ago', () => aToken(key, claims, { payload: { exp: inSeconds(-360) } })],
    ['a beginning in an hour', () => aToken(key, claims, { payload: { nbf: inSeconds(3600) } })],
    [
      'another service',
      () => aToken(key, { ...claims, serviceurl: 'https://smba.trafficmanager.net/emea/' }),
    ],
    ['no service', () => aToken(key, claims, { payload: { serviceurl: undefined } })],
  ])('%s is answered 401 without a reason, and no turn runs', async (_, makeToken) => {
    const token = makeToken()
    const rig = await startRig({ identity })

    const reply = await deliver(rig.endpoint, message(publicCloud, canary), token)

    expect(reply).toEqual({
      status: 401,
      body: { error: { code: 'unauthorized', reference: expect.any(String) } },
    })
    expect(rig.log.join('')).toContain((reply.body as Opaque).error.reference)
    expect(rig.turns).toEqual([])
    expect(rig.log.join('')).not.toContain(canary)
    if (token?.trim()) expect(rig.log.join('')).not.toContain(token.slice(7))
  })

  test.each([
    ['a service that is not Teams', { serviceUrl: 'https://evil.trafficmanager.net/' }, 401],
    ['no service', { serviceUrl: '' }, 401],
    ['a foreign tenant', { channelData: { tenant: { id: botId } } }, 403],
    ['another channel', { channelId: 'webchat' }, 401],
  ])('a good token does not help an activity with %s', async (_, change, wanted) => {
    const rig = await startRig({ identity })
    const activity = { ...message(publicCloud, 'x'), ...change }

    const { status } = await deliver(rig.endpoint, activity, aToken(key, claims))

    expect(status).toBe(wanted)
    expect(rig.turns).toEqual([])
  })
})

describe('a turn', () => {
  let teams: TeamsConnector
  beforeAll(async () => {
    teams = await startTeamsConnector()
  })
  afterAll(() => teams.stop())

  const chat = personalChat(ada)
  const boom: TurnLogic = () => Promise.reject(new Error(`secret of ${canary}`))

  test('that fails is answered with a reference that the log has too, and nothing else', async () => {
    const rig = await startRig({ logic: boom })

    const reply = await deliver(rig.endpoint, message(local, canary))

    expect(reply).toEqual({
      status: 500,
      body: { error: { code: 'turn-failed', reference: expect.any(String) } },
    })
    const { reference } = (reply.body as Opaque).error
    const logged = rig.log.join('')
    expect(logged).toContain(reference)
    expect(logged).not.toContain(canary)
  })

  test('that fails and could be told is answered 200', async () => {
    const told: string[] = []
    const rig = await startRig({
      logic: boom,
      onFailure: async (_, { reference }) => {
        told.push(reference)
      },
    })

    expect(await deliver(rig.endpoint, message(local, 'x'))).toEqual({ status: 200 })
    expect(told).toEqual([expect.stringMatching(/^[0-9a-f]{10}$/)])
  })

  const pressed = anExecute({
    serviceUrl: local,
    from: ada,
    conversation: chat,
    locale: 'fr-CA',
    verb: 'unheard-of',
    data: {},
    replyToId: '1',
  })
  test('that takes no notice of a button answers with an error that the card shows', async () => {
    const rig = await startRig()

    expect(await deliver(rig.endpoint, pressed)).toEqual({
      status: 200,
      body: {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'NotSupported', message: expect.stringContaining('bouton') },
      },
    })
  })

  test('that fails at a button answers with an error that the card shows', async () => {
    const rig = await startRig({ logic: boom })

    expect(await deliver(rig.endpoint, pressed)).toMatchObject({
      status: 200,
      body: { statusCode: 500, value: { code: 'InternalServerError' } },
    })
  })

  test('that takes no notice of an invoke answers 404, never 501', async () => {
    const rig = await startRig()
    const invoke = anInvoke({
      serviceUrl: local,
      from: ada,
      conversation: chat,
      name: 'x/y',
      value: 1,
    })

    expect(await deliver(rig.endpoint, invoke)).toMatchObject({ status: 404 })
  })

  test('that answers an invoke is answered so', async () => {
    const rig = await startRig({
      logic: async (context) => {
        await context.sendActivity({
          type: 'invokeResponse',
          value: { status: 200, body: { ok: 1 } },
        })
      },
    })

    expect(await deliver(rig.endpoint, pressed)).toEqual({ status: 200, body: { ok: 1 } })
  })

  test('sends citations whole', async () => {
    const entity = {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      citation: [{ position: 1 }],
    }
    const rig = await startRig({
      logic: async (context) => {
        await context.sendActivity({ type: 'message', text: 'yes', entities: [entity] })
      },
    })

    await deliver(rig.endpoint, message(teams.serviceUrl, 'x'))

    expect(teams.messagesIn(chat.conversationId).at(-1)).toMatchObject({ entities: [entity] })
  })

  test.each([
    [{ status: 502 }],
    [{ status: 429, retryAfter: 60 }],
    ['reset-after-accept' as const],
    ['hang' as const],
  ])('whose message ends in %j sends it once', async (failure) => {
    const calls = teams.calls.length
    teams.fail(failure)
    const rig = await startRig({
      logic: async (context) => {
        await context.sendActivity(`the answer ${canary}`)
      },
    })

    const { status } = await deliver(rig.endpoint, message(teams.serviceUrl, 'x'))

    expect(status).toBe(500)
    expect(teams.calls.length - calls).toBe(1)
    expect(rig.log.join('')).not.toContain(canary)
  })

  test('whose message Teams asks for again in a second says it again, and once', async () => {
    const before = teams.messagesIn(chat.conversationId).length
    teams.fail({ status: 429, retryAfter: 1 })
    const rig = await startRig({
      logic: async (context) => {
        await context.sendActivity('later')
      },
    })

    expect(await deliver(rig.endpoint, message(teams.serviceUrl, 'x'))).toEqual({ status: 200 })
    expect(teams.messagesIn(chat.conversationId).slice(before)).toMatchObject([{ text: 'later' }])
  })
})

describe('start and stop', () => {
  test('a taken port is explained', async () => {
    const { port } = await startRig()
    const second = createServer({
      log: createLog('silent'),
      host: '127.0.0.1',
      port,
      reach: 'loopback',
      handleActivity: async () => ({ status: 200 }),
      ready: async () => ({ ready: true, parts: {}, reasons: {} }),
      metrics: { text: async () => '', token: undefined },
    })

    await expect(second.start()).rejects.toMatchObject({
      code: 'configuration-invalid',
      message: expect.stringMatching(/^PORT: \d+ is in use.*set PORT/),
    })
  })

  test('a running turn is let to its end, and nobody else is let in', async () => {
    let release = () => {}
    const started = new Promise<void>((running) => {
      rigLogic = async () => {
        running()
        await new Promise<void>((done) => {
          release = done
        })
      }
    })
    const rig = await startRig({ logic: (context) => rigLogic(context) })
    const answer = deliver(rig.endpoint, message(local, 'slow'))
    await started

    const stopped = rig.server.stop()
    await expect(fetch(`http://127.0.0.1:${rig.port}/healthz`)).rejects.toThrow()
    release()

    expect(await answer).toEqual({ status: 200 })
    await stopped
  })
  let rigLogic: TurnLogic = async () => {}
})
