/** Draws the cards about records for one keeper: what a case is about them is left out, and the buttons carry their nonce. */
import { z } from 'zod'
import type { Card } from '../cards/card.ts'
import { disposalCard } from '../cards/disposal-card.ts'
import { type RecordsView, recordsCard, type SeriesView } from '../cards/records-card.ts'
import type { RecordsSpeaking } from '../cards/records-words.ts'
import type { Person } from '../cases/case.ts'
import type { CardRecord } from '../cases/store.ts'
import type { Language } from '../messages/message.ts'
import { isSame, type RecordsDesk, todayOf } from '../records/desk.ts'
import { dueBetween, seenBy } from '../records/due.ts'
import { isHiddenFrom } from '../records/hidden.ts'
import { type Preview, preview } from '../records/propose.ts'
import { coverOf, ruleOf, standingOf } from '../records/schedule.ts'
import type { Disposal, DisposalItem, Hold } from '../records/store.ts'
import { daysLater, warnedBefore } from '../records/warn.ts'
import type { BotOrganization } from './turn.ts'

/** A keeper who looks at the records. */
export interface RecordsReader {
  readonly desk: RecordsDesk
  readonly person: Person
  readonly language: Language
  readonly organization: BotOrganization
}

/** Proposals that are shown as open: one a series. */
const mostOpen = 40

export const speakingOf = ({ desk, language }: RecordsReader): RecordsSpeaking => ({
  language,
  timeZone: desk.settings.timeZone,
  schedule: desk.schedule,
})

/**
 * What a card showed, kept with its nonce: the disposal, or the print of what was due of each series. A proposal made from
 * it holds exactly that.
 */
const Shown = z.union([
  z.object({ disposal: z.int() }),
  z.object({ due: z.record(z.string(), z.string()) }),
])
type Shown = z.infer<typeof Shown>

export const shownOn = ({ form }: Pick<CardRecord, 'form'>): Shown => Shown.parse(JSON.parse(form))

/** A card whose buttons are this person’s alone. */
async function nonceFor(
  { desk, person, organization }: RecordsReader,
  shown: Shown,
): Promise<string> {
  const { newId, store, now } = organization.desk
  const nonce = newId()
  await store.insertCard({
    nonce,
    org: desk.org,
    kind: 'records',
    form: JSON.stringify(shown),
    revises: false,
    audience: `person:${person.id}`,
    revision: 0,
    createdAt: now(),
  })
  return nonce
}

export const drawRecords = async (reader: RecordsReader, remark?: string): Promise<Card> =>
  recordsCard(await recordsView(reader, remark))

/** What is due, waits and is on hold, as this keeper may see it. */
export async function recordsView(reader: RecordsReader, remark?: string): Promise<RecordsView> {
  const { desk } = reader
  const { org, schedule, store } = desk
  const series: SeriesView[] = []
  const due: Record<string, string> = {}
  for (const name of Object.keys(schedule.series)) {
    const seen = await preview(desk, name, reader.person)
    due[name] = seen.print
    series.push(await seriesView(reader, name, seen))
  }
  return {
    ...speakingOf(reader),
    standing: standingOf(schedule),
    series: series.toSorted((a, b) => b.due.length - a.due.length),
    open: await store.disposals(org, ['proposed', 'approved'], mostOpen),
    holds: await holdsSeen(reader, await store.holds(org)),
    nonce: await nonceFor(reader, { due }),
    ...(remark ? { remark } : {}),
  }
}

async function seriesView(
  { desk, person }: RecordsReader,
  name: string,
  { records, held }: Preview,
): Promise<SeriesView> {
  const settings = desk.schedule.series[name]
  const today = todayOf(desk)
  const span = { from: daysLater(today, 1), to: daysLater(today, warnedBefore[0]) }
  const soon = await seenBy(desk, person, await dueBetween(desk, name, span))
  return {
    name,
    kind: settings ? coverOf(settings).kind : 'case',
    rule: settings ? ruleOf(settings) : { kind: 'permanent' },
    due: records,
    held: held.length,
    soon: soon.length,
  }
}

/** A hold says that there is a case: not to whom it is about. */
async function holdsSeen(reader: RecordsReader, holds: readonly Hold[]): Promise<readonly Hold[]> {
  const seen: Hold[] = []
  for (const hold of holds)
    if (hold.scope.kind === 'series' || (await maySee(reader, hold.scope.name))) seen.push(hold)
  return seen
}

/** Of one that was disposed of nobody knows any longer whom it was about; its number is all there is. */
async function maySee({ desk, person }: RecordsReader, number: string): Promise<boolean> {
  const record = await desk.store.findRecord(desk.org, number)
  return !record || !isHiddenFrom(record, person)
}

export async function drawDisposal(
  reader: RecordsReader,
  disposal: Disposal,
  remark?: string,
): Promise<Card> {
  const items: DisposalItem[] = []
  for (const item of disposal.items) if (await maySee(reader, item.number)) items.push(item)
  return disposalCard({
    ...speakingOf(reader),
    disposal,
    items,
    isOwn: isSame(disposal.proposedBy, reader.person),
    nonce: await nonceFor(reader, { disposal: disposal.id }),
    ...(remark ? { remark } : {}),
  })
}
