/** The service that the bot calls: the part of Teams' connector that sends, updates and deletes messages. */
import type { Request, Server } from 'restify'
import { z } from 'zod'
import type { Log } from '../log.ts'
import type { DeskMessage } from './desk-state.ts'
import type { DeskStore } from './desk-store.ts'
import { failure, jsonRoute, type Reply } from './http.ts'
import { BotActivity, type Refusal, refusalOf, streamInfoOf } from './teams-rules.ts'
import {
  type DeskPlace,
  type DeskWorld,
  findPerson,
  findPlace,
  splitConversationId,
} from './world.ts'

export interface ConnectorDependencies {
  readonly world: DeskWorld
  readonly log: Log
  /** None before the desk has started. */
  readonly store: () => DeskStore | undefined
  /** Something that passes: the bot is typing, or the text of a stream that is not finished. */
  readonly onTyping: (place: DeskPlace, thread: string | undefined, text: string) => void
}

type Connector = ConnectorDependencies & { readonly memory: DeskStore }

const NewConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  activity: z.unknown().optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
})

const noConversation = failure(404, 'ConversationNotFound', 'Conversation not found.')
const noActivity = failure(404, 'ActivityNotFoundInConversation', 'Activity not found.')
const notOwn = failure(403, 'Forbidden', 'A bot changes its own messages only.')

const refused = ({ status, code, message }: Refusal) => failure(status, code, message)

/** Reads an activity and hands it on, or says why Teams would not take it. */
function withActivity(body: unknown, take: (activity: BotActivity) => Reply): Reply {
  const activity = BotActivity.safeParse(body)
  if (!activity.success) return failure(400, 'BadSyntax', z.prettifyError(activity.error))
  const refusal = refusalOf(activity.data)
  return refusal ? refused(refusal) : take(activity.data)
}

function post(
  { memory }: Connector,
  place: DeskPlace,
  thread: string | undefined,
  content: BotActivity,
): DeskMessage {
  return memory.send({
    place: place.id,
    startsThread: place.kind === 'channel' && thread === undefined,
    ...(thread === undefined ? {} : { thread }),
    from: 'bot',
    content,
  })
}

/** Teams shows a text beside a card as two messages and names the id of neither; only a stream's last part may have both. */
function losesItsId(activity: BotActivity): boolean {
  const hasBoth = Boolean(activity.text) && (activity.attachments?.length ?? 0) > 0
  return hasBoth && !streamInfoOf(activity)
}

function sendActivity(connector: Connector, request: Request, body: unknown): Reply {
  const { world, memory, log, onTyping } = connector
  const { id, thread } = splitConversationId(request.params.conversation)
  const place = findPlace(world, id)
  if (!place) return noConversation
  if (thread !== undefined && memory.state.messages.get(thread)?.place !== id) return noConversation
  return withActivity(body, (activity) => {
    if (activity.type === 'typing') {
      onTyping(place, thread, activity.text ?? '')
      const streamId = streamInfoOf(activity)?.streamId ?? String(Date.now())
      return { status: 201, body: { id: streamId } }
    }
    // Traces and the like are nothing that Teams shows.
    if (activity.type !== 'message') return { status: 201, body: {} }
    const sent = post(connector, place, thread, activity)
    if (!losesItsId(activity)) return { status: 201, body: { id: sent.id } }
    log.debug('a text and a card went out in one message: Teams gives no id for it')
    return { status: 201, body: {} }
  })
}

function createConversation(connector: Connector, _: Request, body: unknown): Reply {
  const wish = NewConversation.safeParse(body)
  if (!wish.success) return failure(400, 'BadSyntax', z.prettifyError(wish.error))
  const { members, activity, channelData } = wish.data
  if (channelData?.channel) return startThread(connector, channelData.channel.id, activity)
  return openChat(connector, members?.[0]?.id ?? '', activity)
}

function startThread(connector: Connector, channelId: string, body: unknown): Reply {
  const place = findPlace(connector.world, splitConversationId(channelId).id)
  if (place?.kind !== 'channel') return noConversation
  return withActivity(body, (activity) => {
    const { id } = post(connector, place, undefined, activity)
    return { status: 201, body: { id: `${place.id};messageid=${id}`, activityId: id } }
  })
}

function openChat(connector: Connector, memberId: string, body: unknown): Reply {
  const person = findPerson(connector.world, memberId)
  const chat = connector.world.chats.find(
    (place) => place.kind === 'chat' && place.person === person,
  )
  if (!chat) return failure(403, 'BotNotInConversationRoster', 'Nobody of this id has the app.')
  if (!body) return { status: 201, body: { id: chat.id } }
  return withActivity(body, (activity) => {
    const { id } = post(connector, chat, undefined, activity)
    return { status: 201, body: { id: chat.id, activityId: id } }
  })
}

/** The bot's own message that a request names, or why it may not be touched. */
function ownMessage({ world, memory }: Connector, request: Request): DeskMessage | Reply {
  const { id } = splitConversationId(request.params.conversation)
  if (!findPlace(world, id)) return noConversation
  const message = memory.state.messages.get(request.params.activity)
  if (message?.place !== id || message.deleted) return noActivity
  return message.from === 'bot' ? message : notOwn
}

function updateActivity(connector: Connector, request: Request, body: unknown): Reply {
  const message = ownMessage(connector, request)
  if ('status' in message) return message
  return withActivity(body, (activity) => {
    connector.memory.record({ kind: 'message-updated', id: message.id, content: activity })
    return { status: 200, body: { id: message.id } }
  })
}

function deleteActivity(connector: Connector, request: Request): Reply {
  const message = ownMessage(connector, request)
  if ('status' in message) return message
  connector.memory.record({ kind: 'message-deleted', id: message.id })
  return { status: 200, body: {} }
}

export function mountConnector(server: Server, dependencies: ConnectorDependencies): void {
  const route = (handle: (connector: Connector, request: Request, body: unknown) => Reply) =>
    jsonRoute(dependencies.log, (request, body) => {
      const memory = dependencies.store()
      if (!memory) return failure(503, 'ServiceUnavailable', 'The local desk is starting.')
      return handle({ ...dependencies, memory }, request, body)
    })
  const conversations = '/local/connector/v3/conversations'
  const activities = `${conversations}/:conversation/activities`
  server.post(conversations, route(createConversation))
  server.post(activities, route(sendActivity))
  server.post(`${activities}/:activity`, route(sendActivity))
  server.put(`${activities}/:activity`, route(updateActivity))
  server.del(`${activities}/:activity`, route(deleteActivity))
}
