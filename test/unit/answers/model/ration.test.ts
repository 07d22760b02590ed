import { expect, test } from 'vitest'
import { failed, type ModelReply } from '../../../../src/answers/model/client.ts'
import { rationed } from '../../../../src/answers/model/ration.ts'
import { modelThat } from './scripted-model.ts'

const text: ModelReply = { kind: 'text', text: '{}', tokens: 400 }
const prompt = { instructions: '', data: '', schema: {} }
const day = 86_400_000

/** A rationed model over a clock and replies that a test sets. */
function aRation(options: { tokensPerDay?: number; atOnce?: number } = {}) {
  const state: { now: number; reply: ModelReply | Promise<ModelReply> } = { now: day, reply: text }
  const model = modelThat(() => state.reply)
  const client = rationed(model, { now: () => state.now, tokensPerDay: 1000, ...options })
  const ask = () => client.complete(prompt, new AbortController().signal)
  return { state, ask, calls: () => model.prompts.length }
}

test('three failures in a row give the model a rest, so that nobody else waits for it', async () => {
  const { state, ask, calls } = aRation()
  state.reply = failed('timeout')
  for (let turn = 0; turn < 3; turn++) await ask()

  expect(await ask()).toMatchObject({ problem: 'paused' })
  expect(calls()).toBe(3)

  state.now += 30_000
  state.reply = text
  expect(await ask()).toEqual(text)
})

test('a success in between starts the count anew', async () => {
  const { state, ask } = aRation({ tokensPerDay: 1e6 })
  for (const reply of [failed('timeout'), failed('timeout'), text, failed('timeout')]) {
    state.reply = reply
    await ask()
  }
  state.reply = text

  expect(await ask()).toEqual(text)
})

test('429 is left alone for as long as it asks, and ten minutes at most', async () => {
  const { state, ask } = aRation()
  state.reply = failed('rate-limited', { retryAfter: 40_000 })
  await ask()
  state.now += 39_999
  expect(await ask()).toMatchObject({ problem: 'paused' })
  state.now += 1
  expect(await ask()).toMatchObject({ problem: 'rate-limited' })

  state.reply = failed('rate-limited', { retryAfter: 1e9 })
  state.now += 40_000
  await ask()
  state.now += 600_000
  expect(await ask()).toMatchObject({ problem: 'rate-limited' })
})

test('a wrong key is not tried with every question', async () => {
  const { state, ask } = aRation()
  state.reply = failed('not-accepted')
  await ask()

  expect(await ask()).toMatchObject({ problem: 'paused' })
})

test.each(['refused', 'empty', 'malformed', 'too-large', 'adjusted'] as const)(
  'a reply that is %s is about one question: the next is asked',
  async (problem) => {
    const { state, ask, calls } = aRation()
    state.reply = failed(problem)
    for (let turn = 0; turn < 5; turn++) await ask()

    expect(calls()).toBe(5)
  },
)

test('the day’s tokens are not exceeded, those of failures included, and the next day begins anew', async () => {
  const { state, ask } = aRation({ tokensPerDay: 1000 })
  await ask()
  state.reply = failed('refused', { tokens: 600 })
  await ask()

  expect(await ask()).toMatchObject({ problem: 'spent' })
  state.now += day
  state.reply = text
  expect(await ask()).toEqual(text)
})

test('only so many questions wait for the model at once', async () => {
  const { state, ask } = aRation({ atOnce: 2, tokensPerDay: 1e6 })
  let finish: (reply: ModelReply) => void = () => undefined
  state.reply = new Promise((resolve) => {
    finish = resolve
  })
  const waiting = [ask(), ask()]

  expect(await ask()).toMatchObject({ problem: 'busy' })
  finish(text)
  expect(await Promise.all(waiting)).toEqual([text, text])
  expect(await ask()).toEqual(text)
})
