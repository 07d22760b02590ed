/** A post is checked before it goes out: what is missing is shown, the check is a record, a program's account waits for its approval. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { personalChat, somebody } from '../support/activities.ts'
import { lint } from '../support/card-lint.ts'
import { bindRoles, cardFor, chatOf, titlesOf } from '../support/conversation.ts'
import { cardOf, numberIn, startTestApp, type TestApp, textOf } from '../support/desk-app.ts'
import type { Message } from '../support/teams-world.ts'

const writer = somebody('Wes Writer')
const specialist = somebody('Kit Specialist')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ env: { RATE_LIMITS: 'off' } })
  await bindRoles(desk, { 'communications-specialist': specialist })
}, 60_000)
afterAll(() => desk.stop())

const complete = {
  account: '@transit',
  reach: 'program',
  text: 'The new bus runs from Monday.',
  people: 'none',
  personal: 'none',
  alternative: 'done',
  captions: 'not-needed',
  plain: 'done',
  contrast: 'not-needed',
}

const chat = personalChat(writer)

async function form(words = 'check a post', locale?: string): Promise<Message> {
  const shown = (await desk.say(writer, words, locale ? { locale } : {})).at(-1)
  if (!shown) throw new Error('no form')
  return shown
}

async function check(inputs: object = {}) {
  return desk.press(writer, chat, await form(), 'Submit', { ...complete, ...inputs })
}

const inChannel = (number: string) => cardFor(desk, 'communications-specialist', number)

async function decide(number: string, title: string, inputs: object = {}) {
  await desk.connector.until(() => inChannel(number) !== undefined)
  const shown = inChannel(number)
  if (!shown) throw new Error('no card')
  return desk.press(specialist, shown.place, shown.message, title, inputs)
}

const told = (number: string, words: string) =>
  desk.connector.until(() =>
    chatOf(desk, writer).some((message) => {
      const text = textOf(message)
      return text.includes(number) && text.includes(words)
    }),
  )

describe('the check before a post goes out', () => {
  test.each([['check a post'], ['can somebody check my post before it goes out']])(
    '“%s” brings the form, each point with its clause',
    async (words) => {
      const shown = await form(words)

      const text = textOf(shown)
      for (const clause of ['Clause 4.06', 'Clause 4.04', 'Clause 4.07', 'Clause 5.05'])
        expect(text).toContain(clause)
      expect(lint(cardOf(shown) as Card)).toEqual([])
    },
  )

  test('of the organization’s own account is on record at once, and waits for nobody', async () => {
    const receipt = await check({ reach: 'corporate' })

    const text = textOf(receipt)
    const number = numberIn(text)
    expect(text).toContain('It is on record')
    expect(text).not.toContain('withdraw')
    expect(text).not.toContain('Please note')
    expect(textOf((await desk.say(writer, `status ${number}`)).at(-1))).toContain(
      'Checked and on record',
    )
    expect(inChannel(number)).toBeUndefined()
    expect(lint(cardOf(receipt) as Card)).toEqual([])
  })

  test('shows what is still missing and what is hard to read, and keeps it with the record', async () => {
    const receipt = textOf(
      await check({
        reach: 'corporate',
        text: 'Utilize the path. #durhamregionsummerfun',
        people: 'missing',
        alternative: 'missing',
      }),
    )

    expect(receipt).toContain('without documented consent')
    expect(receipt).toContain('alternative text')
    expect(receipt).toContain('Plainer: “use”')
    expect(receipt).toContain('#durhamregionsummerfun')
  })

  test('asks where the consent is, when there is one', async () => {
    const refused = await check({ people: 'documented' })

    expect(textOf(refused)).toContain('Not sent yet')
    expect(textOf(await check({ people: 'documented', consents: '12' }))).toContain('Received')
  })

  test('of a program’s account waits for a Communications Specialist', async () => {
    const number = numberIn(textOf(await check({ day: '2027-01-15' })))
    await desk.connector.until(() => inChannel(number) !== undefined)

    const card = inChannel(number)?.message
    expect(textOf(card)).toContain('The new bus runs from Monday.')
    expect(titlesOf(card)).toEqual(expect.arrayContaining(['Approve', 'Ask for changes', 'Reject']))
    expect(lint(cardOf(card) as Card)).toEqual([])
    await decide(number, 'Approve')
    await told(number, 'approved')
  })

  test('may be sent back for changes, sent anew, and rejected on a clause', async () => {
    const number = numberIn(textOf(await check()))

    await decide(number, 'Ask for changes', { reason: 'Name the stop.' })
    await told(number, 'Name the stop.')
    const isForm = (message: Message | undefined) =>
      message?.attachments !== undefined && titlesOf(message).includes('Submit the check')
    await desk.connector.until(() => isForm(chatOf(desk, writer).at(-1)))
    const again = chatOf(desk, writer).at(-1) as Message
    await desk.press(writer, chat, again, 'Submit', {
      ...complete,
      text: 'The new bus stops at City Hall.',
    })
    await desk.connector.until(() => textOf(inChannel(number)?.message).includes('City Hall'))
    await decide(number, 'Reject', { clause: '4.06', reason: 'The driver did not agree.' })
    await told(number, 'The driver did not agree.')
  })

  test('is nobody’s to approve who sent it, or who is no specialist', async () => {
    const number = numberIn(textOf(await check()))
    await desk.connector.until(() => inChannel(number) !== undefined)
    const shown = inChannel(number)
    if (!shown) throw new Error('no card')

    const reply = await desk.press(writer, shown.place, shown.message, 'Approve')

    expect(reply.statusCode).toBe(403)
    expect(textOf(inChannel(number)?.message)).not.toContain('Approved by')
  })

  test('speaks French', async () => {
    const shown = await form('vérifier une publication', 'fr-CA')

    expect(titlesOf(shown)).toContain('Soumettre la vérification')
    expect(textOf(shown)).toContain('Texte de remplacement pour chaque image')
    expect(textOf(shown)).toContain('Article 4.07')
  })
})

test('an organization without such a form says so, and offers none', async () => {
  const other = await startTestApp({ organization: 'dauphin' })
  try {
    const help = (await other.say(writer, 'help')).at(-1)

    expect(textOf((await other.say(writer, 'check a post')).at(-1))).toContain('no such form')
    expect(JSON.stringify(help)).not.toMatch(/post|consent/i)
  } finally {
    await other.stop()
  }
})
