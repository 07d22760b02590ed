/** Enters an account in the register, with the first line of its history. */
import type { Moment } from './account.ts'
import { type Approved, accountOf } from './enter.ts'
import { dayOf, monthsLater } from './review-day.ts'
import type { RegisterSettings } from './settings.ts'
import type { AccountTransaction } from './store.ts'

/** What the register needs of an organization. */
export interface RegisterHolder {
  readonly org: string
  readonly settings: { readonly register?: RegisterSettings | undefined; readonly timeZone: string }
  readonly newId: () => string
}

/** In the transaction that decided on it: approved and entered, or neither. */
export async function enterAccount(
  desk: RegisterHolder,
  tx: AccountTransaction,
  approved: Omit<Approved, 'org' | 'id' | 'reviewOn'>,
): Promise<void> {
  const { org } = desk
  const { by, at, caseNumber } = approved
  const account = accountOf({ ...approved, ...firstReview(desk, at), org, id: desk.newId() })
  await tx.insertAccount(account)
  await tx.addChange({ org, account: account.id, at, by, verb: 'enter' })
  await tx.audit({
    org,
    at,
    actor: by.id ?? 'system',
    action: 'account-entered',
    object: `account:${account.id}`,
    detail: { case: caseNumber, access: account.access.length },
  })
}

/** The day of the next review, counted from a moment; none where the organization keeps no register. */
export function firstReview(
  { settings: { register, timeZone } }: Pick<RegisterHolder, 'settings'>,
  at: Moment,
): { readonly reviewOn?: string } {
  return register ? { reviewOn: monthsLater(dayOf(at, timeZone), register.reviewInMonths) } : {}
}
