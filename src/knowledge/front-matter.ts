/** The YAML front matter of a Markdown document. */
import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { readDay } from './title-block.ts'

const day = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
  .transform((value) => readDay(value) ?? value)

export const FrontMatter = z.object({
  title: z.string().optional(),
  kind: z.enum(['policy', 'guideline']).optional(),
  issued: day.optional(),
  revised: day.optional(),
  approved: day.optional(),
  reviewDue: day.optional(),
  effective: day.optional(),
  restated: z.boolean().optional(),
  /** Typical questions by clause id. */
  asks: z.record(z.string(), z.array(z.string())).optional(),
})
export type FrontMatter = z.infer<typeof FrontMatter>

const block = /^\ufeff?---[^\S\n]*\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/

/** Parts a text into front matter and body. A `---` that opens no YAML mapping is part of the body. */
export function readFrontMatter(file: string, text: string): { front: FrontMatter; body: string } {
  const found = block.exec(text)
  if (!found) return { front: {}, body: text }
  const failed = (cause: unknown, what: string) =>
    new AppError(
      'knowledge-unreadable',
      `Reading the front matter of ${file}: ${what}. Correct the lines between the two '---', or remove them.`,
      { cause },
    )
  let value: unknown
  try {
    value = parse(found[1] ?? '')
  } catch (error) {
    throw failed(error, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'no YAML')
  }
  const front = FrontMatter.safeParse(value ?? {})
  if (!front.success) {
    const [issue] = front.error.issues
    throw failed(front.error, `${issue?.path.join('.') || 'the whole'}: ${issue?.message}`)
  }
  return { front: front.data, body: text.slice(found[0].length) }
}
