/** A form for one person as it stands now: with the register's platforms, and with what they had entered before. */

import { platformChoices } from '../accounts/platform.ts'
import type { Card } from '../cards/card.ts'
import { date } from '../cards/case-words.ts'
import { formCard } from '../cards/form-card.ts'
import type { Case } from '../cases/case.ts'
import { type DraftKey, draftLifetime } from '../forms/draft.ts'
import { type FieldValues, type Form, withPlatforms } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import type { Submission } from '../forms/submit.ts'
import { formTexts } from '../messages/forms.ts'
import { type Language, say, sayDay, sayMoment } from '../messages/message.ts'
import { platformsOf } from './register.ts'
import type { BotOrganization } from './turn.ts'

/** The form with the choices that the register gives it; none where the organization has no such form. */
export async function formOf(
  organization: BotOrganization,
  name: string,
): Promise<Form | undefined> {
  const form = organization.forms.get(name)
  if (!form || !organization.settings.forms[name]) return undefined
  return withPlatforms(form, platformChoices((await platformsOf(organization)) ?? []))
}

export interface FormDrawing {
  readonly organization: BotOrganization
  readonly form: Form
  readonly nonce: string
  readonly language: Language
  readonly person: Pick<Someone, 'name'> & { readonly id: string }
  /** The case that the person revises: the form comes filled in as they sent it. */
  readonly revises?: Case
  /** What the form comes filled in with: of an earlier case, of a message, of the question before. */
  readonly values?: FieldValues
}

/** Filled in with what it was handed out with, else with the person's draft, else with the case that they revise. */
export async function drawForm(drawing: FormDrawing): Promise<Card> {
  const { organization, form, nonce, language, person, revises } = drawing
  const { desk, settings } = organization
  // Whoever asked for a form filled in asked for that; whoever goes on with a form asked for their draft.
  const given = drawing.values ?? (await desk.store.findDraft(cardKey(drawing), desk.now()))?.values
  const draft = given ? undefined : await desk.store.findDraft(draftKey(drawing), desk.now())
  const values: FieldValues | undefined = given ?? draft?.values ?? revises?.fields
  return formCard({
    form,
    nonce,
    language,
    cites: settings.forms[form.name]?.cites ?? {},
    ...(person.name ? { self: person } : {}),
    ...(values ? { values } : {}),
    ...(draft
      ? {
          draft: say(language, formTexts.draft, {
            when: sayMoment(language, date(draft.savedAt), settings.timeZone),
            until: sayDay(language, date(draft.expiresAt), settings.timeZone),
          }),
        }
      : {}),
  })
}

/** The form with what is wrong in it. What was entered is kept for when the person comes back to it another day. */
export async function drawRefusal(
  drawing: FormDrawing,
  { kept, problems, unknown }: Extract<Submission, { kind: 'refused' }>,
): Promise<Card> {
  const { organization, form, nonce, language, person } = drawing
  const { settings } = organization
  await keepDraft(drawing, kept)
  return formCard({
    form,
    nonce,
    language,
    cites: settings.forms[form.name]?.cites ?? {},
    self: person,
    values: kept,
    problems,
    unknown,
  })
}

/** Keeps what the person entered, so that the form comes filled in the next time. */
export const keepDraft = (drawing: FormDrawing, values: FieldValues): Promise<void> =>
  save(drawing.organization, draftKey(drawing), values)

/** Keeps what a card is to come filled in with, until it is drawn: it may wait behind a notice, or for its delivery. */
export const keepGiven = (drawing: DrawnCard, values: FieldValues): Promise<void> =>
  save(drawing.organization, cardKey(drawing), values)

async function save(
  { desk, settings }: BotOrganization,
  key: DraftKey,
  values: FieldValues,
): Promise<void> {
  const now = desk.now()
  const { confidential = false, sealed = false } = settings.forms[key.form] ?? {}
  await desk.store.saveDraft({
    ...key,
    values,
    confidential: confidential || sealed,
    savedAt: now,
    expiresAt: now + draftLifetime,
  })
}

/** Forgets what the person had entered. */
export const forgetDraft = (drawing: FormDrawing): Promise<void> =>
  drawing.organization.desk.store.dropDraft(draftKey(drawing))

type DrawnCard = Pick<FormDrawing, 'organization' | 'nonce'> & {
  readonly form: Pick<Form, 'name'>
  readonly person: { readonly id: string }
}

const cardKey = ({ organization, form, person, nonce }: DrawnCard): DraftKey => ({
  org: organization.id,
  personId: person.id,
  form: form.name,
  card: nonce,
})

function draftKey({ organization, form, person, revises }: FormDrawing): DraftKey {
  return {
    org: organization.id,
    personId: person.id,
    form: form.name,
    ...(revises ? { caseNumber: revises.number } : {}),
  }
}
