/** What Teams and its cards send, parsed once. Nothing in it is trusted beyond its shape. */
import { z } from 'zod'
import {
  type FeedbackReason,
  feedbackReasons,
  type Reaction,
  reactions,
} from '../answers/feedback.ts'
import { linksIn, plainText } from './message-text.ts'

/** The data of a card's button with the inputs of the card: the verb, the nonce, and whatever was entered. */
const CardData = z.looseObject({
  verb: z.string().min(1).max(60),
  // Ours are base64url; a database takes not every sign.
  nonce: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .optional(),
  form: z.string().min(1).max(60).optional(),
})

export interface CardAction {
  readonly verb: string
  readonly nonce?: string
  /** The form that a button asks for. */
  readonly form?: string
  /** Everything else: the inputs. */
  readonly inputs: Readonly<Record<string, unknown>>
}

/** `adaptiveCard/action`: Action.Execute. The verb stands beside the data; ours repeat it inside for Action.Submit. */
const ActionInvoke = z.looseObject({
  action: z.looseObject({
    verb: z.string().optional(),
    data: z.record(z.string(), z.unknown()).nullish(),
  }),
})

/** The action in an invoke's value; none where it is not one of our cards'. */
export function readInvoke(value: unknown): CardAction | undefined {
  const parsed = ActionInvoke.safeParse(value)
  if (!parsed.success) return undefined
  const { verb, data } = parsed.data.action
  return readSubmit({ ...(verb ? { verb } : {}), ...data })
}

const TaskRequest = z.looseObject({ data: z.record(z.string(), z.unknown()) })

/** `task/fetch` and `task/submit`: a button that opens a dialog, and one inside it. None where it is not one of ours. */
export function readTask(value: unknown): CardAction | undefined {
  const parsed = TaskRequest.safeParse(value)
  return parsed.success ? readSubmit(parsed.data.data) : undefined
}

/** The action in a message's value: Action.Submit. */
export function readSubmit(value: unknown): CardAction | undefined {
  const parsed = CardData.safeParse(value)
  if (!parsed.success) return undefined
  // `msteams` is the client's own wrapping of a submit.
  const { verb, nonce, form, msteams: _msteams, ...inputs } = parsed.data
  return { verb, inputs, ...(nonce ? { nonce } : {}), ...(form ? { form } : {}) }
}

/** A message of Teams whose menu was used. */
export interface ChosenMessage {
  /** Where it stands; none where Teams tells none. */
  readonly link: string | undefined
  /** Its words, without mark-up. */
  readonly text: string
  /** The links in it, also those behind other words. */
  readonly links: readonly string[]
}

const MessageAction = z.looseObject({
  commandId: z.string().min(1).max(100),
  messagePayload: z
    .looseObject({
      linkToMessage: z
        .url({ protocol: /^https$/ })
        .max(500)
        .optional()
        .catch(undefined),
      body: z
        .looseObject({
          contentType: z.string().nullish(),
          content: z.string().max(100_000).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  data: z.unknown().optional(),
})

/** `composeExtension/fetchTask` and `/submitAction`: the command, the message, and the data of a dialog's button. */
export function readMessageAction(value: unknown) {
  const parsed = MessageAction.safeParse(value)
  if (!parsed.success) return undefined
  const { commandId: command, messagePayload, data } = parsed.data
  const { contentType, content } = messagePayload?.body ?? {}
  const text = content ?? ''
  const message: ChosenMessage = {
    link: messagePayload?.linkToMessage,
    text: contentType === 'text' ? text.trim() : plainText(text),
    links: linksIn(text),
  }
  return { command, message, data }
}

/** The part of `channelData` that is used. */
export const ChannelData = z
  .looseObject({
    tenant: z.looseObject({ id: z.string() }).nullish(),
    team: z.looseObject({ id: z.string(), name: z.string().nullish() }).nullish(),
    channel: z.looseObject({ id: z.string(), name: z.string().nullish() }).nullish(),
    eventType: z.string().nullish(),
  })
  .catch({})
export type ChannelData = z.infer<typeof ChannelData>

/** A mention in a message. */
const Mention = z.looseObject({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.looseObject({
    id: z.string(),
    name: z.string().nullish(),
    aadObjectId: z.string().nullish(),
  }),
})

export interface Mentioned {
  readonly id: string
  readonly name: string
  readonly personId?: string
  /** How it stands in the text: `<at>Alex</at>`. */
  readonly text: string
}

export function readMentions(entities: unknown): readonly Mentioned[] {
  if (!Array.isArray(entities)) return []
  return entities.flatMap((entity) => {
    const parsed = Mention.safeParse(entity)
    if (!parsed.success) return []
    const { id, name, aadObjectId } = parsed.data.mentioned
    return [
      {
        id,
        name: name ?? id,
        text: parsed.data.text ?? '',
        ...(aadObjectId ? { personId: aadObjectId } : {}),
      },
    ]
  })
}

/** The thumb whose form is asked for. */
const FeedbackAsked = z.looseObject({
  data: z.looseObject({ actionValue: z.looseObject({ reaction: z.enum(reactions) }) }),
})

export const readReaction = (value: unknown): Reaction | undefined =>
  FeedbackAsked.safeParse(value).data?.data.actionValue.reaction

const FeedbackGiven = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.enum(reactions), feedback: z.string().nullish() }),
})

/** What was filled in, as JSON text. A plain box (`feedbackText`) stands there where Teams shows its own. */
const FeedbackInputs = z.looseObject({
  reason: z.enum(feedbackReasons).optional().catch(undefined),
  comment: z.string().max(10_000).optional().catch(undefined),
  askPerson: z.enum(['true', 'false']).optional().catch(undefined),
  feedbackText: z.string().max(10_000).optional().catch(undefined),
})

export interface GivenFeedback {
  readonly reaction: Reaction
  readonly reason: FeedbackReason | undefined
  readonly comment: string | undefined
  /** The person wants the question sent to somebody. */
  readonly asksPerson: boolean
}

export function readFeedback(value: unknown): GivenFeedback | undefined {
  const parsed = FeedbackGiven.safeParse(value)
  if (!parsed.success) return undefined
  const { reaction, feedback } = parsed.data.actionValue
  const { reason, comment, feedbackText, askPerson } = inputsOf(feedback)
  const asksPerson = askPerson === 'true'
  return { reaction, reason, comment: comment ?? feedbackText, asksPerson }
}

/** A thumb counts even where what was filled in cannot be read. */
function inputsOf(text: string | null | undefined): z.infer<typeof FeedbackInputs> {
  try {
    return FeedbackInputs.safeParse(JSON.parse(text ?? '{}')).data ?? {}
  } catch {
    return {}
  }
}

/** What Teams sends with a message that was forwarded: a quotation in HTML, or a reference with the words of the message. */
const Forwarded = z.looseObject({
  text: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().nullish(), content: z.unknown() }))
    .nullish(),
})

/** The first link of a message that was forwarded to the bot; none where nothing was forwarded. */
export function forwardedLink(activity: unknown): string | undefined {
  const { text, attachments } = Forwarded.safeParse(activity).data ?? {}
  const quoted = (attachments ?? []).flatMap(({ contentType, content }) => {
    const words = typeof content === 'string' ? content : JSON.stringify(content ?? '')
    const isForwarded =
      contentType === 'forwardedMessageReference' ||
      (contentType === 'text/html' && words.includes('schema.skype.com/Forward'))
    return isForwarded ? [words] : []
  })
  if (quoted.length === 0) return undefined
  return [text ?? '', ...quoted].flatMap(linksIn)[0]
}
