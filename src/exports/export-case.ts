/** Makes the copy of one case: recorded first, then written, so that no copy is there that nobody knows of. */
import type { CaseContext } from '../cards/case-words.ts'
import type { Case, Instant, Person } from '../cases/case.ts'
import type { CaseSettings } from '../cases/settings.ts'
import { isKeptFrom } from '../cases/sight.ts'
import type { AuditLog, CaseStore } from '../cases/store.ts'
import type { Form } from '../forms/form.ts'
import type { Language } from '../messages/message.ts'
import { type CopySources, copyCase } from './case-copy.ts'
import { casePage } from './case-page.ts'
import { evidenceCopies, evidenceFiles, withheldOf } from './evidence-copy.ts'
import type { Export, ExportStore } from './export.ts'
import { type ExportFile, manifestOf, textFile, writeFolder } from './folder.ts'
import { type RedactionOptions, redactorFor, unredacted } from './redact.ts'

/** What an export needs. */
export interface ExportDesk extends CopySources {
  readonly cases: CopySources['cases'] & Pick<CaseStore, 'evidence'>
  readonly exports: ExportStore
  readonly audit: AuditLog
  readonly organization: {
    readonly id: string
    readonly name: string
    readonly settings: CaseSettings
    readonly forms: ReadonlyMap<string, Form>
  }
  readonly now: () => Instant
  readonly newId: () => string
}

export interface ExportRequest extends Omit<RedactionOptions, 'language'> {
  readonly language: Language
  /** Who in Teams asked for it: what is kept from them is kept from them here too. None: whoever sits at the server. */
  readonly by?: Person
  /** Why nothing is struck out; without it, other people are. */
  readonly reason?: string
  /** Files that somebody looked at and found to show nobody else: they go along although other people are struck out. */
  readonly evidence?: readonly number[]
  /** How long it may be kept, in days. */
  readonly days: number
  /** The folder for an export of this id; it must not be there yet. */
  readonly placeOf: (id: string) => string
}

export type Exported =
  | {
      readonly kind: 'exported'
      readonly made: Export
      readonly cases: number
      /** The files of evidence that stayed behind. */
      readonly withheld: readonly number[]
    }
  /** There is none, or whoever asked may not know of it. */
  | { readonly kind: 'no-case' }
  /** Whoever sent a case gets a copy in which the others are struck out. */
  | { readonly kind: 'own-case' }
  /** A file was asked for that the case has not. */
  | { readonly kind: 'no-file'; readonly id: number }

export async function exportCase(
  desk: ExportDesk,
  number: string,
  request: ExportRequest,
): Promise<Exported> {
  const { cases, organization } = desk
  const entry = await cases.findCase(organization.id, number)
  if (!entry) return { kind: 'no-case' }
  const denial = denialOf(entry, request)
  if (denial) {
    await deny(desk, `case:${number}`, request, denial.kind)
    return denial
  }
  const { evidence: cleared = [] } = request
  const missing = cleared.find((id) => !entry.evidence?.some((file) => file.id === id))
  if (missing !== undefined) return { kind: 'no-file', id: missing }
  const events = await cases.events(organization.id, number)
  const draft = draftOf(desk, `case:${number}`, request)
  const evidence = evidenceCopies(entry, { isRedacted: draft.redacted, cleared })
  const files = evidenceFiles(entry, evidence, cases)
  const redactor = draft.redacted ? redactorFor(entry, events, request) : unredacted
  const view = contextOf(desk, entry, request.language)
  const copy = await copyCase(desk, {
    entry,
    events,
    redactor,
    settings: organization.settings.forms[entry.form],
    organization: { id: organization.id, name: organization.name },
    evidence,
    made: draft,
  })
  const made = await keep(
    desk,
    { ...draft, evidence: evidence.flatMap(({ id, file }) => (file ? [id] : [])) },
    [
      textFile('case.json', `${JSON.stringify(copy, null, 2)}\n`),
      textFile('case.html', casePage(copy, { ...view, case: copy.case })),
      ...files,
    ],
    withheldOf(entry, evidence),
  )
  const withheld = evidence.flatMap(({ id, file }) => (file ? [] : [id]))
  return { kind: 'exported', made, cases: 1, withheld }
}

export function denialOf(
  entry: Case,
  { by, reason }: Pick<ExportRequest, 'by' | 'reason'>,
): Extract<Exported, { kind: 'no-case' | 'own-case' }> | undefined {
  if (!by) return undefined
  if (isKeptFrom(entry, by)) return { kind: 'no-case' }
  return by.id === entry.openedBy.id && reason !== undefined ? { kind: 'own-case' } : undefined
}

async function deny(
  { audit, organization, now }: ExportDesk,
  object: string,
  { by }: ExportRequest,
  why: string,
): Promise<void> {
  const actor = by?.id ?? 'system'
  const entry = { org: organization.id, at: now(), actor, action: 'export-denied', object }
  await audit.append({ ...entry, detail: { why } })
}

type Draft = Omit<Export, 'manifest'>

const dayLength = 86_400_000_000

export function draftOf(
  { organization, now, newId }: ExportDesk,
  object: string,
  { by, reason, days, placeOf }: ExportRequest,
): Draft {
  const id = newId()
  const madeAt = now()
  return {
    org: organization.id,
    id,
    object,
    madeAt,
    madeBy: by?.id ?? 'system',
    expiresAt: madeAt + days * dayLength,
    redacted: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    place: placeOf(id),
  }
}

/** Recorded before the folder is there; where it cannot be written, that is recorded too. */
export async function keep(
  { exports, now }: ExportDesk,
  draft: Draft,
  files: readonly ExportFile[],
  withheld: ReturnType<typeof withheldOf> = [],
): Promise<Export> {
  const { text, sha256 } = manifestOf(draft, files, withheld)
  const made = { ...draft, manifest: sha256 }
  await exports.record(made)
  try {
    await writeFolder(made.place, files, text)
  } catch (error) {
    await exports.noteDeletion(made.org, made.id, now())
    throw error
  }
  return made
}

/** What is needed to speak of a case, also of one whose form or workflow is no longer in the settings. */
export function contextOf(
  { organization: { settings, forms } }: Pick<ExportDesk, 'organization'>,
  entry: Case,
  language: Language,
): CaseContext {
  const form = forms.get(entry.form) ?? formerForm(entry)
  const workflow = settings.workflows[entry.workflow] ?? { start: entry.state, states: {} }
  return { case: entry, form, workflow, settings, language, clauses: [] }
}

const formerForm = ({ form: name }: Case): Form => ({
  name,
  title: name,
  submit: '',
  summary: [],
  card: { type: 'AdaptiveCard', version: '1.5', body: [] },
})
