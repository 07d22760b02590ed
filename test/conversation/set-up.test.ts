/** The administrator's first minutes in the reviewers' team: which roles have no channel, and a button that binds them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anInstallation, channel, personalChat, somebody } from '../support/activities.ts'
import { cardFor } from '../support/conversation.ts'
import {
  actionsIn,
  administrator,
  filled,
  numberIn,
  startTestApp,
  type TestApp,
  textOf,
} from '../support/desk-app.ts'
import { deliver } from '../support/teams-connector.ts'
import type { Message } from '../support/teams-world.ts'

const applicant = somebody('Abe Applicant')
const reviewer = somebody('Rae Reviewer')
const decisions = channel('decisions')

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ env: { RATE_LIMITS: 'off' } })
  desk.connector.setMembers(String(decisions.teamId), [administrator, reviewer])
}, 60_000)
afterAll(() => desk.stop())

const bindButtons = (message: Parameters<typeof actionsIn>[0]) =>
  actionsIn(message).filter(({ verb }) => verb === 'bind-role')

/** The card with one role's button alone, so that a press finds it by its title. */
const onlyFor = (message: Message, role: string): Message => ({
  ...message,
  attachments: [
    {
      content: {
        type: 'AdaptiveCard',
        body: bindButtons(message).filter(({ data }) => (data as { role: string }).role === role),
      },
    },
  ],
})

describe('the set-up card', () => {
  test('greets a team when the bot is added to it, and shows that no role has a channel', async () => {
    const place = channel('General', 'Newcomers')
    const from = { serviceUrl: desk.connector.serviceUrl, from: administrator, conversation: place }

    await deliver(desk.endpoint, anInstallation(from))

    const [card] = desk.connector.messagesIn(place.conversationId)
    expect(textOf(card)).toContain('I am Policy Desk for Durham Region')
    expect(textOf(card)).toMatch(/0 of \d roles have a channel/)
    expect(bindButtons(card).length).toBeGreaterThan(3)
  })

  test('binds a role with a button: its cards come there, and the team may act', async () => {
    const [card] = await desk.say(administrator, 'set up', { place: decisions })
    const count = desk.connector.messagesIn(decisions.conversationId).length

    const reply = await desk.press(
      administrator,
      decisions,
      onlyFor(card as Message, 'communications'),
      'Use this channel',
    )

    expect(textOf(reply)).toContain('This channel')
    expect(textOf(reply)).toMatch(/1 of \d roles/)
    const [said] = desk.connector.messagesIn(decisions.conversationId).slice(count)
    expect(textOf(said)).toContain('Who may act: the members of this team')
    const form = (await desk.say(applicant, 'apply')).at(-1) as Message
    const receipt = await desk.press(applicant, personalChat(applicant), form, 'Submit', {
      ...filled(form),
    })
    const number = numberIn(textOf(receipt))
    await desk.connector.until(() =>
      desk.connector
        .conversationsUnder(String(decisions.channelId))
        .flatMap((id) => desk.connector.messagesIn(id))
        .some((message) => textOf(message).includes(number)),
    )
    expect(cardFor(desk, 'decisions', number)).toBeDefined()
  })

  test('says of a role that reads confidential reports that people had better be named', async () => {
    const [card] = await desk.say(administrator, 'set up', { place: decisions })

    expect(textOf(card)).toContain('use this channel for hr with @NAME')
  })

  test('tells in another channel where the role is, and can move it', async () => {
    const other = channel('others')
    const [card] = await desk.say(administrator, 'set up', { place: other })

    expect(textOf(card)).toContain('Another channel')
    const moved = await desk.press(
      administrator,
      other,
      onlyFor(card as Message, 'communications'),
      'Use this channel',
    )
    expect(textOf(moved)).toContain('This channel')
    expect(textOf(moved)).not.toContain('Another channel')
  })

  test('shows in the administrator’s own chat what is missing, without a button', async () => {
    const [card] = await desk.say(administrator, 'set up')
    const [french] = await desk.say(administrator, 'configurer', { locale: 'fr-CA' })

    expect(bindButtons(card)).toEqual([])
    expect(textOf(card)).toContain('mention me with “set up”')
    expect(textOf(french)).toContain('Pas encore de canal')
  })

  test('is the administrator’s: others are told so, by word and by button', async () => {
    const [card] = await desk.say(administrator, 'set up', { place: decisions })

    const [refused] = await desk.say(reviewer, 'set up', { place: decisions })
    const pressed = await desk.press(
      reviewer,
      decisions,
      onlyFor(card as Message, 'hr'),
      'Use this channel',
    )

    expect(textOf(refused)).toContain('Only an administrator')
    expect(pressed).toMatchObject({ statusCode: 403 })
    expect(textOf((await desk.say(administrator, 'set up'))[0])).toMatch(/1 of \d roles/)
  })

  test('is looked at again where it stands, by an administrator only', async () => {
    const [card] = await desk.say(administrator, 'set up', { place: decisions })

    const again = await desk.press(administrator, decisions, card as Message, 'Look again')
    const refused = await desk.press(reviewer, decisions, card as Message, 'Look again')

    expect(textOf(again)).toMatch(/1 of \d roles/)
    expect(refused).toMatchObject({ statusCode: 403 })
  })

  test('binds nothing from a chat that it was copied to, and no role that there is not', async () => {
    const [card] = await desk.say(administrator, 'set up', { place: decisions })
    const hr = onlyFor(card as Message, 'hr')
    const there = personalChat(administrator)

    const copied = await desk.press(administrator, there, hr, 'Use this channel')
    const unknown = await desk.press(administrator, decisions, hr, 'Use this channel', {
      role: 'toString',
    })

    expect(copied).toMatchObject({ statusCode: 403 })
    expect(unknown).toMatchObject({ statusCode: 403 })
  })
})
