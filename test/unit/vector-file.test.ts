import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVectorFile } from '../../src/vector-file.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'))
  path = join(folder, 'vectors.jsonl')
})
afterEach(() => rm(folder, { recursive: true }))

const vector = Float32Array.from([0.25, -1, 3])

test('gives vectors back after the process has ended', async () => {
  const before = await openVectorFile(path)
  await before.put(new Map([['a', vector]]))

  const after = await openVectorFile(path)

  expect(after.get('a')).toEqual(vector)
  expect(after.get('b')).toBeUndefined()
})

test('leaves out what a crash has cut off, and what is written behind it stays whole', async () => {
  const before = await openVectorFile(path)
  await before.put(new Map([['a', vector]]))
  await appendFile(path, '{"key":"b","vec')

  const after = await openVectorFile(path)
  await after.put(new Map([['c', vector]]))

  const again = await openVectorFile(path)
  expect(again.get('a')).toEqual(vector)
  expect(again.get('c')).toEqual(vector)
})

test('keeps one line for each key', async () => {
  const store = await openVectorFile(path)
  await store.put(new Map([['a', vector]]))
  await store.put(new Map([['a', vector]]))

  await openVectorFile(path)

  expect((await readFile(path, 'utf8')).trim().split('\n')).toHaveLength(1)
})
