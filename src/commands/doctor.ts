/** `npm run doctor`: every check with a plain sentence and the remedy; exit 0 only where the bot could serve. */
import { mkdir } from 'node:fs/promises'
import { type Config, readConfig } from '../config.ts'
import { examine } from '../doctor/examine.ts'
import { couldServe, type Finding, type Level, worstFirst } from '../doctor/finding.ts'
import { AppError } from '../errors.ts'
import { createLog } from '../log.ts'
import { checkTitles, doctorTexts as texts } from '../messages/doctor.ts'
import { type Language, languageOf, messageNamed, say } from '../messages/message.ts'
import { openOrganizations } from '../organizations/live.ts'
import { createPatient } from '../patient.ts'
import { openRecords } from '../storage/open.ts'
import { createConnector } from '../teams/connector.ts'
import { createTokenSource } from '../teams/credentials.ts'
import { readOptions, runCommand } from './command.ts'

const usage = 'Usage: npm run -s doctor -- [--lang en|fr] [--json]'
const dataFolder = '.data'

function readArguments(args: readonly string[]) {
  return readOptions(usage, {
    args: [...args],
    options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
  }).values
}

const out = (line: string) => process.stdout.write(`${line}\n`)

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

async function examineAll(): Promise<readonly Finding[]> {
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    if (error instanceof AppError) return faultsOf('settings', error)
    throw error
  }
  const good: Finding = { check: 'settings', level: 'ok', says: texts.settingsGood }
  await mkdir(dataFolder, { recursive: true })
  try {
    return [good, ...(await examineWith(config))]
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const check = error.code.startsWith('database') ? 'database' : 'knowledge'
    return [good, ...faultsOf(check, error)]
  }
}

async function examineWith(config: Config): Promise<readonly Finding[]> {
  const log = createLog('silent')
  const now = () => Date.now() * 1000
  const records = await openRecords({ url: config.databaseUrl })
  try {
    const knowledge = await openOrganizations({
      folder: config.knowledgeDir,
      versions: records.versions,
      log,
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
        addresses: records.addresses,
        outbox: records.outbox,
        administrators: config.admins.length,
        database: records.condition,
        organizations: knowledge.current,
        knowledgeTroubles: knowledge.troubles,
        process: () => processOn(config.port),
        now,
      })
      return await examine(patient)
    } finally {
      await knowledge.stop()
    }
  } finally {
    await records.close()
  }
}

const marks: Readonly<Record<Level, readonly [sign: string, word: keyof typeof texts]>> = {
  ok: ['✓', 'levelOk'],
  skipped: ['–', 'levelSkipped'],
  warning: ['!', 'levelWarning'],
  fault: ['✗', 'levelFault'],
}

function show(language: Language, { check, level, says, remedy, values }: Finding): void {
  const [sign, word] = marks[level]
  const name = messageNamed(checkTitles, check)
  const title = name ? say(language, name) : check
  const worth = level === 'fault' || level === 'warning' ? `${say(language, texts[word])}: ` : ''
  out(`${sign} ${worth}${title}: ${say(language, says, values)}`)
  if (remedy) out(`    → ${say(language, remedy, values)}`)
}

async function main(args: readonly string[]): Promise<number> {
  const { lang, json } = readArguments(args)
  const language = languageOf(lang)
  const findings = await examineAll()
  if (json)
    out(
      JSON.stringify(
        findings.map(({ check, level, says, remedy, values }) => ({
          check,
          level,
          says: say(language, says, values),
          ...(remedy ? { remedy: say(language, remedy, values) } : {}),
        })),
        undefined,
        2,
      ),
    )
  else for (const finding of worstFirst(findings)) show(language, finding)
  return couldServe(findings) ? 0 : 1
}

await runCommand(main)
