/** Finds the organization that a command is for. */
import type { Config } from '../config.ts'
import type { Organization } from '../organization.ts'
import { loadOrganizations, type ReadyOrganization } from '../organizations.ts'
import { invalidInput } from './batch.ts'

/** The one that is taken where none is named. */
export const usualOf = (
  { organization }: Pick<Config, 'organization'>,
  all: readonly Organization[],
): string | undefined => organization ?? all.find(({ settings }) => settings.isDefault)?.id

/** Loads the organizations and takes the one that the command names. */
export async function loadOrganizationOf(
  config: Config,
  { org, knowledge }: { readonly org: string | undefined; readonly knowledge: string | undefined },
): Promise<ReadyOrganization> {
  const { all } = await loadOrganizations(knowledge ?? config.knowledgeDir)
  return organizationOf(all, org, usualOf(config, all), 'The command')
}

/** The organization of that name; without a name the usual one, or the only one. */
export function organizationOf<Known extends Organization>(
  all: readonly Known[],
  name: string | undefined,
  usual: string | undefined,
  where: string,
): Known {
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
