/** What a file is by its first bytes, whatever it is called: a wrong extension is named, not guessed round. */
import { unreadable } from './unreadable.ts'

export type Format = 'text' | 'html' | 'docx' | 'pdf'

interface Kind {
  /** As in "it is …". */
  readonly name: string
  /** The extension it should have; undefined for what is never read. */
  readonly extension?: string
}

const signatures: readonly (readonly [string, Kind])[] = [
  ['%PDF-', { name: 'a PDF', extension: '.pdf' }],
  ['PK\x03\x04', { name: 'a Word document or another zip archive', extension: '.docx' }],
  ['{\\rtf', { name: 'an RTF document' }],
  ['\x89PNG', { name: 'a picture (PNG)' }],
  ['\xff\xd8\xff', { name: 'a picture (JPEG)' }],
  ['GIF8', { name: 'a picture (GIF)' }],
  ['II*\x00', { name: 'a picture (TIFF)' }],
  ['MM\x00*', { name: 'a picture (TIFF)' }],
  ['\x7fELF', { name: 'a program' }],
  ['\x1f\x8b', { name: 'a gzip archive' }],
  ['7z\xbc\xaf', { name: 'a 7z archive' }],
  ['Rar!', { name: 'a RAR archive' }],
  ['%!PS', { name: 'a PostScript file' }],
]

/** Old Word files and documents with a password have the same container. */
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const htmlStart =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html)[\s>]/i

/** The name of an encrypted part, as the container writes it. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le')

const startOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 1024)).toString('latin1')

/** PDF readers allow some bytes before the header. */
const isPdf = (start: string) => start.includes('%PDF-')

function kindOf(start: string): Kind | undefined {
  const found = signatures.find(([signature]) => start.startsWith(signature))
  if (found) return found[1]
  return htmlStart.test(start) ? { name: 'an HTML page', extension: '.html' } : undefined
}

function refuse(file: string, { name, extension }: Kind): never {
  const remedy =
    extension === undefined
      ? 'Save the policy as Markdown, HTML, .docx or PDF.'
      : `Give it the extension ${extension}, or put the policy in its place.`
  throw unreadable(file, `its content is ${name}, which its extension does not say`, remedy)
}

/** Throws `knowledge-unreadable` where a file is empty, protected, or not what its extension says. */
export function refuseOtherFormat(file: string, bytes: Uint8Array, format: Format): void {
  if (bytes.byteLength === 0) {
    throw unreadable(file, 'it is empty', 'Put the policy in its place, or remove it.')
  }
  const start = startOf(bytes)
  if (start.startsWith(compound)) {
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      encryptedPart,
    )
    if (isEncrypted) {
      throw unreadable(file, 'it is encrypted with a password', 'Save it without the password.')
    }
    throw unreadable(file, 'it is a file of an old Office version', 'Save it as .docx or PDF.')
  }
  const kind = kindOf(start)
  if (format === 'pdf') {
    if (!isPdf(start)) refuse(file, kind ?? { name: 'no PDF' })
  } else if (format === 'docx') {
    if (kind?.extension !== '.docx') refuse(file, kind ?? { name: 'no Word document' })
  } else if (kind && !(kind.extension === '.html' && format === 'html')) refuse(file, kind)
}
