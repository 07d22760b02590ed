/** What a knowledge folder adds to the versions: a file that is new or has changed is a version, a file that is gone ends one. */
import { startOfDay } from './day.ts'
import type { PolicyDocument } from './document.ts'
import { byDocument, type DocumentVersion, effectiveVersion, type NewVersion } from './version.ts'

export interface FolderDocument {
  readonly document: PolicyDocument
  /** The file's name, without its folder. */
  readonly file: string
}

/** An organization's folder as it was found. */
export interface FolderState {
  readonly org: string
  readonly documents: readonly FolderDocument[]
  /** Names of documents whose file is there and cannot be read: their last version stays. */
  readonly unreadable: readonly string[]
  /** Where the organization's days begin. */
  readonly timeZone: string
}

const isOfFolder = ({ origin }: DocumentVersion) => origin === 'folder' || origin === 'folder-gone'

/**
 * The versions to record, so that the newest state of the folder is known. A file counts as changed against what was last
 * taken from the folder, not against what answers: an import or a rollback stands until somebody touches the file again.
 */
export function folderVersions(
  { org, documents, unreadable, timeZone }: FolderState,
  versions: readonly DocumentVersion[],
  now: number,
): readonly NewVersion[] {
  const histories = byDocument(versions)
  const found = documents.flatMap(({ document, file }): NewVersion[] => {
    const history = histories.get(document.name) ?? []
    const last = history.findLast(isOfFolder)
    if (last?.origin === 'folder' && last.hash === document.hash) return []
    return [versionOf(document, { origin: 'folder', file, now, timeZone })]
  })
  const here = new Set([...documents.map(({ document }) => document.name), ...unreadable])
  const gone = [...histories].flatMap(([document, history]): NewVersion[] => {
    const effective = effectiveVersion(history, Number.POSITIVE_INFINITY)
    if (here.has(document) || effective?.origin !== 'folder') return []
    const { title } = effective
    const at = { recordedAt: now, effectiveAt: now }
    return [{ org, document, origin: 'folder-gone', file: '', title, ...at, content: undefined }]
  })
  return [...found, ...gone]
}

/** A document as its next version. It answers from its effective day on where that is still to come, else at once. */
export function versionOf(
  document: PolicyDocument,
  given: {
    readonly origin: 'folder' | 'import'
    readonly file: string
    readonly now: number
    readonly timeZone: string
    /** An ISO day; without it the title block's day counts. */
    readonly effective?: string
  },
): NewVersion {
  const { origin, file, now, timeZone } = given
  const day = given.effective ?? document.facts.effective
  const effectiveAt = (day && startOfDay(day, timeZone)) || now
  return {
    org: document.org,
    document: document.name,
    origin,
    file,
    title: document.title,
    recordedAt: now,
    effectiveAt: Math.max(now, effectiveAt),
    content: document,
  }
}
