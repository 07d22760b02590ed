/** Consents: entered, found, given anew and withdrawn by those who keep them; nobody else learns that there is one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { channel, personalChat, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles, saidIn, titlesOf } from '../support/conversation.ts'
import { cardOf, startTestApp, type TestApp, textOf } from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const role = 'communications-specialist'
const keeper = somebody('Kit Keeper')
const stranger = somebody('Sam Stranger')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ env: { RATE_LIMITS: 'off' }, roundsEveryMs: 200 })
  await bindRoles(desk, { [role]: keeper })
}, 60_000)
afterAll(() => desk.stop())

const chat = personalChat(keeper)
const last = async (text: string, from = keeper, locale?: string): Promise<Message> =>
  (await desk.say(from, text, locale ? { locale } : {})).at(-1) as Message

const jane = {
  person: '=Jane Ëxample',
  uses: 'image,name',
  where: 'All accounts',
  told: 'A post and a poster.',
  document: 'File 12',
  givenOn: '2026-06-01',
  until: '2099-06-30',
}

async function entered(inputs: object = {}): Promise<number> {
  const form = await last('add consent')
  const reply = await desk.press(keeper, chat, form, 'Submit', { ...jane, ...inputs })
  return Number(/Consent (\d+)/.exec(textOf(reply))?.[1])
}

describe('those who keep the consents', () => {
  test('enter one on a form, once however often it is sent, and find it by a name', async () => {
    const form = await last('add consent')
    expect(lint(cardOf(form) as Card)).toEqual([])
    const press = () => desk.press(keeper, chat, form, 'Submit', jane)

    const ids = (await Promise.all([press(), press()])).map(
      (reply) => /Consent (\d+)/.exec(textOf(reply))?.[1],
    )

    expect(new Set(ids).size).toBe(1)
    for (const words of [
      'do we have consent for Jane Example?',
      'Do we have Jane Example’s consent?',
      'is there a documented consent from example jane',
    ]) {
      const found = await last(words)
      expect(textOf(found)).toContain('It holds.')
      expect(textOf(found)).toContain('File 12')
      expect(lint(cardOf(found) as Card)).toEqual([])
    }
    const french = await last('avons-nous le consentement de Jane Example ?', keeper, 'fr-CA')
    expect(textOf(french)).toContain('Il est valide.')
  })

  test('read that there is none, and what that means', async () => {
    expect(textOf(await last('do we have consent for Nobody Here'))).toContain(
      'must not be shown, named or quoted (clause 4.06)',
    )
  })

  test('ask the policy where the words are no name', async () => {
    const text = textOf(await last('do we have consent for the photos of children'))

    expect(text).not.toContain('No consent is documented')
  })

  test('give one anew and withdraw it, for good, with the checks that name it', async () => {
    const id = await entered({ person: 'Rae Renewed' })
    const check = await last('check a post')
    await desk.press(keeper, chat, check, 'Submit', {
      account: '@transit',
      reach: 'corporate',
      text: 'Hello.',
      people: 'documented',
      consents: `${id}, 999`,
      personal: 'none',
      alternative: 'done',
      captions: 'not-needed',
      plain: 'done',
      contrast: 'done',
    })
    await desk.connector.until(() =>
      saidIn(desk, role).some((text) => text.includes('999 (not on record)')),
    )

    const over = await last(`renew consent ${id} until 2020-01-01`)
    const given = await last(`renew consent ${id} until 2098-01-31`)
    const card = await last(`consent ${id}`)
    const withdrawn = await desk.press(keeper, chat, card, 'Withdraw', { reason: 'By phone.' })
    const again = await last(`renew consent ${id} until 2098-01-31`)

    expect(textOf(over)).toContain('ended already')
    expect(textOf(given)).toContain('Given anew')
    expect(textOf(card)).toMatch(/SMP-\d{4}-\d{4}/)
    expect(textOf(withdrawn)).toContain('do not use it')
    expect(textOf(again)).toContain('enter a new one')
    await desk.connector.until(() =>
      saidIn(desk, role).some((text) => text.includes(`Consent ${id} was withdrawn`)),
    )
    // A channel reads numbers alone.
    expect(saidIn(desk, role).join(' ')).not.toMatch(/Rae|Renewed|By phone/)
  })

  test('hear of one that runs out, once', async () => {
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    const id = await entered({ person: 'Enid Ending', until: soon })
    const told = () => saidIn(desk, role).filter((text) => text.includes(`Consent ${id} runs out`))

    await desk.connector.until(() => told().length > 0)
    const other = await entered({ person: 'Ona Other', until: soon })
    await desk.connector.until(() =>
      saidIn(desk, role).some((text) => text.includes(`Consent ${other} runs out`)),
    )

    expect(told()).toHaveLength(1)
  })

  test('list and export them, safe for a spreadsheet', async () => {
    const list = await last('consents')

    expect(lint(cardOf(list) as Card)).toEqual([])
    expect(titlesOf(list)).toContain('Add a consent')
    expect(textOf(await last('export consents'))).toContain("'=Jane Ëxample")
    expect(JSON.parse(textOf(await last('export consents json'))).consents[0]).toHaveProperty(
      'standing',
    )
  })
})

describe('everybody else', () => {
  test.each([
    'do we have consent for Jane Example',
    'do we have consent for Nobody Here',
    'consents',
    'consent 1',
    'consent 9999',
    'add consent',
    'withdraw consent 1: now',
    'renew consent 1 until 2098-01-31',
    'export consents',
  ])('gets one sentence for “%s”, the same whether there is one or not', async (words) => {
    const reply = await last(words, stranger)

    expect(textOf(reply)).toBe(
      'Consents can be looked up and changed by Communications Specialists only. Please ask them.',
    )
  })

  test('can do nothing with a card that is not theirs', async () => {
    const card = await last('consent 1')

    const reply = await desk.press(stranger, chat, card, 'Withdraw')

    expect(reply.statusCode).toBe(403)
    expect(textOf(await last('consent 1'))).toContain('It holds.')
  })

  test('sees nothing in a channel, even where a keeper asks', async () => {
    const [reply] = await desk.say(keeper, 'do we have consent for Jane Example', {
      place: channel(role),
    })

    expect(textOf(reply)).toContain('our own chat')
    expect(textOf(reply)).not.toContain('Jane')
  })

  test('reads nothing of consents in help; a keeper does', async () => {
    expect(textOf(await last('help', stranger))).not.toContain('export consents')
    expect(textOf(await last('help'))).toContain('export consents')
  })
})
