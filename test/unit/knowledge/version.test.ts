/** Which version of a document answers when, and what a folder adds. */
import { expect, test } from 'vitest'
import { startOfDay } from '../../../src/knowledge/day.ts'
import { choiceAt } from '../../../src/knowledge/effective-documents.ts'
import {
  type FolderState,
  folderVersions,
  versionOf,
} from '../../../src/knowledge/folder-versions.ts'
import {
  type DocumentVersion,
  effectiveVersion,
  type NewVersion,
} from '../../../src/knowledge/version.ts'
import { aDocument } from './knowledge-builders.ts'

/** A version that was recorded and took effect at the minute of its number, unless said otherwise. */
function aVersion(number: number, other: Partial<DocumentVersion> = {}): DocumentVersion {
  return {
    org: 'club',
    document: 'rules',
    number,
    origin: 'import',
    file: 'rules.md',
    hash: `hash-${number}`,
    title: 'Rules',
    facts: {},
    clauses: 3,
    recordedAt: number,
    effectiveAt: number,
    ...other,
  }
}

const inFolder = (...texts: readonly string[]): FolderState => ({
  org: 'club',
  documents: texts.map((text, index) => ({
    document: aDocument(text, index === 0 ? 'rules' : `rules-${index}`),
    file: 'rules.md',
  })),
  unreadable: [],
  timeZone: 'UTC',
})

const asTaken = (version: NewVersion | undefined, number = 1) =>
  aVersion(number, {
    origin: version?.origin ?? 'folder',
    document: version?.document ?? '',
    hash: version?.content?.hash ?? '',
    clauses: version?.content ? 1 : 0,
  })

test('the newest version answers whose day has come, and one that waits does not', () => {
  const history = [aVersion(1), aVersion(2), aVersion(3, { effectiveAt: 50 })]

  expect(effectiveVersion(history, 10)?.number).toBe(2)
  expect(effectiveVersion(history, 50)?.number).toBe(3)
  expect(effectiveVersion(history, 0)).toBeUndefined()
})

test('a correction of what answers now does not stop one that waits', () => {
  const history = [aVersion(1), aVersion(2, { effectiveAt: 50 }), aVersion(3)]

  expect(effectiveVersion(history, 10)?.number).toBe(3)
  expect(effectiveVersion(history, 60)?.number).toBe(2)
})

test('a rollback answers at once and withdraws what waits', () => {
  const history = [
    aVersion(1),
    aVersion(2, { effectiveAt: 50 }),
    aVersion(3, { origin: 'rollback', restores: 1 }),
  ]

  expect(effectiveVersion(history, 60)?.number).toBe(3)
})

test('the choice changes with the clock alone when a version’s day comes', () => {
  const history = [aVersion(1), aVersion(2, { effectiveAt: 50 })]

  expect(choiceAt(history, 49)).not.toBe(choiceAt(history, 50))
  expect(choiceAt(history, 50)).toBe(choiceAt(history, 51))
})

test('a file that is new or has changed is a version, one that is the same is none', () => {
  const [first] = folderVersions(inFolder('# Rules\n\nRide well.\n'), [], 1)
  const taken = asTaken(first)

  expect(first).toMatchObject({ origin: 'folder', document: 'rules', effectiveAt: 1 })
  expect(folderVersions(inFolder('# Rules\n\nRide well.\n'), [taken], 2)).toEqual([])
  expect(folderVersions(inFolder('# Rules\n\nRide fast.\n'), [taken], 2)).toHaveLength(1)
})

test('an import stands over a folder that nobody touches, and gives way to a file that changes', () => {
  const [first] = folderVersions(inFolder('# Rules\n\nRide well.\n'), [], 1)
  const history = [asTaken(first), aVersion(2)]

  expect(folderVersions(inFolder('# Rules\n\nRide well.\n'), history, 3)).toEqual([])
  expect(folderVersions(inFolder('# Rules\n\nRide home.\n'), history, 3)).toHaveLength(1)
})

test('a file that is gone ends its document, unless an import answers or the file only cannot be read', () => {
  const [, second] = folderVersions(inFolder('# A\n\nOne.\n', '# B\n\nTwo.\n'), [], 1)
  const taken = asTaken(second)
  const without = inFolder('# A\n\nOne.\n')
  const gone = (history: readonly DocumentVersion[], state = without) =>
    folderVersions(state, history, 2).filter(({ origin }) => origin === 'folder-gone')

  expect(gone([taken])).toMatchObject([{ document: 'rules-1', content: undefined }])
  expect(gone([taken, aVersion(2, { document: 'rules-1' })])).toEqual([])
  expect(gone([taken], { ...without, unreadable: ['rules-1'] })).toEqual([])
})

test('a version answers from its title block’s effective day on, at midnight where its people are', () => {
  const document = aDocument('# Rules\n\nEffective: January 1, 2027\n\n## 1 Riding\n\nRide well.\n')
  const given = { origin: 'import', file: 'rules.md', now: 5 } as const

  const there = versionOf(document, { ...given, timeZone: 'America/Toronto' })

  expect(document.facts.effective).toBe('2027-01-01')
  expect(there.effectiveAt).toBe(Date.UTC(2027, 0, 1, 5) * 1000)
  expect(
    versionOf(document, { ...given, timeZone: 'UTC', effective: '1969-01-01' }).effectiveAt,
  ).toBe(5)
})

test('midnight is right on the days when the clocks change, and unknown where there is no such day', () => {
  expect(startOfDay('2027-03-14', 'America/Toronto')).toBe(Date.UTC(2027, 2, 14, 5) * 1000)
  expect(startOfDay('2027-11-07', 'America/Toronto')).toBe(Date.UTC(2027, 10, 7, 4) * 1000)
  expect(startOfDay('2027-02-30', 'UTC')).toBeUndefined()
  expect(startOfDay('2027-01-01', 'Nowhere/Else')).toBeUndefined()
})
