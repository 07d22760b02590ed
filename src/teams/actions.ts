/** What a button of a card does. The card is believed in nothing but its nonce: who, what and whether is looked up here. */
import { caseCard } from '../cards/case-card.ts'
import { receiptCard } from '../cards/receipt-card.ts'
import type { Case, Person } from '../cases/case.ts'
import type { Decided } from '../cases/decide.ts'
import { open } from '../cases/open.ts'
import { isKeptFrom } from '../cases/sight.ts'
import type { CardRecord } from '../cases/store.ts'
import { purposeIn } from '../cases/view.ts'
import { pickedIds, submit } from '../forms/submit.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { localize, type Message, say } from '../messages/message.ts'
import { questionTexts } from '../messages/questions.ts'
import { referenceOf, writePlace } from './addresses.ts'
import { actOnOwn, isOwnVerb } from './applicant-actions.ts'
import { actOnAnswer, actOnAnswers } from './approved.ts'
import { questionForm, questionLanguage, sentToPerson } from './ask-person.ts'
import type { Bot } from './bot-parts.ts'
import { caseContext } from './case-context.ts'
import { drawMyCases, drawQueue } from './case-lists.ts'
import { sendDetails } from './case-views.ts'
import { decidedText, take } from './casework.ts'
import { actOnChecks } from './checks.ts'
import { conflictIn } from './conflict-check.ts'
import { actOnConsent, actOnConsents } from './consent-actions.ts'
import { lookAgain } from './doctor-command.ts'
import { drawForm, drawRefusal, forgetDraft, formOf, keepDraft } from './form-draft.ts'
import { warningsOf } from './form-warnings.ts'
import type { ActionReply } from './invoke-reply.ts'
import { actOnPost, actOnPosts } from './logged-post-actions.ts'
import { offerForm } from './offer-form.ts'
import type { CardAction } from './payloads.ts'
import { actOnRecords } from './records.ts'
import { actOnAccount, actOnRegister } from './register-actions.ts'
import { hears } from './sent-about.ts'
import { bindByButton, lookAtSetUp } from './set-up.ts'
import { standsHere } from './stands-here.ts'
import { readInputs } from './step-inputs.ts'
import { enteredTexts, textInput } from './step-parts.ts'
import { actOnTraining, actOnTrainings } from './training-actions.ts'
import type { Turn } from './turn.ts'

/** `inDialog`: the button stands in a dialog, which one person sees, wherever it was opened. */
export async function act(
  bot: Bot,
  turn: Turn,
  action: CardAction,
  { inDialog = false } = {},
): Promise<ActionReply> {
  const { person, language } = turn
  if (!person) return failure(turn, 403, chatTexts.outsider)
  if (action.verb === 'open-form') return openForm(bot, turn, action.form ?? '')
  if (!action.nonce && action.verb === 'doctor') return lookAgain(bot, turn)
  if (!action.nonce && action.verb === 'set-up') return lookAtSetUp(bot, turn)
  if (!action.nonce && action.verb === 'bind-role') return bindByButton(bot, turn, action)
  if (!action.nonce && (action.verb === 'queue' || action.verb === 'my-cases'))
    return turnPage(bot, turn, action)
  if (!action.nonce && isOwnVerb(action)) return actOnOwn(bot, turn, person, action)
  // Lists and exports: who may see them is asked here. What changes the register needs the nonce of a card of ours.
  if (!action.nonce && action.verb.startsWith('register-')) return actOnRegister(bot, turn, action)
  if (!action.nonce && action.verb.startsWith('checks-')) return actOnChecks(bot, turn, action)
  if (!action.nonce && action.verb.startsWith('consents-')) return actOnConsents(bot, turn, action)
  if (!action.nonce && action.verb.startsWith('answers-')) return actOnAnswers(bot, turn, action)
  if (!action.nonce && action.verb.startsWith('posts-')) return actOnPosts(bot, turn, action)
  if (!action.nonce && action.verb.startsWith('training-')) return actOnTrainings(bot, turn, action)
  const record = action.nonce
    ? await turn.organization.desk.store.findCard(action.nonce)
    : undefined
  if (!record || record.org !== turn.organization.id || !(await standsHere(bot, turn, record)))
    return failure(turn, 404, goneText(action))
  if (record.retiredAt !== undefined) return failure(turn, 404, caseTexts.staleCard)
  if (record.kind === 'account') return actOnAccount(bot, turn, record, action)
  if (record.kind === 'consent') return actOnConsent(bot, turn, record, action)
  if (record.kind === 'answer') return actOnAnswer(bot, turn, record, action)
  if (record.kind === 'records') return actOnRecords(bot, turn, record, action)
  if (record.kind === 'post') return actOnPost(bot, turn, record, action)
  if (record.kind === 'training') return actOnTraining(bot, turn, record, action)
  if (record.kind === 'case') return actOnCase(bot, turn, person, record, action)
  if (record.audience !== `person:${person.id}`) return failure(turn, 403, caseTexts.staleCard)
  // A form that was copied to where others read would show its text, and its receipt, to all of them.
  if (turn.place !== 'personal' && action.verb !== 'ask-person' && !inDialog)
    return failure(turn, 403, chatTexts.privateForm)
  switch (action.verb) {
    case 'continue':
      return showForm(turn, person, record)
    case 'start-afresh':
      return showForm(turn, person, record, { afresh: true })
    case 'submit':
      return submitForm(bot, turn, person, record, action.inputs, { staysInPlace: inDialog })
    case 'ask-person':
      return askPerson(bot, turn, person, record, action.inputs)
    default:
      return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  }
}

