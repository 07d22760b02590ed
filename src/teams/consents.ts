/** The consents in chat: who may, what the commands and buttons do. Whoever may not learns of none, not even whether there is one. */

import type { Card } from '../cards/card.ts'
import { roleTitle } from '../cards/case-words.ts'
import { consentCard, consentsCard } from '../cards/consent-card.ts'
import { formCard } from '../cards/form-card.ts'
import { isoDay } from '../cards/speaking.ts'
import type { Person } from '../cases/case.ts'
import { isDay } from '../cases/condition.ts'
import type { CardRecord } from '../cases/store.ts'
import { type Consent, consentLimits, numbersIn } from '../consents/consent.ts'
import { consentForm, consentIn } from '../consents/consent-form.ts'
import { consentsCsv, consentsJson } from '../consents/export.ts'
import { consentsOf } from '../consents/find.ts'
import {
  type ConsentChange,
  type ConsentChanged,
  changeConsent,
  enterConsent,
  noteLook,
} from '../consents/keep.ts'
import { type Submission, submit } from '../forms/submit.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { consentTexts } from '../messages/consents.ts'
import { localize, say } from '../messages/message.ts'
import type { Bot } from './bot-parts.ts'
import type { ConsentCommand } from './consent-words.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import { today } from './register.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { textInput } from './step-parts.ts'
import type { BotOrganization, Turn } from './turn.ts'

/** Consents on one card: with a button each, as many as Teams shows in a row. */
const pageSize = 5
/** What Teams takes in a message, with room for the rest of it. */
const mostCharacters = 24_000
/** Checks that are looked through for a consent's number. */
const mostChecks = 1000

type Keeping =
  | { readonly kind: 'keeper'; readonly person: Person; readonly clause: string }
  /** Why not, in a sentence: the same whether there is such a consent or not, for nobody has looked. */
  | { readonly kind: 'refused'; readonly text: string }

/** Lets those through who act for the role that keeps the consents, asked at every word and click; a refusal is recorded. */
async function keeping(bot: Bot, turn: Turn, attempt: string): Promise<Keeping> {
  const { organization, person, userId, language, place } = turn
  const { consents } = organization.settings
  if (!person) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  if (!consents) return { kind: 'refused', text: say(language, caseTexts.staleCard) }
  const { role, clause } = consents
  const may = await bot.entitlements.mayActFor(organization, role, { personId: person.id, userId })
  if (may !== 'yes') {
    await noteLook(organization.desk, {
      actor: person.id,
      action: 'consents-denied',
      detail: { attempt, why: may },
    })
    const title = roleTitle(organization.settings, role, language)
    return {
      kind: 'refused',
      text:
        may === 'unknown'
          ? say(language, caseTexts.entitlementUnknown)
          : say(language, consentTexts.keepersOnly, { role: title }),
    }
  }
  // Others look on in a channel: what stands in a consent is for those who keep them alone.
  return place === 'personal'
    ? { kind: 'keeper', person, clause }
    : { kind: 'refused', text: say(language, chatTexts.privateOnly) }
}

export async function obeyConsents(bot: Bot, turn: Turn, command: ConsentCommand): Promise<void> {
  const { context, organization, language } = turn
  const tell = async (text: string) => void (await context.sendActivity(textActivity(text)))
  const show = async (drawn: Card, summary: string) =>
    void (await context.sendActivity(cardActivity(drawn, summary)))
  const kept = await keeping(bot, turn, command.kind)
  if (kept.kind === 'refused') return tell(kept.text)
  switch (command.kind) {
    case 'add':
      return show(await drawForm(turn, kept.person), localize(language, consentTexts.formTitle))
    case 'export':
      return sendExport(turn, kept.person, command.format)
    case 'list':
      return show(
        await drawList(turn, kept.person, command.page),
        say(language, consentTexts.listTitle),
      )
    case 'look-up': {
      const found = await lookUp(turn, kept.person, command.name)
      const [first] = found
      if (!first) return tell(say(language, consentTexts.none, { clause: kept.clause }))
      const drawn = found.length === 1 ? drawOne(turn, kept.person, first) : drawFound(turn, found)
      return show(await drawn, say(language, consentTexts.listTitle))
    }
    case 'show': {
      const consent = await readOne(turn, kept.person, command.id)
      if (!consent) return tell(say(language, consentTexts.missing, { id: command.id }))
      return show(
        await drawOne(turn, kept.person, consent),
        say(language, consentTexts.title, { id: consent.id }),
      )
    }
    case 'renew':
    case 'withdraw': {
      const { id } = command
      if (command.kind === 'renew' && !command.until)
        return tell(say(language, consentTexts.untilNeeded, { id }))
      const change = changeIn(turn, command)
      if (!change) return tell(say(language, consentTexts.endsBefore))
      const changed = await changeConsent(organization.desk, { id, by: kept.person, change })
      bot.wake()
      return tell(changedText(turn, id, change, changed))
    }
  }
}

