/** Whether a card's button was pressed where the card was posted: one that was forwarded or copied elsewhere does nothing there. */
import type { CardRecord } from '../cases/store.ts'
import { readAddress, readPlace } from './addresses.ts'
import type { CaseParts } from './bot-parts.ts'
import type { Reference } from './reference.ts'
import { standIns } from './standing.ts'
import { rootConversation, type Turn } from './turn.ts'

export async function standsHere(
  { addresses }: Pick<CaseParts, 'addresses'>,
  { organization, activity }: Turn,
  { kind, place, audience }: CardRecord,
): Promise<boolean> {
  const here = rootConversation(activity.conversation.id)
  const isHere = ({ conversationId }: Reference) => rootConversation(conversationId) === here
  if (place) return isHere(readPlace(place).reference)
  if (kind !== 'case') return true
  // Posted a moment ago, or Teams' answer got lost: then it stands in a channel of its role.
  const roles = standIns(organization.settings, audience.slice('role:'.length))
  const found = await Promise.all(
    roles.map((role) => addresses.find(organization.id, `role:${role}`)),
  )
  return found.some((address) => address && isHere(readAddress(address.reference).reference))
}
