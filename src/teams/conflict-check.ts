/** Whether a form that was sent concerns somebody who would handle it: asked before its case is opened. */
import type { ConflictReason, Person } from '../cases/case.ts'
import { subjectsIn } from '../cases/concern.ts'
import { workflowOf } from '../cases/desk.ts'
import { isNamed } from '../cases/sight.ts'
import { rolesOf } from '../cases/workflow.ts'
import { type FieldValues, isMet } from '../forms/form.ts'
import type { Someone } from '../forms/someone.ts'
import type { Bot } from './bot-parts.ts'
import type { Entitlement } from './entitlement.ts'
import { standIns } from './standing.ts'
import { peopleOf } from './step-inputs.ts'
import type { Turn } from './turn.ts'

/** None where it may go its usual way, or the organization named no other. */
export async function conflictIn(
  bot: Bot,
  turn: Turn,
  person: Person,
  form: string,
  values: FieldValues,
): Promise<ConflictReason | undefined> {
  const { settings, desk } = turn.organization
  const own = settings.forms[form]
  if (!own || !settings.conflictRole) return undefined
  const named = rolesOf(workflowOf(desk, own.workflow))
  // Who stands in for a role gets its cards while it has no channel.
  const roles = [...new Set(named.flatMap((role) => standIns(settings, role)))]
  const subjects = subjectsIn(own, values).filter((subject) => !isNamed(subject, person))
  const answers = await Promise.all(
    subjects.flatMap((subject) => roles.map((role) => handles(bot, turn, role, subject))),
  )
  if (answers.includes('yes')) return 'picked'
  if (own.concernsReviewer && isMet(own.concernsReviewer, values)) return 'said'
  // Nobody is shown a report about themselves on a guess.
  return answers.includes('unknown') ? 'unsure' : undefined
}

async function handles(bot: Bot, turn: Turn, role: string, subject: Someone): Promise<Entitlement> {
  const { organization } = turn
  const known = await peopleOf(bot, turn, role)
  if (known.some((one) => isNamed(subject, one))) return 'yes'
  if (!subject.id) return 'no'
  const member = { personId: subject.id, userId: subject.id }
  return bot.entitlements.mayActFor(organization, role, member)
}
