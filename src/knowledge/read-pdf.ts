/** The words of a PDF as Markdown lines: headings, items, tables and paragraphs recovered from its layout. */
import { writeBlocks } from './formats/block.ts'
import { readVocabulary } from './formats/hyphens.ts'
import { refuseCharacters, refusePages } from './formats/limits.ts'
import { blocksOf } from './formats/pdf-blocks.ts'
import { withoutFurniture } from './formats/pdf-furniture.ts'
import { layoutOf } from './formats/pdf-layout.ts'
import { type PageOfNotes, partNotes } from './formats/pdf-notes.ts'
import type { PdfDocument } from './formats/pdf-operations.ts'
import { inReadingOrder } from './formats/pdf-order.ts'
import { type PdfPage, readPdfPage } from './formats/pdf-page.ts'
import { paragraphsOf } from './formats/pdf-paragraphs.ts'
import { type Piece, piecesOf } from './formats/pdf-tables.ts'
import { unreadable } from './formats/unreadable.ts'

interface Page extends PageOfNotes {
  readonly height: number
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '')

/** Opens a PDF without fonts, scripts, forms or pictures: only its words are wanted. */
async function openPdf(file: string, bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    return await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      // A picture is never unpacked, however large it says to be.
      maxImageSize: 1,
      verbosity: 0,
    })
  } catch (cause) {
    if (nameOf(cause) === 'PasswordException') {
      const remedy = 'Remove the password: print it to a PDF anew, or ask for the open document.'
      throw unreadable(file, 'it is encrypted with a password', remedy, cause)
    }
    throw unreadable(file, 'it is damaged', 'Print it to a PDF anew.', cause)
  }
}

/** Level rules that are no border and no underline of the whole width. */
const separatorsOf = ({ rules, width }: PdfPage) =>
  rules.filter(({ x, right }) => right - x > 40 && right - x < 0.6 * width).map(({ y }) => y)

async function readPages(file: string, pdf: PdfDocument): Promise<readonly Page[]> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { OPS } = await getResolvedPDFJS()
  const pages: Page[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPdfPage(pdf, OPS, number)
    characters += page.words.reduce((sum, { text }) => sum + text.length, 0)
    refuseCharacters(file, characters)
    const pieces = inReadingOrder(piecesOf(page))
    pages.push({ height: page.height, pieces, separators: separatorsOf(page) })
  }
  return pages
}

const textOf = (piece: Piece) => (piece.kind === 'line' ? piece.text : piece.rows.flat().join(' '))

/** A page with fewer letters holds a picture, or nothing. */
const fewestLetters = 20

/** English and French have about two vowels in five letters; letters drawn by number give fewer. */
const vowels = { least: 0.2, inLetters: 200 } as const

/** Signs of private use or control, or Latin letters that make no words. */
function isUnreadable(text: string): boolean {
  const unknown = text.match(/[\ufffd\ue000-\uefff]|\p{Cc}/gu)?.length ?? 0
  if (unknown > 0.2 * text.length) return true
  const letters = text.normalize('NFD').match(/[a-z]/gi) ?? []
  const spoken = letters.filter((letter) => /[aeiouy]/i.test(letter)).length
  return letters.length >= vowels.inLetters && spoken < vowels.least * letters.length
}

/** A scan has pages without letters, or letters that mean nothing. */
function refuseScan(file: string, pages: readonly Page[]): void {
  const texts = pages.map(({ pieces }) => pieces.map(textOf).join(''))
  const remedy = 'Run text recognition (OCR) on it, or import the document that it was made from.'
  const all = texts.join('')
  if (all !== '' && isUnreadable(all)) {
    throw unreadable(file, 'its fonts do not say which letters they draw', remedy)
  }
  const empty = texts.filter((text) => (text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters).length
  if (empty > 0.5 * pages.length) {
    throw unreadable(file, 'its pages are pictures without text (a scan)', remedy)
  }
}

/** Reads the words of a PDF. Takes the bytes over. Throws `knowledge-unreadable` naming `file`. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(file, bytes)
  refusePages(file, pdf.numPages)
  const read = await readPages(file, pdf)
  await pdf.loadingTask.destroy()
  refuseScan(file, read)
  const pages = withoutFurniture(read, layoutOf(read))
  const layout = layoutOf(pages)
  const parted = pages.map((page) => partNotes(page, layout.bodySize))
  const notes = new Map(parted.flatMap((page) => [...page.notes]))
  const vocabulary = readVocabulary(pages.flatMap(({ pieces }) => pieces.map(textOf)))
  const paragraphs = paragraphsOf(parted, notes, layout)
  return writeBlocks(blocksOf(paragraphs, layout.bodySize, vocabulary))
}
