/** The model client: OpenAI, Azure OpenAI, or any service with the same interface. The one file that imports `openai`. */
import type { OpenAI } from 'openai'
import { z } from 'zod'
import {
  type EmbeddingClient,
  type EmbeddingReply,
  failed,
  type ModelClient,
  type ModelFailure,
  type ModelProblem,
  type ModelPrompt,
  type ModelReply,
} from './answers/model/client.ts'

/** Where the model is. `key` is a secret. */
export type ModelEndpoint =
  | {
      readonly kind: 'openai'
      /** None: the service of OpenAI. */
      readonly baseUrl: string | undefined
      /** None for services on one's own machines that ask for none. */
      readonly key: string | undefined
      readonly model: string
    }
  | {
      readonly kind: 'azure'
      readonly endpoint: string
      readonly deployment: string
      readonly key: string
      readonly apiVersion: string
    }

/** Bytes of a reply; a few sentences need 2,000. A service that sends more is cut off. */
const mostBytes = 256_000
const mostTokens = 800
/** Bytes of a reply with 64 vectors of 3,072 numbers in decimals. */
const mostEmbeddingBytes = 8_000_000

/** Only what is used. */
const Completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish(),
})

/** What not every service and model takes. What one has refused is left out of the requests after. */
const optionalParameters = ['response_format', 'temperature', 'max_completion_tokens'] as const
type OptionalParameter = (typeof optionalParameters)[number]

/** Only what is used; numbers as they are, for services differ in whether they take `encoding_format`. */
const Embeddings = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ total_tokens: z.number().int().nonnegative() }).nullish(),
})

/** A client for the embeddings of an endpoint. */
export function createEmbeddingClient(endpoint: ModelEndpoint): EmbeddingClient {
  let client: Promise<OpenAI> | undefined
  const model = endpoint.kind === 'openai' ? endpoint.model : endpoint.deployment
  return {
    name: model,
    async embed(texts, signal) {
      client ??= load(endpoint, mostEmbeddingBytes)
      const guessed = Math.ceil(texts.join('').length / 4)
      try {
        const loaded = await client
        const reply: unknown = await loaded.embeddings.create(
          { model, input: [...texts], encoding_format: 'float' },
          { signal },
        )
        return readEmbeddings(reply, texts.length, guessed)
      } catch (error) {
        const failure = failureOf(error, signal, new Set())
        return begun.has(failure.problem) ? { ...failure, tokens: guessed } : failure
      }
    },
  }
}

function readEmbeddings(reply: unknown, count: number, guessed: number): EmbeddingReply {
  const parsed = Embeddings.safeParse(reply)
  if (!parsed.success) return failed('malformed')
  const { data, usage } = parsed.data
  const tokens = usage?.total_tokens ?? guessed
  const ordered = data.toSorted((a, b) => a.index - b.index)
  const isWhole = ordered.length === count && ordered.every(({ index }, at) => index === at)
  const size = ordered[0]?.embedding.length
  if (!isWhole || ordered.some(({ embedding }) => embedding.length !== size))
    return failed('malformed', { tokens })
  const vectors = ordered.map(({ embedding }) => ofLengthOne(embedding))
  return vectors.every((vector) => vector.every(Number.isFinite))
    ? { kind: 'vectors', vectors, tokens }
    : failed('malformed', { tokens })
}

function ofLengthOne(embedding: readonly number[]): Float32Array {
  const length = Math.hypot(...embedding)
  return Float32Array.from(embedding, (value) => value / length)
}

/** A client for an endpoint. The package is loaded with the first question: without a model it never is. */
export function createModelClient(endpoint: ModelEndpoint): ModelClient {
  const refused = new Set<OptionalParameter>()
  let client: Promise<OpenAI> | undefined

  async function ask(prompt: ModelPrompt, signal: AbortSignal): Promise<ModelReply> {
    client ??= load(endpoint)
    try {
      const loaded = await client
      const request = requestFor(endpoint, prompt, refused)
      // Typed by the package, yet sent by whoever answers at that address.
      const completion: unknown = await loaded.chat.completions.create(request, { signal })
      return readCompletion(completion, guessedTokens(prompt))
    } catch (error) {
      const failure = failureOf(error, signal, refused)
      // What was begun and broken off is paid for; nobody says how much.
      return begun.has(failure.problem) ? { ...failure, tokens: guessedTokens(prompt) } : failure
    }
  }

  return {
    async complete(prompt, signal) {
      let reply = await ask(prompt, signal)
      // Each time one parameter fewer: it ends.
      while (reply.kind === 'failed' && reply.problem === 'adjusted' && !signal.aborted)
        reply = await ask(prompt, signal)
      return reply
    },
  }
}

