/** Where a role stands: its own channel, or its fallback role's as long as it has none or Teams will not let us in. */
import type { CaseSettings } from '../cases/settings.ts'
import { readAddress } from './addresses.ts'

/** The role, then those that stand in for it, in order; each once, so that a circle ends. */
export function standIns(settings: CaseSettings, role: string): readonly string[] {
  const chain: string[] = []
  for (
    let next: string | undefined = role;
    next !== undefined && !chain.includes(next);
    next = settings.roles[next]?.fallback
  )
    chain.push(next)
  return chain
}

/** Whether the bound channel was found gone, or the bot removed from it. */
export const isGone = (reference: string): boolean => readAddress(reference).goneSince !== undefined
