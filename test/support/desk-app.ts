/** The real app behind a connector on loopback: what conversation tests talk to. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { type App, startApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import {
  aMessage,
  anExecute,
  anInvoke,
  type Place,
  personalChat,
  type Somebody,
  somebody,
  tenantId,
} from './activities.ts'
import { createSchema } from './postgres-schema.ts'
import { deliver, startTeamsConnector, type TeamsConnector } from './teams-connector.ts'
import type { Message } from './teams-world.ts'

export const administrator = somebody('Ari Administrator')

/** Adaptive Card JSON, read loosely. */
export interface Shown {
  readonly type?: string
  readonly [property: string]: unknown
}

/** What people of one Entra tenant do. */
export interface Spoken {
  say(from: Somebody, text: string, options?: SayOptions): Promise<readonly Message[]>
  /** Presses a button of a card as a new client does. */
  press(
    from: Somebody,
    place: Place,
    message: Message,
    title: string,
    inputs?: object,
  ): Promise<InvokeBody>
  invoke(
    from: Somebody,
    place: Place,
    name: string,
    value: unknown,
    replyToId?: string,
  ): Promise<{ status: number; body: unknown }>
}

export interface TestApp extends Spoken {
  readonly app: App
  readonly connector: TeamsConnector
  readonly endpoint: string
  readonly databaseUrl: string
  /** For commands over the same data. */
  readonly config: Config
  readonly dataFolder: string
  /** The files of the database and beside it. */
  storedFiles(): Promise<readonly string[]>
  /** What was logged, one JSON line each. */
  readonly log: readonly string[]
  /** The same for people of another tenant than the tests' own. */
  inTenant(tenant: string): Spoken
  /** Stops the app without a word and starts it anew over the same data; `meanwhile`: what happens in between. */
  restart(meanwhile?: () => void): Promise<void>
  stop(): Promise<void>
}

interface SayOptions {
  readonly place?: Place
  readonly locale?: string
  readonly mentions?: readonly Somebody[]
  readonly value?: unknown
  /** The message in HTML, where it is more than its words. */
  readonly html?: string
  readonly replyToId?: string
  readonly attached?: readonly object[]
}

export interface InvokeBody {
  readonly statusCode: number
  readonly type: string
  readonly value: unknown
}

export interface TestAppOptions {
  readonly organization?: string
  readonly knowledge?: string
  readonly databaseUrl?: string
  /** Microseconds since 1970. */
  readonly now?: () => number
  readonly roundsEveryMs?: number
  /** 20,000: that a machine is busy is not what a test is about. */
  readonly rosterPatienceMs?: number
  /** More settings, as the environment would give them. */
  readonly env?: Readonly<Record<string, string>>
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-'))
  // The project `conversation-postgres` of vitest.config.ts asks for it.
  const schema =
    options.databaseUrl === undefined && env.TEST_CONVERSATIONS === 'postgres'
      ? await createSchema()
      : undefined
  const databaseUrl = options.databaseUrl ?? schema?.url ?? `file:${join(folder, 'desk.db')}`
  const connector = await startTeamsConnector()
  const log: string[] = []
  const config = readConfig({
    PORT: '0',
    LOCAL_DESK: 'off',
    DATABASE_URL: databaseUrl,
    KNOWLEDGE_DIR: options.knowledge ?? 'knowledge',
    ADMINS: administrator.aadObjectId,
    // A test says and sends more in a moment than a person does; limits have tests of their own.
    QUESTIONS_PER_MINUTE: '9999',
    COMPLAINTS_PER_HOUR: '9999',
    ...(options.organization ? { ORGANIZATION: options.organization } : {}),
    ...options.env,
  })
  const start = () =>
    startApp({
      config,
      log: createLog('trace', { stream: { write: (line) => void log.push(line) } }),
      dataFolder: folder,
      ...(options.now ? { now: options.now } : {}),
      ...(options.roundsEveryMs ? { roundsEveryMs: options.roundsEveryMs } : {}),
      rosterPatienceMs: options.rosterPatienceMs ?? 20_000,
      progress: () => undefined,
    })
  let app = await start()
  const endpoint = () => `${app.url}/api/messages`

