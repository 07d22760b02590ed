/** Thumbs under an answer: the form behind them, and what is stored of what comes back. */
import { createHash } from 'node:crypto'
import { type Feedback, longestComment, type Reaction } from '../answers/feedback.ts'
import { visible } from '../cards/card.ts'
import { feedbackCard } from '../cards/feedback-card.ts'
import { feedbackTexts } from '../messages/feedback.ts'
import { say } from '../messages/message.ts'
import { answeringRole, questionForm, sendDisliked } from './ask-person.ts'
import type { Bot } from './bot-parts.ts'
import { countGap } from './gaps.ts'
import { readFeedback, readReaction } from './payloads.ts'
import { rootConversation, type Turn } from './turn.ts'

/** Microseconds. */
const day = 86_400_000_000

/** `message/fetchTask`: the form. */
export async function showFeedbackForm(turn: Turn): Promise<void> {
  const reaction = readReaction(turn.activity.value)
  if (!reaction) return respond(turn, 400, undefined)
  const title = say(
    turn.language,
    reaction === 'like' ? feedbackTexts.likeTitle : feedbackTexts.dislikeTitle,
  )
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: feedbackCard(reaction, turn.language, answering(turn)),
  }
  await respond(turn, 200, {
    task: { type: 'continue', value: { title, card, height: 'medium', width: 'small' } },
  })
}

/** Who answers questions, where there is somebody and the person may send one. */
function answering({ organization, person, language }: Turn): string | undefined {
  const form = questionForm(organization)
  return form && person ? answeringRole(organization, form, language) : undefined
}

/** `message/submitAction`: the thumb with what was filled in. Teams keeps nothing of it. */
export async function takeFeedback(bot: Bot, turn: Turn): Promise<void> {
  const given = readFeedback(turn.activity.value)
  if (!given) return respond(turn, 400, undefined)
  const { reaction, reason, comment } = given
  const { activity, organization, userId } = turn
  const messageId = activity.replyToId ?? ''
  const about = bot.answers.find(rootConversation(activity.conversation.id), messageId)
  const words = visible(comment ?? '')
    .trim()
    .slice(0, longestComment)
  const feedback: Feedback = {
    key: keyOf(about?.secret ?? bot.newSecret(), userId),
    org: organization.id,
    day: Math.floor(bot.now() / day) * day,
    reaction,
    ...(reason && reaction === 'dislike' ? { reason } : {}),
    ...(words === '' ? {} : { comment: words }),
    answer: about?.answer ?? 'unknown',
    generated: about?.generated ?? false,
    clauses: about?.clauses ?? [],
  }
  await bot.feedback.put(feedback)
  bot.countFeedback(organization.id, reaction, feedback.reason)
  if (reaction === 'dislike') await countDislike(bot, turn, feedback)
  if (reaction === 'dislike' && given.asksPerson)
    await sendDisliked(bot, turn, about?.question, feedback.key)
  await respond(turn, 200, {})
}

/** Once for each thumb: one that is changed, or delivered again, does not count twice. */
async function countDislike(
  bot: Bot,
  { organization }: Turn,
  { key, reason = 'other', clauses }: Feedback,
): Promise<void> {
  const { desk, id } = organization
  const isFirst = await desk.store.transaction((tx) =>
    tx.once(id, `disliked ${key}`, bot.now(), 30 * day),
  )
  if (!isFirst) return
  const [first] = clauses
  const clause = first ? `${first.document}#${first.clause.split('/')[0]}` : ''
  await countGap(organization, { kind: 'disliked', clause, detail: reason })
}

/** Told of every thumb, for counting. */
export type CountFeedback = (org: string, reaction: Reaction, reason: string | undefined) => void

/** The secret of the answer is in no file: nobody can try out the people of an organization against such a key. */
const keyOf = (secret: string, userId: string) =>
  createHash('sha256').update(`${secret}\0${userId}`).digest('base64url')

async function respond(turn: Turn, status: number, body: unknown): Promise<void> {
  await turn.context.sendActivity({
    type: 'invokeResponse',
    value: { status, ...(body === undefined ? {} : { body }) },
  })
}
