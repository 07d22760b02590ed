/** Activities that no client sends, by the thousand, to the real bot: none may bring it down, or stay in its memory. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import {
  aMessage,
  anExecute,
  anInstallation,
  anInvoke,
  channel,
  groupChat,
  personalChat,
  somebody,
} from './activities.ts'
import { attacks } from './attacks.ts'
import { administrator, startTestApp } from './desk-app.ts'

export interface FuzzResult {
  readonly sent: number
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>
  /** What was answered 5xx, or not at all, as JSON. */
  readonly failures: readonly string[]
  /** Bytes that the heap holds after a collection: after a quarter of the activities, and after all. */
  readonly heap: { readonly early: number; readonly late: number }
  readonly isAlive: boolean
}

const people = [
  administrator,
  ...Array.from({ length: 40 }, (_, index) => somebody(`Fuzz ${index}`)),
]
const places = [channel('fuzz'), channel('hr'), groupChat('fuzz')]

const commands = [
  'help',
  'aide',
  'queue',
  'queue 99999999999',
  'my cases',
  'status',
  'status SMA-2026-0001',
  'complain',
  'apply',
  'open form content',
  'approve SMA-2026-0001',
  'reject SMA-2026-0001 no',
  'use this channel for hr',
  'accounts',
  'platforms',
  'export register',
  'deliveries',
  'withdraw SMC-2026-0001',
  'details SMA-2026-9999',
  'doctor',
  'May I post a photo of a resident?',
  'Who approves a new account?',
]
const verbs = [
  'approve',
  'reject',
  'submit',
  'continue',
  'start-afresh',
  'details',
  'status',
  'answer',
  'withdraw',
  'revise',
  'again',
  'queue',
  'my-cases',
  'open-form',
  'register-add',
  'register-enter',
  'register-page-1',
  'register-export',
  'platform-approved',
  'account-retire-confirm',
  'comment',
  'ask',
  'reassign',
  'constructor',
  '__proto__',
  '',
]
const invokes = [
  'adaptiveCard/action',
  'task/fetch',
  'task/submit',
  'message/submitAction',
  'message/fetchTask',
  'composeExtension/query',
  'composeExtension/submitAction',
  'application/search',
  'signin/verifyState',
  'fileConsent/invoke',
  'actionableMessage/executeAction',
  'constructor',
  'x/y',
]

