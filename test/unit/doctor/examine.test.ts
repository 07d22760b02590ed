import { describe, expect, test } from 'vitest'
import { examine } from '../../../src/doctor/examine.ts'
import {
  type CheckName,
  couldServe,
  type Finding,
  worstFirst,
} from '../../../src/doctor/finding.ts'
import { onlyOf, type Patient, type RoleChannel } from '../../../src/doctor/patient.ts'
import { doctorTexts as texts } from '../../../src/messages/doctor.ts'
import { say } from '../../../src/messages/message.ts'

const now = Date.parse('2026-11-29T12:00:00Z')
const tenantId = '11111111-1111-4111-8111-111111111111'

/** A healthy bot in production, but for what a test says. */
const aPatient = (parts: Partial<Patient> = {}): Patient => ({
  identity: { kind: 'SingleTenant', tenantId, secretExpires: '2027-06-30' },
  token: async () => 'token',
  tenant: async () => ({ isThere: true, now }),
  allowedTenants: [tenantId],
  allowedServiceHosts: ['smba.trafficmanager.net'],
  publicUrl: 'https://desk.example.ca',
  organizations: () => [anOrganization({ kind: 'reachable' })],
  knowledgeTroubles: () => [],
  database: async () => aDatabase(),
  freeBytes: async () => 20_000_000_000,
  model: async () => undefined,
  embedding: async () => undefined,
  keysReachable: async () => true,
  administrators: 1,
  deliveries: async () => ({ waiting: 0, ambiguous: 0, dead: 0, lateSeconds: 0 }),
  process: async () => 'serving',
  now: () => now,
  ...parts,
})

const aDatabase = (schema: 'own' | 'none' | 'older' | 'newer' = 'own') =>
  ({ kind: 'PostgreSQL', unsafe: [], now: now * 1000, schema }) as const

const pair = ['Robin Lakeshore', 'Noa Tidewater']

const anOrganization = (channel: RoleChannel, people: readonly string[] = pair, id = 'north') => ({
  id,
  documents: 1,
  clauses: 12,
  forms: ['report'],
  takesEvidence: true,
  withoutLink: [],
  roles: async () => [{ role: 'hr', channel, people, readsConfidential: true }],
})

const found = async (parts: Partial<Patient>, check: CheckName): Promise<readonly Finding[]> =>
  (await examine(aPatient(parts), { patienceMs: 50 })).filter((finding) => finding.check === check)

test('a healthy bot has nothing to do, and every check spoke', async () => {
  const findings = await examine(aPatient())

  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([])
  expect(findings.length).toBeGreaterThanOrEqual(14)
  expect(couldServe(findings)).toBe(true)
})

