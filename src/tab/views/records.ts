/** Records for whoever keeps them: what is due, proposals to dispose of it, holds, and what certificates are left. */
import { z } from 'zod'
import { mayPropose, openText, standingText } from '../../cards/records-card.ts'
import { ruleText, seriesTitle } from '../../cards/records-words.ts'
import { caseTexts } from '../../messages/cases.ts'
import { chatTexts } from '../../messages/chat.ts'
import { say, sayDay } from '../../messages/message.ts'
import { recordTexts } from '../../messages/records.ts'
import { tabTexts } from '../../messages/tab.ts'
import {
  certificate as certificateOf,
  certificatesOn,
  keeping,
  pressRecords,
} from '../../teams/records.ts'
import { type RecordsReader, recordsView, speakingOf } from '../../teams/records-views.ts'
import type { Asker } from '../../teams/turn.ts'
import { type Answer, type Desk, missing, refused, route, view } from '../route.ts'
import { page } from './queue.ts'

async function forKeepers(
  desk: Desk,
  asker: Asker,
  answer: (reader: RecordsReader) => Promise<Answer>,
): Promise<Answer> {
  const kept = await keeping(desk, asker)
  return kept.kind === 'keeper' ? answer(kept.reader) : refused(kept.text)
}

export const records = route('GET', 'records', z.object({}), (desk, asker) =>
  forKeepers(desk, asker, async (reader) => {
    const { language } = reader
    const seen = await recordsView(reader)
    const { schedule, timeZone, series, open, holds, standing, nonce } = seen
    const isHeld = (name: string) =>
      holds.some(({ scope }) => scope.kind === 'series' && scope.name === name)
    return view({
      title: say(language, recordTexts.title),
      standing: standingText(seen),
      isApproved: standing.kind === 'approved',
      sentence: say(language, tabTexts.recordsHow),
      nonce,
      open: open.map((disposal) => ({ id: disposal.id, text: openText(seen, disposal) })),
      series: series.map((each) => ({
        name: each.name,
        title: seriesTitle(seen, each.name),
        code: schedule.series[each.name]?.code ?? '',
        rule: ruleText(language, each.rule, each.kind),
        due: each.due.length,
        held: each.held,
        soon: each.soon,
        isHeld: isHeld(each.name),
        ...(mayPropose(seen, each)
          ? { propose: say(language, recordTexts.propose, { count: each.due.length }) }
          : {}),
      })),
      holds: holds.map(({ scope, reason, by, at }) => ({
        name: scope.kind === 'series' ? seriesTitle(seen, scope.name) : scope.name,
        reason,
        by: by.name,
        since: sayDay(language, new Date(at / 1000), timeZone),
      })),
    })
  }),
)

const Acted = z.object({
  nonce: z.string().min(1).max(60),
  verb: z.string().min(1).max(60),
  /** The series or the disposal that is meant. */
  show: z.string().max(40).default(''),
})

/** What a button does, through the same function as in the chat. */
export const actOnRecords = route('POST', 'records/act', Acted, (desk, asker, acted) =>
  forKeepers(desk, asker, async (reader) => {
    const { language, person, organization } = reader
    const { nonce, verb, show } = acted
    const record = await organization.desk.store.findCard(nonce)
    const isTheirs =
      record?.org === organization.id &&
      record.kind === 'records' &&
      record.audience === `person:${person.id}`
    if (!isTheirs) return refused(say(language, caseTexts.staleCard))
    const said = await pressRecords(desk, reader, record, { verb, inputs: { show } })
    if (said === undefined) return refused(say(language, chatTexts.unknownButton))
    if (typeof said === 'string') return view({ text: said })
    return said.overview
      ? view({ isOverview: true, text: said.overview.remark ?? '' })
      : view({ title: said.summary, card: said.card })
  }),
)

export const certificates = route(
  'GET',
  'records/certificates',
  z.object({ page }),
  (desk, asker, wish) =>
    forKeepers(desk, asker, async (reader) => {
      const { language, desk: kept } = reader
      const found = await certificatesOn(reader, wish.page)
      return view({
        title: say(language, recordTexts.certificates),
        sentence:
          found.certificates.length === 0 ? say(language, recordTexts.certificatesEmpty) : '',
        page: found.page,
        pages: found.pages,
        rows: found.certificates.map(({ number, series, disposedAt }) => ({
          number,
          series: seriesTitle(speakingOf(reader), series),
          disposed: sayDay(language, new Date(disposedAt / 1000), kept.settings.timeZone),
        })),
      })
    }),
)

const Named = z.object({ number: z.string().min(1).max(40).toUpperCase() })

export const certificate = route('GET', 'records/certificate', Named, (desk, asker, { number }) =>
  forKeepers(desk, asker, async (reader) => {
    const said = await certificateOf(reader, number)
    return typeof said === 'string' ? missing(said) : view({ title: said.summary, card: said.card })
  }),
)
