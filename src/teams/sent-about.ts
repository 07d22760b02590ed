/** What must hold before anything about a case goes out, and what follows where Teams refuses the person who opened it. */
import type { Case } from '../cases/case.ts'
import { workflowOf } from '../cases/desk.ts'
import { isKeptFrom, roleInTurn, rolesHearing } from '../cases/sight.ts'
import type { AddressKey, Intent } from '../cases/store.ts'
import type { Sent } from './delivery-result.ts'
import type { PostOptions } from './post.ts'
import type { CardSender } from './send-case-card.ts'

/**
 * Whether `to` may hear of the case as it now stands: it was decided when the intent was stored, and the case may have
 * been taken from them since. A role's card still goes out: it then shows that there is nothing to see.
 */
export async function mayHear(
  sender: Pick<PostOptions, 'organization' | 'addresses'>,
  entry: Case,
  { kind, to }: Pick<Intent, 'kind' | 'to'>,
): Promise<boolean> {
  if (to.startsWith('role:'))
    return kind === 'case-card' || hears(sender, entry, to.slice('role:'.length))
  const id = to.slice('person:'.length)
  if (id === entry.openedBy.id) return true
  return !isKeptFrom(entry, { id, name: await nameOf(sender, to) })
}

/** Whether a role may still hear of the case. */
export const hears = (
  { organization }: Pick<PostOptions, 'organization'>,
  entry: Case,
  role: string,
): boolean => rolesHearing(entry, workflowOf(organization.desk, entry.workflow)).includes(role)

async function nameOf(
  { organization, addresses }: Pick<PostOptions, 'organization' | 'addresses'>,
  to: AddressKey,
): Promise<string> {
  const address = await addresses.find(organization.id, to)
  return address?.people[0]?.name ?? ''
}

/** Said once a week: those who handle the case would otherwise wait for an answer that cannot come. */
const toldAgainAfter = 7 * 86_400_000_000

/** The bot was removed, or the person left: what was for them is kept, and those who handle the case are told. */
export async function tellUnreachable(
  { organization, store, now }: CardSender,
  intent: Intent,
  sent: Sent,
): Promise<void> {
  const isRefused = sent.kind === 'refused' && [403, 404].includes(sent.status)
  if (!isRefused || !('caseNumber' in intent)) return
  const { caseNumber, to } = intent
  const entry = await store.findCase(organization.id, caseNumber)
  const role = entry && roleInTurn(entry, workflowOf(organization.desk, entry.workflow))
  if (!role || to !== `person:${entry.openedBy.id}`) return
  await store.transaction(async (tx) => {
    if (!(await tx.once(entry.org, `unreachable ${caseNumber}`, now(), toldAgainAfter))) return
    await tx.enqueue(entry.org, { kind: 'unreachable', to: `role:${role}`, caseNumber }, now())
  })
}
