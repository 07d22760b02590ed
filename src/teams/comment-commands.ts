/** The review of public comments in chat: what a pasted comment may touch, and the log of what was decided. */
import { stepDone } from '../cards/case-words.ts'
import { warningLines } from '../cards/warning-parts.ts'
import {
  decisionsCsv,
  decisionsJson,
  decisionsOf,
  type LoggedDecision,
  searchDecisions,
} from '../cases/decision-log.ts'
import { workflowOf } from '../cases/desk.ts'
import { rolesOf } from '../cases/workflow.ts'
import { fieldsOf } from '../forms/form.ts'
import { chatTexts } from '../messages/chat.ts'
import { commentTexts } from '../messages/comments.ts'
import { type Message, type MessageValues, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import type { CommentCommand } from './comment-words.ts'
import { offerForm } from './offer-form.ts'
import { textActivity } from './reply-activity.ts'
import type { CommentReview, Turn } from './turn.ts'

export async function obeyCommentCommand(
  bot: Bot,
  turn: Turn,
  command: CommentCommand,
): Promise<void> {
  const { comments } = turn.organization
  if (!turn.person) return tell(turn, chatTexts.outsider)
  if (!comments) return tell(turn, commentTexts.noRules)
  return command.kind === 'check-comment'
    ? check(bot, turn, comments, command)
    : showLog(bot, turn, comments, command)
}

async function tell({ context, language }: Turn, message: Message, values?: MessageValues) {
  await context.sendActivity(textActivity(say(language, message, values)))
}

type Check = Extract<CommentCommand, { kind: 'check-comment' }>

/** Says at once what the comment may touch, and hands out the form filled in: people decide. */
async function check(
  bot: Bot,
  turn: Turn,
  review: CommentReview,
  { comment, post }: Check,
): Promise<void> {
  const { organization, language, context } = turn
  const form = organization.forms.get(review.form)
  const values = { [review.field]: comment, ...(post ? { [review.post]: post } : {}) }
  if (comment !== '' && form) {
    const warnings = review.notices(values)
    const lines = warningLines({ form, language, warnings }).map((line) => `- ${line}`)
    const text = [say(language, commentTexts.noticed), ...lines].join('\n')
    await context.sendActivity(textActivity(`${text}\n\n${say(language, commentTexts.decides)}`))
  }
  const offered = await offerForm(bot, turn, review.form, comment === '' ? {} : { values })
  if (offered.kind === 'sent') await tell(turn, chatTexts.formSentPrivately)
  if (offered.kind === 'no-form') await tell(turn, chatTexts.noSuchForm)
}

/** Decisions that are read; what is older is in the database. */
const mostRead = 1000
const mostListed = 15
/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000

type Log = Extract<CommentCommand, { kind: 'comment-log' }>

async function showLog(
  bot: Bot,
  turn: Turn,
  review: CommentReview,
  { words, format }: Log,
): Promise<void> {
  const { organization, person, language, place, userId, context } = turn
  const { desk, id, settings } = organization
  const own = settings.forms[review.form]
  const form = organization.forms.get(review.form)
  if (!person || !own || !form) return tell(turn, chatTexts.noSuchForm)
  const held = await bot.entitlements.rolesOf(organization, { personId: person.id, userId })
  const workflow = workflowOf(desk, own.workflow)
  if (!rolesOf(workflow).some((role) => held.includes(role)))
    return tell(turn, commentTexts.logDenied)
  // The log names who decided and quotes what was taken down: not for everybody in a channel.
  if (place !== 'personal') return tell(turn, chatTexts.privateOnly)
  const all = decisionsOf(await desk.store.closedCases(id, review.form, mostRead))
  const found = searchDecisions(all, words)
  const fields = fieldsOf(form).map((field) => field.id)
  const at = desk.now()
  const content = format && fileOf(format, found, fields, new Date(at / 1000).toISOString())
  if (content !== undefined && content.length > mostCharacters)
    return tell(turn, commentTexts.logTooLarge, { format: format ?? '' })
  await desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at,
      actor: person.id,
      action: format ? 'comment-log-exported' : 'comment-log-viewed',
      object: `form:${review.form}`,
      detail: { decisions: found.length, ...(format ? { format } : {}) },
    }),
  )
  if (found.length === 0) return tell(turn, commentTexts.logEmpty)
  if (content !== undefined) {
    await context.sendActivity(textActivity(content))
    return
  }
  const lines = found.slice(0, mostListed).map((each) => lineOf(each))
  const title = say(language, commentTexts.logTitle, { count: found.length })
  const hint = say(language, commentTexts.logHint)
  await context.sendActivity(textActivity([title, ...lines, '', hint].join('\n')))

  function lineOf({ number, action, by, decidedAt, clause, fields: entered }: LoggedDecision) {
    const step = { verb: action, by: { id: '', name: by }, from: workflow.start }
    const done = stepDone({ workflow, language }, step)
    const quote = String(entered[review.field] ?? '').slice(0, 80)
    return `- ${decidedAt.slice(0, 10)} ${number}: ${done}${clause ? ` (${clause})` : ''}: “${quote}”`
  }
}

const fileOf = (
  format: 'csv' | 'json',
  decisions: readonly LoggedDecision[],
  fields: readonly string[],
  at: string,
) => (format === 'csv' ? decisionsCsv(decisions, fields) : decisionsJson(decisions, at))
