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

/** The newest tell where the case stands; how many came before is said, and its export has them all. */
const mostShown = 12

/** @param limit Characters of a reason; where they are few, there is room for few lines. */
export function timelinePart(
  view: CaseContext,
  events: readonly CaseEvent[],
  limit = 300,
): readonly CardPart[] {
  const lines = limit > 80 ? mostShown : mostShown / 2
  const earlier = events.length - lines
  const count = { count: earlier }
  return [
    heading(say(view.language, caseTexts.timeline), 'medium'),
    ...(earlier > 0
      ? [
          words(
            say(view.language, caseTexts.timelineEarlier, count),
            { isSubtle: true, size: 'small' },
            'small',
          ),
        ]
      : []),
    ...events.slice(-lines).map((event) => words(timelineLine(view, event, limit), {}, 'small')),
  ]
}

/** One event in words: what was done, when, and what was said with it. */
export function eventWords(
  view: CaseContext,
  event: CaseEvent,
): { readonly done: string; readonly when: string; readonly said: readonly string[] } {
  const { settings, language } = view
  const role = event.role ? roleTitle(settings, event.role, language) : ''
  const isNamed = event.by.id !== deskItself.id
  const by = role && !isNamed ? { ...event.by, name: role } : event.by
  const done = stepDone(view, { ...event, by })
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
    event.reason ?? '',
    event.letter ?? '',
    ...conditionLines(language, event.conditions ?? []),
  ].filter(Boolean)
  return {
    done: role && isNamed ? say(language, caseTexts.doneInRole, { done, role }) : done,
    when: when(view, event.at),
    said,
  }
}

function timelineLine(view: CaseContext, event: CaseEvent, limit: number): string {
  const { language } = view
  const { said, ...words } = eventWords(view, event)
  const line = say(language, caseTexts.statusStep, words)
  const reason = said.map((text) => shorten(text, limit)).join(' – ')
  return reason ? say(language, caseTexts.timelineReason, { line, reason }) : line
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
