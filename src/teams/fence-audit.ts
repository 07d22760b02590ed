/** Records what a sender with a good token tried beyond the fences: once an hour, however often it was tried. */
import type { CaseStore } from '../cases/store.ts'
import type { FenceProblem, IncomingActivity } from './gate.ts'

const hour = 3_600_000_000

/** The organization of a tenant that nobody knows is the default one: its records officer reads of the strangers. */
export function createFenceAudit(
  store: Pick<CaseStore, 'transaction'>,
  organizationOf: (tenantId: string | undefined) => { readonly id: string },
  now: () => number,
) {
  return async (problem: FenceProblem, activity: IncomingActivity): Promise<void> => {
    const org = organizationOf(undefined).id
    const tenant = activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? ''
    await store.transaction(async (tx) => {
      if (!(await tx.once(org, `fence ${problem} ${tenant}`, now(), hour))) return
      await tx.audit({
        org,
        at: now(),
        actor: activity.from.aadObjectId ?? activity.from.id,
        action: 'request-refused',
        object: 'gate',
        detail: { problem, tenant },
      })
    })
  }
}
