/** What the doctor examines, put together from the parts of a bot: for the command on a terminal and for the chat. */
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { AddressStore, Outbox } from './cases/store.ts'
import { rolesOf, type Workflow } from './cases/workflow.ts'
import type { Config } from './config.ts'
import type { OrganizationCondition, Patient, RoleChannel } from './doctor/patient.ts'
import type { ReadyOrganization } from './organizations.ts'
import type { DatabaseCondition } from './storage/condition.ts'
import { databaseFile } from './storage/database-file.ts'
import { channelState } from './teams/channel-state.ts'
import type { Connector } from './teams/connector.ts'
import type { TokenSource } from './teams/credentials.ts'
import { answersWithKeys } from './teams/key-server.ts'

export interface PatientParts {
  readonly config: Config
  readonly dataFolder: string
  readonly token: TokenSource
  readonly connector: Connector
  readonly addresses: AddressStore
  readonly outbox: Pick<Outbox, 'count' | 'dueSince'>
  /** How many administrators there are. */
  readonly administrators: number
  readonly database: () => Promise<DatabaseCondition>
  readonly organizations: () => readonly ReadyOrganization[]
  readonly knowledgeTroubles: Patient['knowledgeTroubles']
  readonly waitingInFolder?: Patient['waitingInFolder']
  readonly process?: Patient['process']
  /** Microseconds since 1970. */
  readonly now: () => number
  readonly fetch?: typeof fetch
}

export function createPatient(parts: PatientParts): Patient {
  const { config, connector, addresses, outbox, now } = parts
  const { identity } = config
  return {
    identity: {
      kind: identity.kind,
      ...(identity.kind === 'local' ? {} : { tenantId: identity.tenantId }),
      ...(identity.kind === 'SingleTenant' && identity.passwordExpires
        ? { secretExpires: identity.passwordExpires }
        : {}),
    },
    ...(config.publicUrl ? { publicUrl: config.publicUrl } : {}),
    token: parts.token,
    tenant: () =>
      tenantOf(identity.kind === 'local' ? '' : identity.tenantId, parts.fetch ?? fetch),
    allowedTenants: config.allowedTenants,
    allowedServiceHosts: config.allowedServiceHosts,
    organizations: () =>
      parts.organizations().map((organization) => conditionOf(organization, addresses, connector)),
    knowledgeTroubles: parts.knowledgeTroubles,
    ...(parts.waitingInFolder ? { waitingInFolder: parts.waitingInFolder } : {}),
    database: parts.database,
    freeBytes: () => freeBytes(dirname(databaseFile(config.databaseUrl) ?? parts.dataFolder)),
    administrators: parts.administrators,
    keysReachable: () => answersWithKeys(parts.fetch ?? fetch).catch(() => false),
    ...(config.model ? { model: modelOf(config.model) } : {}),
    ...(config.embedding ? { embedding: embeddingOf(config.embedding) } : {}),
    deliveries: async () => {
      const [{ waiting, sending, ambiguous, dead }, dueSince = now()] = await Promise.all([
        outbox.count(),
        outbox.dueSince(now()),
      ])
      const lateSeconds = Math.max(0, (now() - dueSince) / 1_000_000)
      return { waiting: waiting + sending, ambiguous, dead, lateSeconds }
    },
    ...(parts.process ? { process: parts.process } : {}),
    now: () => now() / 1000,
  }
}

/** What Microsoft publishes about every tenant, without a sign-in. */
async function tenantOf(tenantId: string, get: typeof fetch) {
  const url = `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/v2.0/.well-known/openid-configuration`
  const response = await get(url, { signal: AbortSignal.timeout(10_000), redirect: 'manual' })
  await response.body?.cancel()
  if (response.status >= 500) throw new Error(`status ${response.status}`)
  const date = Date.parse(response.headers.get('date') ?? '')
  return { isThere: response.ok, ...(Number.isNaN(date) ? {} : { now: date }) }
}

function conditionOf(
  { id, settings, forms, knowledge }: ReadyOrganization,
  addresses: AddressStore,
  connector: Connector,
): OrganizationCondition {
  const workflows = Object.entries(settings.forms).flatMap(([, { workflow, confidential }]) => {
    const found: Workflow | undefined = settings.workflows[workflow]
    return found ? [{ roles: rolesOf(found), confidential }] : []
  })
  const called = [...new Set(workflows.flatMap(({ roles }) => roles))]
  const confidential = new Set(
    workflows.filter((workflow) => workflow.confidential).flatMap(({ roles }) => roles),
  )
  return {
    id,
    documents: knowledge.documents.length,
    clauses: knowledge.documents.reduce((sum, { clauses }) => sum + clauses.length, 0),
    forms: [...forms.keys()],
    takesEvidence: Object.values(settings.forms).some(({ evidence }) => evidence !== undefined),
    withoutLink: withoutLink(settings),
    roles: () =>
      Promise.all(
        called.map(async (role) => {
          const address = await addresses.find(id, `role:${role}`)
          const named = [...(settings.roles[role]?.people ?? []), ...(address?.people ?? [])]
          const channel: RoleChannel = address
            ? await channelState(connector, address.reference)
            : { kind: 'unbound' }
          return {
            role,
            channel,
            // Named in the file and at the binding: once.
            people: [...new Map(named.map(({ id, name }) => [id.toLowerCase(), name])).values()],
            readsConfidential: confidential.has(role),
          }
        }),
      ),
  }
}

function withoutLink({ forms }: ReadyOrganization['settings']): readonly string[] {
  return Object.entries(forms).flatMap(([name, { companions, publicForm }]) => [
    ...Object.entries(companions?.reports ?? {})
      .filter(([, { url }]) => url === undefined)
      .map(([id]) => `forms.${name}.companions.reports.${id}`),
    ...(publicForm && publicForm.url === undefined ? [`forms.${name}.publicForm`] : []),
  ])
}

/** A folder that no start has made yet will be on the disk of the one above it. */
async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch((error: unknown) => {
    if (dirname(folder) === folder) throw error
  })
  return found ? found.bavail * found.bsize : freeBytes(dirname(folder))
}

/** Asks for a single word. */
function modelOf(endpoint: NonNullable<Config['model']>) {
  return async () => {
    const { createModelClient } = await import('./openai.ts')
    const prompt = {
      instructions: 'Reply with the JSON object {"sentences": []} and nothing else.',
      data: '',
      schema: { type: 'object', properties: {}, additionalProperties: true },
    }
    const reply = await createModelClient(endpoint).complete(prompt, AbortSignal.timeout(10_000))
    if (reply.kind === 'failed' && !hasAnswered.has(reply.problem)) throw new Error(reply.problem)
  }
}

/** Asks for the meaning of a single word. */
function embeddingOf(endpoint: NonNullable<Config['embedding']>) {
  return async () => {
    const { createEmbeddingClient } = await import('./openai.ts')
    const reply = await createEmbeddingClient(endpoint).embed(
      ['policy'],
      AbortSignal.timeout(10_000),
    )
    if (reply.kind === 'failed') throw new Error(reply.problem)
  }
}

/** The service is there and took the key; what it said of one word is no matter. */
const hasAnswered: ReadonlySet<string> = new Set(['refused', 'empty', 'too-large', 'malformed'])
