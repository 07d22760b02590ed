/** What conversation tests with reviewers share: bound channels, the newest card of a case, clicks and dialogs. */
import { channel, type Place, personalChat, type Somebody } from './activities.ts'
import {
  actionsIn,
  administrator,
  cardOf,
  type InvokeBody,
  type TestApp,
  textOf,
} from './desk-app.ts'
import type { Message } from './teams-world.ts'

/** Binds a channel of its own to each role, for the one person named. */
export async function bindRoles(
  desk: TestApp,
  reviewers: Readonly<Record<string, Somebody>>,
): Promise<void> {
  desk.connector.setMembers(String(channel('').teamId), [
    administrator,
    ...Object.values(reviewers),
  ])
  for (const [role, person] of Object.entries(reviewers))
    await desk.say(administrator, `use this channel for ${role} with`, {
      place: channel(role),
      mentions: [person],
    })
}

/** The newest card of a case in a role's channel, with the thread in which it stands. */
export function cardFor(
  desk: TestApp,
  role: string,
  number: string,
): { readonly message: Message; readonly place: Place } | undefined {
  const under = String(channel(role).channelId)
  for (const conversationId of [...desk.connector.conversationsUnder(under)].reverse()) {
    const message = desk.connector
      .messagesIn(conversationId)
      .findLast((entry) => entry.attachments && textOf(entry).includes(number))
    if (message) return { message, place: { ...channel(role), conversationId } }
  }
  return undefined
}

/** Everything that was said in a role's channel, thread by thread. */
export const saidIn = (desk: TestApp, role: string): readonly string[] =>
  desk.connector
    .conversationsUnder(String(channel(role).channelId))
    .flatMap((id) => desk.connector.messagesIn(id))
    .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))

export const chatOf = (desk: TestApp, person: Somebody): readonly Message[] =>
  desk.connector.messagesIn(personalChat(person).conversationId)

export const titlesOf = (message: Message | InvokeBody | undefined): readonly string[] =>
  actionsIn(message).map(({ title }) => String(title))

/** Opens the dialog behind a button, as a client does. */
export async function openDialog(
  desk: TestApp,
  from: Somebody,
  place: Place,
  message: Message,
  title = 'Open',
): Promise<Dialog> {
  const action = actionsIn(message).find((entry) => String(entry.title).startsWith(title))
  if (!action) throw new Error(`The card has no button '${title}'.`)
  const value = { data: action.data, context: { theme: 'default' } }
  return readDialog((await desk.invoke(from, place, 'task/fetch', value)).body)
}

export interface Dialog {
  /** None where it closed with a sentence. */
  readonly card: InvokeBody | undefined
  readonly text: string
}

/** Presses a button inside a dialog. */
export async function pressInDialog(
  desk: TestApp,
  from: Somebody,
  place: Place,
  dialog: Dialog,
  title: string,
  inputs: object = {},
): Promise<Dialog> {
  const action = actionsIn(dialog.card).find((entry) => String(entry.title) === title)
  if (!action) throw new Error(`The dialog has no button '${title}'.`)
  const value = { data: { ...(action.data as object), ...inputs } }
  return readDialog((await desk.invoke(from, place, 'task/submit', value)).body)
}

function readDialog(body: unknown): Dialog {
  const { task } = body as {
    task: { type: string; value: string | { card: { content: unknown } } }
  }
  if (typeof task.value === 'string') return { card: undefined, text: task.value }
  const card: InvokeBody = { statusCode: 200, type: 'card', value: task.value.card.content }
  return { card, text: textOf({ ...card, value: cardOf(card) }) }
}
