/** What a person writes: it stands in the chat at once, and goes to the bot when the bot is meant. */
import { fileAttachment, messageActivity, submitActivity } from './activity.ts'
import type { BotReply } from './bot-client.ts'
import { type DeskContext, newActivityId, type Spot, sceneOf, showProblem } from './desk-context.ts'
import type { DeskMessage } from './desk-state.ts'
import type { Content } from './entry.ts'
import type { AttachedFile } from './files.ts'
import { bot } from './world.ts'

/** Teams gives a bot the messages of its own chats, and of channels those that mention it. */
export function isForBot({ place }: Spot, text: string): boolean {
  return place.kind === 'chat' || text.includes(`@${bot.name}`)
}

/** The message that now stands in the chat, and the bot's reply to it once it is there. */
export interface Said {
  readonly message: DeskMessage
  readonly delivered: Promise<void>
}

export function sayText(
  desk: DeskContext,
  spot: Spot,
  text: string,
  files: readonly AttachedFile[] = [],
): Said {
  const attached = files.map((file) => fileAttachment(file, desk.serviceUrl()))
  const message = desk.store.send({
    place: spot.place.id,
    startsThread: spot.place.kind === 'channel' && spot.thread === undefined,
    ...(spot.thread === undefined ? {} : { thread: spot.thread }),
    from: spot.person.key,
    content: {
      text,
      textFormat: 'plain',
      // The address of a file is a key to it, and the journal is no place for keys.
      ...(files.length > 0
        ? { attachments: attached.map(({ contentType, name }) => ({ contentType, name })) }
        : {}),
    },
  })
  const inThread = message.thread === undefined ? spot : { ...spot, thread: message.thread }
  const delivered = isForBot(spot, text)
    ? deliver(desk, inThread, message, text, attached)
    : undefined
  return { message, delivered: delivered ?? Promise.resolve() }
}

async function deliver(
  desk: DeskContext,
  spot: Spot,
  message: DeskMessage,
  text: string,
  attached: readonly Content[],
) {
  showProblem(desk, spot, await sendAgain(desk, spot, message.id, text, attached))
}

/** Hands the bot a message that stands in the chat already, under the same id: the bot can tell that it is the same. */
export function sendAgain(
  desk: DeskContext,
  spot: Spot,
  id: string,
  text: string,
  attached: readonly Content[] = [],
): Promise<BotReply> {
  return desk.postToBot(messageActivity(sceneOf(desk, spot), id, text, attached))
}

/** Sends a card's data as Action.Submit does: nothing of it is seen in the chat. */
export function submitData(
  desk: DeskContext,
  spot: Spot,
  submitted: { readonly replyToId: string; readonly value: unknown; readonly text?: string },
): Promise<BotReply> {
  return desk.postToBot(submitActivity(sceneOf(desk, spot), newActivityId(), submitted))
}

/** Puts a card that was found by a search into the chat. It is meant for the people there; the bot hears nothing of it. */
export function insertCard(desk: DeskContext, spot: Spot, card: unknown): DeskMessage {
  return desk.store.send({
    place: spot.place.id,
    startsThread: spot.place.kind === 'channel' && spot.thread === undefined,
    ...(spot.thread === undefined ? {} : { thread: spot.thread }),
    from: spot.person.key,
    content: {
      text: '',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    },
  })
}
