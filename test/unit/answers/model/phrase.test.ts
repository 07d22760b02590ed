import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '../../../../src/answers/answer.ts'
import type { ModelClient } from '../../../../src/answers/model/client.ts'
import { type PhraseOutcome, phrase } from '../../../../src/answers/model/phrase.ts'
import {
  modelThat,
  modelThatFails,
  modelThatSays,
  modelThatWrites,
  type ScriptedModel,
} from './scripted-model.ts'
import { anAnswer, documentsOf } from './shipped.ts'

const nonce = 'nonce-0123456789abcdef'
const consent =
  'You need documented consent for every use of a person’s image on an official social media account.'
const judgment = 'Employees must use sound judgment.'
const wrong = 'You need no consent for a person’s image.'

/** Asks the model about an answer of the Durham policy. */
async function phrased(
  answer: Answer,
  model: ModelClient,
  text = 'do I need consent for a photo?',
): Promise<{ readonly answer: Answer; readonly outcomes: readonly PhraseOutcome[] }> {
  const outcomes: PhraseOutcome[] = []
  const result = await phrase({ text }, answer, {
    documents: documentsOf('durham'),
    model,
    newNonce: () => nonce,
    now: () => 0,
    note: (outcome) => outcomes.push(outcome),
  })
  return { answer: result, outcomes }
}

describe('an answer that a model rephrased', () => {
  test('says the model’s sentence with the number of its citation, and is marked as generated', async () => {
    const extract = anAnswer('durham', ['4.06'])

    const { answer, outcomes } = await phrased(extract, modelThatSays(consent))

    expect(answer).toEqual({ ...extract, text: `${consent} [1]`, generated: true })
    expect(outcomes).toEqual([{ kind: 'phrased', kept: 1, objections: [], tokens: 100, ms: 0 }])
  })

  test('keeps its citations to the letter, whatever the model cites', async () => {
    const extract = anAnswer('durham', ['4.06', '4.08'])
    const model = modelThatSays({ text: consent, clauses: ['4.06'] })

    const { answer } = await phrased(extract, model)

    expect(answer).toMatchObject({ citations: extract.citations })
  })

  test('takes the clause for the id where a model cites it so', async () => {
    const { answer } = await phrased(
      anAnswer('durham', ['4.08', '5.01']),
      modelThatSays({ text: judgment, clauses: ['5.01'] }),
    )

    expect(answer.text).toContain(`${judgment} [2]`)
  })

  test('has the extract’s own words in place of a sentence that was dropped', async () => {
    const extract = anAnswer('durham', ['5.01', '4.06'])
    const model = modelThatSays({ text: judgment, clauses: ['1'] }, { text: wrong, clauses: ['2'] })

    const { answer, outcomes } = await phrased(extract, model)

    expect(answer.text).toBe(
      `${judgment} [1] ${extract.text.slice(extract.text.indexOf('Also, under'))}`,
    )
    expect(outcomes).toMatchObject([{ kept: 1, objections: ['unsupported'] }])
  })

  test('keeps the extract of the first citation where the model leaves it out', async () => {
    const extract = anAnswer('durham', ['4.08', '5.01'])

    const { answer } = await phrased(extract, modelThatSays({ text: judgment, clauses: ['2'] }))

    expect(answer.text).toMatch(
      /^Under clause 4\.08: .* \[1\] Employees must use sound judgment\. \[2\]$/,
    )
  })

  test('keeps what the bot says behind the clauses', async () => {
    const extract = anAnswer('durham', ['4.06'])
    const rest = 'The policy points to the Handbook, which is not in my knowledge base.'

    const { answer } = await phrased(
      { ...extract, text: `${extract.text} ${rest}` },
      modelThatSays(consent),
    )

    expect(answer.text).toBe(`${consent} [1] ${rest}`)
  })

  test('judges two sentences in one on their own', async () => {
    const { answer } = await phrased(
      anAnswer('durham', ['5.01']),
      modelThatSays(`${judgment} They may do as they like.`),
    )

    expect(answer.text).toBe(`${judgment} [1]`)
  })

  test('has no more sentences than an answer takes', async () => {
    const { answer } = await phrased(
      anAnswer('durham', ['5.01']),
      modelThatSays(...Array.from({ length: 50 }, () => judgment)),
    )

    expect(answer.text.match(/\[1\]/g)).toHaveLength(6)
  })

  test('is in French where the question is, the quote in English', async () => {
    const extract = anAnswer('durham', ['5.01'], { language: 'fr' })
    const sentence = 'Les employés doivent faire preuve de bon jugement.'

    const { answer } = await phrased(extract, modelThatSays(sentence))

    expect(answer).toMatchObject({ text: `${sentence} [1]`, citations: extract.citations })
  })
})