/** A question under an answer is soon asked again, and then has a button that is known. */
const goneText = ({ verb }: CardAction) =>
  verb === 'ask-person' ? questionTexts.askAgain : caseTexts.staleCard

const failure = ({ language }: Turn, status: 403 | 404, message: Message): ActionReply => ({
  kind: 'error',
  status,
  text: say(language, message),
})

/** Another page or another choice of a list, in its place. */
async function turnPage(bot: Bot, turn: Turn, { verb, inputs }: CardAction): Promise<ActionReply> {
  const page = Number.parseInt(textInput(inputs.page, 6), 10)
  const show = textInput(inputs.show, 60)
  const wish = { ...(page > 0 ? { page } : {}), ...(show ? { show } : {}) }
  const drawn = verb === 'queue' ? await drawQueue(bot, turn, wish) : await drawMyCases(turn, wish)
  const title = verb === 'queue' ? caseTexts.queueTitle : caseTexts.myCasesTitle
  return drawn
    ? { kind: 'card', card: drawn, summary: say(turn.language, title) }
    : failure(turn, 403, chatTexts.outsider)
}

async function openForm(bot: Bot, turn: Turn, form: string): Promise<ActionReply> {
  const offered = await offerForm(bot, turn, form)
  return offered.kind === 'no-form'
    ? failure(turn, 404, chatTexts.noSuchForm)
    : {
        kind: 'message',
        text: say(
          turn.language,
          offered.kind === 'here' ? chatTexts.formOpened : chatTexts.formSentPrivately,
        ),
      }
}

async function showForm(
  turn: Turn,
  person: Person,
  record: CardRecord,
  { afresh = false } = {},
): Promise<ActionReply> {
  const { organization, language } = turn
  const form = await formOf(organization, record.form)
  if (!form) return failure(turn, 404, chatTexts.noSuchForm)
  const entry = await caseOf(turn, record)
  if (entry && !record.revises) return receipt(turn, entry)
  const drawing = { organization, form, nonce: record.nonce, language, person, ...revised(entry) }
  if (afresh) await forgetDraft(drawing)
  return {
    kind: 'card',
    card: await drawForm(drawing),
    summary: localize(language, form.title),
  }
}

const revised = (entry: Case | undefined) => (entry ? { revises: entry } : {})

async function submitForm(
  bot: Bot,
  turn: Turn,
  person: Person,
  record: CardRecord,
  inputs: CardAction['inputs'],
  { staysInPlace = false } = {},
): Promise<ActionReply> {
  const { organization, activity } = turn
  const form = await formOf(organization, record.form)
  if (!form) return failure(turn, 404, chatTexts.noSuchForm)
  // A question is answered in the language in which it is asked.
  const language = questionLanguage(organization, record.form, inputs) ?? turn.language
  const known = await caseOf(turn, record)
  // Teams delivers a slow submission again: it is answered as the first time, whatever it now holds.
  if (known && (!record.revises || known.revision > record.revision)) return receipt(turn, known)
  const names = await bot.namesOf(organization, pickedIds(form, inputs))
  const submission = submit(form, inputs, names)
  const drawing = { organization, form, nonce: record.nonce, language, person, ...revised(known) }
  if (submission.kind === 'refused') {
    return {
      kind: 'card',
      card: await drawRefusal(drawing, submission),
      summary: localize(language, form.title),
    }
  }
  // A revision adds no complaint, and one that was sent already is not counted again.
  const allowance =
    organization.settings.forms[form.name]?.confidential && !record.revises
      ? await bot.limits(turn, 'complaints', record.nonce)
      : ({ kind: 'allowed' } as const)
  if (allowance.kind === 'over') {
    await keepDraft(drawing, submission.values)
    return { kind: 'error', status: 429, text: allowance.text }
  }
  const conflict = await conflictIn(bot, turn, person, form.name, submission.values)
  const opened = await open(organization.desk, {
    nonce: record.nonce,
    by: person,
    language,
    fields: submission.values,
    warnings: await warningsOf(organization, form, submission.values, {
      by: person,
      ...(known ? { revises: known.number } : {}),
    }),
    ...(conflict ? { conflict } : {}),
    ...(activity.replyToId && !staysInPlace
      ? { place: writePlace({ reference: referenceOf(turn), activityId: activity.replyToId }) }
      : {}),
  })
  switch (opened.kind) {
    case 'unknown-form':
      return failure(turn, 404, caseTexts.staleCard)
    case 'too-late':
      return {
        kind: 'error',
        status: 409,
        text: decidedText(turn, 'revise', { kind: 'already', case: opened.case }),
      }
    case 'opened':
    case 'revised':
      bot.wake()
      return receipt(turn, opened.case)
    case 'again':
      return receipt(turn, opened.case)
  }
}

