/** Which organization a turn belongs to: told by the tenant that it comes from. */
import type { Config } from './config.ts'
import { AppError } from './errors.ts'
import type { BotOrganization } from './teams/turn.ts'

/** Tenants that a file names; in local mode also an organization's own id; else the default. */
export function tenantFinder(
  organizations: () => readonly BotOrganization[],
  { organization, identity }: Config,
): (tenantId: string | undefined) => BotOrganization {
  const named = organizations().find(({ id }) => id === organization)
  if (organization && !named)
    throw new AppError(
      'configuration-invalid',
      `ORGANIZATION: there is no organization '${organization}'; name one of ${organizations()
        .map(({ id }) => id)
        .join(', ')}.`,
    )
  const isLocal = identity.kind === 'local'
  return (tenantId) => {
    const all = organizations()
    const own = all.find(
      ({ id, settings }) =>
        tenantId !== undefined &&
        (settings.tenants.includes(tenantId) || (isLocal && id === tenantId)),
    )
    const fallback =
      all.find(({ id }) => id === organization) ??
      all.find(({ settings }) => settings.isDefault) ??
      all[0]
    const found = own ?? fallback
    if (found) return found
    throw new AppError('configuration-invalid', 'KNOWLEDGE_DIR: the folder holds no organization.')
  }
}
