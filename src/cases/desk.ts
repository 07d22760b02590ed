/** What every use of a case needs: the store, the clock, ids, and the organization's settings. */
import { type Choice, type Form, fieldsOf } from '../forms/form.ts'
import { type Calendar, calendarOf } from './calendar.ts'
import type { Instant } from './case.ts'
import type { Signs } from './concern.ts'
import type { CaseSettings, FormSettings } from './settings.ts'
import type { CaseStore } from './store.ts'
import type { Workflow } from './workflow.ts'

export interface CaseDesk {
  readonly org: string
  readonly settings: CaseSettings
  readonly store: CaseStore
  /** The organization's forms, by name. */
  readonly forms: ReadonlyMap<string, Form>
  /** What the words of a report suggest; nothing where it is left out. */
  readonly signsOf?: (text: string) => Signs
  /** Microseconds since 1970. */
  readonly now: () => Instant
  /** At least 128 random bits, base64url. */
  readonly newId: () => string
}

export const formSettings = (desk: CaseDesk, form: string): FormSettings | undefined =>
  Object.hasOwn(desk.settings.forms, form) ? desk.settings.forms[form] : undefined

/** What a field of a form offers to choose; nothing where it is no choice. */
export function choicesOf(desk: CaseDesk, form: string, field: string): readonly Choice[] {
  const known = desk.forms.get(form)
  const found = known && fieldsOf(known).find(({ id }) => id === field)
  return found?.type === 'Input.ChoiceSet' ? found.choices : []
}

/** The workflow of a case. An organization's file was checked at the start, so that each name in it is there. */
export function workflowOf(desk: CaseDesk, name: string): Workflow {
  return desk.settings.workflows[name] ?? { start: 'closed', states: {} }
}

export const calendarOfDesk = (desk: CaseDesk): Calendar => calendarOf(desk.settings)
