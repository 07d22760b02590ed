/** Activities as Teams sends them, from people and places that a test makes up by name. */
import { createHash } from 'node:crypto'

/** An id of the given length that is the same for the same words. */
const hex = (words: string, length: number) =>
  createHash('sha256').update(words).digest('hex').slice(0, length)

const guid = (words: string) =>
  hex(words, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

export const tenantId = guid('tenant')
export const bot = { id: `28:${guid('bot')}`, name: 'Policy Desk' }

export interface Somebody {
  /** Teams' id of the person for this bot. */
  readonly id: string
  readonly name: string
  readonly aadObjectId: string
  /** As a roster says it; `user` where it is left out. */
  readonly userRole?: string
}

/** A person of the tenant. The name makes the ids, so that two tests may speak of the same person. */
export function somebody(name: string): Somebody {
  return { id: `29:1${hex(name, 40)}`, name, aadObjectId: guid(name) }
}

export interface Place {
  readonly kind: 'personal' | 'channel' | 'group'
  readonly conversationId: string
  readonly channelId?: string
  readonly teamId?: string
}

/** The 1:1 chat of the bot with somebody, by Teams' id of the person. */
export function personalConversationId(userId: string): string {
  return `a:1${hex(userId, 40)}`
}

export function personalChat(person: Somebody): Place {
  return { kind: 'personal', conversationId: personalConversationId(person.id) }
}

export function groupChat(name: string): Place {
  return { kind: 'group', conversationId: `19:${hex(name, 32)}@thread.v2` }
}

/** A thread in a channel. Without `messageId`: a new thread. */
export function channel(name: string, team = 'Reviewers', messageId?: string): Place {
  const channelId = `19:${hex(`${team}/${name}`, 32)}@thread.tacv2`
  const thread = messageId ?? String(1_790_000_000_000 + Number.parseInt(hex(name, 6), 16))
  return {
    kind: 'channel',
    conversationId: `${channelId};messageid=${thread}`,
    channelId,
    teamId: `19:${hex(team, 32)}@thread.tacv2`,
  }
}

interface From {
  readonly serviceUrl: string
  readonly from: Somebody
  readonly conversation: Place
  readonly locale?: string
}

let lastId = 1_795_000_000_000
const nextId = () => String(++lastId)

/** What all activities have in common. */
function anActivity({ serviceUrl, from, conversation, locale = 'en-CA' }: From) {
  const { kind, conversationId, channelId, teamId } = conversation
  const group = kind === 'personal' ? {} : { isGroup: true }
  return {
    timestamp: '2026-11-20T14:00:00.123Z',
    localTimestamp: '2026-11-20T09:00:00.123-05:00',
    localTimezone: 'America/Toronto',
    id: nextId(),
    channelId: 'msteams',
    serviceUrl,
    from,
    conversation: {
      ...group,
      conversationType: { personal: 'personal', channel: 'channel', group: 'groupChat' }[kind],
      tenantId,
      id: conversationId,
    },
    recipient: bot,
    locale,
    channelData: {
      ...(channelId && teamId
        ? {
            teamsChannelId: channelId,
            teamsTeamId: teamId,
            channel: { id: channelId },
            team: { id: teamId },
          }
        : {}),
      tenant: { id: tenantId },
    },
  }
}

const clientInfo = (locale: string) => ({
  type: 'clientInfo',
  locale,
  country: 'CA',
  platform: 'Windows',
  timezone: 'America/Toronto',
})

interface MessageOptions extends From {
  readonly text?: string
  /** People mentioned after the bot; the bot itself is mentioned wherever Teams demands it. */
  readonly mentions?: readonly { readonly id: string; readonly name: string }[]
  /** The message in HTML, where it is more than its words: a forwarded one quotes. */
  readonly html?: string
  /** The data of an Action.Submit. */
  readonly value?: unknown
  /** The message whose button was pressed. */
  readonly replyToId?: string
  /** What was attached beside the words. */
  readonly attached?: readonly object[]
}

/** A message: words, or a pressed Action.Submit (`value`). */
export function aMessage({
  text,
  mentions = [],
  html,
  value,
  replyToId,
  attached = [],
  ...from
}: MessageOptions) {
  const isPersonal = from.conversation.kind === 'personal'
  const mentioned = value !== undefined || isPersonal ? mentions : [bot, ...mentions]
  const tag = ({ name }: { name: string }) => `<at>${name}</at>`
  const words = [...(mentioned[0] === bot ? [tag(bot)] : []), text ?? '', ...mentions.map(tag)]
  const spoken = words.filter((word) => word !== '').join(' ')
  return {
    type: 'message',
    ...anActivity(from),
    ...(value === undefined
      ? {
          text: spoken,
          textFormat: 'plain',
          attachments: [
            ...attached,
            { contentType: 'text/html', content: html ?? `<p>${spoken}</p>` },
          ],
        }
      : { value }),
    entities: [
      ...mentioned.map((who) => ({
        type: 'mention',
        mentioned: { id: who.id, name: who.name },
        text: tag(who),
      })),
      clientInfo(from.locale ?? 'en-CA'),
    ],
    ...(replyToId === undefined ? {} : { replyToId }),
  }
}

interface InvokeOptions extends From {
  readonly name: string
  readonly value: unknown
  readonly replyToId?: string
}

/** An invoke: a pressed Action.Execute, a search in the compose box, a dialog. */
export function anInvoke({ name, value, replyToId, ...from }: InvokeOptions) {
  return {
    type: 'invoke',
    ...anActivity(from),
    id: `f:${guid(nextId())}`,
    name,
    value,
    entities: [clientInfo(from.locale ?? 'en-CA')],
    ...(replyToId === undefined ? {} : { replyToId }),
  }
}

interface ExecuteOptions extends From {
  readonly verb: string
  readonly data: Readonly<Record<string, unknown>>
  readonly replyToId: string
}

/** A pressed Action.Execute. */
export function anExecute({ verb, data, ...rest }: ExecuteOptions) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
  return anInvoke({ name: 'adaptiveCard/action', value, ...rest })
}

/** The bot was added to a chat or a team. */
export function anInstallation(from: From) {
  return { type: 'installationUpdate', action: 'add', ...anActivity(from) }
}
