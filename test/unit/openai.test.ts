import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ModelPrompt } from '../../src/answers/model/client.ts'
import { createEmbeddingClient, createModelClient, type ModelEndpoint } from '../../src/openai.ts'
import { type ModelServer, startModelServer } from '../support/model-server.ts'

const prompt: ModelPrompt = {
  instructions: 'the instructions',
  data: 'the data',
  schema: { type: 'object' },
}
const openAi: ModelEndpoint = { kind: 'openai', baseUrl: undefined, key: 'a-key', model: 'a-model' }
const azure: ModelEndpoint = {
  kind: 'azure',
  endpoint: 'https://resource.openai.azure.example',
  deployment: 'a-deployment',
  key: 'a-key',
  apiVersion: '2024-10-21',
}
const completion = {
  choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: '{}' } }],
  usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 },
}
const ask = (endpoint: ModelEndpoint, signal = new AbortController().signal) =>
  createModelClient(endpoint).complete(prompt, signal)

describe('the model client over the wire', () => {
  beforeAll(() => nock.disableNetConnect())
  afterEach(() => {
    nock.cleanAll()
    vi.unstubAllEnvs()
  })
  afterAll(() => {
    nock.enableNetConnect()
    nock.restore()
  })

  test('asks OpenAI once, without tools, at temperature 0, for JSON of the schema', async () => {
    const bodies: Record<string, unknown>[] = []
    nock('https://api.openai.com', { reqheaders: { authorization: 'Bearer a-key' } })
      .post('/v1/chat/completions', (body) => {
        bodies.push(body)
        return true
      })
      .reply(200, completion)

    expect(await ask(openAi)).toEqual({ kind: 'text', text: '{}', tokens: 3 })
    expect(bodies).toEqual([
      {
        model: 'a-model',
        messages: [
          { role: 'system', content: 'the instructions' },
          { role: 'user', content: 'the data' },
        ],
        temperature: 0,
        max_completion_tokens: 800,
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'sentences', strict: true, schema: { type: 'object' } },
        },
      },
    ])
  })

  test('guesses the tokens where a service does not count them', async () => {
    nock('https://api.openai.com')
      .post('/v1/chat/completions')
      .reply(200, { choices: completion.choices })

    // 24 letters of prompt.
    expect(await ask(openAi)).toEqual({ kind: 'text', text: '{}', tokens: 6 })
  })

  test('asks Azure OpenAI for the deployment, with the key in its own header', async () => {
    nock('https://resource.openai.azure.example', { reqheaders: { 'api-key': 'a-key' } })
      .post('/openai/deployments/a-deployment/chat/completions')
      .query({ 'api-version': '2024-10-21' })
      .reply(200, completion)

    expect(await ask(azure)).toMatchObject({ kind: 'text' })
  })

  test('takes nothing from the environment that it was not given', async () => {
    vi.stubEnv('OPENAI_BASE_URL', 'https://elsewhere.example/v1')
    vi.stubEnv('OPENAI_ORG_ID', 'an-organization')
    vi.stubEnv('OPENAI_PROJECT_ID', 'a-project')
    vi.stubEnv('OPENAI_API_KEY', 'another-key')
    for (const host of ['https://api.openai.com', 'https://resource.openai.azure.example'])
      nock(host, { badheaders: ['openai-organization', 'openai-project'] })
        .post(/chat\/completions/)
        .reply(200, completion)

    expect(await ask({ ...openAi, key: undefined })).toMatchObject({ kind: 'text' })
    expect(await ask(azure)).toMatchObject({ kind: 'text' })
  })

  test.each([
    [400, 'not-accepted'],
    [401, 'not-accepted'],
    [403, 'not-accepted'],
    [404, 'not-accepted'],
    [408, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ] as const)('takes %i for %s, and asks no second time', async (status, problem) => {
    const scope = nock('https://api.openai.com')
      .post('/v1/chat/completions')
      .times(2)
      .reply(status, { error: { message: 'no' } })

    expect(await ask(openAi)).toMatchObject({ kind: 'failed', problem })
    expect(scope.pendingMocks()).toHaveLength(1)
  })

  test.each([
    ['7', 7000],
    [undefined, undefined],
    ['soon', undefined],
  ])('takes 429 with Retry-After %s as it is meant', async (header, retryAfter) => {
    nock('https://api.openai.com')
      .post('/v1/chat/completions')
      .reply(429, {}, header === undefined ? {} : { 'retry-after': header })

    expect(await ask(openAi)).toEqual({
      kind: 'failed',
      problem: 'rate-limited',
      tokens: 0,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    })
  })

  test('reads a Retry-After that is a date', async () => {
    const header = new Date(Date.now() + 90_000).toUTCString()
    nock('https://api.openai.com')
      .post('/v1/chat/completions')
      .reply(429, {}, { 'retry-after': header })

    const reply = await ask(openAi)

    const wait = reply.kind === 'failed' ? (reply.retryAfter ?? 0) : 0
    // A date has whole seconds, and the request itself took a moment.
    expect(wait).toBeGreaterThan(60_000)
    expect(wait).toBeLessThanOrEqual(90_000)
  })

  test.each([
    ['temperature', { param: 'temperature', message: 'Unsupported value.' }],
    ['response_format', { param: null, message: "Unknown field 'response_format'." }],
    ['max_completion_tokens', { message: 'Unrecognized argument: max_completion_tokens' }],
  ])('asks again without %s where a service refuses it', async (parameter, error) => {
    const bodies: Record<string, unknown>[] = []
    const collect = (body: Record<string, unknown>) => bodies.push(body) > 0
    nock('https://api.openai.com').post('/v1/chat/completions', collect).reply(400, { error })
    nock('https://api.openai.com').post('/v1/chat/completions', collect).reply(200, completion)
    const client = createModelClient(openAi)
    const { signal } = new AbortController()

    expect(await client.complete(prompt, signal)).toMatchObject({ kind: 'text' })
    expect(bodies.map((body) => Object.hasOwn(body, parameter))).toEqual([true, false])
  })

  test('says nothing on the console, whatever the environment asks for', async () => {
    vi.stubEnv('OPENAI_LOG', 'debug')
    const written = (['log', 'debug', 'info', 'warn', 'error'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => undefined),
    )
    nock('https://api.openai.com').post('/v1/chat/completions').reply(500, {})

    await ask(openAi)

    expect(written.flatMap(({ mock }) => mock.calls)).toEqual([])
    for (const spy of written) spy.mockRestore()
  })
})

