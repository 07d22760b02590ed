/** What can be done with a message of Teams from its own menu: each action opens a dialog that one person sees. */
import { answerDialog } from '../cards/answer-card.ts'
import { type Card, inDialog, shorten, visible, words } from '../cards/card.ts'
import { warningParts } from '../cards/warning-parts.ts'
import { type FieldValues, fieldsOf } from '../forms/form.ts'
import { chatTexts } from '../messages/chat.ts'
import { commentTexts } from '../messages/comments.ts'
import { unknownAction } from '../messages/door.ts'
import { say } from '../messages/message.ts'
import { messageActionTexts } from '../messages/message-actions.ts'
import { postTexts } from '../messages/posts.ts'
import { act } from './actions.ts'
import type { Bot } from './bot-parts.ts'
import type { ActionReply, TaskReply } from './invoke-reply.ts'
import { issueForm } from './issue-form.ts'
import { drawSaid } from './logged-post-commands.ts'
import { postAccess } from './logged-posts.ts'
import { type ChosenMessage, readMessageAction, readSubmit } from './payloads.ts'
import { publicFormFor } from './public-form.ts'
import type { Turn } from './turn.ts'

/** What an action shows first. */
type Open = (bot: Bot, turn: Turn, message: ChosenMessage) => Promise<TaskReply>

/** By the command's id in the app manifest. */
const actions: Readonly<Record<string, Open>> = {
  reportConcern: (_bot, turn, message) => reportConcern(turn, message),
  checkComment: (_bot, turn, message) => checkComment(turn, message),
  logPost,
}

/** `composeExtension/fetchTask`: somebody chose an action in the menu of a message. None where it cannot be read. */
export async function openMessageAction(bot: Bot, turn: Turn): Promise<TaskReply | undefined> {
  const asked = readMessageAction(turn.activity.value)
  if (!asked) return undefined
  const open = Object.hasOwn(actions, asked.command) ? actions[asked.command] : undefined
  return open ? open(bot, turn, asked.message) : message(say(turn.language, unknownAction))
}

/** `composeExtension/submitAction`: a button of the dialog. The dialog is private, wherever the message stands. */
export async function takeMessageAction(bot: Bot, turn: Turn): Promise<TaskReply | undefined> {
  const asked = readMessageAction(turn.activity.value)
  if (!asked) return undefined
  const action = readSubmit(asked.data)
  if (!action) return message(say(turn.language, chatTexts.unknownButton))
  return replyOf(await act(bot, turn, action, { inDialog: true }))
}

const message = (text: string): TaskReply => ({ kind: 'message', text })

const replyOf = (reply: ActionReply): TaskReply =>
  reply.kind === 'card' ? dialog(reply.summary, reply.card) : message(reply.text)

const dialog = (title: string, card: Card): TaskReply => ({
  kind: 'dialog',
  title,
  card: inDialog(card),
})

const concernForm = 'complaint'

/** The confidential form with the link of the message; what the policy says where there is none. */
async function reportConcern(turn: Turn, { link }: ChosenMessage): Promise<TaskReply> {
  const { organization, person, language } = turn
  if (!person) return message(publicFormFor(turn, concernForm) ?? say(language, chatTexts.outsider))
  const field = organization.forms.get(concernForm)?.fromMessage?.link
  const opened = await openForm(turn, concernForm, field && link ? { [field]: link } : {})
  if (opened) return dialog(opened.title, opened.card)
  const answer = organization.ask({ text: say(language, chatTexts.complaintAsQuestion) })
  const title = say(language, messageActionTexts.reportConcern)
  return dialog(title, answerDialog(answer, say(language, messageActionTexts.noForm)))
}

/** What the message's text may touch, and the form that brings it to those who decide. */
async function checkComment(turn: Turn, { text }: ChosenMessage): Promise<TaskReply> {
  const { organization, person, language } = turn
  const { comments } = organization
  if (!person) return message(say(language, chatTexts.outsider))
  const form = comments && organization.forms.get(comments.form)
  if (!comments || !form) return message(say(language, commentTexts.noRules))
  const field = fieldsOf(form).find(({ id }) => id === comments.field)
  const longest = field?.type === 'Input.Text' ? field.maxLength : 0
  const comment = shorten(visible(text), longest)
  const values: FieldValues = comment === '' ? {} : { [comments.field]: comment }
  const opened = await openForm(turn, comments.form, values)
  if (!opened) return message(say(language, chatTexts.noSuchForm))
  const noticed =
    comment === ''
      ? []
      : [
          ...warningParts(commentTexts.noticed, {
            form,
            language,
            warnings: comments.notices(values),
          }),
          words(say(language, commentTexts.decides), { size: 'small', isSubtle: true }, 'small'),
        ]
  const title = say(language, messageActionTexts.checkComment)
  return dialog(title, { ...opened.card, body: [...noticed, ...opened.card.body] })
}

/** The record of a post whose link stands in the message: the form, as far as it can be filled in. */
async function logPost(bot: Bot, turn: Turn, { text, links }: ChosenMessage): Promise<TaskReply> {
  const { organization, language } = turn
  if (!organization.settings.posts) return message(say(language, postTexts.none))
  const access = await postAccess(bot, turn, 'log-post')
  if (access.kind === 'refused') return message(access.text)
  const [link] = links
  const about = links.reduce((words, each) => words.replaceAll(each, ''), visible(text)).trim()
  const said = { ...(link ? { link } : {}), ...(about ? { about } : {}) }
  return dialog(say(language, postTexts.formTitle), await drawSaid(turn, access, said))
}

async function openForm(turn: Turn, form: string, values: FieldValues) {
  const { organization, person, language } = turn
  if (!person) return undefined
  return issueForm({
    organization,
    form,
    personId: person.id,
    personName: person.name,
    language,
    ...(Object.keys(values).length > 0 ? { values } : {}),
  })
}
