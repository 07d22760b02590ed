/** Loads a knowledge folder: each organization's settings and documents, and what could not be read. */
import { readFile } from 'node:fs/promises'
import { extname, relative } from 'node:path'
import { parse } from 'yaml'
import { AppError } from '../errors.ts'
import type { PolicyDocument } from './document.ts'
import { findOrganizationFolders, type OrganizationFolder } from './organization-folder.ts'
import { readDocumentFile } from './read.ts'
import { KnowledgeSettings } from './settings.ts'

export interface KnowledgeProblem {
  readonly org: string
  readonly file: string
  readonly error: AppError
}

export interface OrganizationKnowledge {
  readonly org: string
  readonly folder: string
  readonly documents: readonly PolicyDocument[]
  readonly settings: KnowledgeSettings
  /** The whole of organization.yaml as parsed, for whoever needs its other keys; undefined where there is none. */
  readonly rawSettings: unknown
  readonly settingsFile: string | undefined
}

export interface Knowledge {
  readonly organizations: readonly OrganizationKnowledge[]
  /** Documents that were left out, and why. */
  readonly problems: readonly KnowledgeProblem[]
}

async function readYaml(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'))
  } catch (cause) {
    const [what] = cause instanceof Error ? cause.message.split('\n') : []
    throw new AppError('organization-invalid', `Reading ${file}: ${what}. Correct that line.`, {
      cause,
    })
  }
}

function readSettings(file: string, raw: unknown): KnowledgeSettings {
  const settings = KnowledgeSettings.safeParse(raw ?? {})
  if (settings.success) return settings.data
  const issues = settings.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new AppError('organization-invalid', `Reading ${file}: ${issues.join('; ')}.`, {
    cause: settings.error,
  })
}

async function loadOrganization(
  found: OrganizationFolder,
): Promise<{ loaded: OrganizationKnowledge; problems: KnowledgeProblem[] }> {
  const { folder, files, settingsFile } = found
  const rawSettings = settingsFile === undefined ? undefined : await readYaml(settingsFile)
  const settings = readSettings(settingsFile ?? folder, rawSettings)
  const org = settings.id ?? found.id
  const documents: PolicyDocument[] = []
  const problems: KnowledgeProblem[] = []
  for (const file of files) {
    const path = relative(folder, file).replaceAll('\\', '/')
    const name = path.slice(0, path.length - extname(path).length)
    try {
      const taken = documents.some((document) => document.name === name)
      documents.push(await readDocumentFile({ org, name: taken ? path : name, file }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ org, file, error })
    }
  }
  return { loaded: { org, folder, documents, settings, rawSettings, settingsFile }, problems }
}

/**
 * Loads every organization of a folder. An unreadable document is a problem and stops nothing, unless no document of
 * the whole folder can be read: then its error is thrown.
 */
export async function loadKnowledge(folder: string, shippedFolder?: string): Promise<Knowledge> {
  const organizations: OrganizationKnowledge[] = []
  const problems: KnowledgeProblem[] = []
  for (const found of await findOrganizationFolders(folder, shippedFolder)) {
    const result = await loadOrganization(found)
    problems.push(...result.problems)
    if (result.loaded.documents.length > 0) organizations.push(result.loaded)
  }
  const [first] = problems
  if (organizations.length === 0 && first) throw first.error
  return { organizations, problems }
}
