/** What happens at the desk, as it is written to the journal: the one record that everything else is rebuilt from. */
import { z } from 'zod'

const Locale = z.enum(['en-CA', 'fr-CA'])
export type Locale = z.infer<typeof Locale>

/** An activity's content as the bot or a person sent it. */
const Content = z.record(z.string(), z.unknown())
export type Content = z.infer<typeof Content>

const Message = z.object({
  /** Milliseconds since 1970 as text, as in Teams; no two are equal. */
  id: z.string(),
  /** The place's conversation id. */
  place: z.string(),
  /** In a channel the id of the thread's first message, which for the first message is its own. */
  thread: z.string().optional(),
  /** A person's key; `bot`; or `desk` for a line of the desk itself. */
  from: z.string(),
  /** The only person who sees it, where it is not for everybody. */
  onlyFor: z.string().optional(),
  at: z.number(),
  content: Content,
})

export const DeskEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message-sent'), message: Message }),
  z.object({ kind: z.literal('message-updated'), id: z.string(), content: Content }),
  z.object({ kind: z.literal('message-deleted'), id: z.string() }),
  /** An action's answer replaced the card for the one who clicked. */
  z.object({ kind: z.literal('card-replaced'), id: z.string(), person: z.string(), card: Content }),
  z.object({
    kind: z.literal('feedback-given'),
    id: z.string(),
    person: z.string(),
    reaction: z.enum(['like', 'dislike']),
  }),
  /** The person has read the place up to now. */
  z.object({ kind: z.literal('place-read'), place: z.string(), person: z.string() }),
  /** The bot was told that it was installed in this chat or team. */
  z.object({ kind: z.literal('app-installed'), place: z.string() }),
  /** The administrator's first command in a role's channel reached the bot. */
  z.object({ kind: z.literal('role-bound'), place: z.string() }),
  z.object({ kind: z.literal('locale-chosen'), person: z.string(), locale: Locale }),
])
export type DeskEntry = z.infer<typeof DeskEntry>
export type SentMessage = z.infer<typeof Message>
export { Locale as LocaleSchema }
