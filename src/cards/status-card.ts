/** Where a case stands, for the person who opened it: what happened, what comes next, and what they can do. */
import { allowedToApplicant } from '../cases/allowed.ts'
import type { CaseEvent } from '../cases/case.ts'
import { caseFor, historyFor, type Reader } from '../cases/history.ts'
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import {
  button,
  buttons,
  type Card,
  type CardPart,
  dialogButton,
  fact,
  fitted,
  heading,
  words,
} from './card.ts'
import { lastStepPart, turnLine } from './case-parts.ts'
import {
  type CaseContext,
  day,
  formTitle,
  roleTitle,
  stateTitle,
  verbTitle,
  when,
} from './case-words.ts'
import { addInput, reportOffers } from './concern-parts.ts'
import { addEvidencePart, evidencePart } from './evidence-parts.ts'
import { answerParts } from './question-card.ts'
import { timelinePart } from './timeline.ts'

export interface StatusView extends CaseContext {
  readonly reader: Reader
  readonly readerId?: string
  /** Microseconds since 1970. */
  readonly now: number
  readonly remark?: string
}

export function statusCard(given: StatusView, events: readonly CaseEvent[]): Card {
  const view = { ...given, case: caseFor(given.reader, given.case, given.readerId) }
  const { case: entry, language, reader, remark } = view
  return fitted(
    [300, 150, 80],
    (limit) => [
      heading(say(language, caseTexts.caseTitle, { title: formTitle(view), number: entry.number })),
      remark ? words(remark, { color: 'attention', weight: 'bolder' }) : undefined,
      facts(view),
      reader === 'applicant' ? nextStep(view) : undefined,
      entry.confidential ? undefined : lastStepPart(view),
      reader === 'applicant' ? openQuestions(view) : undefined,
      reader === 'applicant' ? reportOffers(view) : undefined,
      reader === 'applicant' ? addInput(view) : undefined,
      reader === 'applicant' ? evidencePart(view, 100) : undefined,
      reader === 'applicant' ? addEvidencePart(view) : undefined,
      timelinePart(view, historyFor(reader, entry, events, view.readerId), limit),
      actions(view),
    ],
    language,
  )
}

function facts(view: StatusView): readonly CardPart[] {
  const { case: entry, language, now } = view
  const turn = turnLine(view, entry)
  const due = entry.dueAt
  return [
    fact(language, say(language, caseTexts.factStatus), stateTitle(view)),
    ...(turn ? [fact(language, say(language, caseTexts.factRole), turn)] : []),
    fact(language, say(language, caseTexts.factReceived), when(view, entry.openedAt)),
    ...(due === undefined || entry.closed
      ? []
      : [
          fact(
            language,
            say(language, caseTexts.factDue),
            due < now
              ? say(language, caseTexts.factOverdue, { due: day(view, due) })
              : day(view, due),
          ),
        ]),
  ]
}

/** What the person can count on, or do, from here. */
function nextStep(view: StatusView): CardPart | undefined {
  const { case: entry, workflow, language } = view
  const { number } = entry
  const mine = allowedToApplicant(entry, workflow)
  if (entry.closed)
    return entry.conditions.length > 0
      ? words(say(language, caseTexts.nextConditions))
      : words(say(language, caseTexts.nextAgain, { number }))
  return !entry.role && mine.includes('revise')
    ? words(say(language, caseTexts.nextRevise, { number }))
    : undefined
}

function openQuestions(view: StatusView): readonly CardPart[] {
  const { case: entry, settings, language } = view
  const question = entry.questions.findIndex(({ answer }) => !answer)
  const asked = entry.questions[question]
  if (!asked || entry.closed) return []
  const role = roleTitle(settings, asked.role, language)
  return [
    words(say(language, caseTexts.questionFrom, { role }), { weight: 'bolder' }),
    words(asked.text),
    ...answerParts({ ...view, question }),
  ]
}

function actions(view: StatusView): CardPart | undefined {
  const { case: entry, workflow, language, reader } = view
  const { number } = entry
  if (reader === 'reviewer')
    return buttons([dialogButton(say(language, caseTexts.openDetails), 'details', { number })])
  const verbs = allowedToApplicant(entry, workflow).map((verb) =>
    button(
      verbTitle(workflow, entry.state, verb, language),
      verb,
      { number },
      { checksInputs: false },
    ),
  )
  const again = button(say(language, caseTexts.again), 'again', { number }, { checksInputs: false })
  return buttons(entry.closed && !entry.confidential ? [...verbs, again] : verbs)
}
