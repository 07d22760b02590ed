/** `npm run deliveries` as an operator runs it, over a database with one refused and one doubtful message. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Intent } from '../../src/cases/store.ts'
import { openStorage } from '../../src/storage/open.ts'
import { testCipher } from '../support/databases.ts'

let folder: string
let url: string

const number = 'SMA-2026-0001'
const failed: readonly (readonly [Intent, 'dead' | 'ambiguous', string])[] = [
  [{ kind: 'case-card', to: 'role:it', caseNumber: number }, 'dead', 'refused 403'],
  [
    { kind: 'notice', to: 'person:secret-person', caseNumber: number, event: 2 },
    'ambiguous',
    'timeout',
  ],
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy-desk-deliveries-'))
  url = `file:${join(folder, 'desk.db')}`
  const { cases, outbox, close } = await openStorage({ url, cipher: testCipher })
  for (const [intent, state, problem] of failed) {
    await cases.transaction((tx) => tx.enqueue('north', intent, 1))
    const [delivery] = await outbox.claim('worker', 2, 3, 1)
    await outbox.finish(delivery?.id ?? 0, delivery?.fence ?? 0, { state, problem }, 2)
  }
  await close()
})
afterAll(() => rm(folder, { recursive: true }))

function run(...args: readonly string[]) {
  const command = ['scripts/run.mjs', 'commands/deliveries', ...args]
  return spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url },
  })
}

test('lists, settles and retries what failed, and names nobody', () => {
  const listed = JSON.parse(run('list', '--json').stdout)
  expect(listed).toMatchObject([
    { id: 2, state: 'ambiguous', kind: 'notice', to: 'a person', case: number },
    { id: 1, state: 'dead', kind: 'case-card', to: 'it', problem: 'refused 403' },
  ])
  expect(run('list').stdout).not.toContain('secret-person')

  expect(run('settle', '2').stdout).toContain('Settled: 1.')
  expect(run('retry', '--all').stdout).toContain('Due again: 1.')

  expect(run('retry', '1')).toMatchObject({ status: 1 })
  expect(run('list', '--state', 'waiting').stdout).toContain(number)
  expect(run('list').stdout).toContain('Nothing.')
}, 120_000)

test('says what is wrong with a command and how it is meant', () => {
  for (const args of [[], ['lst'], ['retry'], ['retry', 'x'], ['list', '--state', 'lost']]) {
    const { status, stderr } = run(...args)

    expect(status).toBe(2)
    expect(stderr).toContain('Usage:')
  }
}, 120_000)
