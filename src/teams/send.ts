/** Turns an intent into messages: drawn from the case as it now stands, at the moment of sending. */
import { caseCard, supersededCard } from '../cards/case-card.ts'
import { formTitle } from '../cards/case-words.ts'
import { detailsCard } from '../cards/details-card.ts'
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
import type { Case } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import type {
  AddressKey,
  AddressStore,
  CardRecord,
  CaseStore,
  Delivery,
  Intent,
} from '../cases/store.ts'
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import { readAddress, readPlace, writeAddress, writePlace } from './addresses.ts'
import { caseContext } from './case-context.ts'
import type { Connector, OutgoingActivity } from './connector.ts'
import type { Send, Sent } from './delivery.ts'
import { issueForm } from './issue-form.ts'
import type { Reference } from './reference.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { reviewCard } from './review-card.ts'
import type { BotOrganization } from './turn.ts'

export interface SendOptions {
  readonly store: CaseStore
  readonly addresses: AddressStore
  readonly connector: Connector
  readonly organization: (id: string) => BotOrganization | undefined
  readonly now: () => number
  readonly newId: () => string
}

type Posted = Awaited<ReturnType<Connector['post']>>

export function createSend(options: SendOptions): Send {
  const { store, addresses, connector, now, newId } = options

  return async (delivery) => {
    const { org, intent } = delivery
    const organization = options.organization(org)
    if (!organization) return { kind: 'void' }
    if (intent.kind === 'form') return sendForm(organization, intent)
    if (intent.kind === 'account-review') {
      const drawn = await reviewCard(organization, intent)
      if (!drawn) return { kind: 'void' }
      return postToRole(organization, intent.to, drawn.record, drawn.activity)
    }
    const entry = await store.findCase(org, intent.caseNumber)
    if (!entry) return { kind: 'void' }
    switch (intent.kind) {
      case 'case-card':
        return showCase(organization, entry, intent.to)
      case 'notice':
        return tell(organization, entry, delivery, intent.event)
      case 'question':
        return putQuestion(organization, entry, intent)
      case 'reminder':
        return remindOf(organization, entry, intent)
      case 'receipt':
        return sendReceipt(organization, entry, intent.to, intent.nonce)
      case 'details':
        return sendDetails(organization, entry, intent)
    }
  }

  /** The role's card: updated where it stands, posted where there is none, posted anew for a new revision. */
  async function showCase(
    organization: BotOrganization,
    entry: Case,
    to: AddressKey,
  ): Promise<Sent> {
    const context = caseContext(organization, entry, organization.settings.language)
    const role = to.slice('role:'.length)
    const state = context.workflow.states[entry.state]
    const isTurn = entry.role === role || (state?.consult.includes(role) ?? false)
    const last = await store.findCaseCard(organization.id, entry.number, to)
    if (!last && !isTurn) return { kind: 'void' }
    const isOld = last !== undefined && last.revision < entry.revision
    if (last && isOld && last.place) {
      const replaced = await update(last.place, cardActivity(supersededCard(context), entry.number))
      if (replaced.kind !== 'done' && replaced.kind !== 'refused') return replaced
    }
    if (isOld && !isTurn) return { kind: 'void' }
    const record = last && !isOld ? last : await issueCaseCard(organization, entry, to)
    const drawn = caseCard({ ...context, role, nonce: record.nonce, now: now() })
    const title = say(context.language, caseTexts.caseTitle, {
      title: formTitle(context),
      number: entry.number,
    })
    const activity = cardActivity(drawn, title)
    if (record.place) {
      const updated = await update(record.place, activity)
      // A message that was deleted is posted anew; the nonce stays, so that no second decision can come of it.
      if (updated.kind !== 'refused' || updated.status !== 404) return updated
    }
    return postToRole(organization, to, record, activity)
  }

  async function issueCaseCard(
    organization: BotOrganization,
    entry: Case,
    audience: AddressKey,
  ): Promise<CardRecord> {
    const record: CardRecord = {
      nonce: newId(),
      org: organization.id,
      kind: 'case',
      form: entry.form,
      caseNumber: entry.number,
      revises: false,
      audience,
      revision: entry.revision,
      createdAt: now(),
    }
    // Known here before it is seen anywhere: a button is never pressed on a card that we do not know.
    await store.insertCard(record)
    return record
  }

  async function postToRole(
    organization: BotOrganization,
    to: AddressKey,
    record: CardRecord,
    activity: object,
  ): Promise<Sent> {
    const address = await addresses.find(organization.id, to)
    if (!address) return { kind: 'unbound' }
    const { reference } = readAddress(address.reference)
    const posted = await connector.openThread(reference, outgoing(activity))
    if (posted.kind === 'done') {
      const { conversationId, activityId } = posted
      const place = writePlace({ reference: { ...reference, conversationId }, activityId })
      await store.setCardPlace(record.nonce, place)
    }
    return posted
  }

  async function tell(
    organization: BotOrganization,
    entry: Case,
    delivery: Delivery,
    seq: number,
  ): Promise<Sent> {
    const event = (await store.events(entry.org, entry.number)).find((line) => line.seq === seq)
    if (!event) return { kind: 'void' }
    const { to } = delivery.intent
    if (to.startsWith('role:')) {
      const context = caseContext(organization, entry, organization.settings.language)
      const text = threadText(context, event)
      return text ? replyToRole(organization, entry, to, text) : { kind: 'void' }
    }
    const context = caseContext(organization, entry, entry.language)
    const text =
      to === `person:${entry.openedBy.id}`
        ? noticeText(context, event, delivery.uncertain > 0)
        : assignedText({ ...context, language: organization.settings.language }, event)
    return postToPerson(organization, to, textActivity(text))
  }

  /** In the thread under the role's card. `anyway`: as a thread of its own where the role has no card. */
  async function replyToRole(
    organization: BotOrganization,
    entry: Case,
    to: AddressKey,
    text: string,
    anyway = false,
  ): Promise<Sent> {
    const last = await store.findCaseCard(organization.id, entry.number, to)
    if (last?.place) return postTo(readPlace(last.place).reference, textActivity(text))
    if (!anyway) return { kind: 'void' }
    const address = await addresses.find(organization.id, to)
    if (!address) return { kind: 'unbound' }
    const { reference } = readAddress(address.reference)
    return connector.openThread(reference, outgoing(textActivity(text)))
  }

  async function putQuestion(
    organization: BotOrganization,
    entry: Case,
    { to, question }: Extract<Intent, { kind: 'question' }>,
  ): Promise<Sent> {
    const drawn = questionCard({ ...caseContext(organization, entry, entry.language), question })
    if (!drawn || entry.closed || entry.questions[question]?.answer) return { kind: 'void' }
    const title = say(entry.language, caseTexts.questionTitle, { number: entry.number })
    return postToPerson(organization, to, cardActivity(drawn, title))
  }

  /** Said only as long as it is true: a case that moved on before is not spoken of. */
  async function remindOf(
    organization: BotOrganization,
    entry: Case,
    { to, deadline, stage, dueAt }: Extract<Intent, { kind: 'reminder' }>,
  ): Promise<Sent> {
    if (!isCurrent(entry, deadline, dueAt)) return { kind: 'void' }
    const own = to === `person:${entry.openedBy.id}`
    const language = own ? entry.language : organization.settings.language
    const context = caseContext(organization, entry, language)
    const text = reminderText({ ...context, deadline, stage, dueAt })
    return to.startsWith('role:')
      ? replyToRole(organization, entry, to, text, true)
      : postToPerson(organization, to, textActivity(text))
  }

  /** The receipt takes the form's place, so that nobody fills it in again; else it comes as a message of its own. */
  async function sendReceipt(
    organization: BotOrganization,
    entry: Case,
    to: AddressKey,
    nonce: string,
  ): Promise<Sent> {
    const context = caseContext(organization, entry, entry.language)
    const title = say(entry.language, caseTexts.receiptTitle, { number: entry.number })
    const activity = cardActivity(receiptCard(context), title)
    const record = await store.findCard(nonce)
    if (record?.place) {
      const updated = await update(record.place, activity)
      if (updated.kind !== 'refused' || ![400, 403, 404].includes(updated.status)) return updated
    }
    return postToPerson(organization, to, activity)
  }

  async function sendDetails(
    organization: BotOrganization,
    entry: Case,
    { to, language }: Extract<Intent, { kind: 'details' }>,
  ): Promise<Sent> {
    const context = caseContext(organization, entry, language)
    const events = await store.events(entry.org, entry.number)
    const reader = to === `person:${entry.openedBy.id}` ? 'applicant' : 'reviewer'
    const title = say(context.language, caseTexts.detailsTitle, { number: entry.number })
    return postToPerson(
      organization,
      to,
      cardActivity(detailsCard({ ...context, reader }, events), title),
    )
  }

  async function sendForm(
    organization: BotOrganization,
    { to, form, language, revises: number }: Extract<Intent, { kind: 'form' }>,
  ): Promise<Sent> {
    const personId = to.slice('person:'.length)
    const revises = number ? await store.findCase(organization.id, number) : undefined
    if (number && (!revises || !mayRevise(revises))) return { kind: 'void' }
    const issued = await issueForm({
      organization,
      form,
      personId,
      language,
      ...(revises ? { revises } : {}),
    })
    return issued ? postToPerson(organization, to, issued.activity) : { kind: 'void' }
  }

  function mayRevise(entry: Case): boolean {
    const organization = options.organization(entry.org)
    const workflow = organization && workflowOf(organization.desk, entry.workflow)
    return workflow ? allowedToApplicant(entry, workflow).includes('revise') : false
  }

  async function postToPerson(
    organization: BotOrganization,
    to: AddressKey,
    activity: object,
  ): Promise<Sent> {
    const address = await addresses.find(organization.id, to)
    if (!address) return { kind: 'unbound' }
    const { reference, isPersonal } = readAddress(address.reference)
    if (isPersonal) return postTo(reference, activity)
    const opened = await connector.openPersonal(reference, reference.userId ?? '')
    if (opened.kind !== 'done') return opened
    const { channelId: _channel, teamId: _team, ...own } = reference
    const personal = { ...own, conversationId: opened.conversationId }
    await addresses.put({
      ...address,
      reference: writeAddress({ isPersonal: true, reference: personal }),
      updatedAt: now(),
    })
    return postTo(personal, activity)
  }

  function postTo(reference: Reference, activity: object): Promise<Posted> {
    return connector.post(reference, outgoing(activity))
  }

  function update(place: string, activity: object): Promise<Posted> {
    const { reference, activityId } = readPlace(place)
    return connector.update(reference, activityId, outgoing(activity))
  }
}

const outgoing = (activity: object): OutgoingActivity => ({ type: 'message', ...activity })
