import { describe, expect, test } from 'vitest'
import {
  askTask,
  executeAction,
  giveFeedback,
  type Outcome,
  searchClauses,
} from '../../../src/local/invoke.ts'
import { sayText } from '../../../src/local/say.ts'
import { submitCard } from '../../../src/local/submit-card.ts'
import { aDesk, aSpot } from './builders.ts'

const ok = (body: unknown) => ({ status: 200, body })
const card = { type: 'AdaptiveCard', version: '1.5', body: [] }
const adaptive = 'application/vnd.microsoft.card.adaptive'

describe('what an action’s answer means', () => {
  const execute = async (reply: { status: number; body: unknown }) => {
    const { desk, store, posted } = aDesk(reply)
    const { place } = aSpot()
    const { id } = store.send({ place: place.id, startsThread: false, from: 'bot', content: {} })
    const outcome = await executeAction(desk, aSpot(), id, { verb: 'submit', data: { a: 1 } })
    return { outcome, message: store.state.messages.get(id), posted }
  }

  test('a card replaces the message’s card for the one who clicked', async () => {
    const { outcome, message, posted } = await execute(
      ok({ statusCode: 200, type: adaptive, value: card }),
    )

    expect(outcome).toEqual({ kind: 'done' })
    expect(message?.cards.get('harbour.employee')).toEqual(card)
    expect(posted).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message?.id,
        value: { action: { type: 'Action.Execute', verb: 'submit', data: { a: 1 } } },
      },
    ])
  })

  test.each<[string, { status: number; body: unknown }, Outcome['kind'], string]>([
    [
      'a message is a short notice',
      ok({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' }),
      'notice',
      'Noted.',
    ],
    [
      'an error is told in the bot’s words',
      ok({
        statusCode: 403,
        type: 'application/vnd.microsoft.error',
        value: { code: 'Refused', message: 'Not yours.' },
      }),
      'error',
      'Not yours.',
    ],
    ['a refused request is told with its status', { status: 501, body: {} }, 'error', '501'],
    ['silence is told', { status: 0, body: undefined }, 'error', 'did not answer'],
    ['nonsense is told', ok({ hello: 1 }), 'error', 'makes no sense'],
  ])('%s', async (_, reply, kind, text) => {
    const { outcome, message } = await execute(reply)

    expect(outcome).toMatchObject({ kind, text: expect.stringContaining(text) })
    expect(message?.cards.size).toBe(0)
  })
})

describe('a dialog', () => {
  test.each<[string, unknown, Outcome]>([
    [
      'goes on with the card of the answer',
      { task: { type: 'continue', value: { title: 'Form', card: { content: card } } } },
      { kind: 'dialog', title: 'Form', card },
    ],
    [
      'ends with a word',
      { task: { type: 'message', value: 'Saved.' } },
      { kind: 'notice', text: 'Saved.' },
    ],
    ['ends without a word', undefined, { kind: 'done' }],
    ['ends on an empty answer', {}, { kind: 'done' }],
  ])('%s', async (_, body, outcome) => {
    const { desk } = aDesk(ok(body))

    expect(await askTask(desk, aSpot(), 'submit', { a: 1 }, undefined)).toEqual(outcome)
  })

  test('opens for a Submit whose data asks for it', async () => {
    const { desk, posted } = aDesk(
      ok({ task: { type: 'continue', value: { title: 'Form', card: { content: card } } } }),
    )
    const data = { msteams: { type: 'task/fetch' }, which: 'form' }

    expect(await submitCard(desk, aSpot(), '5', data)).toMatchObject({ kind: 'dialog' })
    expect(posted).toMatchObject([{ name: 'task/fetch', value: { data }, replyToId: '5' }])
  })
})

describe('the search of the compose box', () => {
  const attachment = {
    contentType: adaptive,
    content: card,
    preview: { content: { title: '4.2 Tea', subtitle: 'Handbook', text: 'At three.' } },
  }

  test('sends the words as the command’s parameter and reads title, text and card', async () => {
    const { desk, posted } = aDesk(
      ok({ composeExtension: { type: 'result', attachments: [attachment] } }),
    )

    expect(await searchClauses(desk, aSpot(), 'tea')).toEqual({
      kind: 'results',
      results: [{ title: '4.2 Tea', text: 'Handbook · At three.', card }],
    })
    expect(posted).toMatchObject([
      {
        name: 'composeExtension/query',
        value: { commandId: 'searchClauses', parameters: [{ name: 'query', value: 'tea' }] },
      },
    ])
  })

  test('without words is the first look', async () => {
    const { desk, posted } = aDesk(ok({ composeExtension: { type: 'message', text: 'Type.' } }))

    expect(await searchClauses(desk, aSpot(), '')).toEqual({ kind: 'notice', text: 'Type.' })
    expect(posted).toMatchObject([{ value: { parameters: [{ name: 'initialRun' }] } }])
  })
})

describe('a thumb', () => {
  const given = { reaction: 'like' as const, feedback: { feedbackText: 'clear' } }

  test('is kept once the bot took it, its words as JSON text', async () => {
    const { desk, store, posted } = aDesk(ok({}))
    const { place } = aSpot()
    const message = store.send({ place: place.id, startsThread: false, from: 'bot', content: {} })

    await giveFeedback(desk, aSpot(), message.id, given)

    expect(message.feedback.get('harbour.employee')).toBe('like')
    expect(posted).toMatchObject([
      {
        name: 'message/submitAction',
        value: {
          actionName: 'feedback',
          actionValue: { reaction: 'like', feedback: '{"feedbackText":"clear"}' },
        },
      },
    ])
  })

  test('is not kept when the bot did not take it', async () => {
    const { desk, store } = aDesk({ status: 500, body: undefined })

    expect(await giveFeedback(desk, aSpot(), '1', given)).toMatchObject({ kind: 'error' })
    expect(store.entries).toEqual([])
  })
})

describe('what a person says', () => {
  test('in a channel reaches the bot only when it is mentioned', async () => {
    const { desk, posted } = aDesk()

    await sayText(desk, aSpot('harbour.hr', 'hr'), 'good morning').delivered
    expect(posted).toEqual([])

    await sayText(desk, aSpot('harbour.hr', 'hr'), '@Policy Desk queue').delivered
    expect(posted).toMatchObject([{ text: '<at>Policy Desk</at> queue' }])
  })

  test('and the bot does not take leaves a line with the status, for this person only', async () => {
    const { desk, store } = aDesk({ status: 503, body: undefined })

    const { message, delivered } = sayText(desk, aSpot('harbour.hr', 'hr'), '@Policy Desk queue')
    await delivered

    expect([...store.state.messages.values()]).toMatchObject([
      { from: 'harbour.hr', thread: message.id },
      { from: 'desk', onlyFor: 'harbour.hr', thread: message.id, content: { status: 503 } },
    ])
  })
})
