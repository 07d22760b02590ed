/** A role's card of a case: updated where it stands, posted where there is none, posted anew for a new revision. */
import { caseCard, elsewhereCard, supersededCard } from '../cards/case-card.ts'
import { type CaseContext, formTitle } from '../cards/case-words.ts'
import type { Case } from '../cases/case.ts'
import type { AddressKey, CardRecord, CaseStore, Delivery } from '../cases/store.ts'
import { caseTexts } from '../messages/cases.ts'
import { say } from '../messages/message.ts'
import { caseContext } from './case-context.ts'
import { concernsRoles } from './concerned.ts'
import type { Sent } from './delivery-result.ts'
import type { Entitlements } from './entitlement.ts'
import { isRefusedForGood, type PostOptions, postToRole, update } from './post.ts'
import { cardActivity } from './reply-activity.ts'
import { hears } from './sent-about.ts'

export interface CardSender extends PostOptions {
  readonly store: CaseStore
  readonly entitlements: Pick<Entitlements, 'mayActFor'>
  readonly newId: () => string
}

/** After so many failures of an update its message is given up for a fresh card: about two minutes. */
const mostUpdates = 8

export async function showCase(
  sender: CardSender,
  entry: Case,
  { intent: { to }, attempts }: Delivery,
): Promise<Sent> {
  const { organization, store, now } = sender
  const context = caseContext(organization, entry, organization.settings.language)
  const role = to.slice('role:'.length)
  const state = context.workflow.states[entry.state]
  const isTurn = entry.role === role || (state?.consult.includes(role) ?? false)
  const last = await store.findCaseCard(organization.id, entry.number, to)
  if (!hears(sender, entry, role)) return hide(sender, context, last)
  if (!last && !isTurn) return { kind: 'void' }
  const isOld = last !== undefined && last.revision < entry.revision
  if (last && isOld && last.place) {
    const replaced = await update(
      sender,
      last.place,
      cardActivity(supersededCard(context), entry.number),
    )
    if (replaced.kind !== 'done' && !isRefusedForGood(replaced) && attempts < mostUpdates)
      return replaced
  }
  if (isOld && !isTurn) return { kind: 'void' }
  const activityOf = ({ nonce }: CardRecord) =>
    cardActivity(
      caseCard({ ...context, role, nonce, now: now() }),
      say(context.language, caseTexts.caseTitle, {
        title: formTitle(context),
        number: entry.number,
      }),
    )
  const isThere = last?.place && !isOld && last.retiredAt === undefined
  const kept = isThere ? undefined : await keptFromRole(sender, entry, role)
  if (kept) return kept
  let record =
    last && !isOld && last.retiredAt === undefined ? last : await issueCaseCard(sender, entry, to)
  if (record.place) {
    const updated = await update(sender, record.place, activityOf(record))
    const isLost =
      isRefusedForGood(updated) || (updated.kind === 'failed' && attempts >= mostUpdates)
    if (!isLost) return updated
    // The message is gone, and with it the nonce that stood on it: whoever kept it can do nothing with it.
    await store.retireCard(record.nonce, now())
    record = await issueCaseCard(sender, entry, to)
  }
  const lost = isThere ? await keptFromRole(sender, entry, role) : undefined
  if (lost) return lost
  const posted = await postToRole(sender, role, activityOf(record))
  // A conflict of interest waits for nobody to notice: the administrators hear at once that its role has no channel.
  if (posted.kind === 'unbound' && entry.conflict) return { kind: 'unbound', isUrgent: true }
  if ('place' in posted) await store.setCardPlace(record.nonce, posted.place)
  return posted
}

/**
 * What keeps a new message about the case out of the role's channel, whoever it was meant for: somebody whom it is about
 * reads there, or Teams does not say whether they do.
 */
export async function keptFromRole(
  sender: CardSender,
  { subjects = [] }: Case,
  role: string,
): Promise<Sent | undefined> {
  const concerned = await concernsRoles(sender, sender.organization, [role], subjects)
  if (concerned === 'yes') return { kind: 'concerned' }
  if (concerned === 'no') return undefined
  return { kind: 'failed', problem: 'Teams does not say who belongs to the team', alone: true }
}

/** A card that was there when the case was taken from the role says so, and its buttons do nothing any more. */
async function hide(
  sender: CardSender,
  context: CaseContext,
  last: CardRecord | undefined,
): Promise<Sent> {
  if (!last || last.retiredAt !== undefined) return { kind: 'void' }
  const { number } = context.case
  const hidden = last.place
    ? await update(sender, last.place, cardActivity(elsewhereCard(context), number))
    : ({ kind: 'void' } as const)
  if (hidden.kind === 'done' || hidden.kind === 'void' || isRefusedForGood(hidden))
    await sender.store.retireCard(last.nonce, sender.now())
  return hidden
}

async function issueCaseCard(
  { organization, store, now, newId }: CardSender,
  entry: Case,
  audience: AddressKey,
): Promise<CardRecord> {
  const record: CardRecord = {
    nonce: newId(),
    org: organization.id,
    kind: 'case',
    form: entry.form,
    caseNumber: entry.number,
    revises: false,
    audience,
    revision: entry.revision,
    createdAt: now(),
  }
  // Known here before it is seen anywhere: a button is never pressed on a card that we do not know.
  await store.insertCard(record)
  return record
}
