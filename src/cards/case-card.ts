/** A case as those who act for one of its roles see it: what it is, who said what, and what can be done now. */
import { allowedTo } from '../cases/allowed.ts'
import { verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { formTexts } from '../messages/forms.ts'
import { localize, say } from '../messages/message.ts'
import {
  box,
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  dialogButton,
  fact,
  fitted,
  heading,
  words,
} from './card.ts'
import {
  addresseeInput,
  clauseInput,
  doneOnInput,
  type InputView,
  outcomeInput,
  reasonInput,
} from './case-inputs.ts'
import {
  changesPart,
  lastStepPart,
  opinionsPart,
  questionsPart,
  talkCounts,
  turnLine,
} from './case-parts.ts'
import {
  type CaseContext,
  day,
  fieldLines,
  formTitle,
  roleTitle,
  stateTitle,
  verbTitle,
  when,
} from './case-words.ts'
import { additionCount, additionsPart, outlineFacts, purposeInput } from './concern-parts.ts'
import { foundParts } from './found-parts.ts'
import { warningParts } from './warning-parts.ts'

export interface CaseCardView extends InputView {
  /** The role whose card this is. */
  readonly role: string
  readonly nonce: string
  /** A line for whoever clicked: a refusal, or who was faster. */
  readonly remark?: string
}

export function caseCard(view: CaseCardView): Card {
  const { case: entry, language } = view
  const title = say(language, caseTexts.caseTitle, { title: formTitle(view), number: entry.number })
  return fitted(
    [400, 250, 120, 60],
    (limit) => [
      heading(title),
      verbsOf(view).length > 0 ? undefined : remarkPart(view),
      facts(view, limit),
      entry.confidential
        ? words(say(language, caseTexts.confidentialCard), { isSubtle: true, size: 'small' })
        : undefined,
      entry.confidential || entry.closed
        ? undefined
        : [
            ...foundParts(entry, language),
            ...warningParts(formTexts.warningsReviewer, {
              ...view,
              warnings: entry.warnings ?? [],
            }),
          ],
      changesPart(view, limit),
      opinionsPart(view),
      entry.confidential ? undefined : questionsPart(view, 3, limit),
      talkCounts(view),
      entry.confidential ? additionCount(view) : additionsPart(view, limit),
      lastStepPart(view),
      actions(view),
    ],
    language,
  )
}

/** What stands in the place of a card whose case was revised. */
export function supersededCard(view: CaseContext): Card {
  const { case: entry, language } = view
  return card(
    [
      heading(say(language, caseTexts.caseTitle, { title: formTitle(view), number: entry.number })),
      words(say(language, caseTexts.supersededCard, { number: entry.number })),
    ],
    language,
  )
}

/** What stands where a role had a card of a case that it may see no more. */
export function elsewhereCard(view: CaseContext): Card {
  const { case: entry, language } = view
  return card(
    [
      heading(say(language, caseTexts.caseTitle, { title: formTitle(view), number: entry.number })),
      words(say(language, concernTexts.elsewhere)),
    ],
    language,
  )
}

function facts(view: CaseCardView, limit: number): readonly CardPart[] {
  const { case: entry, form, language, now } = view
  const label = (
    text: (typeof caseTexts)['factStatus' | 'factFrom' | 'factReceived' | 'factDue' | 'factRole'],
  ) => say(language, text)
  const overdue = entry.dueAt !== undefined && entry.dueAt < now
  // Said where it is not the role that the workflow names, or where a person was named for it.
  const passedOn = entry.assignee || entry.role !== view.workflow.states[entry.state]?.role
  const turn = passedOn && !entry.closed ? turnLine(view, entry) : undefined
  return [
    fact(language, label(caseTexts.factStatus), stateTitle(view)),
    ...(entry.confidential ? [] : [fact(language, label(caseTexts.factFrom), entry.openedBy.name)]),
    fact(language, label(caseTexts.factReceived), when(view, entry.openedAt)),
    ...(entry.confidential ? outlineFacts(view, formTitle(view), now) : []),
    ...(entry.dueAt !== undefined && !entry.closed
      ? [
          fact(
            language,
            label(caseTexts.factDue),
            overdue
              ? say(language, caseTexts.factOverdue, { due: day(view, entry.dueAt) })
              : day(view, entry.dueAt),
          ),
        ]
      : []),
    ...(turn ? [fact(language, label(caseTexts.factRole), turn)] : []),
    ...(entry.revision > 1
      ? [words(say(language, caseTexts.caseRevision, { revision: entry.revision }))]
      : []),
    ...(entry.confidential
      ? []
      : [
          box(
            fieldLines(view, form.summary).map(({ label, text }) =>
              fact(language, label, text, limit),
            ),
          ),
        ]),
  ]
}

/** What the role may do on its card. What takes more than a reason is done in the details. */
function verbsOf({ case: entry, workflow, role }: CaseCardView): readonly string[] {
  const allowed = allowedTo(entry, workflow, role)
  // A closed case is opened again from the details too: no card in a channel invites it.
  const decisions = allowed.decisions.filter(
    (verb) => !entry.closed && !verbIn(workflow, entry.state, verb)?.conditions,
  )
  return [...allowed.opinions, ...decisions, ...(allowed.mayAsk ? ['ask'] : [])]
}

const remarkPart = ({ remark }: CaseCardView): readonly CardPart[] =>
  remark ? [words(remark, { color: 'attention', weight: 'bolder' })] : []

function actions(view: CaseCardView): readonly CardPart[] {
  const { case: entry, workflow, role, nonce, language } = view
  const allowed = allowedTo(entry, workflow, role)
  const purpose = purposeInput(view)
  const verbs = verbsOf(view)
  const details = dialogButton(
    say(language, caseTexts.openDetails),
    'details',
    { nonce },
    { checksInputs: entry.confidential },
  )
  if (verbs.length === 0)
    return [...purpose, buttons([details])].filter((part) => part !== undefined)
  const parts = [
    ...(allowed.opinions.length > 0 ? consultNote(view, workflow.states[entry.state]?.role) : []),
    ...outcomeInput(view, verbs),
    ...addresseeInput(view, verbs),
    ...doneOnInput(view, verbs),
    ...clauseInput(view, verbs),
    // Whoever clicked is looking at the buttons, not at the top of the card.
    ...remarkPart(view),
    reasonInput(view, verbs),
    ...purpose,
    buttons([
      ...verbs.map((verb) =>
        button(verbTitle(workflow, entry.state, verb, language), verb, { nonce }),
      ),
      details,
    ]),
    words(say(language, caseTexts.moreInDetails), { isSubtle: true, size: 'small' }, 'small'),
  ]
  return parts.filter((part) => part !== undefined)
}

/** Who decides, until when an answer is asked for, and what this role is asked to look at. */
function consultNote(view: CaseCardView, decider: string | undefined): readonly CardPart[] {
  const { case: entry, workflow, settings, role, language } = view
  const task = workflow.states[entry.state]?.tasks[role]
  const until = entry.consultDueAt
  const subtle = { isSubtle: true, size: 'small' } as const
  return [
    words(
      say(language, caseTexts.consultAsk, {
        role: roleTitle(settings, role, language),
        decider: roleTitle(settings, decider ?? '', language),
      }),
      subtle,
    ),
    ...(until === undefined
      ? []
      : [fact(language, say(language, caseTexts.factConsultDue), day(view, until))]),
    ...(task ? [words(localize(language, task))] : []),
  ]
}
