/** Records in chat: who may keep them, and what the commands and buttons do. */
import type { Card } from '../cards/card.ts'
import { certificateCard, certificatesCard } from '../cards/certificate-card.ts'
import { seriesTitle } from '../cards/records-words.ts'
import type { CardRecord } from '../cases/store.ts'
import { caseTexts } from '../messages/cases.ts'
import { chatTexts } from '../messages/chat.ts'
import { say } from '../messages/message.ts'
import { recordTexts as texts } from '../messages/records.ts'
import { type DisposalDecided, decideDisposal, type Verdict } from '../records/decide-disposal.ts'
import { placeHold, releaseHold } from '../records/hold.ts'
import { propose } from '../records/propose.ts'
import type { Disposal, HoldScope } from '../records/store.ts'
import type { Bot, BotOptions } from './bot-parts.ts'
import type { ActionReply } from './invoke-reply.ts'
import type { CardAction } from './payloads.ts'
import {
  drawDisposal,
  drawRecords,
  type RecordsReader,
  shownOn,
  speakingOf,
} from './records-views.ts'
import type { RecordsCommand } from './records-words.ts'
import { cardActivity, textActivity } from './reply-activity.ts'
import { roleRefusal } from './role-refusal.ts'
import { textInput } from './step-parts.ts'
import type { Asker, Turn } from './turn.ts'

/** What keeping the records needs of the bot. */
type RecordsParts = Pick<BotOptions, 'entitlements' | 'wake' | 'disposeApproved'>

type Keeping =
  | { readonly kind: 'keeper'; readonly reader: RecordsReader }
  /** Why not, in a sentence. */
  | { readonly kind: 'refused'; readonly text: string }

/** Lets those through who act for the role that keeps the records: asked at every view and every click. */
export async function keeping(
  bot: Pick<RecordsParts, 'entitlements'>,
  asker: Asker,
): Promise<Keeping> {
  const { organization, person, userId, language } = asker
  const { records: desk } = organization
  if (!person) return { kind: 'refused', text: say(language, chatTexts.outsider) }
  if (!desk) return { kind: 'refused', text: say(language, texts.none) }
  const { role } = desk.schedule
  const may = await bot.entitlements.mayActFor(organization, role, { personId: person.id, userId })
  return may === 'yes'
    ? { kind: 'keeper', reader: { desk, person, language, organization } }
    : { kind: 'refused', text: roleRefusal(asker, may, role, texts.keepersOnly) }
}

/** A sentence, or a card with the sentence that stands for it in a notification. */
type Said =
  | string
  | {
      readonly card: Card
      readonly summary: string
      /** The card is the overview, with this to say first. */
      readonly overview?: { readonly remark: string | undefined }
    }

export async function obeyRecords(bot: Bot, turn: Turn, command: RecordsCommand): Promise<void> {
  const { context, language, place } = turn
  const kept = await keeping(bot, turn)
  // Numbers of confidential cases and reasons of holds stand there.
  const said: Said =
    kept.kind === 'refused'
      ? kept.text
      : place === 'personal'
        ? await answer(bot, kept.reader, command)
        : say(language, chatTexts.privateOnly)
  await context.sendActivity(
    typeof said === 'string' ? textActivity(said) : cardActivity(said.card, said.summary),
  )
}

async function answer(
  bot: RecordsParts,
  reader: RecordsReader,
  command: RecordsCommand,
): Promise<Said> {
  switch (command.kind) {
    case 'overview':
      return overview(reader)
    case 'disposal':
      return oneDisposal(reader, command.id)
    case 'propose':
      return proposeNow(bot, reader, command.series)
    case 'decide':
      return decideNow(bot, reader, command.id, command.verdict)
    case 'hold':
      return hold(reader, command.scope, command.reason)
    case 'release':
      return release(reader, command.scope)
    case 'certificates':
      return certificates(reader, command.page)
    case 'certificate':
      return certificate(reader, command.number)
  }
}

async function overview(reader: RecordsReader, remark?: string): Promise<Said> {
  const card = await drawRecords(reader, remark)
  return { card, summary: say(reader.language, texts.title), overview: { remark } }
}

async function shown(reader: RecordsReader, disposal: Disposal, remark?: string): Promise<Said> {
  const { language } = reader
  const summary = say(language, texts.disposalTitle, {
    id: disposal.id,
    series: seriesTitle(speakingOf(reader), disposal.series),
  })
  return { card: await drawDisposal(reader, disposal, remark), summary }
}

async function oneDisposal(reader: RecordsReader, id: number, remark?: string): Promise<Said> {
  const { desk, language } = reader
  const disposal = await desk.store.findDisposal(desk.org, id)
  return disposal
    ? shown(reader, disposal, remark)
    : say(language, texts.noDisposal, { id: Number.isFinite(id) ? id : '?' })
}

async function proposeNow(
  bot: RecordsParts,
  reader: RecordsReader,
  series: string,
  seen?: string,
): Promise<Said> {
  const { desk, person, language } = reader
  const request = { series, by: person, ...(seen === undefined ? {} : { seen }) }
  const proposed = await propose(desk, request)
  switch (proposed.kind) {
    case 'proposed':
      bot.wake()
      return shown(reader, proposed.disposal)
    case 'open':
      return oneDisposal(reader, proposed.id, say(language, texts.alreadyOpen, { id: proposed.id }))
    case 'moved':
      return overview(reader, say(language, texts.moved))
    case 'nothing-due':
      return overview(reader, say(language, texts.nothingDue))
    case 'not-approved':
      return overview(reader)
    case 'no-series':
      return noSeries(reader, series)
  }
}

