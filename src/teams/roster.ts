/** Asks Teams who is in the team behind a conversation. */

import { within } from '../time-limit.ts'
import { readAddress, referenceOf } from './addresses.ts'
import type { Connector, Member } from './connector.ts'
import type { EntitlementOptions } from './entitlement.ts'
import type { NameOptions } from './names.ts'
import type { Turn } from './turn.ts'

/** Whether somebody is in the team behind a role's channel, as one of our own people; no answer is no "no". */
export function membership(connector: Pick<Connector, 'member'>): EntitlementOptions['isMember'] {
  return async (address, { userId, personId }) => {
    const { reference } = readAddress(address)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await connector.member(reference, team, userId)
    if (outcome.kind === 'refused') return outcome.status === 404 ? 'no' : 'unknown'
    if (outcome.kind !== 'done') return 'unknown'
    const { member } = outcome
    if (member.aadObjectId?.toLowerCase() !== personId.toLowerCase()) return 'no'
    return belonging(member, reference.tenantId)
  }
}

/**
 * Guests and people of other organizations stand on a team's roster like everybody else. One sign of them is enough to
 * refuse; where Teams says nothing at all of where somebody belongs, they are not let in either.
 */
function belonging(
  { userRole, tenantId, userPrincipalName }: Member,
  ourTenant: string | undefined,
): 'yes' | 'no' | 'unknown' {
  const signs = [
    userRole === undefined ? undefined : ownRoles.has(userRole.toLowerCase()),
    tenantId === undefined || ourTenant === undefined
      ? undefined
      : tenantId.toLowerCase() === ourTenant.toLowerCase(),
    userPrincipalName === undefined ? undefined : !/#ext#/i.test(userPrincipalName),
  ]
  if (signs.includes(false)) return 'no'
  return signs.includes(true) ? 'yes' : 'unknown'
}

/** Teams' words for those who are no guests; `anonymous` and whatever may come are not among them. */
const ownRoles = new Set(['user', 'owner'])

/** The Entra object id behind a Teams user id of the turn's conversation. */
export function personFinder(connector: Connector) {
  return async (turn: Turn, userId: string): Promise<string | undefined> => {
    const reference = referenceOf(turn)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await connector.member(reference, team, userId)
    return outcome.kind === 'done' ? outcome.member.aadObjectId : undefined
  }
}

/** Milliseconds. A form waits for a name: briefly, and it can do without. */
const namePatience = 600

/** The name of a member of the team behind a role's channel. */
export function memberName(connector: Connector): NameOptions['memberName'] {
  return async (address, personId) => {
    const { reference } = readAddress(address)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await within(namePatience, connector.member(reference, team, personId)).catch(
      () => undefined,
    )
    if (outcome?.kind !== 'done') return undefined
    const { aadObjectId, name } = outcome.member
    return aadObjectId?.toLowerCase() === personId.toLowerCase() ? name : undefined
  }
}
