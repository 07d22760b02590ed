/** The history of a case, line by line: who, in which role, when and what. */
import { type CaseEvent, deskItself } from '../cases/case.ts'
import { caseTexts } from '../messages/cases.ts'
import { evidenceTexts } from '../messages/evidence.ts'
import { say } from '../messages/message.ts'
import { type CardPart, heading, shorten, words } from './card.ts'
import { conditionLines } from './case-parts.ts'
import {
  addresseeTitle,
  type CaseContext,
  outcomeTitle,
  roleTitle,
  stepDone,
  when,
} from './case-words.ts'
import { reportTitle } from './concern-parts.ts'

/** The newest tell where the case stands; what is older is in its export. */
const shown = 12

/** @param limit Characters of a reason. */
export function timelinePart(
  view: CaseContext,
  events: readonly CaseEvent[],
  limit = 300,
): readonly CardPart[] {
  return [
    heading(say(view.language, caseTexts.timeline), 'medium'),
    ...events.slice(-shown).map((event) => words(timelineLine(view, event, limit), {}, 'small')),
  ]
}

function timelineLine(view: CaseContext, event: CaseEvent, limit: number): string {
  const { settings, language } = view
  const role = event.role ? roleTitle(settings, event.role, language) : ''
  const isNamed = event.by.id !== deskItself.id
  const by = role && !isNamed ? { ...event.by, name: role } : event.by
  const done = stepDone(view, { ...event, by })
  const line = say(language, caseTexts.statusStep, {
    done: role && isNamed ? say(language, caseTexts.doneInRole, { done, role }) : done,
    when: when(view, event.at),
  })
  const said = [
    event.outcome ? outcomeTitle(view, event.verb, event.outcome) : '',
    event.addressee ? addresseeTitle(view, event.verb, event.addressee) : '',
    event.report ? reportTitle(view, event.report) : '',
    event.link ?? '',
    event.evidence ? say(language, evidenceTexts.count, { count: event.evidence.length }) : '',
    event.assigned ? assignedTo(view, event.assigned) : '',
    event.clause
      ? say(language, caseTexts.clauseLine, {
          clause: event.clause.id,
          heading: event.clause.heading,
        })
      : '',
    event.reason ? shorten(event.reason, limit) : '',
    event.letter ? shorten(event.letter, limit) : '',
    ...conditionLines(language, event.conditions ?? []).map((text) => shorten(text, 120)),
  ].filter(Boolean)
  return said.length > 0
    ? say(language, caseTexts.timelineReason, { line, reason: said.join(' – ') })
    : line
}

function assignedTo(
  { settings, language }: CaseContext,
  { role, person }: NonNullable<CaseEvent['assigned']>,
): string {
  const title = roleTitle(settings, role, language)
  return person
    ? say(language, caseTexts.passedToPerson, { name: person.name, role: title })
    : say(language, caseTexts.passedTo, { role: title })
}
