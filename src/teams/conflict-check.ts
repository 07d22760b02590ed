/** Whether a form that was sent concerns somebody who would handle it: asked before its case is opened. */
import type { ConflictReason, Person } from '../cases/case.ts'
import { subjectsIn } from '../cases/concern.ts'
import { workflowOf } from '../cases/desk.ts'
import { isNamed } from '../cases/sight.ts'
import { rolesOf } from '../cases/workflow.ts'
import { type FieldValues, isMet } from '../forms/form.ts'
import type { Bot } from './bot-parts.ts'
import { concernsRoles } from './concerned.ts'
import type { Turn } from './turn.ts'

/** None where it may go its usual way, or the organization named no other. */
export async function conflictIn(
  bot: Bot,
  turn: Turn,
  person: Person,
  form: string,
  values: FieldValues,
): Promise<ConflictReason | undefined> {
  const { organization } = turn
  const { settings, desk } = organization
  const own = settings.forms[form]
  const { conflictRole } = settings
  if (!own || !conflictRole) return undefined
  const subjects = subjectsIn(own, values).filter((subject) => !isNamed(subject, person))
  const usual = rolesOf(workflowOf(desk, own.workflow))
  const concerned = await concernsRoles(bot, organization, usual, subjects)
  if (concerned === 'yes') return 'picked'
  const isSaid = own.concernsReviewer !== undefined && isMet(own.concernsReviewer, values)
  if (!isSaid && concerned === 'no') return undefined
  // It may be the other role's own people whom it is about: then it stays with the usual one.
  if ((await concernsRoles(bot, organization, [conflictRole], subjects)) === 'yes') return undefined
  // Nobody is shown a report about themselves on a guess.
  return isSaid ? 'said' : 'unsure'
}
