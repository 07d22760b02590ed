import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { channel, type Place, personalChat, somebody } from '../support/activities.ts'
import {
  administrator,
  filled,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Call, Failure } from '../support/teams-connector.ts'
import type { Message } from '../support/teams-world.ts'

const reviewer = somebody('Remy Communications')
const hr = channel('communications')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp()
  desk.connector.setMembers(String(hr.teamId), [administrator, reviewer])
  await desk.say(administrator, 'use this channel for communications with', {
    place: hr,
    mentions: [reviewer],
  })
}, 60_000)
afterAll(() => desk.stop())

let applicants = 0
async function apply() {
  applicants += 1
  const applicant = somebody(`Applicant ${applicants}`)
  const [form] = await desk.say(applicant, 'apply')
  const reply = await desk.press(
    applicant,
    personalChat(applicant),
    form as Message,
    'Submit',
    filled(form),
  )
  return { applicant, number: numberIn(textOf(reply)) }
}

const newThread = ({ method, path }: Call) => method === 'POST' && path.length === 1
const cardsOf = (number: string) =>
  desk.connector
    .conversationsUnder(String(hr.channelId))
    .flatMap((id) => desk.connector.messagesIn(id))
    .filter((message) => message.attachments && textOf(message).includes(number))

describe('a card that Teams does not take at once', () => {
  test.each<[string, Failure]>([
    ['429 with Retry-After', { status: 429, retryAfter: 1 }],
    ['412', { status: 412 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
    ['a connection that breaks before', 'reset'],
  ])('comes once after %s', async (_what, failure) => {
    desk.connector.fail(failure, 1, newThread)

    const { number } = await apply()
    await desk.connector.until(() => cardsOf(number).length > 0)

    expect(cardsOf(number)).toHaveLength(1)
  })

  test('waits as long as Teams asks', async () => {
    desk.connector.fail({ status: 429, retryAfter: 2 }, 1, newThread)

    const { number } = await apply()
    await desk.connector.until(() => cardsOf(number).length > 0)

    const [refused, taken] = desk.connector.calls.filter(newThread).slice(-2)
    expect(Number(taken?.at) - Number(refused?.at)).toBeGreaterThanOrEqual(2000)
  })

  test('may come twice when its fate is unknown, and both decide as one', async () => {
    desk.connector.fail('reset-after-accept', 1, newThread)

    const { number } = await apply()
    await desk.connector.until(() => cardsOf(number).length === 2)
    const places = desk.connector
      .conversationsUnder(String(hr.channelId))
      .filter((id) =>
        desk.connector.messagesIn(id).some((message) => cardsOf(number).includes(message)),
      )
    const replies = await Promise.all(
      cardsOf(number).map((message, index) =>
        desk.press(
          reviewer,
          { ...hr, conversationId: String(places[index]) },
          message,
          index ? 'Reject' : 'Approve',
          {
            reason: 'Because',
          },
        ),
      ),
    )

    expect(replies.filter((reply) => textOf(reply).includes('already settled'))).toHaveLength(1)
  })
})

test('a card whose place is not noted yet decides in its channel, and does nothing elsewhere', async () => {
  // Teams took it, and said nothing; to the repetition it says “later”.
  desk.connector.fail('reset-after-accept', 1, newThread)
  desk.connector.fail({ status: 429, retryAfter: 3 }, 1, newThread)
  const { number } = await apply()
  await desk.connector.until(() => cardsOf(number).length === 1)
  const [card] = cardsOf(number)
  const press = (place: Place) =>
    desk.press(reviewer, place, card as Message, 'Approve', { reason: 'Because' })

  expect(await press(channel('General'))).toMatchObject({ statusCode: 404 })
  expect(await press(personalChat(reviewer))).toMatchObject({ statusCode: 404 })
  expect(textOf(await press(hr))).toContain('Approved by Remy Communications')
})

describe('a notice', () => {
  test('whose fate is unknown is repeated once, and says so', async () => {
    const { applicant, number } = await apply()
    await desk.connector.until(() => cardsOf(number).length > 0)
    const chat = personalChat(applicant).conversationId
    desk.connector.fail(
      'reset-after-accept',
      1,
      ({ method, path }) => method === 'POST' && path[1] === chat,
    )

    await desk.say(reviewer, `approve ${number} because`)
    const notices = () =>
      desk.connector.messagesIn(chat).filter(({ text }) => String(text).includes('approved'))
    await desk.connector.until(() => notices().length === 2)

    expect(notices().map(({ text }) => String(text).includes('may have received'))).toEqual([
      false,
      true,
    ])
  })

  test('that is refused for good is given up, and nothing else waits for it', async () => {
    const { applicant, number } = await apply()
    await desk.connector.until(() => cardsOf(number).length > 0)
    const chat = personalChat(applicant).conversationId
    const isNotice = ({ method, path }: Call) => method === 'POST' && path[1] === chat
    desk.connector.fail({ status: 403, code: 'BotNotInConversationRoster' }, 1, isNotice)

    await desk.say(reviewer, `approve ${number} because`)
    await desk.connector.until(() => textOf(cardsOf(number)[0]).includes('Approved by'))

    await expect
      .poll(() => desk.log.join('\n'), { timeout: 15_000 })
      .toContain('BotNotInConversationRoster')
    const { number: next } = await apply()
    await desk.connector.until(() => cardsOf(next).length > 0)
  })
})

describe('an intent that nobody can read', () => {
  test('ends dead, the administrator hears of it, and nothing waits for it', async () => {
    await desk.say(administrator, 'hello')
    const database = await openDatabase(desk.databaseUrl)
    await database.transaction((connection) =>
      connection.run(sql`
        insert into delivery (org, address, subject, intent, state, attempts, uncertain, next_at, fence, created_at)
        values ('durham', 'role:communications', '', '{"kind":"fax"}', 'waiting', 0, 0, 0, 0, 0)`),
    )
    await database.close()

    const { number } = await apply()
    await desk.connector.until(() => cardsOf(number).length > 0)

    await expect.poll(() => desk.log.join('\n'), { timeout: 15_000 }).toContain('unreadable')
    const [list] = await desk.say(administrator, 'deliveries')
    expect(textOf(list)).toContain('something that this release cannot read')
    const [aloud] = await desk.say(administrator, 'deliveries', { place: hr })
    expect(textOf(aloud)).toBe('Please write this to me in our own chat.')
  })
})

describe('a card whose message was deleted', () => {
  test('is posted anew when the case changes', async () => {
    const { number } = await apply()
    await desk.connector.until(() => cardsOf(number).length > 0)
    desk.connector.fail({ status: 404 }, 1, ({ method }) => method === 'PUT')

    await desk.say(reviewer, `approve ${number} because`)
    await desk.connector.until(() =>
      cardsOf(number).some((message) => textOf(message).includes('Approved by')),
    )

    expect(cardsOf(number)).toHaveLength(2)
  })
})
