/** Turns an intent into messages: drawn from the case as it now stands, at the moment of sending. */
import type { CaseContext } from '../cards/case-words.ts'
import { detailsCard } from '../cards/details-card.ts'
import { letterCard } from '../cards/letter-card.ts'
import {
  assignedText,
  isCurrent,
  noticeText,
  reminderText,
  threadText,
} from '../cards/notice-words.ts'
import { questionCard } from '../cards/question-card.ts'
import { receiptCard } from '../cards/receipt-card.ts'
import { allowedToApplicant } from '../cases/allowed.ts'
import type { Case, CaseEvent } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import type {
  AddressKey,
  AddressStore,
  CaseStore,
  Delivery,
  Intent,
  Outbox,
} from '../cases/store.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { type Language, say } from '../messages/message.ts'
import { alertText } from './alert.ts'
import { tellOwner } from './approved-told.ts'
import { caseContext } from './case-context.ts'
import type { Connector } from './connector.ts'
import { tellOfConsent, tellOfNamed } from './consents-told.ts'
import type { Send } from './delivery.ts'
import type { Sent } from './delivery-result.ts'
import { issueForm } from './issue-form.ts'
import { type PaceOptions, pacedConnector } from './pace.ts'
import { isRefusedForGood, postToPerson, postToRole, replyTo, update } from './post.ts'
import { tellKeepers } from './records-told.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { reviewCard } from './review-card.ts'
import { type CardSender, keptFromRole, showCase } from './send-case-card.ts'
import { mayHear, tellUnreachable } from './sent-about.ts'
import { tellExpiry } from './training-told.ts'
import type { BotOrganization } from './turn.ts'

export interface SendOptions {
  readonly store: CaseStore
  readonly addresses: AddressStore
  readonly outbox: Pick<Outbox, 'list' | 'count'>
  readonly connector: Connector
  readonly entitlements: CardSender['entitlements']
  /** Where Teams' rates are kept; none: as fast as it goes. */
  readonly pace: Omit<PaceOptions, 'now'> | undefined
  readonly organization: (id: string) => BotOrganization | undefined
  readonly now: () => number
  readonly newId: () => string
}

type Of<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>

export function createSend(options: SendOptions): Send {
  const { store, addresses, entitlements, now, newId, pace } = options

  return async (delivery) => {
    const { org, intent } = delivery
    if (intent.kind === 'unreadable') return intent
    const organization = options.organization(org)
    if (!organization) return { kind: 'void' }
    const connector = pace
      ? pacedConnector(options.connector, org, { ...pace, now })
      : options.connector
    const sender: CardSender = {
      organization,
      addresses,
      entitlements,
      connector,
      store,
      now,
      newId,
    }
    const sent = await sendOne(sender, options.outbox, delivery, intent)
    await tellUnreachable(sender, intent, sent)
    return sent
  }
}

async function sendOne(
  sender: CardSender,
  outbox: SendOptions['outbox'],
  delivery: Delivery,
  intent: Intent,
): Promise<Sent> {
  const about = async (send: (entry: Case) => Promise<Sent>): Promise<Sent> => {
    const entry = await heardCase(sender, delivery.org, intent)
    return entry ? send(entry) : { kind: 'void' }
  }
  switch (intent.kind) {
    case 'form':
      return sendForm(sender, intent)
    case 'alert':
      return sendAlert(sender, outbox, intent)
    case 'account-review':
      return sendReview(sender, intent)
    case 'approved-answer':
      return tellOwner(sender, intent)
    case 'consent':
      return tellOfConsent(sender, intent)
    case 'named-consents':
      return tellOfNamed(sender, intent)
    case 'training-expiry':
      return tellExpiry(sender, intent)
    case 'view-alert':
      return sendViewAlert(sender, intent)
    case 'records-due':
    case 'disposal':
      return tellKeepers(sender, intent)
    case 'case-card':
      return about((entry) => showCase(sender, entry, delivery))
    case 'notice':
      return about((entry) => tell(sender, entry, delivery, intent))
    case 'question':
      return about((entry) => putQuestion(sender, entry, intent))
    case 'reminder':
      return about((entry) => remindOf(sender, entry, intent))
    case 'receipt':
      return about((entry) => sendReceipt(sender, entry, delivery, intent))
    case 'details':
      return about((entry) => sendDetails(sender, entry, intent))
    case 'unreachable':
      return about((entry) => sendUnreachable(sender, entry, intent))
  }
}