const begun = new Set<ModelProblem>(['timeout', 'too-large'])

/** For services that do not count: a token is about four letters. */
const guessedTokens = ({ instructions, data }: ModelPrompt) =>
  Math.ceil((instructions.length + data.length) / 4)

async function load(endpoint: ModelEndpoint, bytes = mostBytes): Promise<OpenAI> {
  const { OpenAI, AzureOpenAI } = await import('openai')
  // Whatever is left out here, the package takes from the environment; its own log would hold what people asked.
  const options = {
    apiKey: endpoint.key ?? 'none',
    maxRetries: 0,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    fetch: boundedFetch(bytes),
  } as const
  if (endpoint.kind === 'openai')
    return new OpenAI({ ...options, baseURL: endpoint.baseUrl ?? 'https://api.openai.com/v1' })
  const { apiVersion, deployment } = endpoint
  return new AzureOpenAI({
    ...options,
    baseURL: null,
    endpoint: endpoint.endpoint,
    apiVersion,
    deployment,
  })
}

function requestFor(
  endpoint: ModelEndpoint,
  { instructions, data, schema }: ModelPrompt,
  refused: ReadonlySet<OptionalParameter>,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  const optional = {
    temperature: 0,
    max_completion_tokens: mostTokens,
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'sentences', strict: true, schema: { ...schema } },
    },
  } as const
  const kept = Object.fromEntries(
    optionalParameters
      .filter((name) => !refused.has(name))
      .map((name) => [name, optional[name]] as const),
  )
  return {
    model: endpoint.kind === 'openai' ? endpoint.model : endpoint.deployment,
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: data },
    ],
    ...kept,
  }
}

function readCompletion(completion: unknown, guessed: number): ModelReply {
  const parsed = Completion.safeParse(completion)
  const [choice] = parsed.data?.choices ?? []
  if (!choice) return failed('malformed')
  const tokens = parsed.data?.usage?.total_tokens ?? guessed
  const { content, refusal } = choice.message
  if (refusal || choice.finish_reason === 'content_filter') return failed('refused', { tokens })
  return content?.trim() ? { kind: 'text', text: content, tokens } : failed('empty', { tokens })
}

class ReplyTooLarge extends Error {
  override readonly name = 'ReplyTooLarge'
}

/** The shape of the package's errors, read by what they carry: their classes come with the package. */
const ServiceError = z.object({
  status: z.number(),
  param: z.string().nullish(),
  message: z.string().catch(''),
  headers: z.instanceof(Headers).optional().catch(undefined),
})

function failureOf(
  error: unknown,
  signal: AbortSignal,
  refused: Set<OptionalParameter>,
): ModelFailure {
  if (signal.aborted) return failed('timeout')
  if (isOrHas(error, ReplyTooLarge)) return failed('too-large')
  if (error instanceof SyntaxError) return failed('malformed')
  const service = ServiceError.safeParse(error)
  if (!service.success) return failed('unavailable')
  const { status, param, message, headers } = service.data
  if (status === 429) {
    const retryAfter = milliseconds(headers?.get('retry-after'))
    return failed('rate-limited', retryAfter === undefined ? {} : { retryAfter })
  }
  if (status === 400 || status === 422) {
    const named = optionalParameters.find((name) => param?.startsWith(name))
    const mentioned = optionalParameters.find((name) => message.includes(name))
    const parameter = named ?? mentioned
    if (parameter && !refused.has(parameter)) {
      refused.add(parameter)
      return failed('adjusted')
    }
  }
  return failed(problemOf(status))
}

/** 408, 409 and 5xx pass by themselves; the rest of 4xx is ours to put right. */
const problemOf = (status: number): ModelProblem =>
  status >= 500 || status === 408 || status === 409 ? 'unavailable' : 'not-accepted'

/** Retry-After is a number of seconds or a date. */
function milliseconds(retryAfter: string | null | undefined): number | undefined {
  if (!retryAfter) return undefined
  const seconds = Number(retryAfter)
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1000
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}

function isOrHas(error: unknown, kind: typeof ReplyTooLarge): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    if (cause instanceof kind) return true
    cause = cause.cause
  }
  return false
}

/** `fetch` that follows no redirect, which would carry the question elsewhere, and stops reading where a reply is too long. */
const boundedFetch =
  (most: number) =>
  async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    if (!response.body) return response
    let size = 0
    const bound = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.byteLength
        if (size > most) controller.error(new ReplyTooLarge('The reply is too long.'))
        else controller.enqueue(chunk)
      },
    })
    const { status, statusText, headers } = response
    return new Response(response.body.pipeThrough(bound), { status, statusText, headers })
  }
