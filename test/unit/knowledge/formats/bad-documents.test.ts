/** Files that are no readable policy are refused by name, with what is wrong and what to do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../../src/knowledge/load.ts'
import { aPdf } from './a-pdf.ts'
import { aPolicy, bad, bytes, megabytes } from './bad-files.ts'
import { faultOf, read } from './reading.ts'

test.each(bad)('%s is refused by name, with the remedy', async (_, file, content, message) => {
  const fault = await faultOf(read(`policies/${file}`, content))

  expect(fault.code).toBe('knowledge-unreadable')
  expect(fault.message).toContain(`policies/${file}`)
  expect(fault.message).toMatch(message)
})

test('all of them beside a readable policy are named, and the policy is loaded', async () => {
  const root = mkdtempSync(join(tmpdir(), 'knowledge-'))
  mkdirSync(join(root, 'town'))
  for (const [index, [, file, content]] of bad.entries()) {
    writeFileSync(join(root, 'town', `${index}-${file}`), content)
  }
  writeFileSync(join(root, 'town', 'sound.docx'), aPolicy)

  const { organizations, problems } = await loadKnowledge(root)
  rmSync(root, { recursive: true })

  expect(organizations[0]?.documents.map(({ name }) => name)).toEqual(['sound'])
  expect(problems).toHaveLength(bad.length)
})

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeffLa salle est fermée — « toujours ».')],
  ['UTF-16, little end first', Buffer.from('\ufeffLa salle est fermée — « toujours ».', 'utf16le')],
  [
    'UTF-16, big end first',
    Buffer.from('\ufeffLa salle est fermée — « toujours ».', 'utf16le').swap16(),
  ],
  ['Windows-1252', bytes('La salle est ferm\xe9e \x97 \xab toujours \xbb.')],
])('a text in %s is read', async (_, content) => {
  const { clauses } = await read('a.txt', content)

  expect(clauses.map(({ text }) => text)).toEqual(['La salle est fermée — « toujours ».'])
})

test('a stream of a PDF that unpacks to nothing but white space is a scan', async () => {
  const page = deflateSync(megabytes(8))

  expect((await faultOf(read('a.pdf', aPdf([page])))).message).toMatch(/a scan/)
})
