/** Finds the organizations of a knowledge folder: their documents and settings files. */
import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { AppError } from '../errors.ts'
import { documentExtensions } from './read.ts'

export const settingsFileName = 'organization.yaml'

export interface OrganizationFolder {
  /** The folder's name: the organization's id unless its settings name another. */
  readonly id: string
  readonly folder: string
  /** Paths of the documents, in the order of their names. */
  readonly files: readonly string[]
  /** Its own organization.yaml, else the shipped one of the same name; undefined where there is neither. */
  readonly settingsFile: string | undefined
}

/** Written documents of other formats: named as problems, while pictures and the like are passed over. */
const foreignExtensions = ['.docm', '.dotm', '.dotx', '.doc', '.rtf', '.odt', '.pages']

const isDocument = (file: string) => {
  const extension = extname(file).toLowerCase()
  const known = documentExtensions.includes(extension) || foreignExtensions.includes(extension)
  return known && !/^(?:readme|license|changelog)\b/i.test(basename(file))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of visible) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesBelow(path)))
    else if (entry.isFile() && isDocument(entry.name)) found.push(path)
  }
  return found
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function readOrganizationFolder(
  folder: string,
  shippedFolder: string | undefined,
): Promise<OrganizationFolder> {
  const id = basename(folder)
  const candidates = [folder, ...(shippedFolder === undefined ? [] : [join(shippedFolder, id)])]
  let settingsFile: string | undefined
  for (const candidate of candidates) {
    const file = join(candidate, settingsFileName)
    if (settingsFile === undefined && (await isFile(file))) settingsFile = file
  }
  return { id, folder, files: await filesBelow(folder), settingsFile }
}

export function noDocuments(folder: string): AppError {
  return new AppError(
    'knowledge-unreadable',
    `Opening the knowledge folder ${resolve(folder)}: it holds no documents. Put ${documentExtensions.join(', ')} files into one folder an organization.`,
  )
}

/**
 * The organizations of a knowledge folder. A folder that itself holds documents or settings is one organization of its
 * own name; else each of its sub-folders with documents is one. `shippedFolder` gives settings to those without.
 */
export async function findOrganizationFolders(
  knowledgeFolder: string,
  shippedFolder?: string,
): Promise<OrganizationFolder[]> {
  const folder = resolve(knowledgeFolder)
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new AppError(
      'knowledge-unreadable',
      `Opening the knowledge folder ${folder}: it cannot be read. Check KNOWLEDGE_DIR or --knowledge.`,
      { cause },
    )
  })
  const holdsDocuments = entries.some(
    (entry) => entry.isFile() && (isDocument(entry.name) || entry.name === settingsFileName),
  )
  if (holdsDocuments) return [await readOrganizationFolder(folder, shippedFolder)]
  const organizations: OrganizationFolder[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue
    const found = await readOrganizationFolder(join(folder, entry.name), shippedFolder)
    // Without documents of its own it may still have imported ones.
    const isOwn = found.settingsFile?.startsWith(join(folder, entry.name))
    if (found.files.length > 0 || isOwn) organizations.push(found)
  }
  if (organizations.length > 0) return organizations
  throw noDocuments(folder)
}
