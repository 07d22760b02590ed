/** The wiring: the one file that knows every part. */
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseDesk } from './cases/desk.ts'
import type { Config } from './config.ts'
import { examine } from './doctor/examine.ts'
import { onlyOf } from './doctor/patient.ts'
import { AppError } from './errors.ts'
import { type LocalDesk, mountLocalDesk } from './local/desk.ts'
import { deskAdministrators } from './local/people.ts'
import type { Log } from './log.ts'
import { languages, localize } from './messages/message.ts'
import { loadModel, watchModel } from './model.ts'
import { type LiveOrganizations, openOrganizations } from './organizations/live.ts'
import type { ReadyOrganization } from './organizations.ts'
import { createPatient } from './patient.ts'
import { createCipher } from './storage/encrypt.ts'
import { parseKeys, readOrMakeKey } from './storage/key-file.ts'
import { openStorage, type Storage } from './storage/open.ts'
import { createAdapter } from './teams/adapter.ts'
import { readAddress, referenceOf } from './teams/addresses.ts'
import { createApprovedRounds } from './teams/approved-rounds.ts'
import { createBot, tellFailure } from './teams/bot.ts'
import { type Connector, createConnector } from './teams/connector.ts'
import { createTokenSource } from './teams/credentials.ts'
import { createDeliveryWorker, type DeliveryWorker } from './teams/delivery.ts'
import { createDoor } from './teams/door.ts'
import { createEntitlements, type EntitlementOptions } from './teams/entitlement.ts'
import { createExtensions } from './teams/extensions.ts'
import { createFenceAudit } from './teams/fence-audit.ts'
import { createLimits, unlimited } from './teams/limits.ts'
import { createMetrics } from './teams/metrics.ts'
import { createNames, type NameOptions } from './teams/names.ts'
import { createOnce } from './teams/once.ts'
import { createRegisterRounds } from './teams/register-rounds.ts'
import { createReminderClock } from './teams/reminder-clock.ts'
import { createSend } from './teams/send.ts'
import { createServer, type Readiness } from './teams/server.ts'
import { isAllowedServiceUrl } from './teams/service-url.ts'
import { within } from './teams/time-limit.ts'
import type { BotOrganization, Turn } from './teams/turn.ts'
import { commentReview } from './triage/comment-notices.ts'
import { suggestReports } from './triage/suggest-reports.ts'

export interface AppOptions {
  readonly config: Config
  readonly log: Log
  /** For what the process keeps beside its database: the local key and the local desk's journal. */
  readonly dataFolder: string
  /** Says how far the start is, one sentence at a time. */
  readonly progress: (sentence: string) => void
  /** Microseconds since 1970. */
  readonly now?: () => number
  readonly newId?: () => string
  /** Milliseconds between two looks for reminders that are due; a minute. */
  readonly remindEveryMs?: number
}

export interface App {
  /** Where it listens. */
  readonly url: string
  stop(): Promise<void>
}

