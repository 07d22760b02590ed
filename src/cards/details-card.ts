/** Everything in a case, for one entitled person's own chat. */
import type { CaseEvent } from '../cases/case.ts'
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import { box, type Card, card, fact, heading, shorten, words } from './card.ts'
import {
  type CaseContext,
  fieldLines,
  outcomeTitle,
  stateTitle,
  stepDone,
  when,
} from './case-words.ts'

/** The longest allowed form fills about half of what Teams shows in one card; longer fields are cut with an ellipsis. */
const fieldLimit = 2500

export function detailsCard(view: CaseContext, events: readonly CaseEvent[]): Card {
  const { case: entry, language } = view
  return card(
    [
      heading(say(language, caseTexts.detailsTitle, { number: entry.number })),
      fact(say(language, caseTexts.factStatus), stateTitle(view)),
      fact(say(language, caseTexts.factFrom), entry.openedBy.name),
      fact(say(language, caseTexts.factReceived), when(view, entry.openedAt)),
      box(fieldLines(view).map(({ label, text }) => fact(label, text, fieldLimit))),
      heading(say(language, caseTexts.timeline), 'medium'),
      // The newest tell where the case stands; what is older is in its export.
      events.slice(-12).map((event) => words(timelineLine(view, event), {}, 'small')),
    ],
    language,
  )
}

function timelineLine(view: CaseContext, event: CaseEvent): string {
  const { language } = view
  const line = say(language, caseTexts.statusStep, {
    done: stepDone(view, event),
    when: when(view, event.at),
  })
  const said = [
    event.outcome ? outcomeTitle(view, event.verb, event.outcome) : '',
    event.reason ? shorten(event.reason, 300) : '',
  ].filter(Boolean)
  return said.length > 0
    ? say(language, caseTexts.timelineReason, { line, reason: said.join(' – ') })
    : line
}
