/** The body of a Word document as blocks. */
import type { Block } from './block.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { readWords } from './docx-paragraph.ts'
import { type DocxStyles, outlineOf, readListPlace } from './docx-styles.ts'
import { type Stretch, writeStretches } from './stretch.ts'
import { type Cell, readTable } from './table.ts'
import { childOf, elementsOf, settingOf, switchOf, type XmlElement } from './xml.ts'

export interface DocxContext {
  readonly styles: DocxStyles
  readonly numbering: DocxNumbering
  /** Foot- and endnotes by the name that a paragraph gives them: `footnote 2`. */
  readonly notes: ReadonlyMap<string, string>
}

/** A list of all headings with their pages repeats them and says nothing of its own. */
const isContentsList = (properties: XmlElement | undefined) =>
  /table of contents/i.test(settingOf(childOf(properties, 'docPartObj'), 'docPartGallery') ?? '')

/** Whether a tracked change takes away what has these properties: a row, or the end of a paragraph. */
const isDeleted = (properties: XmlElement | undefined) =>
  childOf(properties, 'del') !== undefined || childOf(properties, 'moveFrom') !== undefined

export class DocxBody {
  readonly blocks: Block[] = []
  /** As many pages as the document says to have, by breaks that are set or were last drawn. */
  pages = 1
  private readonly context: DocxContext
  /** Words of a paragraph whose end was deleted: they stand before those of the next. */
  private carried: readonly Stretch[] = []

  constructor(context: DocxContext) {
    this.context = context
  }

  /** Reads an element of the body; where it is a wrapper, what it wraps. */
  read(element: XmlElement): void {
    this.blocks.push(...this.blocksOf(element))
  }

  private blocksOf(element: XmlElement): readonly Block[] {
    const { name } = element
    if (name === 'p') return this.paragraph(element)
    if (name === 'tbl') return this.table(element)
    if (name === 'sdt') {
      const content = childOf(element, 'sdtContent')
      return content && !isContentsList(childOf(element, 'sdtPr')) ? this.inside(content) : []
    }
    if (name === 'AlternateContent') {
      const branch = childOf(element, 'Choice') ?? childOf(element, 'Fallback')
      return branch ? this.inside(branch) : []
    }
    return /^(?:customXml|ins|moveTo|smartTag|txbxContent)$/.test(name) ? this.inside(element) : []
  }

  private inside(element: XmlElement): readonly Block[] {
    return elementsOf(element).flatMap((child) => this.blocksOf(child))
  }

  private paragraph(element: XmlElement): readonly Block[] {
    const properties = childOf(element, 'pPr')
    const style = this.context.styles.paragraph(settingOf(properties, 'pStyle'))
    if (style.isContents) return []
    const words = readWords(element, this.context.styles, style.bold ?? false)
    this.pages += words.pageBreaks + (switchOf(properties, 'pageBreakBefore') ? 1 : 0)
    const stretches = [...this.carried, ...words.stretches]
    const endsHere = !isDeleted(childOf(properties, 'rPr'))
    this.carried = endsHere ? [] : stretches
    const text = endsHere ? writeStretches(stretches) : ''
    const place = readListPlace(properties) ?? style.list
    // An empty paragraph is not counted: Word prints its number, but nobody refers to it.
    const marker = place && text.trim() !== '' ? this.context.numbering.next(place) : undefined
    const heading = outlineOf(properties) ?? style.heading
    const notes = words.notes.flatMap((note): Block[] => {
      const said = this.context.notes.get(note)
      return said === undefined ? [] : [{ kind: 'paragraph', text: said }]
    })
    const own = this.block(text, heading, marker, place?.level ?? 0)
    return [...own, ...notes, ...words.boxes.flatMap((box) => this.inside(box))]
  }

  private block(
    text: string,
    heading: number | undefined,
    marker: string | undefined,
    depth: number,
  ): readonly Block[] {
    if (text.trim() === '') return []
    if (heading !== undefined) {
      const label = marker === undefined || marker === '-' ? '' : `${marker} `
      return [{ kind: 'heading', level: heading, text: `${label}${text}` }]
    }
    return marker === undefined
      ? [{ kind: 'paragraph', text }]
      : [{ kind: 'item', depth, marker, text }]
  }

  private table(element: XmlElement): readonly Block[] {
    const rows = elementsOf(element)
      .flatMap((child) =>
        child.name === 'sdt' ? elementsOf(childOf(child, 'sdtContent') ?? child) : child,
      )
      .filter((child) => child.name === 'tr' && !isDeleted(childOf(child, 'trPr')))
      .map((row) => this.row(row))
    return readTable(rows, this.blocks)
  }

  private row(row: XmlElement): readonly Cell[] {
    return elementsOf(row)
      .flatMap((child) =>
        child.name === 'sdt' ? elementsOf(childOf(child, 'sdtContent') ?? child) : child,
      )
      .filter(({ name }) => name === 'tc')
      .map((cell) => this.inside(cell))
  }
}
