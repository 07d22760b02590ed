/** Every way in which somebody may try to look at the page as another, against the real bot: real RSA keys, real validation. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nock from 'nock'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type App, startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { routes } from '../../src/tab/routes.ts'
import { somebody, tenantId } from '../support/activities.ts'
import {
  anEntraToken,
  entraMatrix,
  publishTenantKeys,
  tabClientId,
} from '../support/entra-tokens.ts'
import { botId } from '../support/token-matrix.ts'
import { createSigningKey } from '../support/tokens.ts'

const ada = somebody('Ada Applicant')
const person = { oid: ada.aadObjectId, name: ada.name }
const keys = {
  good: createSigningKey('entra-1'),
  foreign: createSigningKey('entra-1'),
  unknown: createSigningKey('entra-2'),
}
const log: string[] = []
let folder: string
let app: App | undefined

const production = (more: Readonly<Record<string, string>> = {}) => ({
  NODE_ENV: 'production',
  PORT: '0',
  BOT_ID: botId,
  BOT_TYPE: 'SingleTenant',
  BOT_TENANT_ID: tenantId,
  BOT_PASSWORD: 'secret-of-the-bot',
  ALLOWED_TENANTS: tenantId,
  ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net',
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  DATABASE_URL: `file:${join(folder, 'desk.db')}`,
  TAB_CLIENT_ID: tabClientId,
  ...more,
})

async function start(more: Readonly<Record<string, string>> = {}): Promise<App> {
  app = await startApp({
    config: readConfig(production(more)),
    log: pino({ base: null }, { write: (line: string) => void log.push(line) }),
    dataFolder: folder,
    progress: () => undefined,
  })
  return app
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-tab-tokens-'))
})
afterEach(async () => {
  await app?.stop()
  app = undefined
  nock.cleanAll()
  nock.enableNetConnect()
})
afterAll(() => rm(folder, { recursive: true }))

/** The key server by nock, this machine for the test, and nothing else. */
function network(published = [keys.good]) {
  nock.disableNetConnect()
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost)/)
  return publishTenantKeys(tenantId, published)
}

const ask = (url: string, authorization: string | undefined, path = '/tab/api/start') =>
  fetch(`${url}${path}`, { headers: authorization === undefined ? {} : { authorization } })

describe('the matrix of tokens', () => {
  test('each row is refused with constant words, or let in as who it names', async () => {
    const server = network()
    const { url } = await start()
    const rows = entraMatrix(keys, tenantId, person)

    const wrong: string[] = []
    for (const { what, authorization, status } of rows) {
      const response = await ask(url, authorization)
      const body = await response.text()
      if (response.status !== status) wrong.push(`${what}: ${response.status} ${body}`)
      const isOpaque = /^\{"error":\{"code":"unauthorized","reference":"[0-9a-f]{10}"\}\}$/.test(
        body,
      )
      if (status === 401 && !isOpaque) wrong.push(`${what}: ${body}`)
      if (status === 200 && !body.includes('"person":"Ada Applicant"'))
        wrong.push(`${what}: ${body}`)
    }

    expect(wrong).toEqual([])
    expect(rows.filter(({ status }) => status === 200)).toHaveLength(6)
    expect(rows.length).toBeGreaterThan(55)
    // An unknown key id asks for the keys once more at most, not once for each token.
    expect(server.requests).toBeLessThanOrEqual(2)
    const written = log.join('')
    for (const { authorization } of rows) {
      const signature = authorization?.split('.')[2]
      if (signature && signature.length > 20) expect(written).not.toContain(signature)
    }
  }, 120_000)

  test('no route answers without a token', async () => {
    network()
    const { url } = await start()

    const statuses = await Promise.all(
      routes.map(async ({ method, name }) => {
        const response = await fetch(`${url}/tab/api/${name}`, {
          method,
          ...(method === 'POST'
            ? { body: '{}', headers: { 'content-type': 'application/json' } }
            : {}),
        })
        return response.status
      }),
    )

    expect(statuses).toEqual(routes.map(() => 401))
  })
})

test('while the key server is down nobody is let in, and it is not asked for each token', async () => {
  const server = network()
  server.broken = true
  const { url } = await start()
  const token = anEntraToken(keys.good, tenantId, person)

  const statuses = []
  for (let each = 0; each < 5; each += 1) statuses.push((await ask(url, token)).status)

  expect(statuses).toEqual([401, 401, 401, 401, 401])
  expect(server.requests).toBe(1)
  expect(log.join('')).toContain('keys-missing')
})

test('without a registration for it there is no page, and with an identity never one of the local desk', async () => {
  network()
  const { url } = await start({ TAB_CLIENT_ID: '' })

  for (const path of ['/tab', '/tab/about.json', '/tab/api/start'])
    expect((await ask(url, 'Local durham.hr', path)).status).toBe(404)
})

test('tells the page to sign in by Teams, lets only Teams frame it, and allows nothing from elsewhere', async () => {
  network()
  const { url } = await start()

  const about = await (await fetch(`${url}/tab/about.json`)).json()
  const { headers } = await fetch(`${url}/tab`)

  expect(about).toEqual({ signIn: 'teams' })
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain('frame-ancestors')
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/teams\.microsoft\.com /)
  expect(policy).not.toMatch(/unsafe|\*;| \* |http:/)
})
