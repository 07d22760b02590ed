/** Finds the organization that a command is for. */
import type { ReadyOrganization } from '../organizations.ts'
import { invalidInput } from './batch.ts'

/** The organization of that name; without a name the usual one, or the only one. */
export function organizationOf(
  all: readonly ReadyOrganization[],
  name: string | undefined,
  usual: string | undefined,
  where: string,
): ReadyOrganization {
  const wanted = name ?? (all.length === 1 ? all[0]?.id : usual)
  const found = all.find(({ id }) => id === wanted)
  if (found) return found
  const known = all.map(({ id }) => id).join(', ')
  throw invalidInput(
    wanted === undefined
      ? `${where} names no organization: give one of ${known}.`
      : `${where} names the organization '${wanted}': known are ${known}.`,
  )
}
