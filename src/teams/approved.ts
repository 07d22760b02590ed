/** The approved answers in chat: who may keep them, and what the commands and buttons do. */
import { type ApprovedAnswer, answerLimits } from '../approved/approved-answer.ts'
import { type AnswerChange, type AnswerChanged, changeAnswer } from '../approved/keep.ts'
import { approvedCard, approvedListCard } from '../cards/approved-card.ts'
import type { Card } from '../cards/card.ts'
import { isoDay } from '../cards/speaking.ts'
import type { CitedClause, Person } from '../cases/case.ts'
import { isDay } from '../cases/condition.ts'
import type { CardRecord } from '../cases/store.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import type { ApprovedCommand } from './approved-words.ts'
import type { Bot } from './bot-parts.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { today } from './register.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { roleRefusal } from './role-refusal.ts'
import { enteredTexts, textInput } from './step-parts.ts'
import type { BotOrganization, Turn } from './turn.ts'

/** Answers on one page: with a button each, as many as Teams shows. */
const pageSize = 6
/** Answers that are looked through for the list. */
const mostListed = 600

type Keeping =
  | { readonly kind: 'keeper'; readonly person: Person }
  /** Why not, in a sentence. */
  | { readonly kind: 'refused'; readonly text: string }

/** Lets those through who act for the role that keeps the answers: asked at every view and every click. */
async function keeping(bot: Bot, turn: Turn): Promise<Keeping> {
  const { organization, person, userId, language } = turn
  const { approvedAnswers } = organization.settings
  if (!person) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  if (!approvedAnswers) return { kind: 'refused', text: say(language, questionTexts.none) }
  const { role } = approvedAnswers
  const may = await bot.entitlements.mayActFor(organization, role, { personId: person.id, userId })
  if (may === 'yes') return { kind: 'keeper', person }
  return { kind: 'refused', text: roleRefusal(turn, may, role, questionTexts.keepersOnly) }
}

export async function obeyApproved(bot: Bot, turn: Turn, command: ApprovedCommand): Promise<void> {
  const { context, language } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  const kept = await keeping(bot, turn)
  if (kept.kind === 'refused') return tell(kept.text)
  // Questions may hold what people wrote about themselves.
  if (turn.place !== 'personal') return tell(say(language, chatTexts.privateOnly))
  if (command.kind === 'list') {
    const drawn = await drawList(turn, command.page)
    await context.sendActivity(cardActivity(drawn, say(language, questionTexts.listTitle)))
    return
  }
  if (command.kind === 'show') {
    const answer = await find(turn, command.id)
    if (!answer) return tell(say(language, questionTexts.missing, { id: command.id }))
    await context.sendActivity(await drawn(turn, kept.person, answer))
    return
  }
  const change: AnswerChange =
    command.kind === 'edit'
      ? { kind: 'edit', text: command.text.slice(0, answerLimits.text) }
      : { kind: command.kind }
  const { organization } = turn
  const changed = await changeAnswer(organization.desk, { id: command.id, by: kept.person, change })
  return tell(changedText(turn, command.id, change, changed))
}

const find = ({ organization }: Turn, id: number) =>
  organization.desk.store.findAnswer(organization.id, id)

async function drawList(turn: Turn, wanted: number): Promise<Card> {
  const { organization, language } = turn
  const all = await organization.desk.store.approvedAnswers(organization.id, mostListed)
  // Those in use first: they are what people are told.
  const sorted = [...all].sort(
    (a, b) => Number(a.status === 'retired') - Number(b.status === 'retired') || b.id - a.id,
  )
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  return approvedListCard({
    language,
    timeZone: organization.settings.timeZone,
    today: today(organization),
    answers: sorted.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
  })
}

