/** Builds PDFs from words at given places, and PDFs that no program should have made. */
import { deflateSync } from 'node:zlib'

export interface Placed {
  readonly text: string
  /** Points from the upper left corner of a page of 612 by 792; `y` is the baseline. */
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
}

export interface PdfPageParts {
  readonly words: readonly Placed[]
  /** Drawing commands besides: `100 700 m 500 700 l S`. */
  readonly drawing?: string
}

/** Places of signs in the encoding of the fonts, where Unicode has another. */
const places: Readonly<Record<string, number>> = {
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  // These have a place only where the fonts are given `aPdf`'s third argument.
  ﬁ: 0x01,
  ﬂ: 0x02,
  '\u00ad': 0x03,
}

/** What the three signs are, as a font says that Word or LaTeX embeds. */
const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <0020> endbfrange
3 beginbfchar <01> <FB01> <02> <FB02> <03> <00AD> endbfchar
endcmap end end`

/** Text as a string of a PDF. */
export const escaped = (text: string) =>
  [...text]
    .map((sign) => {
      const code = places[sign] ?? sign.charCodeAt(0)
      return code > 0x7e || code < 0x20
        ? `\\${code.toString(8).padStart(3, '0')}`
        : sign.replace(/[\\()]/g, '\\$&')
    })
    .join('')

const draw = ({ words, drawing = '' }: PdfPageParts) =>
  `${drawing}\n${words
    .map(({ text, x, y, size = 11, bold = false }) => {
      return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${792 - y} Td (${escaped(text)}) Tj ET`
    })
    .join('\n')}`

/** A PDF of numbered objects, the first one being its catalog. */
export function pdfOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const bytes = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(bytes)
    length += bytes.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export function stream(content: Uint8Array, filter = ''): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} ${filter} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

const ligatures = '/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /hyphen] >>'

const font = (name: string, more = '') =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} ${more || '/Encoding /WinAnsiEncoding'} >>`

/** A PDF whose pages have the given contents; a page given as bytes is a compressed stream. */
export function aPdf(
  pages: readonly (PdfPageParts | Uint8Array)[],
  family: 'Helvetica' | 'Courier' = 'Helvetica',
  hasLigatures = false,
): Uint8Array {
  const firstPage = 5
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(' ')
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    font(family, hasLigatures ? `${ligatures} /ToUnicode ${firstPage + 2 * pages.length} 0 R` : ''),
    font(`${family}-Bold`),
  ]
  for (const [index, page] of pages.entries()) {
    const content = firstPage + 2 * index + 1
    objects.push(`<< /Type /Page /Parent 2 0 R /Contents ${content} 0 R >>`)
    objects.push(
      page instanceof Uint8Array
        ? stream(page, '/Filter /FlateDecode')
        : stream(deflateSync(Buffer.from(draw(page), 'latin1')), '/Filter /FlateDecode'),
    )
  }
  if (hasLigatures) objects.push(stream(Buffer.from(unicode)))
  return pdfOf(objects)
}

/** Lines below each other from `top` on, at the left margin. */
export const linesAt = (
  lines: readonly string[],
  {
    top = 100,
    x = 72,
    leading = 13,
    ...look
  }: Partial<Placed> & { top?: number; leading?: number } = {},
): Placed[] => lines.map((text, index) => ({ ...look, text, x, y: top + index * leading }))
