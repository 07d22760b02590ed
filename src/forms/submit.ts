/** Checks what somebody entered in a form against the form itself; the client's own checks are never relied on. */
import type { Field, FieldValue, FieldValues, Form } from './form.ts'
import { fieldsOf } from './form.ts'

/** What is wrong with one field. `limit`: characters allowed. */
export type FieldProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly kind: 'no-choice' }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'no-email' }
  | { readonly kind: 'no-link' }
  | { readonly kind: 'wrong-type' }

export type Submission =
  | { readonly kind: 'accepted'; readonly values: FieldValues }
  | {
      readonly kind: 'refused'
      /** By field id. */
      readonly problems: Readonly<Record<string, FieldProblem>>
      /** What was sent under names that the form does not have. */
      readonly unknown: readonly string[]
      /** Everything that can be shown again in its field. */
      readonly kept: FieldValues
    }

/** Reads the raw inputs of a card: strings throughout, several choices joined by commas, toggles `true` or `false`. */
export function submit(form: Form, raw: Readonly<Record<string, unknown>>): Submission {
  const fields = fieldsOf(form)
  const values: Record<string, FieldValue> = {}
  const kept: Record<string, FieldValue> = {}
  const problems: Record<string, FieldProblem> = {}
  for (const field of fields) {
    const given = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined
    const read = readField(field, given)
    if (read.problem) problems[field.id] = read.problem
    if (read.value !== undefined) {
      kept[field.id] = read.value
      if (!read.problem) values[field.id] = read.value
    }
  }
  const known = new Set(fields.map(({ id }) => id))
  const unknown = Object.keys(raw).filter((name) => !known.has(name))
  return Object.keys(problems).length > 0 || unknown.length > 0
    ? { kind: 'refused', problems, unknown, kept }
    : { kind: 'accepted', values }
}

interface FieldReading {
  readonly value?: FieldValue
  readonly problem?: FieldProblem
}

function readField(field: Field, given: unknown): FieldReading {
  if (field.type === 'Input.Toggle') return readToggle(field.isRequired, given)
  if (given === undefined || given === null || given === '')
    return field.isRequired ? { problem: { kind: 'required' } } : {}
  if (field.type === 'Input.ChoiceSet') return readChoices(field, given)
  if (typeof given !== 'string') return { problem: { kind: 'wrong-type' } }
  const text = given.trim()
  if (text === '') return field.isRequired ? { problem: { kind: 'required' } } : {}
  if (field.type === 'Input.Date')
    return isDay(text) ? { value: text } : { problem: { kind: 'no-date' } }
  if (text.length > field.maxLength)
    return {
      value: text.slice(0, field.maxLength),
      problem: { kind: 'too-long', limit: field.maxLength, length: text.length },
    }
  if (field.style === 'Email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    return { value: text, problem: { kind: 'no-email' } }
  if (field.style === 'Url' && !isLink(text)) return { value: text, problem: { kind: 'no-link' } }
  return { value: text }
}

function readToggle(isRequired: boolean, given: unknown): FieldReading {
  if (given === undefined || given === null || given === '')
    return isRequired ? { problem: { kind: 'required' } } : { value: false }
  const value = given === true || given === 'true'
  if (!value && given !== false && given !== 'false') return { problem: { kind: 'wrong-type' } }
  return isRequired && !value ? { value, problem: { kind: 'required' } } : { value }
}

function readChoices(field: Field & { type: 'Input.ChoiceSet' }, given: unknown): FieldReading {
  const picked =
    typeof given === 'string'
      ? field.isMultiSelect
        ? given.split(',').filter(Boolean)
        : [given]
      : Array.isArray(given)
        ? given
        : undefined
  const offered = new Set(field.choices.map(({ value }) => value))
  if (!picked?.every((value): value is string => typeof value === 'string' && offered.has(value)))
    return { problem: { kind: 'no-choice' } }
  if (picked.length === 0) return field.isRequired ? { problem: { kind: 'required' } } : {}
  if (field.isMultiSelect) return { value: picked }
  const [only] = picked
  return only === undefined ? {} : { value: only }
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function isLink(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}
