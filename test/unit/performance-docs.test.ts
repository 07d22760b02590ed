/** docs/performance.md says what was measured, and nothing else. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { report, reportFile, resultsFile } = await import(
  new URL('../bench/report.mjs', import.meta.url).href
)
const results = JSON.parse(readFileSync(resultsFile, 'utf8'))
const page = readFileSync(reportFile, 'utf8')

test('the tables of docs/performance.md are those of the measured results', () => {
  expect(page).toBe(report(results))
})

test('every part was measured, ours beside every peer, at every size that the targets name', () => {
  expect(Object.keys(results)).toEqual(
    expect.arrayContaining([
      ...['quality', 'latency', 'own', 'index', 'peers', 'turns', 'profile', 'start'],
      ...['reindex', 'memory', 'cases', 'delivery', 'replicas'],
    ]),
  )
  const sizes = results.latency.collections.map(({ passages }: { passages: number }) => passages)
  expect(sizes).toEqual([1_000, 10_000, 13_000, 100_000])
  const all = [
    'Policy Desk',
    'MiniSearch',
    'MiniSearch, fuzzy',
    'Orama',
    'Orama, tolerant',
    'SQLite FTS5',
    'wink BM25',
  ]
  const namesOf = ({ engines }: { engines: { name: string }[] }) => engines.map(({ name }) => name)
  for (const set of results.quality.sets) expect(namesOf(set)).toEqual(all)
  for (const collection of results.latency.collections)
    expect(namesOf(collection)).toEqual(
      // The others take too long there to be waited for.
      collection.passages < 100_000
        ? all
        : ['Policy Desk', 'MiniSearch', 'SQLite FTS5', 'wink BM25'],
    )
})

test('a target that was missed is called so on the page', () => {
  const slow = structuredClone(results)
  for (const collection of slow.own.collections) collection.p99 = 26

  const told = report(slow)

  expect(told).toContain(
    '| 99th percentile, 13,000 passages | at most 25.00 ms | 26.00 ms | **missed** |',
  )
})

test('a miss is told with where the time goes and what was tried', () => {
  const slow = structuredClone(results)
  slow.turns.questionToEchoRate = 0.1
  const quick = structuredClone(results)
  for (const kind of ['question', 'repeated']) {
    quick.turns[`${kind}ToEchoRate`] = 0.8
    quick.turns[`${kind}ToEchoP99`] = 1
  }

  const [missed, met] = [report(slow), report(quick)]

  expect(missed).toContain('A question turn beside an echo’s.')
  expect(met).not.toContain('A question turn beside an echo’s.')
})
