/** Calls for the review of accounts that are due: once each, whatever the number of processes. */
import type { RegisterDesk } from './keep.ts'
import { dayOf } from './review-day.ts'

/** One round's worth; the rest comes with the next. */
const most = 50

/** How many were called for. */
export async function callReviews(desk: RegisterDesk): Promise<number> {
  const { org, store, settings, now } = desk
  if (!settings.register) return 0
  const { role } = settings.register
  const at = now()
  const due = await store.reviewsToCall(org, dayOf(at, settings.timeZone), most)
  const called = await Promise.all(
    due.map(({ id, reviewOn = '' }) =>
      store.transaction(async (tx) => {
        if (!(await tx.markReviewCalled(org, id, reviewOn))) return false
        await tx.enqueue(
          org,
          { kind: 'account-review', to: `role:${role}`, account: id, reviewOn },
          at,
        )
        await tx.audit({
          org,
          at,
          actor: 'system',
          action: 'account-review-called',
          object: `account:${id}`,
          detail: { reviewOn },
        })
        return true
      }),
    ),
  )
  return called.filter(Boolean).length
}
