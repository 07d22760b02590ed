/** The connector client: proactive messages, each sent once, with an outcome that says what is known of it. */
import { z } from 'zod'
import { retryAfter } from './call-teams.ts'
import type { TokenSource } from './credentials.ts'
import { createExchange, type Exchange, type TeamsAnswer } from './exchange.ts'
import type { Reference } from './reference.ts'
import { isAllowedServiceUrl, type ServiceHosts } from './service-url.ts'

/**
 * How a call ended.
 * `refused`: Teams said no; nothing was done. `reason` is Teams' own word for it (`BotNotInConversationRoster`), when
 * it gave one. `unreached`: nothing was sent. `unknown`: it was sent, and may or may not have been done.
 */
export type Outcome<Done> =
  | ({ readonly kind: 'done' } & Done)
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly reason?: string
      readonly retryAfterMs?: number
    }
  | { readonly kind: 'unreached'; readonly problem: string }
  | { readonly kind: 'unknown'; readonly problem: string }

/** An activity as it goes over the wire. Plain JSON; nothing is cut off it. */
export type OutgoingActivity = Readonly<Record<string, unknown>> & { readonly type: string }

/** A person as the roster shows them. */
export interface Member {
  readonly id: string
  readonly aadObjectId?: string | undefined
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly userPrincipalName?: string | undefined
  readonly tenantId?: string | undefined
  /** `guest` for somebody of another organization. */
  readonly userRole?: string | undefined
}

export interface Connector {
  /** A message in the reference's conversation. `activityId` is empty where Teams gives none. */
  post(
    reference: Reference,
    activity: OutgoingActivity,
  ): Promise<Outcome<{ readonly activityId: string }>>
  /** Replaces a message that the bot sent. */
  update(
    reference: Reference,
    activityId: string,
    activity: OutgoingActivity,
  ): Promise<Outcome<{ readonly activityId: string }>>
  /** A new thread in the reference's channel, with its first message. */
  openThread(
    reference: Reference,
    activity: OutgoingActivity,
  ): Promise<Outcome<{ readonly conversationId: string; readonly activityId: string }>>
  /** The 1:1 chat with `userId` (Teams' 29: id), and a message in it when one is given. Opening one twice gives the same chat. */
  openPersonal(
    reference: Reference,
    userId: string,
    activity?: OutgoingActivity,
  ): Promise<Outcome<{ readonly conversationId: string; readonly activityId?: string }>>
  /** One person of a conversation or a team. `refused` with 404: not a member. `userId`: the 29: id or the Entra object id. */
  member(
    reference: Reference,
    conversationOrTeamId: string,
    userId: string,
  ): Promise<Outcome<{ readonly member: Member }>>
  /** The channels of a team that the bot may see. */
  channels(
    reference: Reference,
    teamId: string,
  ): Promise<Outcome<{ readonly channels: readonly TeamChannel[] }>>
}

/** A channel as a team lists it. */
interface TeamChannel {
  readonly id: string
  /** `standard`, `private` or `shared`, where Teams says. */
  readonly type?: string | undefined
}

export interface ConnectorOptions {
  /** From createTokenSource(identity). */
  readonly token: TokenSource
  readonly allowedServiceHosts: ServiceHosts
  readonly exchange?: Exchange
  /** Milliseconds for one call, the token included; 10,000. */
  readonly timeoutMs?: number
}

/** Teams gives no id where it makes two messages of one activity, and some answer an update with nothing at all. */
const Resource = z.object({ id: z.string().optional() }).nullish()
const Opened = z.object({ id: z.string().min(1), activityId: z.string().min(1).optional() })
const RosterMember = z.object({
  id: z.string(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
})
const TeamChannels = z.object({
  conversations: z.array(z.object({ id: z.string(), type: z.string().nullish() })),
})
const Refusal = z.object({ error: z.object({ code: z.string().regex(/^\w{1,80}$/) }) })

/** Faults of the way to Teams, before a byte of the message left: it is safe to try again. */
const unreachedCodes =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_\w+|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/

interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: readonly string[]
  readonly body?: unknown
}

