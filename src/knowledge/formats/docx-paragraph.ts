/** A paragraph of a Word document: its words with their weight, and what hangs on it. */
import type { DocxStyles } from './docx-styles.ts'
import type { Stretch } from './stretch.ts'
import { childOf, elementsOf, settingOf, switchOf, type XmlElement } from './xml.ts'

export interface ParagraphWords {
  readonly stretches: readonly Stretch[]
  /** Notes that the words refer to: `footnote 2`. */
  readonly notes: readonly string[]
  /** The contents of text boxes that hang on the paragraph. */
  readonly boxes: readonly XmlElement[]
  readonly pageBreaks: number
}

/** What a reader does not see: deleted words, field codes, comments, drawings. */
const unseen = new Set(
  'pPr rPr del moveFrom delText instrText delInstrText drawing pict object sectPr fldChar annotationRef'.split(
    ' ',
  ),
)

class Words {
  readonly stretches: Stretch[] = []
  readonly notes: string[] = []
  readonly boxes: XmlElement[] = []
  pageBreaks = 0
  private readonly styles: DocxStyles
  private readonly bold: boolean

  constructor(styles: DocxStyles, bold: boolean) {
    this.styles = styles
    this.bold = bold
  }

  read(element: XmlElement, bold: boolean): void {
    for (const child of elementsOf(element)) this.readChild(child, bold)
  }

  private readChild(child: XmlElement, bold: boolean): void {
    const { name } = child
    if (name === 'r') this.readRun(child)
    else if (name === 't') this.add(child.children.join(''), bold)
    else if (name === 'tab' || name === 'ptab') this.add('\t', bold)
    else if (name === 'br' || name === 'cr') this.readBreak(child)
    else if (name === 'noBreakHyphen') this.add('-', bold)
    else if (name === 'sym') this.readSymbol(child, bold)
    else if (name === 'lastRenderedPageBreak') this.pageBreaks += 1
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      this.notes.push(`${name.slice(0, -'Reference'.length)} ${child.attributes.id}`)
    } else if (name === 'AlternateContent') {
      // Both branches hold the same words for older and newer programs.
      const branch = childOf(child, 'Choice') ?? childOf(child, 'Fallback')
      if (branch) this.read(branch, bold)
    } else if (unseen.has(name)) this.findBoxes(child)
    else this.read(child, bold)
  }

  private readRun(run: XmlElement): void {
    const properties = childOf(run, 'rPr')
    if (switchOf(properties, 'vanish')) return
    const own = switchOf(properties, 'b') ?? this.styles.isBold(settingOf(properties, 'rStyle'))
    this.read(run, own ?? this.bold)
  }

  private readBreak({ attributes: { type } }: XmlElement): void {
    if (type === 'page') this.pageBreaks += 1
    this.add('\n', false)
  }

  /** A character of a symbol font: an arrow or a tick, said by its place where it has one in Unicode. */
  private readSymbol({ attributes: { char = '' } }: XmlElement, bold: boolean): void {
    const code = Number.parseInt(char, 16)
    const isPrivate = Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff)
    this.add(isPrivate ? '•' : String.fromCodePoint(code), bold)
  }

  private findBoxes(element: XmlElement): void {
    if (element.name === 'del' || element.name === 'moveFrom') return
    for (const child of elementsOf(element)) {
      if (child.name === 'txbxContent') this.boxes.push(child)
      else this.findBoxes(child)
    }
  }

  private add(text: string, bold: boolean): void {
    this.stretches.push({ text, bold })
  }
}

export function readWords(
  paragraph: XmlElement,
  styles: DocxStyles,
  boldStyle: boolean,
): ParagraphWords {
  const words = new Words(styles, boldStyle)
  words.read(paragraph, boldStyle)
  return words
}
