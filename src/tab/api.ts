/** The page's questions and acts, below /tab/api: who asks, what they ask for, then the one function that knows. */
import type { Request, Response, Server } from 'restify'
import type { Person } from '../cases/case.ts'
import type { Log } from '../log.ts'
import { languageOf, say } from '../messages/message.ts'
import { tabTexts } from '../messages/tab.ts'
import { describeFault } from '../teams/fault.ts'
import { newReference, opaque, type Reply } from '../teams/reply.ts'
import { readJson } from '../teams/request-body.ts'
import type { Asker } from '../teams/turn.ts'
import { reply } from './http.ts'
import type { Answer, Desk, Route } from './route.ts'
import type { SignIn } from './sign-in.ts'

export interface ApiOptions {
  readonly desk: Desk
  readonly signIn: SignIn
  readonly routes: readonly Route[]
  readonly log: Log
}

/** A step with its reasons and conditions is some KB. */
const limits = { bytes: 64 * 1024, timeoutMs: 10_000 }
/** Milliseconds that every refusal of a token takes at least: how long one took tells nothing of why. */
const refusalTakes = 25

export function mountApi(server: Server, options: ApiOptions): void {
  for (const route of options.routes) {
    const handler = async (request: Request, response: Response) => {
      const given = await answerTo(options, route, request).catch((error: unknown) => {
        const reference = newReference()
        options.log.error({ reference, ...describeFault(error) }, 'the page failed')
        return failed(request, reference)
      })
      reply(response, given)
    }
    if (route.method === 'GET') server.get(`/tab/api/${route.name}`, handler)
    else server.post(`/tab/api/${route.name}`, handler)
  }
}

const languageAsked = (request: Request) => languageOf(request.headers['accept-language'])

function failed(request: Request, reference: string): Reply {
  const text = say(languageAsked(request), tabTexts.failed, { reference })
  return { status: 500, body: { error: { code: 'internal', reference }, text } }
}

async function answerTo(
  { desk, signIn, log }: ApiOptions,
  route: Route,
  request: Request,
): Promise<Reply> {
  const began = performance.now()
  const visitor = await signIn(request.headers.authorization)
  if (visitor.kind === 'unknown') {
    const reference = newReference()
    log.warn({ code: visitor.code, reference }, 'page refused')
    await pause(refusalTakes - (performance.now() - began))
    return opaque(401, 'unauthorized', reference)
  }
  const asker = askerOf(desk, request, visitor)
  const input = await inputOf(route, request)
  if (input.kind === 'refuse') {
    const reference = newReference()
    log.warn({ code: input.code, reference }, 'page refused')
    return opaque(input.status, input.code, reference)
  }
  return replyOf(await route.answer(desk, asker, input.value))
}

/** Nobody looks on: the page shows what the person's own chat with the bot shows. */
function askerOf(
  { organizationOf }: Desk,
  request: Request,
  { tenantId, person }: { readonly tenantId: string; readonly person: Person },
): Asker {
  return {
    organization: organizationOf(tenantId),
    // Teams takes the Entra object id for its own.
    userId: person.id,
    person,
    language: languageAsked(request),
    place: 'personal',
  }
}

type Input =
  | { readonly kind: 'read'; readonly value: unknown }
  | { readonly kind: 'refuse'; readonly status: 400 | 408 | 413 | 415; readonly code: string }

async function inputOf({ method, input }: Route, request: Request): Promise<Input> {
  const given =
    method === 'GET'
      ? ({ kind: 'json', value: queryOf(request) } as const)
      : await readJson(request, limits)
  if (given.kind === 'refuse') return given
  const parsed = input.safeParse(given.value)
  return parsed.success
    ? { kind: 'read', value: parsed.data }
    : { kind: 'refuse', status: 400, code: 'input-invalid' }
}

const queryOf = (request: Request): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(request.getQuery()))

function replyOf(answer: Answer): Reply {
  switch (answer.kind) {
    case 'view':
      return { status: 200, body: answer.view }
    case 'refused':
      return { status: 403, body: { text: answer.text } }
    case 'missing':
      return { status: 404, body: { text: answer.text } }
  }
}

const pause = (milliseconds: number) =>
  new Promise<void>((done) => {
    setTimeout(done, Math.max(0, milliseconds))
  })
