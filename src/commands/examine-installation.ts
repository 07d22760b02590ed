/** Examines the installation from outside, with its settings and whatever is stored, and leaves everything as it is. */
import { existsSync } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { examine } from '../doctor/examine.ts'
import type { CheckName, Finding } from '../doctor/finding.ts'
import type { DatabaseCondition } from '../doctor/patient.ts'
import { AppError } from '../errors.ts'
import type { NewVersion, VersionStore } from '../knowledge/version.ts'
import { createLog } from '../log.ts'
import { doctorTexts as texts } from '../messages/doctor.ts'
import { openOrganizations } from '../organizations/live.ts'
import { createPatient } from '../patient.ts'
import { databaseFile } from '../storage/database-file.ts'
import { openAsItIs, type Records } from '../storage/open.ts'
import { createConnector } from '../teams/connector.ts'
import { createTokenSource } from '../teams/credentials.ts'
import { isThere, nothingRecorded } from './recorded.ts'

const dataFolder = resolve('.data')

/** Each line of a fault is one thing to put right. */
const faultsOf = (check: Finding['check'], error: AppError): readonly Finding[] =>
  error.message.split('\n').map((text) => ({
    check,
    level: 'fault',
    says: texts.settingInvalid,
    ...(check === 'settings' ? { remedy: texts.settingRemedy } : {}),
    values: { text },
  }))

/** What answers on the bot's port. */
async function processOn(port: number) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, {
      signal: AbortSignal.timeout(3_000),
    })
    const body: unknown = await response.json().catch(() => undefined)
    const isOurs = typeof body === 'object' && body !== null && 'ready' in body
    if (!isOurs) return 'other'
    return response.ok ? 'serving' : 'not-ready'
  } catch (error) {
    const code = error instanceof Error && error.cause instanceof Error && 'code' in error.cause
    return code && (error.cause as { code?: string }).code === 'ECONNREFUSED' ? 'free' : 'other'
  }
}

/** What is wrong with the settings, or else what every check finds. Nothing is made, brought up to date or recorded. */
export async function examineInstallation(): Promise<readonly Finding[]> {
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    if (error instanceof AppError) return faultsOf('settings', error)
    throw error
  }
  const good: Finding = { check: 'settings', level: 'ok', says: texts.settingsGood }
  try {
    return [good, ...(await examineWith(config))]
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const check = error.code.startsWith('database') ? 'database' : 'knowledge'
    return [good, ...faultsOf(check, error)]
  }
}

async function examineWith(config: Config): Promise<readonly Finding[]> {
  const url = config.databaseUrl
  if (!isThere(url)) await mayBeMade(url)
  const records = isThere(url) ? await openAsItIs({ url }) : undefined
  try {
    return await examineStored(config, records)
  } finally {
    await records?.close()
  }
}

/** Of a file that no start has made: whether one could. */
async function mayBeMade(url: string): Promise<void> {
  let place = databaseFile(url) ?? '/'
  while (!existsSync(place)) place = dirname(place)
  const isWritable = await access(place, constants.W_OK).then(
    async () => (await stat(place)).isDirectory(),
    () => false,
  )
  if (!isWritable)
    throw new AppError(
      'database-unavailable',
      `The database file cannot be made in ${place}; check that DATABASE_URL names a file in a folder that the bot may write to`,
    )
}

/** What is only in a database of this release. */
const stored: readonly CheckName[] = ['roles', 'channels', 'deliveries']

const noOutbox = {
  count: async () => ({ waiting: 0, sending: 0, ambiguous: 0, dead: 0 }),
  dueSince: async () => undefined,
}

const noDatabase = async (): Promise<DatabaseCondition> => ({
  kind: 'SQLite',
  unsafe: [],
  now: Date.now() * 1000,
  schema: 'none',
})

/** Looks and changes nothing: what a start would make or bring up to date is left as it is. */
async function examineStored(
  config: Config,
  records: Records | undefined,
): Promise<readonly Finding[]> {
  const now = () => Date.now() * 1000
  const condition = records?.condition ?? noDatabase
  const isOwn = (await condition()).schema === 'own'
  const recorded = records && isOwn ? records : nothingRecorded
  const unrecorded = new Map<string, readonly string[]>()
  const knowledge = await openOrganizations({
    folder: config.knowledgeDir,
    versions: notingOnly(recorded.versions, unrecorded),
    log: createLog('silent'),
    now,
  })
  try {
    const token = createTokenSource(config.identity)
    const { allowedServiceHosts } = config
    const patient = createPatient({
      config,
      dataFolder,
      token,
      connector: createConnector({ token, allowedServiceHosts }),
      addresses: recorded.addresses,
      outbox: records?.outbox ?? noOutbox,
      administrators: config.admins.length,
      database: condition,
      organizations: knowledge.current,
      knowledgeTroubles: knowledge.troubles,
      waitingInFolder: () =>
        isOwn ? [...unrecorded].map(([org, documents]) => ({ org, documents })) : [],
      process: () => processOn(config.port),
      now,
    })
    return await examine(patient, isOwn ? {} : { without: stored })
  } finally {
    await knowledge.stop()
  }
}

/** What would be recorded is noted instead: it tells which documents the bot does not answer from yet. */
const notingOnly = (versions: VersionStore, noted: Map<string, readonly string[]>) => ({
  ...versions,
  async record(org: string, _revision: number, added: readonly NewVersion[]) {
    noted.set(
      org,
      added.map(({ document }) => document),
    )
    return true
  },
})
