/** Whether the bot can serve, and if not, which part of it is to blame. */
import type { LiveOrganizations } from './organizations/live.ts'
import type { Storage } from './storage/open.ts'
import type { DeliveryWorker } from './teams/delivery.ts'
import type { Readiness } from './teams/server.ts'
import { within } from './time-limit.ts'

/** Whoever asks does not wait longer than this for a locked database; milliseconds. */
const storePatience = 2000

export async function readiness(
  storage: Storage,
  knowledge: LiveOrganizations,
  worker: DeliveryWorker,
  now: () => number,
): Promise<Readiness> {
  const database = await within(storePatience, storage.probe(now())).then(
    () => 'ok',
    () => 'unavailable',
  )
  const index = knowledge.current().length > 0 ? 'ok' : 'empty'
  const needed = { database, index, delivery: worker.isHealthy() ? 'ok' : 'failing' }
  const ready = Object.values(needed).every((part) => part === 'ok')
  // A broken new document stops nobody: what answered before still does.
  const troubles = knowledge.troubles().map(({ org, code }) => (org ? `${org}: ${code}` : code))
  return { ready, parts: { ...needed, knowledge: [...new Set(troubles)].join(', ') || 'ok' } }
}
