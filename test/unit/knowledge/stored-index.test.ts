import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PolicyDocument } from '../../../src/knowledge/document.ts'
import { readIndexData } from '../../../src/knowledge/index-data.ts'
import { createIndexKeep, fewestStored } from '../../../src/knowledge/kept-index.ts'
import { retrieve } from '../../../src/knowledge/retrieve.ts'
import { buildIndex, openIndex } from '../../../src/knowledge/search-index.ts'
import { KnowledgeSettings, noSettings } from '../../../src/knowledge/settings.ts'
import { keyOf, readStored, store, storedFormat } from '../../../src/knowledge/stored-index.ts'
import { aDocument } from './knowledge-builders.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-index-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const rides = aDocument(
  `# Riding Policy

## 1 Rides

1.01 Members register before a club ride.

1.02 The ride leader may cancel a ride when roads are icy:

- by telephone, two hours before the start;
- at the start, in person.

## 2 Équipement

2.01 Les membres portent un casque.
`,
  'riding-policy',
)
const settings = KnowledgeSettings.parse({
  glossary: { 'ride leader': ['captain'] },
  asks: { '1.02': ['Who calls off a ride?'] },
})
const questions = [
  'who can cancel a ride',
  'when does the captian call it off',
  'do i need to register?',
  'Faut-il porter un casque ?',
]

/** A policy large enough to be stored. */
function large(words: string): PolicyDocument {
  const clauses = Array.from(
    { length: fewestStored },
    (_, at) => `## ${at + 1} Group ${at + 1}\n\nMembers of the group wear ${words}.`,
  )
  return aDocument(`# Large Policy\n\n${clauses.join('\n\n')}\n`, 'large-policy')
}

const shelf = () => ({
  folder,
  onFault: (error: unknown) => {
    throw error
  },
})

test('an index that was stored finds what the built one finds, score for score', () => {
  const file = join(folder, 'club.index')
  const key = keyOf([rides], settings)
  store(file, key, readIndexData([rides], settings))

  const stored = readStored(file, key)

  expect(stored?.isWhole).toBe(true)
  const built = buildIndex([rides], settings)
  if (!stored) throw new Error('nothing stored')
  const opened = openIndex(stored.data, [rides], settings)
  for (const text of questions) {
    const found = retrieve(opened, { text })
    expect(found.passages.length).toBeGreaterThan(0)
    expect(found).toEqual(retrieve(built, { text }))
  }
})

test('a large index is taken up again, and one of a changed clause is never found in its place', () => {
  const before = large('a red jersey')
  const after = large('a green jersey')

  createIndexKeep('club', shelf())([before], noSettings)
  const [file = ''] = readdirSync(folder)
  const written = readFileSync(join(folder, file))
  createIndexKeep('club', shelf())([before], noSettings)

  expect(readFileSync(join(folder, file))).toEqual(written)
  const changed = createIndexKeep('club', shelf())([after], noSettings)
  expect(retrieve(changed, { text: 'who wears a green jersey' }).passages[0]?.text).toContain(
    'green jersey',
  )
  expect(retrieve(changed, { text: 'red' }).unknown).toEqual(['red'])
  expect(readFileSync(join(folder, file))).not.toEqual(written)
})

test('a stored index gives what it has of documents that are the same, and is put right', () => {
  const rules = large('a red jersey')
  createIndexKeep('club', shelf())([rides, rules], settings)
  const file = join(folder, 'club.index')
  const changed = aDocument(
    '# Riding Policy\n\n1.01 Zebras register before a ride.\n',
    'riding-policy',
  )
  const documents = [changed, rules]
  const key = keyOf(documents, settings)
  expect(readStored(file, key)?.isWhole).toBe(false)

  const index = createIndexKeep('club', shelf())(documents, settings)

  const anew = buildIndex(documents, settings)
  for (const text of [...questions, 'do zebras register', 'who wears a red jersey'])
    expect(retrieve(index, { text })).toEqual(retrieve(anew, { text }))
  expect(readStored(file, key)).toMatchObject({ isWhole: true })
  expect(readStored(file, key)?.data).toEqual(readIndexData(documents, settings))
})

test('other typical questions are another index', () => {
  expect(keyOf([rides], settings).way).not.toBe(keyOf([rides], noSettings).way)
})

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
  [
    'changed in one bit',
    (bytes: Buffer) => bytes.with(bytes.length - 40, 255 ^ (bytes.at(-40) ?? 0)),
  ],
  [
    'of another size in its head',
    (bytes: Buffer) =>
      Buffer.from(bytes.toString('latin1').replace(/"length":\d/, '"length":9'), 'latin1'),
  ],
  ['empty', () => Buffer.alloc(0)],
])('a file that is %s counts as none', (_, damage) => {
  const file = join(folder, 'club.index')
  const key = keyOf([rides], settings)
  store(file, key, readIndexData([rides], settings))

  writeFileSync(file, damage(readFileSync(file)))

  expect(readStored(file, key)).toBeUndefined()
})

test('a folder that takes no files costs the next start its time, and this one nothing', () => {
  writeFileSync(join(folder, 'taken'), '')
  const faults: unknown[] = []
  const blocked = { folder: join(folder, 'taken'), onFault: (error: unknown) => faults.push(error) }

  const index = createIndexKeep('club', blocked)([large('a red jersey')], noSettings)

  expect(faults).toHaveLength(1)
  expect(retrieve(index, { text: 'red jersey' }).passages).not.toHaveLength(0)
})

test('a folder is made where there is none', () => {
  mkdirSync(join(folder, 'data'))

  const keep = createIndexKeep('club', { ...shelf(), folder: join(folder, 'data', 'indexes') })
  keep([large('caps')], noSettings)

  expect(readdirSync(join(folder, 'data', 'indexes'))).toEqual(['club.index'])
})

test('what is stored of a document is what this format means: a change of how it is read raises the format', () => {
  const file = join(folder, 'club.index')
  store(file, keyOf([rides], settings), readIndexData([rides], settings))

  const print = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)

  // Another print says that indexes stored by the version before would be read wrongly: raise `storedFormat`, then write
  // the new pair here.
  expect([storedFormat, print]).toEqual([2, 'f4d001a7debd'])
})
