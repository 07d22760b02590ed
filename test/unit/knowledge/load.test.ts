/** Knowledge folders of every shape. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge/load.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'knowledge-'))
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

test('each folder is an organization, documents in sub-folders included', async () => {
  put({
    'known/club/organization.yaml': 'name: The Club\nglossary: { bicycle: [bike] }\n',
    'known/club/rules.md': '# Rules\n\nRide well.\n',
    'known/club/guides/night.txt': 'Ride with lights.\n',
    'known/choir/rules.md': '# Rules\n\nSing well.\n',
    'known/README.md': 'What this folder is.\n',
  })

  const { organizations, problems } = await loadKnowledge(join(root, 'known'))

  expect(organizations.map(({ org }) => org)).toEqual(['choir', 'club'])
  expect(organizations[1]?.documents.map(({ name }) => name)).toEqual(['guides/night', 'rules'])
  expect(organizations[1]?.settings).toMatchObject({
    name: 'The Club',
    glossary: { bicycle: ['bike'] },
  })
  expect(problems).toEqual([])
})

test('a folder without settings takes those of the shipped organization of its name', async () => {
  put({
    'theirs/club/rules.md': '# Rules\n\nRide well.\n',
    'shipped/club/organization.yaml': 'name: The Club\nextra: { kept: true }\n',
  })

  const { organizations } = await loadKnowledge(join(root, 'theirs'), join(root, 'shipped'))

  expect(organizations[0]?.settings.name).toBe('The Club')
  expect(organizations[0]?.settingsFile?.value).toMatchObject({ extra: { kept: true } })
})

test('a folder that holds documents itself is one organization of its own name', async () => {
  put({ 'docs/one.txt': 'Ride well.\n', 'docs/two.txt': 'Sing well.\n' })

  const { organizations } = await loadKnowledge(join(root, 'docs'))

  expect(organizations.map(({ org, documents }) => [org, documents.length])).toEqual([['docs', 2]])
})

test('an unreadable document is a problem and stops nothing else', async () => {
  put({ 'club/rules.md': '# Rules\n\nRide well.\n', 'club/empty.md': '', 'club/map.png': 'x' })

  const { organizations, problems } = await loadKnowledge(root)

  expect(organizations[0]?.documents.map(({ name }) => name)).toEqual(['rules'])
  expect(problems.map(({ file, error }) => [file.endsWith('empty.md'), error.code])).toEqual([
    [true, 'knowledge-unreadable'],
  ])
})

test('an unreadable document that is the only one is refused by name', async () => {
  put({ 'club/empty.md': '' })

  await expect(loadKnowledge(root)).rejects.toThrow(/empty\.md/)
})

test.each([
  ['an empty folder', {}, /holds no documents/],
  [
    'settings that are no YAML',
    { 'club/organization.yaml': 'a: [', 'club/a.md': 'x y' },
    /organization\.yaml/,
  ],
  [
    'settings of the wrong kind',
    { 'club/organization.yaml': 'glossary: 7', 'club/a.md': 'x y' },
    /glossary/,
  ],
])('%s is refused with the remedy', async (_, files, message) => {
  put(files)

  await expect(loadKnowledge(root)).rejects.toThrow(message)
})

test('a missing folder is refused by name', async () => {
  await expect(loadKnowledge(join(root, 'nowhere'))).rejects.toThrow(/nowhere/)
})
