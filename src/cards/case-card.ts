/** A case as those who act for one of its roles see it: what it is, who said what, and what can be done now. */
import type { Opinion } from '../cases/case.ts'
import { needsReason, unanswered } from '../cases/step.ts'
import { opinionVerbs, verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { localize, say } from '../messages/message.ts'
import {
  box,
  button,
  buttons,
  type Card,
  type CardPart,
  card,
  fact,
  heading,
  shorten,
  words,
} from './card.ts'
import {
  type CaseContext,
  day,
  fieldLines,
  formTitle,
  outcomeTitle,
  roleTitle,
  stateTitle,
  stepDone,
  verbTitle,
  when,
} from './case-words.ts'

export interface CaseCardView extends CaseContext {
  /** The role whose card this is. */
  readonly role: string
  readonly nonce: string
  /** Microseconds since 1970; says what is overdue. */
  readonly now: number
  /** A line for whoever clicked: a refusal, or who was faster. */
  readonly remark?: string
  /** What they had entered, kept where a step was refused. */
  readonly entered?: Readonly<Record<string, string>>
}

export function caseCard(view: CaseCardView): Card {
  const { case: entry, language } = view
  const title = say(language, caseTexts.caseTitle, { title: formTitle(view), number: entry.number })
  return card(
    [
      heading(title),
      view.remark ? words(view.remark, { color: 'attention', weight: 'bolder' }) : undefined,
      facts(view),
      entry.confidential
        ? words(say(language, caseTexts.confidentialCard), { isSubtle: true, size: 'small' })
        : undefined,
      opinions(view),
      lastStep(view),
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

function facts(view: CaseCardView): readonly CardPart[] {
  const { case: entry, form, language, now } = view
  const label = (
    text: (typeof caseTexts)['factStatus' | 'factFrom' | 'factReceived' | 'factDue'],
  ) => say(language, text)
  const overdue = entry.dueAt !== undefined && entry.dueAt < now
  return [
    fact(label(caseTexts.factStatus), stateTitle(view)),
    ...(entry.confidential ? [] : [fact(label(caseTexts.factFrom), entry.openedBy.name)]),
    fact(label(caseTexts.factReceived), when(view, entry.openedAt)),
    ...(entry.dueAt !== undefined && !entry.closed
      ? [
          fact(
            label(caseTexts.factDue),
            overdue
              ? say(language, caseTexts.factOverdue, { due: day(view, entry.dueAt) })
              : day(view, entry.dueAt),
          ),
        ]
      : []),
    ...(entry.revision > 1
      ? [words(say(language, caseTexts.caseRevision, { revision: entry.revision }))]
      : []),
    ...(entry.confidential
      ? []
      : [box(fieldLines(view, form.summary).map(({ label, text }) => fact(label, text, 400)))]),
  ]
}

function opinions(view: CaseCardView): readonly CardPart[] {
  const { case: entry, workflow, settings, language } = view
  const open = entry.closed ? [] : unanswered(entry, workflow)
  if (entry.opinions.length + open.length === 0) return []
  return [
    heading(say(language, caseTexts.opinions), 'medium'),
    ...entry.opinions.map((opinion) => words(opinionLine(view, opinion), {}, 'small')),
    ...open.map((role) =>
      words(
        say(language, caseTexts.opinionOpen, { role: roleTitle(settings, role, language) }),
        { isSubtle: true },
        'small',
      ),
    ),
  ]
}

function opinionLine({ settings, language }: CaseContext, opinion: Opinion): string {
  const line = say(
    language,
    opinion.verb === 'recommend' ? caseTexts.opinionRecommend : caseTexts.opinionObject,
    { role: roleTitle(settings, opinion.role, language), name: opinion.by.name },
  )
  return opinion.reason
    ? say(language, caseTexts.timelineReason, { line, reason: shorten(opinion.reason, 300) })
    : line
}

function lastStep(view: CaseCardView): readonly CardPart[] {
  const { case: entry, language } = view
  const step = entry.lastStep
  if (!step) return []
  const line = say(language, caseTexts.statusStep, {
    done: stepDone(view, step),
    when: when(view, step.at),
  })
  return [
    box([
      words(line, { weight: 'bolder' }),
      ...(step.outcome
        ? [fact(say(language, caseTexts.outcomeLabel), outcomeTitle(view, step.verb, step.outcome))]
        : []),
      // What reviewers write about a confidential case is not for the channel.
      ...(step.reason && !entry.confidential ? [words(shorten(step.reason, 500))] : []),
    ]),
  ]
}

function actions(view: CaseCardView): readonly CardPart[] {
  const { case: entry, workflow, role, nonce, language } = view
  const state = workflow.states[entry.state]
  const details = button(
    say(language, caseTexts.openDetails),
    'details',
    { nonce },
    { checksInputs: false },
  )
  const mayGiveOpinion =
    state?.consult.includes(role) && !entry.opinions.some((opinion) => opinion.role === role)
  const verbs = mayGiveOpinion
    ? [...opinionVerbs]
    : state?.role === role
      ? Object.entries(state.verbs).flatMap(([verb, { by }]) => (by === 'role' ? [verb] : []))
      : []
  if (verbs.length === 0) return [buttons([details])].filter((part) => part !== undefined)
  const parts = [
    ...(mayGiveOpinion ? [consultNote(view, state?.role)] : []),
    ...outcomeInput(view, verbs),
    reasonInput(view, verbs),
    buttons([
      ...verbs.map((verb) =>
        button(verbTitle(workflow, entry.state, verb, language), verb, { nonce }),
      ),
      details,
    ]),
  ]
  return parts.filter((part) => part !== undefined)
}

function consultNote(
  { settings, role, language }: CaseCardView,
  decider: string | undefined,
): CardPart {
  return words(
    say(language, caseTexts.consultAsk, {
      role: roleTitle(settings, role, language),
      decider: roleTitle(settings, decider ?? '', language),
    }),
    { isSubtle: true, size: 'small' },
  )
}

function outcomeInput(view: CaseCardView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language, entered } = view
  const outcomes = verbs.flatMap((verb) =>
    Object.entries(verbIn(workflow, entry.state, verb)?.outcomes ?? {}),
  )
  if (outcomes.length === 0) return []
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'outcome',
      label: say(language, caseTexts.outcomeLabel),
      style: 'compact',
      wrap: true,
      choices: [...new Map(outcomes)].map(([value, title]) => ({
        title: localize(language, title),
        value,
      })),
      ...(entered?.outcome ? { value: entered.outcome } : {}),
    },
  ]
}

function reasonInput(view: CaseCardView, verbs: readonly string[]): CardPart {
  const { case: entry, workflow, settings, language, entered } = view
  const waiting = unanswered(entry, workflow)
  const needing = verbs.filter((verb) => verb === 'object' || needsReason(entry, workflow, verb))
  const early = needing.some(
    (verb) => verbIn(workflow, entry.state, verb)?.reason === 'while-consulting',
  )
  // Whoever reported is told the outcome, never the reviewers' notes.
  const hint = entry.confidential ? caseTexts.reasonHintConfidential : caseTexts.reasonHint
  const titles = needing.map((verb) => verbTitle(workflow, entry.state, verb, language))
  return {
    type: 'Input.Text',
    id: 'reason',
    spacing: 'medium',
    isMultiline: true,
    maxLength: 1000,
    label: early
      ? say(language, caseTexts.reasonLabelWaiting, {
          roles: new Intl.ListFormat(language).format(
            waiting.map((role) => roleTitle(settings, role, language)),
          ),
        })
      : say(language, caseTexts.reasonLabel),
    ...(titles.length > 0
      ? {
          placeholder: say(language, hint, {
            verbs: new Intl.ListFormat(language).format(titles),
          }),
        }
      : {}),
    ...(entered?.reason ? { value: entered.reason } : {}),
  }
}
