/** Holds the import table of CONTRIBUTING.md: dependencies point one way. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

interface Rule {
  /** Other parts of src. */
  readonly parts: readonly string[]
  readonly packages: RegExp
}

/** What each part of src may import. `*`: the wiring, which knows everything. */
const allowed: Readonly<Record<string, Rule>> = {
  errors: { parts: [], packages: /^$/ },
  'audit-entry': { parts: [], packages: /^$/ },
  log: { parts: [], packages: /^pino$/ },
  'time-limit': { parts: [], packages: /^$/ },
  progress: { parts: [], packages: /^$/ },
  'kept-for': { parts: [], packages: /^$/ },
  config: { parts: ['errors'], packages: /^zod$/ },
  messages: { parts: ['kept-for'], packages: /^(zod|intl-messageformat)$/ },
  knowledge: {
    parts: ['errors'],
    packages:
      /^(zod|yaml|diff|htmlparser2|unpdf|node:(fs|fs\/promises|path|crypto|util|zlib|worker_threads))$/,
  },
  answers: {
    parts: ['approved', 'kept-for', 'knowledge', 'messages', 'errors'],
    packages: /^zod$/,
  },
  forms: { parts: ['messages', 'errors'], packages: /^(zod|node:(fs\/promises|path))$/ },
  gaps: { parts: ['messages'], packages: /^zod$/ },
  consents: { parts: ['accounts', 'forms', 'messages', 'audit-entry'], packages: /^zod$/ },
  approved: { parts: ['accounts', 'messages', 'audit-entry'], packages: /^zod$/ },
  accounts: { parts: ['forms', 'messages', 'errors', 'audit-entry'], packages: /^zod$/ },
  posts: { parts: ['accounts', 'forms', 'messages', 'audit-entry'], packages: /^zod$/ },
  training: { parts: ['accounts', 'forms', 'messages', 'audit-entry'], packages: /^zod$/ },
  cases: {
    parts: [
      'kept-for',
      'gaps',
      'accounts',
      'approved',
      'consents',
      'posts',
      'training',
      'audit-entry',
      'forms',
      'messages',
      'errors',
    ],
    packages: /^zod$/,
  },
  records: {
    parts: ['accounts', 'cases', 'messages', 'errors'],
    packages: /^(zod|node:crypto)$/,
  },
  doctor: { parts: ['messages', 'time-limit'], packages: /^$/ },
  telemetry: {
    parts: ['log'],
    packages:
      /^(prom-client|@opentelemetry\/(api|exporter-trace-otlp-proto|resources|sdk-trace-node))$/,
  },
  cards: {
    parts: [
      'gaps',
      'answers',
      'forms',
      'accounts',
      'approved',
      'posts',
      'training',
      'cases',
      'consents',
      'records',
      'doctor',
      'messages',
    ],
    packages: /^$/,
  },
  exports: {
    parts: ['accounts', 'cards', 'cases', 'forms', 'knowledge', 'messages', 'errors'],
    packages: /^(zod|node:(crypto|fs\/promises|path))$/,
  },
  storage: {
    parts: [
      'audit-entry',
      'exports',
      'gaps',
      'knowledge',
      'answers',
      'forms',
      'accounts',
      'approved',
      'posts',
      'training',
      'cases',
      'consents',
      'records',
      'messages',
      'errors',
    ],
    packages: /^(kysely|libsql|pg|zod|node:.*)$/,
  },
  teams: {
    parts: [
      'gaps',
      'answers',
      'forms',
      'accounts',
      'approved',
      'posts',
      'training',
      'cases',
      'consents',
      'records',
      'doctor',
      'cards',
      'messages',
      'errors',
      'log',
      'telemetry',
      'time-limit',
    ],
    packages: /^(botbuilder|botframework-connector|@microsoft\/teams-ai|restify|zod|node:.*)(\/|$)/,
  },
  tab: {
    parts: ['accounts', 'cards', 'cases', 'gaps', 'teams', 'messages', 'log', 'time-limit'],
    packages: /^(@fluentui\/tokens|jose|restify|zod|node:.*)$/,
  },
  local: { parts: ['messages', 'errors', 'log'], packages: /^(restify|zod|node:.*)$/ },
  triage: { parts: [], packages: /^zod$/ },
  organization: {
    parts: ['knowledge', 'forms', 'cases', 'records', 'triage', 'errors'],
    packages: /^zod$/,
  },
  organizations: {
    parts: ['organization', 'knowledge', 'answers', 'forms', 'messages', 'errors', 'log'],
    packages: /^node:/,
  },
  openai: { parts: ['answers'], packages: /^(openai|zod)$/ },
  'vector-file': { parts: ['answers'], packages: /^(zod|node:fs\/promises)$/ },
  model: {
    parts: ['openai', 'vector-file', 'answers', 'knowledge', 'config', 'log'],
    packages: /^node:/,
  },
  patient: {
    parts: ['cases', 'config', 'doctor', 'openai', 'organizations', 'storage', 'teams'],
    packages: /^node:/,
  },
  tenants: { parts: ['config', 'errors', 'teams'], packages: /^$/ },
  anchoring: { parts: ['errors', 'log', 'storage'], packages: /^$/ },
  sealing: {
    parts: ['config', 'errors', 'log', 'storage'],
    packages: /^node:(fs\/promises|path)$/,
  },
  readiness: {
    parts: ['doctor', 'messages', 'organizations', 'storage', 'teams', 'time-limit'],
    packages: /^$/,
  },
  overview: {
    parts: ['config', 'organizations', 'storage', 'teams', 'telemetry'],
    packages: /^$/,
  },
  'app-package': { parts: ['errors'], packages: /^(zod|fflate|node:(fs\/promises|path))$/ },
  app: { parts: ['*'], packages: /^node:/ },
  crash: { parts: ['log', 'teams'], packages: /^$/ },
  main: {
    parts: ['app', 'config', 'crash', 'errors', 'log', 'progress', 'telemetry'],
    packages: /^node:/,
  },
  commands: { parts: ['*'], packages: /^(zod|node:.*)$/ },
}

const partOf = (file: string) => file.split('/')[1]?.replace(/[.]ts$/, '') ?? ''

const imports = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name))
  .flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:^(?:import|export|\}).*?from |^import |import\()'([^']+)'/gm,
      ),
    ].map(([, to = '']) => ({
      file,
      to,
    })),
  )

test('every import points down the table', () => {
  expect(imports.length).toBeGreaterThan(200)

  const wrong = imports.filter(({ file, to }) => {
    const rule = allowed[partOf(file)]
    if (!rule) return true
    if (!to.startsWith('.')) return !rule.packages.test(to)
    const target = partOf(normalize(join(dirname(file), to)))
    return target !== partOf(file) && !rule.parts.includes('*') && !rule.parts.includes(target)
  })

  expect(wrong).toEqual([])
})

test('every part in the table exists', () => {
  const parts = new Set(readdirSync('src').map((name) => partOf(join('src', name))))

  expect(Object.keys(allowed).filter((part) => !parts.has(part))).toEqual([])
})

test('no code knows an organization by name', () => {
  const names = /durham|dauphin/i
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[.](ts|js|html|css)$/.test(name),
  )

  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((name) => names.test(readFileSync(join('src', name), 'utf8')))).toEqual([])
})
