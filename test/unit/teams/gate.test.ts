import { describe, expect, test } from 'vitest'
import { fenceProblem, type GateRules, readActivity } from '../../../src/teams/gate.ts'
import { isAllowedServiceUrl } from '../../../src/teams/service-url.ts'
import {
  aMessage,
  anInstallation,
  anInvoke,
  channel,
  groupChat,
  personalChat,
  somebody,
  tenantId,
} from '../../support/activities.ts'

const host = 'smba.trafficmanager.net'
const production: GateRules = { allowedTenants: [tenantId], allowedServiceHosts: [host] }
const local: GateRules = { allowedTenants: 'any', allowedServiceHosts: 'loopback' }

const ada = somebody('Ada')
const message = aMessage({
  serviceUrl: `https://${host}/amer/`,
  from: ada,
  conversation: personalChat(ada),
  text: 'May I post photos?',
})
function examine(body: unknown, rules: GateRules) {
  const activity = readActivity(body)
  if (!activity) return { kind: 'refuse', status: 400, code: 'activity-malformed' } as const
  const problem = fenceProblem(activity, rules)
  if (problem) return { kind: 'refuse', status: 403, code: problem } as const
  return { kind: 'pass', activity } as const
}
const verdictOn = (change: object, rules = production) => {
  const verdict = examine({ ...message, ...change }, rules)
  return verdict.kind === 'pass' ? 'pass' : `${verdict.status} ${verdict.code}`
}
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])

describe('lets pass', () => {
  test.each([
    ['a personal message', message],
    ['a message in a channel', aMessage({ ...message, conversation: channel('hr'), text: 'help' })],
    [
      'a message in a group chat',
      aMessage({ ...message, conversation: groupChat('team'), text: 'help' }),
    ],
    [
      'a pressed button',
      anInvoke({
        ...message,
        conversation: personalChat(ada),
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'approve', data: { nonce: 'x' } } },
      }),
    ],
    ['an installation', anInstallation({ ...message, conversation: channel('hr') })],
  ])('%s as Teams sends it', (_, activity) => {
    expect(examine(activity, production)).toMatchObject({ kind: 'pass', activity: { from: ada } })
  })

  test('fields that are null as if they were absent', () => {
    const verdict = examine({ ...message, replyToId: null, locale: null }, production)

    expect(verdict.kind === 'pass' && Object.keys(verdict.activity)).not.toContain('replyToId')
  })

  test('everything that it does not know, unchanged', () => {
    const verdict = examine({ ...message, summary: 'new in Teams' }, production)

    expect(verdict).toMatchObject({ activity: { summary: 'new in Teams' } })
  })

  test('no wish to have the answers in the HTTP response', () => {
    const verdict = examine({ ...message, deliveryMode: 'expectReplies' }, production)

    expect(verdict.kind === 'pass' && Object.keys(verdict.activity)).not.toContain('deliveryMode')
  })
})

