/** Hands out a form: a card of its own for one person, behind its notice where the organization set one. */
import { noticeCard } from '../cards/form-card.ts'
import type { Case } from '../cases/case.ts'
import type { FormSettings } from '../cases/settings.ts'
import type { CardRecord } from '../cases/store.ts'
import type { FieldValues } from '../forms/form.ts'
import { concernTexts } from '../messages/concerns.ts'
import { type Language, localize, say } from '../messages/message.ts'
import { drawForm, formOf, keepGiven } from './form-draft.ts'
import type { BotOrganization } from './turn.ts'

export interface FormRequest {
  readonly organization: BotOrganization
  /** The form's name. */
  readonly form: string
  readonly personId: string
  /** As the people pickers offer the person; they do without where it is not known. */
  readonly personName?: string
  readonly language: Language
  /** The case that the person revises: the form comes filled in as they sent it. */
  readonly revises?: Case
  /** What a new form comes filled in with. */
  readonly values?: FieldValues
  /** A card that was noted before, by `reserveForm`. */
  readonly record?: CardRecord
}

/** None where the organization has no such form. */
export async function issueForm(request: FormRequest) {
  const { organization, personId, personName = '', language, revises, values } = request
  const form = await formOf(organization, request.form)
  const settings = organization.settings.forms[request.form]
  if (!form || !settings) return undefined
  const record = request.record ?? recordOf(request)
  if (!request.record) await organization.desk.store.insertCard(record)
  const drawing = {
    organization,
    form,
    nonce: record.nonce,
    language,
    person: { id: personId, name: personName },
    ...(revises ? { revises } : {}),
    ...(values ? { values } : {}),
  }
  // Whoever revises what they sent has read the notice before.
  const isBehindNotice = settings.notice.length > 0 && !revises
  if (isBehindNotice && values) await keepGiven(drawing, values)
  const card = isBehindNotice
    ? noticeCard(form, noticeOf(settings, language), record.nonce, language)
    : await drawForm(drawing)
  return { record, card, title: localize(language, form.title) }
}

/** Notes a card with what it comes filled in with, to be drawn and sent later: what people wrote stands in no intent. */
export async function reserveForm(
  request: FormRequest & { readonly values: FieldValues },
): Promise<CardRecord> {
  const { organization, form, personId, values } = request
  const record = recordOf(request)
  const card = { organization, form: { name: form }, nonce: record.nonce, person: { id: personId } }
  await keepGiven(card, values)
  await organization.desk.store.insertCard(record)
  return record
}

const recordOf = ({ organization, form, personId, revises }: FormRequest): CardRecord => ({
  nonce: organization.desk.newId(),
  org: organization.id,
  kind: 'form',
  form,
  ...(revises ? { caseNumber: revises.number } : {}),
  revises: revises !== undefined,
  audience: `person:${personId}`,
  revision: revises?.revision ?? 0,
  createdAt: organization.desk.now(),
})

function noticeOf({ notice, publicForm }: FormSettings, language: Language): readonly string[] {
  const own = notice.map((paragraph) => localize(language, paragraph))
  if (!publicForm) return own
  const title = localize(language, publicForm.title)
  return [...own, say(language, concernTexts.publicText, { title })]
}