/** The question goes as it was asked; the answer's card stays, and the receipt comes to the person's own chat. */
async function askPerson(
  bot: Bot,
  turn: Turn,
  person: Person,
  record: CardRecord,
  inputs: CardAction['inputs'],
): Promise<ActionReply> {
  const form = questionForm(turn.organization)
  if (!form) return failure(turn, 404, chatTexts.noSuchForm)
  const reply = await submitForm(bot, turn, person, record, inputs, { staysInPlace: true })
  const after = await turn.organization.desk.store.findCard(record.nonce)
  return reply.kind === 'card' && after?.caseNumber
    ? sentToPerson(turn, after.caseNumber, form)
    : reply
}

async function caseOf({ organization }: Turn, { caseNumber }: CardRecord) {
  return caseNumber ? organization.desk.store.findCase(organization.id, caseNumber) : undefined
}

function receipt({ organization, language }: Turn, entry: Case): ActionReply {
  return {
    kind: 'card',
    card: receiptCard(caseContext(organization, entry, language)),
    summary: say(language, caseTexts.receiptTitle, { number: entry.number }),
  }
}

async function actOnCase(
  bot: Bot,
  turn: Turn,
  person: Person,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { organization, userId } = turn
  const role = record.audience.slice('role:'.length)
  const member = { personId: person.id, userId }
  const entry = await caseOf(turn, record)
  if (!entry) return failure(turn, 404, caseTexts.staleCard)
  // For whom it is about, and for a role that it was taken from, the card is none.
  if (isKeptFrom(entry, person) || !hears(turn, entry, role)) {
    await auditDenial(turn, person, entry, verb, role)
    return failure(turn, 404, caseTexts.staleCard)
  }
  const entitled = await bot.entitlements.mayActFor(organization, role, member)
  if (entitled !== 'yes') {
    await auditDenial(turn, person, entry, verb, role)
    return failure(
      turn,
      403,
      entitled === 'no' ? caseTexts.notEntitled : caseTexts.entitlementUnknown,
    )
  }
  if (verb === 'details') {
    const purpose = purposeIn(inputs.purpose)
    await sendDetails(bot, turn, person, entry, { purpose, click: record.nonce })
    const { number } = entry
    return { kind: 'message', text: say(turn.language, caseTexts.openDetailsSent, { number }) }
  }
  const cardWith = (shown: Case, remark?: string): ActionReply => ({
    kind: 'card',
    summary: shown.number,
    card: caseCard({
      ...caseContext(organization, shown, organization.settings.language),
      role,
      nonce: record.nonce,
      now: organization.desk.now(),
      ...(remark ? { remark, entered: enteredTexts(inputs) } : {}),
    }),
  })
  const read = await readInputs(bot, turn, entry, verb, inputs)
  if (read.kind === 'problem') return cardWith(entry, read.text)
  const decided = await take(bot, turn, {
    number: entry.number,
    by: person,
    role,
    verb,
    revision: record.revision,
    ...read.parts,
  })
  if (decided.kind === 'missing' || decided.kind === 'superseded')
    return { kind: 'error', status: 409, text: decidedText(turn, verb, decided) }
  if (decided.kind === 'refused' && decided.why === 'unknown-verb')
    return { kind: 'error', status: 400, text: decidedText(turn, verb, decided) }
  if (decided.kind === 'refused' && decided.why === 'own-case')
    return { kind: 'error', status: 403, text: decidedText(turn, verb, decided) }
  return isOwnDecision(decided, person, verb)
    ? cardWith(decided.case)
    : cardWith(decided.case, decidedText(turn, verb, decided))
}

/**
 * The step that was just taken, or the same one delivered again: there is nothing to remark on. Teams delivers a slow
 * invoke up to four times, and each is to be answered as the first was.
 */
function isOwnDecision(decided: Decided, person: Person, verb: string): boolean {
  if (decided.kind !== 'already') return decided.kind === 'stepped'
  const { lastStep, opinions, questions, notes, assignee } = decided.case
  const isOwn = (said: { readonly by: Person } | undefined) => said?.by.id === person.id
  switch (verb) {
    case 'recommend':
    case 'object':
      return opinions.some((opinion) => opinion.verb === verb && isOwn(opinion))
    case 'ask':
      return !decided.case.closed && isOwn(questions.at(-1))
    case 'comment':
      return isOwn(notes.at(-1))
    case 'reassign':
      return !decided.case.closed && assignee !== undefined
    default:
      return isOwn(lastStep) && lastStep?.verb === verb
  }
}

function auditDenial(
  { organization }: Turn,
  person: Person,
  entry: Case,
  verb: string,
  role: string,
): Promise<void> {
  const { store, now } = organization.desk
  return store.transaction((tx) =>
    tx.audit({
      org: organization.id,
      at: now(),
      actor: person.id,
      action: 'step-denied',
      object: `case:${entry.number}`,
      detail: { verb, role },
    }),
  )
}
