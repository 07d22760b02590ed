/** A clock that ran an hour ahead and is set right: what waits by it is not kept waiting for that hour. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { channel, personalChat, somebody } from '../support/activities.ts'
import {
  administrator,
  filled,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import type { Call } from '../support/teams-connector.ts'
import type { Message } from '../support/teams-world.ts'

const reviewer = somebody('Remy Communications')
const place = channel('communications')

/** Microseconds. */
const hour = 3_600_000_000
let ahead = 0

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ now: () => Date.now() * 1000 + ahead })
  desk.connector.setMembers(String(place.teamId), [administrator, reviewer])
  await desk.say(administrator, 'use this channel for communications', { place })
})
afterAll(() => desk.stop())
beforeEach(() => {
  ahead = hour
})

async function apply(name: string): Promise<string> {
  const applicant = somebody(name)
  const form = (await desk.say(applicant, 'apply')).find(({ attachments }) => attachments)
  if (!form) throw new Error('There is no form.')
  const chat = personalChat(applicant)
  return numberIn(textOf(await desk.press(applicant, chat, form, 'Submit', filled(form))))
}

const newThread = ({ method, path }: Call) => method === 'POST' && path.length === 1
const cardOf = (number: string): Message | undefined =>
  desk.connector
    .conversationsUnder(String(place.channelId))
    .flatMap((id) => desk.connector.messagesIn(id))
    .find((message) => message.attachments && textOf(message).includes(number))
const refused = () => desk.log.filter((line) => line.includes('message not delivered')).length

test('a card that waits to be tried again comes once the clock is right', async () => {
  desk.connector.fail({ status: 429, retryAfter: 5 }, 1, newThread)
  const number = await apply('Ahead of Time')
  await vi.waitFor(() => expect(refused()).toBe(1), 30_000)
  expect(cardOf(number)).toBeUndefined()

  ahead = 0

  await desk.connector.until(() => cardOf(number) !== undefined)
  expect(desk.log.join('')).toContain('the clock was set back')
})

test('a card that waits since before a restart comes as well', async () => {
  desk.connector.fail({ status: 429, retryAfter: 5 }, 1, newThread)
  const before = refused()
  const number = await apply('Before the Restart')
  await vi.waitFor(() => expect(refused()).toBe(before + 1), 30_000)

  await desk.restart(() => {
    ahead = 0
  })

  await desk.connector.until(() => cardOf(number) !== undefined)
})
