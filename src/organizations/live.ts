/** The organizations as they answer now: watched, built anew off to the side when something changed, then switched in one step. */
import { setImmediate as pause, setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { choiceAt } from '../knowledge/effective-documents.ts'
import { errorsOf, findingLine } from '../knowledge/finding.ts'
import {
  type FileStates,
  type FolderPrint,
  folderPrint,
  unchanged,
} from '../knowledge/folder-print.ts'
import { createDocumentKeep } from '../knowledge/kept-documents.ts'
import { type LoadedOrganization, readKnowledgeFolder, settingsFault } from '../knowledge/load.ts'
import { noDocuments } from '../knowledge/organization-folder.ts'
import type { DocumentVersion, VersionStore } from '../knowledge/version.ts'
import { watchFolders } from '../knowledge/watch-folders.ts'
import type { Log } from '../log.ts'
import type { Organization } from '../organization.ts'
import {
  createPreparation,
  loadCatalog,
  type ReadyOrganization,
  shippedKnowledge,
} from '../organizations.ts'
import { keepContents } from './kept-contents.ts'
import { type Settled, settle } from './settle.ts'

/** Something that keeps an older state in the answers, or a document out of them. */
export interface KnowledgeTrouble {
  readonly org: string
  readonly code: AppError['code']
  /** What is wrong and what to do; may hold paths of this machine. */
  readonly text: string
}

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
/** Files that never rest are read all the same after this many looks. */
const patience = 20

interface Known {
  readonly organization: Organization
  /** Tells whether the organization is still the same. */
  readonly sign: string
}

/** What was found when the organizations were taken up. */
interface Seen {
  readonly print: string
  readonly states: FileStates
  /** The versions, and which of them were in effect. */
  readonly state: string
}

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
  const { folder, log, now, indexFolder } = options
  const keep = createDocumentKeep()
  const versions = keepContents(options.versions)
  const catalog = await loadCatalog()
  const prepare = createPreparation(
    indexFolder === undefined ? undefined : { folder: indexFolder, onFault: tellUnstored(log) },
  )
  let known: ReadonlyMap<string, Known> = new Map()
  let current: readonly ReadyOrganization[] = []
  let troubles: readonly KnowledgeTrouble[] = []
  let histories: ReadonlyMap<string, readonly DocumentVersion[]> = new Map()
  let seen: Seen = { print: '', states: new Map(), state: '' }
  let settingsFiles: readonly string[] = []

  const stateNow = async () => {
    const revisions = [...(await versions.revisions())].sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([
      revisions,
      [...histories].map(([org, all]) => [org, choiceAt(all, now())]),
    ])
  }

  /** Takes up the folder as it is, which `print` was taken of before. */
  async function take({ print, states }: FolderPrint): Promise<void> {
    const found: KnowledgeTrouble[] = []
    const round = keep.round(states)
    versions.startRound()
    const loaded = await readKnowledgeFolder(folder, shippedKnowledge, {
      read: round.read,
      ...(known.size === 0 && options.onFile ? { onFile: options.onFile } : {}),
    }).catch((error: unknown) => {
      if (!(error instanceof AppError) || known.size === 0) throw error
      found.push({ org: '', code: error.code, text: error.message })
      return []
    })
    if (loaded.length > 0) round.end()
    const next = new Map<string, Known>()
    const nextHistories = new Map<string, readonly DocumentVersion[]>()
    for (const entry of loaded) {
      for (const { org, error } of entry.problems)
        found.push({ org, code: error.code, text: error.message })
      const before = known.get(entry.org)
      const settled = await settle(entry, { versions, catalog, now: now() }).catch(
        (error: unknown) => {
          // A form of its own that does not hold. Without the database nothing can be settled at all.
          if (!(error instanceof AppError) || error.retryable || !before) throw error
          found.push({ org: entry.org, code: error.code, text: error.message })
        },
      )
      if (!settled) {
        if (before) next.set(entry.org, before)
        nextHistories.set(entry.org, histories.get(entry.org) ?? [])
        continue
      }
      nextHistories.set(entry.org, settled.versions)
      if (settled.organization)
        next.set(entry.org, sameOrNew(before, settled.organization, settled))
      else if (before) next.set(entry.org, before)
      const errors = errorsOf(settled.findings)
      if (errors.length > 0 && known.size === 0) throw settingsFault(errors)
      for (const error of errors)
        found.push({ org: entry.org, code: 'organization-invalid', text: findingLine(error) })
    }
    // A folder that is suddenly gone is a mount that failed far more often than an organization that ended.
    for (const [org, before] of known)
      if (!loaded.some((entry) => entry.org === org)) {
        next.set(org, before)
        if (loaded.length > 0)
          found.push({ org, code: 'knowledge-unreadable', text: goneText(org) })
      }
    if (next.size === 0) throw firstProblem(loaded) ?? noDocuments(folder)
    await pause()
    const all = prepare([...next.values()].map(({ organization }) => organization))
    // The first ones are prepared when the bot serves: a start waits for nothing that can wait. After another state of the
    // same organization there is nothing left to warm up.
    if (known.size > 0)
      for (const ready of all) await inSteps(known.has(ready.id) ? ready.prepare() : ready.warmUp())
    report(found)
    known = next
    histories = nextHistories
    settingsFiles = loaded.flatMap(({ settingsFile }) => (settingsFile ? [settingsFile.file] : []))
    seen = { print, states, state: await stateNow() }
    // The one step: who asks before it gets the old organizations, whole, and after it the new ones.
    current = all
  }

  /** Tells what is new among the troubles, once. */
  function report(found: readonly KnowledgeTrouble[]): void {
    const told = new Set(troubles.map(({ text }) => text))
    for (const { org, code, text } of found)
      if (!told.has(text)) log.warn({ org, code, detail: text }, 'knowledge left as it was')
    troubles = found
  }

  async function look(): Promise<void> {
    let found = await folderPrint(folder, { others: settingsFiles })
    watcher.follow(found.folders)
    if (found.print === seen.print && (await stateNow()) === seen.state) return
    // While one file is being written the thousands beside it rest.
    const known = unchanged(found.states, seen.states)
    for (let looks = 0; found.print !== seen.print && looks < patience; looks++) {
      await sleep(quietFor)
      const before = found
      found = await folderPrint(folder, { others: settingsFiles, known })
      if (found.print === before.print) break
    }
    const before = current
    await take(found)
    for (const { id, knowledge } of current)
      if (!before.some((other) => other.knowledge === knowledge))
        log.info({ org: id, documents: knowledge.documents.length }, 'knowledge switched')
  }

  let isStopped = false
  let turn: Promise<void> = Promise.resolve()
  const refresh = (): Promise<void> => {
    turn = turn.then(async () => {
      if (!isStopped) await look()
    })
    const result = turn
    // The next look does not suffer for this one.
    turn = turn.catch(() => undefined)
    return result
  }
  const lookAgain = () => {
    refresh().catch((error: unknown) => {
      const code = error instanceof AppError ? error.code : 'unexpected'
      log.warn({ code }, 'knowledge could not be looked at')
    })
  }
  let hint: NodeJS.Timeout | undefined
  const watcher = watchFolders(() => {
    clearTimeout(hint)
    hint = setTimeout(lookAgain, quietFor).unref()
  })
  let clock: NodeJS.Timeout | undefined

  await take(await folderPrint(folder))
  return {
    current: () => current,
    troubles: () => troubles,
    refresh,
    async warmUp() {
      for (const ready of current) if (!isStopped) await inSteps(ready.warmUp())
    },
    watch() {
      clock = setInterval(lookAgain, lookEvery).unref()
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

async function inSteps(steps: Iterable<void>): Promise<void> {
  for (const _ of steps) await pause()
}

/** The organization as it was where nothing of it changed, so that it need not be prepared again. */
function sameOrNew(
  before: Known | undefined,
  organization: Organization,
  { inEffect }: Settled,
): Known {
  const sign = JSON.stringify([
    inEffect.map(({ version, document }) => [document.name, document.hash, version.number]),
    organization.knowledge.settingsFile?.value,
  ])
  return before?.sign === sign ? before : { organization, sign }
}

const goneText = (org: string) =>
  `The folder of the organization '${org}' is gone; put it back, or restart the bot to go on without it.`

const firstProblem = (loaded: readonly LoadedOrganization[]) =>
  loaded.flatMap(({ problems }) => problems)[0]?.error
