/** The same policy gives the same clauses, whatever format it comes in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { docxFrom, pdfFrom } from './from-markdown.ts'
import { htmlOf } from './markdown.ts'
import { citable, fixture, read, wordsOf } from './reading.ts'

/** Made by LibreOffice and by a browser from one text. */
test.each(['field-work.html', 'field-work.docx', 'field-work.pdf', 'field-work-printed.pdf'])(
  '%s gives the clauses, the title and the days of the Markdown file',
  async (name) => {
    expect(citable(await fixture(name))).toEqual(citable(await fixture('field-work.md')))
  },
)

test('a policy with counted numbers, nested lists, a table and a footnote is the same as .docx and as .pdf', async () => {
  const document = await fixture('remote-work.docx')

  expect(citable(await fixture('remote-work.pdf'))).toEqual(citable(document))
  expect(document.clauses.map(({ id }) => id)).toEqual([
    '0',
    '1',
    '2.1',
    '2.2',
    '3.01',
    '3.02',
    '3.03',
    '4',
    '5',
  ])
})

/** The folders of the shipped policies and, where they are, of the official ones. */
const folders = ['knowledge', '../shared/knowledge'].filter((folder) => existsSync(folder))
const policies = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !/readme/i.test(name))
    .map((name) => join(folder, name)),
)

describe.each(policies)('%s', (file) => {
  const markdown = readFileSync(file, 'utf8')
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')

  test('gives the same clauses as a Word document', async () => {
    const expected = await read('policy.md', body)

    expect(wordsOf(await read('policy.docx', docxFrom(body)))).toEqual(wordsOf(expected))
  })

  test('gives the same clauses as a PDF', async () => {
    const expected = await read('policy.md', body)

    expect(wordsOf(await read('policy.pdf', pdfFrom(body)))).toEqual(wordsOf(expected))
  })

  test('gives the same clauses as a page', async () => {
    const expected = await read('policy.md', body)
    // A page knows no tabs: hard spaces part the facts of a line there.
    const html = htmlOf(body.replace(/\t+/g, '\u00a0\u00a0\u00a0'))

    expect(wordsOf(await read('policy.html', html))).toEqual(wordsOf(expected))
  })
})
