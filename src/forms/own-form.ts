/** A form as one organization uses it: with choices and requirements of its own. */
import { type Choice, type Condition, type Form, mapFields } from './form.ts'

export interface OwnRules {
  /** Stand before the form's own choices, by field id. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>
  /** By field id. */
  readonly requires: Readonly<Record<string, Condition>>
}

export function ownForm(form: Form, { choices, requires }: OwnRules): Form {
  return mapFields(form, (field) => {
    const requiredWhen = requires[field.id] ?? field.requiredWhen
    const ruled = requiredWhen ? { ...field, requiredWhen } : field
    return ruled.type === 'Input.ChoiceSet'
      ? { ...ruled, choices: [...(choices[field.id] ?? []), ...ruled.choices] }
      : ruled
  })
}
