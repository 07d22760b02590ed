/** The app package as an administrator builds it, and what Teams would refuse in one. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { buildPackage } from '../../../src/app-package/build.ts'
import { fill, placesIn } from '../../../src/app-package/fill.ts'
import { problemsOf } from '../../../src/app-package/problems.ts'
import { readCommand } from '../../../src/teams/commands.ts'

const botId = '11111111-1111-4111-8111-111111111111'
const values = {
  APP_VERSION: '1.2.3',
  APP_NAME_SUFFIX: ' (test)',
  TEAMS_APP_ID: botId,
  BOT_ID: botId,
  BOT_DOMAIN: 'desk.example.org',
  TAB_CLIENT_ID: botId.replace(/1/g, '3'),
  DEVELOPER_NAME: 'The "Office" of Words',
  DEVELOPER_WEBSITE_URL: 'https://www.example.org',
  DEVELOPER_PRIVACY_URL: 'https://www.example.org/privacy',
  DEVELOPER_TERMS_URL: 'https://www.example.org/terms',
}
const read = (name: string) => readFile(join('appPackage', name), 'utf8')
const icon = async (name: string) => new Uint8Array(await readFile(join('appPackage', name)))

const Command = z.object({ title: z.string(), type: z.string().optional() })
const Filled = z.looseObject({
  bots: z.array(
    z.looseObject({
      commandLists: z.array(z.looseObject({ commands: z.array(z.looseObject(Command.shape)) })),
    }),
  ),
})

async function files() {
  const names = ['manifest.json', 'fr.json']
  const [manifest = '', french = ''] = fill(await Promise.all(names.map(read)), values)
  return {
    manifest: Filled.parse(JSON.parse(manifest)),
    translations: { 'fr.json': JSON.parse(french) },
    icons: { 'color.png': await icon('color.png'), 'outline.png': await icon('outline.png') },
  }
}

/** Changes what stands at a path such as `bots.0.botId`; `undefined` takes it away. */
function set(value: unknown, path: string, to: unknown): void {
  const [first = '', ...rest] = path.split('.')
  const own = value as Record<string, unknown>
  if (rest.length > 0) set(own[first], rest.join('.'), to)
  else if (to === undefined) delete own[first]
  else own[first] = to
}

test('the package holds manifest, translation and icons, filled in and whole', async () => {
  const packed = unzipSync(await buildPackage('appPackage', values))

  expect(Object.keys(packed).sort()).toEqual([
    'color.png',
    'fr.json',
    'manifest.json',
    'outline.png',
  ])
  const manifest = JSON.parse(strFromU8(packed['manifest.json'] ?? new Uint8Array()))
  expect(manifest).toMatchObject({
    version: '1.2.3',
    name: { short: 'Policy Desk (test)' },
    developer: { name: 'The "Office" of Words' },
    bots: [{ botId }],
  })
  expect(placesIn(JSON.stringify(manifest))).toEqual([])
})

