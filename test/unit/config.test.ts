import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { AppError } from '../../src/errors.ts'

const botId = '11111111-2222-3333-4444-555555555555'
const tenantId = '99999999-8888-7777-6666-555555555555'
const key = Buffer.alloc(32, 7).toString('base64')

/** A complete production environment; each test takes one thing away or spoils it. */
const production = {
  NODE_ENV: 'production',
  BOT_ID: botId,
  BOT_TENANT_ID: tenantId,
  ALLOWED_TENANTS: tenantId,
  ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net',
  ENCRYPTION_KEY: key,
}

/** The names of the variables that are complained about, one a line. */
function problems(env: Record<string, string | undefined>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'configuration-invalid' })
    return String((error as AppError).message).split('\n')
  }
  return []
}
const names = (env: Record<string, string | undefined>) =>
  problems(env).map((line) => line.split(':')[0])

describe('without any setting', () => {
  test('the bot is local: this machine only, any tenant, the desk open, no secret needed', () => {
    expect(readConfig({})).toEqual({
      production: false,
      identity: { kind: 'local' },
      host: '127.0.0.1',
      port: 3978,
      databaseUrl: 'file:.data/policy-desk.db',
      knowledgeDir: 'knowledge',
      organization: undefined,
      admins: [],
      rateLimits: true,
      questionsPerMinute: 20,
      complaintsPerHour: 5,
      encryptionKey: { kind: 'local' },
      localDesk: true,
      deliveriesKeepDays: 30,
      auditAnchorFile: undefined,
      allowedTenants: 'any',
      allowedServiceHosts: 'loopback',
      logLevel: 'info',
      traces: false,
    })
  })

  test('a variable set to blanks counts as not set', () => {
    expect(readConfig({ BOT_ID: '', PORT: ' ', ALLOWED_TENANTS: '' })).toEqual(readConfig({}))
  })
})

