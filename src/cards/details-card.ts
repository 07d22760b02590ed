/** Everything in a case, for one person who may see it: in their own chat, or in a dialog where they act on it. */
import { allowedTo } from '../cases/allowed.ts'
import { type CaseEvent, type Person, theComplainant } from '../cases/case.ts'
import { caseFor, historyFor, type Reader } from '../cases/history.ts'
import type { ViewPurpose } from '../cases/view.ts'
import { verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts, viewPurposes } from '../messages/concerns.ts'
import { formTexts } from '../messages/forms.ts'
import { say } from '../messages/message.ts'
import {
  box,
  buttons,
  type Card,
  type CardPart,
  dialogSubmit,
  fact,
  fitted,
  heading,
  words,
} from './card.ts'
import {
  addresseeInput,
  clauseInput,
  conditionInputs,
  doneOnInput,
  type InputView,
  letterInput,
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
import {
  type CaseContext,
  day,
  fieldLines,
  personName,
  stateTitle,
  verbTitle,
  when,
} from './case-words.ts'
import {
  additionsPart,
  conflictNote,
  conflictPart,
  filedInput,
  linkInput,
  linksPart,
  reportsPart,
} from './concern-parts.ts'
import { evidencePart, openEvidenceInput } from './evidence-parts.ts'
import { foundParts } from './found-parts.ts'
import { timelinePart } from './timeline.ts'
import { warningParts } from './warning-parts.ts'

/** The longest allowed form fills more than Teams shows in one card: long fields are cut until all of them fit. */
const fieldLimits = [2500, 1200, 600, 300, 150, 80, 40] as const

export interface DetailsView extends CaseContext {
  readonly reader: Reader
  /** Without it, the reader is nobody who handles the case. */
  readonly readerId?: string
  /** A dialog's card knows Action.Submit only. */
  readonly inDialog?: boolean
  /** Why it was opened, as it was recorded. */
  readonly purpose?: ViewPurpose
}

export function detailsCard(given: DetailsView, events: readonly CaseEvent[]): Card {
  const view = { ...given, case: caseFor(given.reader, given.case, given.readerId) }
  return fitted(fieldLimits, (limit) => detailParts(view, events, limit), view.language)
}

export interface CaseDialogView extends DetailsView, InputView {
  /** In which the reader acts. */
  readonly role: string
  /** The people known by name for the roles to which the case can be passed on. */
  readonly people: Readonly<Record<string, readonly Person[]>>
  /** What became of the last click. */
  readonly remark?: string
}

/** The same with what can be done. */
export function caseDialog(given: CaseDialogView, events: readonly CaseEvent[]): Card {
  const shown = caseFor(given.reader, given.case, given.readerId)
  const view = { ...given, inDialog: true, case: shown }
  return fitted(
    fieldLimits,
    (limit) => [
      view.remark ? words(view.remark, { color: 'attention', weight: 'bolder' }) : undefined,
      detailParts(view, events, limit),
      dialogActions(view, limit > 80 ? 40 : 10),
    ],
    view.language,
  )
}

function detailParts(
  view: DetailsView,
  events: readonly CaseEvent[],
  limit: number,
): readonly CardPart[] {
  const { case: entry, language, reader } = view
  const turn = turnLine(view, entry)
  return [
    // A dialog has it as its own title.
    ...(view.inDialog
      ? []
      : [heading(say(language, caseTexts.detailsTitle, { number: entry.number }))]),
    fact(language, say(language, caseTexts.factStatus), stateTitle(view)),
    ...(turn ? [fact(language, say(language, caseTexts.factRole), turn)] : []),
    ...conflictPart(view),
    fact(language, say(language, caseTexts.factFrom), personName(entry.openedBy, language)),
    ...shieldNote(view),
    fact(language, say(language, caseTexts.factReceived), when(view, entry.openedAt)),
    ...(entry.dueAt === undefined || entry.closed
      ? []
      : [fact(language, say(language, caseTexts.factDue), day(view, entry.dueAt))]),
    box(fieldLines(view).map(({ label, text }) => fact(language, label, text, limit))),
    ...(reader === 'reviewer' ? foundParts(entry, language) : []),
    ...warningParts(formTexts.warningsReviewer, { ...view, warnings: entry.warnings ?? [] }),
    ...changesPart(view, Math.min(limit, 300)),
    ...opinionsPart(view),
    ...reportsPart(view),
    ...linksPart(view),
    ...questionsPart(view, limit > 80 ? 6 : 2, Math.min(limit, 500)),
    ...additionsPart(view, Math.min(limit, 500)),
    ...evidencePart(view, Math.min(limit, 300)),
    ...openEvidenceInput(view),
    ...notesPart(view, Math.min(limit, 400)),
    ...lastStepPart(view),
    ...timelinePart(view, historyFor(reader, entry, events, view.readerId), Math.min(limit, 300)),
    ...(view.purpose
      ? [
          words(
            say(language, concernTexts.openedFor, {
              purpose: say(language, viewPurposes[view.purpose]),
            }),
            { isSubtle: true, size: 'small' },
          ),
        ]
      : []),
  ]
}

/** Why no name is there, and how to see it. */
function shieldNote({ case: entry, language }: DetailsView): readonly CardPart[] {
  if (entry.openedBy.id !== theComplainant.id) return []
  const note = say(language, concernTexts.shieldedNote, { number: entry.number })
  return [words(note, { isSubtle: true, size: 'small' }, 'small')]
}

/** @param mostPeople to choose from when the case is passed on. */
function dialogActions(view: CaseDialogView, mostPeople: number): readonly CardPart[] {
  const { case: entry, workflow, role, language } = view
  const allowed = allowedTo(entry, workflow, role, view.settings.conflictRole)
  const steps = [...allowed.opinions, ...allowed.decisions]
  const talk = [...(allowed.mayAsk ? ['ask'] : []), ...(allowed.mayComment ? ['comment'] : [])]
  const target = passOnInput(view, allowed, view.people, view.readerId, mostPeople)
  const filed = allowed.mayComment ? filedInput(view) : []
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
    ...addresseeInput(view, steps),
    ...doneOnInput(view, steps),
    ...letterInput(view, steps),
    ...clauseInput(view, steps),
    ...typedClauseInput(view, steps),
    reasonInput(view, [...steps, ...talk]),
    row([...plain, ...talk]),
    ...conditionInputs(view, steps),
    row(conditional),
    ...target,
    ...(target.length > 0 ? [row(['reassign'])] : []),
    ...filed,
    ...(filed.length > 0 ? [row(['filed'])] : []),
    ...(allowed.mayComment && entry.confidential ? [linkInput(view), row(['link'])] : []),
    ...(allowed.mayMarkConflict && entry.confidential
      ? [...conflictNote(view), row(['conflict'])]
      : []),
  ].filter((part) => part !== undefined)
}
