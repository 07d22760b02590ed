/** A page of a PDF as it is drawn: its words in the order of drawing, and the rules of its tables. */
import type { Spot } from './pdf-lines.ts'
import { type Matrix, readMatrix } from './pdf-matrix.ts'
import { eachOperation, type PdfDocument, type PdfOperators } from './pdf-operations.ts'
import { type Rule, RuleReader } from './pdf-rules.ts'
import { type PdfFont, type Word, WordReader } from './pdf-words.ts'

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** In the order in which they are drawn: that of reading, but for careless programs. */
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  readonly spots: readonly Spot[]
}

const boldName = /bold|black|heavy|demi|medi$|cmbx|cmssbx|sfbx|(?:^|[-,])b(?:d|i)?$/i

function readFont(value: unknown): PdfFont {
  const font = typeof value === 'object' && value !== null ? value : {}
  const name = 'name' in font && typeof font.name === 'string' ? font.name : ''
  const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : []
  const unit: unknown = matrix[0]
  return {
    bold: boldName.test(name),
    unit: typeof unit === 'number' && unit > 0 ? unit : 0.001,
    vertical: 'vertical' in font && font.vertical === true,
  }
}

/** Reads one page; annotations (comments, form fields) are none of its words. */
export async function readPdfPage(
  document: PdfDocument,
  operators: PdfOperators,
  number: number,
): Promise<PdfPage> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ annotationMode: 0 })
  // Fonts arrive as messages that were sent before the list: they are there one turn later.
  await new Promise((resolve) => setImmediate(resolve))
  const fonts = new Map<string, PdfFont>()
  const fontOf = (name: string): PdfFont => {
    const known = fonts.get(name)
    if (known) return known
    const font = readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined)
    fonts.set(name, font)
    return font
  }
  const words = new WordReader(operators, { width, height }, fontOf)
  const rules = new RuleReader(operators)
  const view: Matrix = readMatrix(transform)
  eachOperation(list, operators, view, (operation) => {
    words.read(operation)
    rules.read(operation)
  })
  page.cleanup()
  return { width, height, words: words.words, rules: rules.rules, spots: rules.spots }
}
