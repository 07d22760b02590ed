/** The connector's directory: who is in a chat or a team, and which channels a team has. */
import type { Request, Server } from 'restify'
import type { Log } from '../log.ts'
import { failure, jsonRoute, type Reply } from './http.ts'
import type { DeskPerson } from './people.ts'
import {
  type DeskTeam,
  type DeskWorld,
  findPerson,
  findPlace,
  membersOf,
  splitConversationId,
} from './world.ts'

const notFound = failure(404, 'ConversationNotFound', 'Conversation not found.')
const noMember = failure(404, 'MemberNotFoundInConversation', 'Member not found.')

function account(person: DeskPerson) {
  const [givenName, ...surname] = person.name.split(' ')
  const mail = `${person.key.split('.')[1]}@${person.organization}.example`
  return {
    id: person.userId,
    aadObjectId: person.objectId,
    objectId: person.objectId,
    name: person.name,
    givenName,
    surname: surname.join(' '),
    email: mail,
    userPrincipalName: mail,
    tenantId: person.organization,
    userRole: 'user',
  }
}

function teamDetails(team: DeskTeam) {
  return {
    id: team.id,
    name: team.name.en,
    aadGroupId: team.groupId,
    tenantId: team.organization,
    channelCount: team.channels.length,
    memberCount: team.members.length,
  }
}

export function mountDirectory(
  server: Server,
  { world, log }: { readonly world: DeskWorld; readonly log: Log },
): void {
  const base = '/local/connector/v3'

  const members = (request: Request, reply: (people: readonly DeskPerson[]) => Reply): Reply => {
    const place = findPlace(world, splitConversationId(request.params.conversation).id)
    return place ? reply(membersOf(world, place)) : notFound
  }

  const member = (request: Request): Reply =>
    members(request, (people) => {
      const person = findPerson(world, request.params.member)
      return person && people.includes(person) ? { status: 200, body: account(person) } : noMember
    })

  const allMembers = (request: Request): Reply =>
    members(request, (people) => ({ status: 200, body: people.map(account) }))

  const pagedMembers = (request: Request): Reply =>
    members(request, (people) => {
      const query = new URLSearchParams(request.getQuery())
      const start = Number(query.get('continuationToken') ?? 0)
      const size = Number(query.get('pageSize') ?? 0) || 200
      const page = people.slice(start, start + size).map(account)
      const more = start + size < people.length
      return {
        status: 200,
        body: { members: page, ...(more ? { continuationToken: String(start + size) } : {}) },
      }
    })

  const team = (request: Request, reply: (team: DeskTeam) => object): Reply => {
    const found = world.teams.find(({ id }) => id === request.params.team)
    return found ? { status: 200, body: reply(found) } : notFound
  }

  const channels = ({ channels: all }: DeskTeam) => ({
    // Teams gives the General channel no name.
    conversations: all.map(({ id, role, name }) => (role ? { id, name: name.en } : { id })),
  })

  server.get(`${base}/conversations/:conversation/members`, jsonRoute(log, allMembers))
  server.get(`${base}/conversations/:conversation/members/:member`, jsonRoute(log, member))
  server.get(`${base}/conversations/:conversation/pagedmembers`, jsonRoute(log, pagedMembers))
  server.get(
    `${base}/teams/:team`,
    jsonRoute(log, (request) => team(request, teamDetails)),
  )
  server.get(
    `${base}/teams/:team/conversations`,
    jsonRoute(log, (request) => team(request, channels)),
  )
}