  const spokenIn = (tenant: string): Spoken => {
    const post = (activity: object) =>
      deliver(endpoint(), JSON.parse(JSON.stringify(activity).replaceAll(tenantId, tenant)))
    return {
      async say(from, text, { place = personalChat(from), ...rest } = {}) {
        const { conversationId } = place
        const before = connector.messagesIn(conversationId).length
        const { serviceUrl } = connector
        const reply = await post(aMessage({ serviceUrl, from, conversation: place, text, ...rest }))
        if (reply.status !== 200) throw new Error(`The bot answered ${reply.status}.`)
        return connector.messagesIn(conversationId).slice(before)
      },
      async press(from, place, message, title, inputs = {}) {
        const action = actionsIn(message).find((entry) => String(entry.title).startsWith(title))
        if (!action) throw new Error(`The card has no button '${title}'.`)
        const activity = anExecute({
          serviceUrl: connector.serviceUrl,
          from,
          conversation: place,
          verb: String(action.verb),
          data: { ...(action.data as object), ...inputs },
          replyToId: message.id,
        })
        const { body } = await post(activity)
        return body as InvokeBody
      },
      invoke: (from, place, name, value, replyToId) =>
        post({
          ...anInvoke({ serviceUrl: connector.serviceUrl, from, conversation: place, name, value }),
          ...(replyToId === undefined ? {} : { replyToId }),
        }),
    }
  }

  return {
    get app() {
      return app
    },
    get endpoint() {
      return endpoint()
    },
    config,
    dataFolder: folder,
    connector,
    databaseUrl,
    log,
    storedFiles: async () => (await readdir(folder)).map((name) => join(folder, name)),
    ...spokenIn(tenantId),
    inTenant: spokenIn,
    async restart(meanwhile) {
      await app.stop()
      meanwhile?.()
      app = await start()
    },
    async stop() {
      await app.stop()
      await connector.stop()
      await schema?.remove()
      await rm(folder, { recursive: true })
    },
  }
}

/** The card of a message, or of an invoke's answer. */
export function cardOf(message: Message | InvokeBody | undefined): Shown {
  if (!message) throw new Error('There is no message.')
  if ('statusCode' in message) return message.value as Shown
  const [attachment] = (message.attachments ?? []) as { content: Shown }[]
  if (!attachment) throw new Error('The message has no card.')
  return attachment.content
}

/** Every element and action of a card, at any depth; fallbacks aside. */
export function partsIn(card: unknown): readonly Shown[] {
  if (Array.isArray(card)) return card.flatMap(partsIn)
  if (typeof card !== 'object' || card === null) return []
  const inner = Object.entries(card).flatMap(([key, value]) =>
    key === 'fallback' ? [] : partsIn(value),
  )
  return 'type' in card ? [card as Shown, ...inner] : inner
}

export const actionsIn = (message: Message | InvokeBody | undefined): readonly Shown[] =>
  partsIn(cardOf(message)).filter(({ type }) => type?.startsWith('Action.'))

export const inputsIn = (message: Message | InvokeBody | undefined): readonly Shown[] =>
  partsIn(cardOf(message)).filter(({ type }) => type?.startsWith('Input.'))

/** Everything that a person reads in a message: its text and its card's. */
export function textOf(message: Message | InvokeBody | undefined): string {
  if (!message) return ''
  const own = 'text' in message && typeof message.text === 'string' ? [message.text] : []
  const hasCard = 'statusCode' in message ? typeof message.value === 'object' : message.attachments
  if ('statusCode' in message && typeof message.value === 'string') return asTyped(message.value)
  const card = hasCard
    ? partsIn(cardOf(message)).flatMap(({ text, title, label }) => [text, title, label])
    : []
  return asTyped([...own, ...card].filter((text) => typeof text === 'string').join('\n'))
}

/** What is tied together in print is typed with plain spaces in a test. */
const asTyped = (text: string): string => text.replaceAll('\u00A0', ' ')

/** Inputs for every field of a form: the first choice, a day, a yes, a word. */
export function filled(message: Message | InvokeBody | undefined): Record<string, string> {
  return Object.fromEntries(
    inputsIn(message).map((input) => {
      const choices = (input.choices ?? []) as { value: string }[]
      const value = {
        'Input.ChoiceSet': choices[0]?.value ?? '',
        'Input.Date': '2026-12-01',
        'Input.Toggle': 'true',
      }[String(input.type)]
      return [String(input.id), value ?? `About ${String(input.id)}`]
    }),
  )
}

export const numberIn = (text: string): string => {
  const number = /[A-Z]{2,5}-\d{4}-\d{4}/.exec(text)?.[0]
  if (!number) throw new Error(`There is no case number in: ${text}`)
  return number
}
