/** The menu of a message: a person chooses an action of the app, and its dialog opens for them alone. */
import type { DeskContext, Spot } from './desk-context.ts'
import type { DeskMessage } from './desk-state.ts'
import { failed, invoke, type Outcome, readTask } from './invoke.ts'
import { findPerson } from './world.ts'

/** Asks the app for the dialog of an action. */
export function openMessageAction(
  desk: DeskContext,
  spot: Spot,
  messageId: string,
  command: string,
): Promise<Outcome> {
  return ask(desk, spot, 'composeExtension/fetchTask', messageId, { commandId: command })
}

/** Sends what was filled in. */
export function submitMessageAction(
  desk: DeskContext,
  spot: Spot,
  messageId: string,
  { command, data }: { readonly command: string; readonly data: unknown },
): Promise<Outcome> {
  const value = { commandId: command, data }
  return ask(desk, spot, 'composeExtension/submitAction', messageId, value)
}

async function ask(
  desk: DeskContext,
  spot: Spot,
  name: string,
  messageId: string,
  value: { readonly commandId: string; readonly data?: unknown },
): Promise<Outcome> {
  const message = desk.store.state.messages.get(messageId)
  if (!message) return failed(desk, spot, { status: 404, body: undefined })
  const messagePayload = payloadOf(desk, spot, message)
  const request = { name, value: { ...value, commandContext: 'message', messagePayload } }
  return readTask(desk, spot, await invoke(desk, spot, request))
}

/** The message as Teams describes it to an app: its words as HTML, who wrote them, and where it stands. */
function payloadOf({ world }: DeskContext, { place }: Spot, message: DeskMessage) {
  const { text } = message.content
  const words = typeof text === 'string' ? text : ''
  const author = findPerson(world, message.from)
  return {
    id: message.id,
    replyToId: message.thread === message.id ? null : (message.thread ?? null),
    createdDateTime: new Date(message.at).toISOString(),
    linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(place.id)}/${message.id}`,
    body: {
      contentType: 'html',
      content: words
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join(''),
    },
    from: {
      user: author ? { id: author.objectId, displayName: author.name } : null,
    },
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