/** Starts everything, in the order in which one part needs another; a failure stops what had begun. */
export async function startApp(options: AppOptions): Promise<App> {
  const { config, log, dataFolder, progress } = options
  const now = options.now ?? (() => Date.now() * 1000)
  const newId = options.newId ?? (() => randomBytes(18).toString('base64url'))

  const storage = await openStorage({
    url: config.databaseUrl,
    cipher: createCipher(await encryptionKeys(config, dataFolder)),
  })
  progress(`Database open: ${storage.embedded ? 'embedded SQLite' : 'PostgreSQL'}.`)
  const knowledge = await openOrganizations({
    folder: config.knowledgeDir,
    versions: storage.versions,
    log,
    now,
  }).catch(async (error: unknown) => {
    await storage.close()
    throw error
  })
  for (const { text } of knowledge.troubles()) progress(`Left out: ${text}`)
  progress(knowledgeSentence(knowledge.current()))

  const metrics = createMetrics(async () => {
    const { waiting, sending, ambiguous, dead } = await storage.outbox.count()
    return {
      deliveries_waiting: waiting + sending,
      deliveries_ambiguous: ambiguous,
      deliveries_dead: dead,
    }
  })
  const model = await loadModel(config, dataFolder, watchModel(log, metrics))
  const organizations = eachOnce(knowledge.current, (organization: ReadyOrganization) => ({
    ...botOrganization(organization, storage, now, newId),
    refine: model?.({ ...organization, documents: organization.knowledge.documents }),
  }))
  const organizationOf = tenantFinder(organizations, config)
  const isDefault = (id: string) => id === organizationOf(undefined).id
  // The default organization first: its employee is whom the desk opens with.
  const shown = [...knowledge.current()].sort(
    (a, b) => Number(isDefault(b.id)) - Number(isDefault(a.id)),
  )
  const deskOrganizations = config.localDesk ? shown.map(deskOrganization) : []
  const admins = [...config.admins, ...deskAdministrators(deskOrganizations)]
  const token = createTokenSource(config.identity)
  const connector = createConnector({
    token,
    allowedServiceHosts: config.allowedServiceHosts,
  })
  const patient = createPatient({
    config,
    dataFolder,
    token,
    connector,
    addresses: storage.addresses,
    outbox: storage.outbox,
    database: storage.condition,
    organizations: knowledge.current,
    knowledgeTroubles: knowledge.troubles,
    now,
  })
  const worker = createDeliveryWorker({
    outbox: storage.outbox,
    send: createSend({
      store: storage.cases,
      addresses: storage.addresses,
      outbox: storage.outbox,
      connector,
      budget: config.rateLimits ? storage.budget : undefined,
      organization: (id) => organizations().find((organization) => organization.id === id),
      now,
      newId,
    }),
    log,
    owner: newId(),
    embedded: storage.embedded,
    keepSent: config.deliveriesKeepDays * 86_400_000_000,
    administrators: admins.map((id) => `person:${id}` as const),
    now,
  })
  const logic = createBot({
    organizationOf,
    addresses: storage.addresses,
    entitlements: createEntitlements({
      addresses: storage.addresses,
      isMember: membership(connector),
      now,
    }),
    outbox: storage.outbox,
    examine: (organization, patienceMs) => examine(onlyOf(patient, organization), { patienceMs }),
    admins,
    personOf: personFinder(connector),
    namesOf: createNames({ addresses: storage.addresses, memberName: memberName(connector) }),
    wake: worker.wake,
    feedback: storage.feedback,
    countFeedback: metrics.countFeedback,
    newSecret: () => randomBytes(18).toString('base64url'),
    extensions: createExtensions(),
    limits: config.rateLimits
      ? createLimits({ ...config, intake: storage.intake, log })
      : unlimited,
    isUrgent: (text) => suggestReports(text).urgent,
    isServiceUrl: (url) => isAllowedServiceUrl(url, config.allowedServiceHosts),
    now,
  })
  const reminders = createReminderClock({
    desks: () => organizations().map(({ desk }) => desk),
    wake: worker.wake,
    log,
    ...(options.remindEveryMs ? { everyMs: options.remindEveryMs } : {}),
  })
  const server = createServer({
    log,
    host: config.host,
    port: config.port,
    reach: config.identity.kind === 'local' ? 'loopback' : 'network',
    handleActivity: createDoor({
      rules: config,
      adapter: createAdapter({
        identity: config.identity,
        allowedServiceHosts: config.allowedServiceHosts,
        log,
        onFailure: tellFailure,
      }),
      logic,
      once: createOnce({ intake: storage.intake, organizationOf, log, now }),
      ...(config.identity.kind === 'local'
        ? {}
        : { onFence: createFenceAudit(storage.cases, organizationOf, now) }),
      metrics,
      log,
    }),
    ready: () => readiness(storage, knowledge, worker, now),
    metrics: metrics.text,
  })
  const rounds = createRegisterRounds({ organizations, log, wake: worker.wake })
  const answerRounds = createApprovedRounds({
    organizations,
    log,
    wake: worker.wake,
    ...(options.remindEveryMs ? { everyMs: options.remindEveryMs } : {}),
  })
  let port = config.port
  const desk: LocalDesk | undefined = config.localDesk
    ? mountLocalDesk(server.raw, {
        log,
        // A desk belongs to its database: with another one, its people and channels start anew.
        dataFolder: join(
          dataFolder,
          createHash('sha256').update(config.databaseUrl).digest('hex').slice(0, 8),
        ),
        botUrl: () => `http://127.0.0.1:${port}/api/messages`,
        organizations: deskOrganizations,
      })
    : undefined

  try {
    port = await server.start()
  } catch (error) {
    await storage.close()
    throw error
  }
  // Both call connectors, the desk's among them: they begin once somebody listens.
  await desk?.start()
  await worker.start()
  reminders.start()
  knowledge.watch()
  rounds.start()
  answerRounds.start()
  const resealing = resealInBackground(storage, log)
  knowledge.warmUp().catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'answers not warmed up')
  })
  return {
    url: `http://${config.host === '127.0.0.1' ? '127.0.0.1' : 'localhost'}:${port}`,
    async stop() {
      await desk?.stop()
      await server.stop()
      await reminders.stop()
      await rounds.stop()
      await answerRounds.stop()
      await resealing.stop()
      await worker.stop()
      await knowledge.stop()
      await storage.close()
    },
  }
}

function knowledgeSentence(all: readonly ReadyOrganization[]): string {
  const parts = all.map(({ name, knowledge }) => {
    const clauses = knowledge.documents.reduce((sum, document) => sum + document.clauses.length, 0)
    return `${name}: ${knowledge.documents.length} documents, ${clauses} clauses`
  })
  return `Knowledge indexed. ${parts.join('; ')}.`
}

async function encryptionKeys(
  { encryptionKey }: Config,
  dataFolder: string,
): Promise<readonly Buffer[]> {
  switch (encryptionKey.kind) {
    case 'value':
      return encryptionKey.keys
    case 'file':
      return parseKeys(await readFile(encryptionKey.path, 'utf8'), 'ENCRYPTION_KEY_FILE')
    case 'local':
      return [await readOrMakeKey(join(dataFolder, 'encryption.key'))]
  }
}

