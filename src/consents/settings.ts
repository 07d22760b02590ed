/** What an organization decides about its consents: `consents` in organization.yaml. */
import { z } from 'zod'

export const ConsentSettings = z.strictObject({
  /** The role that enters, looks up, renews and withdraws them. Nobody else learns of any. */
  role: z.string(),
  /** The clause that asks for them. */
  clause: z.string(),
  /** Days before its end on which the role is told that a consent runs out. */
  remindDaysBefore: z.number().int().min(1).max(180).default(30),
})
export type ConsentSettings = z.infer<typeof ConsentSettings>
