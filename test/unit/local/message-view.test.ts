import { describe, expect, test } from 'vitest'
import type { Content } from '../../../src/local/entry.ts'
import { messageView } from '../../../src/local/message-view.ts'
import { aSpot, aStore, world } from './builders.ts'

const adaptive = 'application/vnd.microsoft.card.adaptive'

function viewOf(content: Content, viewer = 'harbour.employee', alter?: (id: string) => object) {
  const store = aStore()
  const { place } = aSpot()
  const message = store.send({ place: place.id, startsThread: false, from: 'bot', content })
  if (alter) Object.assign(message, alter(message.id))
  return messageView(world, place, message, viewer)
}

describe('a message as a person sees it', () => {
  test('the first three suggested replies are shown', () => {
    const actions = [1, 2, 3, 4].map((n) => ({ type: 'imBack', title: `${n}`, value: `${n}` }))

    expect(viewOf({ suggestedActions: { actions } })).toMatchObject({
      suggestedActions: actions.slice(0, 3),
    })
  })

  test('suggested replies beside a card are not shown', () => {
    const attachments = [{ contentType: adaptive, content: {} }]
    const suggestedActions = { actions: [{ type: 'imBack', title: 'x', value: 'x' }] }

    expect(viewOf({ attachments, suggestedActions })).toMatchObject({ suggestedActions: [] })
  })

  test('sources and the AI label come from the root entity', () => {
    const entities = [
      { type: 'clientInfo' },
      {
        type: 'https://schema.org/Message',
        additionalType: ['AIGeneratedContent'],
        citation: [{ position: 2, appearance: { name: 'Handbook', abstract: 'Tea at three.' } }],
      },
    ]

    expect(viewOf({ text: 'Tea [2]', entities })).toMatchObject({
      isGenerated: true,
      citations: [{ position: 2, name: 'Handbook', abstract: 'Tea at three.' }],
    })
  })

  test.each([
    [{ feedbackLoop: { type: 'custom' } }, 'custom'],
    [{ feedbackLoop: { type: 'default' } }, 'default'],
    [{ feedbackLoopEnabled: true }, 'default'],
    [{}, undefined],
  ])('thumbs are asked for by %j', (channelData, feedback) => {
    expect(viewOf({ text: 'x', channelData })).toHaveProperty('isEdited', false)
    expect(viewOf({ text: 'x', channelData })).toEqual(
      feedback ? expect.objectContaining({ feedback }) : expect.not.objectContaining({ feedback }),
    )
  })

  test('a card that answered a click is seen by that person only', () => {
    const attachments = [{ contentType: adaptive, content: { for: 'all' } }]
    const clicked = () => ({ cards: new Map([['harbour.hr', { for: 'hr' }]]) })

    expect(viewOf({ attachments }, 'harbour.hr', clicked)).toMatchObject({
      attachments: [{ content: { for: 'hr' } }],
    })
    expect(viewOf({ attachments }, 'harbour.employee', clicked)).toMatchObject({ attachments })
  })

  test('a mention of the bot reads as @Name', () => {
    expect(viewOf({ text: '<at>Mei Northwind</at> asked' })).toMatchObject({
      text: '@Mei Northwind asked',
    })
  })
})
