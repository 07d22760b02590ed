/** Requests that the bot answers at once, and how Teams reads the answers: cards, dialogs, results, feedback. */
import { z } from 'zod'
import { localText } from '../messages/local.ts'
import { invokeActivity } from './activity.ts'
import type { BotReply } from './bot-client.ts'
import {
  type DeskContext,
  newActivityId,
  problemOf,
  type Spot,
  sayTo,
  sceneOf,
} from './desk-context.ts'
import type { Content } from './entry.ts'

/** What the page does next. */
export type Outcome =
  | { readonly kind: 'done' }
  /** A short word from the bot, shown beside what was clicked. */
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: unknown }
  | { readonly kind: 'results'; readonly results: readonly SearchResult[] }
  | { readonly kind: 'choices'; readonly choices: readonly FoundChoice[] }

/** `detail` stands beside the title and is not part of it. */
interface FoundChoice {
  readonly title: string
  readonly value: string
  readonly detail?: string
}

interface SearchResult {
  readonly title: string
  readonly text: string
  readonly card: unknown
  /** Where a click has to ask the bot for the card first. */
  readonly tap?: unknown
}

const cardType = 'application/vnd.microsoft.card.adaptive'
const done: Outcome = { kind: 'done' }

export async function invoke(
  desk: DeskContext,
  spot: Spot,
  request: { readonly name: string; readonly value: unknown; readonly replyToId?: string },
): Promise<BotReply> {
  return desk.postToBot(invokeActivity(sceneOf(desk, spot), newActivityId(), request))
}

/** The outcome of a reply that the bot did not take, or that Teams could not read. */
export function failed(desk: DeskContext, { person }: Spot, reply: BotReply): Outcome {
  const text = problemOf(desk, person, reply) ?? sayTo(desk, person, localText.unreadable)
  return { kind: 'error', text }
}

const ActionAnswer = z.looseObject({
  statusCode: z.number(),
  type: z.string().optional(),
  value: z.unknown().optional(),
})
const ErrorValue = z.looseObject({ message: z.string() })

/** An Action.Execute of a card. A returned card replaces the message's card for this person. */
export async function executeAction(
  desk: DeskContext,
  spot: Spot,
  messageId: string,
  action: { readonly id?: string; readonly verb?: string; readonly data?: unknown },
): Promise<Outcome> {
  const value = { action: { type: 'Action.Execute', ...action }, trigger: 'manual' }
  const name = 'adaptiveCard/action'
  const reply = await invoke(desk, spot, { name, value, replyToId: messageId })
  if (problemOf(desk, spot.person, reply)) return failed(desk, spot, reply)
  // A bot that has nothing to say may leave the body empty.
  if (reply.body === undefined) return done
  const answer = ActionAnswer.safeParse(reply.body)
  if (!answer.success) return failed(desk, spot, reply)
  return readActionAnswer(desk, spot, messageId, answer.data)
}

function readActionAnswer(
  desk: DeskContext,
  spot: Spot,
  messageId: string,
  { statusCode, type, value }: z.infer<typeof ActionAnswer>,
): Outcome {
  if (statusCode >= 400 || type === 'application/vnd.microsoft.error') {
    const error = ErrorValue.safeParse(value)
    if (error.success) return { kind: 'error', text: error.data.message }
    return failed(desk, spot, { status: statusCode, body: undefined })
  }
  if (type === 'application/vnd.microsoft.activity.message') {
    return { kind: 'notice', text: String(value) }
  }
  if (type !== cardType) return done
  const card = z.record(z.string(), z.unknown()).safeParse(value)
  if (!card.success) return failed(desk, spot, { status: 200, body: undefined })
  desk.store.record({
    kind: 'card-replaced',
    id: messageId,
    person: spot.person.key,
    card: card.data,
  })
  return done
}

const TaskAnswer = z.looseObject({
  task: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('message'), value: z.string().nullish() }),
    z.looseObject({
      type: z.literal('continue'),
      value: z.looseObject({
        title: z.string().nullish(),
        card: z.looseObject({ content: z.unknown() }),
      }),
    }),
  ]),
})

/** How Teams reads what opens a dialog, goes on in it, or ends it. */
export function readTask(desk: DeskContext, spot: Spot, reply: BotReply): Outcome {
  if (problemOf(desk, spot.person, reply)) return failed(desk, spot, reply)
  // An empty answer closes the dialog.
  const isEmpty = reply.body === undefined || JSON.stringify(reply.body) === '{}'
  if (isEmpty) return done
  const answer = TaskAnswer.safeParse(reply.body)
  if (!answer.success) return failed(desk, spot, reply)
  const { task } = answer.data
  if (task.type === 'message') return task.value ? { kind: 'notice', text: task.value } : done
  return { kind: 'dialog', title: task.value.title ?? '', card: task.value.card.content }
}

