/** What is called to mind of questions and conditions, a form that is asked for twice, and a case for somebody of the directory. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channel, personalChat, somebody } from '../support/activities.ts'
import {
  bindRoles,
  cardFor,
  chatOf,
  openDialog,
  pressInDialog,
  saidIn,
} from '../support/conversation.ts'
import {
  actionsIn,
  administrator,
  filled,
  inputsIn,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'

const team = somebody('Aroha Streamer')
const colleague = somebody('Moana Colleague')
const reviewers = {
  events: somebody('Wiremu Events'),
  safety: somebody('Sina Safety'),
  customs: somebody('Kahu Customs'),
  chief: somebody('Chris Chief'),
}
type Role = keyof typeof reviewers

const hour = 3_600_000_000
/** Monday, 2026-11-30, 10:00 in Auckland. */
const monday = Date.UTC(2026, 10, 29, 21) * 1000
let clock = monday
/** The same hour, so many days later. */
const laterBy = (days: number) => {
  clock = monday + days * 24 * hour
}

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

async function request(): Promise<string> {
  const form = (await desk.say(team, 'form livestream')).find(({ attachments }) => attachments)
  const reply = await desk.press(team, chat, form ?? never(), 'Submit', filled(form))
  const number = numberIn(textOf(reply))
  await desk.connector.until(() =>
    (['events', 'safety', 'customs'] as const).every((role) => cardFor(desk, role, number)),
  )
  return number
}

function shown(role: Role, number: string) {
  return cardFor(desk, role, number) ?? never()
}

const press = (role: Role, number: string, title: string, inputs: object = {}) => {
  const { message, place } = shown(role, number)
  return desk.press(reviewers[role], place, message, title, inputs)
}

const told = (number: string, words: string) =>
  chatOf(desk, team).filter(
    ({ text }) => typeof text === 'string' && text.includes(number) && text.includes(words),
  )

const never = (): never => {
  throw new Error('It is not there.')
}

test('a question that has waited its days is called to mind, then every week, until it is answered', async () => {
  laterBy(0)
  const number = await request()
  await press('safety', number, 'Ask a question', { reason: 'Which door is for the public?' })

  // Asked on Monday, three working days: Thursday.
  laterBy(2)
  await desk.connector.until(() => saidIn(desk, 'events').length >= 0)
  expect(told(number, 'waits for your answer')).toEqual([])
  laterBy(3)
  await desk.connector.until(() => told(number, 'waits for your answer').length === 1)
  expect(told(number, 'waits for your answer')[0]?.text).toContain('Which door is for the public?')

  laterBy(4)
  await desk.connector.until(() =>
    saidIn(desk, 'safety').some((text) => text.includes('has had no answer')),
  )
  await desk.say(team, `answer ${number} The north one.`)
  const before = told(number, 'still waits').length
  laterBy(14)
  // The decision's own reminder of that week shows that the clock was looked at.
  await desk.connector.until(() =>
    saidIn(desk, 'events').some((text) => text.includes(number) && text.includes('Overdue')),
  )
  expect(told(number, 'still waits')).toHaveLength(before)
})

test('a condition is called to mind before its day and on it, although the case is closed', async () => {
  laterBy(0)
  const number = await request()
  const { message, place } = shown('events', number)
  const dialog = await openDialog(desk, reviewers.events, place, message, 'Open details')
  await pressInDialog(desk, reviewers.events, place, dialog, 'Green light on terms', {
    reason: 'The others are away',
    condition1: 'Signs at every entrance',
    conditionDay1: '2026-12-16',
  })
  await desk.connector.until(() => told(number, 'Signs at every entrance').length > 0)

  // Wednesday, December 16; five working days before it is Wednesday, December 9.
  laterBy(9)
  await desk.connector.until(() => told(number, 'is to be met by').length === 1)
  laterBy(16)
  await desk.connector.until(() => told(number, 'is to be met today').length === 1)
  await desk.connector.until(() =>
    saidIn(desk, 'events').some((text) => text.includes('is to be met today')),
  )
})

test('the button of a form, delivered again with another id, opens one form', async () => {
  laterBy(20)
  const help = await desk.say(colleague, 'help')
  const here = personalChat(colleague)
  const forms = () => chatOf(desk, colleague).filter((message) => inputsIn(message).length > 3)
  const message = help.find(({ attachments }) => attachments) ?? never()
  const { title } = actionsIn(message).find(({ verb }) => verb === 'open-form') ?? never()

  for (let delivery = 0; delivery < 4; delivery++)
    expect(await desk.press(colleague, here, message, String(title))).toMatchObject({
      statusCode: 200,
    })
  expect(forms()).toHaveLength(1)

  // Whoever wants another one later gets it.
  clock += 61_000_000
  await desk.press(colleague, here, message, String(title))
  expect(forms()).toHaveLength(2)
})

test('a case goes to somebody picked from the directory, if they may act', async () => {
  laterBy(21)
  const deputy = somebody('Dana Deputy')
  desk.connector.setMembers(String(channel('').teamId), [
    administrator,
    ...Object.values(reviewers),
    deputy,
  ])
  await desk.say(administrator, 'use this channel for events', { place: channel('events') })
  const number = await request()
  const { message, place } = shown('events', number)
  const dialog = await openDialog(desk, reviewers.events, place, message, 'Open details')
  expect(inputsIn(dialog.card).find(({ id }) => id === 'assignPerson')).toMatchObject({
    'choices.data': { dataset: 'graph.microsoft.com/users' },
  })

  const refused = await pressInDialog(desk, reviewers.events, place, dialog, 'Pass on', {
    assignPerson: colleague.aadObjectId,
  })
  expect(refused.text).toContain('may not act')
  await pressInDialog(desk, reviewers.events, place, dialog, 'Pass on', {
    assignPerson: deputy.aadObjectId,
  })
  await desk.connector.until(() => textOf(shown('events', number).message).includes('Dana Deputy'))
})
