/** One proposal to dispose of records: exactly which, who proposed it, and what the reader may do. */
import { say } from '../messages/message.ts'
import { outcomeTitles, recordTexts as texts } from '../messages/records.ts'
import { coverOf, ruleOf } from '../records/schedule.ts'
import type { Disposal, DisposalItem } from '../records/store.ts'
import {
  type Body,
  button,
  buttons,
  type Card,
  type CardPart,
  fact,
  fitted,
  heading,
  words,
} from './card.ts'
import { personAndDay, type RecordsSpeaking, ruleText, seriesTitle } from './records-words.ts'

export interface DisposalView extends RecordsSpeaking {
  readonly disposal: Disposal
  /** Those of its items that the reader may know of. */
  readonly items: readonly DisposalItem[]
  /** Whether the reader made the proposal. */
  readonly isOwn: boolean
  readonly nonce: string
  readonly remark?: string
}

/** A proposal holds a hundred at most: all of them are listed as long as the card has room. */
const lengths = [100, 60, 30] as const

export function disposalCard(view: DisposalView): Card {
  return fitted(lengths, (limit) => draw(view, limit), view.language)
}

function draw(view: DisposalView, limit: number): Body {
  const { language, disposal, items, remark } = view
  const { id, series, proposedBy, proposedAt } = disposal
  const settings = view.schedule.series[series]
  const more = items.length - limit
  return [
    heading(say(language, texts.disposalTitle, { id, series: seriesTitle(view, series) })),
    remark ? words(remark, { weight: 'bolder', color: 'attention' }) : undefined,
    words(stateText(view), { weight: 'bolder' }),
    settings
      ? fact(
          language,
          say(language, texts.factRule),
          ruleText(language, ruleOf(settings), coverOf(settings).kind),
        )
      : undefined,
    fact(
      language,
      say(language, texts.proposedBy),
      personAndDay(view, proposedBy.name, proposedAt),
    ),
    decidedFact(view),
    words(say(language, texts.listed, { count: items.length }), { weight: 'bolder' }, 'medium'),
    listPart(view, items.slice(0, limit)),
    more > 0 ? words(say(language, texts.moreRecords, { count: more }), {}, 'small') : undefined,
    buttons(actions(view)),
  ]
}

function stateText({ language, disposal, items }: DisposalView): string {
  const disposed = items.filter(({ outcome }) => outcome === 'disposed').length
  const said = {
    proposed: texts.proposedState,
    approved: texts.approvedState,
    done: texts.doneState,
    declined: texts.declinedState,
    withdrawn: texts.withdrawnState,
  }[disposal.state]
  return say(language, said, { disposed, kept: items.length - disposed })
}

function decidedFact(view: DisposalView): CardPart | undefined {
  const { language, disposal } = view
  const { state, decidedBy, decidedAt } = disposal
  if (!decidedBy || decidedAt === undefined) return undefined
  const label =
    state === 'declined'
      ? texts.declinedBy
      : state === 'withdrawn'
        ? texts.withdrawnBy
        : texts.approvedByFact
  return fact(language, say(language, label), personAndDay(view, decidedBy.name, decidedAt))
}

/** As many as are read in a glance stand a line each. */
const fewItems = 12

/** What is waiting stands side by side where it is much; what was decided, a line each with what became of it. */
function listPart({ language }: DisposalView, items: readonly DisposalItem[]): CardPart {
  const lines = items.every(({ outcome }) => outcome === undefined)
    ? [items.map(({ number }) => number).join(items.length > fewItems ? ' · ' : '\n')]
    : items.map(({ number, outcome }) =>
        outcome ? `${number} · ${say(language, outcomeTitles[outcome])}` : number,
      )
  return words(lines.join('\n'), {}, 'small')
}

function actions({ language, disposal, isOwn, nonce }: DisposalView): readonly CardPart[] {
  const data = { nonce }
  const back = button(say(language, texts.back), 'records-overview', data)
  if (disposal.state !== 'proposed') return [back]
  return isOwn
    ? [button(say(language, texts.withdraw), 'records-withdraw', data), back]
    : [
        button(say(language, texts.approve), 'records-approve', data),
        button(say(language, texts.decline), 'records-decline', data),
        back,
      ]
}
