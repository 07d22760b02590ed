/** A form: an Adaptive Card whose inputs are its fields, its labels and its rules. */
import { z } from 'zod'
import { LocalizedText } from '../messages/localized-text.ts'

/** What a field may hold: text, a choice or a day (ISO), several choices, a yes or no, a number. */
export type FieldValue = string | readonly string[] | boolean | number
export type FieldValues = Readonly<Record<string, FieldValue>>

const FieldId = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a field id is a letter, then letters and digits')
  .refine((id) => !['nonce', 'verb', 'form'].includes(id), 'this name is kept for the bot')

const common = {
  id: FieldId,
  label: LocalizedText,
  isRequired: z.boolean().default(false),
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
const Choice = z.strictObject({
  title: LocalizedText,
  value: z.string().regex(/^[^,]+$/, 'a value has at least one character and no comma'),
})

const ChoiceField = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...common,
  choices: z.array(Choice).min(1),
  isMultiSelect: z.boolean().default(false),
  style: z.enum(['compact', 'expanded']).default('compact'),
})

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
    /** The button; its English title begins with Submit. */
    submit: LocalizedText,
    /** The fields that the reviewers' card shows, in this order; nothing of a confidential case is ever shown there. */
    summary: z.array(FieldId).default([]),
    card: z.looseObject({
      type: z.literal('AdaptiveCard'),
      version: z.string(),
      body: Body,
    }),
  })
  .superRefine((form, context) => {
    const ids = fieldsOf(form).map(({ id }) => id)
    for (const id of ids.filter((id, index) => ids.indexOf(id) !== index))
      context.addIssue({ code: 'custom', message: `two fields are named '${id}'; rename one` })
    for (const id of form.summary.filter((id) => !ids.includes(id)))
      context.addIssue({ code: 'custom', message: `the summary names '${id}', which is no field` })
    if (ids.length === 0) context.addIssue({ code: 'custom', message: 'the form has no field' })
  })
export type Form = z.infer<typeof Form>

/** The fields of a form in the order in which they are read. */
export function fieldsOf(form: Pick<Form, 'card'>): readonly Field[] {
  return form.card.body.filter((element) => element.type !== 'TextBlock')
}