/** Beside everything else: nobody waits for a key that is being replaced. What is left goes on at the next start. */
function resealInBackground(storage: Storage, log: Log) {
  const stopping = new AbortController()
  const running = storage.reseal(stopping.signal).then(
    ({ sealed, left }) => {
      if (left > 0) log.error({ left }, 'stored texts that none of the encryption keys opens')
      if (sealed > 0) log.info({ sealed }, 'stored texts sealed anew with the newest key')
      if (sealed > 0 && left === 0 && !stopping.signal.aborted)
        log.info('older encryption keys are no longer needed')
    },
    (error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unknown'
      log.warn({ code }, 'stored texts not sealed anew; the next start goes on')
    },
  )
  return {
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function botOrganization(
  { id, name, settings, forms, ask, search, clause, wordsNow, knowledge }: ReadyOrganization,
  { cases }: Storage,
  now: () => number,
  newId: () => string,
): Omit<BotOrganization, 'refine'> {
  const desk: CaseDesk = {
    org: id,
    settings,
    store: cases,
    forms,
    signsOf: suggestReports,
    now,
    newId,
  }
  const comments = commentReview(settings, knowledge.documents)
  return { id, name, settings, desk, forms, ask, search, clause, wordsNow, comments }
}

/** Tenants that a file names; in local mode also an organization's own id; else the default. */
function tenantFinder(
  organizations: () => readonly BotOrganization[],
  { organization, identity }: Config,
) {
  const named = organizations().find(({ id }) => id === organization)
  if (organization && !named)
    throw new AppError(
      'configuration-invalid',
      `ORGANIZATION: there is no organization '${organization}'; name one of ${organizations()
        .map(({ id }) => id)
        .join(', ')}.`,
    )
  const isLocal = identity.kind === 'local'
  return (tenantId: string | undefined): BotOrganization => {
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

/** What is made of each thing of a list that changes: made once, and the same as long as the thing is. */
function eachOnce<From extends object, To>(
  list: () => readonly From[],
  make: (from: From) => To,
): () => readonly To[] {
  const made = new WeakMap<From, To>()
  const once = (from: From): To => {
    const known = made.get(from) ?? make(from)
    made.set(from, known)
    return known
  }
  return () => list().map(once)
}

/** Whether a person is in the team behind a role's channel; no answer is no "no". */
function membership(connector: Connector): EntitlementOptions['isMember'] {
  return async (address, { userId, personId }) => {
    const { reference } = readAddress(address)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await connector.member(reference, team, userId)
    if (outcome.kind === 'refused') return outcome.status === 404 ? 'no' : 'unknown'
    if (outcome.kind !== 'done') return 'unknown'
    return outcome.member.aadObjectId?.toLowerCase() === personId.toLowerCase() ? 'yes' : 'no'
  }
}

function personFinder(connector: Connector) {
  return async (turn: Turn, userId: string): Promise<string | undefined> => {
    const reference = referenceOf(turn)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await connector.member(reference, team, userId)
    return outcome.kind === 'done' ? outcome.member.aadObjectId : undefined
  }
}

/** The name of a member of the team behind a role's channel. A form waits for it: briefly, and it can do without. */
function memberName(connector: Connector): NameOptions['memberName'] {
  return async (address, personId) => {
    const { reference } = readAddress(address)
    const team = reference.teamId ?? reference.conversationId
    const outcome = await within(600, connector.member(reference, team, personId)).catch(
      () => undefined,
    )
    if (outcome?.kind !== 'done') return undefined
    const { aadObjectId, name } = outcome.member
    return aadObjectId?.toLowerCase() === personId.toLowerCase() ? name : undefined
  }
}

/** Whoever asks whether the bot is ready does not wait longer than this for a locked database. */
const storePatienceMs = 2000

async function readiness(
  storage: Storage,
  knowledge: LiveOrganizations,
  worker: DeliveryWorker,
  now: () => number,
): Promise<Readiness> {
  const database = await within(storePatienceMs, storage.probe(now())).then(
    () => 'ok',
    () => 'unavailable',
  )
  const index = knowledge.current().length > 0 ? 'ok' : 'empty'
  const needed = { database, index, delivery: worker.isHealthy() ? 'ok' : 'failing' }
  const ready = Object.values(needed).every((part) => part === 'ok')
  // A broken new document stops nobody: what answered before still does.
  const troubles = knowledge.troubles().map(({ org, code }) => (org ? `${org}: ${code}` : code))
  return { ready, parts: { ...needed, knowledge: [...new Set(troubles)].join(', ') || 'ok' } }
}

function deskOrganization({ id, name, settings, knowledge }: ReadyOrganization) {
  return {
    id,
    name,
    shortName: knowledge.settings.shortName ?? name,
    roles: Object.entries(settings.roles).map(([role, { title }]) => {
      const [en, fr] = languages.map((language) => localize(language, title))
      return { id: role, title: { en: en ?? role, fr: fr ?? role } }
    }),
  }
}
