/** Imports files as the next versions of documents: all of them, or none. */
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { PolicyDocument } from '../../knowledge/document.ts'
import { versionOf } from '../../knowledge/folder-versions.ts'
import type { LoadedOrganization } from '../../knowledge/load.ts'
import { readDocumentBytes } from '../../knowledge/read.ts'
import type { NewVersion } from '../../knowledge/version.ts'
import { showProgress } from '../../progress.ts'
import { changesBetween, summary } from './changes.ts'
import {
  type CommandResult,
  invalid,
  type KnowledgeDesk,
  organizationOf,
  record,
  stateOf,
} from './desk.ts'
import { dayOf, factsText } from './words.ts'

export interface ImportOptions {
  readonly org?: string | undefined
  readonly document?: string | undefined
  readonly effective?: string | undefined
}

/** A document of the organization as it answers now. */
type Known = Pick<PolicyDocument, 'name' | 'title' | 'clauses' | 'hash'>

const folded = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

export async function readFileAs(file: string, org: string, name: string): Promise<PolicyDocument> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw invalid(
      `Reading ${file}: it cannot be opened. Check that it exists and may be read.`,
      cause,
    )
  })
  return readDocumentBytes({ org, name, file, bytes })
}

/** The document whose next version a file is: the one it is named after, else the one of its title, else a new one. */
function nameFor(read: PolicyDocument, given: string | undefined, known: readonly Known[]): string {
  if (given !== undefined) return given
  const named = known.find(({ name }) => name === read.name)
  const titled = known.filter(({ title }) => folded(title) === folded(read.title))
  return named?.name ?? (titled.length === 1 ? titled[0]?.name : undefined) ?? read.name
}

export async function importFiles(
  desk: KnowledgeDesk,
  files: readonly string[],
  { org, document, effective }: ImportOptions,
  usage: string,
): Promise<CommandResult> {
  if (org === undefined) throw invalid(`--org is missing: name the organization. Usage: ${usage}`)
  if (document !== undefined && files.length > 1)
    throw invalid(
      `--document names one document, and there are ${files.length} files: import them one by one.`,
    )
  if (effective !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(effective))
    throw invalid(`--effective is '${effective}': give a day as 2027-01-01.`)
  const loaded = organizationOf(desk, org)
  const { inEffect } = await stateOf(desk, loaded)
  const known = inEffect.map((entry) => entry.document)
  const imports: { file: string; document: PolicyDocument }[] = []
  const progress = showProgress('Files read')
  for (const [index, file] of files.entries()) {
    progress.at(index, files.length)
    const read = await readFileAs(file, org, basename(file, extname(file)))
    const name = nameFor(read, document, known)
    const twin = imports.find((other) => other.document.name === name)
    if (twin)
      throw invalid(`${file} and ${twin.file} are both the document '${name}': import one of them.`)
    imports.push({ file, document: { ...read, name } })
  }
  progress.end()
  const timeZone = loaded.settings.timeZone ?? 'UTC'
  const additions = imports
    .filter(({ document: read }) => !isThere(read, known))
    .map(({ file, document: read }) =>
      versionOf(read, {
        origin: 'import',
        file: basename(file),
        now: desk.now,
        timeZone,
        ...(effective === undefined ? {} : { effective }),
      }),
    )
  const settled = await record(desk, loaded, additions, files.join(', '))
  const lines = imports.map(({ file, document: read }) => {
    const added = additions.find(({ content }) => content === read)
    if (!added)
      return `${file}: ${read.name} answers with this very file already; nothing was recorded.`
    const number = settled.versions
      .filter((version) => version.document === read.name)
      .at(-1)?.number
    return importedText(file, read, number ?? 1, added, known, loaded)
  })
  return { text: `${lines.join('\n')}\n`, exitCode: 0 }
}

const isThere = ({ name, hash }: PolicyDocument, known: readonly Known[]) =>
  known.some((other) => other.name === name && other.hash === hash)

function importedText(
  file: string,
  read: PolicyDocument,
  number: number,
  { effectiveAt, recordedAt }: NewVersion,
  known: readonly Known[],
  { org }: LoadedOrganization,
): string {
  const before = known.find(({ name }) => name === read.name)
  const when =
    effectiveAt > recordedAt ? `waits, and answers from ${dayOf(effectiveAt)} on` : 'answers now'
  const facts = factsText(read.facts)
  const compared = before
    ? `Compared with what answered: ${summary(changesBetween(before, read))}; npm run knowledge -- diff ${org} ${read.name} shows them.`
    : `A new document with ${read.clauses.length} clauses.`
  return `${file}: version ${number} of ${org} ${read.name}, “${read.title}”${facts ? ` (${facts})` : ''}, ${when}. ${compared}`
}
