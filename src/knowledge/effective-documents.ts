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

/** A version as it will stand once it is recorded under a number. */
function asRecorded(version: NewVersion, number: number): DocumentVersion {
  const { content, ...rest } = version
  return {
    ...rest,
    number,
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
  if (planned.length === 0) return versions
  const last = new Map(versions.map(({ document, number }) => [document, number]))
  const added = planned.map((version) => {
    const number = (last.get(version.document) ?? 0) + 1
    last.set(version.document, number)
    return asRecorded(version, number)
  })
  return [...versions, ...added]
}

/** A choice, and the times from and until which it stands. */
interface Choice {
  readonly line: string
  readonly from: number
  readonly until: number
}

const chosen = new WeakMap<readonly DocumentVersion[], Choice>()

/**
 * Which version of each document answers at `now`, as one line: it changes when an answer may. Asked for every few
 * seconds, it is made anew only when a day has come.
 */
export function choiceAt(versions: readonly DocumentVersion[], now: number): string {
  const known = chosen.get(versions)
  if (known && now >= known.from && now < known.until) return known.line
  const line = [...byDocument(versions)]
    .map(([document, history]) => `${document} ${effectiveVersion(history, now)?.number ?? 0}`)
    .sort()
    .join('\n')
  let until = Number.POSITIVE_INFINITY
  for (const { effectiveAt } of versions)
    if (effectiveAt > now && effectiveAt < until) until = effectiveAt
  chosen.set(versions, { line, from: now, until })
  return line
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
  const atHand = documentsAtHand(folder, planned)
  for (const [name, history] of byDocument(versions)) {
    const version = effectiveVersion(history, now)
    if (!version || version.clauses === 0) continue
    const document = atHand(version) ?? (await store.content(org, version.document, version.number))
    // The same document stays the same object: what was prepared of it holds.
    if (document)
      inEffect.push({
        version,
        document: document.name === name ? document : { ...document, name },
      })
  }
  inEffect.sort((a, b) => (a.document.name < b.document.name ? -1 : 1))
  return { revision, planned, versions, inEffect }
}

/**
 * Finds the content of versions that need not be fetched. The folder's own reading goes before the recorded one: a newer
 * release may read the same file better.
 */
function documentsAtHand(
  folder: FolderState,
  planned: readonly NewVersion[],
): (version: DocumentVersion) => PolicyDocument | undefined {
  const keyOf = (name: string, hash: string) => `${name}\0${hash}`
  const ofFolder = new Map(
    folder.documents.map(({ document }) => [keyOf(document.name, document.hash), document]),
  )
  const supposed = new Map<string, PolicyDocument>()
  for (const { content, effectiveAt } of planned) {
    if (!content) continue
    const key = `${keyOf(content.name, content.hash)}\0${effectiveAt}`
    if (!supposed.has(key)) supposed.set(key, content)
  }
  return ({ document, hash, effectiveAt }) =>
    ofFolder.get(keyOf(document, hash)) ?? supposed.get(`${keyOf(document, hash)}\0${effectiveAt}`)
}