test('the same values give the same bytes', async () => {
  const [one, other] = await Promise.all([
    buildPackage('appPackage', values),
    buildPackage('appPackage', values),
  ])

  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

test('every value that is missing is named at once', async () => {
  await expect(
    buildPackage('appPackage', { ...values, BOT_ID: undefined, APP_VERSION: undefined }),
  ).rejects.toThrow(/APP_VERSION: set it[\s\S]*BOT_ID: set it/)
})

test('without a registration that signs people in, the app has no tab', async () => {
  const { TAB_CLIENT_ID: _, ...without } = values
  const manifestOf = async (given: Readonly<Record<string, string>>) => {
    const packed = unzipSync(await buildPackage('appPackage', given))
    return JSON.parse(strFromU8(packed['manifest.json'] ?? new Uint8Array()))
  }

  expect(await manifestOf(values)).toMatchObject({
    staticTabs: [{ contentUrl: 'https://desk.example.org/tab', scopes: ['personal'] }],
    validDomains: ['desk.example.org'],
    webApplicationInfo: {
      id: values.TAB_CLIENT_ID,
      resource: `api://desk.example.org/${values.TAB_CLIENT_ID}`,
    },
  })
  const bare = await manifestOf(without)
  expect(bare).toMatchObject({ validDomains: [], bots: [{ botId }] })
  expect(Object.keys(bare).filter((key) => /tab|application/i.test(key))).toEqual([])
})

test('what is shipped has no problem', async () => {
  expect(problemsOf(await files())).toEqual([])
})

describe('what Teams would refuse is named with its place', () => {
  const many = Array.from({ length: 13 }, (_, index) => ({
    title: `command ${index}`,
    description: 'x',
  }))
  const changes: readonly (readonly [string, string, unknown, RegExp])[] = [
    ['a long short name', 'name.short', 'x'.repeat(31), /name\.short/],
    ['an unknown property', 'bots.0.supportsSessions', true, /bots\[0\]/],
    ['another manifest version', 'manifestVersion', '1.17', /manifestVersion/],
    ['a name instead of an id', 'bots.0.botId', 'policy-desk', /bots\[0\]\.botId/],
    ['http', 'developer.privacyUrl', 'http://example.org', /developer\.privacyUrl/],
    ['thirteen commands', 'bots.0.commandLists.0.commands', many, /commandLists\[0\]\.commands/],
    [
      'a starter without its prompt',
      'bots.0.commandLists.0.commands.0.prompt',
      undefined,
      /a prompt starter has a prompt/,
    ],
    [
      'a long title of a search',
      'composeExtensions.0.commands.0.title',
      'x'.repeat(33),
      /composeExtensions\[0\]\.commands\[0\]\.title/,
    ],
    ['a tab that nothing trusts', 'validDomains', [], /validDomains: 'desk\.example\.org'/],
    [
      'a tab that nobody is signed in to',
      'webApplicationInfo.resource',
      `api://other.example/${botId}`,
      /does not sign people in/,
    ],
    ['two bots', 'composeExtensions.0.botId', botId.replace(/1/g, '2'), /two ids/],
    [
      'a command that is not translated',
      'bots.0.commandLists.1.commands.4',
      { title: 'new', description: 'new' },
      /'bots\[0\]\.commandLists\[1\]\.commands\[4\]\.title' is not translated/,
    ],
  ]
  test.each(changes)('%s', async (_, path, value, expected) => {
    const given = await files()
    set(given.manifest, path, value)
    const problems = problemsOf(given)

    expect(problems.join('\n')).toMatch(expected)
  })

  test('a translation that is too long, one of nothing, an icon of another size, one without transparency', async () => {
    const given = await files()
    const color = given.icons['color.png']

    expect(
      problemsOf({
        ...given,
        translations: {
          'fr.json': {
            ...given.translations['fr.json'],
            'name.short': 'x'.repeat(31),
            'name.tiny': 'x',
          },
        },
        icons: { 'color.png': given.icons['outline.png'], 'outline.png': color },
      }),
    ).toEqual([
      "fr.json: 'name.tiny' is nothing that the manifest says",
      expect.stringContaining('fr.json, name.short'),
      'color.png: it has 32 by 32 pixels; Teams wants 192 by 192',
      'outline.png: it has 192 by 192 pixels; Teams wants 32 by 32',
      'outline.png: it has no transparency; Teams wants white lines on nothing',
    ])
  })
})

test('every command of the manifest is one that the bot obeys, in both languages', async () => {
  const { manifest, translations } = await files()
  const lists = manifest.bots[0]?.commandLists ?? []
  const titles = lists.flatMap(({ commands }, list) =>
    commands.flatMap(({ title, type }, at) =>
      type === 'prompt'
        ? []
        : [title, translations['fr.json'][`bots[0].commandLists[${list}].commands[${at}].title`]],
    ),
  )

  expect(titles.length).toBeGreaterThan(20)
  expect(titles.filter((title) => readCommand(title) === undefined)).toEqual([])
})

test('the command builds it, and says what is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'policy-desk-package-'))
  const out = join(folder, 'desk.zip')
  const run = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['scripts/run.mjs', 'commands/package', '--out', out], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    })

  const missing = run({})
  expect(missing.status).toBe(2)
  expect(missing.stderr).toContain('BOT_ID: set it')

  const built = run({ BOT_ID: botId })
  expect(built.stderr).toBe('Policy Desk: compiling …\n'.repeat(built.stderr === '' ? 0 : 1))
  expect(built.status).toBe(0)
  expect(Object.keys(unzipSync(new Uint8Array(await readFile(out))))).toHaveLength(4)
  await rm(folder, { recursive: true })
}, 120_000)
