/** The echo bot's cards. */

const head = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
}

/** Action.Execute as Teams wants it: in an ActionSet, with a Submit to fall back to. */
function execute(title: string, verb: string, more: object = {}) {
  const fallback = { type: 'Action.Submit', title, data: { verb } }
  return { type: 'Action.Execute', title, verb, data: { verb }, fallback, ...more }
}

export function answerCard(text: string) {
  return { ...head, body: [{ type: 'TextBlock', text, wrap: true }] }
}

export function resultCard(text: string) {
  return { ...head, body: [{ type: 'TextBlock', text, weight: 'bolder', wrap: true }] }
}

export function formCard() {
  return {
    ...head,
    body: [
      {
        type: 'TextBlock',
        text: 'Ask for a kettle',
        size: 'large',
        weight: 'bolder',
        style: 'heading',
      },
      { type: 'TextBlock', text: 'We answer within *two* working days. See **4.2**.', wrap: true },
      {
        type: 'Input.Text',
        id: 'name',
        label: 'Your name',
        isRequired: true,
        errorMessage: 'Tell us your name.',
      },
      {
        type: 'Input.Text',
        id: 'reason',
        label: 'Why',
        isMultiline: true,
        placeholder: 'A few words',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'colour',
        label: 'Colour',
        isRequired: true,
        value: 'red',
        errorMessage: 'Choose a colour.',
        choices: [
          { title: 'Red', value: 'red' },
          { title: 'Blue', value: 'blue' },
        ],
      },
      {
        type: 'Input.ChoiceSet',
        id: 'size',
        label: 'Size',
        style: 'expanded',
        choices: [
          { title: 'Small', value: 's' },
          { title: 'Large', value: 'l' },
        ],
      },
      { type: 'Input.Date', id: 'day', label: 'By when' },
      { type: 'Input.Toggle', id: 'sure', title: 'I am sure', label: 'Confirm' },
      {
        type: 'ActionSet',
        actions: [execute('Submit the form', 'submit'), execute('Tell', 'tell')],
      },
    ],
  }
}

export function dialogCard() {
  const data = { msteams: { type: 'task/fetch' }, which: 'form' }
  return {
    ...head,
    body: [{ type: 'TextBlock', text: 'A form opens in a dialog.', wrap: true }],
    actions: [{ type: 'Action.Submit', title: 'Open the dialog', data }],
  }
}

export function showcaseCard() {
  return {
    ...head,
    body: [
      {
        type: 'TextBlock',
        text: 'KET-2026-0001 · Kettle',
        size: 'large',
        weight: 'bolder',
        style: 'heading',
      },
      {
        type: 'FactSet',
        facts: [
          { title: 'Applicant', value: 'Robin Lakeshore' },
          {
            title: 'Platform',
            value: 'A place with a rather long name that has to wrap somewhere',
          },
        ],
      },
      {
        type: 'Container',
        style: 'emphasis',
        items: [
          { type: 'TextBlock', text: 'Handbook 4.2, Tea breaks', weight: 'bolder', wrap: true },
          {
            type: 'TextBlock',
            text: 'Tea is served at ten and at three.\n\n- hot\n- strong',
            wrap: true,
          },
        ],
      },
      {
        type: 'Container',
        style: 'attention',
        items: [
          { type: 'TextBlock', text: 'Overdue since Monday', color: 'attention', wrap: true },
        ],
      },
      {
        type: 'Container',
        style: 'good',
        items: [{ type: 'TextBlock', text: 'Recommended by IT', color: 'good', wrap: true }],
      },
      { type: 'TextBlock', id: 'more', text: 'Here is more.', isVisible: false },
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            width: 'auto',
            items: [{ type: 'TextBlock', text: 'Left', isSubtle: true }],
          },
          {
            type: 'Column',
            width: 'stretch',
            items: [{ type: 'TextBlock', text: 'Right', color: 'accent' }],
          },
        ],
      },
      {
        type: 'ActionSet',
        actions: [
          execute('Approve', 'for-all'),
          {
            type: 'Action.ShowCard',
            title: 'Reject',
            card: {
              type: 'AdaptiveCard',
              body: [
                {
                  type: 'Input.Text',
                  id: 'reason',
                  label: 'Reason',
                  isRequired: true,
                  errorMessage: 'A reason is needed.',
                  isMultiline: true,
                },
                { type: 'ActionSet', actions: [execute('Reject with this reason', 'fail')] },
              ],
            },
          },
          { type: 'Action.ToggleVisibility', title: 'More', targetElements: ['more'] },
          { type: 'Action.OpenUrl', title: 'Read', url: 'https://example.com/' },
        ],
      },
    ],
  }
}
