/** How the outcome of a button reaches the person: in the answer to Action.Execute, or as a message after Action.Submit. */
import { type Card, visible } from '../cards/card.ts'
import { cardActivity, textActivity, update } from './reply-activity.ts'
import type { Turn } from './turn.ts'

export type ActionReply =
  /** Takes the place of the card that was pressed. */
  | { readonly kind: 'card'; readonly card: Card; readonly summary: string }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly status: 400 | 403 | 404 | 409 | 429; readonly text: string }

const errorCodes = {
  400: 'BadRequest',
  403: 'Forbidden',
  404: 'NotFound',
  409: 'Conflict',
  429: 'TooManyRequests',
} as const

/** Action.Execute: always HTTP 200; the body says what the client shows. learn.microsoft.com, Universal Action Model. */
export async function answerInvoke({ context }: Turn, reply: ActionReply): Promise<void> {
  await context.sendActivity({
    type: 'invokeResponse',
    value: { status: 200, body: invokeBody(reply) },
  })
}

/** What a dialog shows next: a card, or a last sentence before it closes. learn.microsoft.com, dialogs in Teams. */
export type TaskReply =
  | { readonly kind: 'dialog'; readonly card: Card; readonly title: string }
  | { readonly kind: 'message'; readonly text: string }

export async function answerTask({ context }: Turn, reply: TaskReply): Promise<void> {
  const task =
    reply.kind === 'message'
      ? { type: 'message', value: visible(reply.text) }
      : {
          type: 'continue',
          value: {
            title: reply.title,
            width: 'large',
            height: 'large',
            card: { contentType: 'application/vnd.microsoft.card.adaptive', content: reply.card },
          },
        }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { task } } })
}

function invokeBody(reply: ActionReply) {
  switch (reply.kind) {
    case 'card':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: reply.card,
      }
    case 'message':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: visible(reply.text),
      }
    case 'error':
      return {
        statusCode: reply.status,
        type: 'application/vnd.microsoft.error',
        value: { code: errorCodes[reply.status], message: visible(reply.text) },
      }
  }
}

/** Action.Submit can return nothing: the card is updated where it stands, or sent anew where that fails. */
export async function messageInvoke(turn: Turn, reply: ActionReply): Promise<void> {
  const { context, activity } = turn
  if (reply.kind !== 'card') {
    await context.sendActivity(textActivity(reply.text))
    return
  }
  const drawn = cardActivity(reply.card, reply.summary)
  if (activity.replyToId && (await update(turn, activity.replyToId, drawn))) return
  await context.sendActivity(drawn)
}
