/** What an organization decides about its approved answers: `approvedAnswers` in organization.yaml. */
import { z } from 'zod'

export const ApprovedSettings = z.strictObject({
  /** The role that keeps them. */
  role: z.string(),
  /** After how many months the owner is asked whether an answer still holds. */
  reviewInMonths: z.number().int().min(1).max(60).default(12),
})
export type ApprovedSettings = z.infer<typeof ApprovedSettings>