/** A card for one keeper; its buttons carry nothing but its nonce. */
export async function drawAnswer(
  organization: BotOrganization,
  personId: string,
  answer: ApprovedAnswer,
  language: Turn['language'],
  more: { readonly remark?: string; readonly entered?: Readonly<Record<string, string>> } = {},
): Promise<Card> {
  const { desk, settings, id } = organization
  const record: CardRecord = {
    nonce: desk.newId(),
    org: id,
    kind: 'answer',
    form: String(answer.id),
    revises: false,
    audience: `person:${personId}`,
    revision: answer.version,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(record)
  return approvedCard({
    language,
    timeZone: settings.timeZone,
    today: today(organization),
    answer,
    nonce: record.nonce,
    ...more,
  })
}

async function drawn({ organization, language }: Turn, person: Person, answer: ApprovedAnswer) {
  const title = say(language, questionTexts.answerTitle, { id: answer.id })
  return cardActivity(await drawAnswer(organization, person.id, answer, language), title)
}

/** The list's buttons, which carry no nonce: who may is asked here. */
export async function actOnAnswers(bot: Bot, turn: Turn, action: CardAction): Promise<ActionReply> {
  const kept = await keeping(bot, turn)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const id = Number.parseInt(textInput(action.inputs.id, 6), 10)
  const answer = Number.isInteger(id) ? await find(turn, id) : undefined
  if (!answer)
    return {
      kind: 'error',
      status: 404,
      text: say(turn.language, questionTexts.missing, { id: id || '?' }),
    }
  await turn.context.sendActivity(await drawn(turn, kept.person, answer))
  return {
    kind: 'message',
    text: say(turn.language, questionTexts.answerTitle, { id: answer.id }),
  }
}

/** The buttons of one answer's card. */
export async function actOnAnswer(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language, organization } = turn
  const kept = await keeping(bot, turn)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  if (record.audience !== `person:${kept.person.id}`)
    return { kind: 'error', status: 403, text: say(language, caseTexts.staleCard) }
  const id = Number(record.form)
  const read = readChange(turn, verb, inputs)
  if (read.kind === 'unknown')
    return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  if (read.kind === 'problem') {
    const answer = await find(turn, id)
    if (!answer) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
    const more = { remark: read.text, entered: enteredTexts(inputs) }
    return redrawn(turn, kept.person, answer, more)
  }
  const changed = await changeAnswer(organization.desk, {
    id,
    version: record.revision,
    by: kept.person,
    change: read.change,
  })
  const text = changedText(turn, id, read.change, changed)
  return changed.kind === 'missing'
    ? { kind: 'error', status: 404, text }
    : redrawn(turn, kept.person, changed.answer, { remark: text })
}

async function redrawn(
  { organization, language }: Turn,
  person: Person,
  answer: ApprovedAnswer,
  more: Parameters<typeof drawAnswer>[4],
): Promise<ActionReply> {
  const card = await drawAnswer(organization, person.id, answer, language, more)
  return {
    kind: 'card',
    card,
    summary: say(language, questionTexts.answerTitle, { id: answer.id }),
  }
}

type ReadChange =
  | { readonly kind: 'read'; readonly change: AnswerChange }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'unknown' }

function readChange(
  { organization, language }: Turn,
  verb: string,
  inputs: CardAction['inputs'],
): ReadChange {
  if (verb === 'answer-confirm') return { kind: 'read', change: { kind: 'confirm' } }
  if (verb === 'answer-retire') return { kind: 'read', change: { kind: 'retire' } }
  if (verb !== 'answer-save') return { kind: 'unknown' }
  const question = textInput(inputs.question, answerLimits.question)
  const text = textInput(inputs.text, answerLimits.text)
  const reviewOn = textInput(inputs.reviewOn, 10)
  if (!question || !text || !isDay(reviewOn))
    return { kind: 'problem', text: say(language, questionTexts.incomplete) }
  const named = textInput(inputs.clause, 120)
  const clause: CitedClause | 'none' | undefined = named ? organization.clause(named) : 'none'
  if (!clause)
    return { kind: 'problem', text: say(language, questionTexts.noClause, { clause: named }) }
  const wordings = textInput(inputs.wordings, answerLimits.wordings)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { kind: 'read', change: { kind: 'edit', question, text, wordings, reviewOn, clause } }
}

function changedText(
  { language }: Turn,
  id: number,
  change: AnswerChange,
  changed: AnswerChanged,
): string {
  switch (changed.kind) {
    case 'missing':
      return say(language, questionTexts.missing, { id })
    case 'moved':
      return say(language, questionTexts.moved, { id })
    case 'retired':
      return say(language, questionTexts.wasRetired, { id })
    case 'changed':
      return {
        edit: say(language, questionTexts.saved, { id }),
        confirm: say(language, questionTexts.confirmed, {
          id,
          review: isoDay(language, changed.answer.reviewOn),
        }),
        retire: say(language, questionTexts.retired, { id }),
      }[change.kind]
  }
}
