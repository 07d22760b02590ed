/** Makes organizations ready to answer from what was read of them. The chat and the commands start from here alike. */
import { createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer, Citation, Question } from './answers/answer.ts'
import { givingAgain } from './answers/answers-again.ts'
import { wordsOf } from './answers/approved.ts'
import { ask } from './answers/ask.ts'
import { type AnswerBase, among, createBasePreparation, type PendingBase } from './answers/base.ts'
import type { OfferedForm } from './answers/intent.ts'
import { warmUpAnswers } from './answers/warm-up.ts'
import { type FormCatalog, loadForms } from './forms/catalog.ts'
import type { PolicyDocument } from './knowledge/document.ts'
import { effectiveDocuments } from './knowledge/effective-documents.ts'
import { createIndexKeep, type IndexShelf } from './knowledge/kept-index.ts'
import {
  type Knowledge,
  type KnowledgeProblem,
  loadKnowledge,
  type OrganizationKnowledge,
  readKnowledgeFolder,
  settingsFault,
} from './knowledge/load.ts'
import { retrieve } from './knowledge/retrieve.ts'
import type { SearchIndex } from './knowledge/search-index.ts'
import type { VersionStore } from './knowledge/version.ts'
import { languages, localize } from './messages/message.ts'
import { type Organization, readOrganization } from './organization.ts'
import { catalogOf } from './organizations/own-catalog.ts'
import { folderState } from './organizations/settle.ts'

/** The project's folder: the parent of src/, and of dist/ where the code runs compiled. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url))

/** The knowledge that is shipped: it gives settings to organizations whose own folder has none. */
export const shippedKnowledge = join(projectFolder, 'knowledge')

/** An organization that can be asked. */
export interface ReadyOrganization extends Organization {
  readonly ask: (question: Question) => Answer
  /** The clauses nearest to some words, best first. */
  readonly search: (text: string, top: number) => readonly Citation[]
  /** What a clause of a document says now; nothing where it is gone. */
  readonly wordsNow: (document: string, clause: string) => string | undefined
  /** A clause by its id, or by that of an item in it. */
  readonly clause: (id: string) => ClauseInForce | undefined
  /** Steps of a few milliseconds that the first question else waits for. */
  readonly prepare: () => Iterable<void>
  /** The same, and further ones after which questions are answered at full speed. */
  readonly warmUp: () => Iterable<void>
}

/** A clause as it stands in the policy now. */
interface ClauseInForce {
  readonly document: string
  readonly title: string
  readonly version: string
  readonly id: string
  readonly heading: string
  readonly words: string
}

export interface Organizations {
  readonly all: readonly ReadyOrganization[]
  /** Documents that were left out, and why. */
  readonly problems: readonly KnowledgeProblem[]
}

export const loadCatalog = (): Promise<FormCatalog> =>
  loadForms(join(projectFolder, 'cards', 'forms'))

/** What was recorded of the documents, and until when it counts (microseconds since 1970). */
export interface RecordedVersions {
  readonly versions: VersionStore
  readonly now: number
}

/**
 * The organizations of a folder as its files stand; with `recorded`, as the bot answers from them now. Records nothing.
 * @throws AppError `knowledge-unreadable`, `organization-invalid` or `form-invalid`.
 */
export async function loadOrganizations(
  knowledgeFolder: string,
  recorded?: RecordedVersions,
): Promise<Organizations> {
  const { all, problems } = await readOrganizations(knowledgeFolder, recorded)
  return { all: createPreparation()(all), problems }
}

/** The same, not ready to answer: for commands that need the settings and forms only. Rejects alike. */
export async function readOrganizations(
  knowledgeFolder: string,
  recorded?: RecordedVersions,
): Promise<{
  readonly all: readonly Organization[]
  readonly problems: readonly KnowledgeProblem[]
}> {
  const [catalog, knowledge] = await Promise.all([
    loadCatalog(),
    readKnowledge(knowledgeFolder, recorded),
  ])
  const read = await Promise.all(
    knowledge.organizations.map(async (entry) =>
      readOrganization(entry, await catalogOf(entry, catalog)),
    ),
  )
  const fault = settingsFault(read.flatMap(({ findings }) => findings))
  if (fault) throw fault
  const all = read.flatMap(({ organization }) => (organization ? [organization] : []))
  return { all, problems: knowledge.problems }
}

