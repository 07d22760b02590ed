/** Reads what a model replied: sentences with the clauses that they rest on. */
import { z } from 'zod'

/** Forgiving in what does not matter (ids as numbers, fields of its own), strict in what is used. */
const ModelSentences = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      clauses: z.array(z.union([z.string(), z.number()]).transform(String)).catch([]),
    }),
  ),
})
export type ModelSentence = z.infer<typeof ModelSentences>['sentences'][number]

/** The same as JSON Schema, in the few words that every service understands. */
export const replySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['sentences'],
  properties: {
    sentences: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['text', 'clauses'],
        properties: {
          text: { type: 'string' },
          clauses: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
} as const

/** Far more than an answer has; beyond it is not worth reading. */
const longest = 20_000

/** The sentences of a reply; undefined where it has not the shape that was asked for. */
export function parseReply(text: string): readonly ModelSentence[] | undefined {
  if (text.length > longest) return undefined
  const bare = text
    .trim()
    .replace(/^```(?:json)?\s*/i, '')
    .replace(/\s*```$/, '')
  try {
    const parsed = ModelSentences.safeParse(JSON.parse(bare))
    return parsed.success ? parsed.data.sentences : undefined
  } catch {
    return undefined
  }
}
