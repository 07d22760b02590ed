/** Whether somebody may see a case: asked the same way, and as long, whether the case exists or not. */
import type { Case, Person } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import { isKeptFrom, roleInTurn, rolesHearing } from '../cases/sight.ts'
import { isOpinionVerb, verbIn } from '../cases/workflow.ts'
import type { CaseParts } from './bot-parts.ts'
import type { Entitlement } from './entitlement.ts'
import type { Asker, BotOrganization } from './turn.ts'

/** `none`: there is no such case for this person. `unknown`: Teams did not say in time whether they may see it. */
export type Sighting =
  | { readonly kind: 'seen'; readonly entry: Case }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

/** Whoever looks: in a turn, or by a link that was made in one. */
type Viewer = Pick<Asker, 'organization' | 'userId'>
type Judge = Pick<CaseParts, 'entitlements'>

export async function findSeen(
  bot: Judge,
  turn: Viewer,
  person: Person,
  number: string,
): Promise<Sighting> {
  const { id, desk } = turn.organization
  return sightOf(bot, turn, person, number, await desk.store.findCase(id, number))
}

/**
 * Of a case that is kept from the person the same is asked as of one that does not exist: neither the answer nor its
 * time tells the one from the other.
 */
export async function sightOf(
  bot: Judge,
  turn: Viewer,
  person: Person,
  number: string,
  found: Case | undefined,
): Promise<Sighting> {
  const entry = found && !isKeptFrom(found, person) ? found : undefined
  const asked = entry ?? noCase(turn.organization, number)
  if (!asked) return { kind: 'none' }
  if (entry?.openedBy.id === person.id) return { kind: 'seen', entry }
  const { entitled } = await roleFor(bot, turn, person, asked, '')
  if (entitled === 'unknown') return { kind: 'unknown' }
  return entry && entitled === 'yes' ? { kind: 'seen', entry } : { kind: 'none' }
}

/** What a case of that number would be; none where no form has such numbers. */
function noCase({ id, settings }: BotOrganization, number: string): Case | undefined {
  const prefix = number.split('-')[0]
  const form = Object.entries(settings.forms).find(([, own]) => own.prefix === prefix)
  if (!form) return undefined
  const [name, { workflow, confidential }] = form
  return {
    org: id,
    number,
    form: name,
    workflow,
    confidential,
    state: settings.workflows[workflow]?.start ?? '',
    closed: false,
    version: 0,
    revision: 0,
    openedBy: { id: '', name: '' },
    language: settings.language,
    fields: {},
    opinions: [],
    openedAt: 0,
    updatedAt: 0,
    awaits: [],
    standIns: {},
    questions: [],
    notes: [],
    conditions: [],
    changes: [],
    reminded: {},
  }
}

/** What the person who opened a case does of what is no verb of its workflow. */
const ownVerbs: ReadonlySet<string> = new Set(['answer', 'add', 'evidence'])

/** The role in which somebody may take this step now, or why there is none. */
export async function roleFor(
  bot: Judge,
  { organization, userId }: Viewer,
  person: Person,
  entry: Case,
  verb: string,
): Promise<{ readonly role?: string; readonly entitled: Entitlement }> {
  if (isKeptFrom(entry, person)) return { entitled: 'no' }
  const workflow = workflowOf(organization.desk, entry.workflow)
  const state = workflow.states[entry.state]
  const member = { personId: person.id, userId }
  if (ownVerbs.has(verb) || verbIn(workflow, entry.state, verb)?.by === 'applicant')
    return { entitled: 'yes' }
  const hearing = rolesHearing(entry, workflow)
  const consulted = state?.consult ?? []
  const inTurn = roleInTurn(entry, workflow)
  const turn = inTurn ? [inTurn] : []
  const turnOf = isOpinionVerb(verb)
    ? consulted
    : verb === 'ask' || verb === 'comment'
      ? [...turn, ...consulted]
      : turn
  // Those whose turn it is come first; others may learn how the case was settled, if they ever had a part in it.
  let unknown = false
  for (const role of new Set([...turnOf, ...turn, ...hearing])) {
    if (!hearing.includes(role)) continue
    const answer = await bot.entitlements.mayActFor(organization, role, member)
    if (answer === 'yes') return { role, entitled: 'yes' }
    unknown ||= answer === 'unknown'
  }
  return { entitled: unknown ? 'unknown' : 'no' }
}
