/** XML parts of an office document, element by element, without ever following a declaration. */
import { Parser } from 'htmlparser2'
import { unreadable } from './unreadable.ts'

/** Names stand without their prefix: `w:p` is `p`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** Deeper nesting is no document: it would exhaust the stack of whoever reads it. */
const deepest = 200

const bare = (name: string) => name.slice(name.indexOf(':') + 1)

const withoutPrefixes = (attributes: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]))

function decode(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe
  return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes,
  )
}

/**
 * Parses a part and hands over each element directly below the first element named `parent`, so that a long text is
 * never held as one tree. A part with a document type is refused: that is where entities, external ones too, are declared.
 */
export function readXml(
  file: string,
  bytes: Uint8Array,
  parent: string,
  visit: (element: XmlElement) => void,
): void {
  let parentDepth = -1
  let depth = 0
  const open: OpenElement[] = []
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase() !== '!doctype') return
        throw unreadable(
          file,
          'its XML declares a document type, by which entities from elsewhere could be drawn in',
          'Open it in Word and save it anew as .docx.',
        )
      },
      onopentag(name, attributes) {
        depth += 1
        if (parentDepth < 0 && bare(name) === parent) parentDepth = depth
        else if (parentDepth >= 0 && depth > parentDepth) {
          if (open.length >= deepest)
            throw unreadable(file, 'it is damaged', 'Save it anew as .docx.')
          open.push({ name: bare(name), attributes: withoutPrefixes(attributes), children: [] })
        }
      },
      ontext(text) {
        open.at(-1)?.children.push(text)
      },
      onclosetag() {
        depth -= 1
        const closed = open.pop()
        if (!closed) {
          if (depth < parentDepth) parentDepth = Number.POSITIVE_INFINITY
          return
        }
        const above = open.at(-1)
        if (above) above.children.push(closed)
        else visit(closed)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(decode(bytes))
  parser.end()
}

export const elementsOf = ({ children }: XmlElement) =>
  children.filter((child): child is XmlElement => typeof child !== 'string')

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string) =>
  element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )

/** The `val` of a child: `<w:numId w:val="3"/>`. */
export const settingOf = (element: XmlElement | undefined, name: string) =>
  childOf(element, name)?.attributes.val

/** Switches are on where they stand, unless they say otherwise: `<w:b/>`, `<w:b w:val="0"/>`; undefined where they do not stand. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  return child && !/^(?:0|false|off|none)$/.test(child.attributes.val ?? '')
}
