/** Reads a file of JSON lines for a command: every line is checked before any is worked on, so that a bad one leaves nothing half written. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { AppError } from '../errors.ts'

/** A line with its place, for messages. */
export interface PlacedLine<Line> {
  readonly at: string
  readonly line: Line
}

export const invalidInput = (what: string, cause?: unknown) =>
  new AppError('input-invalid', what, { cause })

/**
 * @param example A line as it should be, for the message about one that is not.
 * @throws AppError `input-invalid`, which names the line and the remedy.
 */
export async function readBatch<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  example: string,
): Promise<readonly PlacedLine<z.infer<Schema>>[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw invalidInput(`${file} cannot be read: give --batch a file with one object a line.`, cause)
  })
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const at = `${file}, line ${index + 1}`
    const parsed = schema.safeParse(readJson(at, line, example))
    if (parsed.success) return [{ at, line: parsed.data }]
    const [issue] = parsed.error.issues
    const key = issue?.path.join('.') || 'the line'
    throw invalidInput(`${at}: ${key}: ${issue?.message}. Correct it and run the batch again.`)
  })
}

function readJson(at: string, line: string, example: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw invalidInput(`${at} is no JSON: write one object a line, ${example}.`, cause)
  }
}
