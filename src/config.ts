/** The settings: every environment variable, its check and its default, read once at the start. */
import { z } from 'zod'
import { AppError } from './errors.ts'

/** Who the bot is to Microsoft. `local`: nobody, so it talks to this machine only and checks no tokens. */
type Identity =
  | { readonly kind: 'local' }
  | { readonly kind: 'UserAssignedMsi'; readonly botId: string; readonly tenantId: string }
  | {
      readonly kind: 'SingleTenant'
      readonly botId: string
      readonly tenantId: string
      readonly password: string
      /** The last day of the secret, `2027-03-31`, for the warning before it. */
      readonly passwordExpires?: string
    }

/** Where the keys, the newest first, for complaint text and evidence comes from. `local`: made under .data/ at the first start. */
type EncryptionKey =
  | { readonly kind: 'value'; readonly keys: readonly Buffer[] }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'local' }

/** A service with the interface of OpenAI, and how much of it a day may cost. */
type Endpoint = { readonly tokensPerDay: number } & (
  | {
      readonly kind: 'openai'
      /** None: the service of OpenAI. */
      readonly baseUrl: string | undefined
      readonly key: string | undefined
      readonly model: string
    }
  | {
      readonly kind: 'azure'
      readonly endpoint: string
      readonly deployment: string
      readonly key: string
      readonly apiVersion: string
    }
)

export interface Config {
  readonly production: boolean
  readonly identity: Identity
  /** The address to listen on: loopback as long as nobody proves who they are. */
  readonly host: '127.0.0.1' | '0.0.0.0'
  readonly port: number
  /** Where browsers reach the bot: `https://…`, nothing behind the host. */
  readonly publicUrl: string | undefined
  readonly databaseUrl: string
  readonly knowledgeDir: string
  /** For local use, and for tenants that no organization.yaml names. */
  readonly organization: string | undefined
  /** Entra object ids. */
  readonly admins: readonly string[]
  readonly rateLimits: boolean
  /** Of one person. */
  readonly questionsPerMinute: number
  readonly complaintsPerHour: number
  readonly encryptionKey: EncryptionKey
  readonly localDesk: boolean
  /** How long the outbox keeps what was sent, in days. */
  readonly deliveriesKeepDays: number
  /** Where the ends of the audit chains are noted, outside the database. */
  readonly auditAnchorFile: string | undefined
  readonly allowedTenants: readonly string[] | 'any'
  /** Exact host names in lower case. */
  readonly allowedServiceHosts: readonly string[] | 'loopback'
  /** The client id of the app registration by which people sign in to the page; none: there is no page outside of local mode. */
  readonly tabClientId: string | undefined
  readonly logLevel: string
  /** Who reads /metrics must bear it. None: the page is there in local mode only. */
  readonly metricsToken: string | undefined
  /** Whether spans are sent to a receiver of OpenTelemetry. */
  readonly traces: boolean
  /** The gold questions, for `npm run evals`. */
  readonly goldFolder: string | undefined
  /** None: answers are the clauses' own words. */
  readonly model: Endpoint | undefined
  /** None: the search is by words alone. */
  readonly embedding: Endpoint | undefined
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const hostName = /^(?=.{4,253}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/
/** The one host of Teams' public cloud. Whole domains are never safe: anybody may register under trafficmanager.net. */
const publicCloudHosts = ['smba.trafficmanager.net']

/** The first of Azure OpenAI's lasting versions that keeps replies to a JSON Schema. */
const azureApiVersion = '2024-10-21'

const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const onOff = (sentence: string) => z.enum(['on', 'off'], `say on or off: ${sentence}`).optional()
const text = z.string().optional()
const url = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: `give ${what}, beginning with https://` })
    .refine(
      (address) => !/^\w+:\/\/[^/]*@/.test(address),
      'leave name and password out of the address',
    )
    .optional()
/** How often one person may do a thing. */
const atMost = (usual: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, `give a whole number from 1 to 9999; ${usual} is usual`)
    .transform(Number)
    .default(usual)
const entraId = (what: string) =>
  z.string().regex(guid, `give ${what}, 36 characters`).toLowerCase().optional()

