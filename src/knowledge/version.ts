/** The versions of a document: which one answers at a given time, and which wait for their day. */
import type { DocumentFacts, PolicyDocument } from './document.ts'

/**
 * Where a version comes from. `folder`: a file of the knowledge folder was new or had changed; `folder-gone`: it was taken
 * away. `import` and `removal`: the administrator's commands. `rollback`: an earlier version, once more.
 */
export const versionOrigins = ['folder', 'folder-gone', 'import', 'removal', 'rollback'] as const
export type VersionOrigin = (typeof versionOrigins)[number]

/** What is to be recorded as the next version of a document. Times are microseconds since 1970. */
export interface NewVersion {
  readonly org: string
  /** The document's name: `social-media-policy`. */
  readonly document: string
  readonly origin: VersionOrigin
  /** The file's name, without its folder; empty where a version took the document out. */
  readonly file: string
  readonly title: string
  /** The number of the version that it restores. */
  readonly restores?: number
  readonly recordedAt: number
  /** From when on it answers, never before `recordedAt`. */
  readonly effectiveAt: number
  /** None: from then on the document answers no more. */
  readonly content: PolicyDocument | undefined
}

/** A recorded version without its clauses. */
export interface DocumentVersion extends Omit<NewVersion, 'content'> {
  /** 1, 2, 3 … within the document. */
  readonly number: number
  /** SHA-256 of the file's bytes; empty where there is no content. */
  readonly hash: string
  readonly facts: DocumentFacts
  /** How many clauses it has; 0: it took the document out. */
  readonly clauses: number
}

/** Keeps the versions. Every process that answers reads the same. */
export interface VersionStore {
  /** How often each organization's versions changed; cheap, to be asked every few seconds. */
  revisions(): Promise<ReadonlyMap<string, number>>
  /** Every version of an organization, oldest first within each document. */
  versions(org: string): Promise<readonly DocumentVersion[]>
  content(org: string, document: string, number: number): Promise<PolicyDocument | undefined>
  /**
   * Records all of them, or none where the organization is no longer at `revision`: then false, and what was decided
   * must be decided anew. All belong to one organization.
   */
  record(org: string, revision: number, versions: readonly NewVersion[]): Promise<boolean>
}

/** Where nothing was ever recorded. */
export const noVersions: VersionStore = {
  revisions: async () => new Map(),
  versions: async () => [],
  content: async () => undefined,
  record: async () => true,
}

/** A rollback or a removal settles the matter: versions before it, waiting ones too, count no more. */
const settles = ({ origin }: DocumentVersion) =>
  origin === 'rollback' || origin === 'removal' || origin === 'folder-gone'

function countingVersions(history: readonly DocumentVersion[]): readonly DocumentVersion[] {
  const settled = Math.max(0, ...history.filter(settles).map(({ number }) => number))
  return history.filter(({ number }) => number >= settled)
}

/** Of two whose day has come the later day wins, of one day the later version. */
const byDay = (a: DocumentVersion, b: DocumentVersion) =>
  a.effectiveAt - b.effectiveAt || a.number - b.number

/** The version of one document that answers at `now`; one without content says that the document does not. */
export function effectiveVersion(
  history: readonly DocumentVersion[],
  now: number,
): DocumentVersion | undefined {
  const [only] = history
  if (only && history.length === 1) return only.effectiveAt <= now ? only : undefined
  return countingVersions(history)
    .filter(({ effectiveAt }) => effectiveAt <= now)
    .sort(byDay)
    .at(-1)
}

/** The versions of one document whose day is still to come, the next first. */
export function waitingVersions(
  history: readonly DocumentVersion[],
  now: number,
): readonly DocumentVersion[] {
  return countingVersions(history)
    .filter(({ effectiveAt }) => effectiveAt > now)
    .sort(byDay)
}

const sorted = new WeakMap<readonly DocumentVersion[], ReadonlyMap<string, DocumentVersion[]>>()

/** The versions of each document, oldest first. Sorted once: several steps ask for the same thousands. */
export function byDocument(
  versions: readonly DocumentVersion[],
): ReadonlyMap<string, readonly DocumentVersion[]> {
  const known = sorted.get(versions)
  if (known) return known
  const histories = new Map<string, DocumentVersion[]>()
  for (const version of versions) {
    const history = histories.get(version.document)
    if (history) history.push(version)
    else histories.set(version.document, [version])
  }
  sorted.set(versions, histories)
  return histories
}
