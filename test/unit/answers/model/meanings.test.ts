import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type EmbeddingClient, failed, type Vector } from '../../../../src/answers/model/client.ts'
import { createMeanings, type VectorStore } from '../../../../src/answers/model/meanings.ts'
import type { PolicyDocument } from '../../../../src/knowledge/document.ts'
import { policyOf } from './shipped.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A direction by the letters of a text: the same text, the same vector. */
const vectorOf = (text: string): Vector =>
  Float32Array.from([text.length, text.includes('consent') ? 5000 : 0, 1])

function scripted(fails: (request: number) => boolean = () => false) {
  const requests: (readonly string[])[] = []
  const client: EmbeddingClient = {
    name: 'scripted',
    embed: async (texts) => {
      requests.push(texts)
      if (fails(requests.length)) return failed('unavailable')
      return { kind: 'vectors', vectors: texts.map(vectorOf), tokens: texts.length }
    },
  }
  return { client, requests }
}

function inMemory(): VectorStore {
  const vectors = new Map<string, Vector>()
  return {
    get: (key) => vectors.get(key),
    put: async (more) => {
      for (const [key, vector] of more) vectors.set(key, vector)
    },
  }
}

const policy = policyOf('durham')
const [first, ...rest] = policy.clauses
const many: readonly PolicyDocument[] = [
  {
    ...policy,
    clauses: Array.from({ length: 150 }, (_, index) => {
      return {
        id: `${index}`,
        heading: 'H',
        headingPath: [],
        kind: 'clause',
        text: `T ${index}`,
        items: [],
      }
    }),
  },
]

test('embeds each clause once, 64 at a time', async () => {
  const { client, requests } = scripted()
  const meanings = createMeanings({ client, store: inMemory(), hash })

  expect(await meanings.prepare(many)).toBe(true)
  expect(await meanings.prepare(many)).toBe(true)

  expect(requests.map((texts) => texts.length)).toEqual([64, 64, 22])
})

test('goes on where it was broken off', async () => {
  const { client, requests } = scripted((request) => request === 2)
  const meanings = createMeanings({ client, store: inMemory(), hash })

  expect(await meanings.prepare(many)).toBe(false)
  expect(meanings.isReady(many)).toBe(false)
  expect(meanings.nearest(many, vectorOf('x'))).toBeUndefined()
  expect(await meanings.prepare(many)).toBe(true)

  expect(requests.map((texts) => texts.length)).toEqual([64, 64, 64, 22])
  expect(meanings.isReady(many)).toBe(true)
})

test('orders the clauses by likeness', async () => {
  const documents = [policy]
  const meanings = createMeanings({ client: scripted().client, store: inMemory(), hash })
  await meanings.prepare(documents)

  const [nearest] = meanings.nearest(documents, Float32Array.from([0, 1, 0])) ?? []

  expect(nearest).toBe('social-media-policy#4.06')
})

test('knows nothing of a clause whose words changed until it is embedded anew', async () => {
  const store = inMemory()
  const { client, requests } = scripted()
  const meanings = createMeanings({ client, store, hash })
  await meanings.prepare([policy])
  const changed = first
    ? [{ ...policy, clauses: [{ ...first, text: 'Other words.' }, ...rest] }]
    : []

  expect(meanings.isReady(changed)).toBe(false)
  expect(meanings.nearest(changed, vectorOf('x'))).toBeUndefined()
  await meanings.prepare(changed)

  expect(requests.at(-1)).toHaveLength(1)
  expect(requests.at(-1)?.[0]).toContain('Other words.')
})

test('compares nothing with the vectors of another model', async () => {
  const store = inMemory()
  const documents = [policy]
  await createMeanings({ client: scripted().client, store, hash }).prepare(documents)
  const other = { ...scripted().client, name: 'other' }

  const meanings = createMeanings({ client: other, store, hash })

  expect(meanings.isReady([policy])).toBe(false)
  expect(meanings.nearest([policy], Float32Array.from([1, 0]))).toBeUndefined()
})
