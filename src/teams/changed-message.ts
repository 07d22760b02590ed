/** What becomes of a question when its message is edited or deleted. */
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import { readCommand } from './commands.ts'
import { conversationOf, hearQuestion, isOverLimit } from './messages.ts'
import { textActivity } from './reply-activity.ts'
import { rootConversation, type Turn } from './turn.ts'

/**
 * An edited question has its answer in the place of the earlier one, or anew. An edited command does nothing: what was
 * done is done, and a word that is mended later must not decide on a case.
 */
export async function hearEdit(bot: Bot, turn: Turn): Promise<void> {
  const { activity, text, context, language, channelData } = turn
  // Teams also tells of a deletion that was taken back, and of a preview that was added.
  if (channelData.eventType && channelData.eventType !== 'editMessage') return
  const before = bot.answers.ofQuestion(rootConversation(activity.conversation.id), idOf(turn))
  if (text === '' || text === before?.question) return
  if (readCommand(text)) {
    await context.sendActivity(textActivity(say(language, chatTexts.editedCommand)))
    return
  }
  // An edit costs as much as a question: each version counts once.
  if (await isOverLimit(bot, turn, `${idOf(turn)} ${text}`)) return
  if (before?.question) bot.memory.forget(conversationOf(turn), before.question)
  return hearQuestion(bot, turn, before?.messageId)
}

/** A deleted question is forgotten: as what follow-ups go on from, and as what a thumb would send to a person. */
export function forgetDeleted(bot: Bot, turn: Turn): void {
  const root = rootConversation(turn.activity.conversation.id)
  const before = bot.answers.ofQuestion(root, idOf(turn))
  if (before?.question) bot.memory.forget(conversationOf(turn), before.question)
  bot.answers.forgetQuestion(root, idOf(turn))
}

const idOf = ({ activity }: Turn): string => activity.id ?? ''
