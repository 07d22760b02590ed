/** `npm run search`: what goes in and comes out, and what is refused. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { searchBatch } from '../../../src/commands/search-batch.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'search-'))
  for (const org of ['club', 'choir']) mkdirSync(join(root, 'known', org), { recursive: true })
  writeFileSync(
    join(root, 'known/club/rules.md'),
    '# Rules\n\n## 1 Bells\n\n- 1.01 Ring the bell.\n',
  )
  writeFileSync(join(root, 'known/choir/rules.md'), '# Rules\n\n## 1 Songs\n\nSing well.\n')
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

function run(lines: readonly unknown[], ...more: string[]) {
  const batch = join(root, 'batch.jsonl')
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  writeFileSync(batch, `${text.join('\n')}\n`)
  return searchBatch(['--knowledge', join(root, 'known'), '--batch', batch, ...more])
}

test('gives one line a question, in their order, with clause, text and score', async () => {
  const { output } = await run([
    { id: 'b', question: 'who rings the bell', org: 'club' },
    { id: 'a', question: 'how do we sing', org: 'choir', document: 'rules' },
    { id: 'c', question: '', org: 'club' },
  ])

  const results = output
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(results).toMatchObject([
    {
      id: 'b',
      ranked: [{ document: 'rules', clause: '1.01', text: '1.01 Ring the bell.' }],
      answered: true,
    },
    { id: 'a', ranked: [{ document: 'rules', clause: '1', text: 'Sing well.' }] },
    { id: 'c', ranked: [], answered: false },
  ])
})

test('a document that cannot be read is a notice beside the results', async () => {
  writeFileSync(join(root, 'known/club/blank.md'), '')

  const { output, notices } = await run([{ id: 1, question: 'bell', org: 'club' }])

  expect(output).toContain('"id":1')
  expect(notices).toEqual([expect.stringContaining('blank.md')])
})

test.each([
  ['a line that is no JSON', [{ id: 1, question: 'x', org: 'club' }, '{oops'], /line 2 is no JSON/],
  ['a line without a question', [{ id: 1, org: 'club' }], /line 1: question/],
  ['a question of the wrong kind', [{ id: 1, question: 7, org: 'club' }], /line 1: question/],
  ['a line that names no organization', [{ id: 1, question: 'x' }], /line 1 .*add "org"/],
  ['an unknown organization', [{ id: 1, question: 'x', org: 'zoo' }], /line 1 .*'zoo'.*club/],
  [
    'an unknown document',
    [{ id: 1, question: 'x', org: 'club', document: 'laws' }],
    /line 1 .*'laws'.*rules/,
  ],
])('%s stops the batch and is named with the remedy', async (_, lines, message) => {
  const fault = run(lines)

  await expect(fault).rejects.toMatchObject({ code: 'input-invalid' })
  await expect(fault).rejects.toThrow(message)
})

test.each([
  ['a missing batch', ['--knowledge', 'x'], /--batch is missing/],
  ['an unknown option', ['--batch', 'x', '--depth', '3'], /--depth/],
  ['an impossible number of results', ['--batch', 'x', '--top', '0'], /--top is '0'/],
  ['a batch that is not there', ['--batch', 'nowhere.jsonl'], /nowhere\.jsonl cannot be read/],
])('%s is refused with the usage', async (_, args, message) => {
  await expect(searchBatch(args)).rejects.toThrow(message)
})
