/** Brings an activity to a person's chat, to a role's channel, or into the place of a message that stands. */
import type { Address, AddressKey, AddressStore } from '../cases/store.ts'
import { type Place, readAddress, readPlace, writeAddress, writePlace } from './addresses.ts'
import type { Connector, Outcome, OutgoingActivity } from './connector.ts'
import type { Sent } from './delivery-result.ts'
import type { Reference } from './reference.ts'
import { standIns } from './standing.ts'
import type { BotOrganization } from './turn.ts'

export interface PostOptions {
  readonly organization: BotOrganization
  readonly addresses: AddressStore
  /** At Teams' pace. */
  readonly connector: Connector
  readonly now: () => number
}

type Posted = Awaited<ReturnType<Connector['post']>>

const outgoing = (activity: object): OutgoingActivity => ({ type: 'message', ...activity })

/** Where the way ends for good: the chat or channel is not there, or the bot is not wanted in it. */
export const isRefusedForGood = (sent: Sent): boolean =>
  sent.kind === 'refused' && [400, 403, 404].includes(sent.status)

const isGone = (sent: Sent): boolean => sent.kind === 'refused' && [403, 404].includes(sent.status)

export async function postToPerson(
  { organization, addresses, connector, now }: PostOptions,
  to: AddressKey,
  activity: object,
): Promise<Posted | { readonly kind: 'unbound' }> {
  const address = await addresses.find(organization.id, to)
  if (!address) return { kind: 'unbound' }
  const { reference, isPersonal } = readAddress(address.reference)
  if (isPersonal) return connector.post(reference, outgoing(activity))
  const opened = await connector.openPersonal(reference, reference.userId ?? '')
  if (opened.kind !== 'done') return opened
  const { channelId: _channel, teamId: _team, ...own } = reference
  const personal = { ...own, conversationId: opened.conversationId }
  await addresses.put({
    ...address,
    reference: writeAddress({ isPersonal: true, reference: personal }),
    updatedAt: now(),
  })
  return connector.post(personal, outgoing(activity))
}

/**
 * A new thread in the role's channel; in its stand-in's where it has none, or Teams refuses it. A channel that was found
 * gone is tried last: it may have come back.
 */
export async function postToRole(
  options: PostOptions,
  role: string,
  activity: object,
): Promise<
  { readonly kind: 'done'; readonly place: string } | Outcome<object> | { readonly kind: 'unbound' }
> {
  const { organization, connector } = options
  const roles = standIns(organization.settings, role)
  const found = await Promise.all(
    roles.map((name) => options.addresses.find(organization.id, `role:${name}`)),
  )
  const bound = found.filter((address) => address !== undefined)
  const wasGone = (address: Address) => readAddress(address.reference).goneSince !== undefined
  let refusal: Outcome<object> | undefined
  for (const address of bound.toSorted((a, b) => Number(wasGone(a)) - Number(wasGone(b)))) {
    const { reference } = readAddress(address.reference)
    const posted = await connector.openThread(reference, outgoing(activity))
    if (posted.kind === 'done') {
      if (wasGone(address)) await noteGone(options, address, undefined)
      return { kind: 'done', place: placeOf(reference, posted) }
    }
    if (!isGone(posted)) return posted
    if (!wasGone(address)) await noteGone(options, address, options.now())
    // What the operator reads is why the role's own channel refused, not its stand-in's.
    refusal = address.key === `role:${role}` ? posted : (refusal ?? posted)
  }
  return refusal ?? { kind: 'unbound' }
}

function placeOf(
  reference: Reference,
  { conversationId, activityId }: { conversationId: string; activityId: string },
): string {
  return writePlace({ reference: { ...reference, conversationId }, activityId })
}

/** Remembered with the address, so that those who stand in for the role may act while it is so. Binding it anew forgets it. */
async function noteGone(
  { addresses }: PostOptions,
  address: Address,
  goneSince: number | undefined,
): Promise<void> {
  const { goneSince: _before, ...stored } = readAddress(address.reference)
  await addresses.put({
    ...address,
    reference: writeAddress({ ...stored, ...(goneSince === undefined ? {} : { goneSince }) }),
  })
}

/**
 * Puts an activity in the place of a message. It may be done any number of times, so what is unknown counts as not done;
 * `alone`: the fault is this message's, and need not hold up what else goes there.
 */
export async function update(
  { connector }: PostOptions,
  place: string,
  activity: object,
): Promise<
  Posted | { readonly kind: 'failed'; readonly problem: string; readonly alone: boolean }
> {
  const { reference, activityId }: Place = readPlace(place)
  const updated = await connector.update(reference, activityId, outgoing(activity))
  return updated.kind === 'unknown'
    ? { kind: 'failed', problem: updated.problem, alone: true }
    : updated
}

/** A further message in the thread of one that stands. */
export function replyTo(
  { connector }: PostOptions,
  place: string,
  activity: object,
): Promise<Posted> {
  return connector.post(readPlace(place).reference, outgoing(activity))
}
