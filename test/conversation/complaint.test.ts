import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channel, personalChat, somebody } from '../support/activities.ts'
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
import type { Message } from '../support/teams-world.ts'

const complainant = somebody('Kim Complainant')
const subject = somebody('Sasha Subject')
const reviewer = somebody('Hana Resources')
const outsider = somebody('Ola Outsider')
const canary = 'CANARY-the-lighthouse-story'

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp()
  desk.connector.setMembers(String(channel('').teamId), [administrator, reviewer])
  await desk.say(administrator, 'use this channel for hr with', {
    place: channel('hr'),
    mentions: [reviewer],
  })
}, 60_000)
afterAll(() => desk.stop())

const chatOf = (person = complainant) =>
  desk.connector.messagesIn(personalChat(person).conversationId)
const titles = (message: Message | undefined) =>
  actionsIn(message).map(({ title }) => String(title))

function threads(): readonly { message: Message; place: ReturnType<typeof channel> }[] {
  return desk.connector
    .conversationsUnder(String(channel('hr').channelId))
    .flatMap((conversationId) =>
      desk.connector
        .messagesIn(conversationId)
        .filter((message) => message.attachments)
        .map((message) => ({ message, place: { ...channel('hr'), conversationId } })),
    )
}
const cardOf = (number: string) => {
  const found = threads().find(({ message }) => textOf(message).includes(number))
  if (!found) throw new Error(`No card of ${number}.`)
  return found
}
const act = (number: string, title: string, inputs = {}, from = reviewer) => {
  const { message, place } = cardOf(number)
  return desk.press(from, place, message, title, inputs)
}

async function complain(values: object = {}): Promise<string> {
  const notice = (await desk.say(complainant, 'complain')).find((message) => message.attachments)
  const here = personalChat(complainant)
  const form = await desk.press(complainant, here, notice as Message, 'Continue')
  const submit = actionsIn(form).find(({ title }) => title === 'Submit report')
  expect(submit).toBeDefined()
  const message = { ...(notice as Message), attachments: [{ content: form.value }] }
  const reply = await desk.press(complainant, here, message, 'Submit', {
    ...filled(form),
    subject: 'Sasha Subject',
    what: canary,
    ...values,
  })
  const number = numberIn(textOf(reply))
  await desk.connector.until(() =>
    threads().some(({ message: card }) => textOf(card).includes(number)),
  )
  return number
}

const told = (number: string, words: string) =>
  chatOf().filter(
    ({ text }) => typeof text === 'string' && text.includes(number) && text.includes(words),
  )

describe('before the first field', () => {
  test('one notice says who reads it, that it is not anonymous, and whom to call', async () => {
    const [notice] = await desk.say(complainant, 'I want to report a colleague’s post')

    expect(inputsIn(notice)).toEqual([])
    expect(titles(notice)).toEqual(['Continue'])
    expect(textOf(notice)).toContain('confidential, not anonymous')
    expect(textOf(notice)).toContain('911')
    expect(textOf(notice)).toContain('Human Resources')
  })

  test('it stands in French too', async () => {
    const [notice] = await desk.say(complainant, 'plainte', { locale: 'fr-CA' })

    expect(titles(notice)).toEqual(['Continuer'])
    expect(textOf(notice)).toContain('pas anonyme')
  })
})

