/** Builds Word documents from the XML of their body. */
import { aZip, type ZipEntry } from './a-zip.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  /** XML inside `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly header?: string
  /** Put before the document's root element: a document type. */
  readonly prolog?: string
  readonly more?: readonly ZipEntry[]
}

const relationships = (list: readonly (readonly [string, string])[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], index) => {
      return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`
    })
    .join('')}</Relationships>`

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = (parts: readonly string[]) =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${parts
    .map((name) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${name}+xml"/>`)
    .join('')}</Types>`

const part = (root: string, inner: string) =>
  `${declaration}<w:${root} ${namespaces}>${inner}</w:${root}>`

export function aDocx(parts: DocxParts): Uint8Array {
  const optional = [
    ['styles', 'styles', parts.styles],
    ['numbering', 'numbering', parts.numbering],
    ['footnotes', 'footnotes', parts.footnotes],
    ['header', 'hdr', parts.header],
  ] as const
  const present = optional.flatMap(([type, root, xml]) =>
    xml === undefined ? [] : [{ type, root, xml }],
  )
  return aZip([
    { name: '[Content_Types].xml', content: contentTypes(present.map(({ type }) => type)) },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(present.map(({ type }) => [type, `${type}.xml`] as const)),
    },
    {
      name: 'word/document.xml',
      content: `${declaration}${parts.prolog ?? ''}<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
    },
    ...present.map(({ type, root, xml }) => ({
      name: `word/${type}.xml`,
      content: part(root, xml),
    })),
    ...(parts.more ?? []),
  ])
}

/** A paragraph; `properties` is XML inside `w:pPr`. Text that begins with `<` is XML of runs. */
export function paragraph(text: string, properties = ''): string {
  const runs = text.startsWith('<') ? text : run(text)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const styled = (style: string, text: string) =>
  paragraph(text, `<w:pStyle w:val="${style}"/>`)

export const listed = (list: number, level: number, text: string) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows
    .map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

/** A style; `properties` is XML inside the style. */
export const style = (id: string, name: string, properties: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`

/** A list definition and the list of the same number; one `format text` a level: `decimal %1.`. */
export function numbered(lists: readonly (readonly string[])[]): string {
  const definitions = lists.map((levels, index) => {
    const xml = levels.map((level, depth) => {
      const [format, ...text] = level.split(' ')
      return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text.join(' ')}"/></w:lvl>`
    })
    return `<w:abstractNum w:abstractNumId="${index + 1}">${xml.join('')}</w:abstractNum>`
  })
  const uses = lists.map((_, index) => {
    return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`
  })
  return [...definitions, ...uses].join('')
}
