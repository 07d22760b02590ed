/** Brings a question to a person: with one tap under an answer that is none, or with a thumb down. */
import type { Answer } from '../answers/answer.ts'
import { languageOfText } from '../answers/language.ts'
import type { PersonOffer } from '../cards/answer-card.ts'
import { visible } from '../cards/card.ts'
import { roleTitle } from '../cards/case-words.ts'
import { open } from '../cases/open.ts'
import type { CardRecord } from '../cases/store.ts'
import { type Language, say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import type { Bot } from './bot-parts.ts'
import { warningsOf } from './form-warnings.ts'
import type { ActionReply } from './invoke-reply.ts'
import { offerForm } from './offer-form.ts'
import type { BotOrganization, Turn } from './turn.ts'

/** The form in which questions are put to people, and the role that answers. */
export interface AskedForm {
  readonly name: string
  readonly field: string
  readonly role: string
}

export function questionForm({
  settings,
}: Pick<BotOrganization, 'settings'>): AskedForm | undefined {
  for (const [name, { question, workflow: id }] of Object.entries(settings.forms)) {
    const workflow = settings.workflows[id]
    const role = workflow?.states[workflow.start]?.role
    if (question && role) return { name, field: question.field, role }
  }
  return undefined
}

export const answeringRole = (
  { settings }: Pick<BotOrganization, 'settings'>,
  { role }: AskedForm,
  language: Language,
): string => roleTitle(settings, role, language)

/** The language of a question that is sent in this form; none for every other form. */
export function questionLanguage(
  { settings }: Pick<BotOrganization, 'settings'>,
  form: string,
  inputs: Readonly<Record<string, unknown>>,
): Language | undefined {
  const field = settings.forms[form]?.question?.field
  return field ? languageOfText(String(inputs[field] ?? '')) : undefined
}

/** Characters of a question: what the form's field takes. */
const longest = 2000

/**
 * A button that sends the question as it was asked; for the person who asked, and once. None where the answer needs no
 * person, and for what the bot refuses: who asks about a named colleague words that for a person anew, in the form.
 */
export async function personOffer(
  { organization, person, language }: Turn,
  text: string,
  answer: Answer,
): Promise<PersonOffer | undefined> {
  const form = questionForm(organization)
  if (!form || !person || answer.kind !== 'not-in-policy' || !answer.offers.includes(form.name))
    return undefined
  const record = recordOf(organization, form, organization.desk.newId(), person.id)
  // The answer does not wait for the disk: whose button a power cut forgot asks once more.
  await organization.desk.store.noteCard(record)
  return {
    form: form.name,
    nonce: record.nonce,
    field: form.field,
    question: text.slice(0, longest),
    role: answeringRole(organization, form, language),
  }
}

const recordOf = (
  { id: org, desk }: BotOrganization,
  { name: form }: AskedForm,
  nonce: string,
  personId: string,
): CardRecord => ({
  nonce,
  org,
  kind: 'form',
  form,
  revises: false,
  audience: `person:${personId}`,
  revision: 0,
  createdAt: desk.now(),
})

/** What the one who pressed the button reads: the answer's own card stays as it is. */
export function sentToPerson(
  { organization, language }: Turn,
  number: string,
  form: AskedForm,
): ActionReply {
  const role = answeringRole(organization, form, language)
  return { kind: 'message', text: say(language, questionTexts.sent, { number, role }) }
}

/**
 * Sends the question under an answer that did not help. `key`: of the thumb, so that one that is delivered again sends
 * nothing twice. Where the question is no longer known, the form comes to the person's chat.
 */
export async function sendDisliked(
  bot: Bot,
  turn: Turn,
  question: string | undefined,
  key: string,
): Promise<void> {
  const { organization, person } = turn
  const form = questionForm(organization)
  if (!form || !person) return
  const text = visible(question ?? '').trim()
  if (text === '') {
    await offerForm(bot, turn, form.name)
    return
  }
  const { store } = organization.desk
  const nonce = `thumb-${key}`
  if (!(await store.findCard(nonce)))
    await store.insertCard(recordOf(organization, form, nonce, person.id))
  const values = { [form.field]: text.slice(0, longest) }
  const definition = organization.forms.get(form.name)
  if (!definition) return
  await open(organization.desk, {
    nonce,
    by: person,
    language: languageOfText(text),
    fields: values,
    warnings: await warningsOf(organization, definition, values),
  })
  bot.wake()
}