/** None where the days do not fit: a consent is not given anew for a time that is over. */
function changeIn(
  { organization }: Turn,
  wanted:
    | { readonly kind: 'withdraw'; readonly reason: string }
    | { readonly kind: 'renew'; readonly until: string },
): ConsentChange | undefined {
  if (wanted.kind === 'withdraw') {
    const reason = wanted.reason.slice(0, consentLimits.reason)
    return { kind: 'withdraw', ...(reason ? { reason } : {}) }
  }
  if (!wanted.until) return { kind: 'renew' }
  return isDay(wanted.until) && wanted.until >= today(organization)
    ? { kind: 'renew', until: wanted.until }
    : undefined
}

const readNote = (turn: Turn, person: Person, found: number) =>
  noteLook(turn.organization.desk, {
    actor: person.id,
    action: 'consents-read',
    detail: { found },
  })

/** Recorded before it is answered: who looked, and how many there were; never for whom. */
async function lookUp(turn: Turn, person: Person, name: string): Promise<readonly Consent[]> {
  const { desk, id } = turn.organization
  const found = consentsOf(await desk.store.consents(id), name)
  await readNote(turn, person, found.length)
  return found
}

async function readOne(turn: Turn, person: Person, id: number): Promise<Consent | undefined> {
  const { desk, id: org } = turn.organization
  const consent = await desk.store.findConsent(org, id)
  await readNote(turn, person, consent ? 1 : 0)
  return consent
}

const speaking = ({ language, organization }: Turn) => ({
  language,
  timeZone: organization.settings.timeZone,
  today: today(organization),
})

function drawFound(turn: Turn, found: readonly Consent[]): Card {
  const { language } = turn
  const shown = pageSize
  return consentsCard({
    ...speaking(turn),
    title: say(language, consentTexts.foundTitle, { count: found.length }),
    consents: found.slice(0, shown),
    ...(found.length > shown ? { more: say(language, consentTexts.foundMore, { shown }) } : {}),
  })
}

async function drawList(turn: Turn, person: Person, wanted: number): Promise<Card> {
  const { organization, language } = turn
  const all = await organization.desk.store.consents(organization.id)
  await readNote(turn, person, all.length)
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  return consentsCard({
    ...speaking(turn),
    title: say(language, consentTexts.listTitle),
    consents: all.slice((page - 1) * pageSize, page * pageSize),
    ...(pages > 1
      ? { more: say(language, consentTexts.more, { page, pages, next: (page % pages) + 1 }) }
      : {}),
  })
}

/** The numbers of the cases whose form names this consent. */
export async function checksNaming(
  { desk, settings, id: org }: BotOrganization,
  consent: number,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [form, { consents }] of Object.entries(settings.forms)) {
    if (!consents) continue
    const cases = await Promise.all([
      desk.store.openCases(org, form, mostChecks),
      desk.store.closedCases(org, form, mostChecks),
    ])
    for (const { number, fields } of cases.flat())
      if (numbersIn(String(fields[consents.field] ?? '')).includes(consent)) found.push(number)
  }
  return found.sort()
}

/** A card of ours, for one keeper: its buttons carry nothing but its nonce. */
async function issue({ organization }: Turn, person: Person, consent?: Consent): Promise<string> {
  const { desk, id } = organization
  const record: CardRecord = {
    nonce: desk.newId(),
    org: id,
    kind: 'consent',
    form: consent ? String(consent.id) : '',
    revises: false,
    audience: `person:${person.id}`,
    revision: consent?.version ?? 0,
    createdAt: desk.now(),
  }
  await desk.store.insertCard(record)
  return record.nonce
}

async function drawOne(
  turn: Turn,
  person: Person,
  consent: Consent,
  remark?: string,
): Promise<Card> {
  return consentCard({
    ...speaking(turn),
    consent,
    nonce: await issue(turn, person, consent),
    checks: await checksNaming(turn.organization, consent.id),
    ...(remark ? { remark } : {}),
  })
}

async function drawForm(
  turn: Turn,
  person: Person,
  refused?: Extract<Submission, { kind: 'refused' }>,
): Promise<Card> {
  const { language, organization } = turn
  const { clause } = organization.settings.consents ?? {}
  return formCard({
    form: consentForm,
    nonce: await issue(turn, person),
    language,
    cites: clause ? { person: clause, told: clause } : {},
    verb: 'consent-enter',
    ...(refused
      ? { values: refused.kept, problems: refused.problems, unknown: refused.unknown }
      : {}),
  })
}

