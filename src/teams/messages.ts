/** What somebody wrote: a command, or a question. */
import type { Answer } from '../answers/answer.ts'
import { answerCard } from '../cards/answer-card.ts'
import { helpCard } from '../cards/chat-cards.ts'
import { chatTexts } from '../messages/chat.ts'
import { limitTexts } from '../messages/limits.ts'
import { say } from '../messages/message.ts'
import { inSpanNow } from '../telemetry/span.ts'
import { obeyApproved } from './approved.ts'
import { personOffer, questionForm } from './ask-person.ts'
import { bindRole } from './bind-role.ts'
import type { Bot } from './bot-parts.ts'
import {
  applyAgain,
  openEvidence,
  reviseCase,
  showDetails,
  showMyCases,
  showQueue,
  showStatus,
  stepByText,
} from './case-commands.ts'
import { obeyChecks } from './checks.ts'
import { type Command, readCommand } from './commands.ts'
import { obeyCommentCommand } from './comment-commands.ts'
import { obeyConsents } from './consent-commands.ts'
import { obeyDeliveryCommand } from './delivery-commands.ts'
import { showDoctor } from './doctor-command.ts'
import { expectFiles, hearFiles } from './evidence-intake.ts'
import { countNoAnswer, showGaps } from './gaps.ts'
import { formOffers, helpView } from './help.ts'
import { obeyPosts, offerToLog } from './logged-post-commands.ts'
import { offerForm } from './offer-form.ts'
import { phrased } from './phrased.ts'
import { publicFormFor, publicFormText } from './public-form.ts'
import { obeyRecords } from './records.ts'
import { answerFromRegister } from './register-answers.ts'
import { obeyRegister } from './register-commands.ts'
import { answerActivity, cardActivity, textActivity, update } from './reply-activity.ts'
import { showSetUp } from './set-up.ts'
import { withSuggestions } from './suggestions.ts'
import { obeyTraining } from './training.ts'
import { rootConversation, type Turn } from './turn.ts'

export async function hear(bot: Bot, turn: Turn): Promise<void> {
  const command = commandIn(turn)
  if (await hearFiles(bot, turn, command)) return
  // Where the organization keeps no consents, whoever asks for one asks the policy.
  const isCommand = command?.kind !== 'consents' || turn.organization.settings.consents
  if (command && isCommand) return obey(bot, turn, command)
  if (await offerToLog(bot, turn)) return
  if (turn.text !== '' && (await isOverLimit(bot, turn))) return
  return hearQuestion(bot, turn)
}

/** `instead`: the id of an earlier answer of ours, whose place the answer takes. */
export async function hearQuestion(bot: Bot, turn: Turn, instead?: string): Promise<void> {
  if (await answerFromRegister(turn)) return
  const elsewhere = publicFormText(turn)
  if (elsewhere) {
    await turn.context.sendActivity(textActivity(elsewhere))
    return
  }
  return answer(bot, turn, turn.text, instead)
}

/** Words for what the organization does not keep here are a question like any other. */
function commandIn({ text, organization }: Turn): Command | undefined {
  const command = readCommand(text)
  const { checks, posts, training } = organization.settings
  const isKept =
    (command?.kind !== 'record-of-post' || posts) &&
    (command?.kind !== 'training' || training) &&
    (command?.kind !== 'checks' || checks)
  return isKept ? command : undefined
}

/** A limit keeps nobody in danger from the numbers to call: they come even where the limit's own words no longer do. */
export async function isOverLimit(
  bot: Bot,
  turn: Turn,
  key = turn.activity.id ?? '',
): Promise<boolean> {
  const { text, language, context } = turn
  const allowance = await bot.limits(turn, 'questions', key)
  if (allowance.kind === 'allowed') return false
  const danger = bot.isUrgent(text) ? [say(language, limitTexts.danger)] : []
  const told = [...danger, ...(allowance.isToldEnough ? [] : [allowance.text])]
  if (told.length > 0) await context.sendActivity(textActivity(told.join(' ')))
  return true
}

async function obey(bot: Bot, turn: Turn, command: Command): Promise<void> {
  const { language, organization, context } = turn
  switch (command.kind) {
    case 'help':
      return help(bot, turn)
    case 'greeting':
      return help(
        bot,
        turn,
        say(language, chatTexts.welcome, { organization: organization.shortName }),
      )
    case 'thanks': {
      const next = turn.person ? [chatTexts.suggestMyCases, chatTexts.suggestHelp] : []
      const thanks = textActivity(say(language, chatTexts.thanks))
      await context.sendActivity(withSuggestions(turn, thanks, next))
      return
    }
    case 'set-up':
      return showSetUp(bot, turn)
    case 'form':
      return openForm(bot, turn, command.form)
    case 'doctor':
      return showDoctor(bot, turn)
    case 'deliveries':
    case 'retry-delivery':
    case 'settle-delivery':
      return obeyDeliveryCommand(bot, turn, command)
    case 'check-comment':
    case 'comment-log':
      return obeyCommentCommand(bot, turn, command)
    case 'bind':
      return bindRole(bot, turn, command.role)
    case 'my-cases':
      return showMyCases(turn)
    case 'queue':
      return showQueue(bot, turn, command)
    case 'gaps':
      return showGaps(bot, turn)
    case 'approved':
      return obeyApproved(bot, turn, command.command)
    case 'records':
      return obeyRecords(bot, turn, command.command)
    case 'checks':
      return obeyChecks(bot, turn, command.command)
    case 'consents':
      return obeyConsents(bot, turn, command.command)
    case 'register':
      return obeyRegister(bot, turn, command.command)
    case 'training':
      return obeyTraining(bot, turn, command.command)
    case 'record-of-post':
      return obeyPosts(bot, turn, command.command)
    case 'status':
      return showStatus(bot, turn, command.number)
    case 'details':
      return showDetails(bot, turn, command.number, command.purpose)
    case 'add-evidence':
      return expectFiles(bot, turn, command.number)
    case 'open-evidence':
      return openEvidence(bot, turn, command)
    case 'revise':
      return reviseCase(bot, turn, command.number)
    case 'again':
      return applyAgain(bot, turn, command.number)
    case 'step':
      return stepByText(bot, turn, command)
  }
}

