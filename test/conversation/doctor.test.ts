/** `doctor` as an administrator asks for it: in chat, and on the terminal. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { allMigrations, migrate, schemaState } from '../../src/storage/migrate.ts'
import { openRecords } from '../../src/storage/open.ts'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { administrator, startTestApp, type TestApp, textOf } from '../support/desk-app.ts'
import { startModelServer } from '../support/model-server.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import type { Message } from '../support/teams-world.ts'

const employee = somebody('Ellis Employee')
const marketing = channel('marketing')

let desk: TestApp
let knowledge: string
beforeAll(async () => {
  knowledge = await mkdtemp(join(tmpdir(), 'policy-desk-doctor-'))
  await writeSmallOrganization(knowledge)
  desk = await startTestApp({ knowledge })
  desk.connector.setMembers(String(marketing.teamId), [administrator])
}, 60_000)
afterAll(async () => {
  await desk.stop()
  await rm(knowledge, { recursive: true })
})

const card = (messages: readonly Message[]) => messages.find(({ attachments }) => attachments)
const setChannel = (type: string) =>
  desk.connector.setChannels(String(marketing.teamId), [
    { id: String(marketing.channelId), name: 'Marketing', type },
  ])

test('an administrator sees what to do, does it, and looks again', async () => {
  const shown = card(await desk.say(administrator, 'doctor'))
  expect(textOf(shown)).toContain('the role marketing has no channel')
  expect(textOf(shown)).toContain('@Policy Desk use this channel for marketing')

  setChannel('standard')
  await desk.say(administrator, 'use this channel for marketing', { place: marketing })
  const place = personalChat(administrator)
  const again = await desk.press(administrator, place, shown as Message, 'Look again')
  expect(textOf(again)).not.toContain('marketing has no channel')

  setChannel('private')
  expect(textOf(await desk.press(administrator, place, shown as Message, 'Look again'))).toContain(
    'the channel of marketing is private',
  )
})

test('nobody else gets to see it, and not in a channel', async () => {
  const [answer] = await desk.say(employee, 'doctor')
  expect(textOf(answer)).toContain('Only administrators')

  const [inChannel] = await desk.say(administrator, 'doctor', { place: marketing })
  expect(textOf(inChannel)).toContain('Only administrators')
})

test('in French', async () => {
  const shown = card(await desk.say(administrator, 'diagnostic', { locale: 'fr-CA' }))

  expect(textOf(shown)).toContain('État de Policy Desk')
})

const checksIn = (json: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    JSON.parse(json).map(({ check, level }: Record<'check' | 'level', string>) => [check, level]),
  )

const onTerminal = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/run.mjs', 'commands/doctor', ...args], {
    encoding: 'utf8',
    env: { ...process.env, KNOWLEDGE_DIR: knowledge, ...env },
  })

test('the terminal says whether the bot could serve', () => {
  const file = join(knowledge, 'doctor-test.db')
  const fresh = onTerminal({ DATABASE_URL: `file:${file}`, PORT: '0' }, '--json')
  expect(checksIn(fresh.stdout)).toMatchObject({ database: 'skipped', roles: 'skipped' })
  expect(Object.values(checksIn(fresh.stdout))).not.toContain('fault')
  expect(fresh.status).toBe(0)
  // Nothing is made by a look.
  expect(existsSync(file)).toBe(false)

  const wrong = onTerminal({ PORT: 'many', DATABASE_URL: 'mysql://x' })
  expect(wrong.stdout).toContain('PORT: give a whole number')
  expect(wrong.stdout).toContain('DATABASE_URL: begin with file:')
  expect(wrong.status).toBe(1)

  const unreadable = onTerminal({ DATABASE_URL: 'file:/dev/null/desk.db' })
  expect(unreadable.stdout).toContain('Database')
  expect(unreadable.status).toBe(1)
}, 120_000)

test('the terminal leaves an older database as it is, and says what to do', async () => {
  const url = `file:${join(knowledge, 'older.db')}`
  const before = await openDatabase(url)
  await migrate(before, allMigrations.slice(0, -1))
  await before.close()

  const older = onTerminal({ DATABASE_URL: url, PORT: '0' })

  expect(older.stdout).toContain('The database is older than this program')
  expect(older.stdout).toContain('npm run backup')
  expect(older.stdout).not.toContain('no answer')
  expect(older.status).toBe(0)
  const after = await openDatabase(url)
  expect(await after.read(schemaState)).toBe('older')
  await migrate(after)
  await after.close()

  const healthy = onTerminal({ DATABASE_URL: url, PORT: '0' }, '--json')
  expect(checksIn(healthy.stdout)).toMatchObject({ database: 'ok', deliveries: 'ok' })
  expect(healthy.stdout).toContain('files of its folder are newer than what answers')
  const looked = await openRecords({ url })
  expect(await looked.versions.revisions()).toEqual(new Map())
  await looked.close()
}, 120_000)

test('an administrator hears which of the two models does not answer', async () => {
  const server = await startModelServer()
  const app = await startTestApp({
    knowledge,
    env: {
      OPENAI_BASE_URL: server.url,
      OPENAI_MODEL: 'scripted',
      OPENAI_EMBEDDING_MODEL: 'scripted-meanings',
    },
  })
  const asked = async () => textOf(card(await app.say(administrator, 'doctor')))
  try {
    server.behave({ kind: 'http', status: 401 })
    const silent = await asked()
    server.behave({ kind: 'vectors', vectorOf: () => [1, 0] })
    const answering = await asked()

    expect(silent).toContain('The model does not answer')
    expect(silent).toContain('The embedding model does not answer')
    expect(answering).not.toContain('does not answer')
  } finally {
    await app.stop()
    await server.stop()
  }
})
