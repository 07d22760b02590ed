/** A Markdown policy as a Word document and as a PDF, built as a person would set it: styles, bullets, tabs, wrapped lines. */

import { aDocx, numbered, paragraph, run, style } from './a-docx.ts'
import { aPdf, escaped, type PdfPageParts } from './a-pdf.ts'
import { type MarkdownToken, parseMarkdown } from './markdown.ts'

interface Span {
  readonly text: string
  readonly bold: boolean
}

interface Line {
  readonly kind: 'heading' | 'item' | 'paragraph'
  readonly level: number
  readonly spans: readonly Span[]
}

function spansOf(inline: MarkdownToken): readonly Span[] {
  let bold = false
  return (inline.children ?? []).flatMap((token): Span[] => {
    if (token.type === 'strong_open' || token.type === 'strong_close') {
      bold = token.type === 'strong_open'
    }
    if (token.type === 'softbreak') return [{ text: '\n', bold }]
    return token.content === '' ? [] : [{ text: token.content, bold }]
  })
}

/** The headings, items and paragraphs of a Markdown text. Its tables and quotes are not. */
function linesOf(markdown: string): readonly Line[] {
  const lines: Line[] = []
  let kind: Line['kind'] = 'paragraph'
  let level = 0
  const lists: string[] = []
  let number = ''
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '')
  for (const token of parseMarkdown(body)) {
    if (token.type === 'heading_open') {
      kind = 'heading'
      level = Number(token.tag.slice(1))
    } else if (/_list_open$/.test(token.type)) lists.push(token.type)
    else if (/_list_close$/.test(token.type)) lists.pop()
    else if (token.type === 'list_item_open') {
      const isBullet = lists.at(-1) === 'bullet_list_open'
      kind = isBullet ? 'item' : 'paragraph'
      level = lists.length - 1
      number = isBullet ? '' : `${token.info}. `
    } else if (token.type === 'inline') {
      const spans = spansOf(token)
      lines.push({
        kind,
        level,
        spans: number === '' ? spans : [{ text: number, bold: false }, ...spans],
      })
      kind = 'paragraph'
      number = ''
    }
  }
  return lines
}

const forXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const runsOf = (spans: readonly Span[]) =>
  spans
    .map(({ text, bold }) => {
      const words = forXml(text)
        .split(/([\t\n])/)
        .map((part) =>
          part === '\t'
            ? '<w:r><w:tab/></w:r>'
            : part === '\n'
              ? '<w:r><w:br/></w:r>'
              : run(part, bold ? '<w:b/>' : ''),
        )
      return words.join('')
    })
    .join('')

/** The text as a Word document whose headings have styles and whose items have Word's own bullets. */
export function docxFrom(markdown: string): Uint8Array {
  const levels = [1, 2, 3, 4, 5, 6]
  const bodyOf = ({ kind, level, spans }: Line) => {
    if (kind === 'heading') return paragraph(runsOf(spans), `<w:pStyle w:val="H${level}"/>`)
    const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
    return paragraph(runsOf(spans), kind === 'item' ? list : '')
  }
  return aDocx({
    body: linesOf(markdown).map(bodyOf).join(''),
    styles: levels
      .map((level) => style(`H${level}`, `heading ${level}`, '<w:rPr><w:b/></w:rPr>'))
      .join(''),
    numbering: numbered([['bullet •', 'bullet •', 'bullet •']]),
  })
}

const page = { left: 72, right: 540, top: 90, bottom: 700, height: 792 }
const bodySize = 10
/** Each sign of Courier is as wide as this part of its size. */
const signWidth = 0.6

/** The words of a paragraph, a space, tab or line end being one of them. */
const wordsOf = (spans: readonly Span[]) =>
  spans.flatMap(({ text, bold }) =>
    text
      .split(/([\t\n ])/)
      .filter((word) => word !== '')
      .map((word) => ({ text: word, bold })),
  )

/** The words line by line, broken where a line is full or the text says so. */
function wrap(words: readonly Span[], most: number): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]]
  for (const word of words) {
    const open = lines.at(-1) ?? []
    const length = open.reduce((sum, { text }) => sum + text.length, 0)
    if (word.text === '\n') lines.push([])
    else if (word.text !== ' ' && length + word.text.length > most) lines.push([word])
    else if (word.text !== ' ' || open.length > 0) open.push(word)
  }
  return lines
}

class Typesetter {
  readonly pages: PdfPageParts[] = []
  private drawing: string[] = []
  private y = page.top

  newPage(): void {
    const number = this.pages.length + 1
    const footer = { text: `Page ${number}`, x: 290, y: 760, size: 9 }
    const header = { text: 'Manual of policies', x: 72, y: 40, size: 9 }
    this.pages.push({ words: [header, footer], drawing: this.drawing.join('\n') })
    this.drawing = []
    this.y = page.top
  }

  paragraph(spans: readonly Span[], left: number, size: number, isBold: boolean): void {
    const letters = Math.floor((page.right - left) / (signWidth * size))
    for (const line of wrap(wordsOf(spans), letters)) this.line(line, left, size, isBold)
    this.y += 0.6 * size
  }

  bullet(left: number): void {
    this.write(left, `/F1 ${bodySize} Tf (${escaped('•')}) Tj`)
  }

  private line(words: readonly Span[], left: number, size: number, isBold: boolean): void {
    const shown = words.map(({ text, bold }) => {
      const font = `/${bold || isBold ? 'F2' : 'F1'} ${size} Tf`
      // A tab moves the pen by three times the size.
      return text === '\t' ? `${font} [-3000] TJ` : `${font} (${escaped(text)}) Tj`
    })
    this.write(left, shown.join(' '))
    this.y += 1.2 * size
    if (this.y > page.bottom) this.newPage()
  }

  private write(left: number, shown: string): void {
    this.drawing.push(`BT ${left} ${page.height - this.y} Td ${shown} ET`)
  }
}

/** The text as a PDF of several pages with a running header and page numbers: larger bold headings, hanging bullets. */
export function pdfFrom(markdown: string): Uint8Array {
  const setter = new Typesetter()
  for (const { kind, level, spans } of linesOf(markdown)) {
    if (kind === 'heading') setter.paragraph(spans, page.left, 22 - 2.5 * level, true)
    else if (kind === 'item') {
      const left = page.left + 18 * level
      setter.bullet(left)
      setter.paragraph(spans, left + 18, bodySize, false)
    } else setter.paragraph(spans, page.left, bodySize, false)
  }
  setter.newPage()
  return aPdf(setter.pages, 'Courier')
}
