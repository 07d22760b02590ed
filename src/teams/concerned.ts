/** Whether somebody whom a case is about handles the cases of a role: its card must not come where they read. */
import { isNamed } from '../cases/sight.ts'
import type { AddressStore } from '../cases/store.ts'
import type { Someone } from '../forms/someone.ts'
import type { Entitlement, Entitlements } from './entitlement.ts'
import { standIns } from './standing.ts'
import type { BotOrganization } from './turn.ts'

interface Judge {
  readonly addresses: Pick<AddressStore, 'find'>
  readonly entitlements: Pick<Entitlements, 'mayActFor'>
}

/** `unknown`: Teams did not say in time. Whoever stands in for a role gets its cards while it has no channel. */
export async function concernsRoles(
  judge: Judge,
  organization: BotOrganization,
  roles: readonly string[],
  subjects: readonly Someone[],
): Promise<Entitlement> {
  const all = [...new Set(roles.flatMap((role) => standIns(organization.settings, role)))]
  const answers = await Promise.all(
    subjects.flatMap((subject) => all.map((role) => handles(judge, organization, role, subject))),
  )
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

async function handles(
  { addresses, entitlements }: Judge,
  organization: BotOrganization,
  role: string,
  subject: Someone,
): Promise<Entitlement> {
  const { id, settings } = organization
  const address = await addresses.find(id, `role:${role}`)
  const known = [...(settings.roles[role]?.people ?? []), ...(address?.people ?? [])]
  if (known.some((one) => isNamed(subject, one))) return 'yes'
  if (!subject.id) return 'no'
  const member = { personId: subject.id, userId: subject.id }
  return entitlements.mayActFor(organization, role, member)
}
