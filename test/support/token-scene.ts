/** The real bot with an identity, a key server and Teams' hosts that only count: what the token matrix is run against. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nock from 'nock'
import { pino } from 'pino'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { somebody, tenantId } from './activities.ts'
import { changedTables, readRows } from './stored-rows.ts'
import { deliver } from './teams-connector.ts'
import { botId, type TokenRow, tokenMatrix } from './token-matrix.ts'
import { createSigningKey, publishKeys } from './tokens.ts'

export interface TokenResult {
  readonly row: TokenRow
  readonly status: number
  readonly body: unknown
  /** Requests to anywhere but the key server. */
  readonly sent: readonly string[]
  /** Tables whose rows are others than before. */
  readonly changed: readonly string[]
}

export interface TokenScene {
  readonly results: readonly TokenResult[]
  readonly log: string
}

/** Runs every row of the matrix, one after the other. Takes nock, and gives it back clean. */
export async function runTokenMatrix(): Promise<TokenScene> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-tokens-'))
  const databaseUrl = `file:${join(folder, 'desk.db')}`
  const channels = ['msteams', 'webchat', 'directline', 'emulator', 'MSTEAMS']
  const keys = {
    good: createSigningKey('matrix-1', channels),
    foreign: createSigningKey('matrix-1'),
    unknown: createSigningKey('matrix-2'),
    webchat: createSigningKey('matrix-3', ['webchat']),
  }
  const sent: string[] = []
  nock.disableNetConnect()
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost)/)
  publishKeys([keys.good, keys.webchat])
  nock('https://login.microsoftonline.com')
    .persist()
    .post(/.*/)
    .query(true)
    .reply(200, { token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' })
  nock('https://smba.trafficmanager.net')
    .persist()
    .post(/.*/)
    .reply((path) => {
      sent.push(path)
      return [201, { id: '1' }]
    })
  const onNoMatch = ({ hostname, host }: { hostname?: string; host?: string }) => {
    // The bot itself, asked by the test.
    const to = String(hostname ?? host)
    if (!to.startsWith('localhost')) sent.push(to)
  }
  nock.emitter.on('no match', onNoMatch)
  const lines: string[] = []
  const app = await startApp({
    config: readConfig({
      NODE_ENV: 'production',
      PORT: '0',
      BOT_ID: botId,
      BOT_TYPE: 'SingleTenant',
      BOT_TENANT_ID: tenantId,
      BOT_PASSWORD: 'secret-of-the-bot',
      ALLOWED_TENANTS: tenantId,
      ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net',
      ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
      DATABASE_URL: databaseUrl,
    }),
    log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
    dataFolder: folder,
    progress: () => undefined,
  })
  const reader = await readRows(databaseUrl)
  try {
    const results: TokenResult[] = []
    const rows = tokenMatrix(keys, somebody('Ada'), (row) => `matrix-${row}`)
    for (const row of rows) {
      const before = await reader.rows()
      sent.length = 0
      const { status, body } = await deliver(
        `${app.url}/api/messages`,
        row.activity,
        row.authorization,
      )
      const changed = changedTables(before, await reader.rows())
      results.push({ row, status, body, sent: [...sent], changed })
    }
    return { results, log: lines.join('') }
  } finally {
    await reader.close()
    await app.stop()
    nock.emitter.off('no match', onNoMatch)
    nock.cleanAll()
    nock.enableNetConnect()
    await rm(folder, { recursive: true, force: true })
  }
}

/** A refusal of an activity whose sender proved who they are is recorded, and that is all that it does. */
const recorded = new Set(['audit_entry', 'audit_head', 'done_once'])

/** Whether a row came out as it must: refused with constant words before anything was done, or let in. */
export function isAsItMustBe({ row, status, body, sent, changed }: TokenResult): boolean {
  if (status !== row.status) return false
  if (row.status === 200) return changed.length > 0
  const { error } = body as { error: Record<string, string> }
  const isOpaque =
    Object.keys(error).join() === 'code,reference' &&
    ['bad-request', 'unauthorized', 'forbidden'].includes(error.code ?? '') &&
    /^[0-9a-f]{10}$/.test(error.reference ?? '')
  const isQuiet = changed.every((table) => row.status === 403 && recorded.has(table))
  return isOpaque && isQuiet && sent.length === 0
}
