/** What the styles of a Word document say: which are headings, bold, numbered, or lines of a table of contents. */
import { childOf, readXml, settingOf, switchOf, type XmlElement } from './xml.ts'

export interface ParagraphStyle {
  /** 0 for the title, 1 to 9 for headings; undefined for body text. */
  readonly heading?: number
  readonly bold?: boolean
  readonly list?: ListPlace
  readonly isContents?: boolean
}

/** Where a paragraph stands in the document's numbering. */
export interface ListPlace {
  /** The list; `0` takes a paragraph out of the list of its style. */
  readonly list: string
  readonly level: number
}

export interface DocxStyles {
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  /** Whether a character style is bold; undefined where it leaves that to the paragraph. */
  readonly isBold: (id: string | undefined) => boolean | undefined
}

/** The place that paragraph properties give; level 0 where they name none. */
export function readListPlace(properties: XmlElement | undefined): ListPlace | undefined {
  const numbering = childOf(properties, 'numPr')
  const list = settingOf(numbering, 'numId')
  return list === undefined ? undefined : { list, level: Number(settingOf(numbering, 'ilvl') ?? 0) }
}

function headingOf(name: string, properties: XmlElement | undefined): number | undefined {
  if (/^title$/i.test(name)) return 0
  const named = /^heading ([1-9])$/i.exec(name)?.[1]
  const outline = Number(settingOf(properties, 'outlineLvl') ?? 9)
  return named === undefined ? (outline < 9 ? outline + 1 : undefined) : Number(named)
}

/** The level of a heading that a paragraph itself declares, whatever its style. */
export const outlineOf = (properties: XmlElement | undefined) => headingOf('', properties)

interface Style extends ParagraphStyle {
  readonly basis: string | undefined
}

function readStyle(element: XmlElement): Style {
  const name = settingOf(element, 'name') ?? ''
  const properties = childOf(element, 'pPr')
  const heading = headingOf(name, properties)
  const bold = switchOf(childOf(element, 'rPr'), 'b')
  const list = readListPlace(properties)
  return {
    basis: settingOf(element, 'basedOn'),
    ...(heading === undefined ? {} : { heading }),
    ...(bold === undefined ? {} : { bold }),
    ...(list === undefined ? {} : { list }),
    ...(/^(?:toc\b|contents \d)/i.test(name) ? { isContents: true } : {}),
  }
}

/** Longer chains of styles are circles. */
const longestChain = 20

export function readStyles(file: string, bytes: Uint8Array | undefined): DocxStyles {
  const styles = new Map<string, Style>()
  let usual: string | undefined
  if (bytes) {
    readXml(file, bytes, 'styles', (element) => {
      const { styleId, type, default: isDefault } = element.attributes
      if (element.name !== 'style' || styleId === undefined) return
      styles.set(styleId, readStyle(element))
      if (type === 'paragraph' && (isDefault === '1' || isDefault === 'true')) usual = styleId
    })
  }
  const resolve = (id: string | undefined): ParagraphStyle => {
    let resolved: ParagraphStyle = {}
    for (let next = id, steps = 0; next !== undefined && steps < longestChain; steps++) {
      const style = styles.get(next)
      resolved = { ...style, ...resolved }
      next = style?.basis
    }
    return resolved
  }
  return {
    paragraph: (id) => resolve(id ?? usual),
    isBold: (id) => resolve(id).bold,
  }
}
