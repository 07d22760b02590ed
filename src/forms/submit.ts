/** Checks what somebody entered in a form against the form itself; the client's own checks are never relied on. */
import type { ChoiceField, Field, FieldValue, FieldValues, Form } from './form.ts'
import { fieldsOf, isMet, isPeopleField, typedId } from './form.ts'
import { isObjectId, type Someone } from './someone.ts'

/** What is wrong with one field. `limit`: characters allowed. */
export type FieldProblem =
  | { readonly kind: 'required' }
  | { readonly kind: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly kind: 'no-choice' }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'no-email' }
  | { readonly kind: 'no-link' }
  | { readonly kind: 'wrong-type' }
  /** Found by whoever keeps what the form is for: a day before the one on which it begins, a day to come. */
  | { readonly kind: 'ends-before' }
  | { readonly kind: 'to-come' }
  /** Somebody was picked whose name Teams does not tell the bot. */
  | { readonly kind: 'no-name' }
  | { readonly kind: 'too-many'; readonly limit: number; readonly count: number }

/** Characters that may be typed in a field of people: name and position of one, or of several. */
export const typedLimit = ({ isMultiSelect }: Pick<ChoiceField, 'isMultiSelect'>): number =>
  isMultiSelect ? 300 : 160

/** A card that showed more people in each of its fields would be too large. */
export const mostPeople = 10

/** The names of people by Entra object id, as far as they are known. */
export type KnownNames = ReadonlyMap<string, string>

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

/** The object ids that were picked in the form's fields of people: their names have to be found. */
export function pickedIds(form: Form, raw: Readonly<Record<string, unknown>>): readonly string[] {
  return fieldsOf(form)
    .filter(isPeopleField)
    .flatMap(({ id }) => partsOf(raw[id]).filter(isObjectId))
    .slice(0, 6 * mostPeople)
}

/** Reads the raw inputs of a card: strings throughout, several choices joined by commas, toggles `true` or `false`. */
export function submit(
  form: Form,
  raw: Readonly<Record<string, unknown>>,
  names: KnownNames = new Map(),
): Submission {
  const fields = fieldsOf(form)
  const values: Record<string, FieldValue> = {}
  const kept: Record<string, FieldValue> = {}
  const problems: Record<string, FieldProblem> = {}
  for (const field of fields) {
    const given = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined
    const read = isPeopleField(field)
      ? readPeople(field, given, raw[typedId(field.id)], names)
      : readField(field, given)
    if (read.problem) problems[field.id] = read.problem
    if (read.value !== undefined) {
      kept[field.id] = read.value
      if (!read.problem) values[field.id] = read.value
    }
  }
  for (const { id, requiredWhen } of fields)
    if (requiredWhen && !problems[id] && values[id] === undefined && isMet(requiredWhen, kept))
      problems[id] = { kind: 'required' }
  const known = new Set(
    fields.flatMap((field) => (isPeopleField(field) ? [field.id, typedId(field.id)] : [field.id])),
  )
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

function readChoices(field: ChoiceField, given: unknown): FieldReading {
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

/**
 * People who were picked, by object id, and people who were typed. A name that nobody can look up is asked for: the
 * one that is typed beside a single pick is taken for it.
 */
function readPeople(
  field: ChoiceField,
  picked: unknown,
  typed: unknown,
  names: KnownNames,
): FieldReading {
  if (![picked, typed].every(isEntered)) return { problem: { kind: 'wrong-type' } }
  const parts = partsOf(picked)
  const ids = [...new Set(parts.filter(isObjectId))]
  // A client that knows no picker shows a text field, and sends a name in the picker's place.
  const words = [...parts.filter((part) => !isObjectId(part)), String(typed ?? '').trim()]
    .filter(Boolean)
    .join(', ')
  const limit = typedLimit(field)
  const typedNames = namesIn(words.slice(0, limit), field.isMultiSelect)
  const [onlyId] = ids
  const [firstName] = typedNames
  const isOfOnePerson =
    ids.length === 1 &&
    typedNames.length === 1 &&
    (!field.isMultiSelect || !names.has(onlyId ?? ''))
  const everybody: readonly Someone[] =
    isOfOnePerson && onlyId !== undefined && firstName !== undefined
      ? [{ id: onlyId, name: firstName }]
      : [
          ...ids.map((id) => ({ id, name: names.get(id) ?? '' })),
          ...typedNames.map((name) => ({ name })),
        ]
  const value = everybody.slice(0, mostPeople)
  if (value.length === 0) return field.isRequired ? { problem: { kind: 'required' } } : {}
  if (everybody.length > mostPeople)
    return { value, problem: { kind: 'too-many', limit: mostPeople, count: everybody.length } }
  if (words.length > limit)
    return { value, problem: { kind: 'too-long', limit, length: words.length } }
  return !field.namesOptional && value.some(({ name }) => name === '')
    ? { value, problem: { kind: 'no-name' } }
    : { value }
}

/** One person's name may hold a comma before their position; several are parted by it. */
const namesIn = (words: string, areSeveral: boolean): readonly string[] =>
  (areSeveral ? words.split(/[,;\n]/) : [words]).map((name) => name.trim()).filter(Boolean)

const isEntered = (given: unknown): boolean =>
  given === undefined ||
  given === null ||
  typeof given === 'string' ||
  (Array.isArray(given) && given.every((part) => typeof part === 'string'))

/** What a picker sends: one value, several joined by commas, or a list. */
function partsOf(given: unknown): readonly string[] {
  const parts = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : []
  return parts.flatMap((part) => (typeof part === 'string' && part.trim() ? [part.trim()] : []))
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
