/** What a concern adds to a case: whom it is about, other reports, haste, and in whose hands it must not come. */
import { type FieldValues, isMet } from '../forms/form.ts'
import { peopleIn, type Someone } from '../forms/someone.ts'
import type { Case, CompanionReport, Conflict, ConflictReason } from './case.ts'
import type { FormSettings } from './settings.ts'
import type { Workflow } from './workflow.ts'

/** What the words of a report suggest, besides what was ticked. */
export interface Signs {
  /** Keys of `companions.reports`. */
  readonly companions: readonly string[]
  readonly urgent: boolean
}

export type Concern = Pick<Case, 'subjects' | 'shielded' | 'urgent' | 'reports'>

/** What the form's settings make of what was entered. */
export function concernOf(
  settings: FormSettings,
  fields: FieldValues,
  signsOf: (text: string) => Signs,
): Concern {
  const subjects = subjectsIn(settings, fields)
  const signs = signsOf(freeText(settings, fields))
  const reports = reportsIn(settings, fields, signs)
  return {
    ...(subjects.length > 0 ? { subjects } : {}),
    ...(settings.shield && isMet(settings.shield, fields) ? { shielded: true } : {}),
    ...(signs.urgent ? { urgent: true } : {}),
    ...(reports.length > 0 ? { reports } : {}),
  }
}

/** Everybody whom the form names as the one it is about, picked or typed. */
export function subjectsIn({ about }: FormSettings, fields: FieldValues): readonly Someone[] {
  return about.flatMap((field) => {
    const value = fields[field]
    if (typeof value === 'string') return value.trim() ? [{ name: value.trim() }] : []
    return peopleIn(value)
  })
}

const freeText = ({ companions }: FormSettings, fields: FieldValues): string =>
  (companions?.signsIn ?? [])
    .map((field) => fields[field])
    .filter((value) => typeof value === 'string')
    .join('\n')

function reportsIn(
  { companions }: FormSettings,
  fields: FieldValues,
  signs: Signs,
): readonly CompanionReport[] {
  if (!companions) return []
  const picked = fields[companions.field]
  const isTicked = (id: string) =>
    Array.isArray(picked) ? picked.some((value) => value === id) : picked === id
  return Object.keys(companions.reports).flatMap((id): readonly CompanionReport[] => {
    if (isTicked(id)) return [{ id, why: 'ticked' }]
    return signs.companions.includes(id) ? [{ id, why: 'suggested' }] : []
  })
}

/** In a conflict of interest every turn of the workflow is the one role's. */
export function standInsOf(
  workflow: Workflow,
  { role }: Conflict,
): Readonly<Record<string, string>> {
  const turns = Object.values(workflow.states).flatMap((state) => (state.role ? [state.role] : []))
  return Object.fromEntries(turns.filter((turn) => turn !== role).map((turn) => [turn, role]))
}

/** Whether it may go back to the role that it was kept from: not where the person was picked from its own people. */
export const mayReturn = (why: ConflictReason): boolean => why !== 'picked'
