/** Documents that change while the real app serves: from the command line of another process, and in its folder. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { somebody } from '../support/activities.ts'
import { startTestApp, type TestApp, textOf } from '../support/desk-app.ts'

const rules = (colour: string) =>
  `# Club rules\n\n## 1 Helmets\n\nEvery rider must wear a ${colour} helmet.\n`
const rider = somebody('Robin Rider')

let folder: string
let desk: TestApp

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-knowledge-'))
  put('organization.yaml', 'name: The Club\n')
  put('rules.md', rules('green'))
  desk = await startTestApp({ knowledge: join(folder, 'known'), databaseUrl: url() })
}, 60_000)

afterEach(async () => {
  await desk.stop()
  rmSync(folder, { recursive: true })
})

const url = () => `file:${join(folder, 'desk.db')}`

/** As editors do: the new file takes the old one's place in one step. */
function put(name: string, words: string): void {
  const club = join(folder, 'known', 'club')
  mkdirSync(club, { recursive: true })
  writeFileSync(join(club, '.part'), words)
  renameSync(join(club, '.part'), join(club, name))
}

/** Runs a knowledge command as a process of its own, beside the one that serves, which must not be held up by it. */
async function knowledge(...args: readonly string[]) {
  const child = spawn(
    process.execPath,
    [resolve('scripts/run.mjs'), 'commands/knowledge', ...args],
    { cwd: folder, env: { KNOWLEDGE_DIR: join(folder, 'known'), DATABASE_URL: url() } },
  )
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.once('exit', done)),
  ])
  return { stdout, stderr, status }
}

async function answer(): Promise<string> {
  const messages = await desk.say(rider, 'Which helmet must a rider wear?')
  return messages.map(textOf).join('\n')
}

/** Nobody restarts anything: the answer changes by itself, within seconds. */
async function waitFor(colour: string): Promise<void> {
  await expect.poll(answer, { timeout: 25_000, interval: 100 }).toContain(colour)
}

const readiness = async () =>
  (await fetch(desk.endpoint.replace('/api/messages', '/readyz'))).json()

test('an import by another process answers within seconds, and a rollback takes it back', async () => {
  expect(await answer()).toContain('green')
  const file = join(folder, 'rules.md')
  writeFileSync(file, rules('orange'))

  const imported = await knowledge('import', file, '--org', 'club')
  expect(imported.stderr + imported.stdout).toContain('version 2 of club rules')
  expect(imported.status).toBe(0)
  await waitFor('orange')
  expect(await answer()).not.toContain('green')

  const back = await knowledge('rollback', 'club', 'rules', '1')
  expect(back.status).toBe(0)
  await waitFor('green')
  expect(await answer()).not.toContain('orange')
}, 90_000)

test('a bad import exits with 2 and one line, and changes nothing', async () => {
  const file = join(folder, 'rules.md')
  writeFileSync(file, '')

  const { status, stdout, stderr } = await knowledge('import', file, '--org', 'club')

  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/rules\.md: it is empty\. Put the policy/),
  ])
  expect(await answer()).toContain('green')
}, 60_000)

test('a file that changes in the folder answers within seconds; a broken one leaves the old, and /readyz says so', async () => {
  put('rules.md', rules('orange'))
  await waitFor('orange')

  put('rules.md', '')
  await expect
    .poll(readiness, { timeout: 25_000 })
    .toMatchObject({ ready: true, parts: { knowledge: 'club: knowledge-unreadable' } })
  expect(await answer()).toContain('orange')
  expect(desk.log.filter((line) => line.includes('knowledge left as it was'))).toHaveLength(1)

  put('rules.md', rules('green'))
  await waitFor('green')
  expect(await readiness()).toMatchObject({ ready: true, parts: { knowledge: 'ok' } })
}, 90_000)
