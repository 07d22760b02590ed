/** A form: an Adaptive Card whose inputs are its fields, its labels and its rules. */
import { z } from 'zod'
import { LocalizedText } from '../messages/localized-text.ts'
import type { Someone } from './someone.ts'

/** What a field may hold: text, a choice or a day (ISO), several choices, a yes or no, a number, people. */
export type FieldValue = string | readonly string[] | boolean | number | readonly Someone[]
export type FieldValues = Readonly<Record<string, FieldValue>>

const FieldId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a field id is a letter, then letters and digits')
  .refine((id) => !['nonce', 'verb', 'form'].includes(id), 'this name is kept for the bot')

/** Holds where the other field has one of these values; a toggle's are `true` and `false`. */
export const Condition = z.strictObject({ field: FieldId, is: z.array(z.string()).min(1) })
export type Condition = z.infer<typeof Condition>

/** Shown and recorded where it holds; never in the way of sending the form. */
const Caution = z.strictObject({
  /** Values of the field itself; a toggle's are `true` and `false`. */
  is: z.array(z.string()).optional(),
  /** A field of people that should name others than this one. */
  sameAs: FieldId.optional(),
  text: LocalizedText,
})

const common = {
  id: FieldId,
  label: LocalizedText,
  isRequired: z.boolean().default(false),
  /** Required in some cases only; checked by the bot, since no client knows such a rule. */
  requiredWhen: Condition.optional(),
  cautions: z.array(Caution).default([]),
  errorMessage: LocalizedText.optional(),
  /** A line under the label: what is meant, or what the policy asks for. */
  help: LocalizedText.optional(),
}

const TextField = z.strictObject({
  type: z.literal('Input.Text'),
  ...common,
  placeholder: LocalizedText.optional(),
  isMultiline: z.boolean().default(false),
  /** Characters; every text has a limit, so that every card stays within Teams' size. */
  maxLength: z.number().int().min(1).max(4000),
  style: z.enum(['Text', 'Tel', 'Url', 'Email']).default('Text'),
})

/** Teams joins several choices by commas, so that a value may hold none. */
export const Choice = z.strictObject({
  title: LocalizedText,
  value: z.string().regex(/^[^,]+$/, 'a value has at least one character and no comma'),
})
export type Choice = z.infer<typeof Choice>

/** Where choices come from that the file does not list. */
const datasets = {
  /** Teams' own people picker. A text field beside it serves where Teams offers nobody. */
  people: 'graph.microsoft.com/users',
  /** The approved platforms of the register of accounts. */
  platforms: 'platforms',
} as const

const ChoiceField = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...common,
  choices: z.array(Choice).default([]),
  'choices.data': z
    .strictObject({ type: z.literal('Data.Query'), dataset: z.enum(Object.values(datasets)) })
    .optional(),
  isMultiSelect: z.boolean().default(false),
  /** Of people: somebody who was picked is taken without a name, where Teams does not tell it. */
  namesOptional: z.boolean().default(false),
  /** Of people: what the line for typed names is for, where it is not for anybody else. */
  typedLabel: LocalizedText.optional(),
  style: z.enum(['compact', 'expanded', 'filtered']).default('compact'),
})
export type ChoiceField = z.infer<typeof ChoiceField>

const DateField = z.strictObject({ type: z.literal('Input.Date'), ...common })

const ToggleField = z.strictObject({ type: z.literal('Input.Toggle'), ...common })

const Field = z.discriminatedUnion('type', [TextField, ChoiceField, DateField, ToggleField])
export type Field = z.infer<typeof Field>

/** A heading or a sentence between the fields. */
const Words = z.strictObject({
  type: z.literal('TextBlock'),
  text: LocalizedText,
  style: z.enum(['default', 'heading']).default('default'),
})

const Body = z.array(
  z.discriminatedUnion('type', [TextField, ChoiceField, DateField, ToggleField, Words]),
)

