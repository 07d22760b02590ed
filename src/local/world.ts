/** Where the people of the desk meet: a chat with the bot for each, and a team with a channel for each role. */
import { localText } from '../messages/local.ts'
import type { Language } from '../messages/message.ts'
import { channelIdFor, chatIdFor, objectIdFor } from './identity.ts'
import { type DeskOrganization, type DeskPerson, peopleOf } from './people.ts'

export const bot = { id: '28:policy-desk', name: 'Policy Desk' } as const

/** `key` is how the page and the tests name a place: `chat`, `general` or the role's id. */
export type DeskPlace =
  | {
      readonly kind: 'chat'
      readonly key: 'chat'
      readonly id: string
      readonly organization: string
      readonly person: DeskPerson
    }
  | {
      readonly kind: 'channel'
      readonly key: string
      readonly id: string
      readonly organization: string
      readonly name: Readonly<Record<Language, string>>
      readonly role?: string
    }

export type DeskChannel = Extract<DeskPlace, { kind: 'channel' }>

export interface DeskTeam {
  /** As in Teams, the id of the General channel. */
  readonly id: string
  readonly groupId: string
  readonly organization: string
  readonly name: Readonly<Record<Language, string>>
  readonly channels: readonly DeskChannel[]
  readonly members: readonly DeskPerson[]
}

export interface DeskWorld {
  readonly organizations: readonly DeskOrganization[]
  readonly people: readonly DeskPerson[]
  readonly teams: readonly DeskTeam[]
  readonly chats: readonly DeskPlace[]
}

function teamOf(organization: DeskOrganization, people: readonly DeskPerson[]): DeskTeam {
  const channel = (key: string, name: DeskChannel['name'], role?: string): DeskChannel => ({
    kind: 'channel',
    key,
    id: channelIdFor(`${organization.id}/${key}`),
    organization: organization.id,
    name,
    ...(role === undefined ? {} : { role }),
  })
  const general = channel('general', localText.general)
  return {
    id: general.id,
    groupId: objectIdFor('team', organization.id),
    organization: organization.id,
    name: localText.reviewers,
    channels: [general, ...organization.roles.map(({ id, title }) => channel(id, title, id))],
    members: people.filter(
      (person) => person.organization === organization.id && person.kind !== 'employee',
    ),
  }
}

export function buildWorld(organizations: readonly DeskOrganization[]): DeskWorld {
  const people = peopleOf(organizations)
  return {
    organizations,
    people,
    teams: organizations.map((organization) => teamOf(organization, people)),
    chats: people.map((person) => ({
      kind: 'chat',
      key: 'chat',
      id: chatIdFor(person.key),
      organization: person.organization,
      person,
    })),
  }
}

/** Finds a person by key, Entra object id or `29:…` id. */
export function findPerson(world: DeskWorld, id: string): DeskPerson | undefined {
  return world.people.find(
    (person) => person.key === id || person.objectId === id || person.userId === id,
  )
}

/** The places that a person sees, in the order of the page's list. */
export function placesOf(world: DeskWorld, person: DeskPerson): readonly DeskPlace[] {
  const chats = world.chats.filter((chat) => chat.kind === 'chat' && chat.person === person)
  const channels = world.teams.flatMap(({ members, channels: all }) =>
    members.includes(person) ? all : [],
  )
  return [...chats, ...channels]
}

/** A place by its conversation id, without `;messageid=…`. */
export function findPlace(world: DeskWorld, id: string): DeskPlace | undefined {
  const channels = world.teams.flatMap((team) => team.channels)
  return [...world.chats, ...channels].find((place) => place.id === id)
}

export function teamOfPlace(world: DeskWorld, place: DeskPlace): DeskTeam | undefined {
  if (place.kind === 'chat') return undefined
  return world.teams.find(({ organization }) => organization === place.organization)
}

/** The people who read a place. */
export function membersOf(world: DeskWorld, place: DeskPlace): readonly DeskPerson[] {
  if (place.kind === 'chat') return [place.person]
  return teamOfPlace(world, place)?.members ?? []
}

/** Splits `19:…@thread.tacv2;messageid=17` into the conversation and the thread's first message. */
export function splitConversationId(id: string): { readonly id: string; readonly thread?: string } {
  const [base = '', thread] = id.split(';messageid=')
  return thread ? { id: base, thread } : { id: base }
}
