/** An organization that nobody wrote code for: its form, roles, week and workflow come from its folder alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel, personalChat, somebody } from '../support/activities.ts'
import {
  bindRoles,
  cardFor,
  chatOf,
  openDialog,
  pressInDialog,
  saidIn,
  titlesOf,
} from '../support/conversation.ts'
import {
  filled,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'

const team = somebody('Aroha Streamer')
const reviewers = {
  events: somebody('Wiremu Events'),
  safety: somebody('Sina Safety'),
  customs: somebody('Kahu Customs'),
  chief: somebody('Chris Chief'),
}
type Role = keyof typeof reviewers

const hour = 3_600_000_000
/** Monday, 2026-11-30, 10:00 in Auckland. */
let clock = Date.UTC(2026, 10, 29, 21) * 1000

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({
    knowledge: 'test/fixtures/organizations',
    organization: 'tui-valley',
    now: () => clock,
    // The clock stands still: Teams’ rates, which are kept by it, would hold every second message back.
    env: { RATE_LIMITS: 'off' },
    roundsEveryMs: 50,
  })
  await bindRoles(desk, reviewers)
}, 60_000)
afterAll(() => desk.stop())

const chat = personalChat(team)

async function request(values: object = {}): Promise<string> {
  const form = (await desk.say(team, 'form livestream')).find(({ attachments }) => attachments)
  if (!form) throw new Error('no form')
  const reply = await desk.press(team, chat, form, 'Submit', { ...filled(form), ...values })
  const number = numberIn(textOf(reply))
  await desk.connector.until(() =>
    (['events', 'safety', 'customs'] as const).every((role) => cardFor(desk, role, number)),
  )
  return number
}

function shown(role: Role, number: string) {
  const found = cardFor(desk, role, number)
  if (!found) throw new Error(`no card for ${role}`)
  return found
}

const press = (role: Role, number: string, title: string, inputs: object = {}) => {
  const { message, place } = shown(role, number)
  return desk.press(reviewers[role], place, message, title, inputs)
}

const told = (number: string, words: string) =>
  chatOf(desk, team).filter(
    (message) => textOf(message).includes(number) && textOf(message).includes(words),
  )

