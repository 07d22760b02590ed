/** What a button of the cards on training does. Who may is asked at every click. */
import { recordedCard } from '../cards/trainings-card.ts'
import type { CardRecord } from '../cases/store.ts'
import { peopleIn } from '../forms/someone.ts'
import { pickedIds, submit } from '../forms/submit.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import { recordForm } from '../training/record-form.ts'
import type { Bot } from './bot-parts.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { today } from './register.ts'
import {
  drawRecordForm,
  drawTrainings,
  recordOne,
  sendTrainings,
  type TrainingKeeper,
  trainingKeeper,
} from './training.ts'
import type { Turn } from './turn.ts'

/** Buttons of the list. */
export async function actOnTrainings(
  bot: Bot,
  turn: Turn,
  { verb }: CardAction,
): Promise<ActionReply> {
  const { language, organization } = turn
  const kept = await trainingKeeper(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const list = async (expiredOnly: boolean, page: number): Promise<ActionReply> => ({
    kind: 'card',
    card: await drawTrainings(turn, kept, expiredOnly, page),
    summary: say(language, trainingTexts.listTitle),
  })
  const page = /^training-(page|expired)-(\d{1,4})$/.exec(verb)
  if (page) return list(page[1] === 'expired', Number(page[2]))
  switch (verb) {
    case 'training-add':
      return {
        kind: 'card',
        card: await drawRecordForm(turn, { values: { doneOn: today(organization) } }),
        summary: say(language, trainingTexts.formTitle),
      }
    case 'training-export':
      await sendTrainings(turn, kept, 'csv')
      return list(false, 1)
    default:
      return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  }
}

/** The form was sent; `record` is the card that this person was given. */
export async function actOnTraining(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language } = turn
  const kept = await trainingKeeper(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  if (record.audience !== `person:${kept.person.id}`)
    return { kind: 'error', status: 403, text: say(language, caseTexts.staleCard) }
  return verb === 'training-record'
    ? take(bot, turn, kept, inputs)
    : { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
}

/** One line for each person; a form that is delivered twice finds each on record already. */
async function take(
  bot: Bot,
  turn: Turn,
  keeper: TrainingKeeper,
  inputs: CardAction['inputs'],
): Promise<ActionReply> {
  const { organization, language } = turn
  const names = await bot.namesOf(organization, pickedIds(recordForm, inputs))
  const submission = submit(recordForm, inputs, names)
  if (submission.kind === 'refused')
    return {
      kind: 'card',
      card: await drawRecordForm(turn, { ...submission, values: submission.kept }),
      summary: say(language, trainingTexts.formTitle),
    }
  const doneOn = String(submission.values.doneOn)
  const lines: string[] = []
  for (const { id, name } of peopleIn(submission.values.people))
    lines.push(
      id
        ? await recordOne(turn, keeper, { id, name }, doneOn)
        : say(language, trainingTexts.typed, { name }),
    )
  return {
    kind: 'card',
    card: recordedCard(language, lines),
    summary: say(language, trainingTexts.formTitle),
  }
}
