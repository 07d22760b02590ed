/** What an organization says of public comments on its pages. A key of organization.yaml. */
import { z } from 'zod'
import { groundKinds } from './grounds/kinds.ts'

export const TriageSettings = z.strictObject({
  /** The clause whose list names what is not allowed, and what each of its items is about, in their order. */
  comments: z
    .strictObject({ clause: z.string().min(1), grounds: z.array(z.enum(groundKinds)).min(1) })
    .optional(),
})
export type TriageSettings = z.infer<typeof TriageSettings>