describe('refuses a shape that no activity has', () => {
  test.each([
    ['an array', []],
    ['nothing', null],
    ['text', 'message'],
    ['an empty object', {}],
  ])('%s', (_, body) => {
    expect(examine(body, local)).toEqual({
      kind: 'refuse',
      status: 400,
      code: 'activity-malformed',
    })
  })

  test.each([
    ['a type that is a number', { type: 5 }],
    ['no type', { type: undefined }],
    ['no id', { id: undefined }],
    ['an id that is an object', { id: {} }],
    ['no sender', { from: undefined }],
    ['a sender without an id', { from: { name: 'Ada' } }],
    ['an object id that is an object', { from: { id: '29:1', aadObjectId: { $ne: '' } } }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without an id', { conversation: { id: '' } }],
    ['no service URL', { serviceUrl: undefined }],
    ['no channel', { channelId: undefined }],
    ['text that is an object', { text: {} }],
    ['entities that are none', { entities: 'mention' }],
    ['an entity that is null', { entities: [null] }],
    ['an id of 1,001 characters', { id: 'x'.repeat(1001) }],
    ['300 levels', { value: nested(300) }],
    ['a __proto__ key', { value: JSON.parse('{"__proto__":{"admin":true}}') }],
    ['a constructor key', { value: { constructor: { prototype: { admin: true } } } }],
  ])('%s', (_, change) => {
    expect(verdictOn(change)).toBe('400 activity-malformed')
  })

  test('and leaves no trace of a poisonous key', () => {
    examine(JSON.parse(JSON.stringify(message).replace('{', '{"__proto__":{"admin":true},')), local)

    expect(Object.keys(Object.prototype)).toEqual([])
    expect('admin' in {}).toBe(false)
  })

  test('but takes the nesting of a card', () => {
    expect(verdictOn({ value: nested(40) })).toBe('pass')
  })
})

describe('refuses another channel', () => {
  test.each(['webchat', 'directline', 'emulator', '', 'MSTEAMS', 'AseChannel'])(
    '%j',
    (channelId) => {
      expect(verdictOn({ channelId })).toBe('403 channel-refused')
      expect(verdictOn({ channelId }, local)).toBe('403 channel-refused')
    },
  )
})

describe('fences tenants', () => {
  const foreign = '00000000-0000-4000-8000-000000000000'
  const inConversation = { ...message.conversation, tenantId: foreign }
  const inChannelData = { tenant: { id: foreign } }

  test.each([
    ['a foreign tenant', { conversation: inConversation, channelData: inChannelData }],
    [
      'a foreign tenant in the conversation alone',
      { conversation: inConversation, channelData: {} },
    ],
    ['two that disagree', { channelData: inChannelData }],
    [
      'none at all',
      { conversation: { ...message.conversation, tenantId: undefined }, channelData: undefined },
    ],
  ])('refuses %s', (_, change) => {
    expect(verdictOn(change)).toBe('403 tenant-refused')
  })

  test('takes an id in capitals for the same tenant', () => {
    expect(verdictOn({ channelData: { tenant: { id: tenantId.toUpperCase() } } })).toBe('pass')
  })

  test('in local mode takes any one tenant, but never two', () => {
    const rules: GateRules = { ...production, allowedTenants: 'any' }

    expect(verdictOn({ conversation: inConversation, channelData: inChannelData }, rules)).toBe(
      'pass',
    )
    expect(verdictOn({ channelData: inChannelData }, rules)).toBe('403 tenant-refused')
  })
})

describe('fences service hosts', () => {
  const hostile = [
    '',
    'smba.trafficmanager.net',
    'http://smba.trafficmanager.net/amer/',
    'https://evil.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://evil.example@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/amer/',
    'https://smba.trafficmanager.net./amer/',
    'https://evil.example/smba.trafficmanager.net/',
    'https://evil.example#@smba.trafficmanager.net/',
    'https://evil.example?.smba.trafficmanager.net/',
    'https://evil.example\\@smba.trafficmanager.net/',
    'https:\\\\smba.trafficmanager.net/',
    'https://smba.traffic\tmanager.net/',
    ' https://smba.trafficmanager.net/',
    'https://smba。trafficmanager。net/',
    'ftp://smba.trafficmanager.net/',
    'javascript:alert(1)',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://169.254.169.254/',
    'https://[::1]/',
  ]

  test.each(hostile)('refuses %j in production', (serviceUrl) => {
    expect(isAllowedServiceUrl(serviceUrl, [host])).toBe(false)
    expect(verdictOn({ serviceUrl })).toBe('403 service-host-refused')
  })

  test.each([
    'https://smba.trafficmanager.net/amer/',
    'https://SMBA.trafficmanager.net/amer/11111111-2222-3333-4444-555555555555/',
    'https://smba.trafficmanager.net:443/teams',
  ])('takes %j', (serviceUrl) => {
    expect(verdictOn({ serviceUrl })).toBe('pass')
  })

  test.each(['http://127.0.0.1:56150/_connector', 'http://localhost:1/', 'https://[::1]:9/'])(
    'takes %j in local mode',
    (serviceUrl) => {
      expect(verdictOn({ serviceUrl }, local)).toBe('pass')
    },
  )

  test.each([
    'https://smba.trafficmanager.net/amer/',
    'http://127.0.0.1.evil.example/',
    'http://127.0.0.1@evil.example/',
    'http://0.0.0.0/',
    'http://169.254.169.254/',
    'http://192.168.0.1/',
  ])('refuses %j in local mode', (serviceUrl) => {
    expect(verdictOn({ serviceUrl }, local)).toBe('403 service-host-refused')
  })
})
