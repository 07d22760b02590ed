/** A form as a card: empty, or filled in with what was entered and what is wrong with it. */
import type { Field, FieldValue, FieldValues, Form } from '../forms/form.ts'
import type { FieldProblem } from '../forms/submit.ts'
import { formTexts } from '../messages/forms.ts'
import { type Language, localize, say } from '../messages/message.ts'
import { button, buttons, type Card, type CardPart, card, heading, words } from './card.ts'

export interface FormView {
  readonly form: Form
  readonly nonce: string
  readonly language: Language
  /** The clause behind a field, by field id. */
  readonly cites: Readonly<Record<string, string>>
  readonly values?: FieldValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  /** Names that were sent and that the form does not have. */
  readonly unknown?: readonly string[]
}

export function formCard(view: FormView): Card {
  const { form, language, nonce } = view
  return card(
    [
      heading(localize(language, form.title)),
      form.intro ? words(localize(language, form.intro)) : undefined,
      words(say(language, formTexts.requiredNote), { isSubtle: true, size: 'small' }, 'small'),
      refusal(view),
      form.card.body.flatMap((element) =>
        element.type === 'TextBlock'
          ? [
              element.style === 'heading'
                ? heading(localize(language, element.text), 'medium')
                : words(localize(language, element.text)),
            ]
          : fieldParts(element, view),
      ),
      buttons([button(localize(language, form.submit), 'submit', { nonce })]),
    ],
    language,
  )
}

/** The one notice that may stand before a form. */
export function noticeCard(
  form: Form,
  paragraphs: readonly string[],
  nonce: string,
  language: Language,
): Card {
  return card(
    [
      heading(say(language, formTexts.noticeTitle, { title: localize(language, form.title) })),
      paragraphs.map((text) => words(text)),
      buttons([button(say(language, formTexts.continue), 'continue', { nonce })]),
    ],
    language,
  )
}

function refusal({ language, problems = {}, unknown = [] }: FormView): readonly CardPart[] {
  const count = Object.keys(problems).length
  return [
    ...(count > 0
      ? [
          words(say(language, formTexts.refused, { count }), {
            color: 'attention',
            weight: 'bolder',
          }),
        ]
      : []),
    ...(unknown.length > 0
      ? [
          words(say(language, formTexts.unknownFields, { names: unknown.slice(0, 5).join(', ') }), {
            color: 'attention',
            weight: 'bolder',
          }),
        ]
      : []),
  ]
}

function fieldParts(field: Field, view: FormView): readonly CardPart[] {
  const { language } = view
  const problem = view.problems?.[field.id]
  const clause = view.cites[field.id]
  const help = [
    field.help ? localize(language, field.help) : '',
    clause ? `(${say(language, formTexts.clause, { clause })})` : '',
  ]
    .filter(Boolean)
    .join(' ')
  return [
    inputOf(field, language, view.values?.[field.id]),
    ...(help ? [words(help, { isSubtle: true, size: 'small' }, 'none')] : []),
    ...(problem
      ? [words(problemText(field, problem, language), { color: 'attention' }, 'small')]
      : []),
  ]
}

function inputOf(field: Field, language: Language, value: FieldValue | undefined): CardPart {
  const common = {
    type: field.type,
    id: field.id,
    spacing: 'medium',
    isRequired: field.isRequired,
    errorMessage: field.errorMessage
      ? localize(language, field.errorMessage)
      : problemText(field, { kind: 'required' }, language),
  }
  const label = localize(language, field.label)
  switch (field.type) {
    case 'Input.Text':
      return {
        ...common,
        label,
        isMultiline: field.isMultiline,
        maxLength: field.maxLength,
        ...(field.style === 'Text' ? {} : { style: field.style.toLowerCase() }),
        ...(field.placeholder ? { placeholder: localize(language, field.placeholder) } : {}),
        ...(value === undefined ? {} : { value: String(value) }),
      }
    case 'Input.ChoiceSet':
      return {
        ...common,
        label,
        style: field.isMultiSelect ? 'expanded' : field.style,
        isMultiSelect: field.isMultiSelect,
        wrap: true,
        choices: field.choices.map((choice) => ({
          title: localize(language, choice.title),
          value: choice.value,
        })),
        ...(value === undefined ? {} : { value: Array.isArray(value) ? value.join(',') : value }),
      }
    case 'Input.Date':
      return { ...common, label, ...(value === undefined ? {} : { value }) }
    case 'Input.Toggle':
      return {
        ...common,
        title: label,
        wrap: true,
        valueOn: 'true',
        valueOff: 'false',
        value: value === true ? 'true' : 'false',
      }
  }
}

function problemText(field: Field, problem: FieldProblem, language: Language): string {
  switch (problem.kind) {
    case 'required':
      return say(
        language,
        field.type === 'Input.Toggle' ? formTexts.requiredToggle : formTexts.required,
      )
    case 'too-long':
      return say(language, formTexts.tooLong, { limit: problem.limit, length: problem.length })
    case 'no-choice':
      return say(language, formTexts.noChoice)
    case 'no-date':
      return say(language, formTexts.noDate)
    case 'no-email':
      return say(language, formTexts.noEmail)
    case 'no-link':
      return say(language, formTexts.noLink)
    case 'wrong-type':
      return say(language, formTexts.wrongType)
  }
}
