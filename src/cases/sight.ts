/** Who may learn of a case at all: whom it is about never does, and in a conflict of interest one role alone. */
import { folded, type Someone } from '../forms/someone.ts'
import type { Case, Person } from './case.ts'
import { rolesOf, type Workflow } from './workflow.ts'

/** For them the case does not exist, whatever their roles: every path asks this before it asks anything else. */
export const isKeptFrom = (
  entry: Pick<Case, 'openedBy' | 'subjects'>,
  person: Pick<Person, 'id' | 'name'>,
): boolean =>
  person.id !== entry.openedBy.id &&
  (entry.subjects ?? []).some((subject) => isNamed(subject, person))

/** By id where the person was picked, else by a name that stands in what was typed: "Sasha Subject, Roads". */
export function isNamed(subject: Someone, { id, name }: Pick<Person, 'id' | 'name'>): boolean {
  return subject.id ? subject.id.toLowerCase() === id.toLowerCase() : standsIn(subject.name, name)
}

/** One word alone is no name: too many people share it. */
function standsIn(text: string, name: string): boolean {
  const words = new Set(wordsOf(text))
  const parts = wordsOf(name)
  return parts.length > 1 && parts.every((part) => words.has(part))
}

/** Whether two words of a name stand side by side in a text: names are typed with more around them than is said again. */
export function sharesName(text: string, name: string): boolean {
  const said = ` ${wordsOf(text).join(' ')} `
  const parts = wordsOf(name)
  return parts.some(
    (part, index) => index > 0 && said.includes(` ${parts[index - 1] ?? ''} ${part} `),
  )
}

const wordsOf = (text: string): readonly string[] =>
  folded(text.replace(/\(.*?\)/g, ' ')).match(/[\p{L}\p{N}]+/gu) ?? []

/** The roles that see the case, get its card and hear of it. */
export function rolesHearing(
  entry: Pick<Case, 'conflict' | 'role'>,
  workflow: Workflow,
): readonly string[] {
  if (entry.conflict) return [entry.conflict.role]
  return [...new Set([...rolesOf(workflow), ...(entry.role ? [entry.role] : [])])]
}

/** Whose turn it is; of a closed case, whoever may open it again. */
export function roleInTurn(entry: Case, workflow: Workflow): string | undefined {
  const named = workflow.states[entry.state]?.role
  if (entry.role || !entry.closed || !named) return entry.role
  return entry.standIns[named] ?? named
}
