/** Takes a filled-in form: opens its case or revises it, once, however often Teams delivers it. */
import { dayOf } from '../accounts/review-day.ts'
import { numbersIn } from '../consents/consent.ts'
import type { Warning } from '../forms/caution.ts'
import { type FieldValues, isMet } from '../forms/form.ts'
import { monthOf } from '../gaps/gap.ts'
import type { Language } from '../messages/message.ts'
import type { Case, Conflict, ConflictReason, Person } from './case.ts'
import { concernOf, subjectsIn } from './concern.ts'
import { type CaseDesk, calendarOfDesk, choicesOf, formSettings, workflowOf } from './desk.ts'
import { withReminders } from './reminders.ts'
import type { FormSettings } from './settings.ts'
import { show } from './show.ts'
import { openCase, takeStep } from './step.ts'
import type { CardRecord, CaseTransaction } from './store.ts'

export interface FormSubmission {
  readonly nonce: string
  readonly by: Person
  readonly language: Language
  readonly fields: FieldValues
  /** What was noticed about them. */
  readonly warnings?: readonly Warning[]
  /** Why it must not come to the role that would handle it; asked before, where the form names whom it is about. */
  readonly conflict?: ConflictReason
  /** Where the form's message stands, for the receipt that replaces it: the messaging side's JSON text. */
  readonly place?: string
}

export type Opened =
  | { readonly kind: 'opened' | 'revised'; readonly case: Case }
  /** This very form was taken before. */
  | { readonly kind: 'again'; readonly case: Case }
  /** The nonce is none of ours, or not this person's. */
  | { readonly kind: 'unknown-form' }
  /** The case can no longer be revised. */
  | { readonly kind: 'too-late'; readonly case: Case }

/** Case, timeline, receipt, reviewers' cards and audit entry are stored together or not at all. */
export function open(desk: CaseDesk, submission: FormSubmission): Promise<Opened> {
  return desk.store.transaction(async (tx) => {
    const card = await tx.lockCard(submission.nonce)
    if (card?.kind !== 'form' || card.org !== desk.org) return { kind: 'unknown-form' }
    if (card.audience !== `person:${submission.by.id}`) return { kind: 'unknown-form' }
    const known = card.caseNumber ? await tx.lockCase(desk.org, card.caseNumber) : undefined
    if (known && card.revises) return revise(desk, tx, card, known, submission)
    return known ? { kind: 'again', case: known } : openNew(desk, tx, card, submission)
  })
}

async function openNew(
  desk: CaseDesk,
  tx: CaseTransaction,
  card: CardRecord,
  { by, language, fields, warnings, conflict, nonce, place }: FormSubmission,
): Promise<Opened> {
  const settings = formSettings(desk, card.form)
  if (!settings) return { kind: 'unknown-form' }
  const at = desk.now()
  const year = Number(dayOf(at, desk.settings.timeZone).slice(0, 4))
  const workflow = workflowOf(desk, settings.workflow)
  const calendar = calendarOfDesk(desk)
  const { case: fresh, event } = openCase(
    {
      org: desk.org,
      number: await tx.nextNumber(desk.org, settings.prefix, year),
      form: card.form,
      workflow: settings.workflow,
      confidential: settings.confidential,
      ...(settings.sealed ? { sealed: true } : {}),
      ...startOf(settings, fields),
      by,
      language,
      fields,
      ...(warnings?.length ? { warnings } : {}),
      ...concernOf(settings, fields, desk.signsOf ?? noSigns),
      ...conflictOf(desk, conflict),
      at,
    },
    workflow,
    calendar.due,
  )
  const opened = withReminders(fresh, workflow, calendar)
  await tx.insertCase(opened)
  await countCategories(desk, tx, opened)
  await askForConsents(desk, tx, opened)
  await tx.addEvent(event)
  await tx.setCardCase(nonce, opened.number, place)
  const draft = { org: desk.org, personId: by.id, form: card.form }
  await tx.dropDraft(draft)
  await tx.dropDraft({ ...draft, card: nonce })
  await show(desk, tx, opened)
  await tx.enqueue(
    desk.org,
    { kind: 'receipt', to: `person:${by.id}`, caseNumber: opened.number, nonce },
    at,
  )
  await tx.audit({
    org: desk.org,
    at,
    actor: by.id,
    action: 'case-opened',
    object: `case:${opened.number}`,
    detail: {
      form: card.form,
      state: opened.state,
      ...(opened.conflict ? { conflict: opened.conflict.why } : {}),
    },
  })
  return { kind: 'opened', case: opened }
}

