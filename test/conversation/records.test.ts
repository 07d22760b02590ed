/** Records in chat: warned of, looked at, proposed by one keeper, approved by another, and gone with a certificate. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { saidIn, titlesOf } from '../support/conversation.ts'
import {
  administrator,
  cardOf,
  filled,
  type InvokeBody,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { writeRecordsOrganization } from '../support/records-organization.ts'

const robin = somebody('Robin Keeper')
const sam = somebody('Sam Second')
const editor = somebody('Mika Marketing')
const sender = somebody('Cora Canary')
const day = 86_400_000_000
/** Monday, 2026-11-30, 10:00 in Toronto. */
const monday = Date.UTC(2026, 10, 30, 15) * 1000
let clock = monday
/** Two years later, the leap day of 2028 among them. */
const due = monday + 731 * day

let knowledge: string
let desk: TestApp
beforeAll(async () => {
  knowledge = await mkdtemp(join(tmpdir(), 'policy-desk-records-'))
  await writeRecordsOrganization(knowledge)
  desk = await startTestApp({
    knowledge,
    now: () => clock,
    // The clock stands still: Teams’ rates, which are kept by it, would hold every second message back.
    env: { RATE_LIMITS: 'off' },
    roundsEveryMs: 50,
  })
  desk.connector.setMembers(String(channel('').teamId), [administrator, robin, sam, editor])
  await desk.say(administrator, 'use this channel for records with', {
    place: channel('records'),
    mentions: [robin, sam],
  })
  await desk.say(administrator, 'use this channel for marketing with', {
    place: channel('marketing'),
    mentions: [editor],
  })
}, 60_000)
afterAll(async () => {
  await desk.stop()
  await rm(knowledge, { recursive: true })
})

const canary = 'CANARY-4711-of-the-content'

/** What somebody sent, accepted and so closed. */
async function closedCase(): Promise<string> {
  const form = (await desk.say(sender, 'form content')).find(({ attachments }) => attachments)
  if (!form) throw new Error('There is no form.')
  const inputs = Object.fromEntries(
    Object.entries(filled(form)).map(([id, value]) => [
      id,
      value.startsWith('About') ? canary : value,
    ]),
  )
  const number = numberIn(
    textOf(await desk.press(sender, personalChat(sender), form, 'Submit', inputs)),
  )
  await desk.say(editor, `accept ${number}`)
  return number
}

const ask = async (from: typeof robin, text: string, locale?: string) =>
  (await desk.say(from, text, locale ? { locale } : {})).at(-1)

const press = async (
  from: typeof robin,
  message: Awaited<ReturnType<typeof ask>>,
  title: string,
): Promise<InvokeBody> => {
  if (!message) throw new Error('There is no message.')
  return desk.press(from, personalChat(from), message, title)
}

const wellDrawn = (message: Awaited<ReturnType<typeof ask>> | InvokeBody) =>
  expect(lint(cardOf(message) as Card)).toEqual([])

