/** What becomes of a card whose message, channel or reader is gone, and of a click that Teams delivers again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel, type Place, personalChat, somebody } from '../support/activities.ts'
import {
  actionsIn,
  administrator,
  filled,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { writeSmallOrganization } from '../support/small-organization.ts'
import type { Call } from '../support/teams-connector.ts'
import type { Message } from '../support/teams-world.ts'

const reviewer = somebody('Remy Marketing')
const lawyer = somebody('Lou Legal')
const marketing = channel('marketing', 'Marketing')
const legal = channel('legal', 'Legal')

let desk: TestApp
let knowledge: string
beforeAll(async () => {
  knowledge = await mkdtemp(join(tmpdir(), 'policy-desk-small-'))
  await writeSmallOrganization(knowledge)
  desk = await startTestApp({ knowledge, rosterPatienceMs: 700 })
  desk.connector.setMembers(String(marketing.teamId), [administrator, reviewer])
  desk.connector.setMembers(String(legal.teamId), [administrator, lawyer])
  await bind('marketing', marketing)
  await bind('legal', legal)
}, 60_000)
afterAll(async () => {
  await desk.stop()
  await rm(knowledge, { recursive: true })
})

const bind = (role: string, place: Place) =>
  desk.say(administrator, `use this channel for ${role}`, { place })

let applicants = 0
async function submit(): Promise<string> {
  applicants += 1
  const applicant = somebody(`Applicant ${applicants}`)
  const [form] = await desk.say(applicant, 'open form content')
  const here = personalChat(applicant)
  return numberIn(
    textOf(await desk.press(applicant, here, form as Message, 'Submit', filled(form))),
  )
}

interface Shown {
  readonly place: Place
  readonly message: Message
}

/** The cards of a case in a channel, oldest first. `title`: of a role's card only. */
function cardsIn(place: Place, number: string, button = ''): readonly Shown[] {
  return desk.connector
    .conversationsUnder(String(place.channelId))
    .map((conversationId) => ({
      place: { ...place, conversationId },
      message: desk.connector.messagesIn(conversationId)[0] as Message,
    }))
    .filter(({ message }) => message?.attachments && textOf(message).includes(number))
    .filter(({ message }) => textOf(message).includes(button))
}

async function firstCard(place: Place, number: string, button: string): Promise<Shown> {
  await desk.connector.until(() => cardsIn(place, number, button).length > 0)
  return cardsIn(place, number, button)[0] as Shown
}

const toChannel =
  (place: Place) =>
  ({ method, path, body }: Call) =>
    method === 'POST' && path.length === 1 && JSON.stringify(body).includes(String(place.channelId))

describe('a card whose message is gone', () => {
  test('comes anew when the case changes, and the lost one decides nothing', async () => {
    const number = await submit()
    const lost = await firstCard(marketing, number, 'Accept')
    const isOfIt = ({ method, path }: Call) =>
      method === 'PUT' && path.includes(lost.place.conversationId)
    desk.connector.fail({ status: 404 }, 1, isOfIt)
    const consulted = await firstCard(legal, number, 'Recommend')
    await desk.press(lawyer, consulted.place, consulted.message, 'Recommend')
    await desk.connector.until(() => cardsIn(marketing, number).length === 2)

    const stale = await desk.press(reviewer, lost.place, lost.message, 'Accept')

    expect(stale).toMatchObject({ statusCode: 404 })
    const [, fresh] = cardsIn(marketing, number)
    const reply = await desk.press(
      reviewer,
      fresh?.place ?? marketing,
      fresh?.message as Message,
      'Accept',
    )
    expect(textOf(reply)).toContain('Accepted by Remy Marketing')
  })
})

describe('a decision', () => {
  test('is said once in the thread of the card, with who and what', async () => {
    const number = await submit()
    const { place, message } = await firstCard(marketing, number, 'Accept')
    const inThread = () => desk.connector.messagesIn(place.conversationId)

    await desk.press(reviewer, place, message, 'Accept', { reason: 'Well written' })
    await desk.connector.until(() => inThread().length > 1)

    expect(inThread()).toHaveLength(2)
    expect(inThread()[1]?.text).toContain(`${number}: Accepted by Remy Marketing`)
    expect(inThread()[1]?.text).toContain('Reason: Well written')
  })
})

describe('a click that Teams delivers again', () => {
  test('counts once, and is answered as the first time', async () => {
    const number = await submit()
    const { place, message } = await firstCard(legal, number, 'Recommend')

    const answers = []
    for (let times = 0; times < 4; times++)
      answers.push(await desk.press(lawyer, place, message, 'Recommend'))

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(textOf(answers[0])).toContain('recommended by Lou Legal')
  })

  test('opens the details once', async () => {
    const number = await submit()
    const { place, message } = await firstCard(marketing, number, 'Accept')
    await desk.say(reviewer, 'help')
    const chat = personalChat(reviewer).conversationId
    const details = () =>
      desk.connector.messagesIn(chat).filter((sent) => textOf(sent).includes('Timeline'))

    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => desk.press(reviewer, place, message, 'Open details')),
    )
    await desk.connector.until(() => details().length > 0)
    await submit()

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(details()).toHaveLength(1)
  })

  test('is refused while Teams does not say who belongs to the team, within a second', async () => {
    const number = await submit()
    const { place, message } = await firstCard(marketing, number, 'Accept')
    const stranger = somebody('Sam Stranger')
    desk.connector.fail('hang', 1, ({ path }) => path[2] === 'members')

    const began = performance.now()
    const reply = await desk.press(stranger, place, message, 'Accept')

    expect(reply).toMatchObject({ statusCode: 403 })
    expect(textOf({ ...reply, value: JSON.stringify(reply.value) })).toContain('could not confirm')
    // Far from the connector's own limit of ten seconds, also on a busy machine.
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe('a channel that is gone', () => {
  test('is stood in for by the fallback role, whose people may decide until it is bound again', async () => {
    desk.connector.fail(
      { status: 403, code: 'BotNotInConversationRoster' },
      9,
      toChannel(marketing),
    )

    const number = await submit()
    const card = await firstCard(legal, number, 'Accept')
    const reply = await desk.press(lawyer, card.place, card.message, 'Accept')

    expect(textOf(reply)).toContain('Accepted by Lou Legal')
    await bind('marketing', channel('new', 'Marketing'))
    const next = await submit()
    const again = await firstCard(channel('new', 'Marketing'), next, 'Accept')
    const consulted = await firstCard(legal, next, 'Recommend')
    expect(actionsIn(consulted.message).map(({ title }) => title)).not.toContain('Accept')
    expect(textOf(await desk.press(lawyer, again.place, again.message, 'Accept'))).not.toContain(
      'Accepted by',
    )
  })

  test('is told to administrators where nobody stands in, and gets its cards once bound again', async () => {
    const records = channel('records', 'Records')
    desk.connector.setMembers(String(records.teamId), [administrator, reviewer])
    await bind('records', records)
    desk.connector.fail({ status: 404, code: 'ConversationNotFound' }, 99, toChannel(records))
    const number = await submit()
    const listed = async () => textOf((await desk.say(administrator, 'deliveries'))[0])

    await expect
      .poll(listed, { timeout: 15_000 })
      .toContain(`card of ${number} for Records: the channel is gone`)
    const [denied] = await desk.say(reviewer, 'deliveries')
    expect(denied?.text).toContain('Only administrators')

    const fresh = channel('fresh', 'Records')
    await bind('records', fresh)
    await firstCard(fresh, number, 'Recommend')
    expect(await listed()).not.toContain(number)
  })
})