/** Every variable that the bot reads, with its own check. What concerns several stands in `crossChecks`. */
const Environment = z.object({
  NODE_ENV: text,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'give a whole number from 0 to 65535; 3978 is usual')
    .transform(Number)
    .refine((port) => port <= 65535, 'give a whole number from 0 to 65535; 3978 is usual')
    .default(3978),
  PUBLIC_URL: url('the address at which browsers reach the bot').refine(
    (address) => address === undefined || /^https?:\/\/[^/?#]+\/?$/.test(address),
    'give scheme and host only, such as https://desk.example.ca',
  ),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'say trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
  GOLD_DIR: text,
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:|postgres(ql)?:\/\/)./,
      'begin with file: for SQLite (file:.data/policy-desk.db) or postgres:// for PostgreSQL',
    )
    .default('file:.data/policy-desk.db'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  DELIVERIES_KEEP_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'give a whole number of days; 30 is usual')
    .transform(Number)
    .refine((days) => days >= 1, 'give at least 1 day')
    .default(30),
  AUDIT_ANCHOR_FILE: z.string().min(1).optional(),
  ORGANIZATION: z
    .string()
    .regex(/^[\w-]+$/, 'give the name of a folder in the knowledge folder')
    .optional(),
  ADMINS: z
    .string()
    .transform(list)
    .refine(
      (ids) => ids.every((id) => /^[\w-]+$/.test(id)),
      'give Entra object ids, separated by commas (no names, no e-mail addresses)',
    )
    .default([]),
  RATE_LIMITS: onOff('limits protect everybody from one person who floods the bot'),
  QUESTIONS_PER_MINUTE: atMost(20),
  COMPLAINTS_PER_HOUR: atMost(5),
  LOCAL_DESK: onOff('the page that stands in for Teams on this machine'),
  ENCRYPTION_KEY: z
    .string()
    .regex(
      /^[\w+/-]{43}=?([\s,]+[\w+/-]{43}=?)*$/,
      'give 32 bytes in base64, or several such keys with commas between them, the newest first; node -p "crypto.randomBytes(32).toString(\'base64\')" makes one',
    )
    .transform((keys) => keys.split(/[\s,]+/).map((key) => Buffer.from(key, 'base64')))
    .optional(),
  ENCRYPTION_KEY_FILE: text,
  BOT_ID: entraId("the bot's application id as the Azure portal shows it"),
  BOT_TYPE: z
    .enum(['UserAssignedMsi', 'SingleTenant'], {
      error: ({ input }) =>
        String(input).toLowerCase() === 'multitenant'
          ? 'say SingleTenant or UserAssignedMsi: Microsoft ended multi-tenant bots on 2025-07-31'
          : 'say UserAssignedMsi (a managed identity) or SingleTenant (a client secret)',
    })
    .optional(),
  BOT_TENANT_ID: entraId("the id of your organization's Microsoft Entra tenant"),
  BOT_PASSWORD: text,
  BOT_PASSWORD_EXPIRES: z.iso
    .date('give the last day of the secret, such as 2027-03-31')
    .optional(),
  TAB_CLIENT_ID: entraId('the client id of the app registration that the tab signs people in with'),
  ALLOWED_TENANTS: z
    .string()
    .transform(list)
    .refine((tenants) => tenants.length > 0, 'give tenant ids, separated by commas')
    .optional(),
  ALLOWED_SERVICE_HOSTS: z
    .string()
    .transform((hosts) => list(hosts.toLowerCase()))
    .refine(
      (hosts) => hosts.every((host) => hostName.test(host)),
      'give whole host names such as smba.trafficmanager.net, without https://, port, path or *',
    )
    .optional(),
  OPENAI_MODEL: text,
  OPENAI_EMBEDDING_MODEL: text,
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: url('the address of a service with the interface of OpenAI'),
  AZURE_OPENAI_ENDPOINT: url('the address of your Azure OpenAI resource'),
  AZURE_OPENAI_DEPLOYMENT: text,
  AZURE_OPENAI_EMBEDDING_DEPLOYMENT: text,
  AZURE_OPENAI_API_KEY: text,
  AZURE_OPENAI_API_VERSION: text,
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/=-]{24,}$/,
      'give at least 24 letters and digits, such as `openssl rand -hex 24` makes',
    )
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('the address of a receiver for OTLP over HTTP'),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url('the address of a receiver for traces, to its path'),
  OTEL_EXPORTER_OTLP_HEADERS: text,
  OTEL_EXPORTER_OTLP_PROTOCOL: z
    .literal('http/protobuf', 'say http/protobuf, or leave it out: traces leave in no other way')
    .optional(),
  OTEL_SERVICE_NAME: text,
  OTEL_SDK_DISABLED: text,
  MODEL_TOKENS_PER_DAY: z
    .string()
    .regex(/^\d{1,9}$/, 'give a whole number of tokens; 1000000 is usual')
    .transform(Number)
    .default(1_000_000),
})

/** The names of all variables, for the test that holds env/.env.example to them. */
export const variables: readonly string[] = Object.keys(Environment.shape)

type Given = Readonly<Partial<Record<keyof typeof Environment.shape, string>>>
type Problem = readonly [name: string, remedy: string]

/** What a variable that is set, or missing, means for the others. Works on the raw text, so that nothing hides behind a first error. */
const openAiNames = ['OPENAI_MODEL', 'OPENAI_EMBEDDING_MODEL', 'OPENAI_BASE_URL'] as const

