/** Keeps where people and channels are reached, from every turn, so that notices find them after a restart. */
import { z } from 'zod'
import type { AddressStore } from '../cases/store.ts'
import { AppError } from '../errors.ts'
import { Reference } from './reference.ts'
import { rootConversation, type Turn } from './turn.ts'

/**
 * An address as it is stored. `isPersonal`: the reference is the person's own chat with the bot. `goneSince`: when Teams
 * first refused a role's channel for good (microseconds since 1970); binding the role anew forgets it.
 */
const StoredAddress = z.object({
  isPersonal: z.boolean(),
  reference: Reference,
  goneSince: z.number().optional(),
})
type StoredAddress = z.infer<typeof StoredAddress>

/** Where a card's message stands. */
const Place = z.object({ reference: Reference, activityId: z.string().min(1) })
export type Place = z.infer<typeof Place>

const readJson = <T>(schema: z.ZodType<T>, text: string, what: string): T => {
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new AppError('record-corrupt', `A stored ${what} cannot be read.`, { cause })
  }
}

export const readAddress = (text: string): StoredAddress => readJson(StoredAddress, text, 'address')
export const writeAddress = (address: StoredAddress): string => JSON.stringify(address)
export const readPlace = (text: string): Place => readJson(Place, text, 'place')
export const writePlace = (place: Place): string => JSON.stringify(place)

/** What a turn tells of where it stands. A channel's reference is the channel, not the thread that happened to speak. */
export function referenceOf({ activity, userId, person, place, channelData }: Turn): Reference {
  const { conversation, recipient, serviceUrl } = activity
  const tenantId = conversation.tenantId ?? channelData.tenant?.id
  const inChannel = place === 'channel'
  const channelId = channelData.channel?.id ?? rootConversation(conversation.id)
  return Reference.parse({
    serviceUrl,
    conversationId: inChannel ? channelId : conversation.id,
    botId: recipient.id,
    ...(recipient.name ? { botName: recipient.name } : {}),
    ...(tenantId ? { tenantId } : {}),
    ...(inChannel ? { channelId } : {}),
    ...(channelData.team?.id ? { teamId: channelData.team.id } : {}),
    ...(inChannel ? {} : { userId }),
    ...(inChannel || !person ? {} : { aadObjectId: person.id }),
  })
}

/** Remembers the person of each turn. Most turns change nothing and cost no write. */
export function createAddressBook(addresses: AddressStore, now: () => number) {
  const written = new Map<string, string>()

  return async function remember(turn: Turn): Promise<void> {
    const { person, organization, place, userId } = turn
    if (!person) return
    const key = `${organization.id}\0${person.id}`
    const isPersonal = place === 'personal'
    // Elsewhere the bot learns Teams' id of the person, with which it can open their own chat.
    const reference = isPersonal
      ? referenceOf(turn)
      : { ...referenceOf(turn), userId, aadObjectId: person.id }
    const address = writeAddress({ isPersonal, reference })
    const before = written.get(key)
    if (before === address) return
    if (!isPersonal && (before || (await addresses.find(organization.id, `person:${person.id}`)))) {
      if (!before) note(key, address)
      return
    }
    await addresses.put({
      org: organization.id,
      key: `person:${person.id}`,
      reference: address,
      // Their own name, for forms in which others pick them.
      people: [person],
      updatedAt: now(),
    })
    note(key, address)
  }

  function note(key: string, address: string): void {
    if (written.size > 50_000) written.clear()
    written.set(key, address)
  }
}
