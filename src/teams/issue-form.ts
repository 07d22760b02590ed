/** Hands out a form: a card of its own for one person, behind its notice where the organization set one. */
import { noticeCard } from '../cards/form-card.ts'
import type { Case } from '../cases/case.ts'
import type { CardRecord } from '../cases/store.ts'
import type { FieldValues } from '../forms/form.ts'
import { concernTexts } from '../messages/concerns.ts'
import { type Language, localize, say } from '../messages/message.ts'
import { drawForm, formOf } from './form-draft.ts'
import { cardActivity } from './reply-activity.ts'
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
  /** Values of an earlier case, for a new one. */
  readonly values?: FieldValues
}

/** None where the organization has no such form. */
export async function issueForm(request: FormRequest) {
  const { organization, personId, personName = '', language, revises } = request
  const { values = revises?.fields } = request
  const form = await formOf(organization, request.form)
  const settings = organization.settings.forms[request.form]
  if (!form || !settings) return undefined
  const { desk } = organization
  const record: CardRecord = {
    nonce: desk.newId(),
    org: organization.id,
    kind: 'form',
    form: form.name,
    ...(revises ? { caseNumber: revises.number } : {}),
    revises: revises !== undefined,
    audience: `person:${personId}`,
    revision: revises?.revision ?? 0,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(record)
  const card =
    settings.notice.length > 0 && !values
      ? noticeCard(
          form,
          [
            ...settings.notice.map((paragraph) => localize(language, paragraph)),
            ...(settings.publicForm
              ? [
                  say(language, concernTexts.publicText, {
                    title: localize(language, settings.publicForm.title),
                  }),
                ]
              : []),
          ],
          record.nonce,
          language,
        )
      : await drawForm({
          organization,
          form,
          nonce: record.nonce,
          language,
          person: { id: personId, name: personName },
          ...(revises ? { revises } : {}),
          ...(values ? { values } : {}),
        })
  return { record, activity: cardActivity(card, localize(language, form.title)) }
}
