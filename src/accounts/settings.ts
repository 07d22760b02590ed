/** What an organization decides about its register of accounts: `register` in organization.yaml. */
import { z } from 'zod'

export const RegisterSettings = z.strictObject({
  /** The role that keeps the register. */
  role: z.string(),
  /** The clause that asks for it; shown under what the register answers. */
  clause: z.string().optional(),
  /** After how many months an account is due for review. */
  reviewInMonths: z.number().int().min(1).max(120).default(12),
  /** What the list of approved platforms begins with; from then on it is kept in the register. */
  platforms: z
    .array(
      z
        .string()
        .min(1)
        .max(40)
        .regex(/^[^,]+$/, 'a name without a comma'),
    )
    .default([]),
})
export type RegisterSettings = z.infer<typeof RegisterSettings>
