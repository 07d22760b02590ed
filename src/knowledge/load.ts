/** Loads a knowledge folder: each organization's settings and documents, and what could not be read. */
import { basename, extname, relative, sep } from 'node:path'
import { AppError } from '../errors.ts'
import type { PolicyDocument } from './document.ts'
import { errorsOf, type Finding, findingLine } from './finding.ts'
import type { FolderDocument } from './folder-versions.ts'
import type { ReadFile } from './kept-documents.ts'
import {
  findOrganizationFolders,
  noDocuments,
  type OrganizationFolder,
} from './organization-folder.ts'
import { readDocumentFile } from './read.ts'
import { KnowledgeSettings, noSettings } from './settings.ts'
import { readSettingsFile, type SettingsFile } from './settings-file.ts'

export interface KnowledgeProblem {
  readonly org: string
  readonly file: string
  readonly error: AppError
}

export interface OrganizationKnowledge {
  readonly org: string
  readonly folder: string
  /** What is answered from. */
  readonly documents: readonly PolicyDocument[]
  readonly settings: KnowledgeSettings
  /** organization.yaml, for whoever needs its other keys; undefined where there is none. */
  readonly settingsFile: SettingsFile | undefined
}

/** An organization's folder as it was found. */
export interface LoadedOrganization extends OrganizationKnowledge {
  readonly files: readonly FolderDocument[]
  /** Documents that were left out, and why. */
  readonly problems: readonly KnowledgeProblem[]
  /** What is wrong with its settings. */
  readonly findings: readonly Finding[]
}

export interface Knowledge {
  readonly organizations: readonly OrganizationKnowledge[]
  /** Documents that were left out, and why. */
  readonly problems: readonly KnowledgeProblem[]
}

/** A document's name: its path in the organization's folder without extension. */
export function documentName(folder: string, file: string): string {
  // Thousands of files are named with every change: most need not be taken apart.
  const isPlain = file.startsWith(`${folder}${sep}`)
  const path = (isPlain ? file.slice(folder.length + 1) : relative(folder, file)).replaceAll(
    '\\',
    '/',
  )
  return path.slice(0, path.length - extname(path).length)
}

/** The keys that answers need; none of them where the file does not hold. */
function readSettings(source: SettingsFile | undefined): {
  settings: KnowledgeSettings
  findings: readonly Finding[]
} {
  if (!source) return { settings: noSettings, findings: [] }
  if (source.findings.length > 0) return { settings: noSettings, findings: source.findings }
  const settings = KnowledgeSettings.safeParse(source.value ?? {})
  if (settings.success) return { settings: settings.data, findings: [] }
  const findings = settings.error.issues.map(
    ({ path, message }): Finding => ({
      severity: 'error',
      file: source.file,
      line: source.lineOf(path),
      text: `${path.join('.') || 'the file'}: ${message}`,
    }),
  )
  return { settings: noSettings, findings }
}

async function loadOrganization(
  found: OrganizationFolder,
  read: ReadFile,
  onFile: () => void,
): Promise<LoadedOrganization> {
  const { folder } = found
  const settingsFile =
    found.settingsFile === undefined ? undefined : await readSettingsFile(found.settingsFile)
  const { settings, findings } = readSettings(settingsFile)
  const org = settings.id ?? found.id
  const files: FolderDocument[] = []
  const problems: KnowledgeProblem[] = []
  const names = new Set<string>()
  for (const file of found.files) {
    const plain = documentName(folder, file)
    // Two files of one name: the second is told apart by its extension.
    const name = names.has(plain) ? `${plain}${extname(file)}` : plain
    try {
      files.push({ document: await read({ org, name, file }), file: basename(file) })
      names.add(name)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ org, file, error })
    }
    onFile()
  }
  const documents = files.map(({ document }) => document)
  return { org, folder, documents, settings, settingsFile, files, problems, findings }
}

export interface ReadingOptions {
  /** Reads each document; from its file unless given. */
  readonly read?: ReadFile
  /** How many documents have been read, of how many. */
  readonly onFile?: (done: number, total: number) => void
}

/** Reads every organization of a folder, whatever is wrong with it. Throws where there is no such folder or nothing in it. */
export async function readKnowledgeFolder(
  folder: string,
  shippedFolder?: string,
  { read = readDocumentFile, onFile = () => undefined }: ReadingOptions = {},
): Promise<readonly LoadedOrganization[]> {
  const all = await findOrganizationFolders(folder, shippedFolder)
  const total = all.reduce((sum, { files }) => sum + files.length, 0)
  const organizations: LoadedOrganization[] = []
  let done = 0
  for (const found of all)
    organizations.push(
      await loadOrganization(found, read, () => {
        done += 1
        onFile(done, total)
      }),
    )
  return organizations
}

/** The fault `organization-invalid` with every error, one a line. */
export function settingsFault(findings: readonly Finding[]): AppError | undefined {
  const errors = errorsOf(findings)
  if (errors.length === 0) return undefined
  return new AppError('organization-invalid', errors.map(findingLine).join('\n'))
}

/**
 * Loads every organization of a folder that has documents. An unreadable document is a problem and stops nothing, unless
 * no document of the whole folder can be read: then its error is thrown.
 */
export async function loadKnowledge(folder: string, shippedFolder?: string): Promise<Knowledge> {
  const read = await readKnowledgeFolder(folder, shippedFolder)
  const fault = settingsFault(read.flatMap(({ findings }) => findings))
  if (fault) throw fault
  const organizations = read.filter(({ documents }) => documents.length > 0)
  const problems = read.flatMap((organization) => organization.problems)
  if (organizations.length === 0) throw problems[0]?.error ?? noDocuments(folder)
  return { organizations, problems }
}