/** The case, as long as the one who is to be told may hear of it. */
async function heardCase(
  sender: CardSender,
  org: string,
  intent: Intent,
): Promise<Case | undefined> {
  if (!('caseNumber' in intent)) return undefined
  const entry = await sender.store.findCase(org, intent.caseNumber)
  return entry && (await mayHear(sender, entry, intent)) ? entry : undefined
}

function sendUnreachable(
  sender: CardSender,
  entry: Case,
  { to }: Of<'unreachable'>,
): Promise<Sent> {
  const text = say(sender.organization.settings.language, concernTexts.unreachable, {
    number: entry.number,
  })
  return replyToRole(sender, entry, to, text, true)
}

/** Names the reviewer, and no case: who is told may be concerned by one of them. */
async function sendViewAlert(
  sender: CardSender,
  { to, personId, count }: Of<'view-alert'>,
): Promise<Sent> {
  const { organization, addresses } = sender
  const known = await addresses.find(organization.id, `person:${personId}`)
  const text = say(organization.settings.language, concernTexts.viewAlert, {
    name: known?.people[0]?.name ?? personId,
    count,
  })
  return to.startsWith('role:')
    ? postToRole(sender, to.slice('role:'.length), textActivity(text))
    : postToPerson(sender, to, textActivity(text))
}

async function tell(
  sender: CardSender,
  entry: Case,
  { uncertain }: Delivery,
  { to, event: seq }: Of<'notice'>,
): Promise<Sent> {
  const event = (await sender.store.events(entry.org, entry.number)).find(
    (line) => line.seq === seq,
  )
  if (!event) return { kind: 'void' }
  const { settings } = sender.organization
  const again = uncertain > 0
  if (to.startsWith('role:')) {
    const context = caseContext(sender.organization, entry, settings.language)
    const text = threadText(context, event)
    if (!text) return { kind: 'void' }
    return replyToRole(sender, entry, to, again ? repeated(settings.language, text) : text)
  }
  const context = caseContext(sender.organization, entry, entry.language)
  if (to === `person:${entry.openedBy.id}`)
    return postToPerson(sender, to, noticeActivity(context, event, again))
  const text = assignedText({ ...context, language: settings.language }, event)
  return postToPerson(sender, to, textActivity(again ? repeated(settings.language, text) : text))
}

/** The list of chats and a locked screen show the text of a message, and of a card its summary: a letter is for neither. */
function noticeActivity(context: CaseContext, event: CaseEvent, again: boolean) {
  const text = noticeText(context, event, again)
  const { case: entry, language } = context
  if (!entry.confidential || !event.letter) return textActivity(text)
  const summary = say(language, concernTexts.letterSummary, { number: entry.number })
  return cardActivity(letterCard(context, text), summary)
}

/** It may have arrived before, and says so. */
const repeated = (language: Language, text: string): string =>
  `${text}\n\n${say(language, caseTexts.noticeAgain)}`

/** In the thread under the role's card. `anyway`: as a thread of its own where the role has no card. */
async function replyToRole(
  sender: CardSender,
  entry: Case,
  to: AddressKey,
  text: string,
  anyway = false,
): Promise<Sent> {
  const last = await sender.store.findCaseCard(entry.org, entry.number, to)
  if (last?.place) {
    const posted = await replyTo(sender, last.place, textActivity(text))
    // The thread is gone: the card says it too, and is posted anew by its own delivery.
    if (!isRefusedForGood(posted)) return posted
  }
  const role = to.slice('role:'.length)
  // The card waits for others to be bound, and says all there is to say.
  if (!anyway || (await keptFromRole(sender, entry, role))) return { kind: 'void' }
  return postToRole(sender, role, textActivity(text))
}

async function putQuestion(
  sender: CardSender,
  entry: Case,
  { to, question }: Of<'question'>,
): Promise<Sent> {
  const context = caseContext(sender.organization, entry, entry.language)
  const drawn = questionCard({ ...context, question })
  if (!drawn || entry.closed || entry.questions[question]?.answer) return { kind: 'void' }
  const title = say(entry.language, caseTexts.questionTitle, { number: entry.number })
  return postToPerson(sender, to, cardActivity(drawn, title))
}

