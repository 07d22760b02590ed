/** Puts a changed case in front of everybody whose card shows it. */
import type { Case } from './case.ts'
import { type CaseDesk, workflowOf } from './desk.ts'
import type { CaseTransaction } from './store.ts'
import { rolesOf } from './workflow.ts'

/** Every role of the workflow sees the case as it now stands; the delivery knows which of them has or needs a card. */
export async function show(desk: CaseDesk, tx: CaseTransaction, entry: Case): Promise<void> {
  for (const role of rolesOf(workflowOf(desk, entry.workflow)))
    await tx.enqueue(
      desk.org,
      { kind: 'case-card', to: `role:${role}`, caseNumber: entry.number },
      entry.updatedAt,
    )
}
