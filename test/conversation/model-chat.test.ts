/** The chat with a model: what the person sees, when it is slow, and what is marked as generated. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { groupChat, personalChat, somebody } from '../support/activities.ts'
import { startTestApp, type TestApp, textOf } from '../support/desk-app.ts'
import { type ModelServer, startModelServer } from '../support/model-server.ts'

const question = 'Do we need consent before posting a photo of a resident?'
const consent =
  'You need documented consent for every use of a person’s image on an official social media account.'
const said = { kind: 'sentences', sentences: [{ text: consent, clauses: ['4.06'] }] } as const

let server: ModelServer
let app: TestApp
beforeAll(async () => {
  server = await startModelServer()
  app = await startTestApp({
    organization: 'durham',
    env: { OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'scripted' },
  })
}, 60_000)
afterAll(async () => {
  await app.stop()
  await server.stop()
})

const labels = (message: unknown) => JSON.stringify(message).match(/AIGeneratedContent/g) ?? []

describe('an answer in a model’s words', () => {
  test('is one activity with the label, the citations and the clause to the letter', async () => {
    server.behave(said)

    const sent = await app.say(somebody('Eli Employee'), question)

    // On a busy machine it is announced first, as below.
    const replies = sent.filter(({ type }) => type === 'message')
    expect(replies).toHaveLength(1)
    expect(replies[0]?.text).toContain(consent)
    expect(labels(replies[0])).toHaveLength(1)
    expect(textOf(replies[0])).toContain('clause 4.06')
  })

  test('is not marked as generated where the extract is shown', async () => {
    server.behave({ kind: 'http', status: 500 })

    const [reply] = await app.say(somebody('Eva Employee'), question)

    expect(textOf(reply)).toContain('clause 4.06')
    expect(labels(reply)).toEqual([])
  })

  test('is announced in a 1:1 chat when it takes long, and ends what announced it', async () => {
    const person = somebody('Sol Slow')
    let release: () => void = () => undefined
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    server.behave({ kind: 'held', until, reply: said })
    const here = personalChat(person).conversationId

    const waiting = app.say(person, question)
    await app.connector.until(() => app.connector.messagesIn(here).length > 0)
    release()
    const replies = await waiting

    expect(replies.map(({ type }) => type)).toEqual(['typing', 'message'])
    expect(replies[0]?.text).toContain('plain words')
    expect(JSON.stringify(replies.at(-1)?.entities)).toContain('"final"')
    expect(replies.at(-1)?.text).toContain(consent)
  })

  test('is not announced in a group', async () => {
    server.behave(said)

    const replies = await app.say(somebody('Gus Group'), question, { place: groupChat('Lunch') })

    expect(replies).toHaveLength(1)
    expect(JSON.stringify(replies)).not.toContain('streaminfo')
  })

  test('is counted with its tokens, by organization', async () => {
    server.behave(said)
    await app.say(somebody('Cora Counted'), question)

    const metrics = await (await fetch(`${app.app.url}/metrics`)).text()

    expect(metrics).toMatch(/model_tokens_total\{organization="durham"\} [1-9]/)
    expect(metrics).toMatch(/model_replies_total\{organization="durham",outcome="text"\} [1-9]/)
    expect(metrics).toMatch(/model_sentences_total\{organization="durham",fate="kept"\} [1-9]/)
  })

  test('leaves neither the question nor the sentences in the log', () => {
    const log = app.log.join('\n')

    expect(log).toContain('model asked to rephrase')
    expect(log).not.toMatch(/consent|photo|resident/)
  })
})
