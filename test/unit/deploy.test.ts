/** What deploys the bot, held to what the bot is: settings by their names, files that are there, one version of Node. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { variables } from '../../src/config.ts'

const read = (name: string) => readFileSync(name, 'utf8')
/** Read by Node.js, by Azure or by nobody: not the bot's own. */
const others = ['APPLICATIONINSIGHTS_CONNECTION_STRING', 'SCM_DO_BUILD_DURING_DEPLOYMENT']
const unknown = (names: readonly string[]) =>
  names.filter((name) => !variables.includes(name) && !others.includes(name))

/** In production the bot refuses to start without these. */
const required = ['BOT_ID', 'ALLOWED_TENANTS', 'ALLOWED_SERVICE_HOSTS', 'ENCRYPTION_KEY']

describe('compose.yaml', () => {
  const { services } = parse(read('compose.yaml'))
  const settings = Object.keys(services['policy-desk'].environment)

  test('sets nothing that the bot does not read, and everything that it needs', () => {
    expect(unknown(settings)).toEqual([])
    expect(settings).toEqual(expect.arrayContaining(required))
  })

  test('publishes the bot on loopback only, and the database not at all', () => {
    expect(services['policy-desk'].ports).toEqual(['127.0.0.1:3978:3978'])
    expect(services.database.ports).toBeUndefined()
  })
})

describe('infra/azure.bicep', () => {
  const bicep = read('infra/azure.bicep')
  const settings = [...bicep.matchAll(/\{ name: '([A-Z_]+)', value: /g)].map(
    ([, name = '']) => name,
  )

  test('sets nothing that the bot does not read, and everything that it needs', () => {
    expect(settings.length).toBeGreaterThan(8)
    expect(unknown(settings.filter((name) => name !== 'NODE_ENV'))).toEqual([])
    expect(settings).toEqual(expect.arrayContaining(required))
  })

  test('keeps secrets in the vault: no setting holds one', () => {
    for (const name of ['DATABASE_URL', 'ENCRYPTION_KEY'])
      expect(bicep).toMatch(new RegExp(`name: '${name}', value: '@Microsoft.KeyVault`))
    expect(bicep).not.toMatch(/name: 'BOT_PASSWORD'/)
  })

  test('has every bracket closed, and a parameter for each that is given', () => {
    const text = bicep.replace(/\/\/.*$/gm, '')
    for (const [open, close] of ['{}', '[]', '()'].map((pair) => [...pair]))
      expect(text.split(open ?? '').length, open).toBe(text.split(close ?? '').length)
    const given = Object.keys(JSON.parse(read('infra/azure.parameters.json')).parameters)
    for (const name of given) expect(bicep).toContain(`param ${name} string`)
  })
})

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile')

  test('copies what is there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, names = '']) => names.split(' '),
    )
    expect(copied.length).toBeGreaterThan(6)
    expect(copied.filter((name) => !existsSync(name))).toEqual([])
    const ignored = read('.dockerignore')
    for (const name of copied) expect(ignored).toContain(`!${name}`)
  })

  test('runs on a version of Node.js that package.json takes, without root, with a health check', () => {
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)-slim/gm)].map(
      ([, version]) => version,
    )
    expect(new Set(versions).size).toBe(1)
    expect(JSON.parse(read('package.json')).engines.node).toContain(`^${versions[0]}.`)
    expect(dockerfile).toMatch(/^USER node$/m)
    expect(dockerfile).toMatch(/^HEALTHCHECK /m)
  })
})

test('an administrator’s command runs where only the compiled bot was brought', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-desk-deployed-'))
  try {
    for (const name of ['scripts/run.mjs', 'scripts/build.mjs', 'package.json'])
      cpSync(name, join(folder, name))
    mkdirSync(join(folder, 'dist', 'commands'), { recursive: true })
    writeFileSync(join(folder, 'dist', 'commands', 'doctor.js'), "console.log('all is well')\n")

    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(folder, 'scripts', 'run.mjs'), 'commands/doctor'],
      { encoding: 'utf8' },
    )

    expect(stdout + stderr).toBe('all is well\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the Agents Toolkit finds every file that it is told of', () => {
  const { provision, deploy, publish } = parse(read('m365agents.yml'))
  const files = JSON.stringify([provision, deploy, publish]).match(/\.\/infra\/[\w.]+/g) ?? []

  expect(files.length).toBe(2)
  expect(files.filter((name) => !existsSync(join('.', name)))).toEqual([])
})