const text = fc.oneof(
  fc.constantFrom(...commands),
  fc.constantFrom(...attacks.map((attack) => attack.text)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .tuple(fc.constantFrom(...commands), fc.string({ maxLength: 40 }))
    .map((parts) => parts.join(' ')),
  fc.constantFrom('x '.repeat(10_000), 'é'.repeat(20_000), '?'.repeat(5000), '(('.repeat(2000)),
)
/** Anything that JSON can say, and what code trips over. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  text,
  fc.constantFrom(
    null,
    0,
    -1,
    1e308,
    '',
    [],
    {},
    [[[]]],
    { toString: 1 },
    { length: -1 },
    'undefined',
    true,
  ),
)
const data = fc.record(
  {
    verb: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...verbs) },
      { weight: 1, arbitrary: anything },
    ),
    nonce: fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constant('a\u0000b'),
      anything,
    ),
    number: fc.oneof(fc.constantFrom('SMA-2026-0001', 'smc-2026-1'), anything),
    form: fc.oneof(fc.constantFrom('application', 'complaint', 'toString'), anything),
    page: anything,
    show: anything,
    reason: anything,
    question: anything,
    account: anything,
    platform: anything,
    msteams: anything,
    revision: anything,
  },
  { requiredKeys: [] },
)
const value = fc.oneof(
  data,
  data.map((given) => ({ action: { type: 'Action.Execute', verb: given.verb, data: given } })),
  data.map((given) => ({ data: given, context: { theme: 'dark' } })),
  fc.record({
    commandId: fc.constantFrom('searchClauses', 'toString'),
    parameters: fc.oneof(fc.constant([{ name: 'query', value: 'photo' }]), anything),
    queryOptions: anything,
  }),
  fc.record({
    queryText: anything,
    dataset: fc.constantFrom('platforms', 'x'),
    queryOptions: anything,
  }),
  fc.record({
    actionName: fc.constant('feedback'),
    actionValue: fc.record({
      reaction: fc.constantFrom('like', 'dislike', 'x'),
      feedback: anything,
    }),
  }),
  anything,
)

const fields = [
  'type',
  'id',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'text',
  'name',
  'locale',
  'replyToId',
  'entities',
  'attachments',
  'membersAdded',
  'membersRemoved',
  'reactionsAdded',
  'value',
  'timestamp',
  'localTimestamp',
  'textFormat',
  'deliveryMode',
  'action',
  'attachmentLayout',
  'expiration',
  'suggestedActions',
]
/** Fields that are spoiled: some at the top, some one level down. */
const spoiling = fc.array(
  fc.tuple(
    fc.constantFrom(...fields),
    fc.option(
      fc.constantFrom(
        'id',
        'name',
        'tenantId',
        'aadObjectId',
        'team',
        'tenant',
        'conversationType',
        '0',
      ),
    ),
    anything,
  ),
  { maxLength: 3 },
)

function spoil(
  activity: Readonly<Record<string, unknown>>,
  changes: readonly (readonly [string, string | null, unknown])[],
) {
  const spoilt: Record<string, unknown> = { ...activity }
  for (const [field, inner, put] of changes) {
    const before = spoilt[field]
    const isInside = inner !== null && typeof before === 'object' && before !== null
    spoilt[field] = isInside ? { ...before, [inner]: put } : put
  }
  return spoilt
}

function activityFor(serviceUrl: string): fc.Arbitrary<unknown> {
  const from = fc.constantFrom(...people)
  const scene = fc
    .tuple(
      from,
      fc.option(fc.constantFrom(...places), { freq: 3 }),
      fc.constantFrom('en-CA', 'fr-CA', 'x'),
    )
    .map(([who, place, locale]) => ({
      serviceUrl,
      from: who,
      conversation: place ?? personalChat(who),
      locale,
    }))
  const good = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(scene, text).map(([where, said]) => aMessage({ ...where, text: said })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(scene, data)
        .map(([where, given]) => aMessage({ ...where, value: given, replyToId: '1' })),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(scene, data).map(([where, given]) =>
        anExecute({
          ...where,
          verb: typeof given.verb === 'string' ? given.verb : 'odd',
          data: given,
          replyToId: '1',
        }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(scene, fc.constantFrom(...invokes), value)
        .map(([where, name, given]) => anInvoke({ ...where, name, value: given })),
    },
    { weight: 1, arbitrary: scene.map((where) => anInstallation(where)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          scene,
          fc.constantFrom(
            'conversationUpdate',
            'messageReaction',
            'messageUpdate',
            'event',
            'endOfConversation',
            'typing',
            'trace',
          ),
        )
        .map(([where, type]) => ({ ...anInstallation(where), type })),
    },
  )
  return fc.oneof(
    { weight: 3, arbitrary: good },
    {
      weight: 3,
      arbitrary: fc.tuple(good, spoiling).map(([activity, changes]) => spoil(activity, changes)),
    },
    { weight: 1, arbitrary: anything },
  )
}

/** Takes whatever the bot sends, and keeps nothing. */
async function startSink() {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(request.method === 'GET' ? '{"id":"29:1"}' : '{"id":"1"}')
    })
  })
  // Longer than any pause here: a connection that it closes just then would look like a fault of the bot.
  server.keepAliveTimeout = 600_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
function heapNow(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed
}

/** @param seed The same seed sends the same activities. */
export async function runFuzz(count: number, seed: number): Promise<FuzzResult> {
  const sink = await startSink()
  const desk = await startTestApp({ env: { RATE_LIMITS: 'off', LOG_LEVEL: 'silent' } })
  const statuses: Record<string, number> = {}
  const failures: string[] = []
  const batch = 200
  let early = 0
  try {
    for (let sent = 0; sent < count; sent += batch) {
      const activities = fc.sample(activityFor(sink.url), {
        seed: seed + sent,
        numRuns: Math.min(batch, count - sent),
      })
      // Some at the same time, as they come.
      for (let at = 0; at < activities.length; at += 8)
        await Promise.all(
          activities.slice(at, at + 8).map(async (activity) => {
            const status = await post(desk.endpoint, activity)
            statuses[status] = (statuses[status] ?? 0) + 1
            if (status >= 500 || status === 0)
              failures.push(
                [
                  `${status} ${JSON.stringify(activity).slice(0, 1500)}`,
                  ...desk.log.slice(-3),
                ].join('\n'),
              )
          }),
        )
      ;(desk.log as string[]).length = 0
      if (early === 0 && sent + batch >= count / 4) early = heapNow()
    }
    const health = await fetch(desk.endpoint.replace('/api/messages', '/readyz'))
    return {
      sent: count,
      statuses,
      failures,
      heap: { early, late: heapNow() },
      isAlive: health.status === 200,
    }
  } finally {
    await desk.stop()
    sink.stop()
  }
}

async function post(endpoint: string, activity: unknown): Promise<number> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(60_000),
    })
    const said = await response.text()
    if (said !== '') JSON.parse(said)
    return response.status
  } catch {
    return 0
  }
}