describe('an organization by files alone', () => {
  test('offers its own form, in its own words, in both languages', async () => {
    const [form] = await desk.say(team, 'form livestream', { locale: 'fr-CA' })

    expect(textOf(form)).toContain('Réunion ou événement')
    expect(textOf(form)).toContain('Article 3.01')
  })

  test('goes through its whole workflow: question, answer, change, consultation, terms', async () => {
    const number = await request({ event: 'Budget meeting' })
    expect(titlesOf(shown('events', number).message)).toEqual([
      'Green light',
      'Turn down',
      'Send back',
      'Ask a question',
      'Open details',
    ])
    expect(textOf(shown('safety', number).message)).toContain('Look at exits and cables.')

    await press('safety', number, 'Ask a question', { reason: 'Which door is for the public?' })
    await desk.connector.until(() => told(number, 'Which door').length > 0)
    const [question] = told(number, 'Which door')
    const answered = await desk.press(team, chat, question ?? never(), 'Send answer', {
      reason: 'The north one.',
    })
    expect(textOf(answered)).toContain('The north one.')
    await desk.connector.until(() =>
      saidIn(desk, 'safety').some((text) => text.includes('The north one.')),
    )

    await press('events', number, 'Send back', { reason: 'Which day?' })
    await desk.connector.until(() => told('', 'Submit request').length > 0)
    const form = told('', 'Submit request').at(-1) ?? never()
    expect(inputsIn(form).find(({ id }) => id === 'event')).toHaveProperty(
      'value',
      'Budget meeting',
    )
    await desk.press(team, chat, form, 'Submit', {
      ...filled(form),
      event: 'Budget day',
      day: '2026-12-09',
    })
    await desk.connector.until(() =>
      (['events', 'safety', 'customs'] as const).every((role) =>
        textOf(shown(role, number).message).includes('Budget day'),
      ),
    )
    expect(textOf(shown('events', number).message)).toContain('Budget meeting → Budget day')

    await press('safety', number, 'Recommend')
    await press('customs', number, 'Object', { reason: 'Not during the welcome' })
    await desk.connector.until(() =>
      saidIn(desk, 'events').some((text) => text.includes('everybody who was consulted')),
    )

    const { message, place } = shown('events', number)
    const dialog = await openDialog(desk, reviewers.events, place, message, 'Open details')
    expect(dialog.text).toContain('Not during the welcome')
    const refused = await pressInDialog(
      desk,
      reviewers.events,
      place,
      dialog,
      'Green light on terms',
    )
    expect(refused.text).toContain('at least one condition')
    const closed = await pressInDialog(
      desk,
      reviewers.events,
      place,
      dialog,
      'Green light on terms',
      {
        condition1: 'Cameras off during the welcome',
        conditionDay1: '2026-12-09',
      },
    )
    expect(closed.text).toContain('Recorded')
    await desk.connector.until(() => told(number, 'Cameras off').length > 0)
    expect(textOf(told(number, 'Cameras off')[0])).toContain('by December 9, 2026')
  })

  test('turns a request down with the words of the clause, and lets the team start again from it', async () => {
    const number = await request({ event: 'A wedding' })

    await press('events', number, 'Turn down', { reason: 'Private event', clause: '3.01' })
    await desk.connector.until(() => told(number, 'Private event').length > 0)
    const [notice] = told(number, 'Private event')
    const [again] = await desk.say(team, `again ${number}`)

    expect(textOf(notice)).toContain('People in view are told by signs at every entrance')
    expect(textOf(notice)).toContain(`write “again ${number}”`)
    expect(inputsIn(again).find(({ id }) => id === 'event')).toHaveProperty('value', 'A wedding')
  })

  test('has no edit any more once somebody has answered, by its own rule', async () => {
    const number = await request()
    await press('safety', number, 'Recommend')

    const [reply] = await desk.say(team, `revise ${number}`)

    expect(textOf(reply)).toContain('can no longer be edited')
  })

  test('passes a case on to another role, which then decides', async () => {
    const number = await request({ event: 'Opening night' })

    await desk.say(reviewers.events, `reassign ${number} to Chief of Staff I know the band`)
    await desk.connector.until(() => Boolean(cardFor(desk, 'chief', number)))
    const [late] = await desk.say(reviewers.events, `green-light ${number} because`)
    const decided = await press('chief', number, 'Green light', { reason: 'Fine' })

    expect(textOf(late)).toContain('Chief of Staff')
    expect(textOf(decided)).toContain('Chris Chief')
  })

  test('reminds in working hours, once, and tells the role that hears of delays; nothing expires', async () => {
    const number = await request({ event: 'Matariki' })
    const heard = (role: Role) => saidIn(desk, role).filter((text) => text.includes(number))

    // Wednesday, 08:00: the answers of those consulted are due today, but nobody works yet.
    clock = Date.UTC(2026, 11, 1, 19) * 1000
    await settled()
    expect(heard('safety')).toEqual([])
    clock += 2 * hour
    await desk.connector.until(() => heard('safety').length > 0)
    await settled()
    expect(heard('safety')).toHaveLength(1)
    expect(heard('safety')[0]).toContain('today')

    // Monday after the deadline of Friday: overdue, and told to the chief of staff.
    clock = Date.UTC(2026, 11, 6, 21) * 1000
    const overdue = () => heard('events').filter((text) => text.startsWith('Overdue'))
    await desk.connector.until(() => heard('chief').length > 0 && overdue().length > 0)
    await settled()
    expect(heard('chief')).toHaveLength(1)
    expect(overdue()).toHaveLength(1)
    expect(textOf(shown('events', number).message)).toContain('overdue')

    await desk.restart()
    await settled()
    expect(heard('chief')).toHaveLength(1)
    // The decision needs no reason for going ahead any more.
    expect(textOf(await press('events', number, 'Green light'))).toContain('Wiremu Events')
  })

  test('lists what waits, with age, due date and filters, and opens it in a dialog', async () => {
    const numbers: string[] = []
    for (let index = 0; index < 3; index++) numbers.push(await request({ event: `Event ${index}` }))

    const [queue] = await desk.say(reviewers.events, 'queue')
    const first = queue ?? never()
    const place = personalChat(reviewers.events)
    const chosen = await desk.press(reviewers.events, place, first, 'Show these', { show: 'mine' })
    const overdue = await desk.say(reviewers.events, 'queue overdue')
    const opened = await openDialog(desk, reviewers.events, place, first, 'Open TVL')

    for (const number of numbers) expect(textOf(first)).toContain(number)
    for (const number of numbers) expect(textOf(chosen)).toContain(number)
    expect(textOf(overdue[0])).toContain('OVERDUE')
    expect(opened.text).toContain('What you can do')
  })

  test('shows the team its own cases, with a timeline by role and without reviewers’ notes', async () => {
    const number = await request({ event: 'Choir' })
    await desk.say(reviewers.events, `comment ${number} SECRET among us`)

    const [mine] = await desk.say(team, 'my cases')
    const [status] = await desk.say(team, `status ${number}`)
    const { message, place } = shown('events', number)
    const dialog = await openDialog(desk, reviewers.events, place, message, 'Open details')

    expect(textOf(mine)).toContain(number)
    expect(titlesOf(status)).toEqual(['Add this', 'Withdraw', 'Revise'])
    expect(textOf(status)).not.toContain('SECRET')
    expect(dialog.text).toContain('SECRET among us')
    expect(textOf(shown('events', number).message)).not.toContain('SECRET')
  })

  test('does nothing for people who are not entitled, in dialogs as little as on cards', async () => {
    const number = await request()
    const { message, place } = shown('events', number)

    const outsider = await openDialog(
      desk,
      somebody('Olu'),
      channel('general'),
      message,
      'Open details',
    )
    const consulted = await openDialog(desk, reviewers.safety, place, message, 'Open details')

    expect(outsider.card).toBeUndefined()
    expect(titlesOf(consulted.card ?? never())).not.toContain('Green light')
    expect(titlesOf(consulted.card ?? never())).toContain('Recommend')
  })
})

function never(): never {
  throw new Error('It is not there.')
}

/** Time for a few looks of the reminder clock and of the delivery. */
const settled = () => new Promise((done) => setTimeout(done, 400))
