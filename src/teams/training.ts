/** Training in chat: everybody sees their own, and those who record it see everybody's. */
import { folded } from '../accounts/account.ts'
import { pageOf } from '../accounts/find.ts'
import type { Card } from '../cards/card.ts'
import { formCard } from '../cards/form-card.ts'
import { isoDay } from '../cards/speaking.ts'
import { trainingCard } from '../cards/training-card.ts'
import { trainingsCard } from '../cards/trainings-card.ts'
import type { Person } from '../cases/case.ts'
import { isDay } from '../cases/condition.ts'
import type { CardRecord } from '../cases/store.ts'
import type { FieldValues } from '../forms/form.ts'
import type { FieldProblem } from '../forms/submit.ts'
import { chatTexts } from '../messages/chat.ts'
import { say, sayDay } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import { trainingsCsv, trainingsJson } from '../training/export.ts'
import { type Recorded, recordTraining, type Struck, strikeTraining } from '../training/keep.ts'
import { recordForm } from '../training/record-form.ts'
import type { TrainingSettings } from '../training/settings.ts'
import {
  expiryOf,
  longestTrainingReason,
  newestOfEach,
  standingOf,
  type TrainedPerson,
} from '../training/training.ts'
import type { Bot } from './bot-parts.ts'
import { offerForm } from './offer-form.ts'
import { speaking, today } from './register.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { roleRefusal } from './role-refusal.ts'
import type { KeepTrainingCommand, TrainingCommand } from './training-words.ts'
import type { Turn } from './turn.ts'

const tell = async ({ context }: Turn, text: string): Promise<void> => {
  await context.sendActivity(textActivity(text))
}

export interface TrainingKeeper {
  readonly kind: 'keeper'
  readonly person: Person
  readonly settings: TrainingSettings
}

/** Lets those through who record training: asked at every command and every click; a refusal is recorded. */
export async function trainingKeeper(
  bot: Bot,
  turn: Turn,
  attempt: string,
): Promise<TrainingKeeper | { readonly kind: 'refused'; readonly text: string }> {
  const { organization, person, userId, language } = turn
  const { training: settings } = organization.settings
  if (!person || !settings) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  const { role } = settings
  const may = await bot.entitlements.mayActFor(organization, role, { personId: person.id, userId })
  if (may === 'yes') return { kind: 'keeper', person, settings }
  const text = roleRefusal(turn, may, role, trainingTexts.denied)
  if (may === 'unknown') return { kind: 'refused', text }
  const { desk, id } = organization
  await desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at: desk.now(),
      actor: person.id,
      action: 'training-denied',
      object: 'training',
      detail: { verb: attempt },
    }),
  )
  return { kind: 'refused', text }
}

export async function obeyTraining(bot: Bot, turn: Turn, command: TrainingCommand): Promise<void> {
  const { language, organization, person, place } = turn
  const { training } = organization.settings
  if (!person || !training) return tell(turn, say(language, chatTexts.outsider))
  if (command.kind === 'ask') return askFor(bot, turn, training)
  if (place !== 'personal') return tell(turn, say(language, chatTexts.privateOnly))
  if (command.kind === 'mine') return showOwn(turn, person, training)
  const kept = await trainingKeeper(bot, turn, command.kind)
  return kept.kind === 'refused' ? tell(turn, kept.text) : keep(turn, kept, command)
}

async function keep(turn: Turn, kept: TrainingKeeper, command: KeepTrainingCommand): Promise<void> {
  switch (command.kind) {
    case 'of': {
      const found = await personCalled(turn, command.name)
      return found.kind === 'found' ? showOf(turn, kept, found.person) : tell(turn, found.text)
    }
    case 'list': {
      const drawn = await drawTrainings(turn, kept, command.expiredOnly, command.page)
      await turn.context.sendActivity(
        cardActivity(drawn, say(turn.language, trainingTexts.listTitle)),
      )
      return
    }
    case 'record':
      return record(turn, kept, command)
    case 'strike':
      return tell(turn, await strike(turn, kept, command))
    case 'export':
      return sendTrainings(turn, kept, command.format)
  }
}

async function askFor(bot: Bot, turn: Turn, { form }: TrainingSettings): Promise<void> {
  const offered = await offerForm(bot, turn, form)
  if (offered.kind === 'sent') return tell(turn, say(turn.language, chatTexts.formSentPrivately))
  if (offered.kind === 'no-form') return tell(turn, say(turn.language, chatTexts.noSuchForm))
}

async function showOwn(turn: Turn, person: Person, settings: TrainingSettings): Promise<void> {
  const { organization, context, language } = turn
  const records = await organization.desk.store.trainingsOf(organization.id, person.id)
  const drawn = trainingCard({
    ...speaking(turn),
    standing: standingOf(records, settings.validMonths, today(organization)),
    records,
    form: settings.form,
    ...(settings.clause ? { clause: settings.clause } : {}),
  })
  await context.sendActivity(cardActivity(drawn, say(language, trainingTexts.ownTitle)))
}

async function showOf(
  turn: Turn,
  { settings }: TrainingKeeper,
  { id, name }: TrainedPerson,
): Promise<void> {
  const { organization, context, language } = turn
  const records = await organization.desk.store.trainingsOf(organization.id, id)
  const standing = standingOf(records, settings.validMonths, today(organization))
  const drawn = trainingCard({ ...speaking(turn), standing, records, name })
  await context.sendActivity(
    cardActivity(drawn, say(language, trainingTexts.someoneTitle, { name })),
  )
}

/** Records that are looked through; an organization that trains more exports them. */
const mostListed = 10_000
const pageSize = 20

