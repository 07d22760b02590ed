/** What somebody who acts on a case fills in, and the buttons under it. */
import type { Allowed } from '../cases/allowed.ts'
import type { Person } from '../cases/case.ts'
import { isConsulting, needsReason, unanswered } from '../cases/opinion.ts'
import { isKeptFrom } from '../cases/sight.ts'
import { verbIn } from '../cases/workflow.ts'
import { caseTexts } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import { formTexts } from '../messages/forms.ts'
import { localize, say } from '../messages/message.ts'
import { trainingTexts } from '../messages/training.ts'
import { type CardPart, shorten } from './card.ts'
import { type CaseContext, roleTitle, verbTitle } from './case-words.ts'

export interface InputView extends CaseContext {
  /** Microseconds since 1970. */
  readonly now: number
  /** What had been entered, kept where a step was refused. */
  readonly entered?: Readonly<Record<string, string>>
}

export const conditionRows = 3

const list = ({ language }: CaseContext, entries: readonly string[]) =>
  new Intl.ListFormat(language).format(entries)

const kept = ({ entered }: InputView, id: string) => {
  const value = entered?.[id]
  return value ? { value } : {}
}

export function outcomeInput(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language } = view
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
      ...kept(view, 'outcome'),
    },
  ]
}

/** To whom the case is referred; the first is chosen, so that nobody is stopped by it. */
export function addresseeInput(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language } = view
  const known = verbs.flatMap((verb) =>
    Object.entries(verbIn(workflow, entry.state, verb)?.refersTo ?? {}),
  )
  const [first] = known
  if (!first) return []
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'addressee',
      label: say(language, concernTexts.addresseeLabel),
      style: 'compact',
      wrap: true,
      choices: [...new Map(known)].map(([value, title]) => ({
        title: localize(language, title),
        value,
      })),
      value: view.entered?.addressee || first[0],
    },
  ]
}

/** The day on which it was done; left empty, it is today. */
export function doneOnInput(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language } = view
  if (!verbs.some((verb) => verbIn(workflow, entry.state, verb)?.doneOn)) return []
  return [
    {
      type: 'Input.Date',
      id: 'doneOn',
      label: say(language, trainingTexts.doneOnLabel),
      ...kept(view, 'doneOn'),
    },
  ]
}

/** Words of the reviewers' own for the person who opened the case. */
export function letterInput(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language } = view
  if (!verbs.some((verb) => verbIn(workflow, entry.state, verb)?.letter)) return []
  return [
    {
      type: 'Input.Text',
      id: 'letter',
      isMultiline: true,
      maxLength: 1000,
      label: say(language, concernTexts.letterLabel),
      ...kept(view, 'letter'),
    },
  ]
}

export function reasonInput(view: InputView, verbs: readonly string[]): CardPart {
  const { case: entry, workflow, settings, language, now } = view
  const isQuestion = settings.forms[entry.form]?.question !== undefined
  const needing = verbs.filter(
    (verb) => verb === 'object' || needsReason(entry, workflow, verb, now),
  )
  const isEarly = needing.some(
    (verb) => verbIn(workflow, entry.state, verb)?.reason === 'while-consulting',
  )
  const roles = unanswered(entry, workflow).map((role) => roleTitle(settings, role, language))
  // Whoever reported is told the outcome, never the reviewers' notes.
  const hint = entry.confidential ? caseTexts.reasonHintConfidential : caseTexts.reasonHint
  const titles = needing.map((verb) => verbTitle(workflow, entry.state, verb, language))
  return {
    type: 'Input.Text',
    id: 'reason',
    spacing: 'medium',
    isMultiline: true,
    maxLength: 1000,
    label:
      isEarly && isConsulting(entry, workflow, now)
        ? say(language, caseTexts.reasonLabelWaiting, { roles: list(view, roles) })
        : say(language, isQuestion ? caseTexts.answerOrNote : caseTexts.reasonLabel),
    ...(titles.length > 0
      ? { placeholder: say(language, hint, { verbs: list(view, titles) }) }
      : {}),
    ...kept(view, 'reason'),
  }
}

