/** Puts a changed case in front of everybody whose card shows it. */
import type { Case } from './case.ts'
import { type CaseDesk, workflowOf } from './desk.ts'
import { rolesHearing } from './sight.ts'
import type { CaseTransaction } from './store.ts'

/**
 * Every role that hears of the case sees it as it now stands; the delivery knows which of them has or needs a card.
 * `before`: those that saw it until now and may see it no more are shown that.
 */
export async function show(
  desk: CaseDesk,
  tx: CaseTransaction,
  entry: Case,
  before: Case = entry,
): Promise<void> {
  const workflow = workflowOf(desk, entry.workflow)
  const roles = [before, entry].flatMap((each) => rolesHearing(each, workflow))
  for (const role of new Set(roles))
    await tx.enqueue(
      desk.org,
      { kind: 'case-card', to: `role:${role}`, caseNumber: entry.number },
      entry.updatedAt,
    )
}
