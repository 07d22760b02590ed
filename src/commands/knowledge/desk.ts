/** What every knowledge command works on: the folder's organizations, the recorded versions, and the clock. */
import type { ApprovedReads } from '../../approved/store.ts'
import type { AddressStore } from '../../cases/store.ts'
import type { Config } from '../../config.ts'
import { AppError } from '../../errors.ts'
import type { FormCatalog } from '../../forms/catalog.ts'
import { type EffectiveDocuments, effectiveDocuments } from '../../knowledge/effective-documents.ts'
import { type LoadedOrganization, readKnowledgeFolder } from '../../knowledge/load.ts'
import type { VersionStore } from '../../knowledge/version.ts'
import { folderState, type Settled, settle } from '../../organizations/settle.ts'
import { loadCatalog, shippedKnowledge } from '../../organizations.ts'
import { openRecords } from '../../storage/open.ts'
import type { OpenCase } from '../../storage/open-cases.ts'
import { nothingRecorded, openRecorded } from '../recorded.ts'

export interface KnowledgeDesk {
  readonly organizations: readonly LoadedOrganization[]
  readonly catalog: FormCatalog
  readonly versions: VersionStore
  /** Microseconds since 1970. */
  readonly now: number
  openCases(org: string): Promise<readonly OpenCase[]>
  /** In use, oldest first. */
  readonly approvedAnswers: ApprovedReads['activeAnswers']
  readonly roles: AddressStore['roles']
  close(): Promise<void>
}

/** What a command prints, and its exit code. */
export interface CommandResult {
  readonly text: string
  readonly exitCode: 0 | 1
}

export const invalid = (what: string, cause?: unknown) =>
  new AppError('input-invalid', what, { cause })

export interface DeskOptions {
  readonly config: Config
  /** Another folder than the configured one: then nothing that was recorded counts. */
  readonly folder?: string | undefined
  /** Whether the command records something. */
  readonly records: boolean
  readonly now: number
}

export async function openDesk({
  config,
  folder,
  records,
  now,
}: DeskOptions): Promise<KnowledgeDesk> {
  const [organizations, catalog] = await Promise.all([
    readKnowledgeFolder(folder ?? config.knowledgeDir, shippedKnowledge),
    loadCatalog(),
  ])
  const found = { organizations, catalog, now }
  const url = config.databaseUrl
  const recorded =
    folder !== undefined
      ? nothingRecorded
      : records
        ? await openRecords({ url })
        : await openRecorded(url)
  const { versions, openCases, approved, addresses, close } = recorded
  return {
    ...found,
    versions,
    openCases,
    approvedAnswers: approved.activeAnswers,
    roles: addresses.roles,
    close,
  }
}

/** The organization of that name. */
export function organizationOf({ organizations }: KnowledgeDesk, org: string): LoadedOrganization {
  const found = organizations.find((organization) => organization.org === org)
  if (found) return found
  const known = organizations.map((organization) => organization.org).join(', ')
  throw invalid(
    `There is no organization '${org}': known are ${known}. For a new one make its folder with an organization.yaml first.`,
  )
}

/** What answers now, and every version; what the folder adds counts and is not recorded. */
export function stateOf(
  desk: KnowledgeDesk,
  loaded: LoadedOrganization,
): Promise<EffectiveDocuments> {
  return effectiveDocuments(desk.versions, folderState(loaded), desk.now)
}

/** Records versions if the organization holds with them; else says in one line what stands against it. */
export async function record(
  { versions, catalog, now }: KnowledgeDesk,
  loaded: LoadedOrganization,
  additions: Parameters<typeof settle>[1]['additions'],
  subject: string,
): Promise<Settled> {
  const settled = await settle(loaded, {
    versions,
    catalog,
    now,
    ...(additions ? { additions } : {}),
  })
  if (settled.isRecorded) return settled
  const errors = settled.findings.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const more =
    errors.length > 1 ? ` (and ${errors.length - 1} more: npm run knowledge -- check)` : ''
  const place = first
    ? `${first.file}${first.line ? `, line ${first.line}` : ''}: ${first.text}`
    : ''
  throw invalid(
    `${subject}: not recorded, as ${loaded.org} would not hold with it: ${place}${more}`,
  )
}