function crossChecks(given: Given): Problem[] {
  const problems: Problem[] = []
  const production = given.NODE_ENV === 'production'
  const typeOf = given.BOT_TYPE ?? (given.BOT_PASSWORD ? 'SingleTenant' : 'UserAssignedMsi')
  const when = (condition: unknown, name: string, remedy: string) => {
    if (condition) problems.push([name, remedy])
  }

  if (given.BOT_ID) {
    when(!given.BOT_TENANT_ID, 'BOT_TENANT_ID', 'set it to the tenant that the bot belongs to')
    when(
      typeOf === 'SingleTenant' && !given.BOT_PASSWORD,
      'BOT_PASSWORD',
      'set it to the client secret, or use BOT_TYPE=UserAssignedMsi, which needs none',
    )
    when(
      typeOf === 'UserAssignedMsi' && given.BOT_PASSWORD,
      'BOT_PASSWORD',
      'remove it (a managed identity has none), or say BOT_TYPE=SingleTenant',
    )
    when(
      list(given.ALLOWED_TENANTS ?? '').some((tenant) => !guid.test(tenant)),
      'ALLOWED_TENANTS',
      'give tenant ids of 36 characters, separated by commas',
    )
    when(
      given.LOCAL_DESK === 'on',
      'LOCAL_DESK',
      'remove it: the local desk is for a bot without BOT_ID',
    )
  } else {
    const stray = (['BOT_TYPE', 'BOT_TENANT_ID', 'BOT_PASSWORD'] as const).find(
      (name) => given[name],
    )
    when(
      stray && !production,
      'BOT_ID',
      `set it, or remove ${stray}: without BOT_ID nobody has to prove who they are`,
    )
  }
  when(
    given.RATE_LIMITS === 'off' && (given.BOT_ID || production),
    'RATE_LIMITS',
    'remove it or say on: limits may be off in local mode only',
  )
  when(
    given.ENCRYPTION_KEY && given.ENCRYPTION_KEY_FILE,
    'ENCRYPTION_KEY',
    'set it or ENCRYPTION_KEY_FILE, not both',
  )
  const azureDeployment = given.AZURE_OPENAI_DEPLOYMENT ?? given.AZURE_OPENAI_EMBEDDING_DEPLOYMENT
  const wantsAzure = given.AZURE_OPENAI_ENDPOINT ?? azureDeployment
  const openAiModel = given.OPENAI_MODEL ?? given.OPENAI_EMBEDDING_MODEL
  const wantsOpenAi = openAiModel ?? given.OPENAI_BASE_URL
  const tooMany = openAiNames.find((name) => given[name])
  when(
    wantsAzure && wantsOpenAi,
    tooMany ?? 'OPENAI_MODEL',
    'remove it, or remove what begins with AZURE_OPENAI: one service answers',
  )
  if (wantsAzure) {
    when(
      !given.AZURE_OPENAI_ENDPOINT,
      'AZURE_OPENAI_ENDPOINT',
      'set it to the address of the resource',
    )
    when(!azureDeployment, 'AZURE_OPENAI_DEPLOYMENT', "set it to the deployment's name")
    when(!given.AZURE_OPENAI_API_KEY, 'AZURE_OPENAI_API_KEY', 'set it to a key of the resource')
  } else if (wantsOpenAi) {
    when(!openAiModel, 'OPENAI_MODEL', 'set it to the name of the model that OPENAI_BASE_URL has')
    when(
      !given.OPENAI_API_KEY && !given.OPENAI_BASE_URL,
      'OPENAI_API_KEY',
      'set it, or set OPENAI_BASE_URL to a service that needs none',
    )
  }
  if (given.BOT_ID)
    when(
      given.PUBLIC_URL?.toLowerCase().startsWith('http:'),
      'PUBLIC_URL',
      'begin with https://: evidence goes over it',
    )
  if (production) {
    when(!given.BOT_ID, 'BOT_ID', 'set it: in production the bot never serves without an identity')
    when(
      !list(given.ALLOWED_TENANTS ?? '').length,
      'ALLOWED_TENANTS',
      'set it to the tenants that the bot serves, as a rule BOT_TENANT_ID',
    )
    when(
      !list(given.ALLOWED_SERVICE_HOSTS ?? '').length,
      'ALLOWED_SERVICE_HOSTS',
      `set it to the hosts of Teams, for the public cloud ${publicCloudHosts.join(',')}`,
    )
    when(
      !given.ENCRYPTION_KEY && !given.ENCRYPTION_KEY_FILE,
      'ENCRYPTION_KEY',
      'set it or ENCRYPTION_KEY_FILE to a key of 32 bytes in base64 that is kept apart from the database',
    )
  }
  return problems
}