/** Opens a dialog (`fetch`) or sends its inputs (`submit`). */
export async function askTask(
  desk: DeskContext,
  spot: Spot,
  step: 'fetch' | 'submit',
  data: unknown,
  messageId: string | undefined,
): Promise<Outcome> {
  const reply = await invoke(desk, spot, {
    name: `task/${step}`,
    value: { data, context: { theme: 'default' } },
    ...(messageId === undefined ? {} : { replyToId: messageId }),
  })
  return readTask(desk, spot, reply)
}

const Preview = z.looseObject({
  title: z.string().nullish(),
  subtitle: z.string().nullish(),
  text: z.string().nullish(),
  tap: z.looseObject({ value: z.unknown() }).nullish(),
})
const Attachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown(),
  preview: z.looseObject({ content: Preview }).nullish(),
})
const SearchAnswer = z.looseObject({
  composeExtension: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('result'), attachments: z.array(Attachment).nullish() }),
    z.looseObject({ type: z.literal('message'), text: z.string().nullish() }),
  ]),
})

function resultOf({ content, preview }: z.infer<typeof Attachment>): SearchResult {
  const { title, subtitle, text, tap } = preview?.content ?? {}
  return {
    title: title ?? '',
    text: [subtitle, text].filter(Boolean).join(' · '),
    card: content,
    ...(tap ? { tap: tap.value } : {}),
  }
}

function readResults(desk: DeskContext, spot: Spot, reply: BotReply): Outcome {
  if (problemOf(desk, spot.person, reply)) return failed(desk, spot, reply)
  const answer = SearchAnswer.safeParse(reply.body)
  if (!answer.success) return failed(desk, spot, reply)
  const { composeExtension } = answer.data
  if (composeExtension.type === 'message') {
    return { kind: 'notice', text: composeExtension.text ?? '' }
  }
  return { kind: 'results', results: (composeExtension.attachments ?? []).map(resultOf) }
}

/** The compose box's search. Without words it is Teams' first look, which asks for whatever is worth showing. */
export async function searchClauses(
  desk: DeskContext,
  spot: Spot,
  query: string,
): Promise<Outcome> {
  const parameter =
    query === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: query }
  const value = {
    commandId: 'searchClauses',
    parameters: [parameter],
    queryOptions: { skip: 0, count: 25 },
  }
  return readResults(
    desk,
    spot,
    await invoke(desk, spot, { name: 'composeExtension/query', value }),
  )
}

/** Asks the bot for the card behind a result. */
export async function selectResult(desk: DeskContext, spot: Spot, tap: unknown): Promise<Outcome> {
  const name = 'composeExtension/selectItem'
  return readResults(desk, spot, await invoke(desk, spot, { name, value: tap }))
}

type Reaction = 'like' | 'dislike'

/** The bot's own form behind a thumb. */
export async function fetchFeedbackForm(
  desk: DeskContext,
  spot: Spot,
  messageId: string,
  reaction: Reaction,
): Promise<Outcome> {
  const value = { data: { actionName: 'feedback', actionValue: { reaction } } }
  const request = { name: 'message/fetchTask', value, replyToId: messageId }
  return readTask(desk, spot, await invoke(desk, spot, request))
}

/** A thumb with what was written or filled in beside it. Teams keeps nothing of it but the thumb. */
export async function giveFeedback(
  desk: DeskContext,
  spot: Spot,
  messageId: string,
  { reaction, feedback }: { readonly reaction: Reaction; readonly feedback: Content },
): Promise<Outcome> {
  const value = {
    actionName: 'feedback',
    actionValue: { reaction, feedback: JSON.stringify(feedback) },
  }
  const request = { name: 'message/submitAction', value, replyToId: messageId }
  const reply = await invoke(desk, spot, request)
  if (problemOf(desk, spot.person, reply)) return failed(desk, spot, reply)
  desk.store.record({ kind: 'feedback-given', id: messageId, person: spot.person.key, reaction })
  return done
}

/** A suggested action of type Action.Submit. */
export async function submitSuggestion(
  desk: DeskContext,
  spot: Spot,
  value: unknown,
): Promise<Outcome> {
  const reply = await invoke(desk, spot, { name: 'suggestedActions/submit', value })
  return problemOf(desk, spot.person, reply) ? failed(desk, spot, reply) : done
}
