/** The activities that Teams sends to a bot, in Teams' shapes. */
import type { Content, Locale } from './entry.ts'
import type { AttachedFile } from './files.ts'
import type { DeskPerson } from './people.ts'
import { bot, type DeskPlace, type DeskWorld, membersOf, teamOfPlace } from './world.ts'

/** Who does something where; `thread` names the first message of a channel's thread. */
export interface Scene {
  readonly world: DeskWorld
  readonly serviceUrl: string
  readonly person: DeskPerson
  readonly place: DeskPlace
  readonly thread?: string
  readonly locale: Locale
  /** Milliseconds since 1970. */
  readonly at: number
}

function conversationOf({ place, thread }: Scene) {
  const tenantId = place.organization
  if (place.kind === 'chat') return { conversationType: 'personal', tenantId, id: place.id }
  const id = thread === undefined ? place.id : `${place.id};messageid=${thread}`
  return { isGroup: true, conversationType: 'channel', tenantId, id }
}

function channelDataOf({ world, place }: Scene) {
  const tenant = { id: place.organization }
  const team = teamOfPlace(world, place)
  if (!team) return { tenant }
  return {
    tenant,
    team: { id: team.id, name: team.name.en, aadGroupId: team.groupId },
    channel: { id: place.id },
    teamsChannelId: place.id,
    teamsTeamId: team.id,
  }
}

function baseOf(scene: Scene, id: string): Content {
  const { person, locale, at, serviceUrl } = scene
  return {
    id,
    channelId: 'msteams',
    serviceUrl,
    timestamp: new Date(at).toISOString(),
    locale,
    from: { id: person.userId, name: person.name, aadObjectId: person.objectId },
    recipient: { id: bot.id, name: bot.name },
    conversation: conversationOf(scene),
    channelData: channelDataOf(scene),
  }
}

function clientInfo(locale: Locale) {
  return { type: 'clientInfo', locale, country: 'CA', platform: 'Web', timezone: 'America/Toronto' }
}

/** Somebody or the bot whom a text may name after an @. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

/** Who can be named in a place: in a channel the bot and the team, in a chat nobody. */
export function mentionablesIn(world: DeskWorld, place: DeskPlace): readonly Mentionable[] {
  if (place.kind === 'chat') return []
  return [bot, ...membersOf(world, place).map(({ userId, name }) => ({ id: userId, name }))]
}

/** The people that a text names as `@Name`, the longest names first, so that no name hides in another. */
export function mentionsIn(
  text: string,
  mentionables: readonly Mentionable[],
): readonly Mentionable[] {
  return mentionables
    .filter(({ name }) => text.includes(`@${name}`))
    .toSorted((one, other) => other.name.length - one.name.length)
}

/** What a person wrote. Every `@Name` becomes a mention with its entity, as Teams sends it. */
export function messageActivity(
  scene: Scene,
  id: string,
  typed: string,
  attached: readonly Content[] = [],
): Content {
  const mentions = mentionsIn(typed, mentionablesIn(scene.world, scene.place))
  const text = mentions.reduce(
    (done, { name }) => done.replaceAll(`@${name}`, `<at>${name}</at>`),
    typed,
  )
  const entities = mentions.map(({ id: mentionedId, name }) => ({
    type: 'mention',
    mentioned: { id: mentionedId, name },
    text: `<at>${name}</at>`,
  }))
  return {
    ...baseOf(scene, id),
    type: 'message',
    textFormat: 'plain',
    text,
    attachments: [
      ...attached,
      { contentType: 'text/html', content: `<p>${escapeHtml(typed)}</p>` },
    ],
    entities: [...entities, clientInfo(scene.locale)],
  }
}

/** The same message with other words, as Teams tells of an edit. */
export function editActivity(scene: Scene, id: string, typed: string): Content {
  return asChange(scene, messageActivity(scene, id, typed), 'messageUpdate', 'editMessage')
}

/** A message that its writer took back. */
export function deletionActivity(scene: Scene, id: string): Content {
  return asChange(scene, baseOf(scene, id), 'messageDelete', 'softDeleteMessage')
}

const asChange = (scene: Scene, activity: Content, type: string, eventType: string): Content => ({
  ...activity,
  type,
  channelData: { ...channelDataOf(scene), eventType },
})

/** A file that was chosen with the paperclip: where it can be fetched from, for whoever has the address. */
export const fileAttachment = ({ id, name }: AttachedFile, serviceUrl: string): Content => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: {
    downloadUrl: new URL(`/local/files/${id}`, serviceUrl).href,
    uniqueId: id,
    fileType: name.split('.').at(-1) ?? '',
  },
})

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A card's Action.Submit: a message without text whose `value` is the card's data with its inputs. */
export function submitActivity(
  scene: Scene,
  id: string,
  submitted: { readonly replyToId: string; readonly value: unknown; readonly text?: string },
): Content {
  return {
    ...baseOf(scene, id),
    type: 'message',
    ...submitted,
    entities: [clientInfo(scene.locale)],
  }
}

/** A request that the bot answers in the HTTP response. */
export function invokeActivity(
  scene: Scene,
  id: string,
  invoke: { readonly name: string; readonly value: unknown; readonly replyToId?: string },
): Content {
  return {
    ...baseOf(scene, id),
    type: 'invoke',
    ...invoke,
    entities: [clientInfo(scene.locale)],
  }
}

/** The two activities that tell a bot that it was added to a chat or a team. */
export function installActivities(
  scene: Scene,
  ids: readonly [string, string],
): readonly Content[] {
  const channelData = {
    ...channelDataOf(scene),
    ...(scene.place.kind === 'channel' ? { eventType: 'teamMemberAdded' } : {}),
    settings: { selectedChannel: { id: scene.place.id } },
  }
  return [
    { ...baseOf(scene, ids[0]), type: 'installationUpdate', action: 'add', channelData },
    {
      ...baseOf(scene, ids[1]),
      type: 'conversationUpdate',
      membersAdded: [{ id: bot.id, name: bot.name }],
      channelData,
    },
  ]
}