async function readKnowledge(
  folder: string,
  recorded: RecordedVersions | undefined,
): Promise<Knowledge> {
  if (!recorded || (await recorded.versions.revisions()).size === 0)
    return loadKnowledge(folder, shippedKnowledge)
  const read = await readKnowledgeFolder(folder, shippedKnowledge)
  const organizations: OrganizationKnowledge[] = []
  for (const loaded of read) {
    const found = await effectiveDocuments(recorded.versions, folderState(loaded), recorded.now)
    const documents = found.inEffect.map(({ document }) => document)
    if (documents.length > 0) organizations.push({ ...loaded, documents })
  }
  return { organizations, problems: read.flatMap(({ problems }) => problems) }
}

/** What an organization is answered from: its index, and the base that is made of it. */
interface Source extends PendingBase {
  readonly index: SearchIndex
}

/**
 * Indexes organizations, and prepares them for answers with the first question, or in steps before. Called again, it takes
 * over what it prepared of the same ones before, and of another state of one what it prepared of the same documents. With
 * a shelf, large indexes are taken from there.
 */
export function createPreparation(
  shelf?: IndexShelf,
): (organizations: readonly Organization[]) => readonly ReadyOrganization[] {
  let known: ReadonlyMap<Organization, Source> = new Map()
  let makers: ReadonlyMap<string, SourceMaker> = new Map()
  return (organizations) => {
    makers = new Map(
      organizations.map(({ id }) => [id, makers.get(id) ?? createSourceMaker(id, shelf)]),
    )
    const sources = new Map(
      organizations.flatMap((organization) => {
        const source = known.get(organization) ?? makers.get(organization.id)?.(organization)
        return source ? [[organization, source]] : []
      }),
    )
    known = sources
    const all = () => [...sources.values()].map(({ base }) => base())
    function* prepare(): Generator<void> {
      for (const { steps } of sources.values()) yield* steps()
    }
    return [...sources].map(([organization, { index, base }]) => {
      let made: AnswerBase | undefined
      const ready = () => {
        made ??= among(all(), base())
        return made
      }
      return makeReady(organization, index, { base: ready, prepare })
    })
  }
}

/** Makes what one organization is answered from, each out of the one before. */
type SourceMaker = (organization: Organization) => Source

function createSourceMaker(id: string, shelf: IndexShelf | undefined): SourceMaker {
  const indexOf = createIndexKeep(id, shelf)
  const prepare = createBasePreparation()
  return (organization) => {
    const { documents, settings } = organization.knowledge
    const index = indexOf(documents, settings)
    return { index, ...prepare({ org: id, settings, index, forms: offeredForms(organization) }) }
  }
}

/** Drawn anew by each process, and held nowhere else. */
const secret = randomBytes(32)
const disguised = (text: string) => createHmac('sha256', secret).update(text).digest('base64')

function makeReady(
  organization: Organization,
  index: SearchIndex,
  { base, prepare }: { readonly base: () => AnswerBase; readonly prepare: () => Iterable<void> },
): ReadyOrganization {
  return {
    ...organization,
    ask: givingAgain((question) => ask(question, base()), disguised),
    search: (text, top) => search(index, text, top),
    wordsNow: (document, id) => wordsOf(base(), document, id),
    clause: (id) => clauseOf(organization, id),
    prepare,
    *warmUp() {
      yield* prepare()
      yield* warmUpAnswers(base())
    },
  }
}

function clauseOf({ knowledge }: Organization, asked: string): ClauseInForce | undefined {
  const ids = [asked, asked.split('/')[0]].map((id) => id?.trim().toLowerCase())
  // A policy's clause outranks a guideline's of the same id.
  const rank = ({ kind }: PolicyDocument) => (kind === 'policy' ? 0 : 1)
  const documents = knowledge.documents.toSorted((a, b) => rank(a) - rank(b))
  for (const { name: document, title, version, clauses } of documents) {
    const found = clauses.find(({ id }) => ids.includes(id.toLowerCase()))
    if (found) {
      const { heading } = found
      // An item is quoted by itself: what it says is what the decision rests on.
      const { id, text: words } =
        found.items.find((item) => item.id.toLowerCase() === ids[0]) ?? found
      return { document, title, version, id, heading, words }
    }
  }
  return undefined
}

function offeredForms({ forms, settings }: Organization): readonly OfferedForm[] {
  return [...forms.values()].map((form) => {
    const own = settings.forms[form.name]
    const title = own?.title ?? form.title
    const [en, fr] = languages.map((language) => localize(language, title))
    return {
      name: form.name,
      clauses: own?.clauses ?? [],
      title: { en: en ?? form.name, fr: fr ?? form.name },
    }
  })
}

function search(index: SearchIndex, text: string, top: number): readonly Citation[] {
  return retrieve(index, { text, top }).passages.map(({ document, clause, text: quote }) => ({
    document: document.name,
    title: document.title,
    version: document.version,
    clause: clause.id,
    heading: clause.heading,
    quote,
  }))
}
