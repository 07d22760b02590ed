/** The record of checks before publication: looked through and exported by those of its role, and by nobody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import type { SealedAuditEntry } from '../../src/cases/store.ts'
import { openRecords } from '../../src/storage/open.ts'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles, titlesOf } from '../support/conversation.ts'
import { cardOf, numberIn, startTestApp, type TestApp, textOf } from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const role = 'communications-specialist'
const specialist = somebody('Kit Specialist')
const writer = somebody('Wes Writer')
/** November 20, 2026, noon in Toronto. */
const noon = Date.UTC(2026, 10, 20, 17) * 1000

let desk: TestApp
const numbers: string[] = []
beforeAll(async () => {
  desk = await startTestApp({ now: () => noon, env: { RATE_LIMITS: 'off' } })
  await bindRoles(desk, { [role]: specialist })
  for (let count = 1; count <= 6; count += 1) numbers.push(await checked(count))
}, 60_000)
afterAll(() => desk.stop())

/** The sixth names alternative text as missing, and waits for its approval. */
async function checked(count: number): Promise<string> {
  const form = await last('check a post', writer)
  const reply = await desk.press(writer, personalChat(writer), form, 'Submit', {
    account: '@parks',
    reach: count === 6 ? 'program' : 'corporate',
    text: count === 6 ? '=SUM(1) The otter has a name.' : `Skating day ${count}.`,
    people: 'none',
    personal: 'none',
    alternative: count === 6 ? 'missing' : 'done',
    captions: 'not-needed',
    plain: 'done',
    contrast: 'done',
  })
  return numberIn(textOf(reply))
}

const last = async (text: string, from = specialist, locale?: string): Promise<Message> =>
  (await desk.say(from, text, locale ? { locale } : {})).at(-1) as Message
async function audited(): Promise<readonly SealedAuditEntry[]> {
  const { audit, close } = await openRecords({ url: desk.databaseUrl })
  const entries = await audit.entries('durham', 0, 10_000).finally(close)
  return entries.filter(({ object }) => object === 'checks')
}

describe('those of the role', () => {
  test('look through the checks, the newest first, and open one', async () => {
    const list = await last('checks')

    expect(lint(cardOf(list) as Card)).toEqual([])
    expect(textOf(list)).toContain('6 checks · page 1 of 2')
    expect(textOf(list)).toContain('One point was still missing: Alternative text for every image')
    expect(titlesOf(list)).toContain(`Open ${numbers[5]}`)
    expect(textOf(await last('checks page 2'))).toContain(String(numbers[0]))
  })

  test.each([
    ['checks about otter', ['otter'], 1],
    ['checks on @parks in 2026-11', ['@parks'], 6],
    ['checks from 2026-11-21', [], 0],
    ['checks about Wes skating', ['Skating'], 5],
  ])('“%s” finds what it asks for', async (words, _said, count) => {
    expect(textOf(await last(words))).toContain(
      count === 0 ? 'No check' : count === 1 ? '1 check ·' : `${count} checks`,
    )
  })

  test('use the card’s own search and pages', async () => {
    const list = await last('checks')
    const chat = personalChat(specialist)

    const found = await desk.press(specialist, chat, list, 'Show', { words: 'otter' })
    const next = await desk.press(specialist, chat, list, 'Next page')

    expect(textOf(found)).toContain('1 check ·')
    expect(textOf(next)).toContain('page 2 of 2')
  })

  test('export them, safe for a spreadsheet, and it is recorded how many, without a word of them', async () => {
    const csv = textOf(await last('export checks about otter'))
    const json = JSON.parse(textOf(await last('export checks json')))

    expect(csv).toContain("'=SUM(1) The otter has a name.")
    expect(csv).toContain('check,sent_at,sent_by,state,missing')
    expect(json.checks).toHaveLength(6)
    const exports = (await audited()).filter(({ action }) => action === 'checks-exported')
    expect(exports.map(({ detail }) => detail)).toEqual([
      { format: 'csv', checks: 1 },
      { format: 'json', checks: 6 },
    ])
    expect(JSON.stringify(await audited())).not.toContain('otter')
  })

  test('read them in French', async () => {
    const list = await last('vérifications sur otter', specialist, 'fr-CA')

    expect(textOf(list)).toContain('1 vérification')
    expect(textOf(list)).toContain('Un point manquait encore : Texte de remplacement')
  })

  test('are shown nothing in a channel', async () => {
    const [reply] = await desk.say(specialist, 'checks', { place: channel(role) })

    expect(reply?.attachments).toBeUndefined()
    expect(textOf(reply)).toContain('our own chat')
  })

  test('read of it in help', async () => {
    expect(textOf(await last('help'))).toContain('export checks')
    expect(textOf(await last('help', writer))).not.toContain('export checks')
  })
})

describe('everybody else', () => {
  test.each(['checks', 'checks about otter', 'export checks', 'export checks json'])(
    'gets one sentence for “%s”, and the refusal is recorded',
    async (words) => {
      const before = (await audited()).length

      expect(textOf(await last(words, writer))).toBe(
        'The record of checks is for Communications Specialists. Your own checks are in “my cases”.',
      )
      const [denied] = (await audited()).slice(before)
      expect(denied).toMatchObject({ actor: writer.aadObjectId, action: 'checks-denied' })
    },
  )

  test('can do nothing with the buttons of a list that is not theirs', async () => {
    const list = await last('checks')

    for (const title of ['Show', 'Next page', 'Export as CSV']) {
      const reply = await desk.press(writer, personalChat(writer), list, title)
      expect(reply.statusCode).toBe(403)
    }
    const own = await desk.say(writer, 'my cases')
    expect(textOf(own.at(-1))).toContain('Check before a post goes out')
  })
})

test('an organization without it asks its policy', async () => {
  const other = await startTestApp({ organization: 'dauphin' })
  try {
    const reply = textOf((await other.say(writer, 'checks')).at(-1))

    expect(reply).not.toContain('record of checks')
  } finally {
    await other.stop()
  }
})