function startOf({ startsAt }: FormSettings, fields: FieldValues): { readonly start?: string } {
  return startsAt && isMet(startsAt, fields) ? { start: startsAt.state } : {}
}

const noSigns = () => ({ companions: [], urgent: false })

function conflictOf(
  { settings: { conflictRole } }: CaseDesk,
  why: ConflictReason | undefined,
): { readonly conflict?: Conflict } {
  return why && conflictRole ? { conflict: { role: conflictRole, why } } : {}
}

/** The kinds of what is reported, counted for the policy's owner: the choices alone, without the case. */
async function countCategories(desk: CaseDesk, tx: CaseTransaction, entry: Case): Promise<void> {
  const { settings, org } = desk
  const field = formSettings(desk, entry.form)?.companions?.field
  const picked = field === undefined ? undefined : entry.fields[field]
  if (!settings.gaps || field === undefined || picked === undefined) return
  const month = monthOf(entry.openedAt, settings.timeZone)
  for (const { value } of choicesOf(desk, entry.form, field))
    if ([picked].flat().some((one) => one === value))
      await tx.countGap(org, { month, kind: 'complaint', clause: '', detail: value })
}

/** Whether the consents that it names hold is said when it is told, to those who keep them: to nobody else. */
async function askForConsents(desk: CaseDesk, tx: CaseTransaction, entry: Case): Promise<void> {
  const field = formSettings(desk, entry.form)?.consents?.field
  const role = desk.settings.consents?.role
  if (!field || !role || numbersIn(String(entry.fields[field] ?? '')).length === 0) return
  const { number: caseNumber, updatedAt: at } = entry
  await tx.enqueue(desk.org, { kind: 'named-consents', to: `role:${role}`, caseNumber }, at)
}

async function revise(
  desk: CaseDesk,
  tx: CaseTransaction,
  card: CardRecord,
  known: Case,
  { by, fields, warnings, nonce, place }: FormSubmission,
): Promise<Opened> {
  if (known.revision > card.revision) return { kind: 'again', case: known }
  const at = desk.now()
  const workflow = workflowOf(desk, known.workflow)
  const calendar = calendarOfDesk(desk)
  const request = { verb: 'revise', by, fields, ...(warnings ? { warnings } : {}), at }
  const result = takeStep(known, workflow, request, calendar.due)
  if (result.kind !== 'stepped') return { kind: 'too-late', case: known }
  const settings = formSettings(desk, card.form)
  const subjects = settings ? subjectsIn(settings, fields) : []
  // Whoever was named once stays kept from the case: they were named in what reviewers have read.
  const revised = withReminders(
    subjects.length > 0
      ? { ...result.case, subjects: [...(known.subjects ?? []), ...subjects] }
      : result.case,
    workflow,
    calendar,
  )
  await tx.updateCase(revised, known.version)
  await askForConsents(desk, tx, revised)
  await tx.addEvent(result.event)
  await tx.setCardCase(nonce, known.number, place)
  await tx.dropDraft({
    org: desk.org,
    personId: by.id,
    form: card.form,
    caseNumber: known.number,
  })
  await show(desk, tx, revised)
  await tx.enqueue(
    desk.org,
    { kind: 'receipt', to: `person:${by.id}`, caseNumber: known.number, nonce },
    at,
  )
  await tx.audit({
    org: desk.org,
    at,
    actor: by.id,
    action: 'case-stepped',
    object: `case:${known.number}`,
    detail: { verb: 'revise', to: revised.state, revision: revised.revision },
  })
  return { kind: 'revised', case: revised }
}
