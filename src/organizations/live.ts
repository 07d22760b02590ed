/** The organizations as they answer now: watched, built anew off to the side when something changed, then switched in one step. */
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import {
  type FileStates,
  type FolderPrint,
  folderPrint,
  unchanged,
} from '../knowledge/folder-print.ts'
import { createDocumentKeep } from '../knowledge/kept-documents.ts'
import type { VersionStore } from '../knowledge/version.ts'
import { watchFolders } from '../knowledge/watch-folders.ts'
import type { Log } from '../log.ts'
import { createPreparation, loadCatalog, type ReadyOrganization } from '../organizations.ts'
import { createDrafting, type Draft, inSteps, type KnowledgeTrouble, stateOf } from './draft.ts'
import { keepContents } from './kept-contents.ts'

export interface LiveOrganizations {
  /** Each call may give others: whoever answers takes one of them and stays with it. */
  current(): readonly ReadyOrganization[]
  troubles(): readonly KnowledgeTrouble[]
  /** Looks for changes now, and resolves when they answer. */
  refresh(): Promise<void>
  /** Makes the first questions as fast as the later ones, pausing for whoever asks meanwhile. */
  warmUp(): Promise<void>
  /** From now on looks by itself. */
  watch(): void
  stop(): Promise<void>
}

export interface LiveOptions {
  readonly folder: string
  readonly versions: VersionStore
  readonly log: Log
  /** Where large search indexes outlive the process. */
  readonly indexFolder?: string
  /** How many documents the first look has read, of how many. */
  readonly onFile?: (done: number, total: number) => void
  /** Microseconds since 1970. */
  readonly now: () => number
}

/** How often it looks, in milliseconds: a look is some `stat` calls and one small query. */
const lookEvery = 2_000
/** A file counts as written when nothing has changed for this long, in milliseconds. */
const quietFor = 300
/** One write is told of several times: so long the rest of it is waited for, in milliseconds. */
const hintsWithin = 20
/** Files that never rest are read all the same after this many looks. */
const patience = 20
/** A folder that is copied into for long is prepared ahead this many times; then it has to rest first. */
const mostAhead = 3

/** Without it every start reads the documents anew: slower, and no less right. */
const tellUnstored = (log: Log) => (error: unknown) =>
  log.warn(
    { detail: error instanceof Error ? error.message : 'unknown' },
    'search index not stored',
  )

/**
 * Opens the organizations of a folder with the versions recorded of them.
 * @throws AppError `knowledge-unreadable`, `organization-invalid` or `form-invalid`: a start is stopped by what a running
 * bot would only report.
 */
export async function openOrganizations(options: LiveOptions): Promise<LiveOrganizations> {
  const { folder, log, now, indexFolder, onFile } = options
  const versions = keepContents(options.versions)
  const draftOf = createDrafting({
    folder,
    versions,
    now,
    keep: createDocumentKeep(),
    catalog: await loadCatalog(),
    prepare: createPreparation(
      indexFolder === undefined ? undefined : { folder: indexFolder, onFault: tellUnstored(log) },
    ),
    ...(onFile ? { onFile } : {}),
  })
  let isStopped = false

  /** Told of a change that no look has seen yet. */
  let isHinted = false
  const print = (known: FileStates = new Map()) => {
    isHinted = false
    return folderPrint(folder, { others: current.settingsFiles, known })
  }

  /**
   * Waits until nothing has changed for a while. Meanwhile the folder is read and prepared as if it rested already: if it
   * does, that is what answers next; if not, it is dropped, and what was read is read again.
   */
  async function rest(first: FolderPrint): Promise<{ found: FolderPrint; ahead?: Draft }> {
    let found = first
    let ahead: Draft | undefined
    // While one file is being written the thousands beside it rest.
    const known = unchanged(found.states, current.states)
    for (let looks = 0; found.print !== current.print && looks < patience; looks++) {
      const before = found
      const preparing = looks < mostAhead ? prepareAhead(before) : undefined
      await sleep(quietFor)
      ahead = await preparing
      found = await print(known)
      if (found.print === before.print) break
    }
    return ahead ? { found, ahead } : { found }
  }

  /** What fails here fails once more when it counts, and is told then. */
  const prepareAhead = (found: FolderPrint): Promise<Draft | undefined> =>
    draftOf({ found, before: current, isAhead: true }).catch(() => undefined)

  /** Tells what is new among the troubles, once. */
  function report(found: readonly KnowledgeTrouble[], before: readonly KnowledgeTrouble[]): void {
    const told = new Set(before.map(({ text }) => text))
    for (const { org, code, text } of found)
      if (!told.has(text)) log.warn({ org, code, detail: text }, 'knowledge left as it was')
  }

  async function look(): Promise<void> {
    const first = await print()
    watcher.follow(first.folders)
    const stateNow = async () => stateOf(await versions.revisions(), current.histories, now())
    if (first.print === current.print && (await stateNow()) === current.state) return
    versions.startRound()
    const before = current
    const next = await draftOf({ ...(await rest(first)), before })
    report(next.troubles, before.troubles)
    // The one step: who asks before it gets the old organizations, whole, and after it the new ones.
    current = next
    for (const { id, knowledge } of next.all)
      if (!before.all.some((other) => other.knowledge === knowledge))
        log.info({ org: id, documents: knowledge.documents.length }, 'knowledge switched')
  }

  let turn: Promise<void> = Promise.resolve()
  const inTurn = (isNeeded: () => boolean): Promise<void> => {
    turn = turn.then(async () => {
      if (!isStopped && isNeeded()) await look()
    })
    const result = turn
    // The next look does not suffer for this one.
    turn = turn.catch(() => undefined)
    return result
  }
  const lookAgain = (isNeeded: () => boolean) => {
    inTurn(isNeeded).catch((error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unexpected'
      log.warn({ code }, 'knowledge could not be looked at')
    })
  }
  let hint: NodeJS.Timeout | undefined
  const watcher = watchFolders(() => {
    isHinted = true
    // The look itself waits until the folder rests; one that is on its way may see this change as well.
    hint ??= setTimeout(() => {
      hint = undefined
      lookAgain(() => isHinted)
    }, hintsWithin).unref()
  })
  let clock: NodeJS.Timeout | undefined

  let current = await draftOf({ found: await folderPrint(folder) })
  report(current.troubles, [])
  return {
    current: () => current.all,
    troubles: () => current.troubles,
    refresh: () => inTurn(() => true),
    async warmUp() {
      for (const ready of current.all) if (!isStopped) await inSteps(ready.warmUp())
    },
    watch() {
      clock = setInterval(() => lookAgain(() => true), lookEvery).unref()
    },
    async stop() {
      isStopped = true
      clearInterval(clock)
      clearTimeout(hint)
      watcher.stop()
      await turn
    },
  }
}