async function help(bot: Bot, turn: Turn, greeting?: string): Promise<void> {
  const view = await helpView(bot, turn, greeting)
  const summary = say(turn.language, chatTexts.helpTitle)
  await turn.context.sendActivity(cardActivity(helpCard(view), greeting ?? summary))
}

/** Where an organization has no such form, its policy is asked what it says instead. */
const asQuestion: Readonly<
  Record<string, (typeof chatTexts)['complaintAsQuestion' | 'applicationAsQuestion']>
> = {
  complaint: chatTexts.complaintAsQuestion,
  application: chatTexts.applicationAsQuestion,
}

async function openForm(bot: Bot, turn: Turn, form: string): Promise<void> {
  const { language, context } = turn
  const history = bot.memory.recall(conversationOf(turn))
  const offered = await offerForm(bot, turn, form, earlierQuestion(turn, form, history))
  switch (offered.kind) {
    case 'here':
      return
    case 'sent':
      await context.sendActivity(textActivity(say(language, chatTexts.formSentPrivately)))
      return
    case 'no-person': {
      // Whoever has no account here is no employee: the way for the public is theirs.
      const elsewhere = publicFormFor(turn, form)
      await context.sendActivity(textActivity(elsewhere ?? say(language, chatTexts.outsider)))
      return
    }
    case 'no-form': {
      const question = Object.hasOwn(asQuestion, form) ? asQuestion[form] : undefined
      if (question) return answer(bot, turn, say(language, question))
      await context.sendActivity(textActivity(say(language, chatTexts.noSuchForm)))
    }
  }
}

/** Answers of people come before extracts; where the organization keeps none, none are looked for. */
async function approvedAnswers({ organization }: Turn) {
  const { settings, desk, id } = organization
  return settings.approvedAnswers ? desk.store.activeAnswers(id) : []
}

/** Whoever asks for a person means the question before: the form comes with it. */
function earlierQuestion({ organization }: Turn, form: string, history: readonly string[]) {
  const asked = questionForm(organization)
  const last = history.at(-1)
  return asked?.name === form && last ? { values: { [asked.field]: last } } : {}
}

/** Where a person's questions follow one another. */
export const conversationOf = ({ activity }: Turn): string =>
  `${activity.conversation.id}\0${activity.from.id}`

/** Where a form begins with whom to call in danger, the form says it; where there is none, the answer does. */
function withDanger(bot: Bot, { organization }: Turn, text: string, found: Answer): Answer {
  if (organization.forms.has('complaint') || !bot.isUrgent(text)) return found
  return { ...found, text: `${say(found.language, limitTexts.danger)} ${found.text}` }
}

async function answer(bot: Bot, turn: Turn, text: string, instead?: string): Promise<void> {
  const { organization, context, place, person, activity } = turn
  const conversation = conversationOf(turn)
  const history = bot.memory.recall(conversation)
  const question = { text, history, approved: await approvedAnswers(turn) }
  const began = performance.now()
  const drafted = inSpanNow('retrieval', { organization: organization.id }, () =>
    organization.ask(question),
  )
  const { answer: worded, streamId } = await phrased(turn, question, drafted)
  const found = withDanger(bot, turn, text, worded)
  bot.countAnswer(organization.id, found.kind, (performance.now() - began) / 1000)
  if (text !== '') bot.memory.note(conversation, text)
  if (found.kind === 'form' && person) {
    const values = earlierQuestion(turn, found.form, history)
    const offered = await offerForm(bot, turn, found.form, { text: found.text, ...values })
    if (offered.kind === 'here') return
    if (offered.kind === 'sent') {
      const sent = say(found.language, chatTexts.formSentPrivately)
      await context.sendActivity(textActivity(sent))
      return
    }
  }
  const offers = person ? formOffers(organization, found.language, found.offers) : []
  // In a channel the mention that asked is quoted by the thread itself; the answer stands under it.
  const toPerson = await personOffer(turn, text, found)
  const drawn = answerActivity(found, answerCard(found, offers, toPerson), streamId)
  const placed = place === 'group' ? { ...drawn, replyToId: activity.id ?? '' } : drawn
  // A stream that was begun is ended by a message of its own.
  const isUpdated = instead && !streamId ? await update(turn, instead, placed) : false
  const messageId = isUpdated ? instead : (await context.sendActivity(placed))?.id
  const root = rootConversation(activity.conversation.id)
  const asked = { askedIn: activity.id ?? '', question: text }
  bot.answers.note(root, messageId, found, bot.now() / 1000, asked)
  await countNoAnswer(organization, found)
}
