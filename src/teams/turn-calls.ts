/** What turns send to Teams, which nobody can hold back, by tenant: what can wait leaves room for it. */

export interface TurnCalls {
  made(tenantId: string | undefined): void
  /** How many were made in the last second and not taken yet; from now on they are. */
  take(tenantId: string | undefined): number
}

/** Microseconds. */
const second = 1_000_000

/** `now`: microseconds since 1970. */
export function createTurnCalls(now: () => number): TurnCalls {
  const counts = new Map<string, { readonly since: number; readonly count: number }>()
  const recent = (tenant: string) => {
    const found = counts.get(tenant)
    return found && Math.abs(now() - found.since) < second ? found : { since: now(), count: 0 }
  }
  return {
    made(tenantId = '') {
      const { since, count } = recent(tenantId)
      counts.set(tenantId, { since, count: count + 1 })
    },
    take(tenantId = '') {
      const { count } = recent(tenantId)
      counts.delete(tenantId)
      return count
    },
  }
}
