/** Whoever reads a confidential case leaves an entry in the audit chain, whichever way they came. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SealedAuditEntry } from '../../src/cases/store.ts'
import { openRecords } from '../../src/storage/open.ts'
import { personalChat } from '../support/activities.ts'
import { cardFor, openDialog } from '../support/conversation.ts'
import { type ExportScene, reviewer, startExportScene } from '../support/export-scene.ts'
import type { Message } from '../support/teams-world.ts'

let scene: ExportScene
beforeAll(async () => {
  scene = await startExportScene()
}, 120_000)
afterAll(() => scene.stop())

async function entries(): Promise<readonly SealedAuditEntry[]> {
  const { audit, close } = await openRecords({ url: scene.desk.config.databaseUrl })
  return await audit.entries('durham', 0, 10_000).finally(close)
}

const here = personalChat(reviewer)
const card = () => {
  const found = cardFor(scene.desk, 'hr', scene.number)
  if (!found) throw new Error('There is no card.')
  return found
}
const dialog = (name: string, data: object) =>
  scene.desk.invoke(reviewer, here, name, { data: { number: scene.number, ...data } })

/** Every way to the words of a confidential case, and what stands in the chain afterwards. */
const paths: Readonly<
  Record<string, { readonly read: () => Promise<unknown>; readonly as?: string }>
> = {
  'the word “status”': { read: () => scene.desk.say(reviewer, `status ${scene.number}`) },
  'the word “details”': { read: () => scene.desk.say(reviewer, `details ${scene.number}`) },
  'the card’s button': {
    read: () => {
      const { message, place } = card()
      return scene.desk.press(reviewer, place, message as Message, 'Open details')
    },
  },
  'the dialog': { read: () => dialog('task/fetch', { verb: 'details' }) },
  'the dialog behind the card': {
    read: () => {
      const { message, place } = card()
      return openDialog(scene.desk, reviewer, place, message, 'Open details')
    },
  },
  'the dialog that comes back after a step': {
    read: () => dialog('task/submit', { verb: 'reopen' }),
  },
  'a copy of the case': { read: () => scene.export(scene.number), as: 'case-exported' },
}

test.each(Object.entries(paths))('%s leaves an entry', async (_name, { read, as }) => {
  const before = (await entries()).length

  await read()

  const added = (await entries()).slice(before)
  expect(added.map(({ action }) => action)).toContain(as ?? 'case-viewed')
  for (const { object, actor, action } of added.filter(({ action }) =>
    /viewed|exported/.test(action),
  )) {
    expect(object).toBe(`case:${scene.number}`)
    expect(actor).toBe(action === 'case-exported' ? 'system' : reviewer.aadObjectId)
  }
})

/** Who reads the timeline of a case, and why it is recorded or need not be. */
const readers: Readonly<Record<string, string>> = {
  'exports/export-case.ts': 'a copy of the case',
  'exports/export-period.ts': 'a copy of a period: an entry for all of it',
  'teams/case-dialog.ts': 'the dialog',
  'teams/send.ts':
    'details, recorded when they were asked for; notices to those whom the event concerns',
  'teams/status-view.ts': 'the word “status”; after a step of the one who opened the case',
}

test('no other part of the program reads the timeline of a case', () => {
  const reading = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('storage'))
    .filter((name) => /\.events\(/.test(readFileSync(join('src', name), 'utf8')))

  expect(reading.sort()).toEqual(Object.keys(readers).sort())
})
