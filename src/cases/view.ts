/** Looking at a confidential case: for what it was done, and whether somebody looks at too many. */
import type { Instant } from './case.ts'
import type { CaseDesk } from './desk.ts'
import type { AddressKey, CaseTransaction } from './store.ts'

export const purposes = ['review', 'investigation', 'access', 'oversight'] as const
export type ViewPurpose = (typeof purposes)[number]

/** What was chosen or typed; handling the case where nothing was. */
export const purposeIn = (text: unknown): ViewPurpose =>
  purposes.find((purpose) => purpose === text) ?? 'review'

export interface CaseView {
  readonly org: string
  readonly personId: string
  /** The related cases are one: the first of their numbers. */
  readonly group: string
  readonly at: Instant
}

const hour = 3_600_000_000

/**
 * Notes a view of a confidential case. Where the person has opened many unrelated ones within the hour, those who are to
 * know are told, once an hour.
 */
export async function countView(
  { settings: { viewAlert }, org }: CaseDesk,
  tx: CaseTransaction,
  view: CaseView,
  administrators: readonly AddressKey[],
): Promise<void> {
  const { personId, at } = view
  const count = await tx.noteView(view, at - hour)
  if (count < viewAlert.cases) return
  if (!(await tx.once(org, `many-views ${personId}`, at, hour))) return
  const told: readonly AddressKey[] = viewAlert.role ? [`role:${viewAlert.role}`] : administrators
  for (const to of told.filter((key) => key !== `person:${personId}`))
    await tx.enqueue(org, { kind: 'view-alert', to, personId, count, at }, at)
  await tx.audit({
    org,
    at,
    actor: personId,
    action: 'many-cases-viewed',
    object: `person:${personId}`,
    detail: { count },
  })
}
