/** What the pages name is there: commands, links and their headings, settings, and what is written in chat. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { variables } from '../../src/config.ts'
import { OrganizationFile } from '../../src/organization.ts'
import { readCommand } from '../../src/teams/commands.ts'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]
const textOf = (page: string) => readFileSync(page, 'utf8')
const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts)

/** A heading as GitHub makes an anchor of it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll('`', '')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsIn = (page: string) =>
  new Set([...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)))

describe.each(pages)('%s', (page) => {
  test('names no command that does not exist', () => {
    const named = [...textOf(page).matchAll(/npm run (?:-s )?([a-z][\w:]*)/g)].map(
      ([, name = '']) => name,
    )

    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
  })

  test('points to files and headings that are there', () => {
    const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, to = '']) => to)
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const file = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(file)) return true
      return anchor !== undefined && file.endsWith('.md') && !anchorsIn(file).has(anchor)
    })

    expect(broken).toEqual([])
  })
})

/** Read by something else than the bot: the tools of deployment, the tests, other programs. */
const otherVariables = new Set([
  'APP_NAME_SUFFIX',
  'CHROMIUM_PATH',
  'DEVELOPER_NAME',
  'DEVELOPER_PRIVACY_URL',
  'DEVELOPER_TERMS_URL',
  'BOT_DOMAIN',
  'DEVELOPER_WEBSITE_URL',
  'POSTGRES_PASSWORD',
  'SECRET_ENCRYPTION_KEY',
  'SECRET_POSTGRES_PASSWORD',
  'TEAMS_APP_ID',
  'TEST_DATABASE_URL',
  'OTEL_BSP_*',
  'OTEL_RESOURCE_ATTRIBUTES',
  'OTEL_TRACES_SAMPLER',
])

describe('settings', () => {
  /** `NAME_OF_SETTING`, with an underscore, so that abbreviations are not taken for one. */
  const namedIn = (page: string) =>
    [...textOf(page).matchAll(/(?<![\w*-])([A-Z][A-Z0-9]+(?:_[A-Z0-9*]+)+)(?![\w-])/g)].map(
      ([, name = '']) => name,
    )

  test('that a page names are read by the bot, or known to be read by others', () => {
    // Decisions tell of what was; the rest tells what is.
    const named = pages
      .filter((page) => !page.startsWith('docs/decisions'))
      .flatMap((page) => namedIn(page).map((name) => ({ page, name })))
    const unknown = named.filter(
      ({ name }) =>
        !variables.includes(name) && !otherVariables.has(name) && !name.startsWith('YOUR_'),
    )

    expect(named.length).toBeGreaterThan(50)
    expect(unknown).toEqual([])
  })
})

describe('organization.yaml', () => {
  /** What `z.toJSONSchema` gives, as far as it is walked through here. */
  interface Schema {
    readonly properties?: Readonly<Record<string, Schema>>
    readonly items?: Schema
    readonly additionalProperties?: Schema | boolean
    readonly anyOf?: readonly Schema[]
    readonly oneOf?: readonly Schema[]
    readonly allOf?: readonly Schema[]
  }

  /** Each name once, with where it stands; what an organization names itself (a role, a state) is none. */
  function keysIn(schema: Schema | boolean | undefined, path = ''): readonly [string, string][] {
    if (typeof schema !== 'object') return []
    const { properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema
    const own = Object.entries(properties).flatMap(([key, value]): [string, string][] => [
      [key, `${path}${key}`],
      ...keysIn(value, `${path}${key}.`),
    ])
    const within = [schema.items, schema.additionalProperties, ...anyOf, ...oneOf, ...allOf]
    return [...own, ...within.flatMap((each) => keysIn(each, path))]
  }

  const keys = new Map(
    keysIn(z.toJSONSchema(OrganizationFile, { io: 'input', unrepresentable: 'any' }) as Schema),
  )
  const text = pages
    .filter((page) => page.startsWith('docs/') && !page.startsWith('docs/decisions'))
    .map(textOf)
    .join('\n')
  /** Between backticks, or as a key of an example. */
  const isNamed = (key: string) => new RegExp(`[\`{ ,]${key}(\`|: |:\n)`).test(text)

  test('has no key that no page names', () => {
    const unnamed = [...keys].filter(([key]) => !isNamed(key)).map(([, path]) => path)

    expect(keys.size).toBeGreaterThan(80)
    expect(unnamed).toEqual([])
  })

  test('has its keys at the top in one table', () => {
    const page = textOf('docs/forms-and-workflows.md')
    const table = page.slice(page.indexOf('## The file as a whole'), page.indexOf('## A form'))
    const rows = new Set([...table.matchAll(/`([A-Za-z]+)`/g)].map(([, key = '']) => key))

    const missing = Object.keys(OrganizationFile.shape).filter((key) => !rows.has(key))
    expect(missing).toEqual([])
  })
})

describe.each(['docs/employees.md', 'docs/reviewers.md', 'docs/complaints.md'])('%s', (page) => {
  /** The first column of the tables headed `write` or `say`. */
  const written = textOf(page)
    .split(/\n\n/)
    .filter((block) => /^\| (write|say) \|/.test(block))
    .flatMap((block) => block.split('\n').slice(2))
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, words = '']) => words)

  test('names what the bot understands as a command', () => {
    const filled = written.map((words) =>
      words
        .replaceAll('NUMBER', 'SMC-2026-0007')
        .replaceAll('ROLE', 'hr')
        .replaceAll('…', 'some words'),
    )

    expect(filled.length).toBeGreaterThan(5)
    expect(filled.filter((words) => !readCommand(words))).toEqual([])
  })
})