const noSeries = ({ desk, language }: RecordsReader, series: string): string =>
  say(language, texts.noSeries, { series, known: Object.keys(desk.schedule.series).join(', ') })

async function decideNow(
  bot: RecordsParts,
  reader: RecordsReader,
  id: number,
  verdict: Verdict,
): Promise<Said> {
  const decided = await decideDisposal(reader.desk, { id, by: reader.person, verdict })
  if (decided.kind === 'missing') return say(reader.language, texts.noDisposal, { id })
  if (decided.kind === 'decided') {
    bot.wake()
    if (verdict === 'approve') bot.disposeApproved()
  }
  return shown(reader, decided.disposal, refusal(reader, decided))
}

const refusals = {
  already: texts.alreadyDecided,
  own: texts.ownProposal,
  others: texts.othersProposal,
  schedule: texts.scheduleMoved,
} as const

function refusal(
  { language }: RecordsReader,
  { kind, disposal }: Exclude<DisposalDecided, { kind: 'missing' }>,
): string | undefined {
  if (kind === 'decided') return undefined
  const { proposedBy, decidedBy } = disposal
  const { name } = kind === 'others' ? proposedBy : (decidedBy ?? proposedBy)
  return say(language, refusals[kind], { name })
}

async function hold(reader: RecordsReader, scope: HoldScope, reason: string): Promise<string> {
  const { desk, person, language } = reader
  const { name } = scope
  if (reason.trim() === '') return say(language, texts.reasonNeeded, { name: inWords(scope) })
  const placed = await placeHold(desk, { scope, by: person, reason: reason.trim() })
  switch (placed.kind) {
    case 'placed':
      return say(language, texts.held, { name: inWords(scope) })
    case 'already':
      return say(language, texts.alreadyHeld, { name, by: placed.hold.by.name })
    case 'missing':
      return scope.kind === 'series'
        ? noSeries(reader, name)
        : say(language, texts.noSuchRecord, { name })
  }
}

async function release(
  { desk, person, language }: RecordsReader,
  scope: HoldScope,
): Promise<string> {
  const { kind } = await releaseHold(desk, { scope, by: person })
  return say(language, kind === 'released' ? texts.released : texts.notHeld, { name: scope.name })
}

/** As it is typed: what stands behind “hold” and “release”. */
const inWords = ({ kind, name }: HoldScope): string => (kind === 'series' ? `series ${name}` : name)

const pageSize = 20

/** A page of the certificates, the newest first; `page` counts from 1. */
export async function certificatesOn({ desk }: RecordsReader, wanted: number) {
  const count = await desk.store.countCertificates(desk.org)
  const pages = Math.max(1, Math.ceil(count / pageSize))
  const page = Math.min(Math.max(1, wanted), pages)
  const found = await desk.store.certificates(desk.org, pageSize, (page - 1) * pageSize)
  return { certificates: found, page, pages }
}

async function certificates(reader: RecordsReader, wanted: number): Promise<Said> {
  const card = certificatesCard({
    ...speakingOf(reader),
    ...(await certificatesOn(reader, wanted)),
  })
  return { card, summary: say(reader.language, texts.certificates) }
}

export async function certificate(reader: RecordsReader, number: string): Promise<Said> {
  const { desk, language } = reader
  const found = await desk.store.findCertificate(desk.org, number)
  if (!found) return say(language, texts.noCertificate, { number })
  const card = certificateCard({ ...speakingOf(reader), certificate: found })
  return { card, summary: say(language, texts.certificateTitle, { number }) }
}

const verdictOf: Readonly<Record<string, Verdict>> = {
  'records-approve': 'approve',
  'records-decline': 'decline',
  'records-withdraw': 'withdraw',
}

/** The buttons of the overview and of a disposal's card: what it showed is kept with its nonce, which is the reader's own. */
export async function actOnRecords(
  bot: Bot,
  turn: Turn,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<ActionReply> {
  const kept = await keeping(bot, turn)
  if (kept.kind === 'refused') return { kind: 'error', status: 403, text: kept.text }
  const { reader } = kept
  if (record.audience !== `person:${reader.person.id}`)
    return { kind: 'error', status: 403, text: say(turn.language, caseTexts.staleCard) }
  const said = await pressRecords(bot, reader, record, { verb, inputs })
  if (said === undefined)
    return { kind: 'error', status: 400, text: say(turn.language, chatTexts.unknownButton) }
  return typeof said === 'string'
    ? { kind: 'message', text: said }
    : { kind: 'card', card: said.card, summary: said.summary }
}

/** What a button does to the records; undefined where the card has no such button. */
export async function pressRecords(
  bot: RecordsParts,
  reader: RecordsReader,
  record: CardRecord,
  { verb, inputs }: CardAction,
): Promise<Said | undefined> {
  const shownThere = shownOn(record)
  if (verb === 'records-overview') return overview(reader)
  if (verb === 'records-certificates') return certificates(reader, 1)
  if ('due' in shownThere) {
    const chosen = textInput(inputs.show, 40)
    if (verb === 'records-open') return oneDisposal(reader, Number.parseInt(chosen, 10))
    if (verb === 'records-propose')
      return proposeNow(bot, reader, chosen, shownThere.due[chosen] ?? '')
    return undefined
  }
  const verdict = Object.hasOwn(verdictOf, verb) ? verdictOf[verb] : undefined
  return verdict && decideNow(bot, reader, shownThere.disposal, verdict)
}