/** A variable that is set to nothing counts as not set. */
function givenOf(env: Readonly<Record<string, string | undefined>>): Given {
  return Object.fromEntries(
    variables.flatMap((name) => {
      const value = env[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/**
 * Reads and checks the whole environment.
 * @throws AppError `configuration-invalid` with every problem, one a line: `NAME: remedy`. Values are never repeated: they may be secrets.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const given = givenOf(env)
  const parsed = Environment.safeParse(given)
  const problems: Problem[] = [
    ...(parsed.error?.issues.map(({ path, message }): Problem => [String(path[0]), message]) ?? []),
    ...crossChecks(given),
  ]
  if (!parsed.success || problems.length > 0) {
    const lines = problems.map(([name, remedy]) => `${name}: ${remedy}.`)
    throw new AppError('configuration-invalid', lines.join('\n'))
  }

  const settings = parsed.data
  const identity = identityOf(settings)
  const local = identity.kind === 'local'
  return {
    production: settings.NODE_ENV === 'production',
    identity,
    host: local ? '127.0.0.1' : '0.0.0.0',
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    databaseUrl: settings.DATABASE_URL,
    knowledgeDir: settings.KNOWLEDGE_DIR,
    organization: settings.ORGANIZATION,
    admins: settings.ADMINS,
    rateLimits: settings.RATE_LIMITS !== 'off',
    questionsPerMinute: settings.QUESTIONS_PER_MINUTE,
    complaintsPerHour: settings.COMPLAINTS_PER_HOUR,
    encryptionKey: encryptionKeyOf(settings),
    localDesk: local && settings.LOCAL_DESK !== 'off',
    allowedTenants: settings.ALLOWED_TENANTS ?? (local ? 'any' : [identity.tenantId]),
    allowedServiceHosts: local ? 'loopback' : (settings.ALLOWED_SERVICE_HOSTS ?? publicCloudHosts),
    deliveriesKeepDays: settings.DELIVERIES_KEEP_DAYS,
    auditAnchorFile: settings.AUDIT_ANCHOR_FILE,
    tabClientId: local ? undefined : settings.TAB_CLIENT_ID,
    logLevel: settings.LOG_LEVEL,
    metricsToken: settings.METRICS_TOKEN,
    traces: wantsTraces(settings),
    goldFolder: settings.GOLD_DIR,
    model: endpointOf(settings, settings.OPENAI_MODEL, settings.AZURE_OPENAI_DEPLOYMENT),
    embedding: endpointOf(
      settings,
      settings.OPENAI_EMBEDDING_MODEL,
      settings.AZURE_OPENAI_EMBEDDING_DEPLOYMENT,
    ),
  }
}

type Settings = z.infer<typeof Environment>

function identityOf(settings: Settings): Identity {
  const { BOT_ID: botId, BOT_TENANT_ID: tenantId, BOT_PASSWORD: password } = settings
  const { BOT_PASSWORD_EXPIRES: passwordExpires } = settings
  if (!botId || !tenantId) return { kind: 'local' }
  return password
    ? {
        kind: 'SingleTenant',
        botId,
        tenantId,
        password,
        ...(passwordExpires ? { passwordExpires } : {}),
      }
    : { kind: 'UserAssignedMsi', botId, tenantId }
}

function encryptionKeyOf(settings: Settings): EncryptionKey {
  if (settings.ENCRYPTION_KEY) return { kind: 'value', keys: settings.ENCRYPTION_KEY }
  if (settings.ENCRYPTION_KEY_FILE) return { kind: 'file', path: settings.ENCRYPTION_KEY_FILE }
  return { kind: 'local' }
}

/** As the standard says it: an address switches traces on, and a variable of its own switches everything off. */
const wantsTraces = (settings: Settings): boolean =>
  (settings.OTEL_EXPORTER_OTLP_ENDPOINT ?? settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) !==
    undefined && settings.OTEL_SDK_DISABLED?.toLowerCase() !== 'true'

/** A key alone switches nothing on: it may be in the environment for another program. */
function endpointOf(
  settings: Settings,
  model: string | undefined,
  deployment: string | undefined,
): Endpoint | undefined {
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_API_KEY: azureKey } = settings
  const { MODEL_TOKENS_PER_DAY: tokensPerDay } = settings
  if (endpoint && deployment && azureKey) {
    const apiVersion = settings.AZURE_OPENAI_API_VERSION ?? azureApiVersion
    return { kind: 'azure', endpoint, deployment, key: azureKey, apiVersion, tokensPerDay }
  }
  const { OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: key } = settings
  return model ? { kind: 'openai', baseUrl, key, model, tokensPerDay } : undefined
}
