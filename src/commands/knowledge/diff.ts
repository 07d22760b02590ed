/** Shows clause by clause what changed between two versions of a document, and what relies on the changed clauses. */
import type { PolicyDocument } from '../../knowledge/document.ts'
import type { LoadedOrganization } from '../../knowledge/load.ts'
import { byDocument, type DocumentVersion, effectiveVersion } from '../../knowledge/version.ts'
import { changesBetween, changesText, summary } from './changes.ts'
import { type CommandResult, invalid, type KnowledgeDesk, organizationOf, stateOf } from './desk.ts'
import { readFileAs } from './import.ts'
import { factsText } from './words.ts'

export interface DiffOptions {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly file?: string | undefined
}

/** One side of the comparison; no document: nothing answered. */
interface Side {
  readonly name: string
  readonly document: PolicyDocument | undefined
}

/** The versions of a document, with what the folder adds. */
export async function historyOf(
  desk: KnowledgeDesk,
  loaded: LoadedOrganization,
  document: string,
): Promise<readonly DocumentVersion[]> {
  const { versions } = await stateOf(desk, loaded)
  const histories = byDocument(versions)
  const history = histories.get(document)
  if (history) return history
  throw invalid(
    `${loaded.org} has no document '${document}': it has ${[...histories.keys()].join(', ') || 'none'}.`,
  )
}

export function versionNumbered(
  history: readonly DocumentVersion[],
  number: string,
): DocumentVersion {
  const found = history.find((version) => String(version.number) === number)
  if (found) return found
  throw invalid(
    `'${number}' is no version of ${history[0]?.document}: it has ${history.map((version) => version.number).join(', ')}.`,
  )
}

/** What a version says; undefined where it took the document out. */
export async function contentOf(
  desk: KnowledgeDesk,
  loaded: LoadedOrganization,
  { document, number, hash }: DocumentVersion,
): Promise<PolicyDocument | undefined> {
  const ofFolder = loaded.files.find(
    (entry) => entry.document.name === document && entry.document.hash === hash,
  )
  return (await desk.versions.content(loaded.org, document, number)) ?? ofFolder?.document
}

export async function diffDocument(
  desk: KnowledgeDesk,
  org: string,
  name: string,
  options: DiffOptions,
): Promise<CommandResult> {
  const loaded = organizationOf(desk, org)
  if (options.file !== undefined && options.to !== undefined)
    throw invalid('Give --to or --file, not both: the newer side is one of them.')
  const history = await historyOf(desk, loaded, name)
  const [before, after] = await sidesOf(desk, loaded, history, options)
  const changes = changesBetween(before.document, after.document)
  const isPolicy = (after.document ?? before.document)?.kind === 'policy'
  const [openCases, approvedAnswers] = await Promise.all([
    desk.openCases(org),
    desk.approvedAnswers(org),
  ])
  const parts = [
    `${org} ${name}: ${before.name} → ${after.name}: ${summary(changes)}`,
    factChanges(before.document, after.document),
    changesText(changes, { loaded, document: name, isPolicy, openCases, approvedAnswers }),
  ]
  return { text: `${parts.filter(Boolean).join('\n\n').trimEnd()}\n`, exitCode: 0 }
}

/** Without options: the newest version against the one before it, or a file against what answers. */
async function sidesOf(
  desk: KnowledgeDesk,
  loaded: LoadedOrganization,
  history: readonly DocumentVersion[],
  { from, to, file }: DiffOptions,
): Promise<readonly [Side, Side]> {
  const newest = to === undefined ? history.at(-1) : versionNumbered(history, to)
  const usual =
    file === undefined
      ? history.filter(({ number }) => number < (newest?.number ?? 0)).at(-1)
      : effectiveVersion(history, desk.now)
  const older = from === undefined ? usual : versionNumbered(history, from)
  const side = async (version: DocumentVersion | undefined): Promise<Side> =>
    version
      ? { name: `version ${version.number}`, document: await contentOf(desk, loaded, version) }
      : { name: 'nothing', document: undefined }
  const document = history[0]?.document ?? ''
  const newer =
    file === undefined
      ? await side(newest)
      : { name: file, document: await readFileAs(file, loaded.org, document) }
  return [await side(older), newer]
}

/** The title block's days, where they differ. */
function factChanges(
  before: PolicyDocument | undefined,
  after: PolicyDocument | undefined,
): string {
  const [old, fresh] = [before, after].map((side) => (side ? factsText(side.facts) : ''))
  return old === fresh ? '' : `Title block: [-${old || 'none'}-] {+${fresh || 'none'}+}`
}