describe('records', () => {
  let numbers: string[] = []
  beforeAll(async () => {
    numbers = [await closedCase(), await closedCase(), await closedCase()]
  }, 60_000)

  test('that are due in 30, 7 and 1 days are announced in the keepers’ channel, without a number', async () => {
    for (const [ahead, words] of [
      [30, 'In 30 days'],
      [7, 'In 7 days'],
      [1, 'Tomorrow'],
    ] as const) {
      clock = due - ahead * day
      await desk.connector.until(() => saidIn(desk, 'records').join().includes(words))
    }

    const warnings = saidIn(desk, 'records').filter((text) => text.includes('may be disposed of'))
    // Where the clock jumps while one is on its way, Teams may get it twice; each is claimed once: contract/records.
    expect([...new Set(warnings.map((text) => text.slice(0, 10)))]).toEqual([
      'In 30 days',
      'In 7 days,',
      'Tomorrow, ',
    ])
    expect(warnings.join()).toContain('November 30, 2028')
    expect(warnings.join()).not.toContain(numbers[0])
  })

  test('are shown to those who keep them, in their own chat, and to nobody else', async () => {
    clock = due

    const shown = await ask(robin, 'disposal')

    wellDrawn(shown)
    expect(textOf(shown)).toContain('Schedule approved by Council, by-law 12 on January 15, 2026')
    expect(textOf(shown)).toContain('Kept 2 years after the case closed')
    expect(textOf(shown)).toContain('Due now: 3')
    for (const number of numbers) expect(textOf(shown)).toContain(number)
    expect(JSON.stringify(shown)).not.toContain(canary)
    for (const text of ['disposal', 'certificates', `hold ${numbers[0]} because`])
      for (const person of [sender, editor, administrator])
        expect(textOf(await ask(person, text))).toContain('Records are kept by Records keepers')
    const open = await desk.say(robin, 'disposal', { place: channel('records') })
    expect(textOf(open.at(-1))).not.toContain(numbers[0])
    const french = await ask(robin, 'élimination', 'fr-CA')
    expect(textOf(french)).toContain('Conservé 2 ans après la fermeture')
  })

  test('on hold stay, and the reason is asked for', async () => {
    const [first = ''] = numbers

    expect(textOf(await ask(robin, `hold ${first}`))).toContain('Please say why')
    expect(textOf(await ask(robin, `hold ${first} access request 12`))).toContain('is on hold')
    expect(textOf(await ask(sam, `hold ${first} me too`))).toContain('already, by Robin Keeper')
    expect(textOf(await ask(sam, 'hold PRF-2026-9999 x'))).toContain('no record PRF-2026-9999')

    const shown = await ask(sam, 'disposal')
    expect(textOf(shown)).toContain('Due now: 2 · on hold: 1')
    expect(textOf(shown)).toContain('access request 12')
  })

  test('are disposed of when one keeper proposes it and another approves; nothing of them is left but certificates', async () => {
    const [first = '', second = '', third = ''] = numbers
    const overview = await ask(robin, 'disposal')
    const proposed = await press(robin, overview, 'Propose disposal')
    wellDrawn(proposed)
    expect(textOf(proposed)).toContain('Waits for a second person')
    expect(textOf(proposed)).toContain(second)
    expect(titlesOf(proposed)).not.toContain('Approve the disposal')
    const id = /Disposal (\d+)/.exec(textOf(proposed))?.[1]
    await desk.connector.until(() => saidIn(desk, 'records').join().includes(`disposal ${id}`))
    expect(textOf(await ask(robin, `approve disposal ${id}`))).toContain('somebody else has to')
    expect(textOf(await ask(sender, `approve disposal ${id}`))).toContain('Records are kept by')

    const opened = await ask(sam, `disposal ${id}`)
    expect(titlesOf(opened)).toContain('Approve the disposal')
    // Somebody else's card: its buttons are not Robin's.
    if (!opened) throw new Error('There is no card.')
    const copied = await desk.press(robin, personalChat(robin), opened, 'Approve')
    expect(copied.statusCode).toBe(403)
    const approved = await press(sam, opened, 'Approve')
    wellDrawn(approved)
    expect(textOf(approved)).toContain('Approved')
    await desk.connector.until(() => saidIn(desk, 'records').join().includes('is done'))

    expect(saidIn(desk, 'records').join()).toContain('2 disposed of')
    const done = await ask(robin, `disposal ${id}`)
    wellDrawn(done)
    expect(textOf(done)).toContain(`${second} · disposed of`)
    expect(textOf(await ask(sender, `status ${second}`))).toContain(`no case ${second}`)
    expect(textOf(await ask(sender, `status ${first}`))).toContain(first)
    const certificates = await ask(sam, 'certificates')
    wellDrawn(certificates)
    expect(textOf(certificates)).toContain(third)
    const certificate = await ask(sam, `certificate ${second}`)
    wellDrawn(certificate)
    expect(textOf(certificate)).toMatch(/Robin Keeper/)
    expect(textOf(certificate)).toMatch(/Sam Second/)
    expect(textOf(certificate)).toContain('Content for our channels (C-07)')
    expect(textOf(await ask(sam, `certificate ${first}`))).toContain('was not disposed of')
  })

  test('once released, the last one goes the same way, in words alone; then no file holds what was written', async () => {
    const [first = ''] = numbers
    expect(await filesWith(desk, canary)).toBeGreaterThan(0)

    expect(textOf(await ask(sam, `release ${first}`))).toContain('no longer on hold')
    const proposed = await ask(sam, 'propose disposal content')
    const id = /Disposal (\d+)/.exec(textOf(proposed))?.[1]
    expect(textOf(await ask(robin, `withdraw disposal ${id}`))).toContain('Only Sam Second')
    await ask(robin, `approve disposal ${id}`)
    await desk.connector.until(() =>
      saidIn(desk, 'records').some((text) => text.startsWith(`Disposal ${id} `)),
    )

    expect(await filesWith(desk, canary)).toBe(0)
    expect(textOf(await ask(sam, 'disposal'))).toContain('Due now: 0')
    expect(textOf(await ask(sam, 'propose disposal content'))).toContain('Nothing of this series')
    expect(textOf(await ask(sam, 'propose disposal other'))).toContain('no series “other”')
  })
})

/** Files of the database and beside it in which a text stands. */
async function filesWith(app: TestApp, text: string): Promise<number> {
  const files = await app.storedFiles()
  const read = await Promise.all(files.map((file) => readFile(file).catch(() => Buffer.alloc(0))))
  return read.filter((bytes) => bytes.includes(text)).length
}

test('without an approved schedule nothing can be proposed, and without any there is none to see', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-records-'))
  await writeRecordsOrganization(folder, { approved: false })
  const other = await startTestApp({ knowledge: folder, env: { RATE_LIMITS: 'off' } })
  other.connector.setMembers(String(channel('').teamId), [administrator, robin])
  await other.say(administrator, 'use this channel for records with', {
    place: channel('records'),
    mentions: [robin],
  })

  const shown = (await other.say(robin, 'disposal')).at(-1)

  expect(textOf(shown)).toContain('not approved yet')
  expect(titlesOf(shown)).toEqual(['Certificates'])
  expect(textOf((await other.say(robin, 'propose disposal content')).at(-1))).toContain(
    'not approved yet',
  )
  await other.stop()
  await rm(folder, { recursive: true })
})
