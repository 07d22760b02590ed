/** What an organization says of public comments on its pages. A key of organization.yaml. */
import { z } from 'zod'
import { groundKinds } from './grounds/kinds.ts'

export const TriageSettings = z.strictObject({
  /** The clause whose list names what is not allowed, and what each of its items is about, in their order. */
  comments: z
    .strictObject({
      clause: z.string().min(1),
      grounds: z.array(z.enum(groundKinds)).min(1),
      /** The form by which comments are brought, and its fields for the comment and for the post that it answers. */
      form: z.string().min(1).default('comment'),
      field: z.string().min(1).default('comment'),
      post: z.string().min(1).default('post'),
      /** What the policy says to look up before an action is chosen, where its text is not among the documents. */
      chart: z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }).optional(),
    })
    .optional(),
})
export type TriageSettings = z.infer<typeof TriageSettings>
