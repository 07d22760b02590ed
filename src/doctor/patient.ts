/** What an examination looks at: every part of a running or starting bot, behind functions that ask it. */

/** How a role's channel is reached. */
export type RoleChannel =
  /** Nobody bound the role to a channel. */
  | { readonly kind: 'unbound' }
  | { readonly kind: 'reachable' }
  /** Members of the team alone are not members of it: a bot cannot serve there. */
  | { readonly kind: 'private' }
  /** The channel is not among the team's: it was deleted, or is private and hidden from bots. */
  | { readonly kind: 'missing' }
  /** The bot is not in the team, or the team is gone. */
  | { readonly kind: 'no-team' }
  /** Teams did not answer, or not in time. */
  | { readonly kind: 'unknown'; readonly problem: string }

export interface RoleCondition {
  readonly role: string
  readonly channel: RoleChannel
  /** Who is named for it, in the file or when it was bound; nobody: the members of the team act. */
  readonly people: readonly string[]
  /** Whether it reads confidential cases. */
  readonly readsConfidential: boolean
}

export interface OrganizationCondition {
  readonly id: string
  readonly documents: number
  readonly clauses: number
  readonly forms: readonly string[]
  /** Whether files may be added to a case of one of them. */
  readonly takesEvidence: boolean
  /** Places of organization.yaml that name a form elsewhere without the link to it. */
  readonly withoutLink: readonly string[]
  /** The roles that its forms' workflows call upon. */
  roles(): Promise<readonly RoleCondition[]>
}

export interface DatabaseCondition {
  readonly kind: 'SQLite' | 'PostgreSQL'
  /** Settings that are not what keeps acknowledged commits through a power cut, as `name=value`. */
  readonly unsafe: readonly string[]
  /** The database's own clock, in microseconds since 1970. */
  readonly now: number
  /** Of this program, of none yet, or of an older or newer release. */
  readonly schema: 'own' | 'none' | 'older' | 'newer'
}

/** The same bot as far as it concerns one organization: its administrators are told nothing of others. */
export const onlyOf = (patient: Patient, id: string): Patient => ({
  ...patient,
  organizations: () => patient.organizations().filter((organization) => organization.id === id),
  knowledgeTroubles: () =>
    patient.knowledgeTroubles().filter(({ org }) => org === '' || org === id),
})

export interface Patient {
  readonly identity: {
    readonly kind: 'local' | 'UserAssignedMsi' | 'SingleTenant'
    readonly tenantId?: string
    /** The last day of the client secret, where BOT_PASSWORD_EXPIRES names it. */
    readonly secretExpires?: string
  }
  /** Where browsers reach the bot, where PUBLIC_URL says so. */
  readonly publicUrl?: string
  /** A token for Teams; rejects where Microsoft gives none. */
  token(): Promise<unknown>
  /** What Microsoft says of the tenant: whether it is there, and what time it is (milliseconds since 1970). */
  tenant(): Promise<{ readonly isThere: boolean; readonly now?: number }>
  readonly allowedTenants: readonly string[] | 'any'
  readonly allowedServiceHosts: readonly string[] | 'loopback'
  organizations(): readonly OrganizationCondition[]
  /** What keeps a document or an organization from answering as its files say. */
  knowledgeTroubles(): readonly { readonly org: string; readonly text: string }[]
  /** Documents whose files are newer than what answers; where the one that asks is the bot, it takes them by itself. */
  readonly waitingInFolder?: () => readonly {
    readonly org: string
    readonly documents: readonly string[]
  }[]
  database(): Promise<DatabaseCondition>
  /** Free bytes where the database and the files beside it are. */
  freeBytes(): Promise<number>
  /** Whether Microsoft's keys can be had: without them nobody can prove to be Teams. */
  keysReachable(): Promise<boolean>
  /** How many people are told of what fails. */
  readonly administrators: number
  /** Asks the model for next to nothing; undefined where none is configured. */
  readonly model?: () => Promise<void>
  /** Asks the embedding model for the meaning of a word; undefined where none is configured. */
  readonly embedding?: () => Promise<void>
  deliveries(): Promise<{
    readonly waiting: number
    readonly ambiguous: number
    readonly dead: number
    /** By how much the sending of what is due is late. */
    readonly lateSeconds: number
  }>
  /** Whether a bot answers on this machine's port; undefined where the one that asks is that bot. */
  readonly process?: () => Promise<'serving' | 'not-ready' | 'other' | 'free'>
  /** Milliseconds since 1970. */
  now(): number
}

/** For one examination: two checks that look at the same thing ask for it once, and Teams is not asked twice. */
export function askedOnce(patient: Patient): Patient {
  const organizations = patient.organizations().map((organization) => ({
    ...organization,
    roles: once(() => organization.roles()),
  }))
  return { ...patient, organizations: () => organizations, tenant: once(() => patient.tenant()) }
}

function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined
  return () => {
    answer ??= ask()
    return answer
  }
}