describe('the client for embeddings', () => {
  let server: ModelServer
  let signal: AbortSignal
  beforeAll(() => nock.restore())
  beforeEach(async () => {
    signal = new AbortController().signal
    server = await startModelServer()
  })
  afterEach(() => server.stop())
  const client = () =>
    createEmbeddingClient({ kind: 'openai', baseUrl: server.url, key: undefined, model: 'e' })

  test('gives a vector of length 1 for each text, in their order', async () => {
    server.behave({ kind: 'vectors', vectorOf: (text) => [text.length, 0] })

    expect(await client().embed(['one', 'three'], signal)).toEqual({
      kind: 'vectors',
      vectors: [Float32Array.from([1, 0]), Float32Array.from([1, 0])],
      tokens: 2,
    })
    expect(server.requests).toMatchObject([
      { path: '/v1/embeddings', body: { model: 'e', input: ['one', 'three'] } },
    ])
  })

  test.each([
    ['no vectors', '{"data":[]}'],
    ['too few', '{"data":[{"index":0,"embedding":[1]}]}'],
    ['two of one text', '{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}'],
    ['unequal ones', '{"data":[{"index":0,"embedding":[1]},{"index":1,"embedding":[1,2]}]}'],
    ['no direction', '{"data":[{"index":0,"embedding":[0]},{"index":1,"embedding":[0]}]}'],
    ['words', '{"data":[{"index":0,"embedding":["a"]}]}'],
    ['no JSON', '{"data"'],
  ])('takes %s for malformed', async (_what, body) => {
    server.behave({ kind: 'http', status: 200, body })

    expect(await client().embed(['a', 'b'], signal)).toMatchObject({ problem: 'malformed' })
  })

  test.each([
    [{ kind: 'http', status: 500 }, 'unavailable'],
    [{ kind: 'http', status: 401 }, 'not-accepted'],
    [{ kind: 'http', status: 429, headers: { 'retry-after': '3' } }, 'rate-limited'],
    [{ kind: 'broken' }, 'unavailable'],
  ] as const)('asks once where it is answered %j', async (behaviour, problem) => {
    server.behave(behaviour)

    expect(await client().embed(['a'], signal)).toMatchObject({ kind: 'failed', problem })
    expect(server.requests).toHaveLength(1)
  })

  test('asks Azure OpenAI for its own deployment', async () => {
    server.behave({ kind: 'vectors', vectorOf: () => [1] })
    const endpoint = new URL(server.url).origin
    const azureClient = createEmbeddingClient({ ...azure, endpoint, deployment: 'for-embeddings' })

    expect(await azureClient.embed(['a'], signal)).toMatchObject({ kind: 'vectors' })
    expect(server.requests[0]?.path).toMatch(
      /^\/openai\/deployments\/for-embeddings\/embeddings\?api-version=/,
    )
  })
})