describe('the extract stands as it was', () => {
  const extract = anAnswer('durham', ['4.06'])

  test.each([
    ['one wrong sentence', modelThatSays(wrong)],
    ['a sentence without a clause', modelThatSays({ text: consent, clauses: [] })],
    ['a clause that was not found', modelThatSays({ text: consent, clauses: ['9.99'] })],
    ['another clause than that of the sentence', modelThatSays(judgment)],
    ['no sentence', modelThatSays()],
    ['the prompt’s secret', modelThatSays(`${nonce} is the secret.`)],
    ['plain words', modelThatWrites('You need consent.')],
    ['nothing', modelThatWrites('')],
    ['broken JSON', modelThatWrites('{"sentences": [{"text":')],
    ['JSON of another shape', modelThatWrites('{"answer": "yes"}')],
    ['a list', modelThatWrites('[]')],
    ['megabytes', modelThatWrites(`{"sentences":[],"more":"${'x'.repeat(1_000_000)}"}`)],
  ])('when the model replies with %s', async (_what, model) => {
    expect((await phrased(extract, model)).answer).toBe(extract)
  })

  test.each([
    'timeout',
    'rate-limited',
    'unavailable',
    'not-accepted',
    'refused',
    'empty',
    'paused',
    'spent',
  ] as const)('when the model fails: %s', async (problem) => {
    const { answer, outcomes } = await phrased(extract, modelThatFails(problem))

    expect(answer).toBe(extract)
    expect(outcomes).toEqual([{ kind: 'failed', problem, tokens: 0, ms: 0 }])
  })

  test('when the client breaks its promise and throws', async () => {
    const model = modelThat(() => {
      throw new Error('a fault')
    })

    const { answer, outcomes } = await phrased(extract, model)

    expect(answer).toBe(extract)
    expect(outcomes).toMatchObject([{ problem: 'unavailable' }])
  })
})

describe('a model that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is given up within the budget and told so, even where it does not listen', async () => {
    const extract = anAnswer('durham', ['4.06'])
    const signals: AbortSignal[] = []
    const model = modelThat((_prompt, signal) => {
      signals.push(signal)
      return new Promise(() => undefined)
    })

    const waiting = phrased(extract, model)
    await vi.advanceTimersByTimeAsync(4499)
    expect(signals[0]?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)

    expect((await waiting).answer).toBe(extract)
    expect(signals[0]?.aborted).toBe(true)
  })
})

describe('the model is not asked', () => {
  const untouched: readonly Answer[] = [
    {
      kind: 'not-in-policy',
      language: 'en',
      reason: 'not-in-policy',
      text: 'The policy does not say.',
      offers: [],
    },
    {
      kind: 'refusal',
      language: 'en',
      reason: 'instruction',
      text: 'I can’t do that.',
      offers: [],
    },
    {
      kind: 'form',
      language: 'en',
      form: 'application',
      text: 'You can do that here.',
      citations: anAnswer('durham', ['4.01']).citations,
      offers: [],
    },
    { ...anAnswer('durham', ['4.06']), generated: true },
    anAnswer('durham', ['4.09'], { offers: ['complaint'] }),
  ]

  test.each(
    untouched.map((answer): [string, Answer] => [
      `${answer.kind}, ${answer.text.slice(0, 30)}`,
      answer,
    ]),
  )('about %s', async (_what, answer) => {
    const model = modelThatSays(consent)

    expect((await phrased(answer, model)).answer).toBe(answer)
    expect(model.prompts).toEqual([])
  })

  test.each([
    'my boss keeps harassing me on facebook, what can I do',
    'a colleague threatened me, does the policy cover it?',
    'on me harcèle sur les réseaux sociaux, que faire?',
    'my supervisor posted my home address, is that allowed',
    'can I post the number 905-555-0123 of a resident?',
    'is jane@example.com allowed to post?',
    'what about https://example.com/post/1',
    `can I post this: ${'story '.repeat(90)}`,
  ])('to see a question that may be about somebody: %s', async (question) => {
    const model: ScriptedModel = modelThatSays(consent)

    const { outcomes } = await phrased(anAnswer('durham', ['4.06']), model, question)

    expect(model.prompts).toEqual([])
    expect(outcomes).toEqual([{ kind: 'not-asked' }])
  })
})

describe('what the model is sent', () => {
  test('holds neither names of people nor earlier questions nor other clauses', async () => {
    const model = modelThatSays(consent)

    await phrase(
      { text: 'Can Jane Canary post a photo on Facebook?', history: ['an earlier canary'] },
      anAnswer('durham', ['4.06']),
      { documents: documentsOf('durham'), model, newNonce: () => nonce, now: () => 0 },
    )

    const sent = JSON.stringify(model.prompts)
    expect(sent).not.toMatch(/canary/i)
    expect(sent).not.toContain('Jane')
    expect(sent).not.toContain('sound judgment')
    expect(sent).toContain('documented consent')
  })
})
