/** Who looks at the page: the bearer of a token of Entra, or on this machine somebody of the local desk. */
import type { Person } from '../cases/case.ts'
import type { Log } from '../log.ts'
import { createEntraCheck, type EntraProblem } from './entra-token.ts'

/** `local`: nobody proves who they are, and nobody from outside of this machine gets in. */
export type TabAccess =
  | {
      readonly kind: 'entra'
      /** The client id of the app registration that the tab signs people in with. */
      readonly clientId: string
      readonly tenants: readonly string[]
    }
  | { readonly kind: 'local'; readonly people: readonly LocalPerson[] }

export interface LocalPerson {
  readonly key: string
  readonly name: string
  readonly title: Readonly<Record<'en' | 'fr', string>>
  /** As Entra would call them. */
  readonly objectId: string
  /** The id of their tenant. */
  readonly organization: string
}

/** By whom the page may be seen; nobody where people could not be signed in. `people`: the local desk's, where it is open. */
export function accessTo(
  settings: {
    readonly identity: { readonly kind: string }
    readonly tabClientId: string | undefined
    readonly allowedTenants: readonly string[] | 'any'
  },
  people: readonly LocalPerson[] | undefined,
): TabAccess | undefined {
  const { identity, tabClientId, allowedTenants } = settings
  if (identity.kind === 'local') return people && { kind: 'local', people }
  if (!tabClientId || allowedTenants === 'any') return undefined
  return { kind: 'entra', clientId: tabClientId, tenants: allowedTenants }
}

/** The sender of a request, or why nobody believes it: a code for the log, never for the sender. */
export type Visitor =
  | { readonly kind: 'known'; readonly tenantId: string; readonly person: Person }
  | { readonly kind: 'unknown'; readonly code: EntraProblem | 'person-unknown' }

export type SignIn = (authorization: string | undefined) => Promise<Visitor>

export function createSignIn(access: TabAccess, log: Log, now: () => number): SignIn {
  switch (access.kind) {
    case 'entra':
      return createEntraCheck({ ...access, log, now })
    case 'local':
      return (authorization) => Promise.resolve(localVisitor(access.people, authorization))
  }
}

/** A page of another site cannot send this header without asking first, and it is never allowed to. */
function localVisitor(people: readonly LocalPerson[], authorization = ''): Visitor {
  const key = /^Local ([\w.-]{1,200})$/.exec(authorization)?.[1]
  const found = people.find((person) => person.key === key)
  if (!found) return { kind: 'unknown', code: 'person-unknown' }
  const { objectId: id, name, organization: tenantId } = found
  return { kind: 'known', tenantId, person: { id, name } }
}
