/** A field of a form as a card shows it: its input, what it is for, and what is wrong with it. */
import type { ChoiceField, Field, FieldValue, FieldValues } from '../forms/form.ts'
import { isPeopleField, typedId } from '../forms/form.ts'
import { peopleIn, type Someone } from '../forms/someone.ts'
import { type FieldProblem, typedLimit } from '../forms/submit.ts'
import { formTexts } from '../messages/forms.ts'
import { type Language, localize, say } from '../messages/message.ts'
import { type CardPart, shorten, words } from './card.ts'

export interface FieldView {
  readonly language: Language
  /** The clause or clauses behind a field, by field id. */
  readonly cites: Readonly<Record<string, string | readonly string[]>>
  readonly values?: FieldValues
  readonly problems?: Readonly<Record<string, FieldProblem>>
  readonly self?: Required<Someone>
  /** How much of a card there is for words beside what is entered. `tight`: help for what is still to be entered only. */
  readonly room?: 'ample' | 'tight' | 'least'
}

export function fieldParts(field: Field, view: FieldView): readonly CardPart[] {
  const { language } = view
  const problem = view.problems?.[field.id]
  const value = view.values?.[field.id]
  const help = hasHelp(view, value !== undefined && !problem) ? helpText(field, view) : ''
  return [
    ...(isPeopleField(field)
      ? peopleInputs(field, view, peopleIn(value))
      : [inputOf(field, language, value)]),
    ...(help ? [words(help, { isSubtle: true, size: 'small' }, 'none')] : []),
    ...(problem
      ? [words(problemText(field, problem, language), { color: 'attention' }, 'small')]
      : []),
  ]
}

function hasHelp({ room = 'ample' }: FieldView, isSound: boolean): boolean {
  return room === 'ample' || (room === 'tight' && !isSound)
}

function helpText(field: Field, { language, cites }: FieldView): string {
  const clause = cites[field.id]
  return [
    field.help ? localize(language, field.help) : '',
    clause ? `(${clauseText(clause, language)})` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function clauseText(clause: string | readonly string[], language: Language): string {
  const clauses = [clause].flat()
  return say(language, formTexts.clause, {
    count: clauses.length,
    clause: new Intl.ListFormat(language).format(clauses),
  })
}

/** What is shown of the name of somebody who is picked; Teams allows 256 characters. */
const nameLimits = { ample: 60, tight: 60, least: 16 } as const

/**
 * Teams' people picker, and a text field under it: for whoever is not in the directory, and for clients that have no
 * picker. Either will do, so that the client cannot check it; the bot does.
 */
export function peopleInputs(
  field: ChoiceField,
  { language, self, room = 'ample' }: FieldView,
  people: readonly Someone[],
): readonly CardPart[] {
  const label = localize(language, field.label)
  const longestName = nameLimits[room]
  const picked = people.flatMap(({ id, name }) =>
    id ? [{ title: shorten(name || id, longestName), value: id }] : [],
  )
  const typed = people.flatMap(({ id, name }) => (id ? [] : [name]))
  const own =
    self && !picked.some(({ value }) => value === self.id)
      ? [
          {
            title: say(language, formTexts.yourself, { name: shorten(self.name, longestName) }),
            value: self.id,
          },
        ]
      : []
  return [
    {
      type: 'Input.ChoiceSet',
      id: field.id,
      spacing: 'medium',
      label: field.isRequired ? `${label} *` : label,
      style: 'filtered',
      isMultiSelect: field.isMultiSelect,
      wrap: true,
      placeholder: say(language, formTexts.pickPerson),
      choices: [...picked, ...own],
      'choices.data': field['choices.data'],
      ...(picked.length > 0 ? { value: picked.map(({ value }) => value).join(',') } : {}),
    },
    {
      type: 'Input.Text',
      id: typedId(field.id),
      spacing: 'small',
      label: field.typedLabel
        ? localize(language, field.typedLabel)
        : say(language, field.isMultiSelect ? formTexts.typePeople : formTexts.typePerson, {
            label,
          }),
      maxLength: typedLimit(field),
      ...(typed.length > 0 ? { value: typed.join(', ') } : {}),
    },
  ]
}

function inputOf(field: Field, language: Language, value: FieldValue | undefined): CardPart {
  const common = {
    type: field.type,
    id: field.id,
    spacing: 'medium',
    ...(field.isRequired || field.errorMessage
      ? {
          isRequired: field.isRequired,
          errorMessage: field.errorMessage
            ? localize(language, field.errorMessage)
            : problemText(field, { kind: 'required' }, language),
        }
      : {}),
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
    case 'ends-before':
      return say(language, formTexts.endsBefore)
    case 'to-come':
      return say(language, formTexts.toCome)
    case 'no-email':
      return say(language, formTexts.noEmail)
    case 'no-link':
      return say(language, formTexts.noLink)
    case 'wrong-type':
      return say(language, formTexts.wrongType)
    case 'no-name':
      return say(language, formTexts.noName)
    case 'too-many':
      return say(language, formTexts.tooMany, { limit: problem.limit, count: problem.count })
  }
}
