/** A person whom a form names: picked from the organization's directory, or typed. */
import { z } from 'zod'

/** `id`: the Entra object id, where the person was picked; typed names have none. */
export const Someone = z.object({ id: z.string().exactOptional(), name: z.string() })
export type Someone = Readonly<z.infer<typeof Someone>>

/** Entra object ids are GUIDs: anything else that comes from a picker is a name that somebody typed. */
export const isObjectId = (text: string): boolean =>
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)

/** The same person: by id where both have one, else by name. */
export const isSamePerson = (one: Someone, other: Someone): boolean =>
  one.id && other.id
    ? one.id.toLowerCase() === other.id.toLowerCase()
    : folded(one.name) === folded(other.name)

export const folded = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

const People = z.array(Someone)

/** The people in a field's value; none where it holds something else. */
export function peopleIn(value: unknown): readonly Someone[] {
  // Most values are texts, and a shape that fails costs ten times one that holds.
  if (!Array.isArray(value)) return []
  const parsed = People.safeParse(value)
  return parsed.success ? parsed.data : []
}
