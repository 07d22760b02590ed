/** The documents that an organization answers from now: of each the version that is in effect. */
import type { PolicyDocument } from './document.ts'
import { type FolderState, folderVersions } from './folder-versions.ts'
import {
  byDocument,
  type DocumentVersion,
  effectiveVersion,
  type NewVersion,
  type VersionStore,
} from './version.ts'

export interface EffectiveDocument {
  readonly version: DocumentVersion
  readonly document: PolicyDocument
}

export interface EffectiveDocuments {
  /** What the versions were decided on; `record` fails when it is no longer so. */
  readonly revision: number
  /** What the folder adds, still to be recorded. */
  readonly planned: readonly NewVersion[]
  /** Every version, the planned ones included, oldest first within each document. */
  readonly versions: readonly DocumentVersion[]
  /** In the order of their names. */
  readonly inEffect: readonly EffectiveDocument[]
}

/** A version as it will stand once it is recorded after those of `history`. */
function asRecorded(version: NewVersion, history: readonly DocumentVersion[]): DocumentVersion {
  const { content, ...rest } = version
  const last = history.filter(({ document }) => document === version.document).at(-1)
  return {
    ...rest,
    number: (last?.number ?? 0) + 1,
    hash: content?.hash ?? '',
    facts: content?.facts ?? {},
    clauses: content?.clauses.length ?? 0,
  }
}

/** The versions of an organization with `planned` ones after them. */
function withPlanned(
  versions: readonly DocumentVersion[],
  planned: readonly NewVersion[],
): readonly DocumentVersion[] {
  const all = [...versions]
  for (const version of planned) all.push(asRecorded(version, all))
  return all
}

/** Which version of each document answers at `now`, as one line: it changes when an answer may. */
export function choiceAt(versions: readonly DocumentVersion[], now: number): string {
  return [...byDocument(versions)]
    .map(([document, history]) => `${document} ${effectiveVersion(history, now)?.number ?? 0}`)
    .sort()
    .join('\n')
}

/**
 * Reads the versions, adds what the folder has that they have not, and takes of each document the one in effect at `now`.
 * Writes nothing. `additions`: further versions to suppose.
 */
export async function effectiveDocuments(
  store: VersionStore,
  folder: FolderState,
  now: number,
  additions: readonly NewVersion[] = [],
): Promise<EffectiveDocuments> {
  const { org } = folder
  const revision = (await store.revisions()).get(org) ?? 0
  const recorded = revision === 0 ? [] : await store.versions(org)
  const planned = [...folderVersions(folder, recorded, now), ...additions]
  const versions = withPlanned(recorded, planned)
  const inEffect: EffectiveDocument[] = []
  for (const [name, history] of byDocument(versions)) {
    const version = effectiveVersion(history, now)
    if (!version || version.clauses === 0) continue
    const document = await contentOf(store, { version, folder, planned })
    if (document) inEffect.push({ version, document: { ...document, name } })
  }
  inEffect.sort((a, b) => (a.document.name < b.document.name ? -1 : 1))
  return { revision, planned, versions, inEffect }
}

/** The folder's own reading goes before the recorded one: a newer release may read the same file better. */
async function contentOf(
  store: VersionStore,
  {
    version,
    folder,
    planned,
  }: {
    readonly version: DocumentVersion
    readonly folder: FolderState
    readonly planned: readonly NewVersion[]
  },
): Promise<PolicyDocument | undefined> {
  const { org, document, number, hash } = version
  const ofFolder = folder.documents.find(
    (found) => found.document.name === document && found.document.hash === hash,
  )
  if (ofFolder) return ofFolder.document
  const supposed = planned.find(
    ({ content, effectiveAt }) =>
      content?.name === document && content.hash === hash && effectiveAt === version.effectiveAt,
  )
  return supposed?.content ?? store.content(org, document, number)
}
