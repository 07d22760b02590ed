/** The words of a Word document (.docx) as Markdown lines: headings, numbers as printed, list items, table rows. */
import { type Block, writeBlocks } from './formats/block.ts'
import { DocxBody, type DocxContext } from './formats/docx-body.ts'
import { DocxNumbering } from './formats/docx-numbering.ts'
import { openDocx } from './formats/docx-package.ts'
import { readWords } from './formats/docx-paragraph.ts'
import { type DocxStyles, readStyles } from './formats/docx-styles.ts'
import { refuseCharacters, refusePages } from './formats/limits.ts'
import { readXml } from './formats/xml.ts'

/** The words of notes by the name that the text gives them: `footnote 2`. */
function readNotes(
  file: string,
  bytes: Uint8Array | undefined,
  kind: 'footnote' | 'endnote',
  styles: DocxStyles,
): [string, string][] {
  const notes: [string, string][] = []
  if (!bytes) return notes
  readXml(file, bytes, `${kind}s`, (note) => {
    const { stretches } = readWords(note, styles, false)
    const text = stretches.map((stretch) => stretch.text).join('')
    if (text.trim() !== '') notes.push([`${kind} ${note.attributes.id}`, text])
  })
  return notes
}

const isFact = (line: string) => /^[^:.]{2,40}:\s+\S|#\s*\S/.test(line)

/** A running header is dropped, unless it is the title block: then it is said nowhere else. */
function readHeader(file: string, bytes: Uint8Array, context: DocxContext): readonly Block[] {
  const header = new DocxBody(context)
  readXml(file, bytes, 'hdr', (element) => header.read(element))
  const lines = header.blocks.flatMap((block) =>
    block.kind === 'row' ? block.cells : block.text.split(/[\n\t]/),
  )
  return lines.filter((line) => isFact(line.trim())).length >= 2 ? header.blocks : []
}

/** Reads the words of a Word document. Throws `knowledge-unreadable` naming `file`. */
export function readDocx(file: string, bytes: Uint8Array): string {
  const parts = openDocx(file, bytes)
  const styles = readStyles(file, parts.styles)
  const context: DocxContext = {
    styles,
    numbering: new DocxNumbering(file, parts.numbering),
    notes: new Map([
      ...readNotes(file, parts.footnotes, 'footnote', styles),
      ...readNotes(file, parts.endnotes, 'endnote', styles),
    ]),
  }
  const body = new DocxBody(context)
  readXml(file, parts.document, 'body', (element) => {
    body.read(element)
    refusePages(file, body.pages)
  })
  const [header = []] = parts.headers
    .map((part) => readHeader(file, part, context))
    .filter((blocks) => blocks.length > 0)
  const text = writeBlocks([...header, ...body.blocks])
  refuseCharacters(file, text.length)
  return text
}
