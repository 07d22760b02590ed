/** What an administrator is told about the documents. */
import { expect, test } from 'vitest'
import { checkDocuments } from '../../../src/knowledge/check-documents.ts'
import { aDocument } from './knowledge-builders.ts'

const check = (texts: Readonly<Record<string, string>>, titles: readonly string[] = []) =>
  checkDocuments({
    documents: Object.entries(texts).map(([name, text]) => ({
      document: aDocument(text, name),
      place: name,
    })),
    titles,
    today: '2026-11-20',
  }).map(({ severity, file, text }) => `${severity} ${file}: ${text}`)

const clean = '# Rules\n\n## 1 Riding\n\nRide well.\n'

test('nothing is said of a document that is as it should be', () => {
  expect(check({ rules: clean })).toEqual([])
})

test.each([
  ['a day that is over', '2026-11-19', true],
  ['today', '2026-11-20', false],
  ['this year', '2026', false],
  ['last year', '2025', true],
])('a review due %s', (_, due, isTold) => {
  const text = `---\nreviewDue: "${due}"\n---\n${clean}`

  expect(check({ rules: text }).some((line) => line.includes('review was due'))).toBe(isTold)
})

test('a restated text is named as such', () => {
  expect(check({ rules: `---\nrestated: true\n---\n${clean}` })).toEqual([
    expect.stringContaining('warning rules: it restates the official text'),
  ])
})

test('two documents of one title are named', () => {
  expect(check({ rules: clean, 'rules-new': clean })).toEqual([
    expect.stringContaining('rules-new: it has the title of rules'),
  ])
})

test('paragraphs without number or heading are counted', () => {
  expect(check({ notes: 'Ride well.\n\nSing well.\n\nSleep well.\n\nEat well.\n' })).toEqual([
    expect.stringMatching(/\d of its \d clauses have neither number nor heading/),
  ])
})

test('what a document points to is listed once, with its clauses, unless it is there', () => {
  const text =
    '# Rules\n\n## 1 Riding\n\nSee the Night Guidelines and the Theft Report.\n\n## 2 Sleeping\n\nSee the Night Guidelines again.\n'

  const lines = check({ rules: text, night: '# Night Guidelines\n\n## 1 Lamps\n\nUse them.\n' })
  const without = check({ rules: text }, ['Theft Report'])

  expect(lines).toEqual([expect.stringContaining('“Theft Report” (1)')])
  expect(without).toEqual([expect.stringContaining('“Night Guidelines” (1, 2).')])
})
