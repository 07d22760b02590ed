/** The words that a PDF page draws, each with its place, size and weight. */
import { combine, identity, type Matrix, place, readMatrix } from './pdf-matrix.ts'
import { numbersOf, type Operation, type PdfOperators } from './pdf-operations.ts'

/** Points from the page's upper left corner; `y` is the baseline. */
export interface Word {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** The height of the font. */
  readonly size: number
  readonly bold: boolean
  /** True where a space is drawn before it; programs that move the pen instead leave a gap. */
  readonly spaced: boolean
}

export interface PdfFont {
  readonly bold: boolean
  /** Widths of signs are given in this part of the font's size: a thousandth, but for fonts that are drawings. */
  readonly unit: number
  readonly vertical: boolean
}

interface TextState {
  readonly font: PdfFont | undefined
  readonly size: number
  readonly characterSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
}

interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' &&
  value !== null &&
  'unicode' in value &&
  typeof value.unicode === 'string' &&
  'width' in value &&
  typeof value.width === 'number'

/** A gap of this part of the size is a space, though none is drawn. */
const spaceGap = 0.17

/** Ligatures (ﬁ, ﬂ) are read as the letters that they join; what cannot be seen is left out. */
const readable = (sign: string) =>
  sign
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\0\u200b]/g, '')

/** Words in the making: signs that touch. */
interface OpenWord {
  text: string
  readonly x: number
  readonly y: number
  right: number
  readonly spaced: boolean
}

const initial: TextState = {
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
}

export class WordReader {
  readonly words: Word[] = []
  private readonly operators: PdfOperators
  private readonly fontOf: (name: string) => PdfFont
  private readonly page: { readonly width: number; readonly height: number }
  private readonly saved: TextState[] = []
  private readonly drawn = new Set<string>()
  private state = initial
  private matrix = identity
  private x = 0
  private y = 0
  private lineX = 0
  private lineY = 0

  constructor(
    operators: PdfOperators,
    page: { readonly width: number; readonly height: number },
    fontOf: (name: string) => PdfFont,
  ) {
    this.operators = operators
    this.page = page
    this.fontOf = fontOf
  }

  read({ operator, values, view }: Operation): void {
    const { operators } = this
    const [first, second] = values
    const number = typeof first === 'number' ? first : 0
    switch (operator) {
      case operators.save:
      case operators.paintFormXObjectBegin:
        this.saved.push(this.state)
        break
      case operators.restore:
      case operators.paintFormXObjectEnd:
        this.state = this.saved.pop() ?? initial
        break
      case operators.beginText:
        this.setMatrix(identity)
        break
      case operators.setTextMatrix:
        this.setMatrix(readMatrix(numbersOf(values.length === 1 ? first : values)))
        break
      case operators.moveText:
        this.move(number, typeof second === 'number' ? second : 0)
        break
      case operators.setLeadingMoveText:
        this.state = { ...this.state, leading: typeof second === 'number' ? second : 0 }
        this.move(number, this.state.leading)
        break
      case operators.nextLine:
        this.move(0, this.state.leading)
        break
      case operators.setLeading:
        this.state = { ...this.state, leading: -number }
        break
      case operators.setCharSpacing:
        this.state = { ...this.state, characterSpacing: number }
        break
      case operators.setWordSpacing:
        this.state = { ...this.state, wordSpacing: number }
        break
      case operators.setHScale:
        this.state = { ...this.state, stretch: number / 100 }
        break
      case operators.setTextRise:
        this.state = { ...this.state, rise: number }
        break
      case operators.setFont:
        this.setFont(first, second)
        break
      case operators.setGState:
        this.setFontOf(first)
        break
      case operators.showText:
        if (Array.isArray(first)) this.show(first, view)
        break
    }
  }

  private setMatrix(matrix: Matrix): void {
    this.matrix = matrix
    this.x = this.y = this.lineX = this.lineY = 0
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x
    this.y = this.lineY += y
  }

  private setFont(name: unknown, size: unknown): void {
    if (typeof name !== 'string' || typeof size !== 'number') return
    this.state = { ...this.state, font: this.fontOf(name), size }
  }

  /** A list of settings may hold the font: `[["Font", ["g_d0_f1", 12]]]`. */
  private setFontOf(settings: unknown): void {
    if (!Array.isArray(settings)) return
    for (const setting of settings) {
      if (!Array.isArray(setting) || setting[0] !== 'Font' || !Array.isArray(setting[1])) continue
      this.setFont(setting[1][0], setting[1][1])
    }
  }

  private show(glyphs: readonly unknown[], view: Matrix): void {
    const { font, size, characterSpacing, wordSpacing, stretch, rise } = this.state
    if (!font || font.vertical) return
    const matrix = combine(view, this.matrix)
    let open: OpenWord | undefined
    let spaced = false
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.x -= (glyph / 1000) * size * stretch
        continue
      }
      if (!isGlyph(glyph)) continue
      const width = (glyph.width * font.unit * size + characterSpacing) * stretch
      const isBlank = glyph.unicode.trim() === ''
      if (!isBlank) {
        const gap = open ? this.x - open.right : 0
        if (open && (gap > spaceGap * Math.abs(size) || gap < -Math.abs(size))) {
          this.close(open, matrix)
          open = undefined
          spaced = gap > 0
        }
        open ??= { text: '', x: this.x, y: this.y + rise, right: this.x, spaced }
        open.text += readable(glyph.unicode)
        open.right = this.x + width
      } else if (open) {
        this.close(open, matrix)
        open = undefined
      }
      spaced = isBlank
      this.x += width + (glyph.isSpace ? wordSpacing * stretch : 0)
    }
    if (open) this.close(open, matrix)
  }

  /** Keeps a word that stands upright inside the page: a watermark across it is none of the text. */
  private close({ text, x, y, right, spaced }: OpenWord, matrix: Matrix): void {
    const [left, baseline] = place(matrix, x, y)
    const [end, level] = place(matrix, right, y)
    const size = Math.abs(this.state.size) * Math.hypot(matrix[2], matrix[3])
    const { width, height } = this.page
    const isUpright = end > left && Math.abs(level - baseline) < 0.1 * (end - left) + 0.1
    const isInside = left > -1 && left < width && baseline > 0 && baseline < height + 1
    if (text === '' || !isUpright || !isInside || size < 1) return
    // Some programs draw words twice to make them bold.
    const key = `${Math.round(left)} ${Math.round(baseline)} ${text}`
    if (this.drawn.has(key)) return
    this.drawn.add(key)
    const bold = this.state.font?.bold ?? false
    this.words.push({ text, x: left, right: end, y: baseline, size, bold, spaced })
  }
}