type PersonCalled =
  | { readonly kind: 'found'; readonly person: TrainedPerson }
  | { readonly kind: 'none'; readonly text: string }

/** Somebody who has training on record, by their name or a part of it. */
async function personCalled({ organization, language }: Turn, name: string): Promise<PersonCalled> {
  const all = await organization.desk.store.trainings(organization.id, mostListed)
  const people = [...new Map(all.map(({ person }) => [person.id, person])).values()]
  const wanted = folded(name)
  const same = people.filter((person) => folded(person.name) === wanted)
  const found =
    same.length > 0 ? same : people.filter((person) => folded(person.name).includes(wanted))
  const [first, second] = found
  if (!first) return { kind: 'none', text: say(language, trainingTexts.notFound) }
  if (second)
    return {
      kind: 'none',
      text: say(language, trainingTexts.severalFound, {
        names: found
          .slice(0, 8)
          .map((person) => person.name)
          .join('; '),
      }),
    }
  return { kind: 'found', person: first }
}

export async function drawTrainings(
  turn: Turn,
  { settings }: TrainingKeeper,
  expiredOnly: boolean,
  page: number,
): Promise<Card> {
  const { organization } = turn
  const all = await organization.desk.store.trainings(organization.id, mostListed)
  const now = today(organization)
  const lines = newestOfEach(all)
    .map((newest) => {
      const expiresOn = expiryOf(newest, settings.validMonths)
      return { name: newest.person.name, expiresOn, isExpired: expiresOn <= now }
    })
    .filter(({ isExpired }) => isExpired || !expiredOnly)
  return trainingsCard({ ...speaking(turn), expiredOnly, page: pageOf(lines, page, pageSize) })
}

async function record(
  turn: Turn,
  keeper: TrainingKeeper,
  { name, doneOn }: { readonly name: string; readonly doneOn?: string },
): Promise<void> {
  const day = doneOn && isDay(doneOn) ? doneOn : today(turn.organization)
  const found = name ? await personCalled(turn, name) : undefined
  if (found?.kind === 'found') return tell(turn, await recordOne(turn, keeper, found.person, day))
  // Somebody who has never been trained is picked from the directory.
  const drawn = await drawRecordForm(turn, { values: { doneOn: day } })
  await turn.context.sendActivity(cardActivity(drawn, say(turn.language, trainingTexts.formTitle)))
}

export interface RecordDrawing {
  readonly values?: FieldValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly unknown?: readonly string[]
}

export async function drawRecordForm(turn: Turn, drawing: RecordDrawing): Promise<Card> {
  const { organization, person, language } = turn
  const { desk, id } = organization
  const card: CardRecord = {
    nonce: desk.newId(),
    org: id,
    kind: 'training',
    form: '',
    revises: false,
    audience: `person:${person?.id ?? ''}`,
    revision: 0,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(card)
  const verb = 'training-record'
  return formCard({ form: recordForm, nonce: card.nonce, language, cites: {}, verb, ...drawing })
}

/** Records it, and says what became of it. */
export async function recordOne(
  turn: Turn,
  { person: by, settings }: TrainingKeeper,
  person: TrainedPerson,
  doneOn: string,
): Promise<string> {
  const recorded = await recordTraining(turn.organization.desk, { person, doneOn, by })
  return recordedText(turn, settings, recorded)
}

function recordedText({ language }: Turn, settings: TrainingSettings, recorded: Recorded): string {
  switch (recorded.kind) {
    case 'refused':
      return say(language, recorded.why === 'own' ? trainingTexts.own : trainingTexts.notYet)
    case 'known': {
      const { number, person } = recorded.record
      return say(language, trainingTexts.known, { number, name: person.name })
    }
    case 'recorded': {
      const { number, person, doneOn } = recorded.record
      return say(language, trainingTexts.recorded, {
        number,
        name: person.name,
        done: isoDay(language, doneOn),
        expires: isoDay(language, expiryOf(recorded.record, settings.validMonths)),
      })
    }
  }
}

async function strike(
  { organization, language }: Turn,
  { person: by }: TrainingKeeper,
  { number, reason }: { readonly number: string; readonly reason: string },
): Promise<string> {
  const wish = { number, by, reason: reason.slice(0, longestTrainingReason) }
  const struck: Struck = await strikeTraining(organization.desk, wish)
  switch (struck.kind) {
    case 'missing':
      return say(language, trainingTexts.missing, { number })
    case 'reason-needed':
      return say(language, trainingTexts.reasonNeeded, { number })
    case 'already':
      return say(language, trainingTexts.alreadyStruck, { number })
    case 'struck':
      return say(language, trainingTexts.struck, { number, name: struck.record.person.name })
  }
}

/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000

/** Sends all records as text to copy; every export is recorded. */
export async function sendTrainings(
  turn: Turn,
  { person, settings }: TrainingKeeper,
  format: 'csv' | 'json',
): Promise<void> {
  const { organization, language } = turn
  const { desk, id } = organization
  const records = await desk.store.trainings(id, mostListed)
  const at = desk.now()
  const content =
    format === 'csv'
      ? trainingsCsv(records, settings.validMonths)
      : trainingsJson(records, settings.validMonths, at)
  if (content.length > mostCharacters)
    return tell(turn, say(language, trainingTexts.exportTooLarge, { format }))
  await desk.store.transaction((tx) =>
    tx.audit({
      org: id,
      at,
      actor: person.id,
      action: 'training-exported',
      object: 'training',
      detail: { format, records: records.length },
    }),
  )
  const day = sayDay(language, new Date(at / 1000), organization.settings.timeZone)
  await tell(turn, say(language, trainingTexts.exportTitle, { count: records.length, day, format }))
  await tell(turn, content)
}
