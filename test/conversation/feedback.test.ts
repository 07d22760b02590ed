/** Thumbs under an answer: the form behind them, and what is stored of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCipher } from '../../src/storage/encrypt.ts'
import { openStorage } from '../../src/storage/open.ts'
import { personalChat, somebody } from '../support/activities.ts'
import { startTestApp, type TestApp } from '../support/desk-app.ts'

const question = 'Do we need consent before posting a photo of a resident named Canary?'
const key = Buffer.alloc(32, 3)

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({
    organization: 'durham',
    env: { ENCRYPTION_KEY: key.toString('base64') },
  })
}, 60_000)
afterAll(() => app.stop())

/** What is stored, read beside the running bot. */
async function stored() {
  const file = (await app.storedFiles()).find((name) => name.endsWith('desk.db'))
  const storage = await openStorage({ url: `file:${file}`, cipher: createCipher([key]) })
  const all = await storage.feedback.list('durham', 50)
  await storage.close()
  return all
}

const given = (reaction: string, feedback: string) => ({
  actionName: 'feedback',
  actionValue: { reaction, feedback },
})

async function thumb(name: string, reaction: string, inputs: object | string) {
  const person = somebody(name)
  const place = personalChat(person)
  const [answer] = await app.say(person, question)
  const feedback = typeof inputs === 'string' ? inputs : JSON.stringify(inputs)
  const reply = await app.invoke(
    person,
    place,
    'message/submitAction',
    given(reaction, feedback),
    answer?.id,
  )
  return { answer, reply, person, place }
}

describe('a thumb', () => {
  test('is asked for under every answer, declines included', async () => {
    const [answer] = await app.say(somebody('Ada Asker'), question)
    const [decline] = await app.say(somebody('Ada Asker'), 'How many vacation days do I get?')

    for (const reply of [answer, decline])
      expect(reply?.channelData).toEqual({ feedbackLoop: { type: 'custom' } })
  })

  test.each(['like', 'dislike'])('%s opens a form that says what is stored', async (reaction) => {
    const person = somebody('Flo Former')
    const value = { data: { actionName: 'feedback', actionValue: { reaction } } }

    const { status, body } = await app.invoke(
      person,
      personalChat(person),
      'message/fetchTask',
      value,
    )

    expect(status).toBe(200)
    const form = JSON.stringify(body)
    expect(form).toContain('Not your name')
    expect(form.includes('"reason"')).toBe(reaction === 'dislike')
  })

  test('is stored with the clauses and their version, without person or question', async () => {
    const inputs = { reason: 'incomplete', comment: 'What about videos?' }

    const { reply } = await thumb('Dee Disliker', 'dislike', inputs)

    expect(reply).toMatchObject({ status: 200 })
    const all = await stored()
    expect(all).toMatchObject([
      {
        org: 'durham',
        reaction: 'dislike',
        ...inputs,
        answer: 'answer',
        generated: false,
        clauses: expect.arrayContaining([
          { document: 'social-media-policy', version: '2026-02-17', clause: '4.06' },
        ]),
      },
    ])
    expect(JSON.stringify(all)).not.toMatch(/canary|resident|Dee|29:/i)
    expect((all[0]?.day ?? 1) % 86_400_000_000).toBe(0)
  })

  test('given again by the same person takes the place of the first', async () => {
    const before = (await stored()).length
    const { answer, person, place } = await thumb('Cho Changer', 'dislike', { reason: 'wrong' })

    await app.invoke(person, place, 'message/submitAction', given('like', '{}'), answer?.id)

    const all = await stored()
    expect(all).toHaveLength(before + 1)
    expect(all.filter(({ reason }) => reason === 'wrong')).toEqual([])
  })

  test('counts even where what was filled in cannot be read, or the answer is long gone', async () => {
    const before = (await stored()).length
    const person = somebody('Ned Nonsense')

    await thumb('Ned Nonsense', 'like', 'no JSON')
    const { status } = await app.invoke(
      person,
      personalChat(person),
      'message/submitAction',
      given('like', JSON.stringify({ feedbackText: 'Good', reason: 'invented' })),
      '1',
    )

    expect(status).toBe(200)
    const all = await stored()
    expect(all).toHaveLength(before + 2)
    expect(all).toContainEqual(
      expect.objectContaining({ answer: 'unknown', clauses: [], comment: 'Good' }),
    )
  })

  test.each([
    ['message/submitAction', { actionName: 'other', actionValue: { reaction: 'like' } }],
    ['message/submitAction', given('love', '{}')],
    ['message/submitAction', null],
    ['message/fetchTask', { data: {} }],
  ])('of no known shape is refused: %s %j', async (name, value) => {
    const person = somebody('Mal Former')
    const before = (await stored()).length

    const { status } = await app.invoke(person, personalChat(person), name, value)

    expect(status).toBe(400)
    expect(await stored()).toHaveLength(before)
  })

  test('is counted by organization and reason', async () => {
    const metrics = await (await fetch(`${app.app.url}/metrics`)).text()

    expect(metrics).toMatch(
      /feedback_total\{organization="durham",reaction="dislike",reason="incomplete"\} 1/,
    )
  })
})