describe('each thing that is wrong is told once, with a remedy', () => {
  const never = () => new Promise<never>(() => undefined)
  const cases: readonly (readonly [string, CheckName, Finding['level'], Partial<Patient>])[] = [
    ['no token', 'identity', 'fault', { token: () => Promise.reject(new Error('no')) }],
    ['Microsoft does not answer', 'identity', 'fault', { token: never }],
    [
      'a secret that ends in a month',
      'secret',
      'warning',
      { identity: { kind: 'SingleTenant', tenantId, secretExpires: '2026-12-20' } },
    ],
    [
      'a secret that has expired',
      'secret',
      'fault',
      { identity: { kind: 'SingleTenant', tenantId, secretExpires: '2026-11-28' } },
    ],
    [
      'a secret of which nobody knows the end',
      'secret',
      'warning',
      { identity: { kind: 'SingleTenant', tenantId } },
    ],
    ['a tenant that is not there', 'tenant', 'fault', { tenant: async () => ({ isThere: false }) }],
    ['any tenant let in', 'tenant', 'fault', { allowedTenants: 'any' }],
    ['the own tenant left out', 'tenant', 'warning', { allowedTenants: ['other'] }],
    ['evidence that no browser reaches', 'public-address', 'warning', { publicUrl: '' }],
    ['loopback only', 'service-hosts', 'fault', { allowedServiceHosts: 'loopback' }],
    [
      'a clock that is an hour off',
      'clock',
      'fault',
      { tenant: async () => ({ isThere: true, now: now - 3_600_000 }) },
    ],
    [
      'a database that runs ahead',
      'clock',
      'warning',
      { database: async () => ({ ...aDatabase(), now: (now + 30_000) * 1000 }) },
    ],
    [
      'a database that may lose commits',
      'database',
      'fault',
      { database: async () => ({ ...aDatabase(), unsafe: ['fsync=off'] }) },
    ],
    [
      'a database of an older release',
      'database',
      'warning',
      { database: async () => aDatabase('older') },
    ],
    [
      'a database of a newer release',
      'database',
      'fault',
      { database: async () => aDatabase('newer') },
    ],
    [
      'a file that does not answer yet',
      'knowledge',
      'warning',
      { waitingInFolder: () => [{ org: 'north', documents: ['policy'] }] },
    ],
    ['a full disk', 'disk', 'fault', { freeBytes: async () => 1_000_000 }],
    ['a disk that fills', 'disk', 'warning', { freeBytes: async () => 300_000_000 }],
    ['no organization', 'knowledge', 'fault', { organizations: () => [] }],
    [
      'a document that does not hold',
      'knowledge',
      'warning',
      { knowledgeTroubles: () => [{ org: 'north', text: 'policy.pdf is a scan.' }] },
    ],
    [
      'a form elsewhere to which nobody gave the link',
      'forms',
      'warning',
      {
        organizations: () => [
          { ...anOrganization({ kind: 'reachable' }), withoutLink: ['forms.report.publicForm'] },
        ],
      },
    ],
    [
      'a role without a channel',
      'roles',
      'warning',
      { organizations: () => [anOrganization({ kind: 'unbound' })] },
    ],
    [
      'a whole team that reads confidential cases',
      'roles',
      'warning',
      { organizations: () => [anOrganization({ kind: 'reachable' }, [])] },
    ],
    ['a key server that is away', 'keys', 'fault', { keysReachable: async () => false }],
    ['nobody to tell', 'administrators', 'warning', { administrators: 0 }],
    [
      'a message that nobody sends',
      'deliveries',
      'warning',
      { deliveries: async () => ({ waiting: 1, ambiguous: 0, dead: 0, lateSeconds: 90 }) },
    ],
    ['a model that does not answer', 'model', 'warning', { model: never }],
    ['an embedding model that does not answer', 'embedding', 'warning', { embedding: never }],
    [
      'messages that failed',
      'deliveries',
      'warning',
      { deliveries: async () => ({ waiting: 0, ambiguous: 1, dead: 2, lateSeconds: 0 }) },
    ],
    [
      'a queue that grows',
      'deliveries',
      'warning',
      { deliveries: async () => ({ waiting: 900, ambiguous: 0, dead: 0, lateSeconds: 0 }) },
    ],
    ['a bot that is not ready', 'process', 'fault', { process: async () => 'not-ready' }],
    ['another program on the port', 'process', 'fault', { process: async () => 'other' }],
  ]
  for (const kind of ['private', 'missing', 'no-team'] as const)
    test(`a channel that is ${kind}`, async () => {
      const [finding] = await found({ organizations: () => [anOrganization({ kind })] }, 'channels')

      expect(finding).toMatchObject({ level: 'warning' })
      expect(finding?.remedy).toBeDefined()
    })
  test.each(cases)('%s', async (_, check, level, parts) => {
    const told = (await found(parts, check)).filter((finding) => finding.level !== 'ok')

    // What never answers counts as a fault of its check, whatever it would have found.
    const expected = parts.model === never || parts.embedding === never ? 'fault' : level
    expect(told.map((finding) => finding.level)).toEqual([expected])
    expect(told[0]?.remedy).toBeDefined()
  })
})

test('in local mode what belongs to Microsoft is skipped', async () => {
  const findings = await examine(
    aPatient({
      identity: { kind: 'local' },
      allowedTenants: 'any',
      allowedServiceHosts: 'loopback',
      token: () => Promise.reject(new Error('nobody to ask')),
      tenant: () => Promise.reject(new Error('nobody to ask')),
    }),
  )

  expect(findings.filter(({ level }) => level === 'skipped').map(({ check }) => check)).toEqual([
    'identity',
    'keys',
    'secret',
    'tenant',
    'service-hosts',
    'public-address',
    'administrators',
  ])
  expect(couldServe(findings)).toBe(true)
})

test('who may act for a role is named', async () => {
  const [finding] = await found({}, 'roles')

  expect(finding && say('en', finding.says, finding.values)).toBe(
    'north: 2 people may act for hr: Robin Lakeshore, Noa Tidewater.',
  )
})

test('what an older database does not hold is not looked at, and not called wrong', async () => {
  const patient = aPatient({
    database: async () => aDatabase('none'),
    deliveries: () => Promise.reject(new Error('no such table')),
  })

  const findings = await examine(patient, { without: ['deliveries', 'roles', 'channels'] })

  expect(findings.filter(({ level }) => level === 'skipped').map(({ check }) => check)).toEqual([
    'database',
    'roles',
    'channels',
    'deliveries',
  ])
  expect(couldServe(findings)).toBe(true)
})

test('the worst comes first', () => {
  const finding = (check: CheckName, level: Finding['level']): Finding => ({
    check,
    level,
    says: texts.noAnswer,
  })
  const shuffled = [finding('model', 'ok'), finding('disk', 'warning'), finding('clock', 'fault')]

  expect(worstFirst(shuffled).map(({ check }) => check)).toEqual(['clock', 'disk', 'model'])
  expect(couldServe(shuffled)).toBe(false)
})

test('an administrator of one organization hears nothing of another', async () => {
  const patient = aPatient({
    organizations: () => [
      anOrganization({ kind: 'unbound' }),
      anOrganization({ kind: 'unbound' }, [], 'south'),
    ],
    knowledgeTroubles: () => [{ org: 'south', text: 'minutes.pdf is a scan.' }],
  })

  const told = JSON.stringify(await examine(onlyOf(patient, 'north')))

  expect(told).toContain('north')
  expect(told).not.toMatch(/south|scan/)
})
