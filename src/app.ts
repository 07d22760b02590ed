/** The wiring: the one file that knows every part. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { anchorInBackground } from './anchoring.ts'
import type { CaseDesk } from './cases/desk.ts'
import type { Config } from './config.ts'
import { examine } from './doctor/examine.ts'
import { onlyOf } from './doctor/patient.ts'
import { type LocalDesk, mountLocalDesk } from './local/desk.ts'
import { deskAdministrators, peopleOf } from './local/people.ts'
import type { Log } from './log.ts'
import { languages, localize } from './messages/message.ts'
import { loadModel, watchModel } from './model.ts'
import { openOrganizations } from './organizations/live.ts'
import type { ReadyOrganization } from './organizations.ts'
import { createOverview } from './overview.ts'
import { createPatient } from './patient.ts'
import { readiness } from './readiness.ts'
import { encryptionKeys, resealInBackground } from './sealing.ts'
import { createCipher } from './storage/encrypt.ts'
import { openStorage, type Storage } from './storage/open.ts'
import { accessTo } from './tab/sign-in.ts'
import { mountTab } from './tab/tab.ts'
import { createAdapter } from './teams/adapter.ts'
import { createBot, tellFailure } from './teams/bot.ts'
import type { BotOptions } from './teams/bot-parts.ts'
import { createConnector } from './teams/connector.ts'
import { createTokenSource } from './teams/credentials.ts'
import { createDeliveryWorker } from './teams/delivery.ts'
import { createDoor } from './teams/door.ts'
import { createEntitlements } from './teams/entitlement.ts'
import { createOpening } from './teams/evidence-opening.ts'
import { mountEvidence } from './teams/evidence-page.ts'
import { createExtensions } from './teams/extensions.ts'
import { createFenceAudit } from './teams/fence-audit.ts'
import { createFetchFile } from './teams/fetch-file.ts'
import { createKeyServer } from './teams/key-server.ts'
import { createLimits, unlimited } from './teams/limits.ts'
import { createNames } from './teams/names.ts'
import { createOnce } from './teams/once.ts'
import { randomText } from './teams/random-text.ts'
import { noteRecords } from './teams/recorded.ts'
import { memberName, membership, personFinder } from './teams/roster.ts'
import { createRounds } from './teams/rounds.ts'
import { createSend } from './teams/send.ts'
import { createServer } from './teams/server.ts'
import { isAllowedServiceUrl } from './teams/service-url.ts'
import type { BotOrganization } from './teams/turn.ts'
import { createTurnCalls } from './teams/turn-calls.ts'
import { createMetrics } from './telemetry/metrics.ts'
import { inSpans } from './telemetry/span.ts'
import { tenantFinder } from './tenants.ts'
import { commentReview } from './triage/comment-notices.ts'
import { suggestReports } from './triage/suggest-reports.ts'

export interface AppOptions {
  readonly config: Config
  readonly log: Log
  /** For what the process keeps beside its database: the local key and the local desk's journal. */
  readonly dataFolder: string
  /** Says how far the start is, one sentence at a time. */
  readonly progress: (sentence: string) => void
  /** How many documents have been read before the first index, of how many. */
  readonly onDocument?: (done: number, total: number) => void
  /** Microseconds since 1970. */
  readonly now?: () => number
  readonly newId?: () => string
  /** Milliseconds between two rounds of what is looked after by the clock; without it each kind's own. */
  readonly roundsEveryMs?: number
  /** Milliseconds that a click waits for Teams to say who belongs to a team; 700. */
  readonly rosterPatienceMs?: number
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
  const newId = options.newId ?? randomText

  const opened = await openStorage({
    url: config.databaseUrl,
    cipher: createCipher(await encryptionKeys(config, dataFolder)),
    upgrade: true,
  })
  const storage = config.traces ? inSpans('storage', opened) : opened
  progress(`Database open: ${storage.embedded ? 'embedded SQLite' : 'PostgreSQL'}.`)
  const knowledge = await openOrganizations({
    folder: config.knowledgeDir,
    versions: storage.versions,
    log,
    indexFolder: join(dataFolder, 'indexes'),
    ...(options.onDocument ? { onFile: options.onDocument } : {}),
    now,
  }).catch(async (error: unknown) => {
    await storage.close()
    throw error
  })
  for (const { text } of knowledge.troubles()) progress(`Left out: ${text}`)
  progress(knowledgeSentence(knowledge.current()))

  const ready = () =>
    readiness({ storage, knowledge, worker, keys, freeBytes: patient.freeBytes, now })
  const metrics = createMetrics(
    createOverview({ config, storage, knowledge, readiness: ready, now }),
  )
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
  const keys = createKeyServer({ identity: config.identity, log, now })
  const isLocal = config.identity.kind === 'local'
  let port = config.port
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
    administrators: admins.length,
    database: storage.condition,
    organizations: knowledge.current,
    knowledgeTroubles: knowledge.troubles,
    now,
  })
  const entitlements = createEntitlements({
    addresses: storage.addresses,
    isMember: membership(connector),
    now,
    ...(options.rosterPatienceMs ? { patienceMs: options.rosterPatienceMs } : {}),
  })
  const turnCalls = createTurnCalls(now)
  const worker = createDeliveryWorker({
    outbox: storage.outbox,
    send: createSend({
      store: storage.cases,
      addresses: storage.addresses,
      outbox: storage.outbox,
      entitlements,
      connector,
      pace: config.rateLimits ? { budget: storage.budget, turnCalls } : undefined,
      organization: (id) => organizations().find((organization) => organization.id === id),
      now,
      newId,
    }),
    log,
    metrics,
    owner: newId(),
    embedded: storage.embedded,
    keepSent: config.deliveriesKeepDays * 86_400_000_000,
    administrators: admins.map((id) => `person:${id}` as const),
    now,
  })
  const rounds = createRounds({
    organizations,
    wake: worker.wake,
    log,
    ...(options.roundsEveryMs ? { everyMs: options.roundsEveryMs } : {}),
  })
  const parts: BotOptions = {
    organizationOf,
    addresses: storage.addresses,
    entitlements,
    fetchFile: createFetchFile({ token, allowedServiceHosts: config.allowedServiceHosts }),
    publicUrl: () => config.publicUrl ?? (isLocal ? `http://127.0.0.1:${port}` : undefined),
    outbox: storage.outbox,
    examine: (organization, patienceMs) => examine(onlyOf(patient, organization), { patienceMs }),
    admins,
    personOf: personFinder(connector),
    namesOf: createNames({ addresses: storage.addresses, memberName: memberName(connector) }),
    wake: worker.wake,
    disposeApproved: () => rounds.begin('disposals'),
    feedback: storage.feedback,
    countFeedback: metrics.countFeedback,
    countAnswer: metrics.countAnswer,
    newSecret: randomText,
    extensions: createExtensions(),
    limits: config.rateLimits
      ? createLimits({
          ...config,
          intake: storage.intake,
          countThrottled: metrics.countThrottled,
          log,
        })
      : unlimited,
    isUrgent: (text) => suggestReports(text).urgent,
    isServiceUrl: (url) => isAllowedServiceUrl(url, config.allowedServiceHosts),
    now,
  }
  const logic = createBot(parts)
  const server = createServer({
    log,
    host: config.host,
    port: config.port,
    reach: isLocal ? 'loopback' : 'network',
    handleActivity: createDoor({
      rules: config,
      adapter: createAdapter({
        identity: config.identity,
        allowedServiceHosts: config.allowedServiceHosts,
        log,
        onCall: turnCalls.made,
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
    ready,
    metrics: { text: metrics.text, token: config.metricsToken },
  })
  mountEvidence(server.raw, {
    open: createOpening({
      store: storage.cases,
      organization: (id) => organizations().find((organization) => organization.id === id),
      entitlements,
      now,
    }),
    log,
  })
  const access = accessTo(config, config.localDesk ? peopleOf(deskOrganizations) : undefined)
  if (access)
    mountTab(server.raw, { desk: parts, access, log, now: () => Math.floor(now() / 1000) })
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
  knowledge.watch()
  keys.start()
  rounds.start()
  const anchoring = anchorInBackground({ ...storage, file: config.auditAnchorFile, log })
  const resealing = resealInBackground(storage, log)
  knowledge.warmUp().catch((error: unknown) => {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'answers not warmed up')
  })
  return {
    url: `http://${config.host === '127.0.0.1' ? '127.0.0.1' : 'localhost'}:${port}`,
    async stop() {
      keys.stop()
      await desk?.stop()
      await server.stop()
      await rounds.stop()
      await anchoring.stop()
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

function botOrganization(
  { id, name, settings, forms, ask, search, clause, wordsNow, knowledge }: ReadyOrganization,
  { cases, records: store }: Storage,
  now: () => number,
  newId: () => string,
): Omit<BotOrganization, 'refine'> {
  const desk: CaseDesk = {
    org: id,
    settings,
    store: noteRecords(cases),
    forms,
    signsOf: suggestReports,
    now,
    newId,
  }
  const comments = commentReview(settings, knowledge.documents)
  const { records: schedule } = settings
  const records = schedule && { org: id, schedule, settings, store, now }
  const { shortName = name } = knowledge.settings
  return {
    id,
    name,
    shortName,
    settings,
    desk,
    forms,
    ask,
    search,
    clause,
    wordsNow,
    comments,
    records,
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
