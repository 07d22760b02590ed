/** The shapes in which rows keep what SQL has no type for: JSON, yes and no, and JSON that is sealed. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { type Cipher, isSealed } from './encrypt.ts'

/** A column that holds 1 or 0. */
export const Flag = z.literal([0, 1]).transform((value) => value === 1)

export function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0
}

/** What a statement counted. */
export const Counted = z.object({ count: z.int() })

/** The newest number of a series. */
export const Series = z.object({ last: z.int() })

export const StoredLanguage = z.enum(['en', 'fr'])

export const StoredPerson = z.object({ id: z.string(), name: z.string() })

export const StoredAddressKey = z.union([
  z.templateLiteral(['person:', z.string()]),
  z.templateLiteral(['role:', z.string()]),
])

/** What a JSON column holds. `place` names it in the fault `record-corrupt`. */
export function fromJson<T>(shape: z.ZodType<T>, text: string, place: string): T {
  const parsed = shape.safeParse(readJson(text))
  if (parsed.success) return parsed.data
  throw new AppError(
    'record-corrupt',
    `What is stored as ${place} does not have its shape (${z.prettifyError(parsed.error)}); restore the database from a backup`,
  )
}

/** The same where what cannot be read is an expected outcome: undefined. */
export const jsonAs = <T>(shape: z.ZodType<T>, text: string): T | undefined =>
  shape.safeParse(readJson(text)).data

/** Undefined, which no shape takes, where the text is no JSON: its error would quote the text. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** JSON of a value with the keys of every object in order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Writes and reads the texts of one case: sealed where the case is confidential or its form says so, else plain JSON. */
export interface Vault {
  put(value: unknown, field: string): string
  take<T>(shape: z.ZodType<T>, stored: string, field: string): T
}

export function vaultOf(
  cipher: Cipher,
  entry: {
    readonly org: string
    readonly number: string
    readonly confidential: boolean
    readonly sealed?: boolean
  },
): Vault {
  const contextOf = (field: string) => [entry.org, entry.number, field]
  return {
    put(value, field) {
      const text = JSON.stringify(value)
      return entry.confidential || entry.sealed ? cipher.seal(text, contextOf(field)) : text
    },
    take(shape, stored, field) {
      const text = isSealed(stored) ? cipher.open(stored, contextOf(field)) : stored
      return fromJson(shape, text, `${field} of ${entry.number}`)
    },
  }
}