export const Form = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    title: LocalizedText,
    /** One sentence under the title. */
    intro: LocalizedText.optional(),
    /** The button that opens it: a few words, since a phone cuts what is longer. Without it, “Open form” and the title. */
    open: LocalizedText.optional(),
    /** The button; its English title begins with Submit. */
    submit: LocalizedText,
    /** The fields that the reviewers' card shows, in this order; nothing of a confidential case is ever shown there. */
    summary: z.array(FieldId).default([]),
    /** The field that takes the link of a message when the form is opened from the menu of one. */
    fromMessage: z.strictObject({ link: FieldId }).optional(),
    card: z.looseObject({
      type: z.literal('AdaptiveCard'),
      version: z.string(),
      body: Body,
    }),
  })
  .superRefine((form, context) => {
    for (const message of problemsOf(form)) context.addIssue({ code: 'custom', message })
  })
export type Form = z.infer<typeof Form>

function problemsOf(form: Pick<Form, 'card' | 'summary' | 'fromMessage'>): readonly string[] {
  const fields = fieldsOf(form)
  const ids = fields.map(({ id }) => id)
  // A field of people takes a second name, for what is typed.
  const taken = [...ids, ...fields.filter(isPeopleField).map(({ id }) => typedId(id))]
  const missing = (named: string | undefined) => named !== undefined && !ids.includes(named)
  return [
    ...taken
      .filter((id, index) => taken.indexOf(id) !== index)
      .map((id) => `two fields are named '${id}'; rename one`),
    ...form.summary.filter(missing).map((id) => `the summary names '${id}', which is no field`),
    ...[form.fromMessage?.link]
      .filter(missing)
      .map((id) => `fromMessage names '${id}', which is no field`),
    ...(ids.length === 0 ? ['the form has no field'] : []),
    ...fields.flatMap((field) => {
      const { id, requiredWhen, cautions } = field
      const others = [requiredWhen?.field, ...cautions.map(({ sameAs }) => sameAs)]
      return [
        ...others
          .filter(missing)
          .map((other) => `'${id}' depends on '${other}', which is no field`),
        ...(hasNoChoice(field) ? [`'${id}' offers no choice; add choices or choices.data`] : []),
      ]
    }),
  ]
}

const hasNoChoice = (field: Field): boolean =>
  field.type === 'Input.ChoiceSet' && field.choices.length === 0 && !field['choices.data']

/** The fields of a form in the order in which they are read. */
export function fieldsOf(form: Pick<Form, 'card'>): readonly Field[] {
  return form.card.body.filter((element) => element.type !== 'TextBlock')
}

/** A field in which people are picked. */
export type PeopleField = ChoiceField & {
  readonly 'choices.data': NonNullable<ChoiceField['choices.data']>
}

export const isPeopleField = (field: Field): field is PeopleField =>
  field.type === 'Input.ChoiceSet' && field['choices.data']?.dataset === datasets.people

export const isPlatformsDataset = (dataset: string | undefined): boolean =>
  dataset === datasets.platforms

/** The input in which a name is typed that the people picker does not find. */
export const typedId = (id: string): string => `${id}Typed`

/** The form with other fields in the places of its own; the words between them stay. */
export const mapFields = (form: Form, change: (field: Field) => Field): Form => ({
  ...form,
  card: {
    ...form.card,
    body: form.card.body.map((element) =>
      element.type === 'TextBlock' ? element : change(element),
    ),
  },
})

/** The form with the platforms of the register before its own choices. */
export const withPlatforms = (form: Form, platforms: readonly Choice[]): Form =>
  mapFields(form, (field) =>
    field.type === 'Input.ChoiceSet' && isPlatformsDataset(field['choices.data']?.dataset)
      ? { ...field, choices: [...platforms, ...field.choices] }
      : field,
  )

/** Whether a condition holds for what was entered. */
export function isMet({ field, is }: Condition, values: FieldValues): boolean {
  const value = values[field]
  const held = Array.isArray(value) ? value.map(String) : [String(value ?? '')]
  return held.some((entry) => is.includes(entry))
}
