import { expect, test } from 'vitest'
import type { PolicyDocument } from '../../src/knowledge/document.ts'
import { readDocument } from '../../src/knowledge/read.ts'
import { type DocumentVersion, noVersions } from '../../src/knowledge/version.ts'
import { keepContents } from '../../src/organizations/kept-contents.ts'

const aDocument = (words: string): PolicyDocument =>
  readDocument({ org: 'club', name: 'rules', file: 'rules.md', bytes: Buffer.from(words) })

const versionOf = ({
  org,
  name,
  hash,
  title,
  facts,
  clauses,
}: PolicyDocument): DocumentVersion => ({
  org,
  document: name,
  origin: 'import',
  file: 'rules.md',
  title,
  recordedAt: 1,
  effectiveAt: 1,
  number: 1,
  hash,
  facts,
  clauses: clauses.length,
})

/** A store whose one version can be replaced, as a database that is put back from a copy does it. */
function aStore() {
  let stored = aDocument('# Rules\n\nRide well.\n')
  let fetched = 0
  return {
    fetched: () => fetched,
    replace: (words: string) => {
      stored = aDocument(words)
    },
    store: {
      ...noVersions,
      versions: async () => [versionOf(stored)],
      content: async () => {
        fetched += 1
        return stored
      },
    },
  }
}

test('a content is fetched once as long as each round asks for it', async () => {
  const { store, fetched } = aStore()
  const kept = keepContents(store)
  for (let round = 0; round < 3; round++) {
    kept.startRound()
    await kept.versions('club')
    await kept.content('club', 'rules', 1)
  }
  expect(fetched()).toBe(1)

  // Two rounds without it.
  kept.startRound()
  kept.startRound()
  await kept.content('club', 'rules', 1)

  expect(fetched()).toBe(2)
})

test('a number that stands for another content is fetched anew', async () => {
  const { store, replace } = aStore()
  const kept = keepContents(store)
  kept.startRound()
  await kept.content('club', 'rules', 1)
  replace('# Rules\n\nRide home.\n')

  kept.startRound()
  await kept.versions('club')
  const content = await kept.content('club', 'rules', 1)

  expect(content?.clauses.at(-1)?.text).toContain('home')
})

test('the rows of a revision are read once a round, and anew once another one was recorded', async () => {
  let revision = 1
  let readings = 0
  const kept = keepContents({
    ...aStore().store,
    revisions: async () => new Map([['club', revision]]),
    versions: async () => {
      readings += 1
      return []
    },
  })
  const ask = async () => {
    await kept.revisions()
    await kept.versions('club')
  }
  kept.startRound()
  await ask()
  await ask()
  expect(readings).toBe(1)

  revision = 2
  await ask()
  expect(readings).toBe(2)

  kept.startRound()
  await ask()
  expect(readings).toBe(3)
})
