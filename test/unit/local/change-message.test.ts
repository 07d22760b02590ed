import { describe, expect, test } from 'vitest'
import { deleteMessage, editMessage, ownMessage } from '../../../src/local/change-message.ts'
import type { Spot } from '../../../src/local/desk-context.ts'
import { sayText } from '../../../src/local/say.ts'
import { aDesk, aSpot } from './builders.ts'

async function written(text: string, spot: Spot = aSpot()) {
  const { desk, posted, store } = aDesk()
  const { message, delivered } = sayText(desk, spot, text)
  await delivered
  const inThread = message.thread === undefined ? spot : { ...spot, thread: message.thread }
  return { desk, posted, store, message, spot: inThread }
}

describe('an edit', () => {
  test('changes the words in the chat and tells the bot under the same id', async () => {
    const { desk, posted, message, spot } = await written('may I post?')

    await editMessage(desk, spot, message, 'may I post a photo?')

    expect(message).toMatchObject({ edited: true, content: { text: 'may I post a photo?' } })
    expect(posted.at(-1)).toMatchObject({
      type: 'messageUpdate',
      id: message.id,
      text: 'may I post a photo?',
      channelData: { eventType: 'editMessage', tenant: { id: 'harbour' } },
    })
  })

  test('that changes no word is none', async () => {
    const { desk, posted, message, spot } = await written('may I post?')

    await editMessage(desk, spot, message, 'may I post?')

    expect(posted).toHaveLength(1)
    expect(message.edited).toBe(false)
  })

  test('in a channel reaches the bot where it is named before or after, and only there', async () => {
    const channel = aSpot('harbour.hr', 'hr')
    const among = await written('lunch?', channel)
    const asked = await written('@Policy Desk may I post?', channel)

    await editMessage(among.desk, among.spot, among.message, 'lunch at noon?')
    await editMessage(asked.desk, asked.spot, asked.message, 'never mind')

    expect(among.posted).toEqual([])
    expect(asked.posted.at(-1)).toMatchObject({
      type: 'messageUpdate',
      conversation: { id: `${channel.place.id};messageid=${asked.message.id}` },
    })
  })
})

test('what is taken back leaves no words in the chat, and the bot is told', async () => {
  const { desk, posted, message, spot } = await written('may I post?')

  await deleteMessage(desk, spot, message)

  expect(message).toMatchObject({ deleted: true, content: {} })
  expect(posted.at(-1)).toMatchObject({
    type: 'messageDelete',
    id: message.id,
    channelData: { eventType: 'softDeleteMessage' },
  })
  expect(JSON.stringify(posted.at(-1))).not.toContain('may I post')
})

test('nobody changes what somebody else wrote, what the bot wrote, or what is gone', async () => {
  const { desk, store, message, spot } = await written('may I post?', aSpot('harbour.hr', 'hr'))
  const bots = store.send({
    place: spot.place.id,
    startsThread: true,
    from: 'bot',
    content: { text: 'Yes.' },
  })

  expect(ownMessage(desk, spot, message.id)).toBe(message)
  expect(ownMessage(desk, aSpot('harbour.administrator', 'hr'), message.id)).toBeUndefined()
  expect(ownMessage(desk, spot, bots.id)).toBeUndefined()

  await deleteMessage(desk, spot, message)

  expect(ownMessage(desk, spot, message.id)).toBeUndefined()
})
