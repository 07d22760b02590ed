/** The form by which a consent is entered, and the consent that its values are. */
import { type FieldValues, Form } from '../forms/form.ts'
import { consentTexts } from '../messages/consents.ts'
import { consentLimits, type Use, uses } from './consent.ts'
import type { NewConsent } from './keep.ts'

export const useTexts: Readonly<
  Record<Use, (typeof consentTexts)['useImage' | 'useName' | 'useStory']>
> = { image: consentTexts.useImage, name: consentTexts.useName, story: consentTexts.useStory }

export const consentForm: Form = Form.parse({
  name: 'consent-entry',
  title: consentTexts.formTitle,
  intro: consentTexts.formIntro,
  submit: consentTexts.formSubmit,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      text('person', consentTexts.person, consentLimits.person),
      { ...text('givenBy', consentTexts.givenBy, consentLimits.person), isRequired: false },
      {
        type: 'Input.ChoiceSet',
        id: 'uses',
        label: consentTexts.uses,
        isRequired: true,
        isMultiSelect: true,
        style: 'expanded',
        choices: uses.map((value) => ({ title: useTexts[value], value })),
      },
      text('where', consentTexts.where, consentLimits.where),
      { ...text('told', consentTexts.told, consentLimits.told), isMultiline: true },
      text('document', consentTexts.document, consentLimits.document),
      { type: 'Input.Date', id: 'givenOn', label: consentTexts.givenOn, isRequired: true },
      { type: 'Input.Date', id: 'until', label: consentTexts.until },
    ],
  },
})

function text(id: string, label: object, maxLength: number) {
  return { type: 'Input.Text', id, label, isRequired: true, maxLength }
}

/** What the accepted values of the form say. */
export function consentIn(values: FieldValues): NewConsent {
  const said = (id: string) => String(values[id] ?? '')
  const picked = [values.uses].flat().map(String)
  const givenBy = said('givenBy')
  const until = said('until')
  return {
    person: said('person'),
    ...(givenBy ? { givenBy } : {}),
    uses: uses.filter((use) => picked.includes(use)),
    where: said('where'),
    told: said('told'),
    document: said('document'),
    givenOn: said('givenOn'),
    ...(until ? { until } : {}),
  }
}
