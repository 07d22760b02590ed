/** What may be wrong with a request to the bot, row by row: each is refused before it has any effect. */
import { createHmac, createPublicKey, sign } from 'node:crypto'
import { aMessage, anExecute, personalChat, type Somebody, tenantId } from './activities.ts'
import { aToken, type SigningKey } from './tokens.ts'

export const botId = '11111111-2222-3333-4444-555555555555'
export const publicCloud = 'https://smba.trafficmanager.net/amer/'
const minute = 60

export interface TokenRow {
  readonly what: string
  /** The Authorization header. */
  readonly authorization: string | undefined
  readonly activity: object
  readonly status: 200 | 400 | 401 | 403
}

interface Keys {
  /** Published by the key server, endorsed for Teams. */
  readonly good: SigningKey
  /** Another one that claims the same id. */
  readonly foreign: SigningKey
  /** Of an id that nobody published. */
  readonly unknown: SigningKey
  /** Published, for the web chat only. */
  readonly webchat: SigningKey
}

/** `id` makes the ids of the activities, so that no row is a repetition of another. */
export function tokenMatrix(keys: Keys, from: Somebody, id: (row: number) => string): TokenRow[] {
  const now = Math.floor(Date.now() / 1000)
  const claims = { aud: botId, serviceurl: publicCloud }
  const words = aMessage({
    serviceUrl: publicCloud,
    from,
    conversation: personalChat(from),
    text: 'help',
  })
  const token = (payload: object = {}, header: object = {}, key = keys.good) =>
    aToken(key, claims, { payload, header })
  const [head = '', payload = '', signature = ''] = token().slice(7).split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const emulator = (issuer: string, version: string) => ({
    iss: issuer,
    ver: version,
    [version === '1.0' ? 'appid' : 'azp']: botId,
  })

  /** HS256 with the public key as its secret: a verifier that trusts the header takes it. */
  const confused = () => {
    const pem = createPublicKey(keys.good.privateKey).export({ type: 'spki', format: 'pem' })
    const signed = `${part({ alg: 'HS256', typ: 'JWT', kid: keys.good.id })}.${payload}`
    return `Bearer ${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`
  }
  /** Signed with a key of the attacker's that the header itself brings along. */
  const ownKey = (extra: object) => {
    const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: keys.good.id, ...extra })}.${payload}`
    const made = sign('RSA-SHA256', Buffer.from(signed), keys.foreign.privateKey)
    return `Bearer ${signed}.${made.toString('base64url')}`
  }
  const { n, e } = createPublicKey(keys.foreign.privateKey).export({ format: 'jwk' })

  const good: [what: string, authorization: string][] = [
    ['a good token', token()],
    ['a token that ended 4 minutes ago', token({ exp: now - 4 * minute })],
    ['a token that begins in 4 minutes', token({ nbf: now + 4 * minute })],
    ['a token with the tenant of the bot', token({ tid: tenantId })],
  ]
  const refused: [what: string, authorization: string | undefined][] = [
    ['no Authorization', undefined],
    ['a blank one', ' '],
    ['only the scheme', 'Bearer'],
    ['the scheme in small letters', token().replace('Bearer', 'bearer')],
    ['garbage', 'Bearer garbage'],
    ['two parts of a token', `Bearer ${head}.${payload}`],
    ['four parts of a token', `${token()}.x`],
    ['an empty signature', `Bearer ${head}.${payload}.`],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['a header that is no JSON', `Bearer e30x.${payload}.${signature}`],
    ['a payload that is no JSON', `Bearer ${head}.bm8.${signature}`],
    [
      'a payload that is a list',
      `Bearer ${head}.${Buffer.from('[]').toString('base64url')}.${signature}`,
    ],
    ['algorithm none without a signature', token({}, { alg: 'none' }).replace(/[^.]+$/, 'x')],
    ['algorithm None', token({}, { alg: 'None' })],
    ['no algorithm', token({}, { alg: undefined })],
    ['HS256 with the public key as secret', confused()],
    ['ES256 in the header', token({}, { alg: 'ES256' })],
    ['PS256 in the header', token({}, { alg: 'PS256' })],
    ['no key id', token({}, { kid: undefined })],
    ["another key under the same key's id", token({}, {}, keys.foreign)],
    ['a key that nobody published', token({}, {}, keys.unknown)],
    ['a key that is endorsed for another channel', token({}, {}, keys.webchat)],
    ['a key that the token brings along (jwk)', ownKey({ jwk: { kty: 'RSA', n, e } })],
    [
      'the address of keys that the token brings along (jku)',
      ownKey({ jku: 'https://evil.example/keys' }),
    ],
    [
      'a payload that was changed after signing',
      `Bearer ${head}.${part({ ...claims, iss: 'https://api.botframework.com', exp: now + 3600, extra: 1 })}.${signature}`,
    ],
    [
      'the signature of another token',
      `Bearer ${head}.${payload}.${token({ exp: now + 1000 }).split('.')[2]}`,
    ],
    ['another bot as audience', token({ aud: '99999999-2222-3333-4444-555555555555' })],
    ['the connector as audience', token({ aud: 'https://api.botframework.com' })],
    ['two audiences', token({ aud: [botId, 'other'] })],
    ['no audience', token({ aud: undefined })],
    ['another issuer', token({ iss: 'https://evil.example/' })],
    ['the issuer with a slash', token({ iss: 'https://api.botframework.com/' })],
    ['the issuer of the government cloud', token({ iss: 'https://api.botframework.us' })],
    ['no issuer', token({ iss: undefined })],
    [
      "a token made with the bot's own secret (emulator, v1)",
      token(emulator('https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', '1.0')),
    ],
    [
      "a token made with the bot's own secret (emulator, v2)",
      token(
        emulator(
          'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
          '2.0',
        ),
      ),
    ],
    [
      "a token of the bot's own tenant (a skill)",
      token(emulator(`https://sts.windows.net/${tenantId}/`, '1.0')),
    ],
    ['an end 6 minutes ago', token({ exp: now - 6 * minute })],
    ['no end', token({ exp: undefined })],
    ['an end that is a text', token({ exp: String(now + 3600) })],
    ['an end in a year', token({ exp: now + 365 * 86_400 })],
    ['a beginning in 6 minutes', token({ nbf: now + 6 * minute })],
    ['another service', token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['the service without its slash', token({ serviceurl: publicCloud.slice(0, -1) })],
    ['no service', token({ serviceurl: undefined })],
    ['an empty service', token({ serviceurl: '' })],
    ['the tenant of somebody else', token({ tid: '99999999-0000-3333-4444-555555555555' })],
  ]
  /** Of an activity whose token is good, and names the same service. */
  const outside: [what: string, change: object][] = [
    ['a service that is not Teams', { serviceUrl: 'https://evil.example/' }],
    ['a subdomain that anybody may have', { serviceUrl: 'https://evil.trafficmanager.net/' }],
    [
      "Teams' name under another domain",
      { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
    ],
    ["Teams' name as a user name", { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }],
    [
      'a backslash in the service',
      { serviceUrl: 'https://smba.trafficmanager.net\\@evil.example/' },
    ],
    ['another port', { serviceUrl: 'https://smba.trafficmanager.net:8443/' }],
    ['http', { serviceUrl: 'http://smba.trafficmanager.net/' }],
    ['this machine', { serviceUrl: 'http://127.0.0.1:3978/' }],
    ['the address of cloud metadata', { serviceUrl: 'http://169.254.169.254/' }],
    ['an empty service in both', { serviceUrl: '' }],
    [
      'a foreign tenant in the conversation',
      { conversation: { ...words.conversation, tenantId: botId } },
    ],
    ['a foreign tenant in the channel data', { channelData: { tenant: { id: botId } } }],
    [
      'no tenant',
      { conversation: { ...words.conversation, tenantId: undefined }, channelData: {} },
    ],
    ...['webchat', 'directline', 'emulator', 'MSTEAMS', ''].map((channelId): [string, object] => [
      `the channel '${channelId}'`,
      { channelId },
    ]),
  ]
  const malformed: [what: string, change: object][] = [
    ['no service URL', { serviceUrl: undefined }],
    ['no channel', { channelId: undefined }],
    ['a type that is a number', { type: 5 }],
    ['a sender that is a list', { from: [] }],
    [
      'a key that reaches for prototypes',
      { value: { constructor: { prototype: { admin: true } } } },
    ],
    ['a name of 2,000 characters', { from: { ...from, name: 'x'.repeat(2000) } }],
  ]
  const rows: TokenRow[] = [
    ...good.map(([what, authorization]) => ({
      what,
      authorization,
      activity: words,
      status: 200 as const,
    })),
    ...refused.map(([what, authorization]) => ({
      what,
      authorization,
      activity: words,
      status: 401 as const,
    })),
    ...outside.map(([what, change]) => {
      const activity = { ...words, ...change }
      const serviceurl = activity.serviceUrl
      return { what, authorization: token({ serviceurl }), activity, status: 403 as const }
    }),
    ...malformed.map(([what, change]) => ({
      what,
      authorization: token(),
      activity: { ...words, ...change },
      status: 400 as const,
    })),
    {
      what: 'a button with a forged sender, without a token',
      authorization: undefined,
      activity: anExecute({
        serviceUrl: publicCloud,
        from,
        conversation: personalChat(from),
        verb: 'approve',
        data: { nonce: 'x'.repeat(24) },
        replyToId: '1',
      }),
      status: 401,
    },
  ]
  return rows.map((row, index) => ({ ...row, activity: { ...row.activity, id: id(index) } }))
}
