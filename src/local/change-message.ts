/** A person mends or takes back what they wrote: it changes in the chat at once, and the bot is told where it was meant. */
import { deletionActivity, editActivity } from './activity.ts'
import { type DeskContext, type Spot, sceneOf, showProblem } from './desk-context.ts'
import type { DeskMessage } from './desk-state.ts'
import type { Content } from './entry.ts'
import { isForBot } from './say.ts'

/** A message of the person's own words that still stands; nobody changes another's, and an inserted card has no words. */
export function ownMessage(desk: DeskContext, { person }: Spot, id: string) {
  const message = desk.store.state.messages.get(id)
  const isOwn = message?.from === person.key && !message.deleted
  return isOwn && textOf(message) !== '' ? message : undefined
}

const textOf = ({ content }: DeskMessage): string =>
  typeof content.text === 'string' ? content.text : ''

/** Resolves when the bot has taken it. */
export async function editMessage(
  desk: DeskContext,
  spot: Spot,
  message: DeskMessage,
  text: string,
): Promise<void> {
  const before = textOf(message)
  if (text === before) return
  desk.store.record({
    kind: 'message-updated',
    id: message.id,
    content: { ...message.content, text },
  })
  // Whoever takes the bot's name out of a question has asked it all the same: it must hear that the words changed.
  if (isForBot(spot, before) || isForBot(spot, text))
    await tell(desk, spot, editActivity(sceneOf(desk, spot), message.id, text))
}

/** Resolves when the bot has taken it. */
export async function deleteMessage(
  desk: DeskContext,
  spot: Spot,
  message: DeskMessage,
): Promise<void> {
  const before = textOf(message)
  desk.store.record({ kind: 'message-deleted', id: message.id })
  if (isForBot(spot, before))
    await tell(desk, spot, deletionActivity(sceneOf(desk, spot), message.id))
}

async function tell(desk: DeskContext, spot: Spot, activity: Content): Promise<void> {
  showProblem(desk, spot, await desk.postToBot(activity))
}
