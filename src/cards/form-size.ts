/** How large a form's card can become: filled in to its limits, refused field by field, with nothing cut. */
import { type Field, type FieldValue, type Form, fieldsOf, isPeopleField } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import { type FieldProblem, mostPeople, typedLimit } from '../forms/submit.ts'
import { type Language, languages } from '../messages/message.ts'
import { formCard } from './form-card.ts'

/** What connectors and message extensions take; the same card has to work there. */
export const mostFormBytes = 25_000

/** No character takes more bytes for its length than this one, and it is an apostrophe: every French form is full of it. */
const widest = '’'

const person = (index: number): Required<Someone> => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  name: widest.repeat(256),
})

/** Bytes of the larger of its drawings, English or French. */
export function largestFormBytes(
  form: Form,
  cites: Readonly<Record<string, string | readonly string[]>>,
): number {
  const sizes = languages.map((language) => {
    const drawn = JSON.stringify(fullestForm(form, cites, language))
    return new TextEncoder().encode(drawn).length
  })
  return Math.max(...sizes)
}

export function fullestForm(
  form: Form,
  cites: Readonly<Record<string, string | readonly string[]>>,
  language: Language,
) {
  const fields = fieldsOf(form)
  return formCard({
    form,
    nonce: 'n'.repeat(24),
    language,
    cites,
    values: Object.fromEntries(fields.map((field) => [field.id, fullest(field)])),
    problems: Object.fromEntries(fields.flatMap((field) => problemOf(field))),
    unknown: Array.from({ length: 5 }, () => widest.repeat(200)),
    self: person(0),
  })
}

function fullest(field: Field): FieldValue {
  switch (field.type) {
    case 'Input.Text':
      return widest.repeat(field.maxLength)
    case 'Input.ChoiceSet':
      return isPeopleField(field) ? peopleOf(field) : choiceOf(field)
    case 'Input.Date':
      return '2026-01-15'
    case 'Input.Toggle':
      return true
  }
}

/** As many as may be named: all but one of them picked, and the last typed at length. */
function peopleOf(field: Field & { readonly isMultiSelect: boolean }): readonly Someone[] {
  const picked = field.isMultiSelect ? mostPeople - 1 : 0
  const all = Array.from({ length: picked }, (_, index) => person(index + 1))
  return [...all, { name: widest.repeat(typedLimit(field)) }]
}

function choiceOf({ choices, isMultiSelect }: Field & { readonly type: 'Input.ChoiceSet' }) {
  const values = choices.map(({ value }) => value)
  const [first = ''] = values
  return isMultiSelect ? values : first
}

/** The longest of what can be wrong with a field that holds something. */
function problemOf(field: Field): readonly (readonly [string, FieldProblem])[] {
  if (field.type === 'Input.Text')
    return [[field.id, { kind: 'too-long', limit: field.maxLength, length: 9999 }]]
  return isPeopleField(field)
    ? [[field.id, { kind: 'too-many', limit: mostPeople, count: 999 }]]
    : []
}