describe('the model client before a service that misbehaves', () => {
  let server: ModelServer
  let own: ModelEndpoint
  beforeAll(() => nock.restore())
  beforeEach(async () => {
    server = await startModelServer()
    own = { kind: 'openai', baseUrl: server.url, key: undefined, model: 'a-model' }
  })
  afterEach(() => server.stop())

  test.each([
    ['a refusal', { kind: 'refusal' }, 'refused', 750],
    ['a filter', { kind: 'content', content: 'x', finish: 'content_filter' }, 'refused', 750],
    ['no content', { kind: 'content', content: null }, 'empty', 750],
    ['blanks', { kind: 'content', content: '  \n' }, 'empty', 750],
    ['no choice', { kind: 'http', status: 200, body: '{"choices":[]}' }, 'malformed', 0],
    ['broken JSON', { kind: 'http', status: 200, body: '{"choices"' }, 'malformed', 0],
    [
      'a web page',
      {
        kind: 'http',
        status: 200,
        body: '<html>',
        headers: { 'content-type': 'text/html' },
      },
      'malformed',
      0,
    ],
    ['half a reply', { kind: 'broken' }, 'unavailable', 0],
    ['300 kilobytes', { kind: 'huge', bytes: 300_000 }, 'too-large', 6],
  ] as const)('takes %s for what it is', async (_what, behaviour, problem, tokens) => {
    server.behave(behaviour)

    expect(await ask(own)).toEqual({ kind: 'failed', problem, tokens })
    expect(server.requests).toHaveLength(1)
  })

  test('does not follow it elsewhere with the question', async () => {
    const elsewhere = await startModelServer()
    server.behave({
      kind: 'http',
      status: 307,
      headers: { location: `${elsewhere.url}/chat/completions` },
    })

    expect(await ask(own)).toMatchObject({ kind: 'failed', problem: 'unavailable' })
    expect(elsewhere.requests).toEqual([])
    await elsewhere.stop()
  })

  test('lets go when it is told to', async () => {
    const controller = new AbortController()
    server.behave(() => {
      controller.abort()
      return { kind: 'silent' }
    })

    // What was begun is paid for: a guess from the letters of the prompt, since nobody says.
    expect(await ask(own, controller.signal)).toEqual({
      kind: 'failed',
      problem: 'timeout',
      tokens: 6,
    })
  })

  test('is unavailable where nobody listens', async () => {
    await server.stop()

    expect(await ask(own)).toMatchObject({ problem: 'unavailable' })
    server = await startModelServer()
  })
})
