/** A service with OpenAI's interface on loopback that replies, well or badly, as a test wants. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What was asked of the service. */
export interface ModelRequest {
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: {
    readonly model?: string
    readonly messages?: readonly { readonly role: string; readonly content: string }[]
    readonly [parameter: string]: unknown
  }
}

/** Replies that come whole. */
type WholeReply =
  /** Sentences as they are asked for; each rests on the clause "1" unless it says otherwise. */
  | {
      readonly kind: 'sentences'
      readonly sentences: readonly (
        | string
        | { readonly text: string; readonly clauses: readonly (string | number)[] }
      )[]
    }
  /** The content of the message as it stands. */
  | { readonly kind: 'content'; readonly content: string | null; readonly finish?: string }
  | { readonly kind: 'refusal' }
  /** To a request for embeddings: a vector for each text. */
  | { readonly kind: 'vectors'; readonly vectorOf: (text: string) => readonly number[] }
  /** What it was sent, sent back: instructions, nonce and all. */
  | { readonly kind: 'echo' }
  /** The first clause that it was sent, word for word: a model that behaves. */
  | { readonly kind: 'obedient' }
  | {
      readonly kind: 'http'
      readonly status: number
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  /** So many bytes of a reply that is well-formed otherwise. */
  | { readonly kind: 'huge'; readonly bytes: number }

export type ModelBehaviour =
  | WholeReply
  /** A reply once the test lets it go. */
  | { readonly kind: 'held'; readonly until: Promise<unknown>; readonly reply: WholeReply }
  /** No reply, ever; the connection stays open. */
  | { readonly kind: 'silent' }
  /** The connection breaks in the middle of the reply. */
  | { readonly kind: 'broken' }

export interface ModelServer {
  /** Up to `/v1`. */
  readonly url: string
  readonly requests: readonly ModelRequest[]
  /** How the next replies are. A function sees the request. */
  behave(behaviour: ModelBehaviour | ((request: ModelRequest) => ModelBehaviour)): void
  stop(): Promise<void>
}

export async function startModelServer(): Promise<ModelServer> {
  const requests: ModelRequest[] = []
  let behaviour: (request: ModelRequest) => ModelBehaviour = () => ({ kind: 'refusal' })
  const server = createServer((incoming, outgoing) => {
    void read(incoming).then((text) => {
      const { url: path = '', headers } = incoming
      const request = { path, headers, body: JSON.parse(text || '{}') }
      requests.push(request)
      const wanted = behaviour(request)
      if (wanted.kind !== 'held') return reply(outgoing, request, wanted)
      void wanted.until.then(() => reply(outgoing, request, wanted.reply))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    behave(wanted) {
      behaviour = typeof wanted === 'function' ? wanted : () => wanted
    },
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function read(incoming: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk
  return text
}

interface HttpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

function reply(
  outgoing: ServerResponse,
  request: ModelRequest,
  behaviour: Exclude<ModelBehaviour, { readonly kind: 'held' }>,
): void {
  if (behaviour.kind === 'silent') return
  if (behaviour.kind === 'broken') {
    outgoing.writeHead(200, { ...json, 'content-length': '1000' })
    outgoing.write('{"choices":[{"message":', () => outgoing.destroy())
    return
  }
  const { status, headers, body } = replyOf(request, behaviour)
  outgoing.writeHead(status, headers)
  outgoing.end(body)
}

const json = { 'content-type': 'application/json' }

function replyOf(request: ModelRequest, behaviour: WholeReply): HttpReply {
  switch (behaviour.kind) {
    case 'sentences':
      return content(sentences(behaviour.sentences))
    case 'content':
      return content(behaviour.content, behaviour.finish)
    case 'vectors':
      return vectors(request, behaviour.vectorOf)
    case 'refusal':
      return completion({ content: null, refusal: 'I cannot help with that.' })
    case 'echo':
      return content(
        sentences((request.body.messages ?? []).flatMap((one) => one.content.split('\n'))),
      )
    case 'obedient':
      return content(sentences(firstClause(request)))
    case 'http':
      return {
        status: behaviour.status,
        headers: { ...json, ...behaviour.headers },
        body: behaviour.body ?? '{}',
      }
    case 'huge':
      return content('x'.repeat(behaviour.bytes))
  }
}

function vectors({ body }: ModelRequest, vectorOf: (text: string) => readonly number[]): HttpReply {
  const { input = [] } = body as { readonly input?: readonly string[] }
  const data = input.map((text, index) => {
    return { object: 'embedding', index, embedding: vectorOf(text) }
  })
  const usage = { prompt_tokens: input.length, total_tokens: input.length }
  // Services may answer in any order; the index tells.
  const list = { object: 'list', data: data.toReversed(), model: 'scripted', usage }
  return { status: 200, headers: json, body: JSON.stringify(list) }
}

const sentences = (all: readonly (string | { readonly text: string })[]) =>
  JSON.stringify({
    sentences: all.map((one) => (typeof one === 'string' ? { text: one, clauses: ['1'] } : one)),
  })

/** The sentences of the first clause in the data, as the prompt carries it. */
function firstClause({ body }: ModelRequest): readonly string[] {
  const data = body.messages?.at(-1)?.content ?? ''
  const { clauses }: { clauses: { text: string }[] } = JSON.parse(
    data.split('\n')[1] ?? '{"clauses":[]}',
  )
  const text = clauses[0]?.text.replace(/^\d+\.\d+ /, '') ?? ''
  return text.split(/(?<=\.)\s+/)
}

const content = (text: string | null, finish?: string) =>
  completion({ content: text, refusal: null }, finish)

const completion = (message: object, finish = 'stop'): HttpReply => ({
  status: 200,
  headers: json,
  body: JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', ...message } }],
    usage: { prompt_tokens: 700, completion_tokens: 50, total_tokens: 750 },
  }),
})
