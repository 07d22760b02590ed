/** Files as documents, and the files that are refused. */
import { expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { readDocument } from '../../../src/knowledge/read.ts'

const read = (file: string, text: string | Uint8Array) =>
  readDocument({
    org: 'club',
    name: file.replace(/\.\w+$/, ''),
    file,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  })

const faultOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

test('front matter gives title, kind, days and typical questions', () => {
  const document = read(
    'helmets.md',
    `---
title: Helmets
kind: guideline
issued: 2020-01-31
revised: March 2, 2024
reviewDue: 2026
restated: true
asks:
  "1": [must I wear one]
---
# Anything

## 1 Helmets

Wear a helmet.
`,
  )

  expect(document).toMatchObject({
    title: 'Helmets',
    kind: 'guideline',
    version: '2024-03-02',
    facts: { issued: '2020-01-31', revised: '2024-03-02', reviewDue: '2026' },
    restated: true,
    asks: { '1': ['must I wear one'] },
  })
})

test('a document without days is versioned by its content', () => {
  const first = read('a.txt', 'Bicycles stand in the shed.')
  const second = read('a.txt', 'Bicycles stand in the yard.')

  expect(first.version).toMatch(/^[\da-f]{12}$/)
  expect(second.version).not.toBe(first.version)
})

test('rules that open with three dashes are no front matter', () => {
  const document = read('a.md', 'Bicycles stand here.\n\n---\n\nKeys hang there.\n')

  expect(document.clauses.map(({ text }) => text)).toEqual([
    'Bicycles stand here.',
    'Keys hang there.',
  ])
})

test.each([
  ['an empty file', 'a.md', ''],
  ['a file of white space', 'a.txt', ' \n\t\n'],
  ['a binary file', 'a.txt', new Uint8Array([80, 75, 3, 4, 0, 0, 9])],
  ['an unknown format', 'a.xyz', 'words'],
  ['broken front matter', 'a.md', '---\ntitle: [\n---\nwords\n'],
  ['front matter of the wrong kind', 'a.md', '---\nkind: law\n---\nwords\n'],
])('%s is refused by name', (_, file, content) => {
  const fault = faultOf(() => read(file, content))

  expect(fault.code).toBe('knowledge-unreadable')
  expect(fault.message).toContain(file)
})

test('old encodings are read', () => {
  const document = read(
    'a.txt',
    new Uint8Array([67, 97, 102, 0xe9, 32, 99, 108, 111, 115, 101, 100, 46]),
  )

  expect(document.clauses[0]?.text).toBe('Café closed.')
})
