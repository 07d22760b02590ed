/** Where a message can be sent later: what is kept of an activity so that a notice finds its chat or channel. */
import { z } from 'zod'

const id = z.string().min(1).max(1000)

/** Stored as JSON. Unknown fields are dropped, so that nothing of an activity is kept that is not named here. */
export const Reference = z.object({
  serviceUrl: z.string().min(1).max(2000),
  conversationId: id,
  /** As Teams writes it: `28:` and the application id. */
  botId: id,
  botName: z.string().optional(),
  tenantId: id.optional(),
  /** Where the conversation stands in a channel: `19:…@thread.tacv2`. */
  channelId: id.optional(),
  teamId: id.optional(),
  /** Teams' own id of the person, `29:…`; differs from bot to bot. */
  userId: id.optional(),
  /** The person's Entra object id. */
  aadObjectId: id.optional(),
})
export type Reference = z.infer<typeof Reference>
