/** The forms of the register itself: an account that is entered by hand, and a person. */
import { Form } from '../forms/form.ts'
import { accountTexts } from '../messages/accounts.ts'
import { otherChoice } from './enter.ts'

const picker = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' }

export const accountForm: Form = Form.parse({
  name: 'register-entry',
  title: accountTexts.formTitle,
  intro: accountTexts.formIntro,
  submit: accountTexts.formSubmit,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'platform',
        label: accountTexts.factPlatform,
        isRequired: true,
        'choices.data': { type: 'Data.Query', dataset: 'platforms' },
        choices: [{ title: accountTexts.formOther, value: otherChoice }],
      },
      {
        type: 'Input.Text',
        id: 'otherPlatform',
        label: accountTexts.formOtherName,
        maxLength: 40,
        requiredWhen: { field: 'platform', is: [otherChoice] },
      },
      {
        type: 'Input.Text',
        id: 'handle',
        label: accountTexts.formHandle,
        isRequired: true,
        maxLength: 80,
      },
      {
        type: 'Input.Text',
        id: 'area',
        label: accountTexts.factArea,
        isRequired: true,
        maxLength: 120,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'owner',
        label: accountTexts.factOwner,
        isRequired: true,
        'choices.data': picker,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'backup',
        label: accountTexts.factBackup,
        'choices.data': picker,
      },
      {
        type: 'Input.Text',
        id: 'note',
        label: accountTexts.noteLabel,
        isMultiline: true,
        maxLength: 300,
      },
    ],
  },
})

/** Somebody who is given an account, or access to one; the label says which. */
export const personForm: Form = Form.parse({
  name: 'register-person',
  title: accountTexts.giveLabel,
  submit: accountTexts.formSubmit,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.ChoiceSet',
        id: 'person',
        label: accountTexts.giveLabel,
        isRequired: true,
        'choices.data': picker,
      },
    ],
  },
})
