/** The zod schema of text that an administrator writes in a file, in one language or in both. */
import { z } from 'zod'

export const LocalizedText = z.union([
  z.string().min(1),
  z.strictObject({ en: z.string().min(1), fr: z.string().min(1) }),
])
