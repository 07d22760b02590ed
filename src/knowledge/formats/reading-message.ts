/** What the bot and its reading thread say to each other. */
import { z } from 'zod'

export const ReadingRequest = z.object({
  format: z.enum(['docx', 'pdf']),
  file: z.string(),
  bytes: z.instanceof(Uint8Array),
})
export type ReadingRequest = z.infer<typeof ReadingRequest>

export const ReadingReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), text: z.string() }),
  /** `message` names the file and the remedy. */
  z.object({ kind: z.literal('refused'), message: z.string() }),
])
export type ReadingReply = z.infer<typeof ReadingReply>
