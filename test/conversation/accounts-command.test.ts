/** `npm run accounts -- export` as a records officer runs it, over a register with one account. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAccount, changePlatform } from '../../src/accounts/keep.ts'
import { openStorage } from '../../src/storage/open.ts'
import { testCipher } from '../support/databases.ts'

let folder: string
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-accounts-'))
  url = `file:${join(folder, 'desk.db')}`
  const { cases, close } = await openStorage({ url, cipher: testCipher })
  const by = { id: 'officer', name: 'Oli Officer' }
  const settings = { register: { role: 'officer', reviewInMonths: 12, platforms: ['X'] } }
  const desk = {
    org: 'durham',
    store: cases,
    settings: { ...settings, timeZone: 'UTC' },
    now: () => 1,
    newId: () => 'id',
  }
  await addAccount(desk, { platform: 'X', handle: '@transit', area: 'Transit', owner: by, by })
  await changePlatform(desk, { name: 'X', status: 'suspended', reason: 'Under review', by })
  await close()
})
afterAll(() => rm(folder, { recursive: true }))

function run(...args: readonly string[]) {
  const command = ['scripts/run.mjs', 'commands/accounts', ...args]
  return spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url },
  })
}

test('exports accounts and every platform, those of the file and what was changed since', async () => {
  const out = join(folder, 'register.json')

  const csv = run('export', '--org', 'durham')
  const json = run('export', '--org', 'durham', '--format', 'json', '--out', out)

  expect(csv.stdout).toContain('X,transit,Transit,active,Oli Officer')
  expect(json.status).toBe(0)
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({
    accounts: [{ handle: '@transit' }],
    platforms: expect.arrayContaining([
      { name: 'Facebook', status: 'approved' },
      expect.objectContaining({ name: 'X', status: 'suspended', reason: 'Under review' }),
    ]),
  })
}, 120_000)

test('refuses an organization that is not there, names those that are, and writes nothing', () => {
  const out = join(folder, 'nobody.json')

  const { status, stderr } = run('export', '--org', 'durhamm', '--out', out)

  expect(status).toBe(2)
  expect(stderr).toMatch(/'durhamm'.*durham/)
  expect(existsSync(out)).toBe(false)
}, 120_000)