/** Said only as long as it is true: a case that moved on before is not spoken of. */
async function remindOf(
  sender: CardSender,
  entry: Case,
  { to, deadline, stage, dueAt }: Of<'reminder'>,
): Promise<Sent> {
  if (!isCurrent(entry, deadline, dueAt)) return { kind: 'void' }
  const own = to === `person:${entry.openedBy.id}`
  const language = own ? entry.language : sender.organization.settings.language
  const context = caseContext(sender.organization, entry, language)
  const text = reminderText({ ...context, deadline, stage, dueAt })
  return to.startsWith('role:')
    ? replyToRole(sender, entry, to, text, true)
    : postToPerson(sender, to, textActivity(text))
}

/** After so many failures the receipt comes as a message of its own. */
const mostReceiptUpdates = 4

/** The receipt takes the form's place, so that nobody fills it in again; else it comes as a message of its own. */
async function sendReceipt(
  sender: CardSender,
  entry: Case,
  { attempts }: Delivery,
  { to, nonce }: Of<'receipt'>,
): Promise<Sent> {
  const context = caseContext(sender.organization, entry, entry.language)
  const title = say(entry.language, caseTexts.receiptTitle, { number: entry.number })
  const activity = cardActivity(receiptCard(context), title)
  const record = await sender.store.findCard(nonce)
  if (record?.place) {
    const updated = await update(sender, record.place, activity)
    const isLost =
      isRefusedForGood(updated) || (updated.kind === 'failed' && attempts >= mostReceiptUpdates)
    if (!isLost) return updated
  }
  return postToPerson(sender, to, activity)
}

async function sendDetails(
  sender: CardSender,
  entry: Case,
  { to, language, purpose }: Of<'details'>,
): Promise<Sent> {
  const context = caseContext(sender.organization, entry, language)
  const events = await sender.store.events(entry.org, entry.number)
  const reader = to === `person:${entry.openedBy.id}` ? 'applicant' : 'reviewer'
  const title = say(context.language, caseTexts.detailsTitle, { number: entry.number })
  const readerId = to.slice('person:'.length)
  const card = detailsCard(
    { ...context, reader, readerId, ...(purpose ? { purpose } : {}) },
    events,
  )
  return postToPerson(sender, to, cardActivity(card, title))
}

async function sendForm(
  sender: CardSender,
  { to, form, language, revises: number, nonce }: Of<'form'>,
): Promise<Sent> {
  const { organization, store } = sender
  const personId = to.slice('person:'.length)
  const revises = number ? await store.findCase(organization.id, number) : undefined
  if (number && !(revises && mayRevise(sender, revises))) return { kind: 'void' }
  const record = nonce ? await store.findCard(nonce) : undefined
  const issued = await issueForm({
    organization,
    form,
    personId,
    language,
    ...(revises ? { revises } : {}),
    ...(record ? { record } : {}),
  })
  return issued
    ? postToPerson(sender, to, cardActivity(issued.card, issued.title))
    : { kind: 'void' }
}

const mayRevise = ({ organization }: CardSender, entry: Case): boolean =>
  allowedToApplicant(entry, workflowOf(organization.desk, entry.workflow)).includes('revise')

async function sendReview(sender: CardSender, intent: Of<'account-review'>): Promise<Sent> {
  const drawn = await reviewCard(sender.organization, intent)
  if (!drawn) return { kind: 'void' }
  const posted = await postToRole(sender, intent.to.slice('role:'.length), drawn.activity)
  if ('place' in posted) await sender.store.setCardPlace(drawn.record.nonce, posted.place)
  return posted
}

async function sendAlert(
  sender: CardSender,
  outbox: SendOptions['outbox'],
  { to }: Of<'alert'>,
): Promise<Sent> {
  const known = await sender.addresses.find(sender.organization.id, to)
  const reader = { id: to.slice('person:'.length), name: known?.people[0]?.name ?? '' }
  const text = await alertText(sender.organization, outbox, undefined, reader)
  return text ? postToPerson(sender, to, textActivity(text)) : { kind: 'void' }
}
