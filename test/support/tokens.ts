/** Tokens of the Bot Framework, signed with keys of our own, and the server that publishes those keys (by nock). */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import nock from 'nock'

export interface SigningKey {
  readonly id: string
  readonly privateKey: KeyObject
  readonly published: object
}

/** `endorsements`: the channels whose tokens the key may sign. */
export function createSigningKey(
  id: string,
  endorsements: readonly string[] = ['msteams'],
): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n, e } = publicKey.export({ format: 'jwk' })
  return {
    id,
    privateKey,
    published: { kty: 'RSA', use: 'sig', kid: id, n, e, endorsements },
  }
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The Authorization header. `header` and `payload` replace what a good token of the channel says. */
export function aToken(
  key: SigningKey,
  claims: { readonly aud: string; readonly serviceurl: string },
  { header = {}, payload = {} }: { readonly header?: object; readonly payload?: object } = {},
): string {
  const now = Math.floor(Date.now() / 1000)
  const signed = [
    part({ alg: 'RS256', typ: 'JWT', kid: key.id, ...header }),
    part({
      iss: 'https://api.botframework.com',
      nbf: now - 60,
      exp: now + 3600,
      ...claims,
      ...payload,
    }),
  ].join('.')
  return `Bearer ${signed}.${sign('RSA-SHA256', Buffer.from(signed), key.privateKey).toString('base64url')}`
}

export interface KeyServer {
  /** How often the addresses of the keys were asked for. */
  readonly requests: number
  /** While true, it breaks every connection. */
  broken: boolean
}

/** Microsoft's key server, answering with these keys until nock is cleaned. */
export function publishKeys(keys: readonly SigningKey[]): KeyServer {
  const server = { requests: 0, broken: false }
  nock('https://login.botframework.com')
    .persist()
    .get('/v1/.well-known/openidconfiguration')
    .reply(() => {
      server.requests += 1
      if (server.broken) return [503, '']
      return [200, { jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' }]
    })
    .get('/v1/.well-known/keys')
    .reply(200, { keys: keys.map(({ published }) => published) })
  return server
}
