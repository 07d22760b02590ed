import { expect, test } from 'vitest'
import { problemWith } from '../../../src/teams/token.ts'

const botId = '11111111-2222-3333-4444-555555555555'
const tenantId = '99999999-8888-7777-6666-555555555555'
const serviceUrl = 'https://smba.trafficmanager.net/amer/'
const now = Date.parse('2026-11-20T14:00:00Z')
const seconds = now / 1000
const minute = 60

const good = {
  header: { alg: 'RS256', kid: 'key', typ: 'JWT' },
  payload: {
    iss: 'https://api.botframework.com',
    aud: botId,
    serviceurl: serviceUrl,
    nbf: seconds - minute,
    exp: seconds + 60 * minute,
  },
}
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function problemOf(payload: object = {}, header: object = {}) {
  const token = [part({ ...good.header, ...header }), part({ ...good.payload, ...payload }), 'c2ln']
  return problemWith(`Bearer ${token.join('.')}`, { botId, tenantId, serviceUrl, now })
}

test('takes what the channel claims', () => {
  expect(problemOf()).toBeUndefined()
})

test("takes the tenant of the bot and Microsoft's own", () => {
  expect(problemOf({ tid: tenantId })).toBeUndefined()
  expect(problemOf({ tid: 'd6d49420-f39b-4df7-a1dc-d59a935871db' })).toBeUndefined()
})

test('allows five minutes between two clocks', () => {
  expect(problemOf({ exp: seconds - 4 * minute, nbf: seconds + 4 * minute })).toBeUndefined()
})

test.each([
  ['an expired token', { exp: seconds - 6 * minute }, 'token-expired'],
  ['a token of the future', { nbf: seconds + 6 * minute }, 'token-not-yet-valid'],
  ['a token without an end', { exp: undefined }, 'token-malformed'],
  ['a token for another bot', { aud: 'another' }, 'token-for-another-bot'],
  ['a token for two bots', { aud: [botId, 'another'] }, 'token-malformed'],
  [
    'a token for the connector itself',
    { aud: 'https://api.botframework.com' },
    'token-for-another-bot',
  ],
  ['another service', { serviceurl: 'https://evil.example/' }, 'token-for-another-service'],
  ['a token without a service', { serviceurl: undefined }, 'token-for-another-service'],
  [
    "the emulator's token, made with the bot's own secret",
    {
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      appid: botId,
      ver: '1.0',
    },
    'token-foreign-issuer',
  ],
  ['a tenant that the SDK would remember for ever', { tid: botId }, 'token-of-another-tenant'],
  ['no issuer', { iss: undefined }, 'token-malformed'],
])('refuses %s', (_, payload, problem) => {
  expect(problemOf(payload)).toBe(problem)
})

test.each([
  ['none', { alg: 'none' }],
  ['HS256', { alg: 'HS256' }],
  ['ES256', { alg: 'ES256' }],
  ['no key id', { kid: undefined }],
])('refuses the header of a token with %s', (_, header) => {
  expect(problemOf({}, header)).toBe('token-malformed')
})

test.each([
  [undefined, 'token-missing'],
  ['', 'token-missing'],
  ['Bearer', 'token-malformed'],
  ['Bearer ', 'token-malformed'],
  ['Bearer garbage', 'token-malformed'],
  ['Bearer a.b.c', 'token-malformed'],
  ['Basic dXNlcjpwYXNz', 'token-malformed'],
  [`Bearer ${part(good.header)}.${part(good.payload)}.`, 'token-malformed'],
  [`bearer ${part(good.header)}.${part(good.payload)}.c2ln`, 'token-malformed'],
  [
    `Bearer ${part({ ...good.header })}.${Buffer.from('[1]').toString('base64url')}.c2ln`,
    'token-malformed',
  ],
])('refuses the header %j', (authorization, problem) => {
  expect(problemWith(authorization, { botId, tenantId, serviceUrl, now })).toBe(problem)
})
