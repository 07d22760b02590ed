/** Everything in a case, for one person who may see it: in their own chat, or in a dialog where they act on it. */
import { allowedTo } from '../cases/allowed.ts'
import type { CaseEvent, Person } from '../cases/case.ts'
import { caseFor, historyFor, type Reader } from '../cases/history.ts'
import { verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { formTexts } from '../messages/forms.ts'
import { say } from '../messages/message.ts'
import {
  box,
  buttons,
  type Card,
  type CardPart,
  card,
  dialogSubmit,
  fact,
  fitted,
  heading,
  words,
} from './card.ts'
import {
  clauseInput,
  conditionInputs,
  type InputView,
  outcomeInput,
  passOnInput,
  reasonInput,
  typedClauseInput,
} from './case-inputs.ts'
import {
  changesPart,
  lastStepPart,
  notesPart,
  opinionsPart,
  questionsPart,
  turnLine,
} from './case-parts.ts'
import { type CaseContext, day, fieldLines, stateTitle, verbTitle, when } from './case-words.ts'
import { timelinePart } from './timeline.ts'
import { warningParts } from './warning-parts.ts'

/** The longest allowed form fills more than Teams shows in one card: long fields are cut until all of them fit. */
const fieldLimits = [2500, 1200, 600, 300, 150, 80, 40]

export interface DetailsView extends CaseContext {
  readonly reader: Reader
}

export function detailsCard(given: DetailsView, events: readonly CaseEvent[]): Card {
  const view = { ...given, case: caseFor(given.reader, given.case) }
  return fitted(fieldLimits, (limit) => card(detailParts(view, events, limit), view.language))
}

export interface CaseDialogView extends DetailsView, InputView {
  /** In which the reader acts. */
  readonly role: string
  /** The people known by name for the roles to which the case can be passed on. */
  readonly people: Readonly<Record<string, readonly Person[]>>
  /** What became of the last click. */
  readonly remark?: string
}

/** The same with what can be done. A dialog's card knows Action.Submit only. */
export const caseDialog = (view: CaseDialogView, events: readonly CaseEvent[]): Card =>
  fitted(fieldLimits, (limit) =>
    card(
      [
        view.remark ? words(view.remark, { color: 'attention', weight: 'bolder' }) : undefined,
        detailParts(view, events, limit),
        dialogActions(view),
      ],
      view.language,
    ),
  )

function detailParts(
  view: DetailsView,
  events: readonly CaseEvent[],
  limit: number,
): readonly CardPart[] {
  const { case: entry, language, reader } = view
  const turn = turnLine(view, entry)
  return [
    heading(say(language, caseTexts.detailsTitle, { number: entry.number })),
    fact(language, say(language, caseTexts.factStatus), stateTitle(view)),
    ...(turn ? [fact(language, say(language, caseTexts.factRole), turn)] : []),
    fact(language, say(language, caseTexts.factFrom), entry.openedBy.name),
    fact(language, say(language, caseTexts.factReceived), when(view, entry.openedAt)),
    ...(entry.dueAt === undefined || entry.closed
      ? []
      : [fact(language, say(language, caseTexts.factDue), day(view, entry.dueAt))]),
    box(fieldLines(view).map(({ label, text }) => fact(language, label, text, limit))),
    ...warningParts(formTexts.warningsReviewer, { ...view, warnings: entry.warnings ?? [] }),
    ...changesPart(view, Math.min(limit, 300)),
    ...opinionsPart(view),
    ...questionsPart(view, 6, Math.min(limit, 500)),
    ...notesPart(view, Math.min(limit, 400)),
    ...lastStepPart(view),
    ...timelinePart(view, historyFor(reader, entry, events), Math.min(limit, 300)),
  ]
}

function dialogActions(view: CaseDialogView): readonly CardPart[] {
  const { case: entry, workflow, role, language } = view
  const allowed = allowedTo(entry, workflow, role)
  const steps = [...allowed.opinions, ...allowed.decisions]
  const talk = [...(allowed.mayAsk ? ['ask'] : []), ...(allowed.mayComment ? ['comment'] : [])]
  const target = passOnInput(view, allowed, view.people)
  if (steps.length + talk.length === 0) return []
  const data = { number: entry.number, revision: String(entry.revision) }
  const row = (verbs: readonly string[]) =>
    buttons(
      verbs.map((verb) =>
        dialogSubmit(verbTitle(workflow, entry.state, verb, language), verb, data),
      ),
    )
  const plain = steps.filter((verb) => !verbIn(workflow, entry.state, verb)?.conditions)
  const conditional = steps.filter((verb) => verbIn(workflow, entry.state, verb)?.conditions)
  return [
    heading(say(language, caseTexts.whatToDo), 'medium'),
    ...outcomeInput(view, steps),
    ...clauseInput(view, steps),
    ...typedClauseInput(view, steps),
    reasonInput(view, [...steps, ...talk]),
    row([...plain, ...talk]),
    ...conditionInputs(view, steps),
    row(conditional),
    ...target,
    ...(target.length > 0 ? [row(['reassign'])] : []),
  ].filter((part) => part !== undefined)
}
