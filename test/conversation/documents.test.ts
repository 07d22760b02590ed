/** The compiled program reads Word documents and PDFs, in a thread of their own, and outlives those that are made to end it. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPdf } from '../unit/knowledge/formats/a-pdf.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-desk-documents-'))
  mkdirSync(join(folder, 'town'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A page that unpacks from a few kilobytes to 60 MB of drawing, and from there to more. */
function aPdfBomb(): Uint8Array {
  const drawing = Buffer.alloc(60 * 1024 * 1024, 'BT (a) Tj ET\n')
  return aPdf([deflateSync(drawing, { level: 1 })])
}

// Compiles first, where nothing has: seconds on a quiet machine.
const longest = 120_000

test(
  'answers come from a Word document and a PDF, while a bomb and an encrypted file are named',
  () => {
    for (const name of ['remote-work.docx', 'field-work.pdf', 'encrypted.pdf']) {
      copyFileSync(join('test/fixtures/formats', name), join(folder, 'town', name))
    }
    writeFileSync(join(folder, 'town', 'bomb.pdf'), aPdfBomb())
    const questions = [
      { id: 'docx', question: 'Who bears the costs of a chair and a desk for remote work?' },
      { id: 'pdf', question: 'When does a person who works alone on the shore call in?' },
    ]
    const batch = join(folder, 'questions.jsonl')
    writeFileSync(batch, questions.map((line) => `${JSON.stringify(line)}\n`).join(''))

    const { stdout, stderr } = spawnSync(
      process.execPath,
      [resolve('scripts/run.mjs'), 'commands/search', '--knowledge', folder, '--batch', batch],
      { encoding: 'utf8', timeout: longest },
    )

    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { ranked: { document: string }[] })
    expect(lines.map(({ ranked }) => ranked[0]?.document)).toEqual(['remote-work', 'field-work'])
    expect(stderr).toMatch(/encrypted\.pdf: it is encrypted with a password/)
    expect(stderr).toMatch(/bomb\.pdf: reading it takes (?:too much memory|more than 8 s)/)
  },
  longest,
)
