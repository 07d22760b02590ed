/** Asks Teams who is in the team behind a conversation. */

import { within } from '../time-limit.ts'
import { readAddress, referenceOf } from './addresses.ts'
import type { Connector } from './connector.ts'
import type { EntitlementOptions } from './entitlement.ts'
import type { NameOptions } from './names.ts'
import type { Turn } from './turn.ts'

/** Whether a person is in the team behind a role's channel; no answer is no "no". */
export function membership(connector: Connector): EntitlementOptions['isMember'] {
  return async (address, { userId, personId }) => {
    const { reference } = readAddress(address)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await connector.member(reference, team, userId)
    if (outcome.kind === 'refused') return outcome.status === 404 ? 'no' : 'unknown'
    if (outcome.kind !== 'done') return 'unknown'
    return outcome.member.aadObjectId?.toLowerCase() === personId.toLowerCase() ? 'yes' : 'no'
  }
}

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