describe('in local mode', () => {
  test('service URLs stay on this machine whatever hosts are allowed', () => {
    const config = readConfig({ ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net' })

    expect(config.allowedServiceHosts).toBe('loopback')
  })

  test('tenants are fenced where some are named', () => {
    expect(readConfig({ ALLOWED_TENANTS: 'a, b' }).allowedTenants).toEqual(['a', 'b'])
  })

  test('rate limits and the desk can be switched off', () => {
    const config = readConfig({ RATE_LIMITS: 'off', LOCAL_DESK: 'off' })

    expect(config).toMatchObject({ rateLimits: false, localDesk: false })
  })

  test('half an identity is refused, for it would serve without asking who is there', () => {
    expect(names({ BOT_PASSWORD: 'x', BOT_TENANT_ID: tenantId })).toEqual(['BOT_ID'])
  })
})

describe('with an identity', () => {
  test('the bot serves the network, fenced to its own tenant and to the public cloud, without the desk', () => {
    const config = readConfig({ BOT_ID: botId, BOT_TENANT_ID: tenantId })

    expect(config).toMatchObject({
      host: '0.0.0.0',
      identity: { kind: 'UserAssignedMsi', botId, tenantId },
      allowedTenants: [tenantId],
      allowedServiceHosts: ['smba.trafficmanager.net'],
      localDesk: false,
    })
  })

  test('a password makes it a single-tenant bot', () => {
    const { identity } = readConfig({ ...production, BOT_PASSWORD: 'x' })

    expect(identity).toEqual({ kind: 'SingleTenant', botId, tenantId, password: 'x' })
  })

  test.each([
    ['no tenant', { BOT_TENANT_ID: undefined }, ['BOT_TENANT_ID']],
    ['no password for a single-tenant bot', { BOT_TYPE: 'SingleTenant' }, ['BOT_PASSWORD']],
    [
      'a password for a managed identity',
      { BOT_TYPE: 'UserAssignedMsi', BOT_PASSWORD: 'x' },
      ['BOT_PASSWORD'],
    ],
    ['an id that is none', { BOT_ID: 'my-bot' }, ['BOT_ID']],
    ['tenants by their domains', { ALLOWED_TENANTS: 'example.org' }, ['ALLOWED_TENANTS']],
    [
      'a wildcard host',
      { ALLOWED_SERVICE_HOSTS: '*.trafficmanager.net' },
      ['ALLOWED_SERVICE_HOSTS'],
    ],
    [
      'a URL for a host',
      { ALLOWED_SERVICE_HOSTS: 'https://smba.trafficmanager.net/' },
      ['ALLOWED_SERVICE_HOSTS'],
    ],
    [
      'a host with a port',
      { ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net:8443' },
      ['ALLOWED_SERVICE_HOSTS'],
    ],
    ['rate limits off', { RATE_LIMITS: 'off' }, ['RATE_LIMITS']],
    ['the local desk on', { LOCAL_DESK: 'on' }, ['LOCAL_DESK']],
    ['two keys', { ENCRYPTION_KEY_FILE: 'key' }, ['ENCRYPTION_KEY']],
    [
      'a key of 31 bytes',
      { ENCRYPTION_KEY: Buffer.alloc(31).toString('base64') },
      ['ENCRYPTION_KEY'],
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(names({ ...production, ...change })).toEqual(expected)
  })

  test('says that multi-tenant bots have ended', () => {
    expect(problems({ ...production, BOT_TYPE: 'MultiTenant' })).toEqual([
      'BOT_TYPE: say SingleTenant or UserAssignedMsi: Microsoft ended multi-tenant bots on 2025-07-31.',
    ])
  })
})

describe('in production', () => {
  test('a complete environment is taken', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      encryptionKey: { kind: 'value', keys: [Buffer.alloc(32, 7)] },
    })
  })

  test('the key can be replaced: the newest first, the older ones behind it', () => {
    const [newest, older] = [Buffer.alloc(32, 9), Buffer.alloc(32, 7)]
    const both = [newest, older].map((one) => one.toString('base64')).join(', ')

    expect(readConfig({ ...production, ENCRYPTION_KEY: both })).toMatchObject({
      encryptionKey: { kind: 'value', keys: [newest, older] },
    })
  })

  test('the key may come from a file', () => {
    const config = readConfig({
      ...production,
      ENCRYPTION_KEY: undefined,
      ENCRYPTION_KEY_FILE: '/run/key',
    })

    expect(config.encryptionKey).toEqual({ kind: 'file', path: '/run/key' })
  })

  test('an identity, fences and a key are demanded, all at once', () => {
    expect(names({ NODE_ENV: 'production' })).toEqual([
      'BOT_ID',
      'ALLOWED_TENANTS',
      'ALLOWED_SERVICE_HOSTS',
      'ENCRYPTION_KEY',
    ])
  })

  test('rate limits stay on even without an identity', () => {
    expect(names({ NODE_ENV: 'production', RATE_LIMITS: 'off' })).toContain('RATE_LIMITS')
  })
})

test('reports every problem at once, by name and with a remedy, and repeats no value', () => {
  const found = problems({
    PORT: '99999',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://user:secret@host/db',
    ORGANIZATION: '../elsewhere',
    ADMINS: 'Ada Lovelace',
    RATE_LIMITS: 'sometimes',
    ENCRYPTION_KEY: 'secret',
    BOT_PASSWORD: 'secret',
  })

  expect(found.map((line) => line.split(':')[0])).toEqual([
    'PORT',
    'LOG_LEVEL',
    'DATABASE_URL',
    'ORGANIZATION',
    'ADMINS',
    'RATE_LIMITS',
    'ENCRYPTION_KEY',
    'BOT_ID',
  ])
  expect(found.filter((line) => !/^[A-Z_]+: \S.{15,}\.$/.test(line))).toEqual([])
  expect(found.join('\n')).not.toMatch(/secret|99999|Lovelace|elsewhere/)
})

describe('the model', () => {
  const openAi = { OPENAI_MODEL: 'a-model', OPENAI_API_KEY: 'a-key' }
  const azure = {
    AZURE_OPENAI_ENDPOINT: 'https://resource.openai.azure.example',
    AZURE_OPENAI_DEPLOYMENT: 'a-deployment',
    AZURE_OPENAI_API_KEY: 'a-key',
  }

  test('is off unless it is named: a key alone may be there for another program', () => {
    expect(readConfig({ OPENAI_API_KEY: 'a-key' }).model).toBeUndefined()
  })

  test('is OpenAI’s, a service with its interface, or Azure’s', () => {
    expect(readConfig(openAi).model).toMatchObject({ kind: 'openai', model: 'a-model' })
    expect(
      readConfig({ OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }).model,
    ).toMatchObject({ baseUrl: 'http://127.0.0.1:1/v1', key: undefined })
    expect(readConfig(azure).model).toMatchObject({ kind: 'azure', apiVersion: '2024-10-21' })
  })

  test('for embeddings stands beside the model or alone', () => {
    const embedding = { OPENAI_EMBEDDING_MODEL: 'e', OPENAI_API_KEY: 'a-key' }
    expect(readConfig(embedding)).toMatchObject({ model: undefined, embedding: { model: 'e' } })
    const both = readConfig({ ...azure, AZURE_OPENAI_EMBEDDING_DEPLOYMENT: 'd' })
    expect(both).toMatchObject({
      model: { deployment: 'a-deployment' },
      embedding: { deployment: 'd' },
    })
  })

  test.each([
    ['OPENAI_EMBEDDING_MODEL', { ...azure, OPENAI_EMBEDDING_MODEL: 'e' }],
    ['OPENAI_API_KEY', { OPENAI_MODEL: 'm' }],
    ['OPENAI_MODEL', { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }],
    ['OPENAI_BASE_URL', { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'ftp://models.example' }],
    ['OPENAI_BASE_URL', { OPENAI_MODEL: 'm', OPENAI_BASE_URL: 'https://a:b@models.example' }],
    ['AZURE_OPENAI_API_KEY', { ...azure, AZURE_OPENAI_API_KEY: '' }],
    ['AZURE_OPENAI_DEPLOYMENT', { ...azure, AZURE_OPENAI_DEPLOYMENT: '' }],
    ['AZURE_OPENAI_ENDPOINT', { ...azure, AZURE_OPENAI_ENDPOINT: '' }],
    ['OPENAI_MODEL', { ...azure, OPENAI_MODEL: 'm' }],
    ['MODEL_TOKENS_PER_DAY', { ...openAi, MODEL_TOKENS_PER_DAY: 'many' }],
  ])('needs %s to be right', (variable, env) => {
    expect(names(env)).toEqual([variable])
  })
})
