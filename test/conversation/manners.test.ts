/** How the bot behaves among people: replies, thanks, tapped replies, and messages that are edited or deleted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  aMessage,
  anInstallation,
  channel,
  groupChat,
  type Place,
  personalChat,
  type Somebody,
  somebody,
} from '../support/activities.ts'
import { bindRoles, titlesOf } from '../support/conversation.ts'
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

const consent = 'Do we need consent before posting a photo of a resident?'
const training = 'Who coordinates training?'

let desk: TestApp
beforeAll(async () => {
  desk = await startTestApp({ env: { RATE_LIMITS: 'off' } })
}, 60_000)
afterAll(() => desk.stop())

/** The replies that a message offers for a tap. */
const tappedIn = (message: Message | undefined) => {
  const offered = message?.suggestedActions as
    | { actions: { type: string; value: string }[] }
    | undefined
  return offered?.actions ?? []
}

/** What a person wrote, and what they make of it afterwards. */
function writer(from: Somebody, conversation: Place = personalChat(from)) {
  const { serviceUrl } = desk.connector
  const message = (text: string) => aMessage({ serviceUrl, from, conversation, text })
  const send = async (activity: object): Promise<readonly Message[]> => {
    expect((await deliver(desk.endpoint, activity)).status).toBe(200)
    return desk.connector.messagesIn(conversation.conversationId)
  }
  return {
    /** The message's id, and everything that now stands in the chat. */
    async write(text: string) {
      const activity = message(text)
      return { id: activity.id, messages: await send(activity) }
    },
    edit: (id: string, text: string, eventType = 'editMessage') => {
      const { channelData, ...rest } = message(text)
      return send({
        ...rest,
        id,
        type: 'messageUpdate',
        channelData: { ...channelData, eventType },
      })
    },
    delete(id: string) {
      const { channelData, ...rest } = message('')
      const eventType = 'softDeleteMessage'
      return send({
        ...rest,
        id,
        type: 'messageDelete',
        channelData: { ...channelData, eventType },
      })
    },
  }
}

describe('a question that is edited', () => {
  test('has the new answer in the place of the old one', async () => {
    const { write, edit } = writer(somebody('Edie Editor'))
    const { id, messages } = await write(consent)

    const after = await edit(id, training)

    expect(textOf(messages.at(-1))).toContain('4.06')
    expect(after).toHaveLength(messages.length)
    expect(after.at(-1)?.id).toBe(messages.at(-1)?.id)
    expect(textOf(after.at(-1))).toContain('4.08')
    expect(textOf(after.at(-1))).not.toContain('4.06')
  })

  test('in a channel too, and as often as it is edited', async () => {
    const { write, edit } = writer(somebody('Ed Editor'), channel('Edits'))
    const { id, messages } = await write(training)
    await edit(id, 'How many vacation days do I get?')

    const after = await edit(id, consent)

    expect(after).toHaveLength(messages.length)
    expect(textOf(after.at(-1))).toContain('4.06')
  })

  test('is answered below where the old answer is gone', async () => {
    const { write, edit } = writer(somebody('Gus Gone'))
    const { id, messages } = await write(consent)
    desk.connector.fail({ status: 404 }, 1, ({ method }) => method === 'PUT')

    const after = await edit(id, training)

    expect(after).toHaveLength(messages.length + 1)
    expect(textOf(after.at(-1))).toContain('4.08')
  })

  test('is answered after a restart as well', async () => {
    const { write, edit } = writer(somebody('Reg Restart'))
    const { id, messages } = await write(consent)
    await desk.restart()

    const after = await edit(id, training)

    expect(after).toHaveLength(messages.length + 1)
    expect(textOf(after.at(-1))).toContain('4.08')
  })

  test.each([
    ['in nothing but its looks', consent, 'editMessage'],
    ['by a preview that Teams adds', training, 'other'],
    ['by a deletion that is taken back', training, 'undeleteMessage'],
  ])('%s is not answered again', async (what, text, eventType) => {
    const { write, edit } = writer(somebody(`Una ${what}`))
    const { id, messages } = await write(consent)

    expect(await edit(id, text, eventType)).toEqual(messages)
  })

  test('into a command does nothing but say so', async () => {
    const person = somebody('Cal Command')
    const chat = personalChat(person)
    const form = (await desk.say(person, 'apply')).at(-1) as Message
    const number = numberIn(textOf(await desk.press(person, chat, form, 'Submit', filled(form))))
    const { write, edit } = writer(person)
    const { id } = await write(`status ${number}`)

    const after = await edit(id, `withdraw ${number}`)

    expect(textOf(after.at(-1))).toContain('Please send it as a new one')
    expect(textOf((await desk.say(person, `status ${number}`)).at(-1))).not.toMatch(/withdrawn/i)
  })
})

describe('a message that is deleted', () => {
  test('is no fault, whether the bot knows it or not', async () => {
    const { write, delete: remove } = writer(somebody('Del Deleter'))
    const { id, messages } = await write(consent)

    expect(await remove(id)).toEqual(messages)
    expect(await remove('1234')).toEqual(messages)
    expect(desk.log.join('')).not.toContain('turn failed')
  })

  test('is forgotten: a follow-up does not go on from it, and an edit of it is a new question', async () => {
    const { write, edit, delete: remove } = writer(somebody('Fox Forgotten'))
    const { id, messages } = await write(consent)
    await remove(id)

    const after = await edit(id, training)

    expect(after).toHaveLength(messages.length + 1)
  })
})

