/** A public comment is looked at, decided on and logged; content goes to the Marketing Coordinator. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personalChat, somebody } from '../support/activities.ts'
import { bindRoles, cardFor, chatOf, titlesOf } from '../support/conversation.ts'
import {
  filled,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'

const clerk = somebody('Cleo Clerk')
const stranger = somebody('Sam Stranger')
const reviewers = {
  marketing: somebody('Mara Marketing'),
  'city-manager': somebody('Cam Citymanager'),
  'senior-manager': somebody('Sid Senior'),
}
const post = 'Garbage carts must be at the curb by 7 a.m.'
const rude = '=You are all useless idiots, every one of you.'

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ organization: 'dauphin', env: { RATE_LIMITS: 'off' } })
  await bindRoles(desk, reviewers)
}, 60_000)
afterAll(() => desk.stop())

const chat = personalChat(clerk)

/** What stands in the form as it came. */
const prefilled = (form: Parameters<typeof inputsIn>[0]): Record<string, unknown> =>
  Object.fromEntries(
    inputsIn(form).flatMap(({ id, value }) => (value ? [[String(id), value]] : [])),
  )

async function send(text: string): Promise<{ number: string; receipt: string }> {
  const form = (await desk.say(clerk, text)).find(({ attachments }) => attachments)
  if (!form) throw new Error('no form')
  const reply = await desk.press(clerk, chat, form, 'Submit', {
    ...prefilled(form),
    screenshot: 'shots/2026-11.png',
  })
  const receipt = textOf(reply)
  const number = numberIn(receipt)
  await desk.connector.until(() => cardFor(desk, 'marketing', number) !== undefined)
  return { number, receipt }
}

async function decide(role: keyof typeof reviewers, number: string, title: string, reason = '') {
  await desk.connector.until(() => cardFor(desk, role, number) !== undefined)
  const shown = cardFor(desk, role, number)
  if (!shown) throw new Error(`no card for ${role}`)
  const clause = inputsIn(shown.message).find(({ id }) => id === 'clause')?.value
  return desk.press(reviewers[role], shown.place, shown.message, title, {
    ...(clause ? { clause } : {}),
    ...(reason ? { reason } : {}),
  })
}

const told = (number: string, words: string) => () =>
  chatOf(desk, clerk).some(
    (message) => textOf(message).includes(number) && textOf(message).includes(words),
  )

describe('a pasted comment', () => {
  test('gets the rules that it may touch at once, quoted, with the words and the missing chart', async () => {
    const replies = await desk.say(clerk, `check comment: ${rude} Post: ${post}`)

    const said = textOf(replies[0])
    expect(said).toContain('Comments that offend an organization or an individual')
    expect(said).toContain('idiots')
    expect(said).toContain('Appendix A')
    expect(said).toContain('people decide')
    expect(prefilled(replies[1])).toMatchObject({ comment: rude, post })
  })

  test('that is hard on a service touches none, and is to be left', async () => {
    const [reply] = await desk.say(
      clerk,
      `check comment: My cart was missed twice. Not good enough. Post: ${post}`,
    )

    expect(textOf(reply)).toContain('None of the 8 rules')
    expect(textOf(reply)).toContain('should be left')
  })

  test('is looked at in French as well', async () => {
    const [reply] = await desk.say(clerk, 'vérifier le commentaire : Bande d’imbéciles', {
      locale: 'fr-CA',
    })

    expect(textOf(reply)).toContain('Touche peut-être')
  })
})

describe('a decision on a comment', () => {
  test('rests on the rule that it touches, is told, and stands in the log', async () => {
    const { number, receipt } = await send(`check comment: ${rude} Post: ${post}`)
    expect(receipt).toContain('Comments that offend')
    const card = cardFor(desk, 'marketing', number)
    expect(textOf(card?.message)).toContain('idiots')
    expect(titlesOf(card?.message)).toEqual([
      'Leave it',
      'Reply',
      'Remove',
      'Block',
      'Call the City',
      'Forward to the Senior Manager',
      'Ask a question',
      'Open details',
    ])

    await decide('marketing', number, 'Remove')
    await desk.connector.until(told(number, 'is to be removed'))

    const [listed] = await desk.say(reviewers.marketing, 'comment log idiots')
    expect(textOf(listed)).toContain(number)
    expect(textOf(listed)).toContain('5 Monitoring Responses to City of Dauphin Content/2')
    const [csv] = await desk.say(reviewers.marketing, 'export comment log csv')
    expect(textOf(csv)).toContain('shots/2026-11.png')
    // A spreadsheet would run what begins with an equals sign.
    expect(textOf(csv)).toContain(`'${rude}`)
    const [json] = await desk.say(reviewers.marketing, 'export comment log json')
    expect(JSON.parse(textOf(json)).decisions[0]).toMatchObject({ number, action: 'remove' })
  })

  test('a reply needs its draft, and a forwarded comment is the Senior Manager’s to decide', async () => {
    const { number } = await send(`check comment: Why is my street always last? Post: ${post}`)

    const refused = await decide('marketing', number, 'Reply')
    expect(textOf(refused)).toContain('Reply')
    expect(told(number, 'gets a reply')()).toBe(false)
    await decide('marketing', number, 'Forward', 'This is about public works.')
    const done = await decide(
      'senior-manager',
      number,
      'Reply',
      'Thank you, the route changes in spring.',
    )
    expect(textOf(done)).toContain('Reply chosen by Sid Senior')

    await desk.connector.until(told(number, 'gets a reply'))
  })

  test('the log is closed to everybody else', async () => {
    const [reply] = await desk.say(stranger, 'comment log')

    expect(textOf(reply)).toContain('for those who decide')
  })
})

describe('content for the official channels', () => {
  test('asks for consent and personal information, warns both sides, and the employee hears the day', async () => {
    const form = (await desk.say(clerk, 'form content')).find(({ attachments }) => attachments)
    if (!form) throw new Error('no form')
    const reply = await desk.press(clerk, chat, form, 'Submit', {
      ...filled(form),
      subject: 'Skating party',
      people: 'not-asked',
      personal: 'none',
    })
    const number = numberIn(textOf(reply))
    expect(textOf(reply)).toContain('ask them before it goes out')
    await desk.connector.until(() => cardFor(desk, 'marketing', number) !== undefined)
    expect(textOf(cardFor(desk, 'marketing', number)?.message)).toContain('not been asked yet')

    await decide('marketing', number, 'Schedule', 'December 4')

    await desk.connector.until(told(number, 'December 4'))
  })
})
