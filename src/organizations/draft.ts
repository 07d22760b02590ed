/** The organizations as they would answer: read, checked and prepared beside those that answer now, which they leave alone. */
import { setImmediate as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../errors.ts'
import type { FormCatalog } from '../forms/catalog.ts'
import { choiceAt } from '../knowledge/effective-documents.ts'
import { errorsOf, findingLine } from '../knowledge/finding.ts'
import type { FileStates, FolderPrint } from '../knowledge/folder-print.ts'
import type { DocumentKeep } from '../knowledge/kept-documents.ts'
import { type LoadedOrganization, readKnowledgeFolder, settingsFault } from '../knowledge/load.ts'
import { noDocuments } from '../knowledge/organization-folder.ts'
import type { DocumentVersion, VersionStore } from '../knowledge/version.ts'
import type { Organization } from '../organization.ts'
import { type ReadyOrganization, shippedKnowledge } from '../organizations.ts'
import { type Settled, settle } from './settle.ts'

/** Something that keeps an older state in the answers, or a document out of them. */
export interface KnowledgeTrouble {
  readonly org: string
  readonly code: AppError['code']
  /** What is wrong and what to do; may hold paths of this machine. */
  readonly text: string
}

interface Known {
  readonly organization: Organization
  /** Tells, with its forms, whether the organization is still the same. */
  readonly sign: string
}

type Histories = ReadonlyMap<string, readonly DocumentVersion[]>

export interface Draft {
  readonly all: readonly ReadyOrganization[]
  readonly troubles: readonly KnowledgeTrouble[]
  readonly known: ReadonlyMap<string, Known>
  readonly histories: Histories
  /** Files of settings, which may lie beside the folder. */
  readonly settingsFiles: readonly string[]
  /** What it was made of: the folder's state, and the versions with those of them that were in effect. */
  readonly print: string
  readonly states: FileStates
  readonly state: string
}

export interface DraftOptions {
  readonly folder: string
  readonly versions: VersionStore
  readonly keep: DocumentKeep
  readonly catalog: FormCatalog
  readonly prepare: (organizations: readonly Organization[]) => readonly ReadyOrganization[]
  /** How many documents the first draft has read, of how many. */
  readonly onFile?: (done: number, total: number) => void
  /** Microseconds since 1970. */
  readonly now: () => number
}

export interface DraftRequest {
  /** The folder's state, taken before. */
  readonly found: FolderPrint
  /** What answers now; none at the start. */
  readonly before?: Draft | undefined
  /** What was prepared while the folder came to rest: taken over where it is the same. */
  readonly ahead?: Draft | undefined
  /** Whether the folder may change still. Then nothing is recorded, and nothing that was read before is forgotten. */
  readonly isAhead?: boolean
}

/** A line that is another one when other versions were recorded, or the day of one has come. */
export function stateOf(
  revisions: ReadonlyMap<string, number>,
  histories: Histories,
  now: number,
): string {
  return JSON.stringify([
    [...revisions].sort(([a], [b]) => (a < b ? -1 : 1)),
    [...histories].map(([org, all]) => [org, choiceAt(all, now)]),
  ])
}

/** What becomes of each organization of the folder, gathered one after the other. */
class Gathering {
  readonly known = new Map<string, Known>()
  readonly histories = new Map<string, readonly DocumentVersion[]>()
  readonly troubles: KnowledgeTrouble[] = []
  private readonly before: Draft | undefined
  private readonly ahead: Draft | undefined

  constructor({ before, ahead }: DraftRequest) {
    this.before = before
    this.ahead = ahead
  }

  trouble(org: string, { code, message }: AppError): void {
    this.troubles.push({ org, code, text: message })
  }

  /** Keeps an organization as it was. */
  keep(org: string): void {
    const before = this.before?.known.get(org)
    if (before) this.known.set(org, before)
    this.histories.set(org, this.before?.histories.get(org) ?? [])
  }

  take(org: string, { organization, findings, inEffect, versions }: Settled): void {
    this.histories.set(org, versions)
    const before = this.before?.known.get(org)
    if (organization) this.known.set(org, this.sameOrNew(organization, inEffect))
    else if (before) this.known.set(org, before)
    const errors = errorsOf(findings)
    if (errors.length > 0 && !this.before) throw settingsFault(errors)
    for (const error of errors)
      this.troubles.push({ org, code: 'organization-invalid', text: findingLine(error) })
  }

  /** The organization as it was, or was prepared, where nothing of it changed: it need not be prepared again. */
  private sameOrNew(organization: Organization, inEffect: Settled['inEffect']): Known {
    const sign = JSON.stringify([
      inEffect.map(({ version, document }) => [document.name, document.hash, version.number]),
      organization.knowledge.settingsFile?.value,
    ])
    const same = [this.before, this.ahead]
      .map((draft) => draft?.known.get(organization.id))
      .find(
        (known) =>
          known?.sign === sign && isDeepStrictEqual(known.organization.forms, organization.forms),
      )
    return same ?? { organization, sign }
  }

  /** A folder that is suddenly gone is a mount that failed far more often than an organization that ended. */
  keepMissing(loaded: readonly LoadedOrganization[]): void {
    for (const [org, before] of this.before?.known ?? [])
      if (!loaded.some((entry) => entry.org === org)) {
        this.known.set(org, before)
        if (loaded.length > 0)
          this.troubles.push({ org, code: 'knowledge-unreadable', text: goneText(org) })
      }
  }
}

/**
 * Makes drafts. Without one before it a fault is thrown, later it is a trouble of the draft: a start is stopped by what a
 * running bot would only report. Without the database nothing can be settled at all.
 */
export function createDrafting(options: DraftOptions): (request: DraftRequest) => Promise<Draft> {
  const { folder, keep, catalog, prepare, now } = options
  return async (request) => {
    const { found, before, isAhead = false } = request
    const versions = isAhead ? supposing(options.versions) : options.versions
    const gathering = new Gathering(request)
    const round = keep.round(found.states)
    const loaded = await readKnowledgeFolder(folder, shippedKnowledge, {
      read: round.read,
      ...(!before && options.onFile ? { onFile: options.onFile } : {}),
    }).catch((error: unknown) => {
      if (!(error instanceof AppError) || !before) throw error
      gathering.trouble('', error)
      return []
    })
    if (isAhead) round.add()
    else if (loaded.length > 0) round.end()
    // A version whose day comes, or that another process records from here on, is seen by the next look.
    const moment = now()
    const revisions = new Map(await versions.revisions())
    for (const entry of loaded) {
      const { org } = entry
      for (const { error } of entry.problems) gathering.trouble(org, error)
      const settled = await settle(entry, { versions, catalog, now: moment }).catch(
        (error: unknown) => {
          // A form of its own that does not hold.
          if (!(error instanceof AppError) || error.retryable || !before?.known.has(org))
            throw error
          gathering.trouble(org, error)
        },
      )
      if (settled) {
        gathering.take(org, settled)
        if (settled.revision > 0) revisions.set(org, settled.revision)
      } else gathering.keep(org)
    }
    gathering.keepMissing(loaded)
    const { known, histories, troubles } = gathering
    if (known.size === 0) throw firstProblem(loaded) ?? noDocuments(folder)
    await pause()
    const all = prepare([...known.values()].map(({ organization }) => organization))
    // The first ones are prepared when the bot serves: a start waits for nothing that can wait. After another state of the
    // same organization there is nothing left to warm up.
    if (before)
      for (const ready of all)
        await inSteps(before.known.has(ready.id) ? ready.prepare() : ready.warmUp())
    const { print, states } = found
    const settingsFiles = loaded.flatMap(({ settingsFile }) =>
      settingsFile ? [settingsFile.file] : [],
    )
    const state = stateOf(revisions, histories, moment)
    return { all, troubles, known, histories, settingsFiles, print, states, state }
  }
}

/** Versions as if all that is planned had been recorded. */
const supposing = (versions: VersionStore): VersionStore => ({
  ...versions,
  record: async () => true,
})

export async function inSteps(steps: Iterable<void>): Promise<void> {
  for (const _ of steps) await pause()
}

const goneText = (org: string) =>
  `The folder of the organization '${org}' is gone; put it back, or restart the bot to go on without it.`

const firstProblem = (loaded: readonly LoadedOrganization[]) =>
  loaded.flatMap(({ problems }) => problems)[0]?.error
