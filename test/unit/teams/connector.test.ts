import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Connector, createConnector } from '../../../src/teams/connector.ts'
import type { Exchange } from '../../../src/teams/exchange.ts'
import type { Reference } from '../../../src/teams/reference.ts'
import {
  bot,
  channel,
  personalConversationId,
  somebody,
  tenantId,
} from '../../support/activities.ts'
import { startTeamsConnector, type TeamsConnector } from '../../support/teams-connector.ts'

const ada = somebody('Ada')
const place = channel('hr')
const card = {
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { x: 1 } }],
  entities: [{ type: 'https://schema.org/Message', citation: [{ position: 1 }] }],
}

const answering =
  (status: number, body: string): Exchange =>
  () =>
    Promise.resolve({ status, headers: {}, body })

let teams: TeamsConnector
let connector: Connector
let reference: Reference
beforeEach(async () => {
  teams = await startTeamsConnector()
  connector = createConnector({
    token: () => Promise.resolve('secret'),
    allowedServiceHosts: 'loopback',
  })
  reference = {
    serviceUrl: `${teams.serviceUrl}/`,
    conversationId: place.conversationId,
    botId: bot.id,
    botName: bot.name,
    tenantId,
    channelId: place.channelId,
    teamId: place.teamId,
  }
})
afterEach(() => teams.stop())

