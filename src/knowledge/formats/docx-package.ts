/** The parts of a Word document: which file of the archive holds the text, the styles, the numbering. */
import { Archive } from './archive.ts'
import { unreadable } from './unreadable.ts'
import { readXml } from './xml.ts'

export interface DocxPackage {
  readonly file: string
  readonly document: Uint8Array
  readonly styles: Uint8Array | undefined
  readonly numbering: Uint8Array | undefined
  readonly footnotes: Uint8Array | undefined
  readonly endnotes: Uint8Array | undefined
  readonly headers: readonly Uint8Array[]
}

interface Relationship {
  /** The last word of its type: `styles`, `officeDocument`. */
  readonly type: string
  readonly target: string
}

/** The files that a file refers to, by the list that stands beside it. */
function relationshipsOf(file: string, archive: Archive, name: string): readonly Relationship[] {
  const slash = name.lastIndexOf('/') + 1
  const bytes = archive.read(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`)
  const found: Relationship[] = []
  if (!bytes) return found
  readXml(
    file,
    bytes,
    'Relationships',
    ({ attributes: { Type = '', Target = '', TargetMode } }) => {
      // An external target is never fetched: nothing of a document is read from elsewhere.
      if (TargetMode === 'External') return
      const target = Target.startsWith('/') ? Target.slice(1) : `${name.slice(0, slash)}${Target}`
      found.push({ type: Type.slice(Type.lastIndexOf('/') + 1), target })
    },
  )
  return found
}

/** What an archive is that is no Word document. */
function foreignKind(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return 'an Excel workbook'
  if (names.some((name) => name.startsWith('ppt/'))) return 'a PowerPoint presentation'
  return names.includes('mimetype') ? 'an OpenDocument file' : 'a zip archive'
}

const hasMacros = (names: readonly string[]) =>
  names.some((name) => /(?:^|\/)vba(?:Project|Data)[^/]*$/i.test(name))

/** Opens a Word document. Throws `knowledge-unreadable` for archives of another kind, macros, bombs and broken ones. */
export function openDocx(file: string, bytes: Uint8Array): DocxPackage {
  const archive = new Archive(file, bytes)
  const main = relationshipsOf(file, archive, '').find(({ type }) => type === 'officeDocument')
  const document =
    main && /(?:^|\/)document\d*\.xml$/.test(main.target) && archive.read(main.target)
  if (!main || !document) {
    const what = `it is ${foreignKind(archive.names)} and no Word document`
    throw unreadable(file, what, 'Save the policy as .docx or PDF.')
  }
  if (hasMacros(archive.names)) {
    throw unreadable(file, 'it holds macros', 'Save it as a Word document without macros (.docx).')
  }
  const parts = relationshipsOf(file, archive, main.target)
  const part = (wanted: string) => {
    const found = parts.find(({ type }) => type === wanted)
    return found && archive.read(found.target)
  }
  return {
    file,
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    headers: parts.flatMap(({ type, target }) => {
      const header = type === 'header' ? archive.read(target) : undefined
      return header ? [header] : []
    }),
  }
}
