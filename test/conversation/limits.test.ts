/** How much one person may ask and report, in the real app: over every process, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personalChat, type Somebody, somebody } from '../support/activities.ts'
import { chatOf } from '../support/conversation.ts'
import {
  actionsIn,
  administrator,
  filled,
  type InvokeBody,
  inputsIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { storedRows } from '../support/stored-rows.ts'

const second = 1_000_000
let now = Date.UTC(2026, 10, 20, 15) * 1000
let desk: TestApp
let databaseUrl = ''

beforeAll(async () => {
  desk = await startTestApp({
    now: () => now,
    env: { QUESTIONS_PER_MINUTE: '3', COMPLAINTS_PER_HOUR: '2' },
  })
  const file = (await desk.storedFiles()).find((name) => name.endsWith('desk.db'))
  databaseUrl = `file:${file}`
}, 60_000)
afterAll(() => desk.stop())

const ask = async (from: Somebody, text = 'May I post a photo of a resident?', locale = 'en-CA') =>
  (await desk.say(from, text, { locale })).map((message) => textOf(message)).join('\n')

async function askUntilOver(from: Somebody) {
  for (let times = 0; times < 3; times++) expect(await ask(from)).toContain('4.06')
}

const audited = async (actor: Somebody) => {
  const { audit_entry: entries = [] } = await storedRows(databaseUrl)
  return entries.filter(
    (entry) => entry.includes('limit-reached') && entry.includes(actor.aadObjectId),
  )
}

describe('questions', () => {
  test('beyond the limit are answered with a friendly word, until there is room again', async () => {
    const ada = somebody('Ada Asks')
    await askUntilOver(ada)

    now += 20 * second
    expect(await ask(ada)).toMatch(/more than 3 questions.*in 40 seconds/)
    now += 41 * second
    expect(await ask(ada)).toContain('4.06')
  })

  test('are limited in French too', async () => {
    const luc = somebody('Luc Demande')
    await askUntilOver(luc)

    expect(await ask(luc, 'Puis-je publier une photo?', 'fr-CA')).toMatch(
      /plus de 3 questions en une minute.*dans 60 secondes/,
    )
  })

  test('of one person do not keep another from asking', async () => {
    const flood = somebody('Flora Flood')
    await askUntilOver(flood)
    for (let times = 0; times < 30; times++) await ask(flood)

    expect(await ask(somebody('Quinn Quiet'))).toContain('4.06')
  })

  test('by the thousand are told of the limit twenty times, recorded once, and never answered', async () => {
    const storm = somebody('Stormy')
    await askUntilOver(storm)

    const said = await Promise.all(Array.from({ length: 200 }, () => ask(storm)))

    expect(said.join('\n')).not.toContain('4.06')
    const told = chatOf(desk, storm).filter((message) => textOf(message).includes('short breath'))
    expect(told).toHaveLength(20)
    expect(await audited(storm)).toHaveLength(1)
  })

  test('are no commands and no clicks', async () => {
    const cleo = somebody('Cleo Commands')
    await askUntilOver(cleo)

    for (const command of ['help', 'my cases', 'complain', 'thanks', 'status SMC-2026-0001'])
      expect(await ask(cleo, command)).not.toContain('short breath')
  })

  test('are counted by the database: another process or a restart forgets none', async () => {
    const rhea = somebody('Rhea Restart')
    await askUntilOver(rhea)

    await desk.restart()

    expect(await ask(rhea)).toContain('short breath')
  })

  test.each([
    ['en-CA', 'He has a knife and says he will kill her tonight', '911'],
    ['fr-CA', 'Il menace de tuer sa collègue ce soir', '911'],
  ])('that tell of danger get the numbers to call even then (%s)', async (locale, text, number) => {
    const dina = somebody(`Dina Danger ${locale}`)
    await askUntilOver(dina)
    for (let times = 0; times < 25; times++) await ask(dina)

    expect(await ask(dina, text, locale)).toContain(number)
  })
})

describe('complaints', () => {
  const kim = somebody('Kim Complains')
  const here = personalChat(kim)

  async function complain(): Promise<InvokeBody> {
    const [notice] = (await desk.say(kim, 'complain')).filter((message) => message.attachments)
    if (!notice) throw new Error('There is no notice.')
    const form = await desk.press(kim, here, notice, 'Continue')
    const message = { ...notice, attachments: [{ content: form.value }] }
    return desk.press(kim, here, message as never, 'Submit', {
      ...filled(form),
      what: 'A post that mocks a colleague',
    })
  }

  test('beyond the limit are kept as a draft, and can be sent later', async () => {
    expect(textOf(await complain())).toMatch(/[A-Z]{3}-\d{4}-\d{4}/)
    expect(textOf(await complain())).toMatch(/[A-Z]{3}-\d{4}-\d{4}/)

    const third = await complain()

    expect(third).toMatchObject({ statusCode: 429, value: { code: 'TooManyRequests' } })
    expect(JSON.stringify(third.value)).toMatch(/2 reports.*wait 60 minutes/)
    expect(await audited(kim)).toHaveLength(1)

    const [notice] = (await desk.say(kim, 'complain')).filter((message) => message.attachments)
    const again = await desk.press(kim, here, notice as never, 'Continue')
    expect(JSON.stringify(inputsIn(again))).toContain('A post that mocks a colleague')

    now += 3601 * second
    expect(textOf(await complain())).toMatch(/[A-Z]{3}-\d{4}-\d{4}/)
  })
})

test('limits that are off count nothing', async () => {
  const free = await startTestApp({ env: { RATE_LIMITS: 'off', QUESTIONS_PER_MINUTE: '1' } })
  try {
    for (let times = 0; times < 4; times++) {
      const [reply] = await free.say(administrator, 'May I post a photo of a resident?')
      expect(textOf(reply)).toContain('4.06')
    }
    expect(actionsIn((await free.say(administrator, 'help'))[0]).length).toBeGreaterThan(0)
  } finally {
    await free.stop()
  }
})
