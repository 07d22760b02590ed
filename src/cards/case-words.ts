/** A case in words: its state, its steps, its fields. Cards, notices and replies all say it the same way. */
import { type Case, type Instant, type Person, theComplainant } from '../cases/case.ts'
import type { CaseSettings } from '../cases/settings.ts'
import { verbIn, type Workflow } from '../cases/workflow.ts'
import type { FieldValue, Form } from '../forms/form.ts'
import { fieldsOf } from '../forms/form.ts'
import { peopleIn } from '../forms/someone.ts'
import { caseTexts, stateTitles, verbDoneOther, verbsDone, verbTitles } from '../messages/cases.ts'
import { concernTexts } from '../messages/concerns.ts'
import {
  type Language,
  localize,
  messageNamed,
  say,
  sayDay,
  sayMoment,
} from '../messages/message.ts'
import { shorten } from './card.ts'

/** What is needed to speak of a case. */
export interface CaseContext {
  readonly case: Case
  readonly form: Form
  readonly workflow: Workflow
  readonly settings: CaseSettings
  readonly language: Language
  /** The clauses behind the form, the one under which its cases are decided first. */
  readonly clauses: readonly { readonly id: string; readonly heading: string }[]
}

export const date = (instant: Instant) => new Date(instant / 1000)

export function formTitle({ settings, form, language }: CaseContext): string {
  return localize(language, settings.forms[form.name]?.title ?? form.title)
}

export function roleTitle(settings: CaseSettings, role: string, language: Language): string {
  const title = settings.roles[role]?.title
  return title ? localize(language, title) : role
}

export function stateTitle({ case: entry, workflow, language }: CaseContext): string {
  const own = workflow.states[entry.state]?.title
  if (own) return localize(language, own)
  const known = messageNamed(stateTitles, entry.state)
  return known ? say(language, known) : entry.state
}

/** The button of a verb. */
export function verbTitle(
  workflow: Workflow,
  state: string,
  verb: string,
  language: Language,
): string {
  const own = verbIn(workflow, state, verb)?.title
  if (own) return localize(language, own)
  const known = messageNamed(verbTitles, verb)
  return known ? say(language, known) : verb
}

/** Somebody's name; in words where they are to be named to nobody else. */
export const personName = ({ id, name }: Person, language: Language): string =>
  id === theComplainant.id ? say(language, concernTexts.theComplainant) : name

/** "Approved by Alex". */
export function stepDone(
  { workflow, language }: Pick<CaseContext, 'workflow' | 'language'>,
  step: { readonly verb: string; readonly by: Person; readonly from?: string },
): string {
  const known = messageNamed(verbsDone, step.verb)
  const name = personName(step.by, language)
  if (known) return say(language, known, { name })
  const verb = verbTitle(workflow, step.from ?? '', step.verb, language)
  return say(language, verbDoneOther, { verb, name })
}

export const when = ({ settings, language }: CaseContext, instant: Instant): string =>
  sayMoment(language, date(instant), settings.timeZone)

export const day = ({ settings, language }: CaseContext, instant: Instant): string =>
  sayDay(language, date(instant), settings.timeZone)

/** A field's value as people read it. */
export function fieldText(form: Form, id: string, value: FieldValue, language: Language): string {
  const field = fieldsOf(form).find((entry) => entry.id === id)
  if (typeof value === 'boolean') return say(language, value ? caseTexts.yes : caseTexts.no)
  const people = peopleIn(value)
  if (people.length > 0) return people.map(({ name, id }) => name || id).join('; ')
  const values = Array.isArray(value) ? value.map(String) : [String(value)]
  if (field?.type !== 'Input.ChoiceSet') return values.join(', ')
  const titles = new Map(field.choices.map((choice) => [choice.value, choice.title]))
  return values
    .map((entry) => {
      const title = titles.get(entry)
      return title === undefined ? entry : localize(language, title)
    })
    .join(', ')
}

/** The filled-in fields in the form's order, as label and text. */
export function fieldLines(context: CaseContext, only?: readonly string[]) {
  const { case: entry, form, language } = context
  return fieldsOf(form)
    .filter(({ id }) => (only ? only.includes(id) : true) && entry.fields[id] !== undefined)
    .map(({ id, label }) => ({
      label: localize(language, label),
      text: fieldText(form, id, entry.fields[id] ?? '', language),
    }))
}

/** What the last revision changed, in the form's order: "before → after". */
export function fieldChangeLines({ case: entry, form, language }: CaseContext, limit: number) {
  const order = fieldsOf(form)
  const text = (id: string, value: FieldValue | undefined) =>
    value === undefined
      ? say(language, caseTexts.changeEmpty)
      : shorten(fieldText(form, id, value, language), limit)
  return [...entry.changes]
    .sort((a, b) => place(a.field) - place(b.field))
    .map(({ field, before, after }) => {
      const label = order.find(({ id }) => id === field)?.label
      return {
        label: label ? localize(language, label) : field,
        text: `${text(field, before)} → ${text(field, after)}`,
      }
    })

  function place(field: string): number {
    return order.findIndex(({ id }) => id === field)
  }
}

export function outcomeTitle(
  { workflow, language }: Pick<CaseContext, 'workflow' | 'language'>,
  verb: string,
  outcome: string,
): string {
  for (const state of Object.values(workflow.states)) {
    const title = state.verbs[verb]?.outcomes?.[outcome]
    if (title) return localize(language, title)
  }
  return outcome
}

/** Whom a case was referred to, in the workflow's words. */
export function addresseeTitle(
  { workflow, language }: Pick<CaseContext, 'workflow' | 'language'>,
  verb: string,
  addressee: string,
): string {
  for (const state of Object.values(workflow.states)) {
    const title = state.verbs[verb]?.refersTo?.[addressee]
    if (title) return localize(language, title)
  }
  return addressee
}
