/** What an organization decides about training: `training` in organization.yaml. */
import { z } from 'zod'

export const TrainingSettings = z.strictObject({
  /** The role that records who was trained, and may look it up. */
  role: z.string(),
  /** The clause that asks for training. */
  clause: z.string().optional(),
  /** The form by which somebody asks for it. */
  form: z.string().default('training'),
  /** Of the numbers of the records. */
  prefix: z.string().regex(/^[A-Z]{2,5}$/, 'two to five capital letters'),
  /** After so many months a training counts no more. */
  validMonths: z.number().int().min(1).max(120),
  /** So many days before that the person is reminded. */
  remindDaysBefore: z.number().int().min(1).max(180).default(30),
})
export type TrainingSettings = z.infer<typeof TrainingSettings>
