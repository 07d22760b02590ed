/** The form by which those who record training enter everybody who took part on one day. */
import { Form } from '../forms/form.ts'
import { trainingTexts } from '../messages/training.ts'

export const recordForm: Form = Form.parse({
  name: 'training-record',
  title: trainingTexts.formTitle,
  intro: trainingTexts.formIntro,
  submit: trainingTexts.formSubmit,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'people',
        label: trainingTexts.formPeople,
        isRequired: true,
        isMultiSelect: true,
        typedLabel: trainingTexts.formTyped,
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
      { type: 'Input.Date', id: 'doneOn', label: trainingTexts.formDay, isRequired: true },
    ],
  },
})
