/** Settles what an organization answers from: its folder and its recorded versions together, checked as a whole, then recorded. */
import type { FormCatalog } from '../forms/catalog.ts'
import { type EffectiveDocument, effectiveDocuments } from '../knowledge/effective-documents.ts'
import type { Finding } from '../knowledge/finding.ts'
import type { FolderState } from '../knowledge/folder-versions.ts'
import { documentName, type LoadedOrganization } from '../knowledge/load.ts'
import type { DocumentVersion, NewVersion, VersionStore } from '../knowledge/version.ts'
import { type Organization, readOrganization } from '../organization.ts'
import { catalogOf } from './own-catalog.ts'

export interface Settled {
  /** None where a finding is an error, or where there is no document to answer from. */
  readonly organization: Organization | undefined
  readonly findings: readonly Finding[]
  readonly inEffect: readonly EffectiveDocument[]
  /** Every version of its documents, oldest first within each. */
  readonly versions: readonly DocumentVersion[]
  /** The organization's revision with them. */
  readonly revision: number
  /** False where an error kept what is new from being recorded. */
  readonly isRecorded: boolean
}

export interface SettleOptions {
  readonly versions: VersionStore
  readonly catalog: FormCatalog
  /** Microseconds since 1970. */
  readonly now: number
  /** Further versions to record, as an import brings them. */
  readonly additions?: readonly NewVersion[]
}

export const folderState = (loaded: LoadedOrganization): FolderState => ({
  org: loaded.org,
  documents: loaded.files,
  unreadable: loaded.problems.map(({ file }) => documentName(loaded.folder, file)),
  timeZone: loaded.settings.timeZone ?? 'UTC',
})

/** How often another process may get in between before something must be wrong. */
const attempts = 10

/**
 * Nothing is recorded where the organization would not hold afterwards. Several processes may settle the same folder at
 * once: one of them records.
 */
export async function settle(loaded: LoadedOrganization, options: SettleOptions): Promise<Settled> {
  const { versions, catalog, now, additions = [] } = options
  for (let attempt = 1; ; attempt++) {
    const found = await effectiveDocuments(versions, folderState(loaded), now, additions)
    const documents = found.inEffect.map(({ document }) => document)
    const forms = await catalogOf(loaded, catalog)
    const { organization, findings } = readOrganization({ ...loaded, documents }, forms)
    const { inEffect, revision, planned } = found
    const settled = { findings, inEffect, revision, versions: found.versions }
    if (!organization) return { ...settled, organization, isRecorded: false }
    const isRecorded =
      planned.length === 0 || (await versions.record(loaded.org, revision, planned))
    if (isRecorded)
      return {
        ...settled,
        revision: planned.length === 0 ? revision : revision + 1,
        organization: documents.length > 0 ? organization : undefined,
        isRecorded,
      }
    if (attempt === attempts)
      return { ...settled, organization: undefined, isRecorded, findings: [busy(loaded)] }
  }
}

const busy = ({ folder }: LoadedOrganization): Finding => ({
  severity: 'error',
  file: folder,
  text: 'other processes keep recording versions of its documents; try again when they are done.',
})