/** Text to copy; every export is recorded. */
async function sendExport(turn: Turn, person: Person, format: 'csv' | 'json'): Promise<void> {
  const { organization, language, context } = turn
  const { desk, id } = organization
  const all = await desk.store.consents(id)
  const day = today(organization)
  const content = format === 'csv' ? consentsCsv(all, day) : consentsJson(all, day, desk.now())
  if (content.length > mostCharacters) {
    await context.sendActivity(textActivity(say(language, consentTexts.exportTooLarge)))
    return
  }
  await noteLook(desk, {
    actor: person.id,
    action: 'consents-exported',
    detail: { format, consents: all.length },
  })
  const title = say(language, consentTexts.exportTitle, { count: all.length, format })
  await context.sendActivity(textActivity(title))
  await context.sendActivity(textActivity(content))
}

const shown = (card: Card, summary: string): ActionReply => ({ kind: 'card', card, summary })

/** The list's buttons, which carry no nonce: who may is asked here. */
export async function actOnConsents(
  bot: Bot,
  turn: Turn,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language } = turn
  const kept = await keeping(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const { person } = kept
  switch (verb) {
    case 'consents-add':
      return shown(await drawForm(turn, person), say(language, consentTexts.formTitle))
    case 'consents-export':
      await sendExport(turn, person, 'csv')
      return shown(await drawList(turn, person, 1), say(language, consentTexts.listTitle))
    case 'consents-open': {
      const id = Number.parseInt(textInput(inputs.id, 6), 10)
      const consent = Number.isInteger(id) ? await readOne(turn, person, id) : undefined
      if (consent)
        return shown(
          await drawOne(turn, person, consent),
          say(language, consentTexts.title, { id: consent.id }),
        )
      const text = say(language, consentTexts.missing, { id: id || '?' })
      return { kind: 'error', status: 404, text }
    }
    default:
      return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  }
}

/** The buttons of a consent's own card, and of the form by which one is entered. */
export async function actOnConsent(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const { language, organization } = turn
  const kept = await keeping(bot, turn, verb)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const { person } = kept
  if (record.audience !== `person:${person.id}`)
    return { kind: 'error', status: 403, text: say(language, caseTexts.staleCard) }
  if (verb === 'consent-enter') return enter(turn, person, record, inputs)
  if (verb !== 'consent-renew' && verb !== 'consent-withdraw')
    return { kind: 'error', status: 400, text: say(language, chatTexts.unknownButton) }
  const id = Number(record.form)
  const change = changeIn(
    turn,
    verb === 'consent-renew'
      ? { kind: 'renew', until: textInput(inputs.until, 10) }
      : { kind: 'withdraw', reason: textInput(inputs.reason, consentLimits.reason) },
  )
  const changed = change
    ? await changeConsent(organization.desk, {
        id,
        version: record.revision,
        by: person,
        change,
      })
    : undefined
  bot.wake()
  const consent =
    changed && changed.kind !== 'missing'
      ? changed.consent
      : await organization.desk.store.findConsent(organization.id, id)
  if (!consent) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
  const remark =
    change && changed
      ? changedText(turn, id, change, changed)
      : say(language, consentTexts.endsBefore)
  return shown(
    await drawOne(turn, person, consent, remark),
    say(language, consentTexts.title, { id }),
  )
}

async function enter(
  turn: Turn,
  person: Person,
  { nonce }: CardRecord,
  inputs: CardAction['inputs'],
): Promise<ActionReply> {
  const { language, organization } = turn
  const title = say(language, consentTexts.formTitle)
  const submission = submit(consentForm, inputs, new Map())
  if (submission.kind === 'refused') return shown(await drawForm(turn, person, submission), title)
  const entry = consentIn(submission.values)
  if (entry.until !== undefined && entry.until < entry.givenOn) {
    const problems = { until: { kind: 'no-date' as const } }
    return shown(
      await drawForm(turn, person, {
        kind: 'refused',
        kept: submission.values,
        problems,
        unknown: [],
      }),
      title,
    )
  }
  const id = await enterConsent(organization.desk, { entry, by: person, nonce })
  const consent = id && (await organization.desk.store.findConsent(organization.id, id))
  if (!consent) return { kind: 'error', status: 404, text: say(language, caseTexts.staleCard) }
  const remark = say(language, consentTexts.enteredDone, { id: consent.id })
  return shown(
    await drawOne(turn, person, consent, remark),
    say(language, consentTexts.title, { id: consent.id }),
  )
}

function changedText(
  { language }: Turn,
  id: number,
  change: ConsentChange,
  changed: ConsentChanged,
): string {
  switch (changed.kind) {
    case 'missing':
      return say(language, consentTexts.missing, { id })
    case 'moved':
      return say(language, consentTexts.moved, { id })
    case 'already':
      return say(language, consentTexts.already, { id })
    case 'withdrawn':
      return say(language, consentTexts.isWithdrawn, { id })
    case 'changed': {
      if (change.kind === 'withdraw') return say(language, consentTexts.withdrawnDone, { id })
      const until = change.until ? ` ${isoDay(language, change.until)}.` : ''
      return `${say(language, consentTexts.renewedDone, { id })}${until}`
    }
  }
}
