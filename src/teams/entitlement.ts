/** Who may act for a role: the people named for it, else the members of the team whose channel it is bound to. */
import type { CaseSettings } from '../cases/settings.ts'
import type { AddressStore } from '../cases/store.ts'
import { isRecent } from '../time-limit.ts'
import { isGone } from './standing.ts'

/** `unknown`: Teams did not answer in time; nobody is let in on a guess. */
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
  /** Milliseconds that a click waits for Teams; 700. */
  readonly patienceMs?: number
}

export interface Entitlements {
  mayActFor(organization: RoleHolder, role: string, member: Member): Promise<Entitlement>
  /** The roles that the person certainly acts for. */
  rolesOf(organization: RoleHolder, member: Member): Promise<readonly string[]>
  /** Somebody left a team: what was believed of them is believed no more. `id`: Teams' id or the Entra object id. */
  forget(id: string): void
}

interface RoleHolder {
  readonly id: string
  readonly settings: CaseSettings
}

/** A membership is believed for a minute: long enough for a burst of clicks, short enough for somebody who was removed. */
const believedFor = 60_000_000

export function createEntitlements(options: EntitlementOptions): Entitlements {
  const { addresses, isMember, now, patienceMs = 700 } = options
  /** Since when somebody is believed to be in the team behind a reference. */
  const believed = new Map<string, { readonly member: Member; readonly since: number }>()
  const asking = new Map<string, Promise<Entitlement>>()

  async function inTeam(reference: string, member: Member): Promise<Entitlement> {
    const key = `${reference}\0${member.personId}`
    const known = believed.get(key)
    if (known && isRecent(known.since, believedFor, now())) return 'yes'
    // Many clicks at once ask once. An answer that comes too late for this click is there for the next one.
    const asked = asking.get(key) ?? ask(key, reference, member)
    return Promise.race([asked, tooLong(patienceMs)])
  }

  function ask(key: string, reference: string, member: Member): Promise<Entitlement> {
    // Believed from when it was asked: what Teams says is as old as that.
    const since = now()
    const answer = isMember(reference, member)
      .catch((): Entitlement => 'unknown')
      .then((entitled) => {
        // A refusal is asked again at once: somebody who has just been added should not have to wait.
        if (believed.size > 10_000) believed.clear()
        if (entitled === 'yes' && asking.get(key) === answer) believed.set(key, { member, since })
        return entitled
      })
      .finally(() => {
        if (asking.get(key) === answer) asking.delete(key)
      })
    asking.set(key, answer)
    return answer
  }

  async function mayActFor(
    organization: RoleHolder,
    role: string,
    member: Member,
    passed: readonly string[] = [],
  ): Promise<Entitlement> {
    const { id, settings } = organization
    const address = await addresses.find(id, `role:${role}`)
    const own = await mayActIn(settings.roles[role]?.people ?? [], address, member)
    const fallback = settings.roles[role]?.fallback
    const isAway = !address || isGone(address.reference)
    if (own === 'yes' || !fallback || !isAway || passed.includes(fallback)) return own
    return mayActFor(organization, fallback, member, [...passed, role])
  }

  async function mayActIn(
    people: CaseSettings['roles'][string]['people'],
    address: Awaited<ReturnType<AddressStore['find']>>,
    member: Member,
  ): Promise<Entitlement> {
    const isThis = ({ id }: { readonly id: string }) =>
      id.toLowerCase() === member.personId.toLowerCase()
    // The organization's own file names them; whoever is named there no more may act no more.
    if (people.some(isThis)) return 'yes'
    if (!address) return 'no'
    const named = [...people, ...address.people]
    if (named.length > 0 && !named.some(isThis)) return 'no'
    // Also those who were named in the channel: who was removed from the team since then may not act.
    return inTeam(address.reference, member)
  }

  return {
    mayActFor,
    async rolesOf(organization, member) {
      const roles = Object.keys(organization.settings.roles)
      const answers = await Promise.all(roles.map((role) => mayActFor(organization, role, member)))
      return roles.filter((_, index) => answers[index] === 'yes')
    },
    forget(id) {
      // Questions that are under way may have been answered before the person left: nothing is believed of them.
      asking.clear()
      for (const [key, { member }] of believed)
        if (member.userId === id || member.personId === id) believed.delete(key)
    },
  }
}

/** Nobody waits longer: the click is answered, and says that it can be tried again. */
function tooLong(milliseconds: number): Promise<Entitlement> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('unknown'), milliseconds).unref()
  })
}