describe('what it sends', () => {
  test('a message is posted whole, with the token, to its conversation', async () => {
    const outcome = await connector.post(reference, card)

    expect(outcome).toEqual({ kind: 'done', activityId: expect.stringMatching(/^\d+$/) })
    expect(teams.calls).toEqual([
      {
        at: expect.any(Number),
        method: 'POST',
        path: ['conversations', place.conversationId, 'activities'],
        body: card,
        authorization: 'Bearer secret',
      },
    ])
  })

  test('an update replaces the message in place', async () => {
    const posted = await connector.post(reference, card)
    const activityId = posted.kind === 'done' ? posted.activityId : ''

    const outcome = await connector.update(reference, activityId, { type: 'message', text: 'done' })

    expect(outcome).toEqual({ kind: 'done', activityId })
    expect(teams.messagesIn(place.conversationId)).toEqual([
      { type: 'message', text: 'done', id: activityId },
    ])
  })

  test('a thread is opened in the channel, and its first message can be updated', async () => {
    const outcome = await connector.openThread(reference, card)

    expect(outcome).toMatchObject({ kind: 'done' })
    if (outcome.kind !== 'done') return
    expect(outcome.conversationId).toBe(`${place.channelId};messageid=${outcome.activityId}`)
    expect(teams.messagesIn(outcome.conversationId)).toMatchObject([{ id: outcome.activityId }])
    expect(teams.calls[0]?.body).toMatchObject({
      isGroup: true,
      bot,
      channelData: { channel: { id: place.channelId }, tenant: { id: tenantId } },
    })
  })

  test('a personal chat is opened before its first message', async () => {
    const outcome = await connector.openPersonal(reference, ada.id, card)

    const conversationId = personalConversationId(ada.id)
    expect(outcome).toMatchObject({ kind: 'done', conversationId })
    expect(teams.messagesIn(conversationId)).toHaveLength(1)
    expect(teams.calls[0]?.body).toEqual({
      isGroup: false,
      bot,
      members: [{ id: ada.id }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    })
  })

  test('no Authorization header without a token', async () => {
    const local = createConnector({
      token: () => Promise.resolve(undefined),
      allowedServiceHosts: 'loopback',
    })

    await local.post(reference, card)

    expect(teams.calls[0]?.authorization).toBeUndefined()
  })
})

describe('whom it finds', () => {
  test('a member of the team by object id', async () => {
    teams.setMembers(place.teamId ?? '', [ada])

    const outcome = await connector.member(reference, place.teamId ?? '', ada.aadObjectId)

    expect(outcome).toMatchObject({
      kind: 'done',
      member: { id: ada.id, name: 'Ada', aadObjectId: ada.aadObjectId },
    })
  })

  test('nobody who is no member', async () => {
    const outcome = await connector.member(reference, place.teamId ?? '', ada.id)

    expect(outcome).toEqual({
      kind: 'refused',
      status: 404,
      reason: 'MemberNotFoundInConversation',
    })
  })
})

describe('how it ends', () => {
  test.each([
    [
      { status: 403, code: 'BotNotInConversationRoster' },
      { status: 403, reason: 'BotNotInConversationRoster' },
    ],
    [{ status: 404 }, { status: 404, reason: 'Failed' }],
    [{ status: 412 }, { status: 412, reason: 'Failed' }],
    [
      { status: 429, retryAfter: 7 },
      { status: 429, reason: 'Failed', retryAfterMs: 7000 },
    ],
    [{ status: 403, code: 'Dear Ada, your complaint' }, { status: 403 }],
    [{ status: 307 }, { status: 307, reason: 'Failed' }],
  ])('%j is a refusal, asked once', async (failure, expected) => {
    teams.fail(failure)

    expect(await connector.post(reference, card)).toEqual({ kind: 'refused', ...expected })
    expect(teams.calls).toHaveLength(1)
  })

  test.each([408, 500, 502, 503, 504])('%i leaves it unknown, asked once', async (status) => {
    teams.fail({ status })

    expect(await connector.post(reference, card)).toEqual({
      kind: 'unknown',
      problem: `status-${status}`,
    })
    expect(teams.calls).toHaveLength(1)
  })

  test('a connection that breaks after the message was taken leaves it unknown', async () => {
    teams.fail('reset-after-accept')

    expect(await connector.post(reference, card)).toMatchObject({ kind: 'unknown' })
    expect(teams.messagesIn(place.conversationId)).toHaveLength(1)
  })

  test('a service that never answers is given up', async () => {
    const impatient = createConnector({
      token: () => Promise.resolve(undefined),
      allowedServiceHosts: 'loopback',
      timeoutMs: 50,
    })
    teams.fail('hang')

    expect(await impatient.post(reference, card)).toEqual({ kind: 'unknown', problem: 'timeout' })
  })

  test('a message that was taken without an id is done, and an update keeps the id it has', async () => {
    const silent = createConnector({
      token: () => Promise.resolve(undefined),
      allowedServiceHosts: 'loopback',
      exchange: answering(200, ''),
    })

    expect(await silent.post(reference, card)).toEqual({ kind: 'done', activityId: '' })
    expect(await silent.update(reference, '17', card)).toEqual({ kind: 'done', activityId: '17' })
  })

  test('a thread that was opened under no name is unknown', async () => {
    const silent = createConnector({
      token: () => Promise.resolve(undefined),
      allowedServiceHosts: 'loopback',
      exchange: answering(201, ''),
    })

    expect(await silent.openThread(reference, card)).toEqual({
      kind: 'unknown',
      problem: 'answer-unreadable',
    })
  })

  test('the id of a thread gives the id of its message where the answer names none', async () => {
    const connector = createConnector({
      token: () => Promise.resolve(undefined),
      allowedServiceHosts: 'loopback',
      exchange: answering(201, JSON.stringify({ id: '19:x@thread.tacv2;messageid=17' })),
    })

    expect(await connector.openThread(reference, card)).toEqual({
      kind: 'done',
      conversationId: '19:x@thread.tacv2;messageid=17',
      activityId: '17',
    })
  })

  test('a closed port was not reached', async () => {
    await teams.stop()

    expect(await connector.post(reference, card)).toEqual({
      kind: 'unreached',
      problem: 'ECONNREFUSED',
    })
  })

  test('an opening whose end is unknown counts as not reached: it may be repeated', async () => {
    teams.fail({ status: 500 })

    expect(await connector.openPersonal(reference, ada.id, card)).toMatchObject({
      kind: 'unreached',
    })
  })

  test('without a token nothing is sent', async () => {
    const lost = createConnector({
      token: () => Promise.reject(new Error('no managed identity here')),
      allowedServiceHosts: 'loopback',
    })

    expect(await lost.post(reference, card)).toEqual({ kind: 'unreached', problem: 'no-token' })
    expect(teams.calls).toEqual([])
  })
})

test('the token goes to no other host', async () => {
  const asked: string[] = []
  const connector = createConnector({
    token: () => {
      asked.push('token')
      return Promise.resolve('secret')
    },
    allowedServiceHosts: ['smba.trafficmanager.net'],
    exchange: (request, signal) => {
      asked.push(request.url)
      return answering(201, JSON.stringify({ id: '1' }))(request, signal)
    },
  })

  const outcome = await connector.post({ ...reference, serviceUrl: 'https://evil.example/' }, card)

  expect(outcome).toMatchObject({ kind: 'refused', reason: 'ServiceHostNotAllowed' })
  expect(asked).toEqual([])
})
