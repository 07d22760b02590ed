/** What an organization decides about the report of its policy's gaps: `gaps` in organization.yaml. */
import { z } from 'zod'

export const GapSettings = z.strictObject({
  /** The role that reads the report: the owner of the policy. */
  role: z.string(),
  /** Smaller counts are not shown: behind one or two there may be a person whom somebody recognizes. */
  threshold: z.number().int().min(2).max(100).default(5),
})
export type GapSettings = z.infer<typeof GapSettings>
