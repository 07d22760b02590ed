/** The bot: takes a turn to the one place that answers it. */
import type { TurnContext } from 'botbuilder'
import { helpCard } from '../cards/chat-cards.ts'
import { AppError } from '../errors.ts'
import { chatTexts } from '../messages/chat.ts'
import { recordedAction, uncertainAction } from '../messages/door.ts'
import { languageOf, type Message, say } from '../messages/message.ts'
import { act } from './actions.ts'
import type { Failure } from './adapter.ts'
import { createAddressBook } from './addresses.ts'
import { createAnswerMemory } from './answer-memory.ts'
import type { Bot, BotOptions } from './bot-parts.ts'
import { openTask } from './case-dialog.ts'
import { forgetDeleted, hearEdit } from './changed-message.ts'
import { answerChoiceSearch } from './choice-search.ts'
import { createConversationMemory } from './conversation-memory.ts'
import { showFeedbackForm, takeFeedback } from './feedback.ts'
import { createFewAtOnce } from './few-at-once.ts'
import { helpView } from './help.ts'
import { answerInvoke, answerTask, messageInvoke, type TaskReply } from './invoke-reply.ts'
import { openMessageAction, takeMessageAction } from './message-actions.ts'
import { hear } from './messages.ts'
import { readInvoke, readSubmit, readTask } from './payloads.ts'
import type { Recorded } from './recorded.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { drawSetUp } from './set-up.ts'
import { readTurn, type Turn } from './turn.ts'

export function createBot(options: BotOptions) {
  const bot: Bot = {
    ...options,
    memory: createConversationMemory(options.now),
    answers: createAnswerMemory(options.newSecret),
    fewAtOnce: createFewAtOnce(2),
    greeted: new Set(),
  }
  const note = createAddressBook(options.addresses, options.now)
  /** What Teams refused while they were away goes out now. */
  const remember = async (turn: Turn) => {
    await note(turn)
    const { person, place, organization } = turn
    const { action } = turn.activity
    if (!person || place !== 'personal' || action === 'remove') return
    const key = `person:${person.id}` as const
    if (await options.addresses.resume(organization.id, key, options.now())) options.wake()
  }

  return async function turn(context: TurnContext): Promise<void> {
    const { activity } = context
    if (!options.isServiceUrl(activity.serviceUrl))
      throw new AppError(
        'connector-failed',
        'An activity came in from a service that is not in ALLOWED_SERVICE_HOSTS.',
      )
    const tenantId = activity.conversation.tenantId ?? activity.channelData?.tenant?.id
    const organization = options.organizationOf(tenantId)
    const read = readTurn(context, organization)
    switch (activity.type) {
      case 'message':
        await remember(read)
        return hearMessage(bot, read)
      case 'messageUpdate':
        return hearEdit(bot, read)
      case 'messageDelete':
        return forgetDeleted(bot, read)
      case 'invoke':
        await remember(read)
        return takeInvoke(bot, read)
      case 'conversationUpdate':
      case 'installationUpdate':
        for (const { id, aadObjectId } of activity.membersRemoved ?? [])
          for (const gone of [id, aadObjectId]) if (gone) bot.entitlements.forget(gone)
        await remember(read)
        return welcome(bot, read)
    }
  }
}

async function hearMessage(bot: Bot, turn: Turn): Promise<void> {
  const { value } = turn.activity
  if (value === undefined || value === null) return hear(bot, turn)
  const action = readSubmit(value)
  const reply = action
    ? await act(bot, turn, action)
    : ({ kind: 'error', status: 400, text: say(turn.language, chatTexts.unknownButton) } as const)
  return messageInvoke(turn, reply)
}

/** The actions in the menu of a message, and the dialogs that they open. None for every other request. */
async function takeMessageMenu(bot: Bot, turn: Turn): Promise<TaskReply | undefined> {
  const { activity } = turn
  if (activity.name === 'composeExtension/fetchTask') return openMessageAction(bot, turn)
  return activity.name === 'composeExtension/submitAction'
    ? takeMessageAction(bot, turn)
    : undefined
}

async function takeInvoke(bot: Bot, turn: Turn): Promise<void> {
  const { activity, context, organization } = turn
  if (activity.name === 'task/fetch' || activity.name === 'task/submit') {
    const asked = readTask(activity.value)
    if (asked) return answerTask(turn, await openTask(bot, turn, asked, activity.name))
  }
  const menu = await takeMessageMenu(bot, turn)
  if (menu) return answerTask(turn, menu)
  if (activity.name === 'message/fetchTask') return showFeedbackForm(turn)
  if (activity.name === 'message/submitAction') return takeFeedback(bot, turn)
  if (activity.name === 'application/search') return answerChoiceSearch(turn)
  if (activity.name !== 'adaptiveCard/action') return bot.extensions(context, organization)
  const action = readInvoke(activity.value)
  const reply = action
    ? await act(bot, turn, action)
    : ({ kind: 'error', status: 400, text: say(turn.language, chatTexts.unknownButton) } as const)
  return answerInvoke(turn, reply)
}

/** Greets a person, or a team, once: when the bot itself is added. */
async function welcome(bot: Bot, turn: Turn): Promise<void> {
  const { activity, organization, language, context, place } = turn
  const added =
    activity.type === 'installationUpdate'
      ? activity.action === 'add' || activity.action === 'add-upgrade'
      : activity.membersAdded?.some(({ id }) => id === activity.recipient.id)
  // Teams sends both events for one installation, in either order.
  if (!added || bot.greeted.has(activity.conversation.id)) return
  if (bot.greeted.size > 10_000) bot.greeted.clear()
  bot.greeted.add(activity.conversation.id)
  const values = { organization: organization.shortName }
  if (place === 'personal') {
    const greeting = say(language, chatTexts.welcome, values)
    const view = await helpView(bot, turn, greeting)
    await context.sendActivity(cardActivity(helpCard(view), greeting))
    return
  }
  if (place === 'group') {
    await context.sendActivity(textActivity(say(language, chatTexts.welcomeGroup, values)))
    return
  }
  const greeting = say(language, chatTexts.welcomeTeam, values)
  await context.sendActivity(cardActivity(await drawSetUp(bot, turn, greeting), greeting))
}

const failures: Readonly<Record<Recorded, Message>> = {
  nothing: chatTexts.somethingWrong,
  perhaps: uncertainAction,
  something: recordedAction,
}

/** Tells the person that a turn failed, with the reference that stands in the log, and what was recorded before. */
export async function tellFailure(
  context: TurnContext,
  { reference, recorded }: Failure,
): Promise<void> {
  if (context.activity.type !== 'message') return
  const text = say(languageOf(context.activity.locale), failures[recorded], { reference })
  await context.sendActivity(textActivity(text))
}