/** Chosen where a step may rest on a clause and does not: no clause has this id. */
const noClause = 'none'

/** The clauses of the form, the one under which such cases are decided first and chosen. */
export function clauseInput(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language, clauses } = view
  const rules = verbs.flatMap((verb) => verbIn(workflow, entry.state, verb)?.clause ?? [])
  const isNeeded = rules.includes(true)
  const [first] = clauses
  if (!rules.some(Boolean) || !first) return []
  const none = isNeeded ? [] : [{ title: say(language, caseTexts.clauseNone), value: noClause }]
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'clause',
      label: say(language, isNeeded ? caseTexts.clauseLabel : caseTexts.clauseBehind),
      style: 'compact',
      wrap: true,
      choices: [
        ...none,
        ...clauses.map(({ id, heading }) => ({
          title: say(language, caseTexts.clauseLine, { clause: id, heading }),
          value: id,
        })),
      ],
      value: view.entered?.clause || (isNeeded ? first.id : noClause),
    },
  ]
}

/** A clause that the form does not name, typed by its number. */
export function typedClauseInput(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  if (clauseInput(view, verbs).length === 0) return []
  return [
    {
      type: 'Input.Text',
      id: 'otherClause',
      maxLength: 60,
      label: say(view.language, caseTexts.clauseTyped),
      ...kept(view, 'otherClause'),
    },
  ]
}

export function conditionInputs(view: InputView, verbs: readonly string[]): readonly CardPart[] {
  const { case: entry, workflow, language } = view
  if (!verbs.some((verb) => verbIn(workflow, entry.state, verb)?.conditions)) return []
  return Array.from({ length: conditionRows }, (_, index) => index + 1).flatMap((number) => [
    {
      type: 'Input.Text',
      id: `condition${number}`,
      maxLength: 300,
      label: say(language, caseTexts.conditionText, { number }),
      ...kept(view, `condition${number}`),
    },
    {
      type: 'Input.Date',
      id: `conditionDay${number}`,
      label: say(language, caseTexts.conditionDay, { number }),
      ...kept(view, `conditionDay${number}`),
    },
  ])
}

/** Whom the case can be passed on to: other roles, and the people named for its own; others are found by the picker. */
export function passOnInput(
  view: InputView,
  allowed: Allowed,
  known: Readonly<Record<string, readonly Person[]>>,
  readerId = '',
  most = 40,
): readonly CardPart[] {
  const { case: entry, settings, language } = view
  const isMine = entry.assignee?.id === readerId
  const me =
    allowed.reassign.length > 0 && entry.role && readerId && !isMine
      ? [{ title: say(language, concernTexts.me), value: `me:${entry.role}` }]
      : []
  const others = allowed.reassign.flatMap((role) => {
    const title = roleTitle(settings, role, language)
    const people = (known[role] ?? []).filter(
      (person) =>
        person.id !== entry.openedBy.id &&
        person.id !== entry.assignee?.id &&
        person.id !== readerId &&
        !isKeptFrom(entry, person),
    )
    return [
      ...(role === entry.role ? [] : [{ title, value: `role:${role}` }]),
      ...people.map(({ id, name }) => ({
        title: `${shorten(name, 40)} (${title})`,
        value: `person:${role}:${id}`,
      })),
    ]
  })
  if (allowed.reassign.length === 0) return []
  const picker: CardPart = {
    type: 'Input.ChoiceSet',
    id: 'assignPerson',
    label: say(language, caseTexts.passOnPerson),
    style: 'filtered',
    wrap: true,
    placeholder: say(language, formTexts.pickPerson),
    choices: [],
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  }
  const choices = [...me, ...others]
  if (choices.length === 0) return [picker]
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'assign',
      label: say(language, caseTexts.passOnLabel),
      style: 'compact',
      wrap: true,
      choices: choices.slice(0, most),
      ...kept(view, 'assign'),
    },
    picker,
  ]
}
