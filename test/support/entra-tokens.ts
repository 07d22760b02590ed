/** What may be wrong with a token of Entra for the page, row by row: each is refused, and shows nothing. */
import { createHmac, createPublicKey, sign } from 'node:crypto'
import nock from 'nock'
import { aToken, type SigningKey } from './tokens.ts'

export const tabClientId = '33333333-2222-4333-8444-555555555555'
export const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
const teamsOnTheDesktop = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'
const minute = 60

export interface EntraRow {
  readonly what: string
  readonly authorization: string | undefined
  readonly status: 200 | 401
}

export interface EntraKeys {
  /** Published by the tenant's key server. */
  readonly good: SigningKey
  /** Another one that claims the same id. */
  readonly foreign: SigningKey
  /** Of an id that nobody published. */
  readonly unknown: SigningKey
}

export interface EntraPerson {
  readonly oid: string
  readonly name: string
}

const issuerOf = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`

/** The claims of a good token. */
export const entraClaims = (tenant: string, { oid, name }: EntraPerson) => ({
  aud: tabClientId,
  iss: issuerOf(tenant),
  ver: '2.0',
  tid: tenant,
  azp: teamsOnTheWeb,
  scp: 'access_as_user',
  oid,
  name,
})

/** The Authorization header of a good token, or of one whose claims or header say something else. */
export function anEntraToken(
  key: SigningKey,
  tenant: string,
  person: EntraPerson,
  payload: object = {},
  header: object = {},
): string {
  return aToken(
    key,
    { aud: tabClientId, serviceurl: '' },
    { payload: { ...entraClaims(tenant, person), serviceurl: undefined, ...payload }, header },
  )
}

/** The tenant's key server, answering with these keys until nock is cleaned. */
export function publishTenantKeys(tenant: string, keys: readonly SigningKey[]) {
  const server = { requests: 0, broken: false }
  nock('https://login.microsoftonline.com')
    .persist()
    .get(`/${tenant}/discovery/v2.0/keys`)
    .reply(() => {
      server.requests += 1
      return server.broken ? [503, ''] : [200, { keys: keys.map(({ published }) => published) }]
    })
  return server
}

export function entraMatrix(
  keys: EntraKeys,
  tenant: string,
  person: EntraPerson,
): readonly EntraRow[] {
  const now = Math.floor(Date.now() / 1000)
  const token = (payload: object = {}, header: object = {}, key = keys.good) =>
    anEntraToken(key, tenant, person, payload, header)
  const [head = '', payload = '', signature = ''] = token().slice(7).split('.')
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const other = '99999999-2222-4333-8444-555555555555'
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
  const good: [string, string][] = [
    ['a good token', token()],
    ['a token for Teams on a computer', token({ azp: teamsOnTheDesktop })],
    ['a token with a second scope', token({ scp: 'profile access_as_user' })],
    ['a token that ended 4 minutes ago', token({ exp: now - 4 * minute })],
    ['a token that begins in 4 minutes', token({ nbf: now + 4 * minute })],
    [
      'a token that says that the person is at home here',
      token({ idp: `https://sts.windows.net/${tenant}/`, acct: 0 }),
    ],
  ]
  const refused: [string, string | undefined][] = [
    ['no Authorization', undefined],
    ['a blank one', ' '],
    ['only the scheme', 'Bearer'],
    ['the scheme in small letters', token().replace('Bearer', 'bearer')],
    ['garbage', 'Bearer garbage'],
    ["somebody of the local desk's", 'Local durham.administrator'],
    ['two parts of a token', `Bearer ${head}.${payload}`],
    ['four parts of a token', `${token()}.x`],
    ['an empty signature', `Bearer ${head}.${payload}.`],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['a header that is no JSON', `Bearer e30x.${payload}.${signature}`],
    ['a payload that is no JSON', `Bearer ${head}.bm8.${signature}`],
    ['algorithm none', token({}, { alg: 'none' }).replace(/[^.]+$/, 'x')],
    ['algorithm None', token({}, { alg: 'None' })],
    ['no algorithm', token({}, { alg: undefined })],
    ['HS256 with the public key as secret', confused()],
    ['ES256 in the header', token({}, { alg: 'ES256' })],
    ['PS256 in the header', token({}, { alg: 'PS256' })],
    ['RS512 in the header', token({}, { alg: 'RS512' })],
    ['no key id', token({}, { kid: undefined })],
    ["another key under the same key's id", token({}, {}, keys.foreign)],
    ['a key that nobody published', token({}, {}, keys.unknown)],
    ['a key that the token brings along (jwk)', ownKey({ jwk: { kty: 'RSA', n, e } })],
    [
      'the address of keys that it brings along (jku)',
      ownKey({ jku: 'https://evil.example/keys' }),
    ],
    ['an extension that must be understood (crit)', ownKey({ crit: ['b64'], b64: false })],
    [
      'a payload that was changed after signing',
      `Bearer ${head}.${part({ ...entraClaims(tenant, person), oid: other, exp: now + 3600 })}.${signature}`,
    ],
    [
      'the signature of another token',
      `Bearer ${head}.${payload}.${token({ exp: now + 1000 }).split('.')[2]}`,
    ],
    ['another app as audience', token({ aud: other })],
    ["the app's address as audience", token({ aud: `api://desk.example/${tabClientId}` })],
    ['Microsoft Graph as audience', token({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['two audiences', token({ aud: [tabClientId, other] })],
    ['no audience', token({ aud: undefined })],
    ['another issuer', token({ iss: 'https://evil.example/' })],
    ['the issuer with a slash', token({ iss: `${issuerOf(tenant)}/` })],
    ['the issuer of version 1', token({ iss: `https://sts.windows.net/${tenant}/` })],
    ['the issuer of another tenant', token({ iss: issuerOf(other) })],
    ['no issuer', token({ iss: undefined })],
    ['the Bot Framework as issuer', token({ iss: 'https://api.botframework.com' })],
    ['version 1', token({ ver: '1.0' })],
    ['no version', token({ ver: undefined })],
    ['a tenant that is not allowed', token({ tid: other, iss: issuerOf(other) })],
    ['no tenant', token({ tid: undefined })],
    ['a client that is not Teams', token({ azp: other })],
    ['no client', token({ azp: undefined })],
    ['another scope', token({ scp: 'User.Read' })],
    ['a scope that begins the same', token({ scp: 'access_as_user_too' })],
    ['no scope: a token for a program', token({ scp: undefined, roles: ['access_as_user'] })],
    ['no object id', token({ oid: undefined })],
    ['an object id that is none', token({ oid: 'administrator' })],
    ['no name', token({ name: undefined })],
    ['a blank name', token({ name: '  ' })],
    ['a guest from another tenant', token({ idp: `https://sts.windows.net/${other}/` })],
    ['a guest with an account of their own', token({ idp: 'live.com' })],
    ['a guest by the claim that says so', token({ acct: 1 })],
    ['an end 6 minutes ago', token({ exp: now - 6 * minute })],
    ['no end', token({ exp: undefined })],
    ['an end that is a text', token({ exp: String(now + 3600) })],
    ['an end in a year', token({ exp: now + 365 * 86_400 })],
    ['a beginning in 6 minutes', token({ nbf: now + 6 * minute })],
  ]
  return [
    ...good.map(([what, authorization]) => ({ what, authorization, status: 200 as const })),
    ...refused.map(([what, authorization]) => ({ what, authorization, status: 401 as const })),
  ]
}
