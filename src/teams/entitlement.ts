/** Who may act for a role: the people named for it, else the members of the team whose channel it is bound to. */
import type { CaseSettings } from '../cases/settings.ts'
import type { AddressStore } from '../cases/store.ts'

/** `unknown`: Teams did not answer; nobody is let in on a guess. */
export type Entitlement = 'yes' | 'no' | 'unknown'

export interface Member {
  /** Entra object id. */
  readonly personId: string
  /** Teams' id of the user for this bot. */
  readonly userId: string
}

export interface EntitlementOptions {
  readonly addresses: AddressStore
  /** Asks Teams whether the user is in the team behind a bound address. */
  readonly isMember: (reference: string, member: Member) => Promise<Entitlement>
  /** Microseconds since 1970. */
  readonly now: () => number
}

export interface Entitlements {
  mayActFor(organization: RoleHolder, role: string, member: Member): Promise<Entitlement>
  /** The roles that the person certainly acts for. */
  rolesOf(organization: RoleHolder, member: Member): Promise<readonly string[]>
}

interface RoleHolder {
  readonly id: string
  readonly settings: CaseSettings
}

/** A membership is believed for a minute: long enough for a burst of clicks, short enough for somebody who was removed. */
const believedFor = 60_000_000

export function createEntitlements({ addresses, isMember, now }: EntitlementOptions): Entitlements {
  const known = new Map<string, { readonly answer: Entitlement; readonly until: number }>()

  async function inTeam(reference: string, member: Member): Promise<Entitlement> {
    const key = `${reference}\0${member.personId}`
    const cached = known.get(key)
    if (cached && cached.until > now()) return cached.answer
    const answer = await isMember(reference, member)
    // A refusal is asked again at once: somebody who has just been added should not have to wait.
    if (known.size > 10_000) known.clear()
    if (answer === 'yes') known.set(key, { answer, until: now() + believedFor })
    return answer
  }

  async function mayActFor(
    { id, settings }: RoleHolder,
    role: string,
    member: Member,
  ): Promise<Entitlement> {
    const address = await addresses.find(id, `role:${role}`)
    const named = [...(settings.roles[role]?.people ?? []), ...(address?.people ?? [])]
    if (named.length > 0)
      return named.some((person) => person.id.toLowerCase() === member.personId.toLowerCase())
        ? 'yes'
        : 'no'
    return address ? inTeam(address.reference, member) : 'no'
  }

  return {
    mayActFor,
    async rolesOf(organization, member) {
      const roles = Object.keys(organization.settings.roles)
      const answers = await Promise.all(roles.map((role) => mayActFor(organization, role, member)))
      return roles.filter((_, index) => answers[index] === 'yes')
    },
  }
}
