import { describe, expect, test } from 'vitest'
import { installActivities, messageActivity, submitActivity } from '../../../src/local/activity.ts'
import { sceneOf } from '../../../src/local/desk-context.ts'
import { bot } from '../../../src/local/world.ts'
import { aDesk, aSpot } from './builders.ts'

const { desk } = aDesk()
const scene = (...spot: Parameters<typeof aSpot>) => sceneOf(desk, aSpot(...spot))

describe('what the bot is sent', () => {
  test('a chat’s message names the person by both ids, the tenant, and where to answer', () => {
    const spot = aSpot()
    const activity = messageActivity(sceneOf(desk, spot), '17', 'is tea <b>allowed</b>?')

    expect(activity).toMatchObject({
      type: 'message',
      id: '17',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:3978/local/connector/',
      locale: 'en-CA',
      text: 'is tea <b>allowed</b>?',
      from: { id: spot.person.userId, aadObjectId: spot.person.objectId, name: spot.person.name },
      recipient: bot,
      conversation: { conversationType: 'personal', tenantId: 'harbour', id: spot.place.id },
      channelData: { tenant: { id: 'harbour' } },
    })
    expect(activity.attachments).toEqual([
      { contentType: 'text/html', content: '<p>is tea &lt;b&gt;allowed&lt;/b&gt;?</p>' },
    ])
  })

  test('a channel’s message carries team, channel and the thread’s id', () => {
    const activity = messageActivity(scene('harbour.hr', 'hr', '16'), '17', 'hello')
    const { place } = aSpot('harbour.hr', 'hr')
    const general = aSpot('harbour.hr', 'general').place

    expect(activity).toMatchObject({
      conversation: { isGroup: true, conversationType: 'channel', id: `${place.id};messageid=16` },
      channelData: { team: { id: general.id }, channel: { id: place.id } },
    })
  })

  test('every @name becomes a mention with the id of the one who is named', () => {
    const { person } = aSpot('harbour.hr')
    const text = `@Policy Desk use this channel for hr with @${person.name}`
    const activity = messageActivity(scene('harbour.administrator', 'hr'), '17', text)

    expect(activity.text).toBe(
      `<at>Policy Desk</at> use this channel for hr with <at>${person.name}</at>`,
    )
    expect(activity.entities).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'mention', mentioned: bot, text: '<at>Policy Desk</at>' }),
        expect.objectContaining({ mentioned: { id: person.userId, name: person.name } }),
      ]),
    )
  })

  test('an @name of somebody who is not in the team stays text', () => {
    const outsider = aSpot('harbour.employee').person
    const activity = messageActivity(scene('harbour.hr', 'hr'), '17', `ask @${outsider.name}`)

    expect(activity.text).toBe(`ask @${outsider.name}`)
  })

  test('a submitted card has no text, its data as value, and the id of its message', () => {
    const activity = submitActivity(scene(), 'f:1', { replyToId: '16', value: { tea: 'yes' } })

    expect(activity).toMatchObject({ type: 'message', replyToId: '16', value: { tea: 'yes' } })
    expect(activity).not.toHaveProperty('text')
  })

  test('an installation is told twice, as Teams tells it', () => {
    const activities = installActivities(scene(), ['f:1', 'f:2'])

    expect(activities).toMatchObject([
      { type: 'installationUpdate', action: 'add' },
      { type: 'conversationUpdate', membersAdded: [{ id: bot.id }] },
    ])
  })

  test('the language that the person chose goes along', () => {
    const { desk: french, store } = aDesk()
    store.record({ kind: 'locale-chosen', person: 'harbour.employee', locale: 'fr-CA' })

    expect(messageActivity(sceneOf(french, aSpot()), '17', 'allô').locale).toBe('fr-CA')
  })
})
