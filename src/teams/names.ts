/** The names of people who were picked in a form: Teams' picker tells their Entra object ids only. */
import { holders } from '../accounts/account.ts'
import type { AddressStore } from '../cases/store.ts'
import type { KnownNames } from '../forms/submit.ts'
import type { BotOrganization } from './turn.ts'

export interface NameOptions {
  readonly addresses: AddressStore
  /** Asks Teams for a member of the team behind a bound address; none where they are not in it or nobody answers. */
  readonly memberName: (reference: string, personId: string) => Promise<string | undefined>
}

/** From those who wrote to the bot, act for a role or stand in the register; else from the teams that it is in. */
export function createNames({ addresses, memberName }: NameOptions) {
  return async function namesOf(
    organization: BotOrganization,
    ids: readonly string[],
  ): Promise<KnownNames> {
    const names = new Map<string, string>()
    if (ids.length === 0) return names
    const roles = await addresses.roles(organization.id)
    const known = new Map(
      [
        ...(await organization.desk.store.accounts(organization.id)).flatMap((account) => [
          account.owner,
          ...account.moderators,
          ...holders(account).map(({ person }) => person),
        ]),
        ...Object.values(organization.settings.roles).flatMap(({ people }) => people),
        ...roles.flatMap(({ people }) => people),
      ].flatMap(({ id, name }) => (id ? [[id.toLowerCase(), name] as const] : [])),
    )
    const nameOf = async (id: string): Promise<string | undefined> => {
      const own = (await addresses.find(organization.id, `person:${id}`))?.people[0]?.name
      if (own ?? known.get(id.toLowerCase())) return own ?? known.get(id.toLowerCase())
      const asked = await Promise.all(roles.map(({ reference }) => memberName(reference, id)))
      return asked.find((name) => name !== undefined)
    }
    for (const [id, name] of await Promise.all(
      ids.map(async (id) => [id, await nameOf(id)] as const),
    ))
      if (name) names.set(id, name)
    return names
  }
}