export function createConnector(options: ConnectorOptions): Connector {
  const { token, allowedServiceHosts, timeoutMs = 10_000 } = options
  const exchange = options.exchange ?? createExchange()

  /** One call. The fence is asked here, next to the token, so that no caller can forget it. */
  async function call<Answer>(
    serviceUrl: string,
    { method, path, body }: Call,
    answer: z.ZodType<Answer>,
  ): Promise<Outcome<{ readonly answer: Answer }>> {
    if (!isAllowedServiceUrl(serviceUrl, allowedServiceHosts)) {
      return { kind: 'refused', status: 403, reason: 'ServiceHostNotAllowed' }
    }
    const signal = AbortSignal.timeout(timeoutMs)
    const bearer = await tokenInTime(token, signal)
    if (bearer.kind === 'unreached') return bearer

    const url = `${serviceUrl.replace(/\/$/, '')}/v3/${path.map(encodeURIComponent).join('/')}`
    try {
      const headers = {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
        ...(bearer.token === undefined ? {} : { authorization: `Bearer ${bearer.token}` }),
      }
      const text = body === undefined ? undefined : JSON.stringify(body)
      return outcomeOf(await exchange({ url, method, headers, body: text }, signal), answer)
    } catch (error) {
      return signal.aborted ? { kind: 'unknown', problem: 'timeout' } : failureOf(error)
    }
  }

  const sent = async (serviceUrl: string, request: Call, knownId = '') => {
    const outcome = await call(serviceUrl, request, Resource)
    if (outcome.kind !== 'done') return outcome
    return { kind: 'done', activityId: outcome.answer?.id || knownId } as const
  }

  const post: Connector['post'] = ({ serviceUrl, conversationId }, activity) =>
    sent(serviceUrl, {
      method: 'POST',
      path: ['conversations', conversationId, 'activities'],
      body: activity,
    })

  return {
    post,
    update: ({ serviceUrl, conversationId }, activityId, activity) =>
      sent(
        serviceUrl,
        {
          method: 'PUT',
          path: ['conversations', conversationId, 'activities', activityId],
          body: { ...activity, id: activityId },
        },
        activityId,
      ),

    async openThread(reference, activity) {
      const body = {
        isGroup: true,
        ...parties(reference),
        activity,
        channelData: {
          channel: { id: reference.channelId ?? reference.conversationId.split(';')[0] },
          ...tenant(reference),
        },
      }
      const request: Call = { method: 'POST', path: ['conversations'], body }
      const outcome = await call(reference.serviceUrl, request, Opened)
      if (outcome.kind !== 'done') return outcome
      const { id, activityId = id.split(';messageid=')[1] } = outcome.answer
      return activityId
        ? { kind: 'done', conversationId: id, activityId }
        : { kind: 'unknown', problem: 'answer-unreadable' }
    },

    async openPersonal(reference, userId, activity) {
      const body = {
        isGroup: false,
        ...parties(reference),
        members: [{ id: userId }],
        channelData: tenant(reference),
      }
      const request: Call = { method: 'POST', path: ['conversations'], body }
      const opened = await call(reference.serviceUrl, request, Opened)
      if (opened.kind !== 'done') return opened.kind === 'unknown' ? notOpened(opened) : opened
      const conversationId = opened.answer.id
      if (!activity) return { kind: 'done', conversationId }
      const posted = await post({ ...reference, conversationId }, activity)
      return posted.kind === 'done' ? { ...posted, conversationId } : posted
    },

    async member({ serviceUrl }, conversationOrTeamId, userId) {
      const path = ['conversations', conversationOrTeamId, 'members', userId]
      const outcome = await call(serviceUrl, { method: 'GET', path }, RosterMember)
      if (outcome.kind !== 'done') return outcome
      return { kind: 'done', member: memberOf(outcome.answer) }
    },

    async channels({ serviceUrl }, teamId) {
      const path = ['teams', teamId, 'conversations']
      const outcome = await call(serviceUrl, { method: 'GET', path }, TeamChannels)
      if (outcome.kind !== 'done') return outcome
      const channels = outcome.answer.conversations.map(({ id, type }) => ({
        id,
        type: type?.toLowerCase(),
      }))
      return { kind: 'done', channels }
    },
  }
}

/** Opening a 1:1 chat tells nobody anything and may be repeated: what is unknown there counts as not reached. */
function notOpened({ problem }: { problem: string }) {
  return { kind: 'unreached', problem } as const
}

function parties({ botId, botName, tenantId }: Reference) {
  return {
    bot: { id: botId, ...(botName === undefined ? {} : { name: botName }) },
    ...(tenantId === undefined ? {} : { tenantId }),
  }
}

function tenant({ tenantId }: Reference) {
  return tenantId === undefined ? {} : { tenant: { id: tenantId } }
}

function memberOf({ objectId, aadObjectId, ...entry }: z.infer<typeof RosterMember>): Member {
  const given = Object.entries({ ...entry, aadObjectId: aadObjectId ?? objectId })
  return { id: entry.id, ...Object.fromEntries(given.filter(([, value]) => value != null)) }
}

async function tokenInTime(token: TokenSource, signal: AbortSignal) {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    return { kind: 'token', token: await Promise.race([token(), late]) } as const
  } catch {
    return { kind: 'unreached', problem: 'no-token' } as const
  }
}

function outcomeOf<Answer>(
  { status, headers, body: text }: TeamsAnswer,
  answer: z.ZodType<Answer>,
): Outcome<{ readonly answer: Answer }> {
  if (status >= 200 && status < 300) {
    const parsed = answer.safeParse(json(text))
    return parsed.success
      ? { kind: 'done', answer: parsed.data }
      : { kind: 'unknown', problem: 'answer-unreadable' }
  }
  if (status >= 500 || status === 408) return { kind: 'unknown', problem: `status-${status}` }
  const reason = Refusal.safeParse(json(text)).data?.error.code
  const wait = retryAfter(headers['retry-after'], Date.now())
  return {
    kind: 'refused',
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function failureOf(error: unknown): { kind: 'unreached' | 'unknown'; problem: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
  return { kind: unreachedCodes.test(code) ? 'unreached' : 'unknown', problem: code }
}
