/** Joins a case with the form, the workflow and the settings that are needed to show it. */
import type { CaseContext } from '../cards/case-words.ts'
import type { Case } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import type { Form } from '../forms/form.ts'
import type { Language } from '../messages/message.ts'
import type { BotOrganization } from './turn.ts'

/** A form that an administrator has taken away: its old cases are still shown, by their number and state. */
const withdrawnForm = (name: string): Form => ({
  name,
  title: name,
  submit: 'Submit',
  summary: [],
  card: { type: 'AdaptiveCard', version: '1.5', body: [] },
})

export function caseContext(
  organization: BotOrganization,
  entry: Case,
  language: Language,
): CaseContext {
  return {
    case: entry,
    form: organization.forms.get(entry.form) ?? withdrawnForm(entry.form),
    workflow: workflowOf(organization.desk, entry.workflow),
    settings: organization.settings,
    language,
    clauses: [...foundFor(entry), ...clausesOf(organization, entry)],
  }
}

/** The clauses that came nearest to a question. */
const foundFor = ({ warnings = [] }: Case): CaseContext['clauses'] =>
  warnings.flatMap((warning) => (warning.kind === 'found' ? warning.clauses : []))

/** The clauses behind a case: those that its text may touch, the one under which its cases are decided, those that offer it, those behind its fields. */
function clausesOf(
  { settings, clause }: Pick<BotOrganization, 'settings' | 'clause'>,
  { form, warnings = [] }: Case,
): CaseContext['clauses'] {
  const own = settings.forms[form]
  if (!own) return []
  const ids = [
    ...warnings.flatMap((warning) => (warning.kind === 'ground' ? [warning.clause] : [])),
    ...(own.decidedUnder ? [own.decidedUnder] : []),
    ...own.clauses,
    ...Object.values(own.cites).flat(),
  ]
  return [...new Set(ids)].flatMap((id) => {
    const found = clause(id)
    return found ? [{ id, heading: found.heading }] : []
  })
}
