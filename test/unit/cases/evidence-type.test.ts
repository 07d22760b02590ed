/** What is taken as evidence is told from the content alone. */
import { expect, test } from 'vitest'
import { evidenceTypes } from '../../../src/cases/evidence.ts'
import { evidenceTypeOf } from '../../../src/cases/evidence-type.ts'
import { fileOf } from '../../support/file-host.ts'

test.each(evidenceTypes)('knows %s by how it begins', (type) => {
  expect(evidenceTypeOf(fileOf(type, 'and so on'))).toBe(type)
})

const latin = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['nothing', ''],
  ['one byte', '\x89'],
  ['the test file of virus scanners', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR'],
  ['a program of Windows', 'MZ\x90\x00'],
  ['a program of Linux', '\x7fELF'],
  ['a page that names PDF further in', '<html>%PDF-1.7'],
  ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ['an archive', 'PK\x03\x04'],
  ['a sound in the same container as WebP', 'RIFF\x10\x00\x00\x00WAVE'],
  ['a film in the same container as HEIC', '\x00\x00\x00\x18ftypisom\x00\x00\x00\x00mp41'],
  [
    'a picture in the same container that is no HEIC',
    '\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00avif',
  ],
  ['a PNG whose line ends were changed', '\x89PNG\n\n\x1a\n'],
])('takes no %s', (_, start) => {
  expect(evidenceTypeOf(latin(start))).toBeUndefined()
})

test('takes a HEIC whose brand is the shared one', () => {
  expect(evidenceTypeOf(latin('\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heic'))).toBe('heic')
})