describe('a complaint', () => {
  test('gets a receipt that names the other reports that the policy requires, and repeats no narrative', async () => {
    const number = await complain({ involves: 'harassment,violence' })
    await desk.connector.until(() =>
      chatOf().some(
        (message) => message.attachments && textOf(message).includes(`Received: ${number}`),
      ),
    )

    const receipt = chatOf().find(
      (message) => message.attachments && textOf(message).includes(`Received: ${number}`),
    )
    expect(number).toMatch(/^SMC-/)
    expect(textOf(receipt)).toContain('Harassment, Discrimination and Racism Incident Report')
    expect(textOf(receipt)).toContain('Workplace Violence Incident Report')
    expect(JSON.stringify(receipt)).not.toContain(canary)
  })

  test('shows the reviewers’ channel neither names nor narrative, at any step', async () => {
    const number = await complain()
    await act(number, 'Acknowledge', { reason: `note: ${canary}` })
    await desk.connector.until(() => textOf(cardOf(number).message).includes('Acknowledged by'))

    const seen = JSON.stringify(threads())
    expect(seen).not.toContain(canary)
    expect(seen).not.toContain(complainant.name)
    expect(seen).not.toContain(subject.name)
    expect(textOf(cardOf(number).message)).toContain('Confidential')
  })

  test('is acknowledged, referred and closed with an outcome, and the complainant is told each time', async () => {
    const number = await complain()

    expect(titles(cardOf(number).message)).not.toContain('Approve')
    await act(number, 'Acknowledge')
    await desk.connector.until(() => told(number, 'has been received').length === 1)
    expect(textOf(await act(number, 'Refer'))).toContain('Please write a reason')
    await act(number, 'Refer', { reason: 'To the investigator' })
    await desk.connector.until(() => told(number, 'referred').length === 1)
    expect(textOf(await act(number, 'Close'))).toContain('choose an outcome')
    await act(number, 'Close', { outcome: 'resolved' })
    await desk.connector.until(() => told(number, 'closed').length === 1)

    expect(told(number, 'closed')[0]?.text).toContain('Outcome: Settled with those concerned')
    expect(JSON.stringify(chatOf())).not.toContain('To the investigator')
    await desk.connector.until(() => titles(cardOf(number).message).join() === 'Open details')
  })

  test('opens its details for an entitled reviewer only, in their own chat', async () => {
    const number = await complain()
    const before = chatOf(reviewer).length

    const denied = await act(number, 'Open details', {}, outsider)
    const opened = await act(number, 'Open details')
    await desk.connector.until(() => chatOf(reviewer).length > before)

    expect(denied).toMatchObject({ statusCode: 403 })
    expect(JSON.stringify(opened)).not.toContain(canary)
    expect(textOf(chatOf(reviewer).at(-1))).toContain(canary)
    expect(chatOf(outsider)).toEqual([])
  })

  test('does not exist for the person complained about, in any path', async () => {
    const number = await complain()
    const unknown = 'SMC-2026-9999'

    for (const command of ['status', 'details', 'acknowledge', 'withdraw', 'approve']) {
      const [real] = await desk.say(subject, `${command} ${number}`)
      const [none] = await desk.say(subject, `${command} ${unknown}`)
      expect(textOf(real).replaceAll(number, '#')).toBe(textOf(none).replaceAll(unknown, '#'))
    }
    const [queue] = await desk.say(subject, 'queue')
    const [cases] = await desk.say(subject, 'my cases')
    expect(textOf(queue) + textOf(cases)).not.toContain('SMC')
  })

  test('is not spoken of in a channel, not even to the complainant', async () => {
    const number = await complain()

    const [status] = await desk.say(complainant, `status ${number}`, { place: channel('General') })
    const [cases] = await desk.say(complainant, 'my cases', { place: channel('General') })

    expect(textOf(status)).toBe('Please write this to me in our own chat.')
    expect(textOf(cases)).not.toContain('SMC')
  })

  test('can be withdrawn; Human Resources may go on', async () => {
    const number = await complain()

    const [reply] = await desk.say(complainant, `withdraw ${number}`)
    await desk.connector.until(() => textOf(cardOf(number).message).includes('Withdrawn'))

    expect(textOf(reply)).toContain('Withdrawn')
    expect(titles(cardOf(number).message)).toContain('Close')
  })

  test('leaves its words neither in the log nor readable in the database', async () => {
    await complain()

    expect(desk.log.join('\n')).not.toContain(canary)
    for (const file of await desk.storedFiles())
      expect((await readFile(file)).includes(canary)).toBe(false)
  })
})

describe('somebody who must not be let in', () => {
  test('a role whose team cannot be asked keeps everybody out, and nothing changes', async () => {
    const number = await complain()
    // Another channel: what was believed of the team behind the first one does not count here.
    await desk.say(administrator, 'use this channel for hr', { place: channel('hr anew') })
    desk.connector.fail({ status: 500 }, 1, ({ path }) => path.includes('members'))

    const unknown = await act(number, 'Acknowledge')
    const known = await act(number, 'Acknowledge')
    const denied = await act(number, 'Open details', {}, outsider)

    expect(unknown).toMatchObject({ statusCode: 403 })
    expect(textOf(known)).toContain('Acknowledged')
    expect(denied).toMatchObject({ statusCode: 403 })
  })
})
