/** The schedule at a glance for whoever keeps the records: what is due of each series, what waits, what is on hold. */
import { say, sayDay } from '../messages/message.ts'
import { recordTexts as texts } from '../messages/records.ts'
import type { DueRecord } from '../records/due.ts'
import type { RecordKind } from '../records/kept.ts'
import type { Rule, Standing } from '../records/schedule.ts'
import type { Disposal, Hold } from '../records/store.ts'
import {
  type Body,
  box,
  button,
  buttons,
  type Card,
  type CardPart,
  fitted,
  heading,
  shorten,
  words,
} from './card.ts'
import { date } from './case-words.ts'
import { type RecordsSpeaking, ruleText, seriesTitle } from './records-words.ts'
import { isoDay } from './speaking.ts'

export interface SeriesView {
  readonly name: string
  readonly kind: RecordKind
  readonly rule: Rule
  /** What a proposal would hold. */
  readonly due: readonly DueRecord[]
  readonly held: number
  readonly soon: number
}

export interface RecordsView extends RecordsSpeaking {
  readonly standing: Standing
  readonly series: readonly SeriesView[]
  /** Proposals that wait or are being carried out. */
  readonly open: readonly Disposal[]
  readonly holds: readonly Hold[]
  readonly nonce: string
  readonly remark?: string
}

/** Numbers of a series that are listed at most; the proposal lists all of them. */
const lengths = [12, 6, 3] as const

export function recordsCard(view: RecordsView): Card {
  return fitted(lengths, (limit) => draw(view, limit), view.language)
}

function draw(view: RecordsView, limit: number): Body {
  const { language, series, open, holds, nonce, remark } = view
  return [
    heading(say(language, texts.title)),
    remark ? words(remark, { weight: 'bolder', color: 'attention' }) : undefined,
    standingPart(view),
    ...open.map((disposal) => openPart(view, disposal)),
    ...series.map((each) => seriesPart(view, each, limit)),
    ...holdParts(view, holds, limit),
    words(say(language, texts.hint), { isSubtle: true, size: 'small' }),
    buttons([
      ...open.map(({ id }) =>
        button(say(language, texts.openDisposal, { id }), 'records-open', {
          nonce,
          show: String(id),
        }),
      ),
      button(say(language, texts.certificates), 'records-certificates', { nonce }),
    ]),
  ]
}

const standingPart = (view: RecordsView): CardPart =>
  words(standingText(view), view.standing.kind === 'approved' ? {} : { color: 'attention' })

/** Whether the schedule was approved, by whom and when. */
export function standingText({ language, standing }: RecordsView): string {
  switch (standing.kind) {
    case 'approved':
      return say(language, texts.approvedBy, {
        by: standing.by,
        day: isoDay(language, standing.on),
      })
    case 'not-approved':
      return say(language, texts.notApproved)
    case 'changed':
      return say(language, texts.changed)
  }
}

const openPart = (view: RecordsView, disposal: Disposal): CardPart =>
  words(openText(view, disposal), { weight: 'bolder' })

/** A proposal that waits or is being carried out, in a sentence. */
export function openText(view: RecordsView, { id, series, state, proposedBy }: Disposal): string {
  const values = { id, series: seriesTitle(view, series), name: proposedBy.name }
  return say(view.language, state === 'approved' ? texts.running : texts.waiting, values)
}

function seriesPart(view: RecordsView, series: SeriesView, limit: number): CardPart {
  const { language, holds } = view
  const { name, kind, rule, due, held, soon } = series
  const code = view.schedule.series[name]?.code
  const title = seriesTitle(view, name)
  const isHeld = holds.some(({ scope }) => scope.kind === 'series' && scope.name === name)
  const more = due.length - limit
  return box([
    words(code ? `${title} (${code})` : title, { weight: 'bolder' }),
    words(ruleText(language, rule, kind), { isSubtle: true, size: 'small' }, 'none'),
    ...(rule.kind === 'permanent'
      ? []
      : [words(say(language, texts.counts, { due: due.length, held, soon }), {}, 'small')]),
    ...(isHeld ? [words(say(language, texts.seriesHeld), { color: 'attention' }, 'small')] : []),
    ...due
      .slice(0, limit)
      .map(({ number, dueOn }) =>
        words(
          say(language, texts.dueLine, { number, day: isoDay(language, dueOn) }),
          { size: 'small' },
          'none',
        ),
      ),
    ...(more > 0
      ? [words(say(language, texts.moreRecords, { count: more }), { size: 'small' }, 'none')]
      : []),
    ...proposeButton(view, series),
  ])
}

/** Whether a proposal could be made: one at a time for each series. */
export const mayPropose = ({ standing, open }: RecordsView, { name, due }: SeriesView): boolean =>
  standing.kind === 'approved' && due.length > 0 && !open.some(({ series }) => series === name)

function proposeButton(view: RecordsView, series: SeriesView): readonly CardPart[] {
  if (!mayPropose(view, series)) return []
  const { language, nonce } = view
  const { name, due } = series
  const title = say(language, texts.propose, { count: due.length })
  return [
    {
      type: 'ActionSet',
      spacing: 'small',
      actions: [button(title, 'records-propose', { nonce, show: name })],
    },
  ]
}

function holdParts(view: RecordsView, holds: readonly Hold[], limit: number): readonly CardPart[] {
  const { language, timeZone } = view
  if (holds.length === 0) return [words(say(language, texts.noHolds), {}, 'medium')]
  const more = holds.length - limit
  return [
    heading(say(language, texts.holdsTitle), 'medium'),
    ...holds.slice(0, limit).map(({ scope, reason, by, at }) =>
      words(
        say(language, texts.holdLine, {
          name: scope.kind === 'series' ? seriesTitle(view, scope.name) : scope.name,
          reason: shorten(reason, 160),
          by: by.name,
          day: sayDay(language, date(at), timeZone),
        }),
        {},
        'small',
      ),
    ),
    ...(more > 0 ? [words(say(language, texts.moreRecords, { count: more }), {}, 'small')] : []),
  ]
}
