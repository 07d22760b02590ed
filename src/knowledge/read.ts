/** A document file as text that can be split: one reader a format. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { DocumentFacts, PolicyDocument } from './document.ts'
import { refuseCharacters } from './formats/limits.ts'
import { readApart } from './formats/read-apart.ts'
import { type Format, refuseOtherFormat } from './formats/sniff.ts'
import { unreadable } from './formats/unreadable.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { withoutNote } from './restated-note.ts'
import { splitText } from './split.ts'

const formats: Readonly<Record<string, Format>> = {
  '.md': 'text',
  '.markdown': 'text',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
}

/** The extensions that the bot reads. */
export const documentExtensions: readonly string[] = Object.keys(formats)

/** Larger files are no policies; they would hold up the start. */
const largestBytes = 20 * 1024 * 1024

/** What Windows-1252 has between 0x80 and 0x9f, in order; Node 20 reads control characters there. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWindows = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)

/** The characters of a file: UTF-8, UTF-16 with its mark, else Windows-1252. */
function decodeText(file: string, bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) {
    throw unreadable(file, 'it is no text file', 'Save it as Markdown, text or HTML.')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows(bytes)
  }
}

export interface DocumentFile {
  readonly org: string
  /** The document's path in the organization's folder without extension. */
  readonly name: string
  /** The file, for messages. */
  readonly file: string
}

/** What a file's bytes say, without their layout. */
export interface DocumentSource extends DocumentFile {
  readonly bytes: Uint8Array
}

const readableName = (name: string) => {
  const words = (name.split('/').at(-1) ?? name).replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const withoutUnknown = (
  facts: { [Key in keyof DocumentFacts]: string | undefined },
): DocumentFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

/** The format that a file's extension names. Throws where it is not supported, or where size or content say otherwise. */
function formatOf({ file, bytes }: DocumentSource): Format {
  const extension = extname(file).toLowerCase()
  const format = formats[extension]
  if (/^\.do[ct]m$/.test(extension)) {
    throw unreadable(file, 'it is a Word document with macros', 'Save it without them, as .docx.')
  }
  if (format === undefined) {
    const known = documentExtensions.join(', ')
    throw unreadable(file, 'its format is not supported', `Supported are ${known}.`)
  }
  if (bytes.byteLength > largestBytes) {
    throw unreadable(file, 'it is larger than 20 MB', 'Split it into several documents.')
  }
  refuseOtherFormat(file, bytes, format)
  return format
}

/** An entity of an HTML page may name a file of this machine; none is ever followed. */
function refuseEntities(file: string, html: string): void {
  if (!/<!ENTITY\s/i.test(html)) return
  throw unreadable(
    file,
    'it declares entities, by which other files could be drawn in',
    'Remove them.',
  )
}

function documentOf(
  { org, name, file, bytes }: DocumentSource,
  front: FrontMatter,
  words: string,
): PolicyDocument {
  refuseCharacters(file, words.length)
  const split = splitText(words)
  if (split.clauses.length === 0) {
    throw unreadable(file, 'it holds no text', 'Put the words of the policy into it, or remove it.')
  }
  const facts = withoutUnknown({
    issued: front.issued ?? split.facts.issued,
    revised: front.revised ?? split.facts.revised,
    approved: front.approved ?? split.facts.approved,
    reviewDue: front.reviewDue ?? split.facts.reviewDue,
    effective: front.effective ?? split.facts.effective,
  })
  const title = front.title ?? split.title ?? readableName(name)
  const hash = createHash('sha256').update(bytes).digest('hex')
  return {
    org,
    name,
    title,
    kind:
      front.kind ??
      (/\b(?:guidelines?|protocols?|lignes directrices)\b/i.test(title) ? 'guideline' : 'policy'),
    version: facts.revised ?? facts.approved ?? hash.slice(0, 12),
    facts,
    hash,
    restated: front.restated ?? false,
    clauses: front.restated ? withoutNote(split.clauses) : split.clauses,
    asks: front.asks ?? {},
  }
}

/**
 * Reads a document of Markdown or text from its bytes. Throws `knowledge-unreadable` where they hold no words that can be
 * cited.
 */
export function readDocument(source: DocumentSource): PolicyDocument {
  if (formatOf(source) !== 'text') {
    throw unreadable(source.file, 'it is no text file', 'Save it as Markdown or text.')
  }
  const { front, body } = readFrontMatter(source.file, decodeText(source.file, source.bytes))
  return documentOf(source, front, body)
}

async function readPage(source: DocumentSource): Promise<PolicyDocument> {
  const { front, body } = readFrontMatter(source.file, decodeText(source.file, source.bytes))
  refuseEntities(source.file, body)
  // Its parser is loaded when the first page is met: a folder of Markdown starts without it.
  const { readHtml } = await import('./read-html.ts')
  return documentOf(source, front, readHtml(source.file, body))
}

/**
 * Reads a document of any format from its bytes, Word documents and PDFs in a thread of their own and within its limits.
 * Throws `knowledge-unreadable`, whose message names the file, what is wrong and the remedy.
 */
export async function readDocumentBytes(source: DocumentSource): Promise<PolicyDocument> {
  const format = formatOf(source)
  if (format === 'text') return readDocument(source)
  if (format === 'html') return readPage(source)
  return documentOf(source, {}, await readApart(format, source.file, source.bytes))
}

/** The bytes of a document's file. Throws `knowledge-unreadable`. */
export async function bytesOfFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw unreadable(file, 'it cannot be opened', 'Check that it exists and may be read.', error)
  }
}

/** Reads a document file of an organization. */
export const readDocumentFile = async (source: DocumentFile): Promise<PolicyDocument> =>
  readDocumentBytes({ ...source, bytes: await bytesOfFile(source.file) })
