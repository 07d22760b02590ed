/** The conversations and rosters that the fake connector keeps, without HTTP. */
import { z } from 'zod'
import { personalConversationId, type Somebody } from './activities.ts'

const Posted = z.looseObject({ type: z.string() })
/** An activity that the bot sent, as it now stands. */
export type Message = z.infer<typeof Posted> & { readonly id: string }

const NewConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  activity: Posted.optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
})

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Channel {
  readonly id: string
  readonly name?: string
  /** As Teams writes it: standard, private or shared. */
  readonly type?: string
}

export interface World {
  readonly conversations: ReadonlyMap<string, readonly Message[]>
  /** By team or conversation. */
  readonly members: Map<string, readonly Somebody[]>
  /** By team. */
  readonly channels: Map<string, readonly Channel[]>
  /** @param path Decoded segments after /v3. */
  answer(method: string, path: readonly string[], body: unknown): Answer
}

const missing = (code: string): Answer => ({
  status: 404,
  body: { error: { code, message: 'There is no such thing here.' } },
})

const shown = ({ id, name, aadObjectId, userRole = 'user' }: Somebody) => ({
  id,
  name,
  aadObjectId,
  objectId: aadObjectId,
  userPrincipalName: `${aadObjectId}@example.org`,
  userRole,
})

export function createWorld(): World {
  const conversations = new Map<string, readonly Message[]>()
  const members: World['members'] = new Map()
  const channels: World['channels'] = new Map()
  let lastId = 1_796_000_000_000

  const messagesIn = (conversationId: string) => conversations.get(conversationId) ?? []

  function add(conversationId: string, body: unknown, id = String(++lastId)): Answer {
    const message = { ...Posted.parse(body), id }
    conversations.set(conversationId, [...messagesIn(conversationId), message])
    return { status: 201, body: { id } }
  }

  /** As Teams does: a thread is named by its channel and its first message, a 1:1 chat is the same every time. */
  function open(body: unknown): Answer {
    const { channelData, members: invited, activity } = NewConversation.parse(body)
    const activityId = String(++lastId)
    const id = invited?.[0]
      ? personalConversationId(invited[0].id)
      : `${channelData?.channel?.id};messageid=${activityId}`
    if (activity) add(id, activity, activityId)
    return { status: 201, body: { id, ...(activity ? { activityId } : {}) } }
  }

  function change(conversationId: string, id: string, to: unknown): Answer {
    const messages = messagesIn(conversationId)
    if (!messages.some((message) => message.id === id)) {
      return missing('ActivityNotFoundInConversation')
    }
    const changed = messages.flatMap((message) => {
      if (message.id !== id) return [message]
      return to === undefined ? [] : [{ ...Posted.parse(to), id }]
    })
    conversations.set(conversationId, changed)
    return { status: 200, body: { id } }
  }

  function rosterAnswer(id: string, part: string, userId: string | undefined): Answer {
    const roster = members.get(id) ?? members.get(id.split(';')[0] ?? '') ?? []
    if (part === 'pagedmembers') return { status: 200, body: { members: roster.map(shown) } }
    if (userId === undefined) return { status: 200, body: roster.map(shown) }
    const found = roster.find(({ id, aadObjectId }) => [id, aadObjectId].includes(userId))
    return found ? { status: 200, body: shown(found) } : missing('MemberNotFoundInConversation')
  }

  function teamAnswer(id: string, part: string | undefined): Answer {
    const known = channels.get(id)
    if (!known) return missing('TeamNotFound')
    return { status: 200, body: part ? { conversations: known } : { id, name: 'Reviewers' } }
  }

  return {
    conversations,
    members,
    channels,
    answer(method, [kind, id = '', part, last], body) {
      if (kind === 'teams') return teamAnswer(id, part)
      if (kind !== 'conversations') return missing('NotFound')
      if (id === '') return open(body)
      if (part !== 'activities') return rosterAnswer(id, part ?? '', last)
      if (method === 'POST') return add(id, body)
      return change(id, last ?? '', method === 'DELETE' ? undefined : body)
    },
  }
}
