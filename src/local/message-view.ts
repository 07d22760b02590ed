/** A message as one person's page draws it. */
import { z } from 'zod'
import { mentionablesIn, mentionsIn } from './activity.ts'
import type { DeskMessage } from './desk-state.ts'
import type { Content } from './entry.ts'
import { BotActivity } from './teams-rules.ts'
import { bot, type DeskPlace, type DeskWorld, findPerson } from './world.ts'

const Claim = z.looseObject({
  position: z.number(),
  appearance: z.looseObject({
    name: z.string(),
    abstract: z.string(),
    url: z.string().optional(),
    keywords: z.array(z.string()).optional(),
  }),
})

const RootEntity = z.looseObject({
  type: z.literal('https://schema.org/Message'),
  additionalType: z.array(z.string()).optional().catch(undefined),
  citation: z.array(Claim).optional().catch(undefined),
  usageInfo: z
    .looseObject({ name: z.string(), description: z.string().optional() })
    .optional()
    .catch(undefined),
})

/** The newer form names a type, the older one only switches it on. */
const FeedbackAsked = z.union([
  z
    .looseObject({ feedbackLoop: z.looseObject({ type: z.enum(['default', 'custom']) }) })
    .transform(({ feedbackLoop }) => feedbackLoop.type),
  z.looseObject({ feedbackLoopEnabled: z.literal(true) }).transform(() => 'default' as const),
])

function labelsOf(activity: BotActivity) {
  const entities = activity.entities ?? []
  const root = entities.map((entity) => RootEntity.safeParse(entity)).find(({ success }) => success)
  const { additionalType, citation, usageInfo } = root?.data ?? {}
  return {
    isGenerated: additionalType?.includes('AIGeneratedContent') ?? false,
    citations: (citation ?? []).map(({ position, appearance }) => ({ position, ...appearance })),
    ...(usageInfo ? { sensitivity: usageInfo } : {}),
  }
}

/** The bot's text names people as `<at>Name</at>`; the page shows them as `@Name`. */
function plainMentions(text: string): string {
  return text.replaceAll(/<at[^>]*>(.*?)<\/at>/g, '@$1')
}

function botContent(activity: BotActivity, card: Content | undefined) {
  const feedback = FeedbackAsked.safeParse(activity.channelData)
  const cards = activity.attachments ?? []
  return {
    text: plainMentions(activity.text ?? ''),
    format: activity.textFormat ?? 'markdown',
    attachments: card
      ? [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]
      : cards,
    // Teams shows the first three, and none beside a card.
    suggestedActions:
      cards.length > 0 ? [] : (activity.suggestedActions?.actions ?? []).slice(0, 3),
    ...labelsOf(activity),
    ...(feedback.success ? { feedback: feedback.data } : {}),
  }
}

function senderOf(world: DeskWorld, message: DeskMessage, viewer: string) {
  if (message.from === 'desk') return { kind: 'desk', name: '' }
  if (message.from === 'bot') return { kind: 'bot', name: bot.name }
  const person = findPerson(world, message.from)
  return { kind: 'person', name: person?.name ?? message.from, isViewer: message.from === viewer }
}

/** What the page gets of a message. `mentions` are the names that stand in the text after an @. */
export function messageView(
  world: DeskWorld,
  place: DeskPlace,
  message: DeskMessage,
  viewer: string,
): object {
  const content = BotActivity.safeParse({ type: 'message', ...message.content })
  const text = content.success ? plainMentions(content.data.text ?? '') : ''
  const reaction = message.feedback.get(viewer)
  return {
    id: message.id,
    place: place.key,
    ...(message.thread === undefined ? {} : { thread: message.thread }),
    from: senderOf(world, message, viewer),
    at: message.at,
    isEdited: message.edited,
    isDeleted: message.deleted,
    revision: message.revision,
    mentions: mentionsIn(text, mentionablesIn(world, place)).map(({ name }) => name),
    ...(message.onlyFor === undefined ? {} : { status: message.content.status }),
    ...(content.success && !message.deleted
      ? botContent(content.data, message.cards.get(viewer))
      : {}),
    ...(reaction ? { reaction } : {}),
  }
}