describe('among others', () => {
  test('a question in a group chat is answered as a reply to it', async () => {
    const place = groupChat('Lunch manners')
    const { write } = writer(somebody('Gil Group'), place)

    const { id, messages } = await write(training)

    expect(messages.at(-1)).toMatchObject({ replyToId: id })
  })

  test('a group chat is greeted in a few words, once: roles are no matter of its', async () => {
    const place = groupChat('New lunch')
    const { serviceUrl } = desk.connector
    const added = () => anInstallation({ serviceUrl, from: somebody('Ina'), conversation: place })
    await deliver(desk.endpoint, added())
    await deliver(desk.endpoint, added())

    const messages = desk.connector.messagesIn(place.conversationId)

    expect(messages).toHaveLength(1)
    expect(messages[0]?.attachments).toBeUndefined()
    expect(textOf(messages[0])).toContain('Mention me with a question')
  })

  test.each([
    ['apply', 'I have sent you the form in our own chat'],
    ['complain', 'I have sent you the form in our own chat'],
    ['add evidence SMC-2026-0001', 'in our own chat'],
    ['doctor', 'in their own chat'],
    ['use this channel for hr', 'in the channel that the reviewers use'],
  ])('“%s” in a group chat shows nothing there and says where to go on', async (text, told) => {
    const place = groupChat('Lunch again')

    const [reply] = await desk.say(administrator, text, { place })

    expect(textOf(reply)).toContain(told)
    expect(reply?.attachments ?? []).toEqual([])
  })

  test('a mention of somebody else in a question is no hindrance', async () => {
    const [reply] = await desk.say(somebody('Meg Mention'), training, {
      place: channel('Mentions'),
      mentions: [somebody('Otto Other')],
    })

    expect(textOf(reply)).toContain('4.08')
  })
})

describe('small talk', () => {
  test.each([
    ['hello', 'en-CA', 'I am Policy Desk'],
    ['Hi there!', 'en-CA', 'I am Policy Desk'],
    ['Bonsoir', 'fr-CA', 'je suis Policy Desk'],
    ['thanks a lot!', 'en-CA', 'You are welcome'],
    ['OK thank you', 'en-CA', 'You are welcome'],
    ['Merci bien', 'fr-CA', 'Avec plaisir'],
  ])('“%s” is answered in kind', async (text, locale, answer) => {
    const [reply] = await desk.say(somebody('Sal Smalltalk'), text, { locale })

    expect(textOf(reply)).toContain(answer)
  })

  test('thanks come with at most three replies to tap, each of which the bot understands', async () => {
    const person = somebody('Tia Tapper')
    for (const [thanks, locale] of [
      ['thanks', 'en-CA'],
      ['merci', 'fr-CA'],
    ] as const) {
      const [reply] = await desk.say(person, thanks, { locale })
      const actions = tappedIn(reply)

      expect(actions.length).toBeGreaterThan(0)
      expect(actions.length).toBeLessThanOrEqual(3)
      for (const { type, value } of actions) {
        const [next] = await desk.say(person, value, { locale })
        expect(type).toBe('imBack')
        expect(actionsIn(next).length + textOf(next).length).toBeGreaterThan(10)
        expect(JSON.stringify(next)).not.toContain('Nearest clause')
      }
    }
  })

  test('thanks in a channel come without them: Teams shows none there', async () => {
    const [reply] = await desk.say(somebody('Chad Channel'), 'thanks', { place: channel('Thanks') })

    expect(reply).not.toHaveProperty('suggestedActions')
  })
})

describe('help', () => {
  const reviewer = somebody('Rae Reviewer')

  test('shows at most six buttons, and no queue to those who review nothing', async () => {
    const [card] = await desk.say(somebody('Hal Help'), 'help')

    expect(titlesOf(card).length).toBeLessThanOrEqual(6)
    expect(titlesOf(card)).toContain('My cases')
    expect(titlesOf(card)).not.toContain('What waits for me')
    expect(textOf(card)).not.toContain('Administrators:')
  })

  test('shows their queue to those who review, and opens it', async () => {
    await bindRoles(desk, { it: reviewer })
    const [card] = await desk.say(reviewer, 'aide', { locale: 'fr-CA' })

    expect(titlesOf(card).length).toBeLessThanOrEqual(6)
    const opened = await desk.press(
      reviewer,
      personalChat(reviewer),
      card as Message,
      'Ce qui m’attend',
    )
    expect(opened).toMatchObject({ statusCode: 200 })
  })

  test('in a channel has no button that would show one’s own cases there', async () => {
    const [card] = await desk.say(reviewer, 'help', { place: channel('Help') })

    expect(titlesOf(card)).not.toContain('My cases')
  })

  test('shows no button to somebody without an account of the organization', async () => {
    const guest: Somebody = { ...somebody('Gil Guest'), aadObjectId: '' }

    const [card] = await desk.say(guest, 'help')

    expect(titlesOf(card)).toEqual([])
  })
})
