/** The adapter: one activity in, one HTTP answer out, with the SDK in between and its faults kept inside. */
import type { Activity, InvokeResponse, ResourceResponse, TurnContext } from 'botbuilder'
import { CloudAdapter } from 'botbuilder/lib/cloudAdapter.js'
import {
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector'
import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js'
import { AppError } from '../errors.ts'
import type { Log } from '../log.ts'
import {
  recordedAction,
  uncertainAction,
  unfinishedAction,
  unknownAction,
} from '../messages/door.ts'
import { languageOf, type Message, say } from '../messages/message.ts'
import { noteReference } from '../telemetry/span.ts'
import { type Authenticator, createAuthenticator, type Sender } from './authenticate.ts'
import { createCallTeams } from './call-teams.ts'
import { createCredentialsFactory, createTokenSource, type Identity } from './credentials.ts'
import { createExchange } from './exchange.ts'
import { describeFault } from './fault.ts'
import type { IncomingActivity } from './gate.ts'
import { keepingRecord, type Recorded } from './recorded.ts'
import { newReference, opaque, type Reply } from './reply.ts'
import type { ServiceHosts } from './service-url.ts'
import type { TurnCalls } from './turn-calls.ts'
import { createTurnClient } from './turn-client.ts'
import { createTurnPost, type TurnPost } from './turn-post.ts'

export type TurnLogic = (context: TurnContext) => Promise<void>

/** How a turn failed: under which reference the log has it, and what it had recorded by then. */
export interface Failure {
  readonly reference: string
  readonly recorded: Recorded
}

export interface AdapterOptions {
  readonly identity: Identity
  readonly allowedServiceHosts: ServiceHosts
  readonly log: Log
  /** Tells the person that the turn failed, with the reference that the log carries too. */
  readonly onFailure?: (context: TurnContext, failure: Failure) => Promise<void>
  /** Each message that goes to Teams, by its tenant. */
  readonly onCall?: TurnCalls['made']
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** Milliseconds that Teams may take for a message of the turn; 10,000. */
  readonly timeoutMs?: number
}

// botbuilder 4.23.3 cuts every property but three off an entity when it sends one: citations, the AI label and stream
// information would never leave the bot. Its mapper for entities forgot that they may have more.
const entityType: { additionalProperties?: unknown } = Entity.type
entityType.additionalProperties = { type: { name: 'Object' } }

/** Activities that the SDK itself deals with. */
const stayInTurn = new Set(['invokeResponse', 'delay', 'trace'])
/** Service URLs of Teams name a region, and some a tenant. */
const mostClients = 200

export class TeamsAdapter extends CloudAdapter {
  readonly #authenticator: Authenticator
  readonly #log: Log
  readonly #onFailure: AdapterOptions['onFailure']
  readonly #onCall: AdapterOptions['onCall']
  readonly #post: TurnPost
  readonly #clients = new Map<string, ConnectorClient>()

  constructor(authentication: BotFrameworkAuthentication, post: TurnPost, options: AdapterOptions) {
    super(authentication)
    this.#post = post
    const { identity, log, onCall, onFailure, now = Date.now } = options
    this.#onCall = onCall
    this.#authenticator = createAuthenticator({ identity, authentication, log, now })
    this.#log = log
    this.#onFailure = onFailure
  }

  /** Who sent this. Rejects only where the SDK fails in a way that nobody foresaw. */
  recognize(incoming: IncomingActivity, authorization: string | undefined): Promise<Sender> {
    return this.#authenticator.authenticate(toActivity(incoming), authorization)
  }

  /**
   * Runs a turn for an activity whose sender is known. Never throws: whatever goes wrong is logged under a reference,
   * and the reference is all that the answer says about it.
   */
  async take(
    incoming: IncomingActivity,
    sender: AuthenticateRequestResult,
    logic: TurnLogic,
  ): Promise<Reply> {
    const activity = toActivity(incoming)
    try {
      return await this.#turn(sender, activity, logic)
    } catch (error) {
      return opaque(500, 'turn-failed', this.#logged(error, activity))
    }
  }

  /** What goes to Teams goes by `post`; what stays in the turn (the answer to an invoke) is the SDK's. */
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = []
    for (const activity of activities) {
      if (stayInTurn.has(activity.type ?? ''))
        sent.push(...(await super.sendActivities(context, [activity])))
      else {
        const { id: _, ...message } = activity
        const { conversation, channelData } = context.activity
        this.#onCall?.(conversation.tenantId ?? channelData?.tenant?.id)
        sent.push(await this.#post(context.activity.serviceUrl, message))
      }
    }
    return sent
  }

  /** The SDK would make a client for each turn, and most turns need none. They differ by their service URL only. */
  #clientsOf({ connectorFactory, audience }: AuthenticateRequestResult) {
    return {
      create: async (serviceUrl: string) => {
        const known = this.#clients.get(serviceUrl)
        if (known) return known
        const client = await connectorFactory?.create(serviceUrl, audience)
        if (!client) throw new AppError('connector-failed', 'There is no client for a service URL.')
        if (this.#clients.size >= mostClients) this.#clients.clear()
        this.#clients.set(serviceUrl, client)
        return client
      },
    }
  }

  async #turn(
    sender: AuthenticateRequestResult,
    activity: Activity,
    logic: TurnLogic,
  ): Promise<Reply> {
    let failure: Failure | undefined
    let told = false
    const guarded: TurnLogic = async (context) => {
      const turn = keepingRecord(() => logic(context))
      try {
        await turn.done
      } catch (error) {
        failure = { reference: this.#logged(error, activity), recorded: turn.recorded() }
        told = await this.#tell(context, failure)
      }
    }
    const own = { ...sender, connectorFactory: this.#clientsOf(sender) }
    const response = await this.processActivity(own, activity, guarded)
    if (activity.type === 'invoke') return invokeReply(response, activity, failure)
    return failure && !told ? opaque(500, 'turn-failed', failure.reference) : { status: 200 }
  }

  /** True when the person knows. A bot that cannot even say sorry has no one left to tell but the log. */
  async #tell(context: TurnContext, failure: Failure): Promise<boolean> {
    if (!this.#onFailure) return false
    try {
      await this.#onFailure(context, failure)
      return true
    } catch (error) {
      const { reference } = failure
      this.#log.error({ reference, ...describeFault(error) }, 'failed turn could not be told')
      return false
    }
  }

  #logged(error: unknown, { type, name }: Activity): string {
    const reference = newReference()
    noteReference(reference)
    this.#log.error({ reference, type, name, ...describeFault(error) }, 'turn failed')
    return reference
  }
}

/** Timestamps become dates, as the SDK expects; what is none is left out. */
function toActivity({
  timestamp,
  localTimestamp,
  expiration,
  ...rest
}: IncomingActivity): Activity {
  const dates = Object.entries({ timestamp, localTimestamp, expiration }).flatMap(
    ([name, text]) => {
      const date = new Date(typeof text === 'string' ? text : Number.NaN)
      return Number.isNaN(date.getTime()) ? [] : [[name, date]]
    },
  )
  return { ...rest, ...Object.fromEntries(dates) } as Activity
}

const failedActions: Readonly<Record<Recorded, Message>> = {
  nothing: unfinishedAction,
  perhaps: uncertainAction,
  something: recordedAction,
}

/**
 * What an invoke is answered. Left to itself the SDK says 501 where nobody took it, and the person sees nothing; a card
 * can show an error that comes with a 200.
 */
function invokeReply(
  response: InvokeResponse | undefined,
  { name, locale }: Activity,
  failure: Failure | undefined,
): Reply {
  if (response && response.status !== 501) {
    return { status: response.status ?? 200, body: response.body }
  }
  const language = languageOf(locale)
  if (name === 'adaptiveCard/action') {
    const value = failure
      ? {
          code: 'InternalServerError',
          message: say(language, failedActions[failure.recorded], { reference: failure.reference }),
        }
      : { code: 'NotSupported', message: say(language, unknownAction) }
    const body = {
      statusCode: failure ? 500 : 400,
      type: 'application/vnd.microsoft.error',
      value,
    }
    return { status: 200, body }
  }
  return failure
    ? opaque(500, 'turn-failed', failure.reference)
    : opaque(404, 'invoke-unknown', newReference())
}

export function createAdapter(options: AdapterOptions): TeamsAdapter {
  const { identity, allowedServiceHosts, timeoutMs = 10_000 } = options
  const call = createCallTeams(allowedServiceHosts, createExchange(), timeoutMs)
  // '' and true: the public cloud's addresses, which the SDK knows.
  const authentication = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    createCredentialsFactory(identity),
    { requiredEndorsements: [] },
    undefined,
    { httpClient: createTurnClient(call) },
  )
  // Nobody signs in through the bot: a client for that would be made in every turn and never used.
  authentication.createUserTokenClient = async () => noUserTokens
  return new TeamsAdapter(
    authentication,
    createTurnPost(call, createTokenSource(identity)),
    options,
  )
}

const noUserTokens = {} as UserTokenClient
